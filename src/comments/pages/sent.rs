//! The form of a comment as a browser sends it.

use crate::comments::posting::Words;
use crate::ids::CommentId;
use serde::Deserialize;

/// What a browser sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    body: String,
    #[serde(default)]
    form_key: String,
    #[serde(default)]
    parent: String,
    /// People leave it empty.
    #[serde(default)]
    homepage: String,
    /// Present when the same was said a moment ago, and is to be said once more.
    #[serde(default)]
    again: String,
    /// Present when the page said that what is answered is gone.
    #[serde(default)]
    gone: String,
}

impl Sent {
    /// What was typed, and from which form.
    pub fn words(self) -> Words {
        // What is no number names no comment.
        let parent = |text: &str| CommentId(text.parse().unwrap_or(0));
        Words {
            parent_id: Some(self.parent.as_str())
                .filter(|text| !text.is_empty())
                .map(parent),
            body: self.body,
            form_key: self.form_key,
            filled_in: !self.homepage.is_empty(),
            insists: !self.again.is_empty(),
            knows_gone: !self.gone.is_empty(),
        }
    }
}
