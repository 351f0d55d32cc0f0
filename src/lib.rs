#![forbid(unsafe_code)]
//! Byline: a self-hosted blog with comments, rendered on the server.

pub mod accounts;
pub mod app;
pub mod articles;
pub mod cli;
pub mod clock;
pub mod comments;
pub mod config;
pub mod db;
pub mod demo;
pub mod error;
pub mod ids;
pub mod links;
pub mod markdown;
pub mod routes;
pub mod secret;
pub mod server;
pub mod sessions;
pub mod settings;
pub mod slug;
pub mod transfer;
pub mod web;
