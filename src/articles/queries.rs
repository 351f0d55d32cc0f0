//! Questions about single articles, and how they are stored.

use super::rendering::Rendering;
use super::{Article, Kind, NewArticle, Status};
use crate::accounts::Account;
use crate::clock::Moment;
use crate::db::schema::articles;
use crate::db::{Backend, Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, SectionId};
use crate::language::Tongue;
use diesel::dsl::exists;
use diesel::prelude::*;

/// A title, the last part of its address, and the language it is in.
pub type Title = (String, String, Tongue);

/// No account has this number.
const NOBODY: AccountId = AccountId(0);

type Boxed = articles::BoxedQuery<'static, Backend>;

/// Any article, by number.
pub fn by_id(conn: &mut Connection, id: ArticleId) -> Result<Article> {
    Ok(articles::table
        .find(id)
        .select(Article::as_select())
        .first(conn)?)
}

/// Any article, by its present address.
pub fn find_by_slug(conn: &mut Connection, slug: &str) -> Result<Option<Article>> {
    Ok(articles::table
        .filter(articles::slug.eq(slug))
        .select(Article::as_select())
        .first(conn)
        .optional()?)
}

/// An article that `account` may change: their own, or any for editors and admins. Contributors
/// lose theirs when it is published.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Forbidden`] for a contributor's own published article.
pub fn editable_by(conn: &mut Connection, id: ArticleId, account: &Account) -> Result<Article> {
    let found: Option<Article> = editable(account)
        .filter(articles::id.eq(id))
        .select(Article::as_select())
        .first(conn)
        .optional()?;
    match found {
        Some(article) => Ok(article),
        None if is_own(conn, id, account)? => Err(Error::Forbidden(t!("articles-was-published"))),
        None => Err(Error::NotFound),
    }
}

/// Whether `account` may change an article.
pub fn may_edit(conn: &mut Connection, id: ArticleId, account: &Account) -> Result<bool> {
    let found: Option<ArticleId> = editable(account)
        .filter(articles::id.eq(id))
        .select(articles::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

fn editable(account: &Account) -> Boxed {
    let all = articles::table.into_boxed();
    if account.role.may_edit_all() {
        return all;
    }
    let writer = if account.role.may_write() {
        account.id
    } else {
        NOBODY
    };
    let own = all.filter(articles::author_id.eq(writer));
    if account.role.may_publish() {
        return own;
    }
    own.filter(articles::status.eq(Status::Draft))
}

fn is_own(conn: &mut Connection, id: ArticleId, account: &Account) -> Result<bool> {
    let own = articles::id.eq(id).and(articles::author_id.eq(account.id));
    Ok(account.role.may_write()
        && diesel::select(exists(articles::table.filter(own))).get_result(conn)?)
}

/// Has everything that names no language say that it is written in `language`.
pub fn say_language(tx: &mut Transaction, language: &Tongue) -> Result<()> {
    diesel::update(articles::table.filter(articles::language.eq("")))
        .set(articles::language.eq(language))
        .execute(&mut **tx)?;
    Ok(())
}

/// The titles of the static pages, by title.
pub fn page_titles(conn: &mut Connection) -> Result<Vec<Title>> {
    Ok(articles::table
        .filter(
            articles::kind
                .eq(Kind::Page)
                .and(articles::status.eq(Status::Published)),
        )
        .order((articles::title, articles::id))
        .limit(20)
        .select((articles::title, articles::slug, articles::language))
        .load(conn)?)
}

/// The titles of the latest articles.
pub fn latest_titles(conn: &mut Connection, limit: i64) -> Result<Vec<Title>> {
    Ok(articles::table
        .filter(
            articles::kind
                .eq(Kind::Article)
                .and(articles::status.eq(Status::Published)),
        )
        .order((articles::published_at.desc(), articles::id.desc()))
        .limit(limit)
        .select((articles::title, articles::slug, articles::language))
        .load(conn)?)
}

/// The title of what is published at an address.
pub fn published_title(conn: &mut Connection, slug: &str) -> Result<Option<Title>> {
    Ok(articles::table
        .filter(articles::slug.eq(slug))
        .filter(articles::status.eq(Status::Published))
        .select((articles::title, articles::slug, articles::language))
        .first(conn)
        .optional()?)
}

/// Stores a new draft.
pub fn insert(
    tx: &mut Transaction,
    author: AccountId,
    kind: Kind,
    slug: &str,
    new: &NewArticle,
) -> Result<ArticleId> {
    let now = tx.now;
    Ok(diesel::insert_into(articles::table)
        .values((
            articles::kind.eq(kind),
            articles::status.eq(Status::Draft),
            articles::author_id.eq(author),
            articles::format.eq(new.format),
            articles::version.eq(1_i64),
            articles::created_at.eq(now),
            articles::edited_at.eq(now),
            articles::edited_by.eq(author),
            text(slug, new, (!new.comments_open).then_some(now)),
            Rendering::of(&new.rendered, &new.language)?,
        ))
        .returning(articles::id)
        .get_result(&mut **tx)?)
}

/// Stores a new text over `old`; `false` if that is not how the article stands any more.
pub fn update(
    tx: &mut Transaction,
    writer: &Account,
    old: &Article,
    kind: Kind,
    slug: &str,
    new: &NewArticle,
) -> Result<bool> {
    let closed_at = match (new.comments_open, old.comments_open) {
        (true, _) => None,
        (false, true) => Some(tx.now),
        (false, false) => old.comments_closed_at,
    };
    let same = articles::id
        .eq(old.id)
        .and(articles::version.eq(old.version));
    let now = tx.now;
    let changed = diesel::update(articles::table.filter(same))
        .set((
            articles::kind.eq(kind),
            articles::version.eq(old.version + 1),
            articles::edited_at.eq(now),
            articles::edited_by.eq(writer.id),
            text(slug, new, closed_at),
            Rendering::of(&new.rendered, &new.language)?,
        ))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// Changes who can see `old`; `false` if that is not how the article stands any more.
pub fn set_status(
    tx: &mut Transaction,
    writer: &Account,
    old: &Article,
    to: Status,
) -> Result<bool> {
    let now = tx.now;
    let published_at = match to {
        Status::Published => old.published_at.or(Some(now)),
        Status::Draft | Status::Withdrawn => old.published_at,
    };
    let same = articles::id
        .eq(old.id)
        .and(articles::version.eq(old.version));
    let changed = diesel::update(articles::table.filter(same))
        .set((
            articles::status.eq(to),
            articles::published_at.eq(published_at),
            articles::withdrawn_at.eq((to == Status::Withdrawn).then_some(now)),
            articles::version.eq(old.version + 1),
            articles::edited_at.eq(now),
            articles::edited_by.eq(writer.id),
        ))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// The columns that hold what its writer typed.
#[derive(AsChangeset, Insertable)]
#[diesel(table_name = articles, treat_none_as_null = true)]
struct TextColumns<'a> {
    slug: &'a str,
    title: &'a str,
    standfirst: &'a str,
    body: &'a str,
    prompt: &'a str,
    comments_open: bool,
    comments_closed_at: Option<Moment>,
    premoderated: bool,
    section_id: Option<SectionId>,
    language: &'a Tongue,
}

fn text<'a>(slug: &'a str, new: &'a NewArticle, closed_at: Option<Moment>) -> TextColumns<'a> {
    TextColumns {
        slug,
        title: &new.title,
        standfirst: &new.standfirst,
        body: &new.body,
        prompt: &new.prompt,
        comments_open: new.comments_open,
        comments_closed_at: closed_at,
        premoderated: new.premoderated,
        section_id: new.section,
        language: &new.language,
    }
}
