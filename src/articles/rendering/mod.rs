//! What bodies become: rendered when they are saved, and again when the pipeline has changed since.

pub mod queries;

use super::{Format, Status, illustrations};
use crate::db::Transaction;
use crate::db::schema::articles;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, Topic};
use crate::language::{self, Tongue};
use crate::markdown::{self, MarkdownError, PIPELINE_VERSION, excerpt};
use diesel::prelude::*;

/// The most characters of a summary.
const SUMMARY: usize = 300;

/// So many languages can be told apart in a version.
const LANGUAGES: i64 = 100;

/// The pipeline and the language in which our own words stand in a body. Less than that of every later pipeline.
pub fn version(language: &Tongue) -> i64 {
    PIPELINE_VERSION * LANGUAGES + language.spoken() as i64
}

/// Where the versions of this pipeline begin.
fn first_of_this() -> i64 {
    PIPELINE_VERSION * LANGUAGES
}

/// Where the versions of a later pipeline begin, which this program does not touch.
fn first_of_the_next() -> i64 {
    (PIPELINE_VERSION + 1) * LANGUAGES
}

/// What was made of a body, as it is stored.
#[derive(Clone, Debug, Insertable, AsChangeset)]
#[diesel(table_name = articles)]
pub struct Rendering {
    body_html: String,
    html_version: i64,
    summary: String,
    headings: String,
    picture: String,
    picture_alt: String,
    questions: String,
    body_prompt: String,
    words: i64,
    /// The keys of the pictures it shows, which stand in a table of their own.
    #[diesel(skip_insertion, skip_update)]
    shows: Vec<String>,
}

impl Rendering {
    /// What is stored of a body that was just rendered for a text in `language`.
    ///
    /// # Errors
    /// [`Error::Internal`] if headings or questions cannot be written as JSON.
    pub fn of(rendered: &markdown::Article, language: &Tongue) -> Result<Rendering> {
        let json = |cause: serde_json::Error| Error::Internal(cause.into());
        let picture = rendered.picture.clone().unwrap_or_default();
        let told = match rendered.prose.trim() {
            "" => &rendered.text,
            prose => prose,
        };
        Ok(Rendering {
            body_html: rendered.html.as_str().to_owned(),
            html_version: version(language),
            summary: excerpt(told, SUMMARY),
            headings: serde_json::to_string(&rendered.headings).map_err(json)?,
            picture: picture.src,
            picture_alt: picture.alt,
            questions: serde_json::to_string(&rendered.questions).map_err(json)?,
            body_prompt: rendered.prompt.clone().unwrap_or_default(),
            words: i64::try_from(rendered.words).unwrap_or(i64::MAX),
            shows: rendered.shows.clone(),
        })
    }

    /// The keys of the pictures it shows, in order.
    pub fn shows(&self) -> &[String] {
        &self.shows
    }

    /// About how many bytes of text it holds.
    pub fn bytes(&self) -> usize {
        self.body_html.len() + self.headings.len() + self.questions.len()
    }
}

impl Format {
    /// Renders a body written in it; may take some hundred milliseconds of CPU.
    ///
    /// # Errors
    /// More than 1 MiB; a character that is not text; needless complexity.
    pub fn render(self, body: &str, language: &Tongue) -> Result<markdown::Article, MarkdownError> {
        language::at_once(language.spoken(), || match self {
            Format::Markdown => markdown::article(body),
            Format::Html => markdown::page_html(body),
        })
    }
}

/// An article whose HTML an older pipeline made.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = articles)]
pub struct Outdated {
    /// Its number.
    pub id: ArticleId,
    /// Who can see it.
    pub status: Status,
    /// What the body is written in.
    pub format: Format,
    /// The body as written.
    pub body: String,
    /// The language it is written in.
    pub language: Tongue,
    /// Which of its texts this is.
    pub version: i64,
    /// Which pipeline made the HTML.
    pub html_version: i64,
}

/// Stores what became of some articles, each unless it has changed meanwhile, and tells of how many:
/// nobody edited them, so their versions and times stay.
///
/// # Errors
/// As the database's.
pub fn renew(tx: &mut Transaction, renewed: &[(Outdated, Rendering)]) -> Result<usize> {
    let mut stored = 0;
    for (old, rendering) in renewed {
        if !queries::renew(tx, old, rendering)? {
            continue;
        }
        stored += 1;
        illustrations::put(tx, old.id, &rendering.shows)?;
        tx.touch(Topic::Article(old.id));
        if old.status == Status::Published {
            tx.touch(Topic::Listings);
        }
    }
    Ok(stored)
}
