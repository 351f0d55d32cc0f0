//! What an author should look at after the import.

use std::collections::BTreeSet;
use std::fmt;

/// So many different warnings are kept for one body.
const MOST: usize = 50;

/// Something of a body that was changed in kind or could not be kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// A shortcode only a plugin understood; its text was kept.
    UnknownShortcode(String),
    /// A shortcode that is begun and never ended; its text was kept.
    UnclosedShortcode(String),
    /// A block whose content WordPress made anew for each reader; nothing of it is in the export.
    EmptyBlock(String),
    /// A player or frame of this name was replaced by a link to what it showed.
    Linked(String),
    /// A gallery whose pictures are not known.
    GalleryLost,
    /// An element that cannot be kept in a page was removed.
    Removed(String),
    /// A body split over several pages was joined.
    PagesJoined,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownShortcode(name) => write!(f, "the shortcode [{name}] was kept as text"),
            Self::UnclosedShortcode(name) => {
                write!(f, "the shortcode [{name}] has no end and was kept as text")
            }
            Self::EmptyBlock(name) => write!(f, "the block “{name}” has no content in the export"),
            Self::Linked(name) => write!(f, "<{name}> was replaced by a link"),
            Self::GalleryLost => f.write_str("a gallery lost its pictures"),
            Self::Removed(name) => write!(f, "<{name}> was removed"),
            Self::PagesJoined => f.write_str("its pages were joined into one"),
        }
    }
}

/// Warnings being gathered, each kept once.
#[derive(Default)]
pub(super) struct Warnings {
    list: Vec<Warning>,
    seen: BTreeSet<Warning>,
}

impl Warnings {
    pub fn add(&mut self, warning: Warning) {
        if self.list.len() < MOST && self.seen.insert(warning.clone()) {
            self.list.push(warning);
        }
    }

    pub fn into_list(self) -> Vec<Warning> {
        self.list
    }
}
