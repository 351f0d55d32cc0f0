//! Pages kept in memory: made once, sent as they are, forgotten in the moment a change is committed.
//!
//! [`topics`] knows what changed when; [`shelf`] keeps what is fresh within a bound of bytes, made once
//! however many ask for it; `web::kept_pages` puts whole pages of visitors there and sends them.
//!
//! A page says what it shows ([`Topic`]s); a change says what it touched. Whoever makes a page takes a
//! ticket first: if one of its topics is touched after that, the page is stale, whether it lies on the
//! shelf by then or not. So a page never shows what was gone when it was asked for, and no answer to a
//! change goes out before the pages it touched are stale.

pub mod shelf;
pub mod topics;

pub use shelf::{Claim, Place, Shelf};
pub use topics::{Freshness, Ticket, Topics};

use crate::clock::Moment;
use crate::ids::Topic;

/// What an answer shows, said by whoever made it: without it, nothing is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shows {
    /// What has to stay as it is while the answer is kept.
    pub topics: Vec<Topic>,
    /// Whether it is a list that is read in parts: an address may say where the part begins.
    pub in_parts: bool,
    /// When it says something else by itself.
    pub until: Option<Moment>,
    /// Whether programs ask for it by the date on which they did so last (RFC 9110 §13.1.3).
    pub dated: bool,
}
