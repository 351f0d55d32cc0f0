//! A part of a page, made once and set into many.

use crate::error::{Error, Result};
use askama::Template;
use askama::filters::HtmlSafe;
use std::fmt;
use std::sync::Arc;

/// HTML that a template of ours made, and that is the same whoever looks at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fragment(Arc<str>);

impl Fragment {
    /// What `template` makes.
    ///
    /// # Errors
    /// [`Error::Internal`] if it cannot.
    pub fn of(template: &impl Template) -> Result<Fragment> {
        let html = template
            .render()
            .map_err(|cause| Error::Internal(cause.into()))?;
        Ok(Fragment(html.into()))
    }

    /// How many bytes it has.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Fragment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Fragment {}

impl askama::FastWritable for Fragment {
    fn write_into(&self, to: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(to.write_str(&self.0)?)
    }
}
