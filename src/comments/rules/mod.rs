//! The owner's rules for comments: the page on which they are set, and what they would have done.

pub mod difference;
pub mod form;
pub mod pages;
pub mod trial;
