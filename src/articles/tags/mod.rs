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
    let known = Known::load(tx, article, names)?;
    let mut missing: Vec<&TagName> = names
        .iter()
        .filter(|name| known.tag(name).is_none())
        .collect();
    // Always in the same order: two writers that make the same tags never wait for each other.
    missing.sort_by(|one, other| one.slug.cmp(&other.slug));
    for name in missing {
        queries::make(tx, name)?;
    }
    let known = Known::load(tx, article, names)?;
    let tags = known.all(names);
    let had = |id: TagId| known.own.iter().any(|tag| tag.id == id);
    // What stays is not touched: whatever follows the tags of an article has nothing to do then.
    for tag in known.own.iter().filter(|tag| !tags.contains(&tag.id)) {
        queries::take(tx, article, tag.id)?;
    }
    for (position, tag) in (0..).zip(tags) {
        match had(tag) {
            true => queries::place(tx, article, tag, position)?,
            false => queries::add(tx, article, tag, position)?,
        }
    }
    Ok(())
}

/// Whether an article has exactly these tags, in this order.
pub fn are(conn: &mut Connection, article: ArticleId, names: &[TagName]) -> Result<bool> {
    let known = Known::load(conn, article, names)?;
    let exist = names.iter().all(|name| known.tag(name).is_some());
    let own: Vec<TagId> = known.own.iter().map(|tag| tag.id).collect();
    Ok(exist && known.all(names) == own)
}

/// The tags that names may mean. What an article has already comes first: an imported tag may have
/// an address that is not made from its name, and keeps it.
struct Known {
    own: Vec<Tag>,
    others: Vec<Tag>,
}

impl Known {
    fn load(conn: &mut Connection, article: ArticleId, names: &[TagName]) -> Result<Known> {
        Ok(Known {
            own: queries::of(conn, article)?,
            others: queries::alike(conn, names)?,
        })
    }

    fn tag(&self, name: &TagName) -> Option<TagId> {
        let named = |tag: &&Tag| tag.name == name.name;
        let placed = |tag: &&Tag| tag.slug == name.slug;
        let own = || self.own.iter();
        let others = || self.others.iter();
        let tag = own().find(named).or_else(|| own().find(placed));
        let tag = tag.or_else(|| others().find(named));
        tag.or_else(|| others().find(placed)).map(|tag| tag.id)
    }

    /// The tags these names mean, each once.
    fn all(&self, names: &[TagName]) -> Vec<TagId> {
        let mut tags = Vec::new();
        for tag in names.iter().filter_map(|name| self.tag(name)) {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        tags
    }
}
