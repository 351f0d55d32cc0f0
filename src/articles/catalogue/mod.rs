//! The addresses of all that is published, in parts, for those who read everything.

pub mod queries;

use crate::clock::Moment;

/// So many numbers of articles make a part; so many tags, and so many authors, are told of.
pub const PER_PART: i64 = 10_000;

/// What stands at an address.
#[derive(Clone, Debug)]
pub struct Mapped {
    /// The last part of the address.
    pub slug: String,
    /// When it changed last.
    pub changed: Moment,
}
