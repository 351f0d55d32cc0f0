//! The addresses of articles: who has which, and where old ones lead.
//!
//! What was published at an address stays reachable there: when the article moves, the old address
//! leads to the new one, and no other article can take it. The article itself can move back.

pub mod queries;

use super::{Article, NewArticle, Refusal};
use crate::db::Transaction;
use crate::error::Result;
use crate::links;
use crate::slug::{free, slug_of};

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
