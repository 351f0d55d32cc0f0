//! What machines read about an article (schema.org's BlogPosting and FAQPage as JSON-LD).

use super::Article;
use super::series::Installment;
use super::tags::Tag;
use super::view::{portrait, some};
use crate::accounts::Account;
use crate::error::{Error, Result};
use crate::links;
use crate::markdown::Question;
use crate::web::json_ld::JsonLd;
use serde_json::json;

/// Everything said about an article, nothing about one that was never published; `base_url` has no
/// slash at its end.
///
/// # Errors
/// [`Error::Internal`] if the stored questions cannot be read.
pub fn about(
    article: &Article,
    author: &Account,
    tags: &[Tag],
    series: Option<&Installment>,
    base_url: &str,
) -> Result<Vec<JsonLd>> {
    let mut said: Vec<JsonLd> = blog_posting(article, author, tags, series, base_url)
        .into_iter()
        .collect();
    if article.published_at.is_none() {
        return Ok(said);
    }
    let questions: Vec<Question> =
        serde_json::from_str(&article.questions).map_err(|cause| Error::Internal(cause.into()))?;
    if !questions.is_empty() {
        said.extend(faq_page(&questions));
    }
    Ok(said)
}

fn blog_posting(
    article: &Article,
    author: &Account,
    tags: &[Tag],
    series: Option<&Installment>,
    base_url: &str,
) -> Option<JsonLd> {
    let url = format!("{base_url}{}", links::article(&article.slug));
    let published = article.published_at?;
    let names: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
    let mut said = json!({
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "headline": article.title,
        "description": some(article.standfirst.clone()).unwrap_or(article.summary.clone()),
        "url": url,
        "mainEntityOfPage": url,
        "datePublished": published.rfc3339(),
        "dateModified": article.edited_at.max(published).rfc3339(),
        "author": [{
            "@type": "Person",
            "name": author.name,
            "url": format!("{base_url}{}", links::author(&author.slug)),
        }],
        "keywords": names,
        "wordCount": article.words,
        "commentCount": article.comment_count,
    });
    if let Some(Installment {
        series, position, ..
    }) = series
    {
        said["isPartOf"] = json!({
            "@type": "CreativeWorkSeries",
            "name": series.name,
            "url": format!("{base_url}{}", links::series(&series.slug)),
        });
        said["position"] = json!(position);
    }
    if let Some(picture) = portrait(article, base_url) {
        said["image"] = json!({
            "@type": "ImageObject",
            "url": picture.url,
            "width": picture.width,
            "height": picture.height,
        });
    }
    JsonLd::of(&said)
}

fn faq_page(questions: &[Question]) -> Option<JsonLd> {
    let entities: Vec<_> = questions
        .iter()
        .map(|one| {
            json!({
                "@type": "Question",
                "name": one.question,
                "acceptedAnswer": { "@type": "Answer", "text": one.answer_text },
            })
        })
        .collect();
    JsonLd::of(&json!({
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "mainEntity": entities,
    }))
}
