//! Which article shows which picture.

pub mod queries;

use super::{Article, Status};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{ArticleId, PictureId};
use crate::markdown::has_pictures;
use crate::media::{self, Picture, State};
use crate::picture::Grounds;
use diesel::prelude::*;

/// An article that shows a picture.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Use {
    /// The key of the picture.
    pub picture_key: String,
    /// The article's number.
    pub article: ArticleId,
    /// Its title.
    pub title: String,
    /// Its address.
    pub slug: String,
    /// Who can see it.
    pub status: Status,
}

/// Notes which pictures an article shows from now on, by their keys.
///
/// # Errors
/// As the database's.
pub fn put(tx: &mut Transaction, article: ArticleId, keys: &[String]) -> Result<()> {
    let before = queries::shown_by(tx, article)?;
    if before == keys {
        return Ok(());
    }
    queries::clear(tx, article)?;
    for key in keys {
        queries::insert(tx, article, key)?;
    }
    Ok(())
}

/// What is shown until the pictures of an article have come; asked for only if it shows one of ours.
///
/// # Errors
/// As the database's.
pub fn grounds_under(conn: &mut Connection, article: &Article) -> Result<Grounds> {
    match has_pictures(&article.body_html) {
        true => queries::grounds_of(conn, article.id),
        false => Ok(Grounds::default()),
    }
}

/// What came of a wish to take a picture away.
#[derive(Debug)]
pub enum Removal {
    /// It is gone from the database; its files can go.
    Gone(Box<Picture>, Vec<media::PictureFile>),
    /// These articles show it.
    Used(Vec<Use>),
}

/// Takes a picture away, unless an article shows it.
///
/// # Errors
/// [`crate::error::Error::NotFound`] if there is none.
pub fn remove(tx: &mut Transaction, id: PictureId) -> Result<Removal> {
    let picture = media::queries::by_id(tx, id)?;
    let used = queries::uses_of(tx, std::slice::from_ref(&picture.key))?;
    if !used.is_empty() {
        return Ok(Removal::Used(used));
    }
    let files = media::queries::files_of(tx, &[id])?;
    media::queries::delete(tx, id)?;
    Ok(Removal::Gone(Box::new(picture), files))
}

/// Whether somebody still has to say what a picture shows.
pub fn lacks_alt(picture: &Picture) -> bool {
    picture.alt.is_none() && picture.state != State::Refused
}
