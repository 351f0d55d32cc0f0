//! Series: articles that belong together, to be read in an order.
//!
//! Readers are told of the parts that are published, counted without gaps: what is still a draft is nobody's to
//! know. A series comes to be by being named in the editor.

pub mod desk_pages;
pub mod pages;
pub mod queries;

use super::around::Around;
use super::listings::{Offer, Titled};
use super::{Article, Status};
use crate::accounts::Account;
use crate::db::schema::series;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, SeriesId, Topic};
use crate::slug::slug_of;
use diesel::prelude::*;

/// The highest number of a part.
pub const LAST_PART: i64 = 9999;
/// So many parts of a series are shown.
pub const MOST_PARTS: i64 = 500;

/// A series.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = series)]
pub struct Series {
    /// Its number.
    pub id: SeriesId,
    /// The last part of its address, which stays when it is renamed.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// A sentence about it; may be empty.
    pub description: String,
}

/// Where a writer puts an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPart {
    name: String,
    slug: String,
    part: Option<i64>,
}

impl NewPart {
    /// A place in the series called `name`: its end, where no part is named; none for a name without a
    /// letter or digit.
    pub fn new(name: &str, part: Option<i64>) -> Option<NewPart> {
        Some(NewPart {
            name: name.to_owned(),
            slug: slug_of(name)?,
            part,
        })
    }

    /// The name of the series.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// An article as readers find it in its series.
#[derive(Clone, Debug)]
pub struct Installment {
    /// The series.
    pub series: Series,
    /// Which of the published parts it is, from 1.
    pub position: usize,
    /// How many of those there are.
    pub count: usize,
}

/// Puts an article into a series, which is made if there is none of that name, or takes it out.
pub fn put(tx: &mut Transaction, article: ArticleId, new: Option<&NewPart>) -> Result<()> {
    let own = queries::of(tx, article)?;
    let Some(new) = new else {
        return queries::leave(tx, article);
    };
    let series = match find(tx, own.as_ref(), new)? {
        Some(series) => series,
        None => {
            queries::make(tx, &new.slug, &new.name)?;
            find(tx, own.as_ref(), new)?.ok_or(Error::NotFound)?
        }
    };
    let stays = own.filter(|(own, _)| own.id == series.id);
    let part = match (new.part, stays) {
        (Some(part), _) => part,
        (None, Some((_, part))) => part,
        (None, None) => (queries::last_part(tx, series.id)? + 1).min(LAST_PART),
    };
    queries::set(tx, article, series.id, part)
}

/// Whether an article stands there already.
pub fn is_in(conn: &mut Connection, article: ArticleId, new: Option<&NewPart>) -> Result<bool> {
    let own = queries::of(conn, article)?;
    let Some(new) = new else {
        return Ok(own.is_none());
    };
    let named = find(conn, own.as_ref(), new)?.map(|series| series.id);
    Ok(own
        .is_some_and(|(own, part)| Some(own.id) == named && new.part.is_none_or(|new| new == part)))
}

/// The series a name means: the article's own, one called so, or one at that address.
fn find(
    conn: &mut Connection,
    own: Option<&(Series, i64)>,
    new: &NewPart,
) -> Result<Option<Series>> {
    if let Some((own, _)) = own
        && own.name == new.name
    {
        return Ok(Some(own.clone()));
    }
    let alike = queries::alike(conn, &new.slug, &new.name)?;
    let named = alike.iter().find(|series| series.name == new.name);
    Ok(named.or(alike.first()).cloned())
}

/// Where an article stands in its series, and the parts beside it; nothing for one in no series.
pub fn installment(
    conn: &mut Connection,
    article: &Article,
) -> Result<Option<(Installment, Around)>> {
    let Some((series, _)) = queries::of(conn, article.id)? else {
        return Ok(None);
    };
    let own = (article.status != Status::Published).then_some(article.id);
    let parts = queries::parts(conn, series.id, own)?;
    let Some(place) = parts.iter().position(|part| part.id == article.id) else {
        return Ok(None);
    };
    let beside = |place: Option<usize>| Some(titled(parts.get(place?)?));
    let around = Around {
        before: beside(place.checked_sub(1)),
        after: beside(place.checked_add(1)),
        in_series: true,
    };
    let installment = Installment {
        series,
        position: place + 1,
        count: parts.len(),
    };
    Ok(Some((installment, around)))
}

fn titled(part: &Offer) -> Titled {
    Titled {
        id: part.id,
        slug: part.slug.clone(),
        title: part.title.clone(),
        published_at: part.published_at,
        language: part.language.clone(),
    }
}

/// Names and describes a series anew; its address stays.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not edit everything; [`Error::NotFound`] where there is none.
pub fn describe(
    tx: &mut Transaction,
    editor: &Account,
    id: SeriesId,
    name: &str,
    description: &str,
) -> Result<()> {
    if !editor.role.may_edit_all() {
        return Err(Error::Forbidden(t!("finding-needs-editor")));
    }
    if !queries::describe(tx, id, name, description)? {
        return Err(Error::NotFound);
    }
    tx.touch(Topic::Listings);
    Ok(())
}
