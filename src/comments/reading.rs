//! An article with the thread under it: what is loaded to be read.

use super::part::{Part, Presence};
use super::picking::{Pick, queries::picks};
use super::thread::{Entry, page::under};
use super::{arrivals, queries};
use crate::accounts::standing::{Notice, standing_of};
use crate::accounts::{Account, queries as accounts};
use crate::articles::appearance::{self, Appearance};
use crate::articles::around::{Around, queries::by_date};
use crate::articles::illustrations::grounds_under;
use crate::articles::listings::Offer;
use crate::articles::related::queries::offered;
use crate::articles::sections::{Section, queries as sections};
use crate::articles::series::{Installment, installment};
use crate::articles::tags::{Tag, queries as tags};
use crate::articles::{Article, Kind, Status, addresses, queries as articles};
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CommentId};
use crate::picture::Grounds;
use crate::place::{Place, Stretch};
use crate::slug::is_slug;
use crate::sorting::Opening;

/// How many articles are offered after one.
const RELATED: usize = 3;

/// What stands at an address.
pub enum Loaded {
    /// An article or a static page.
    Article(Box<Reading>),
    /// One that was withdrawn.
    Gone(Box<Article>),
    /// It moved to this slug.
    Moved(String),
}

/// All that an article's page shows.
pub struct Reading {
    /// The article.
    pub article: Article,
    /// Who wrote it.
    pub author: Account,
    /// Its tags.
    pub tags: Vec<Tag>,
    /// The section it is in.
    pub section: Option<Section>,
    /// How it appears elsewhere.
    pub appearance: Appearance,
    /// What is shown until its pictures have come.
    pub grounds: Grounds,
    /// Where it stands in its series.
    pub series: Option<Installment>,
    /// What stands before and after it.
    pub around: Around,
    /// What to read next.
    pub related: Vec<Offer>,
    /// The comments of the page, unless there are none to be read yet.
    pub shown: Option<Stretch<Entry>>,
    /// Those editors picked, on the first page.
    pub picks: Vec<Pick>,
    /// What the viewer has of their own among them.
    pub part: Part,
    /// The latest comment on any page.
    pub latest: Option<CommentId>,
}

/// What the page says of whoever looks at it.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// Whether they have a published comment somewhere.
    pub is_known: bool,
    /// That they only read, whatever they do about it.
    pub shut_out: Option<Notice>,
    /// Whether they may change the article.
    pub may_edit: bool,
    /// That they are there, if they are signed in and the article is published.
    pub presence: Option<Presence>,
}

/// What `viewer` finds at `slug` at `now`; its threads from `opening` on.
///
/// # Errors
/// [`Error::NotFound`] where there is nothing, or nothing for them.
pub fn find(
    conn: &mut Connection,
    slug: &str,
    opening: Opening,
    viewer: Option<&Account>,
    now: Moment,
) -> Result<(Loaded, Standing)> {
    let Some(article) = articles::find_by_slug(conn, slug)? else {
        let moved = addresses::queries::find_moved(conn, slug)?.ok_or(Error::NotFound)?;
        return match moved.status {
            // Its new address may say more than the viewer is to know.
            Status::Draft if !may_edit(conn, &moved, viewer)? => Err(Error::NotFound),
            _ => Ok((Loaded::Moved(moved.slug), Standing::default())),
        };
    };
    let mut standing = Standing {
        may_edit: may_edit(conn, &article, viewer)?,
        ..Standing::default()
    };
    match article.status {
        Status::Withdrawn => return Ok((Loaded::Gone(Box::new(article)), standing)),
        Status::Draft if !standing.may_edit => return Err(Error::NotFound),
        Status::Draft | Status::Published => {}
    }
    let mut reading = Reading {
        author: accounts::by_id(conn, article.author_id)?,
        tags: tags::of(conn, article.id)?,
        section: sections::of(conn, &article)?,
        appearance: appearance::queries::of(conn, article.id)?,
        grounds: grounds_under(conn, &article)?,
        series: None,
        around: Around::default(),
        related: Vec::new(),
        shown: None,
        picks: Vec::new(),
        part: Part::default(),
        latest: None,
        article,
    };
    if reading.article.kind == Kind::Article {
        let installment = installment(conn, &reading.article)?;
        if let Some((series, around)) = installment {
            (reading.series, reading.around) = (Some(series), around);
        }
    }
    if reading.article.status == Status::Published {
        let id = reading.article.id;
        if opening.place == Place::First {
            reading.picks = picks(conn, id)?;
        }
        reading.shown = Some(under(conn, id, opening, viewer.map(|one| one.id))?);
        reading.latest = arrivals::queries::latest(conn, id)?;
        if let Some(viewer) = viewer {
            let presence = Presence::of(conn, viewer.id, id, now)?;
            reading.part = Part::of(conn, Some(&presence.going), opening.sorting)?;
            standing.presence = Some(presence);
            standing.is_known = queries::has_published(conn, viewer.id)?;
            standing.shut_out = standing_of(conn, viewer.id, now)?.shut_out().cloned();
        }
        if reading.article.kind == Kind::Article {
            if reading.around.before.is_none() && reading.around.after.is_none() {
                reading.around = by_date(conn, &reading.article)?;
            }
            // What is named right above it is not offered once more.
            reading.related = offered(conn, id, &beside(&reading.around), RELATED)?;
        }
    }
    Ok((Loaded::Article(Box::new(reading)), standing))
}

fn beside(around: &Around) -> Vec<ArticleId> {
    let both = [&around.before, &around.after].into_iter();
    both.flatten().map(|one| one.id).collect()
}

/// The article or page whose comments are at `slug`, wherever it lives now.
///
/// # Errors
/// [`Error::NotFound`] where there is none; [`Error::Impossible`] where it was withdrawn.
pub fn discussed(conn: &mut Connection, slug: &str) -> Result<Article> {
    if !is_slug(slug) {
        return Err(Error::NotFound);
    }
    let found = match articles::find_by_slug(conn, slug)? {
        Some(article) => Some(article),
        None => addresses::queries::find_moved(conn, slug)?,
    };
    let article = found.ok_or(Error::NotFound)?;
    match article.status {
        Status::Draft => Err(Error::NotFound),
        Status::Withdrawn => Err(Error::Impossible(t!("comments-article-withdrawn"))),
        Status::Published => Ok(article),
    }
}

fn may_edit(conn: &mut Connection, article: &Article, viewer: Option<&Account>) -> Result<bool> {
    match viewer {
        Some(account) if account.role.may_write() => articles::may_edit(conn, article.id, account),
        _ => Ok(false),
    }
}
