//! From what a writer typed to a text that can be stored.

use super::appearance::Appearance;
use super::fault::{Fault, is_unseen, line};
use super::series::{LAST_PART, NewPart};
use super::tags::TagName;
use super::{Article, Format, Kind};
use crate::ids::SectionId;
use crate::language::Tongue;
use crate::links;
use crate::markdown::{self, clean_text};
use crate::slug;
use serde::Deserialize;
use std::fmt;

/// The most characters of a title.
pub const LONGEST_TITLE: usize = 200;
/// The most characters of a standfirst, and of a prompt.
pub const LONGEST_STANDFIRST: usize = 500;
/// The most characters of a tag.
pub const LONGEST_TAG: usize = 40;
/// The most characters of a series' name.
pub const LONGEST_SERIES: usize = 80;
/// The most tags a writer gives an article.
pub const MOST_TAGS: usize = 10;
/// The most bytes of a body.
pub const LONGEST_BODY: usize = 1024 * 1024;

/// The editor's form as the browser sent it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleForm {
    /// The article's number, when it has one.
    #[serde(default)]
    pub id: Option<i64>,
    /// The version the writer began from.
    pub version: i64,
    /// The title.
    pub title: String,
    /// The text.
    pub body: String,
    /// The address; empty to have it made from the title.
    pub slug: String,
    /// The sentences under the title.
    pub standfirst: String,
    /// The tags, separated by commas.
    pub tags: String,
    /// The number of the section; empty for none.
    #[serde(default)]
    pub section: String,
    /// The name of the series; empty for none.
    #[serde(default)]
    pub series: String,
    /// Which part of the series it is; empty for the last.
    #[serde(default)]
    pub part: String,
    /// The tag of the language it is written in; empty for that of the site.
    #[serde(default)]
    pub language: String,
    /// The question to the commenters.
    pub prompt: String,
    /// Present when comments are open.
    #[serde(default)]
    pub comments: Option<String>,
    /// Present when a person is to read every comment first.
    #[serde(default)]
    pub premoderated: Option<String>,
    /// What search engines show as its title; empty for the title.
    #[serde(default)]
    pub search_title: String,
    /// What they show under it; empty for the standfirst.
    #[serde(default)]
    pub search_description: String,
    /// Where it was published first; empty for here.
    #[serde(default)]
    pub canonical: String,
    /// Present when search engines are asked not to show it.
    #[serde(default)]
    pub hidden: Option<String>,
    /// Present when it is to be a static page; counts only from those who edit everything.
    #[serde(default)]
    pub page: Option<String>,
}

/// The text of an article: valid, its body rendered. Rendering costs milliseconds: never make one
/// inside `db.write`.
#[derive(Clone, Debug)]
pub struct NewArticle {
    /// One line of 1 to 200 characters.
    pub title: String,
    /// The address its writer chose; without one it is made from the title.
    pub slug: Option<String>,
    /// One line of at most 500 characters.
    pub standfirst: String,
    /// At most ten, or as many as it had, each once.
    pub tags: Vec<TagName>,
    /// The section it is in.
    pub section: Option<SectionId>,
    /// The series it is a part of.
    pub series: Option<NewPart>,
    /// The language it is written in.
    pub language: Tongue,
    /// One line of at most 500 characters.
    pub prompt: String,
    /// Whether it takes comments.
    pub comments_open: bool,
    /// Whether a person reads every comment on it before it appears.
    pub premoderated: bool,
    /// How it appears elsewhere.
    pub appearance: Appearance,
    /// What its writer wants it to be.
    pub kind: Kind,
    /// What the body is written in.
    pub format: Format,
    /// The body as written, at most 1 MiB.
    pub body: String,
    /// What the body became.
    pub rendered: markdown::Article,
}

/// The section and the series of an article.
type Place = (Option<SectionId>, Option<NewPart>);

/// What is wrong with a form: the field's name and why, in the order of the fields.
pub type Faults = Vec<(&'static str, Fault)>;

impl Article {
    /// Whether it says already what `new` says, as this kind, at this address.
    pub(super) fn says(&self, new: &NewArticle, kind: Kind, slug: &str) -> bool {
        self.kind == kind
            && self.slug == slug
            && self.title == new.title
            && self.standfirst == new.standfirst
            && self.body == new.body
            && self.prompt == new.prompt
            && self.comments_open == new.comments_open
            && self.premoderated == new.premoderated
            && self.section_id == new.section
            && self.language == new.language
    }
}

impl NewArticle {
    /// Reads a form and renders its body; may take some hundred milliseconds of CPU.
    ///
    /// # Errors
    /// Every field that is not valid, once.
    pub fn parse(form: &ArticleForm, format: Format) -> Result<NewArticle, Faults> {
        NewArticle::parse_over(form, format, 0)
    }

    /// As [`NewArticle::parse`], for an article with so many tags: imported ones may have more than
    /// anybody gives, and keep them.
    ///
    /// # Errors
    /// As [`NewArticle::parse`].
    pub fn parse_over(
        form: &ArticleForm,
        format: Format,
        tags_before: usize,
    ) -> Result<NewArticle, Faults> {
        let mut faults = Faults::new();
        let mut keep = |field, fault| faults.push((field, fault));
        let title = title(&form.title).map_err(|fault| keep("title", fault));
        let standfirst = line(&form.standfirst, LONGEST_STANDFIRST);
        let standfirst = standfirst.map_err(|fault| keep("standfirst", fault));
        let language = Tongue::parse(&form.language);
        let language = language.ok_or_else(|| keep("language", Fault::LanguageUnknown));
        let body = body(&form.body, format, &language.clone().unwrap_or_default());
        let body = body.map_err(|fault| keep("body", fault));
        let slug = chosen_slug(&form.slug).map_err(|fault| keep("slug", fault));
        let tags = tags(&form.tags, MOST_TAGS.max(tags_before));
        let tags = tags.map_err(|fault| keep("tags", fault));
        let place = place(form).map_err(|(field, fault)| keep(field, fault));
        let prompt = line(&form.prompt, LONGEST_STANDFIRST);
        let prompt = prompt.map_err(|fault| keep("prompt", fault));
        let appearance = Appearance::parse(form).map_err(|found| faults.extend(found));
        match (
            title, standfirst, body, slug, tags, place, language, prompt, appearance,
        ) {
            (
                Ok(title),
                Ok(standfirst),
                Ok((body, rendered)),
                Ok(slug),
                Ok(tags),
                Ok((section, series)),
                Ok(language),
                Ok(prompt),
                Ok(appearance),
            ) => Ok(NewArticle {
                appearance,
                section,
                series,
                language,
                title,
                slug,
                standfirst,
                tags,
                prompt,
                comments_open: form.comments.is_some(),
                premoderated: form.premoderated.is_some(),
                kind: match form.page {
                    Some(_) => Kind::Page,
                    None => Kind::Article,
                },
                format,
                body,
                rendered,
            }),
            _ => Err(faults),
        }
    }
}

fn title(typed: &str) -> Result<String, Fault> {
    match line(typed, LONGEST_TITLE)? {
        title if title.chars().all(is_unseen) => Err(Fault::NoTitle),
        title => Ok(title),
    }
}

type Body = (String, markdown::Article);

fn body(typed: &str, format: Format, language: &Tongue) -> Result<Body, Fault> {
    let not_text = |error: &dyn fmt::Display| Fault::NotText(error.to_string());
    let body = clean_text(typed).map_err(|error| not_text(&error))?;
    if body.len() > LONGEST_BODY {
        let limit = (LONGEST_BODY / 1024).to_string();
        return Err(Fault::NotText(t!("editor-fault-text-long", limit = limit)));
    }
    let rendered = format
        .render(&body, language)
        .map_err(|error| not_text(&error))?;
    Ok((body, rendered))
}

fn chosen_slug(typed: &str) -> Result<Option<String>, Fault> {
    let slug = typed.trim();
    if slug.is_empty() {
        return Ok(None);
    }
    if !slug::is_slug(slug) {
        return Err(Fault::SlugLetters);
    }
    if links::RESERVED.contains(&slug) {
        return Err(Fault::SlugReserved);
    }
    Ok(Some(slug.to_owned()))
}

/// The section and the series a form names.
fn place(form: &ArticleForm) -> Result<Place, (&'static str, Fault)> {
    let section = match form.section.as_str() {
        "" => None,
        chosen => match chosen.parse() {
            Ok(id) => Some(SectionId(id)),
            Err(_) => return Err(("section", Fault::SectionUnknown)),
        },
    };
    let name = line(&form.series, LONGEST_SERIES).map_err(|fault| ("series", fault))?;
    let part = match form.part.trim() {
        "" => None,
        typed => match typed
            .parse()
            .ok()
            .filter(|part| (1..=LAST_PART).contains(part))
        {
            Some(part) => Some(part),
            None => return Err(("part", Fault::PartNumber)),
        },
    };
    if name.is_empty() {
        return Ok((section, None));
    }
    let series = NewPart::new(&name, part).ok_or(("series", Fault::SeriesWithoutLetters))?;
    Ok((section, Some(series)))
}

fn tags(typed: &str, most: usize) -> Result<Vec<TagName>, Fault> {
    let mut tags: Vec<TagName> = Vec::new();
    for name in typed.split(',') {
        let name = line(name, LONGEST_TAG)?;
        if name.is_empty() {
            continue;
        }
        let tag = TagName::parse(&name).ok_or(Fault::TagWithoutLetters)?;
        if tags.contains(&tag) {
            continue;
        }
        if tags.len() == most {
            return Err(Fault::TooManyTags(most));
        }
        tags.push(tag);
    }
    Ok(tags)
}

#[cfg(test)]
mod tests;
