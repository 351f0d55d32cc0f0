//! How the site looks: what the reader chooses, and what the owner does.

mod colour;
mod scheme;
mod settings;
