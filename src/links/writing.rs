//! The addresses of what writers do with an article.

use crate::ids::ArticleId;

/// Where the editor shows what a text will look like.
pub const PREVIEW: &str = "/desk/articles/preview";

/// Where a new article is stored and published at once.
pub const NEW_PUBLICATION: &str = "/desk/articles/new/publication";

/// Where an article is published.
pub fn publication(id: ArticleId) -> String {
    format!("/desk/articles/{id}/publication")
}

/// Where an article becomes a draft again.
pub fn unpublication(id: ArticleId) -> String {
    format!("/desk/articles/{id}/unpublication")
}

/// Where an article is withdrawn.
pub fn withdrawal(id: ArticleId) -> String {
    format!("/desk/articles/{id}/withdrawal")
}
