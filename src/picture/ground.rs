//! What is shown in the place of a picture until it has come: a WebP of a few pixels, which is part of the page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::collections::HashMap;

/// Those of several pictures, by their keys.
pub type Grounds = HashMap<String, Ground>;

/// That of one picture, as an address that holds all of it. Nothing in it means anything in HTML, whatever the bytes
/// are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground(String);

impl Ground {
    /// The ground that `webp` is; none if that is empty.
    pub fn of(webp: &[u8]) -> Option<Ground> {
        let address = || format!("data:image/webp;base64,{}", STANDARD.encode(webp));
        (!webp.is_empty()).then(|| Ground(address()))
    }

    /// Those of several pictures, from their keys and what is kept of each.
    pub fn each(kept: Vec<(String, Vec<u8>)>) -> Grounds {
        let each = kept.into_iter();
        each.filter_map(|(key, webp)| Some((key, Ground::of(&webp)?)))
            .collect()
    }

    /// Its address.
    pub fn address(&self) -> &str {
        &self.0
    }
}
