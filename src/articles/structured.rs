//! What machines read about an article (schema.org's BlogPosting, FAQPage and BreadcrumbList as JSON-LD).

use super::Article;
use super::appearance::Appearance;
use super::portrait_view::portrait;
use super::sections::Section;
use super::series::Installment;
use super::view::ArticleView;
use crate::error::{Error, Result};
use crate::language::current;
use crate::links;
use crate::markdown::Question;
use crate::web::Link;
use crate::web::json_ld::JsonLd;
use serde_json::{Value, json};

/// What is told of.
pub struct Subject<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its head, as shown.
    pub view: &'a ArticleView,
    /// How it appears elsewhere.
    pub appearance: &'a Appearance,
    /// The section it is in.
    pub section: Option<&'a Section>,
    /// Where it stands in its series.
    pub series: Option<&'a Installment>,
    /// Some of its comments, in schema.org's words.
    pub comments: Vec<Value>,
    /// The name of the site.
    pub site_name: &'a str,
    /// The path of the site's icon.
    pub icon: &'a str,
    /// The site's address, without a slash at its end.
    pub base_url: &'a str,
}

/// Everything said about an article, nothing about one that was never published.
///
/// # Errors
/// [`Error::Internal`] if the stored questions cannot be read.
pub fn about(subject: Subject) -> Result<Vec<JsonLd>> {
    let (article, base_url) = (subject.article, subject.base_url);
    let own = Link::new(&article.title, links::article(&article.slug));
    let steps = subject.view.kicker.iter().cloned().chain([own]);
    let trail = JsonLd::trail(base_url, steps);
    let mut said: Vec<JsonLd> = blog_posting(subject).into_iter().collect();
    if article.published_at.is_none() {
        return Ok(said);
    }
    let questions: Vec<Question> =
        serde_json::from_str(&article.questions).map_err(|cause| Error::Internal(cause.into()))?;
    if !questions.is_empty() {
        said.extend(faq_page(&questions));
    }
    said.extend(trail);
    Ok(said)
}

fn blog_posting(subject: Subject) -> Option<JsonLd> {
    let Subject {
        article,
        view,
        appearance,
        section,
        series,
        comments,
        base_url,
        ..
    } = subject;
    let whole = |path: &str| format!("{base_url}{path}");
    // Of what was published elsewhere first, that is the address (RFC 6596); the way to it on this site is its own.
    let url = match appearance.canonical.as_str() {
        "" => whole(&links::article(&article.slug)),
        first => first.to_owned(),
    };
    let published = article.published_at?;
    let language = article.language.apart().unwrap_or(current().tag());
    let tags: Vec<&str> = view.tags.iter().map(|tag| tag.text.as_str()).collect();
    let authors = view.authors.iter();
    let authors =
        authors.map(|one| json!({ "@type": "Person", "name": one.name, "url": whole(&one.url) }));
    let described = [&appearance.description, &article.standfirst];
    let description = described.into_iter().find(|text| !text.is_empty());
    let mut said = json!({
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "headline": article.title,
        "description": description.unwrap_or(&article.summary),
        "url": url,
        "inLanguage": language,
        "datePublished": published.rfc3339(),
        "author": authors.collect::<Vec<_>>(),
        "publisher": {
            "@type": "Organization",
            "name": subject.site_name,
            "url": whole(links::HOME),
            "logo": whole(subject.icon),
        },
        "keywords": tags,
        "commentCount": article.comment_count,
    });
    let parts = part_of(section, series, base_url);
    if !parts.is_empty() {
        said["isPartOf"] = parts.into();
    }
    if article.edited_at > published {
        said["dateModified"] = json!(article.edited_at.rfc3339());
    }
    if let Some(kicker) = &view.kicker {
        said["articleSection"] = json!(kicker.text);
    }
    if let Some(Installment { position, .. }) = series {
        said["position"] = json!(position);
    }
    if !comments.is_empty() {
        said["comment"] = comments.into();
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

/// The section and the series of an article.
fn part_of(section: Option<&Section>, series: Option<&Installment>, base_url: &str) -> Vec<Value> {
    let part = |kind: &str, name: &str, path: &str| json!({ "@type": kind, "name": name, "url": format!("{base_url}{path}") });
    let section = section.map(|one| {
        let path = links::section(&one.slug);
        part("CollectionPage", &one.name, &path)
    });
    let series = series.into_iter().map(|one| {
        let path = links::series(&one.series.slug);
        part("CreativeWorkSeries", &one.series.name, &path)
    });
    series.chain(section).collect()
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
