//! What a page says of what is new to whoever looks.

use super::CommentList;
use crate::comments::visits::MOST;
use crate::ids::CommentId;
use crate::links;
use crate::web::Link;

/// `3 new comments since your last visit.`, and the way to the first of them; nothing if nothing is new
/// beside these comments.
pub fn news(comments: &CommentList) -> Option<Link> {
    let news = comments.news();
    let first = news.first()?;
    let sentence = match news.count() {
        MOST.. => t!("comments-new-since-many", count = MOST),
        count => t!("comments-new-since", count = count),
    };
    Some(Link::new(sentence, way_to(first, comments.has(first))))
}

/// `1 new comment`, `500 or more new comments`.
pub fn new_comments(count: usize) -> String {
    match count {
        MOST.. => t!("comments-new-many", count = MOST),
        count => t!("comments-new", count = count),
    }
}

/// The way to a comment from a page on which it stands or not.
pub(super) fn way_to(id: CommentId, is_here: bool) -> String {
    match is_here {
        true => format!("#c-{id}"),
        false => links::comment(id),
    }
}
