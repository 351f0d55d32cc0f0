//! How the site looks: what the reader chooses, and what the owner does.

mod colour;
mod empty;
mod scheme;
mod settings;
