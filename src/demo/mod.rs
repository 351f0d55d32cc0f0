//! The sample content that `byline demo` shows: an invented magazine, its people, articles and threads.
//!
//! Everything is plain text beside this file, read into typed values here and turned into rows elsewhere:
//! * `site.toml`, `people.toml`: the magazine and everyone in it;
//! * `articles/SLUG.md`: front matter between two `---` lines, then Markdown ([`Article`]);
//! * `adverts.toml`: what was posted to sell something ([`Adverts`]);
//! * `threads/SLUG.toml`: the comments under that article, oldest thread first ([`Comment`]).
//!
//! The pictures are in `static/demo/`. Dates are distances from now, so the magazine never grows old.

mod adverts;
mod aftermath;
mod arranging;
mod article;
mod files;
mod people;
mod plan;
pub mod seed;
#[cfg(test)]
mod tests;
mod thread;

use std::collections::BTreeMap;
use std::fmt;

pub use adverts::{Advert, Adverts};
pub use article::{Article, Kind, Status};
pub use people::{Described, Person, Role, Site, Standing};
pub use thread::{Comment, State};

/// The whole magazine, ready to be written to a database.
#[derive(Debug)]
pub struct Demo {
    /// The magazine's name and line.
    pub site: Site,
    /// Authors, the moderator, the admin and the readers, in the order of `people.toml`.
    pub people: Vec<Person>,
    /// Articles and static pages with their threads, oldest first.
    pub articles: Vec<Article>,
    /// What was posted besides, to sell something.
    pub adverts: Adverts,
}

impl Demo {
    /// Reads every file of the demo; the error names the file at fault.
    pub fn read() -> Result<Self, DemoError> {
        let mut threads = BTreeMap::new();
        for (slug, text) in files::threads() {
            let thread = thread::read(&text).map_err(|problem| DemoError::new(&slug, problem))?;
            threads.insert(slug, thread);
        }
        let mut articles = Vec::new();
        for (slug, text) in files::articles() {
            let mut article =
                Article::read(&text).map_err(|problem| DemoError::new(&slug, problem))?;
            if article.slug != slug {
                return Err(DemoError::new(
                    &slug,
                    format!("its slug says {:?}", article.slug),
                ));
            }
            article.thread = threads.remove(&slug).unwrap_or_default();
            articles.push(article);
        }
        if let Some(slug) = threads.into_keys().next() {
            return Err(DemoError::new(&slug, "a thread without its article"));
        }
        articles.sort_by_key(|article| std::cmp::Reverse(article.days_ago));
        Ok(Self {
            site: Site::read(files::SITE)
                .map_err(|problem| DemoError::new("site.toml", problem))?,
            people: people::read(files::PEOPLE)
                .map_err(|problem| DemoError::new("people.toml", problem))?,
            articles,
            adverts: Adverts::read(files::ADVERTS)
                .map_err(|problem| DemoError::new("adverts.toml", problem))?,
        })
    }

    /// The person known by this key in the demo's files.
    pub fn person(&self, key: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.key == key)
    }
}

/// A file of the demo that cannot be read.
#[derive(Debug)]
pub struct DemoError {
    file: String,
    problem: String,
}

impl DemoError {
    fn new(file: &str, problem: impl fmt::Display) -> Self {
        Self {
            file: file.to_owned(),
            problem: problem.to_string(),
        }
    }
}

impl fmt::Display for DemoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the demo's {}: {}", self.file, self.problem)
    }
}

impl std::error::Error for DemoError {}
