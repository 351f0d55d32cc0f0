//! The real server over its own database, and a small browser to visit it with.

pub mod contents;
pub mod hostile;
pub mod make;
pub mod pictures;
pub mod program;
pub mod test_app;
pub mod test_database;
pub mod threads;
pub mod visitor;
pub mod whole_site;

pub use test_app::TestApp;
pub use visitor::{Page, Visitor};
pub use whole_site::WholeSite;
