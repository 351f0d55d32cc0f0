//! The app as its users meet it: the real server, over HTTP.

mod support;

mod accounts;
mod architecture;
mod articles;
mod commands;
mod databases;
mod importing;
mod moderation;
mod security;
mod serving;
mod writing;
