//! Tags: what articles are about.

pub mod queries;

use crate::db::schema::tags;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{ArticleId, TagId};
use crate::slug::slug_of;
use diesel::prelude::*;

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = tags)]
pub struct Tag {
    /// Its number.
    pub id: TagId,
    /// The last part of its address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// A sentence about it; may be empty.
    pub description: String,
}

/// A tag's name with the address it has: names with the same address are one tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TagName {
    name: String,
    slug: String,
}

impl TagName {
    /// Reads a name; none without a letter or digit.
    pub fn parse(name: &str) -> Option<TagName> {
        Some(TagName {
            name: name.to_owned(),
            slug: slug_of(name)?,
        })
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The last part of its address.
    pub fn slug(&self) -> &str {
        &self.slug
    }
}

/// Gives an article exactly these tags, in this order. Those that do not exist are made.
pub fn put(tx: &mut Transaction, article: ArticleId, names: &[TagName]) -> Result<()> {
    // Always in the same order: two writers that make the same tags never wait for each other.
    let mut made: Vec<&TagName> = names.iter().collect();
    made.sort_by(|one, other| one.slug.cmp(&other.slug));
    for name in made {
        queries::make(tx, name)?;
    }
    queries::clear(tx, article)?;
    for (position, name) in (0..).zip(names) {
        queries::add(tx, article, &name.slug, position)?;
    }
    Ok(())
}

/// Whether an article has exactly these tags, in this order.
pub fn are(conn: &mut Connection, article: ArticleId, names: &[TagName]) -> Result<bool> {
    let tags = queries::of(conn, article)?;
    Ok(tags
        .iter()
        .map(|tag| &tag.slug)
        .eq(names.iter().map(|name| &name.slug)))
}
