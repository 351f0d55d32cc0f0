//! Questions about sections.

use super::{MOST, NewSection, Section};
use crate::articles::{Article, Kind, Status};
use crate::count::Count;
use crate::db::schema::{articles, old_section_slugs, sections};
use crate::db::{Connection, Counted, Transaction, among};
use crate::error::Result;
use crate::ids::SectionId;
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::HashMap;

/// All sections, in their order.
pub fn all(conn: &mut Connection) -> Result<Vec<Section>> {
    Ok(sections::table
        .filter(sections::deleted_at.is_null())
        // All of them; an index begins to be read there.
        .filter(sections::position.ge(0))
        .order((sections::position, sections::id))
        .limit(MOST as i64)
        .select(Section::as_select())
        .load(conn)?)
}

/// Those in which something is published, in their order: their names and slugs.
pub fn read(conn: &mut Connection) -> Result<Vec<(String, String)>> {
    let published = articles::table
        .filter(articles::section_id.eq(sections::id.nullable()))
        .filter(articles::kind.eq(Kind::Article))
        .filter(articles::status.eq(Status::Published));
    Ok(sections::table
        .filter(sections::deleted_at.is_null())
        .filter(sections::position.ge(0))
        .filter(exists(published))
        .order((sections::position, sections::id))
        .limit(MOST as i64)
        .select((sections::name, sections::slug))
        .load(conn)?)
}

/// A section, by number.
pub fn by_id(conn: &mut Connection, id: SectionId) -> Result<Section> {
    Ok(sections::table
        .filter(sections::id.eq(id))
        .filter(sections::deleted_at.is_null())
        .select(Section::as_select())
        .first(conn)?)
}

/// Whether a section that was chosen is there, if one was.
pub fn is_there(conn: &mut Connection, chosen: Option<SectionId>) -> Result<bool> {
    match chosen {
        Some(id) => Ok(among_these(conn, &[id])?.contains_key(&id)),
        None => Ok(true),
    }
}

/// A section, by its present address.
pub fn find_by_slug(conn: &mut Connection, slug: &str) -> Result<Option<Section>> {
    Ok(sections::table
        .filter(sections::slug.eq(slug))
        .filter(sections::deleted_at.is_null())
        .select(Section::as_select())
        .first(conn)
        .optional()?)
}

/// The section that had this address.
pub fn find_moved(conn: &mut Connection, slug: &str) -> Result<Option<Section>> {
    Ok(old_section_slugs::table
        .inner_join(sections::table)
        .filter(old_section_slugs::slug.eq(slug))
        .filter(sections::deleted_at.is_null())
        .select(Section::as_select())
        .first(conn)
        .optional()?)
}

/// The section an article is in.
pub fn of(conn: &mut Connection, article: &Article) -> Result<Option<Section>> {
    let Some(id) = article.section_id else {
        return Ok(None);
    };
    Ok(among_these(conn, &[id])?.remove(&id))
}

/// Those with these numbers that were not deleted.
pub fn among_these(
    conn: &mut Connection,
    ids: &[SectionId],
) -> Result<HashMap<SectionId, Section>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found: Vec<Section> = sections::table
        .filter(among(sections::id, ids))
        .filter(sections::deleted_at.is_null())
        .select(Section::as_select())
        .load(conn)?;
    let named = found.into_iter().map(|section| (section.id, section));
    Ok(named.collect())
}

/// How many articles a section has, whoever sees them.
pub fn count_in(conn: &mut Connection, id: SectionId) -> Result<Count> {
    let some = articles::table
        .filter(articles::section_id.eq(id))
        .select(articles::id);
    let total = Counted(some.limit(Count::ENOUGH)).get_result(conn)?;
    Ok(Count::of(total))
}

/// Stores a new section.
pub fn insert(tx: &mut Transaction, new: &NewSection, position: i64) -> Result<()> {
    diesel::insert_into(sections::table)
        .values((
            sections::slug.eq(&new.slug),
            sections::name.eq(&new.name),
            sections::description.eq(&new.description),
            sections::premoderated.eq(new.premoderated),
            sections::position.eq(position),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Stores what is said of a section.
pub fn update(tx: &mut Transaction, id: SectionId, new: &NewSection) -> Result<()> {
    diesel::update(sections::table.find(id))
        .set((
            sections::slug.eq(&new.slug),
            sections::name.eq(&new.name),
            sections::description.eq(&new.description),
            sections::premoderated.eq(new.premoderated),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Stores which of them a section is.
pub fn set_position(tx: &mut Transaction, id: SectionId, position: i64) -> Result<()> {
    diesel::update(sections::table.find(id))
        .set(sections::position.eq(position))
        .execute(&mut **tx)?;
    Ok(())
}

/// Takes a section away; `false` if there is none.
pub fn delete(tx: &mut Transaction, id: SectionId) -> Result<bool> {
    let live = sections::id.eq(id).and(sections::deleted_at.is_null());
    let now = tx.now;
    let gone = diesel::update(sections::table.filter(live))
        .set(sections::deleted_at.eq(now))
        .execute(&mut **tx)?;
    diesel::delete(old_section_slugs::table.filter(old_section_slugs::section_id.eq(id)))
        .execute(&mut **tx)?;
    Ok(gone == 1)
}

/// Remembers that a section had this address.
pub fn remember_slug(tx: &mut Transaction, slug: &str, section: SectionId) -> Result<()> {
    diesel::sql_query(
        "INSERT INTO old_section_slugs (slug, section_id) VALUES ($1, $2) \
         ON CONFLICT (slug) DO UPDATE SET section_id = excluded.section_id",
    )
    .bind::<Text, _>(slug)
    .bind::<BigInt, _>(section)
    .execute(&mut **tx)?;
    Ok(())
}

/// Forgets an old address: a section has it again.
pub fn forget_slug(tx: &mut Transaction, slug: &str) -> Result<()> {
    diesel::delete(old_section_slugs::table.find(slug)).execute(&mut **tx)?;
    Ok(())
}
