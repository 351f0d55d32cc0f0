//! What an import stores and looks up.

use crate::articles::rendering::Rendering;
use crate::articles::{Format, Kind, Status};
use crate::clock::Moment;
use crate::comments;
use crate::db::schema::{
    article_tags, articles, comments as comment_rows, imports, old_paths, old_slugs, tags,
};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId, TagId};
use crate::secret::{digest, hex};
use diesel::dsl::{exists, select};
use diesel::prelude::*;
use std::borrow::Cow;

/// A longer name is remembered by its digest.
const LONGEST_KEY: usize = 300;

/// What is remembered about something imported: where from, what kind, its number there.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The system and site, like `wordpress old.example.org`.
    pub source: &'a str,
    /// `account`, `article`, `tag` or `comment`.
    pub kind: &'a str,
    /// Its number or name there.
    pub id: &'a str,
}

/// The number here of something imported before.
pub fn find_imported(conn: &mut Connection, origin: Origin) -> Result<Option<i64>> {
    Ok(imports::table
        .filter(imports::source.eq(key(origin.source)))
        .filter(imports::kind.eq(origin.kind))
        .filter(imports::source_id.eq(key(origin.id)))
        .select(imports::local_id)
        .first(conn)
        .optional()?)
}

/// Remembers the number here of something imported.
pub fn remember(tx: &mut Transaction, origin: Origin, local_id: i64) -> Result<()> {
    diesel::insert_into(imports::table)
        .values((
            imports::source.eq(key(origin.source)),
            imports::kind.eq(origin.kind),
            imports::source_id.eq(key(origin.id)),
            imports::local_id.eq(local_id),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// A name in the length an index takes: of a longer one, its digest.
fn key(name: &str) -> Cow<'_, str> {
    if name.len() <= LONGEST_KEY {
        return Cow::Borrowed(name);
    }
    Cow::Owned(hex(&digest(name)))
}

/// Whether an article has this slug, or had it.
pub fn slug_is_taken(conn: &mut Connection, slug: &str) -> Result<bool> {
    let live: bool =
        select(exists(articles::table.filter(articles::slug.eq(slug)))).get_result(conn)?;
    let old: bool = select(exists(old_slugs::table.find(slug))).get_result(conn)?;
    Ok(live || old)
}

/// An article or page as it comes from elsewhere.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = articles)]
pub struct ImportedArticle {
    /// Article or page.
    pub kind: Kind,
    /// Who can see it.
    pub status: Status,
    /// The last part of its address.
    pub slug: String,
    /// Who wrote it.
    pub author_id: AccountId,
    /// Its title.
    pub title: String,
    /// The sentences under the title.
    pub standfirst: String,
    /// What the body is written in.
    pub format: Format,
    /// The body as it came.
    pub body: String,
    /// What it asks its readers.
    pub prompt: String,
    /// Whether it takes comments.
    pub comments_open: bool,
    /// Its first version.
    pub version: i64,
    /// When it was begun.
    pub created_at: Moment,
    /// When it was last changed.
    pub edited_at: Moment,
    /// Who changed it.
    pub edited_by: AccountId,
    /// When it was published.
    pub published_at: Option<Moment>,
}

/// Stores an imported article.
pub fn insert_article(
    tx: &mut Transaction,
    article: &ImportedArticle,
    rendering: &Rendering,
) -> Result<ArticleId> {
    Ok(diesel::insert_into(articles::table)
        .values((article, rendering))
        .returning(articles::id)
        .get_result(&mut **tx)?)
}

/// The tag with this slug, else the one with this name: to writers and readers a name is one tag.
pub fn find_tag(conn: &mut Connection, slug: &str, name: &str) -> Result<Option<TagId>> {
    let same: Vec<(TagId, String)> = tags::table
        .filter(tags::slug.eq(slug).or(tags::name.eq(name)))
        .order(tags::id)
        .select((tags::id, tags::slug))
        .load(conn)?;
    let placed = same.iter().find(|(_, its)| its == slug);
    Ok(placed.or_else(|| same.first()).map(|(id, _)| *id))
}

/// Stores a tag.
pub fn insert_tag(tx: &mut Transaction, slug: &str, name: &str, about: &str) -> Result<TagId> {
    Ok(diesel::insert_into(tags::table)
        .values((
            tags::slug.eq(slug),
            tags::name.eq(name),
            tags::description.eq(about),
        ))
        .returning(tags::id)
        .get_result(&mut **tx)?)
}

/// Gives an article a tag, as the one in this place.
pub fn tag(tx: &mut Transaction, article: ArticleId, tag: TagId, position: i64) -> Result<()> {
    diesel::insert_into(article_tags::table)
        .values((
            article_tags::article_id.eq(article),
            article_tags::tag_id.eq(tag),
            article_tags::position.eq(position),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// A comment as it comes from elsewhere.
#[derive(Clone, Debug, Insertable)]
#[diesel(table_name = comment_rows)]
pub struct ImportedComment {
    /// What it is about.
    pub article_id: ArticleId,
    /// The comment it answers.
    pub parent_id: Option<CommentId>,
    /// The comment that began its thread; nothing if it is that one.
    pub root_id: Option<CommentId>,
    /// How many comments it stands under.
    pub depth: i64,
    /// Who wrote it.
    pub author_id: AccountId,
    /// Where it stands.
    pub status: comments::Status,
    /// Why it waits.
    pub reasons: String,
    /// What everybody is told about its removal.
    pub public_reason: String,
    /// What the text is written in.
    pub format: Format,
    /// The text as it was rendered.
    pub body: String,
    /// The text as shown.
    pub body_html: String,
    /// Which pipeline made that.
    pub html_version: i64,
    /// By which repeats are found.
    pub body_key: Vec<u8>,
    /// How many links it has.
    pub links: i64,
    /// When it was written.
    pub created_at: Moment,
    /// Since when everybody could see it.
    pub appeared_at: Moment,
}

/// Stores an imported comment.
pub fn insert_comment(tx: &mut Transaction, comment: &ImportedComment) -> Result<CommentId> {
    Ok(diesel::insert_into(comment_rows::table)
        .values(comment)
        .returning(comment_rows::id)
        .get_result(&mut **tx)?)
}

/// How many comments a comment stands under, and which one began its thread.
pub fn position_of(conn: &mut Connection, comment: CommentId) -> Result<(i64, CommentId)> {
    let (depth, root): (i64, Option<CommentId>) = comment_rows::table
        .find(comment)
        .select((comment_rows::depth, comment_rows::root_id))
        .first(conn)?;
    Ok((depth, root.unwrap_or(comment)))
}

/// Makes the old site's path lead to the article, unless it leads somewhere already.
pub fn lead_from(tx: &mut Transaction, path: &str, article: ArticleId) -> Result<()> {
    let known: bool = select(exists(old_paths::table.find(path))).get_result(&mut **tx)?;
    if !known {
        diesel::insert_into(old_paths::table)
            .values((old_paths::path.eq(path), old_paths::article_id.eq(article)))
            .execute(&mut **tx)?;
    }
    Ok(())
}

/// The slug of the published article an old site's path leads to.
pub fn slug_at_old_path(conn: &mut Connection, path: &str) -> Result<Option<String>> {
    Ok(old_paths::table
        .inner_join(articles::table)
        .filter(old_paths::path.eq(path))
        .filter(articles::status.ne(Status::Draft))
        .select(articles::slug)
        .first(conn)
        .optional()?)
}
