//! Bringing articles and comments in from other systems, and out again.

pub mod wxr;
