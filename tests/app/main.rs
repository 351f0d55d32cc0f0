//! The app as its users meet it: the real server, over HTTP.

mod support;

mod accounts;
mod databases;
mod security;
mod serving;
