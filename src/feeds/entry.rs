//! One article as an entry of a feed.

use crate::articles::listings::Whole;
use crate::clock::Moment;
use crate::config::BaseUrl;
use crate::language::Tongue;
use crate::links;
use crate::markdown::absolute;
use crate::web::feed::FeedEntry;

impl FeedEntry {
    /// The entry of a published article.
    pub fn of(whole: &Whole, base: &BaseUrl) -> FeedEntry {
        let Whole {
            article,
            author,
            tags,
        } = whole;
        let published = article.published_at.unwrap_or(article.created_at);
        let summary = [&article.standfirst, &article.summary];
        let page = links::article(&article.slug);
        FeedEntry {
            id: tag_uri(base, article.created_at, "article", article.id.0),
            url: format!("{}{page}", base.as_str()),
            title: article.title.clone(),
            authors: author.iter().map(|author| author.name.clone()).collect(),
            published,
            updated: article.edited_at.max(published),
            summary: summary.into_iter().find(|text| !text.is_empty()).cloned(),
            tags: tags.iter().map(|tag| tag.name.clone()).collect(),
            language: article.language.clone(),
            content: spoken(
                &article.language,
                absolute(&article.body_html, base.as_str(), &page),
            ),
        }
    }
}

/// A text in a language of its own says which that is and in which direction it is written: not every format can say
/// so of an entry, and none of its direction.
fn spoken(language: &Tongue, content: String) -> String {
    match language.apart() {
        Some(_) => format!("<div{}>{content}</div>", language.attributes()),
        None => content,
    }
}

/// `tag:blog.example.org,2026-03-14:article/7`: the number of `what` it is and the day it was begun never
/// change (RFC 4151).
pub fn tag_uri(base: &BaseUrl, begun: Moment, what: &str, id: i64) -> String {
    let host = base.authority();
    // The name of an authority has no port; brackets around an IPv6 address hold colons of their own.
    let host = match host.rfind(':') {
        Some(at) if !host.ends_with(']') => &host[..at],
        _ => host,
    };
    let begun = begun.timestamp().strftime("%Y-%m-%d");
    format!("tag:{host},{begun}:{what}/{id}")
}
