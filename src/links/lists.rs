//! The addresses of comments in lists: what one person has written, what has come.

use crate::ids::CommentId;
use crate::place::Place;

/// What somebody has written in the comments.
pub fn commenter(slug: &str) -> String {
    format!("/people/{slug}")
}

/// Where a page asks what has come since its latest comment.
pub fn arrivals(article_slug: &str, latest: Option<CommentId>) -> String {
    let path = format!("/{article_slug}/comments/since");
    let latest = latest.map(|id| Place::After(id.0));
    latest.unwrap_or_default().address(&path)
}

/// The form under an article.
pub fn comment_form(article_slug: &str) -> String {
    format!("/{article_slug}#leave-a-comment")
}

/// Where whoever is not who is signed in signs out with the words of the form under an article.
pub fn comment_sign_out(article_slug: &str) -> String {
    format!("/{article_slug}/comments/sign-out")
}
