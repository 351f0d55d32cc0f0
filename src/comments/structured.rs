//! What machines read about the comments under an article (schema.org's Comment).

use super::Status;
use super::thread::Entry;
use crate::links;
use crate::markdown::excerpt;
use serde_json::{Value, json};

/// Of so many comments at the most is told …
const MOST: usize = 20;
/// … and of no more than fit into so many bytes, less for each comment that stands on the page itself: it stays small.
/// The first is told in any case.
const MOST_BYTES: usize = 4_000;
const LESS_FOR_EACH: usize = 90;
/// Of each so much, in characters.
const LONGEST: usize = 200;

/// What is told of the first comments of a page: of those that everybody sees, and nothing else. `base_url` has no
/// slash at its end.
pub fn told(entries: &[Entry], base_url: &str) -> Vec<Value> {
    let shown = entries.iter().map(|entry| &entry.comment);
    let shown = shown.filter(|one| one.has_text && one.status == Status::Published);
    let mut room = MOST_BYTES.saturating_sub(entries.len() * LESS_FOR_EACH);
    let mut is_first = true;
    let told = shown.take(MOST).map(|one| {
        json!({
            "@type": "Comment",
            "author": { "@type": "Person", "name": one.writer.name },
            "datePublished": one.created_at.rfc3339(),
            "text": excerpt(&one.body.text(), LONGEST),
            "url": format!("{base_url}{}", links::comment(one.id)),
        })
    });
    told.filter(|one| {
        let bytes = one.to_string().len();
        let fits = bytes <= room || is_first;
        if fits {
            room = room.saturating_sub(bytes);
            is_first = false;
        }
        fits
    })
    .collect()
}
