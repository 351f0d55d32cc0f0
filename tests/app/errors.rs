//! What is said when something is not there, too much, broken, or not ready yet.

mod broken;
mod near;
mod starting;
