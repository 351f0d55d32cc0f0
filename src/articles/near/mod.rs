//! What somebody may have been looking for who came to an address where nothing is.

mod likeness;

use super::listings::{Listing, queries as listings};
use super::{catalogue, queries, tags};
use crate::db::Connection;
use crate::error::Result;
use crate::language::Tongue;
use crate::links;
use crate::slug::slug_of;

/// So many articles are looked through, the latest first.
const LOOKED_THROUGH: i64 = 10_000;
/// So many are offered at the most.
const OFFERED: usize = 3;
/// What is shorter is like too much.
const SHORTEST: usize = 3;

/// What can be found: the last parts of the addresses of what is published, and of tags.
#[derive(Clone, Debug, Default)]
pub struct Known {
    articles: Vec<String>,
    tags: Vec<String>,
}

/// What an address names.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Sought {
    Article(String),
    Tag(String),
}

/// Something that is there.
#[derive(Clone, Debug)]
pub struct Found {
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub path: String,
    /// The language of its title.
    pub language: Tongue,
}

impl Known {
    /// All of it, read from indexes.
    pub fn load(conn: &mut Connection) -> Result<Known> {
        let tags = catalogue::queries::tags(conn)?.into_iter();
        Ok(Known {
            articles: catalogue::queries::latest_slugs(conn, LOOKED_THROUGH)?,
            tags: tags.map(|tag| tag.slug).collect(),
        })
    }

    /// What is like the address `path`, the likest first. Whether it is still there is asked anew.
    pub fn near(&self, conn: &mut Connection, path: &str) -> Result<Vec<Found>> {
        let mut found = Vec::new();
        match sought(path) {
            None => {}
            Some(Sought::Article(slug)) => {
                for slug in likeness::likest(&slug, &self.articles, OFFERED) {
                    let title = queries::published_title(conn, slug)?;
                    found.extend(title.map(|(title, slug, language)| Found {
                        title,
                        path: links::article(&slug),
                        language,
                    }));
                }
                // Somebody may have left out where tags are.
                if let Some(tag) = self.tags.iter().find(|tag| **tag == slug) {
                    found.extend(tagged(conn, tag)?);
                }
            }
            Some(Sought::Tag(slug)) => {
                for slug in likeness::likest(&slug, &self.tags, OFFERED) {
                    found.extend(tagged(conn, slug)?);
                }
            }
        }
        Ok(found)
    }
}

/// A tag that has articles.
fn tagged(conn: &mut Connection, slug: &str) -> Result<Option<Found>> {
    let Some(tag) = tags::queries::find_by_slug(conn, slug)? else {
        return Ok(None);
    };
    let has_any = listings::has_any(conn, Listing::Tagged(tag.id))?;
    Ok(has_any.then(|| Found {
        path: links::tag(&tag.slug),
        title: tag.name,
        language: Tongue::default(),
    }))
}

/// What the last part of an address names, without an ending of a file. Places of our own have no articles
/// below them; other sites had.
fn sought(path: &str) -> Option<Sought> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let last = *parts.last()?;
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let decoded = percent_encoding::percent_decode_str(stem)
        .decode_utf8()
        .ok()?;
    if decoded.len() > 4 * crate::slug::LONGEST {
        return None;
    }
    let slug = slug_of(&decoded).filter(|slug| slug.len() >= SHORTEST)?;
    match parts[..] {
        ["tags" | "tag", _] => Some(Sought::Tag(slug)),
        [_] => Some(Sought::Article(slug)),
        [first, ..] if !links::RESERVED.contains(&first) => Some(Sought::Article(slug)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_part_of_an_address_says_what_was_sought() {
        let article = |slug: &str| Some(Sought::Article(slug.into()));
        for (path, expected) in [
            ("/the-last-boat", article("the-last-boat")),
            ("/The_Last%20Boat.html", article("the-last-boat")),
            ("/2009/07/the-last-boat/", article("the-last-boat")),
            ("/tags/ferries", Some(Sought::Tag("ferries".into()))),
            ("/comments/12345", None),
            ("/desk/articles/99", None),
            ("/ab", None),
            ("/", None),
            ("/%ff%fe%fd", None),
        ] {
            assert_eq!(sought(path), expected, "{path}");
        }
        assert_eq!(sought(&format!("/{}", "a".repeat(400))), None);
    }
}
