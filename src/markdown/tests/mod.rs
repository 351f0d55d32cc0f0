//! Tests of the pipeline, by what they are about.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod articles;
mod comments;
mod directives;
mod embeds;
mod imports;
mod limits;
mod oracle;
mod pictures;
mod properties;
mod schemes;
mod texts;
