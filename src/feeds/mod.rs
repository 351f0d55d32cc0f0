//! The feed: the latest articles for programs (Atom, RFC 4287).

pub mod entry;
pub mod pages;
