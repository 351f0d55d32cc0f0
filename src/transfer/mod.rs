//! Bringing articles and comments in from other systems.

pub mod queries;
pub mod report;
pub mod wordpress;
pub mod wxr;
