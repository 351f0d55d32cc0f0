//! In which order the threads under an article are read. Answers in a thread always come by time.

use crate::place::{Place, asking};
use crate::text_enum;

text_enum! {
    /// An order of threads, as readers choose it.
    Sorting {
        /// As they began.
        Oldest = "oldest",
        /// The latest first.
        Newest = "newest",
        /// Those readers recommended most surely first, the others as they began.
        Best = "best",
    }
}

impl Sorting {
    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Sorting::Oldest => t!("kit-sorting-oldest"),
            Sorting::Newest => t!("kit-sorting-newest"),
            Sorting::Best => t!("kit-sorting-best"),
        }
    }

    /// The address of the list at `path` in this order; the oldest first needs no word.
    pub fn address(self, path: &str) -> String {
        match self {
            Sorting::Oldest => path.to_owned(),
            other => asking(path, "sort", other.word()),
        }
    }
}

/// Where somebody begins to read the threads under an article: in which order, and where in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The order.
    pub sorting: Sorting,
    /// The place.
    pub place: Place,
}

impl Opening {
    /// At the start.
    pub fn start(sorting: Sorting) -> Opening {
        Opening {
            sorting,
            place: Place::First,
        }
    }

    /// The address of the page that begins here, of the threads at `path`.
    pub fn address(self, path: &str) -> String {
        self.place.address(&self.sorting.address(path))
    }
}
