//! How an article would look among the results of a search engine.

use crate::articles::editor_view::EditorForm;
use crate::markdown::excerpt;

/// So much of a text search engines show, in characters.
const SHOWN: usize = 160;

/// An article as a search engine would show it.
pub struct SearchResult<'a> {
    /// Its title.
    pub title: String,
    /// Where it is, as far as that is known.
    pub path: &'a str,
    /// What stands under it.
    pub description: String,
}

impl EditorForm {
    /// Whether there is something to see about how it appears elsewhere.
    pub fn appears_otherwise(&self) -> bool {
        let typed = [
            &self.search_title,
            &self.search_description,
            &self.canonical,
        ];
        let fields = ["search_title", "search_description", "canonical"];
        self.hidden
            || typed.iter().any(|text| !text.is_empty())
            || fields.iter().any(|field| self.errors.on(field).is_some())
    }

    /// What a search engine would show of it.
    pub fn result(&self) -> SearchResult<'_> {
        let first = |texts: &[&String]| {
            let mut texts = texts.iter().map(|text| text.trim());
            excerpt(texts.find(|text| !text.is_empty()).unwrap_or(""), SHOWN)
        };
        SearchResult {
            title: first(&[&self.search_title, &self.title]),
            path: match (self.canonical.trim(), self.slug.trim()) {
                ("", slug) => slug,
                (canonical, _) => canonical,
            },
            description: first(&[&self.search_description, &self.standfirst, &self.summary]),
        }
    }
}
