//! The style sheet of every page in the owner's colour: the embedded one with a few lines after it, under an
//! address of its own, so that a page asks for no more than before.

use super::assets;
use super::prepared::Prepared;
use crate::colour::Accent;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// So many are kept: pages that were sent before a change still ask for the one before.
const KEPT: usize = 4;

/// One sheet.
pub struct Sheet {
    accent: Accent,
    /// Where it is.
    pub url: String,
    /// What is answered there.
    pub answer: Prepared,
}

/// The sheets that are asked for, the latest made last.
#[derive(Default)]
pub struct Styles(Mutex<VecDeque<Arc<Sheet>>>);

impl Styles {
    /// The sheet in this colour.
    pub fn dressed(&self, accent: Accent) -> Arc<Sheet> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sheet) = kept.iter().find(|sheet| sheet.accent == accent) {
            return sheet.clone();
        }
        let (url, answer) = assets::style_with(&accent.style());
        let sheet = Arc::new(Sheet {
            accent,
            url,
            answer,
        });
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back(sheet.clone());
        sheet
    }

    /// The sheet at this address.
    pub fn find(&self, url: &str) -> Option<Arc<Sheet>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|sheet| sheet.url == url).cloned()
    }
}
