//! What every page shares: who looks, what may come in, what goes out with it.

pub mod assets;
pub mod body;
pub mod client;
pub mod device;
pub mod error_page;
pub mod flash;
pub mod forgery;
pub mod form;
pub mod fragment;
pub mod guard;
pub mod gzip;
pub mod headers;
pub mod host;
pub mod json_ld;
pub mod kept_pages;
pub mod layout;
pub mod limits;
pub mod page;
pub mod place;
pub mod portions;
pub mod prepared;
pub mod request_log;
pub mod session_store;
pub mod stitched;
pub mod viewer;
pub mod visit;
pub mod waiting;

pub use error_page::PageResult;
pub use form::{Errors, FieldError, Form, Hidden};
pub use fragment::Fragment;
pub use layout::{Layout, Link, Pager, Tab, When};
pub use page::{answer, page, redirect, see_other, showing, showing_part};
pub use place::Place;
pub use stitched::stitched;
pub use viewer::Viewer;
pub use visit::Visit;
