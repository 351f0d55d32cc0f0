//! The addresses of articles: who has which, and where old ones lead.
//!
//! What was published at an address stays reachable there: when the article moves, the old address
//! leads to the new one, and no other article can take it. The article itself can move back.

pub mod queries;

use super::queries::find_by_slug;
use super::{Article, NewArticle, Refusal, Status};
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::links;
use crate::slug::{free, slug_of};

/// What is published, or where it lives now.
pub enum Found {
    /// It lives here.
    Here(Box<Article>),
    /// It moved to this slug.
    Moved(String),
}

/// What everybody finds at `slug`, for whatever belongs to it: its feeds, its Markdown.
///
/// # Errors
/// [`Error::Gone`] for what was withdrawn, [`Error::NotFound`] where there is nothing for everybody.
pub fn find(conn: &mut Connection, slug: &str) -> Result<Found> {
    let Some(article) = find_by_slug(conn, slug)? else {
        let moved = queries::find_moved(conn, slug)?.ok_or(Error::NotFound)?;
        return match moved.status {
            // Its new address may say more than everybody is to know.
            Status::Draft => Err(Error::NotFound),
            Status::Published | Status::Withdrawn => Ok(Found::Moved(moved.slug)),
        };
    };
    match article.status {
        Status::Draft => Err(Error::NotFound),
        Status::Withdrawn => Err(Error::Gone),
        Status::Published => Ok(Found::Here(Box::new(article))),
    }
}

/// The address for `new`, which takes the place of `old`: the one its writer chose, if it is free,
/// or one made from the title, with a number if need be.
pub fn claim(
    tx: &mut Transaction,
    old: Option<&Article>,
    new: &NewArticle,
) -> Result<Result<String, Refusal>> {
    let own = old.map(|article| article.id);
    let Some(slug) = &new.slug else {
        let slug = slug_of(&new.title).unwrap_or_else(|| "article".into());
        let is_taken = |slug: &str| {
            Ok(links::RESERVED.contains(&slug)
                || queries::is_live(tx, slug, own)?
                || queries::was_used(tx, slug, own)?)
        };
        return free(&slug, is_taken).map(Ok);
    };
    if queries::is_live(tx, slug, own)? {
        return Ok(Err(Refusal::SlugTaken));
    }
    if queries::was_used(tx, slug, own)? {
        return Ok(Err(Refusal::SlugWasUsed));
    }
    Ok(Ok(slug.clone()))
}

/// Notes that `old` lives at `slug` from now on.
pub fn moved(tx: &mut Transaction, old: &Article, slug: &str) -> Result<()> {
    if old.slug == slug {
        return Ok(());
    }
    queries::forget(tx, slug)?;
    if old.published_at.is_some() {
        queries::remember(tx, &old.slug, old.id)?;
    }
    Ok(())
}
