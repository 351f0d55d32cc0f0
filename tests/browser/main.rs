//! The app in a real browser: what only layout, scripts and a whole journey can tell. They are
//! ignored unless asked for, because they need Chromium and its driver; `.ci/browser` brings both.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on has failed"
)]

#[allow(
    dead_code,
    unused_imports,
    reason = "made for the tests over HTTP as well"
)]
#[path = "../app/support/mod.rs"]
mod support;

mod browser;
mod checked_site;

mod accessibility;
mod colours;
mod journeys;
mod layout;
mod markup;
mod pictures;
mod reading;
mod writing;
