//! The queues: which comments they hold, in which order, and what of them is asked for.

pub mod filter;
pub mod queries;
pub mod spot;

pub use filter::Filter;
pub use spot::Spot;

use crate::clock::Moment;
use crate::comments::{Comment, Status};
use crate::db::Order;
use crate::ids::CommentId;
use crate::place::Place;
use crate::text_enum;

/// So many comments stand on a page.
pub const PER_PAGE: usize = 20;

text_enum! {
    /// A queue of comments.
    Queue {
        /// What waits for a decision: what is held, and what readers reported.
        Review = "review",
        /// What everybody sees and somebody reported.
        Reported = "reported",
        /// What nobody sees until it is approved.
        Held = "held",
        /// What was called spam.
        Spam = "spam",
        /// What was refused before anybody saw it.
        Rejected = "rejected",
        /// What was taken down.
        Removed = "removed",
        /// What everybody sees.
        Published = "published",
    }
}

/// A part of a queue, which one index holds in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pile {
    /// Comments at a status, by when they were posted.
    At(Status),
    /// Published comments that are reported, by since when.
    Reported,
}

/// What has come into a queue since somebody opened it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrivals {
    /// Which comments, counted to [`queries::MOST`], the first first.
    pub ids: Vec<CommentId>,
    /// The page on which the first of them stands.
    pub place: Place,
}

impl Queue {
    /// The one in which a comment at `status` is decided about.
    pub fn of(status: Status) -> Queue {
        match status {
            Status::Held => Queue::Review,
            Status::Published => Queue::Published,
            Status::Rejected => Queue::Rejected,
            Status::Spam => Queue::Spam,
            Status::Removed | Status::Deleted => Queue::Removed,
        }
    }

    /// What it is put together of.
    pub fn piles(self) -> &'static [Pile] {
        match self {
            Queue::Review => &[Pile::At(Status::Held), Pile::Reported],
            Queue::Reported => &[Pile::Reported],
            Queue::Held => &[Pile::At(Status::Held)],
            Queue::Spam => &[Pile::At(Status::Spam)],
            Queue::Rejected => &[Pile::At(Status::Rejected)],
            Queue::Removed => &[Pile::At(Status::Removed)],
            Queue::Published => &[Pile::At(Status::Published)],
        }
    }

    /// Whether a comment stands in it.
    pub fn holds(self, comment: &Comment) -> bool {
        self.piles().iter().any(|pile| match pile {
            Pile::At(status) => comment.status == *status,
            Pile::Reported => comment.status == Status::Published && comment.reported_at.is_some(),
        })
    }

    /// What waits stands with the oldest at the top, everything else with the newest.
    pub fn order(self) -> Order {
        match self {
            Queue::Review | Queue::Reported | Queue::Held => Order::OldestFirst,
            _ => Order::LatestFirst,
        }
    }

    /// Since when a comment stands in it: this is what it is sorted by.
    pub fn moment(self, comment: &Comment) -> Moment {
        let reported = match self {
            Queue::Review | Queue::Reported if comment.status == Status::Published => {
                comment.reported_at
            }
            _ => None,
        };
        reported.unwrap_or(comment.created_at)
    }
}
