//! Articles and static pages: what they are, and what can be done with them.

pub mod addresses;
pub mod appearance;
pub mod archive;
pub mod around;
pub mod article_pages;
pub mod catalogue;
pub mod comparison;
pub mod conflict_view;
pub mod desk_pages;
pub mod draft;
pub mod editor_pages;
pub mod editor_view;
pub mod fault;
pub mod illustrations;
pub mod language_view;
pub mod listings;
pub mod near;
pub mod onward_view;
pub mod pages;
pub mod placed;
pub mod portrait_view;
pub mod publication;
pub mod queries;
pub mod related;
pub mod rendering;
pub mod sections;
pub mod series;
pub mod shared_view;
pub mod structured;
pub mod tags;
pub mod view;
pub mod withdrawal_pages;

pub use draft::{ArticleForm, NewArticle};
pub use publication::{publish, unpublish, withdraw};

use crate::accounts::Account;
use crate::clock::Moment;
use crate::db::Transaction;
use crate::db::schema::articles;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, SectionId, Topic};
use crate::language::Tongue;
use crate::text_enum;
use diesel::prelude::*;
use std::time::Duration;

/// An article that is changed later than this after its publication says so.
const UPDATED_AFTER: Duration = Duration::from_secs(24 * 3600);

text_enum! {
    /// An article is listed and discussed; a page stands by itself.
    Kind {
        /// Listed, dated, open to comments.
        Article = "article",
        /// A static page like "About".
        Page = "page",
    }
}

text_enum! {
    /// Who can see it.
    Status {
        /// Its writers only.
        Draft = "draft",
        /// Everybody.
        Published = "published",
        /// Nobody any more; its address says so.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// What the body is written in.
    Format {
        /// Markdown (CommonMark with the extensions of `markdown`).
        Markdown = "markdown",
        /// HTML, as imported.
        Html = "html",
    }
}

/// An article or a static page.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable)]
#[diesel(table_name = articles)]
pub struct Article {
    /// Its number.
    pub id: ArticleId,
    /// Article or page.
    pub kind: Kind,
    /// Who can see it.
    pub status: Status,
    /// The last part of its address.
    pub slug: String,
    /// Who wrote it.
    pub author_id: AccountId,
    /// Its title, plain text.
    pub title: String,
    /// The sentences under the title, plain text; may be empty.
    pub standfirst: String,
    /// What the body is written in.
    pub format: Format,
    /// The body as written.
    pub body: String,
    /// The body as shown: rendered and sanitised when it was saved.
    pub body_html: String,
    /// The beginning of the body as plain text.
    pub summary: String,
    /// The headings, as JSON.
    pub headings: String,
    /// Where the body's first picture is; may be empty.
    pub picture: String,
    /// What that shows; may be empty.
    pub picture_alt: String,
    /// The questions and answers of its FAQ blocks, as JSON.
    pub questions: String,
    /// What its author asks the commenters; may be empty.
    pub prompt: String,
    /// The reader question in the body; may be empty.
    pub body_prompt: String,
    /// How many words the body has.
    pub words: i64,
    /// Whether it takes comments.
    pub comments_open: bool,
    /// When its comments were closed, if they are.
    pub comments_closed_at: Option<Moment>,
    /// How many published comments it has.
    pub comment_count: i64,
    /// Rises with every change; two writers notice each other by it.
    pub version: i64,
    /// When it was begun.
    pub created_at: Moment,
    /// When it was last changed.
    pub edited_at: Moment,
    /// Who changed it last.
    pub edited_by: AccountId,
    /// When it was first published.
    pub published_at: Option<Moment>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Moment>,
    /// Whether a person reads every comment on it before it appears.
    pub premoderated: bool,
    /// The section it is in; that may be deleted (see [`sections::queries::of`]).
    pub section_id: Option<SectionId>,
    /// The language it is written in.
    pub language: Tongue,
}

impl Article {
    /// When it was last changed, if that was more than a day after its publication.
    pub fn updated_at(&self) -> Option<Moment> {
        let published = self.published_at?;
        (self.edited_at > published.plus(UPDATED_AFTER)).then_some(self.edited_at)
    }
}

/// Why a text was not stored.
#[derive(Debug)]
pub enum Refusal {
    /// The chosen address is another article's.
    SlugTaken,
    /// The chosen address was another article's, and links to it still lead there.
    SlugWasUsed,
    /// The chosen section was deleted.
    SectionGone,
    /// Somebody changed the article meanwhile; this is how it stands now.
    Stale(Box<Article>),
}

/// Begins an article or a page: a draft of `writer`.
///
/// # Errors
/// [`Error::Forbidden`] for those who do not write; [`Error::Duplicate`] if another one takes the
/// address in the same moment (PostgreSQL).
pub fn create(
    tx: &mut Transaction,
    writer: &Account,
    new: &NewArticle,
) -> Result<Result<Article, Refusal>> {
    if !writer.role.may_write() {
        return Err(Error::Forbidden(t!("articles-needs-writer")));
    }
    if !sections::queries::is_there(tx, new.section)? {
        return Ok(Err(Refusal::SectionGone));
    }
    let slug = match addresses::claim(tx, None, new)? {
        Ok(slug) => slug,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let kind = kind(writer, new, Kind::Article);
    let id = queries::insert(tx, writer.id, kind, &slug, new)?;
    tags::put(tx, id, &new.tags)?;
    series::put(tx, id, new.series.as_ref())?;
    appearance::put(tx, id, &new.appearance)?;
    illustrations::put(tx, id, &new.rendered.shows)?;
    tx.touch(Topic::Article(id));
    queries::by_id(tx, id).map(Ok)
}

/// Stores a new text of an article, unless it has changed since `version`. Saving what stands
/// already changes nothing, so a form sent twice is no conflict.
///
/// # Errors
/// As [`queries::editable_by`]; [`Error::Duplicate`] as [`create`].
pub fn save(
    tx: &mut Transaction,
    writer: &Account,
    id: ArticleId,
    version: i64,
    new: &NewArticle,
) -> Result<Result<Article, Refusal>> {
    let old = queries::editable_by(tx, id, writer)?;
    let slug = addresses::claim(tx, Some(&old), new)?;
    let kind = kind(writer, new, old.kind);
    if let Ok(slug) = &slug
        && old.says(new, kind, slug)
        && tags::are(tx, id, &new.tags)?
        && series::is_in(tx, id, new.series.as_ref())?
        && appearance::queries::of(tx, id)? == new.appearance
    {
        return Ok(Ok(old));
    }
    if old.version != version {
        return Ok(Err(Refusal::Stale(Box::new(old))));
    }
    let slug = match slug {
        Ok(slug) => slug,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if !sections::queries::is_there(tx, new.section)? {
        return Ok(Err(Refusal::SectionGone));
    }
    if !queries::update(tx, writer, &old, kind, &slug, new)? {
        let theirs = queries::by_id(tx, id)?;
        return Ok(Err(Refusal::Stale(Box::new(theirs))));
    }
    tags::put(tx, id, &new.tags)?;
    series::put(tx, id, new.series.as_ref())?;
    appearance::put(tx, id, &new.appearance)?;
    illustrations::put(tx, id, &new.rendered.shows)?;
    addresses::moved(tx, &old, &slug)?;
    touch(tx, &old, Status::Draft);
    if kind != old.kind || old.status == Status::Published && new.section != old.section_id {
        tx.touch(Topic::Listings);
        tx.touch(Topic::Site);
    }
    queries::by_id(tx, id).map(Ok)
}

/// What `new` becomes in the hands of `writer`: only who edits everything makes a page of an article,
/// or an article of a page.
fn kind(writer: &Account, new: &NewArticle, before: Kind) -> Kind {
    if writer.role.may_edit_all() {
        new.kind
    } else {
        before
    }
}

/// Marks the article as stale; unless it stays a draft, also the lists, the menus and its address.
fn touch(tx: &mut Transaction, old: &Article, to: Status) {
    tx.touch(Topic::Article(old.id));
    if old.status != Status::Draft || to != Status::Draft {
        tx.touch(Topic::Listings);
        // A page is in the menu, and a section is while something is published in it.
        if old.kind == Kind::Page || old.section_id.is_some() {
            tx.touch(Topic::Site);
        }
    }
}
