//! What the page of results shows, in words.

use super::queries::filters::Offered;
use super::query::Query;
use super::snippet::{Part, marked, snippet};
use super::{Found, Scope};
use crate::articles::listings::Listed;
use crate::articles::view::ArticleCard;
use crate::clock::Moment;
use crate::comments::published::Published;
use crate::language::Marked;
use crate::links;
use crate::markdown::SafeHtml;
use crate::web::{Link, When};

/// An article that was found.
pub struct ArticleResult {
    /// What lists show of it.
    pub card: ArticleCard,
    /// Whether it is an article, which is dated, and no page.
    pub is_dated: bool,
    /// Its title, with the hits.
    pub title: Vec<Part>,
    /// The words around the hits.
    pub snippet: Vec<Part>,
}

impl ArticleResult {
    /// That of an article with its body.
    pub fn of(listed: Listed, body_html: String, query: &Query) -> ArticleResult {
        let text = SafeHtml::from_stored(body_html).text();
        ArticleResult {
            is_dated: listed.article.kind == crate::articles::Kind::Article,
            title: marked(&listed.article.title, query),
            snippet: snippet(&text, query),
            card: ArticleCard::of(listed),
        }
    }
}

/// A comment that was found.
pub struct CommentResult {
    /// Where it is.
    pub url: String,
    /// Who wrote it.
    pub author: String,
    /// Their page, where they have one.
    pub author_url: Option<String>,
    /// When it was posted.
    pub written: When,
    /// What it is about.
    pub article: Link,
    /// The words around the hits.
    pub snippet: Vec<Part>,
    /// Whether the reader has muted who wrote it.
    pub is_muted: bool,
}

impl CommentResult {
    /// That of a comment.
    pub fn of(one: Published, is_muted: bool, query: &Query, now: Moment) -> CommentResult {
        let text = SafeHtml::from_stored(one.comment.body_html).text();
        CommentResult {
            url: links::comment(one.comment.id),
            author_url: one
                .writer
                .claimed
                .then(|| links::commenter(&one.writer.slug)),
            author: one.writer.name,
            written: When::ago(one.comment.created_at, now),
            article: Link::new(one.title, links::article(&one.slug)),
            snippet: snippet(&text, query),
            is_muted,
        }
    }
}

/// Something results can be filtered by.
pub struct Choice {
    /// What stands in the address.
    pub value: String,
    /// What it is called.
    pub text: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

impl Choice {
    /// Those of years: of articles in which one was published, of comments since the first of them.
    pub fn years(scope: Scope, years: &[i16], now: Moment, chosen: &str) -> Vec<Choice> {
        let all: Vec<i16> = match (scope, years.last()) {
            (Scope::Comments, Some(first)) => (*first..=now.month().0).rev().collect(),
            _ => years.to_vec(),
        };
        let offered = |year: &i16| Offered {
            slug: year.to_string(),
            name: year.to_string(),
        };
        choices(&all.iter().map(offered).collect::<Vec<_>>(), chosen)
    }
}

/// What is offered, and what is chosen if that is not among it.
pub fn choices(offered: &[Offered], chosen: &str) -> Vec<Choice> {
    let choice = |slug: &str, name: &str| Choice {
        value: slug.to_owned(),
        text: name.to_owned(),
        is_chosen: slug == chosen,
    };
    let mut choices: Vec<Choice> = offered
        .iter()
        .map(|one| choice(&one.slug, &one.name))
        .collect();
    if !chosen.is_empty() && !choices.iter().any(|one| one.is_chosen) {
        choices.push(choice(chosen, chosen));
    }
    choices
}

/// What was chosen of all that was offered, by its name.
pub fn chosen(offered: [&[Choice]; 3]) -> String {
    let all = offered.into_iter().flatten();
    let names = all.filter(|one| one.is_chosen).map(|one| &*one.text);
    names.collect::<Vec<_>>().join(", ")
}

/// `8 results`, of all there is of what was chosen.
pub fn heading_of_all(found: &Found) -> Marked {
    let count = found.ids.len();
    match found.is_more {
        true => t_html!("finding-more-results-of-all", count = count),
        false => t_html!("finding-results-of-all", count = count),
    }
}

/// `8 results for ferry`.
pub fn heading(found: &Found, words: &str) -> Marked {
    let count = found.ids.len();
    match found.is_more {
        true => t_html!("finding-more-results", count = count, words = words),
        false => t_html!("finding-results", count = count, words = words),
    }
}
