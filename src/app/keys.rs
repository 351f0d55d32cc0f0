//! The keys for what is signed often.

use crate::secret::RootSecret;

/// One key per purpose.
pub struct Keys {
    /// Signs the messages shown after a redirect.
    pub flash: [u8; 32],
    /// Signs the forms under articles.
    pub form: [u8; 32],
    /// Signs what remembers a browser somebody signed in from.
    pub device: [u8; 32],
    /// Opens the set-up page, once.
    pub setup: [u8; 32],
}

impl Keys {
    /// Those of a site with this secret.
    pub fn of(root: &RootSecret) -> Keys {
        Keys {
            flash: root.derive("flash message"),
            form: root.derive("comment form"),
            device: root.derive("known device"),
            setup: root.derive("set-up address"),
        }
    }
}
