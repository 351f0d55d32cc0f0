//! How a page names a feed, in every format.

use crate::links::{FeedAddress, FeedFormat};

/// A feed that shows what a page shows.
#[derive(Clone, Debug)]
pub struct FeedLinks {
    title: String,
    address: FeedAddress,
}

/// The same in one format.
pub struct FeedLink {
    /// What it is called, with the name of its format.
    pub title: String,
    /// Where it is.
    pub url: String,
    /// The media type of its format.
    pub media_type: &'static str,
}

impl FeedLinks {
    /// The feed of that title at `address`.
    pub fn new(title: impl Into<String>, address: FeedAddress) -> FeedLinks {
        FeedLinks {
            title: title.into(),
            address,
        }
    }

    /// Where people are led who want to read it.
    pub fn url(&self) -> String {
        self.address.in_format(FeedFormat::Atom)
    }

    /// What programs are told of it.
    pub fn each(&self) -> impl Iterator<Item = FeedLink> + '_ {
        FeedFormat::ALL.into_iter().map(|format| FeedLink {
            title: format!("{} ({})", self.title, format.name()),
            url: self.address.in_format(format),
            media_type: format.media_type(),
        })
    }
}
