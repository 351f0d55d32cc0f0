//! Where an article stands among others: its tags, its section, its series; and how it appears elsewhere.

use super::Article;
use super::appearance::{self, Appearance};
use super::sections::{self, Section};
use super::series::{self, Series};
use super::tags::{self, Tag};
use crate::db::Connection;
use crate::error::Result;

/// Where a stored article stands.
#[derive(Clone, Debug, Default)]
pub struct Placed {
    /// Its tags, the primary one first.
    pub tags: Vec<Tag>,
    /// Its section.
    pub section: Option<Section>,
    /// Its series, and the number of its part.
    pub series: Option<(Series, i64)>,
    /// How it appears elsewhere.
    pub appearance: Appearance,
}

impl Placed {
    /// Where `article` stands.
    pub fn of(conn: &mut Connection, article: &Article) -> Result<Placed> {
        Ok(Placed {
            tags: tags::queries::of(conn, article.id)?,
            section: sections::queries::of(conn, article)?,
            series: series::queries::of(conn, article.id)?,
            appearance: appearance::queries::of(conn, article.id)?,
        })
    }
}

/// Where an article can be put.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// The sections.
    pub sections: Vec<SectionChoice>,
    /// The names of the series there are.
    pub series: Vec<String>,
}

/// One of the sections.
#[derive(Clone, Debug)]
pub struct SectionChoice {
    /// Its number, as forms send it.
    pub number: String,
    /// Its name.
    pub name: String,
}

impl Choices {
    /// All there are.
    pub fn load(conn: &mut Connection) -> Result<Choices> {
        let sections = sections::queries::all(conn)?.into_iter();
        let series = series::queries::latest(conn)?.into_iter();
        Ok(Choices {
            sections: sections
                .map(|section| SectionChoice {
                    number: section.id.to_string(),
                    name: section.name,
                })
                .collect(),
            series: series.map(|series| series.name).collect(),
        })
    }
}
