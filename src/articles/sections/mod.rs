//! Sections: the few parts a site has, in an order its editors set. An article is in one at most.
//!
//! Readers see the sections in which something is published. A deleted section stays as a row that nobody is
//! shown, and its articles stand as without one.

pub mod desk_pages;
pub mod pages;
pub mod queries;

use super::fault::{Fault, line};
use crate::accounts::Account;
use crate::db::Transaction;
use crate::db::schema::sections;
use crate::error::{Error, Result};
use crate::ids::{SectionId, Topic};
use crate::slug::slug_of;
use diesel::prelude::*;

/// The most characters of a name.
pub const LONGEST_NAME: usize = 40;
/// The most characters of a description.
pub const LONGEST_DESCRIPTION: usize = 500;
/// The most sections of a site.
pub const MOST: usize = 20;

/// A section.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = sections)]
pub struct Section {
    /// Its number.
    pub id: SectionId,
    /// The last part of its address.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// A sentence about it; may be empty.
    pub description: String,
    /// Whether a person reads every comment on its articles before it appears.
    pub premoderated: bool,
}

/// What editors say of a section.
#[derive(Clone, Debug)]
pub struct NewSection {
    name: String,
    slug: String,
    description: String,
    premoderated: bool,
}

impl NewSection {
    /// Reads what was typed: a name of up to 40 characters with a letter or a digit, and a description.
    ///
    /// # Errors
    /// Each field that is not valid, with what is wrong with it.
    pub fn parse(
        name: &str,
        description: &str,
        premoderated: bool,
    ) -> Result<NewSection, Vec<(&'static str, String)>> {
        let mut faults = Vec::new();
        let mut note = |field, fault: Fault| faults.push((field, fault.to_string()));
        let name = line(name, LONGEST_NAME).map_err(|fault| note("name", fault));
        let description = line(description, LONGEST_DESCRIPTION);
        let description = description.map_err(|fault| note("description", fault));
        let slug = name.as_deref().ok().map(slug_of);
        if slug == Some(None) {
            faults.push(("name", t!("finding-section-needs-name").to_owned()));
        }
        match (name, slug.flatten(), description) {
            (Ok(name), Some(slug), Ok(description)) => Ok(NewSection {
                name,
                slug,
                description,
                premoderated,
            }),
            _ => Err(faults),
        }
    }
}

/// Why a section was not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is one of that name.
    Taken,
    /// Links to another, which was called so once, still lead there.
    WasUsed,
    /// There are as many as a site can have.
    TooMany,
}

impl Refusal {
    /// The same in words.
    pub fn sentence(self) -> &'static str {
        match self {
            Refusal::Taken => t!("finding-section-taken"),
            Refusal::WasUsed => t!("finding-section-was-used"),
            Refusal::TooMany => t!("finding-section-too-many"),
        }
    }
}

/// Makes a section, the last of them.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not edit everything.
pub fn create(
    tx: &mut Transaction,
    editor: &Account,
    new: &NewSection,
) -> Result<Result<(), Refusal>> {
    may_arrange(editor)?;
    let all = queries::all(tx)?;
    if all.len() >= MOST {
        return Ok(Err(Refusal::TooMany));
    }
    if let Err(refusal) = claim(tx, None, new)? {
        return Ok(Err(refusal));
    }
    queries::insert(tx, new, all.len() as i64)?;
    touch(tx);
    Ok(Ok(()))
}

/// Names and describes a section anew; its old address leads to the new one.
///
/// # Errors
/// As [`create`]; [`Error::NotFound`] where there is none.
pub fn change(
    tx: &mut Transaction,
    editor: &Account,
    id: SectionId,
    new: &NewSection,
) -> Result<Result<(), Refusal>> {
    may_arrange(editor)?;
    let old = queries::by_id(tx, id)?;
    if let Err(refusal) = claim(tx, Some(id), new)? {
        return Ok(Err(refusal));
    }
    if old.slug != new.slug {
        queries::forget_slug(tx, &new.slug)?;
        queries::remember_slug(tx, &old.slug, id)?;
    }
    queries::update(tx, id, new)?;
    touch(tx);
    Ok(Ok(()))
}

fn claim(
    tx: &mut Transaction,
    own: Option<SectionId>,
    new: &NewSection,
) -> Result<Result<(), Refusal>> {
    let other = |found: Option<SectionId>| found.is_some_and(|found| Some(found) != own);
    let live = queries::find_by_slug(tx, &new.slug)?;
    if other(live.map(|section| section.id)) {
        return Ok(Err(Refusal::Taken));
    }
    let moved = queries::find_moved(tx, &new.slug)?;
    if other(moved.map(|section| section.id)) {
        return Ok(Err(Refusal::WasUsed));
    }
    Ok(Ok(()))
}

/// Moves a section one place up or down; the first one stays, and so does the last.
///
/// # Errors
/// As [`change`].
pub fn shift(tx: &mut Transaction, editor: &Account, id: SectionId, up: bool) -> Result<()> {
    may_arrange(editor)?;
    let mut all = queries::all(tx)?;
    let place = all.iter().position(|section| section.id == id);
    let place = place.ok_or(Error::NotFound)?;
    let to = match up {
        true => place.saturating_sub(1),
        false => (place + 1).min(all.len() - 1),
    };
    all.swap(place, to);
    for (position, section) in (0..).zip(&all) {
        queries::set_position(tx, section.id, position)?;
    }
    touch(tx);
    Ok(())
}

/// Deletes a section; its articles stand without one.
///
/// # Errors
/// As [`change`].
pub fn delete(tx: &mut Transaction, editor: &Account, id: SectionId) -> Result<()> {
    may_arrange(editor)?;
    if !queries::delete(tx, id)? {
        return Err(Error::NotFound);
    }
    touch(tx);
    Ok(())
}

fn may_arrange(editor: &Account) -> Result<()> {
    match editor.role.may_edit_all() {
        true => Ok(()),
        false => Err(Error::Forbidden(t!("finding-needs-editor"))),
    }
}

/// The menu is on every page, and the section over every article and card.
fn touch(tx: &mut Transaction) {
    tx.touch(Topic::Site);
    tx.touch(Topic::Listings);
}
