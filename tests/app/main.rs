//! The app as its users meet it: the real server, over HTTP.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on has failed"
)]

mod support;

mod accounts;
mod architecture;
mod archive;
mod articles;
mod commands;
mod comments;
mod crashing;
mod databases;
mod errors;
mod feeds;
mod found;
mod hostile_words;
mod importing;
mod intruders;
mod jobs;
mod joining;
mod kept_pages;
mod language;
mod leaving;
mod look;
mod media;
mod moderation;
mod people;
mod related;
mod rendering;
mod search;
mod sections;
mod security;
mod series;
mod serving;
mod static_pages;
mod tongues;
mod visibility;
mod weights;
mod writing;
mod zone;
