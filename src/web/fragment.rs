//! A part of a page, made once and set into many.

use super::gzip::{self, Piece};
use super::stitched::Gaps;
use crate::compression::apart;
use crate::error::{Error, Result};
use askama::filters::HtmlSafe;
use askama::{Template, Values};
use std::fmt;
use std::sync::{Arc, OnceLock};

/// HTML that a template of ours made, and that is the same whoever looks at it.
#[derive(Clone, Debug, Default)]
pub struct Fragment(Arc<Made>);

#[derive(Debug, Default)]
struct Made {
    html: Box<str>,
    piece: OnceLock<Option<Piece>>,
}

impl Fragment {
    /// What `template` makes.
    ///
    /// # Errors
    /// [`Error::Internal`] if it cannot.
    pub fn of(template: &impl Template) -> Result<Fragment> {
        let html = template
            .render()
            .map_err(|cause| Error::Internal(cause.into()))?;
        Ok(Fragment(Arc::new(Made {
            html: html.into(),
            piece: OnceLock::new(),
        })))
    }

    /// Its HTML.
    pub fn html(&self) -> &str {
        &self.0.html
    }

    /// It as a piece of a gzip file, compressed when it is first asked for; nothing where that would
    /// not halve it.
    pub fn piece(&self) -> Option<&Piece> {
        let html = self.html();
        let made = self.0.piece.get_or_init(|| {
            let blocks = apart(|| gzip::blocks(html))?;
            (blocks.len() * 2 <= html.len()).then(|| Piece::new(html, blocks))
        });
        made.as_ref()
    }

    /// The most bytes it can take: as a piece it is at most half as long.
    pub fn most_bytes(&self) -> usize {
        self.html().len() * 3 / 2
    }
}

impl fmt::Display for Fragment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.html())
    }
}

impl HtmlSafe for Fragment {}

impl askama::FastWritable for Fragment {
    fn write_into(&self, to: &mut dyn fmt::Write, values: &dyn Values) -> askama::Result<()> {
        match Gaps::among(values) {
            Some(gaps) => Ok(gaps.leave(to, self)?),
            None => Ok(to.write_str(self.html())?),
        }
    }
}
