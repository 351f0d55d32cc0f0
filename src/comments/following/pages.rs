//! The buttons by which somebody follows a conversation, and the list of those they follow.

use super::queries::{self, FollowRow};
use super::{Conversation, follow};
use crate::articles::view::public_link;
use crate::articles::{Status as ArticleStatus, queries as articles};
use crate::comments::queries as comments;
use crate::comments::reading::discussed;
use crate::comments::thread::whereabouts::near;
use crate::comments::view::new_comments;
use crate::comments::visits::queries::new_under;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::links;
use crate::markdown::{SafeHtml, excerpt};
use crate::place::{Place, Stretch};
use crate::web::{Layout, Link, PageResult, Pager, Visit, page};
use actix_web::web;
use askama::Template;

const PER_PAGE: usize = 20;
/// So much of the comment that began a thread is shown, in characters.
const BEGINNING: usize = 140;

/// A conversation somebody follows.
struct Followed {
    /// The article, while it can be read.
    article: Option<Link>,
    /// Who began the thread, and how, if it is one thread and that can still be read.
    thread: Option<(String, String)>,
    /// Whether it is one thread.
    is_thread: bool,
    /// How much is new there, and where it begins.
    new: Option<Link>,
    /// Where it is followed no longer.
    end_url: String,
}

#[derive(Template)]
#[template(path = "comments/following.html")]
struct FollowingPage {
    layout: Layout,
    followed: Vec<Followed>,
    pager: Option<Pager>,
}

/// What the viewer follows, with how much is new in each.
pub async fn list(visit: Visit, place: Place) -> PageResult {
    let reader = visit.viewer.require()?.id;
    let ask = move |conn: &mut Connection| found(conn, reader, place);
    let found = visit.app.db.read(ask).await?;
    page(&FollowingPage {
        layout: visit.layout(),
        pager: Pager::around(links::FOLLOWING, &found, t!("more-newer"), t!("more-older")),
        followed: found.entries,
    })
}

/// Follows all that is said under an article.
pub async fn begin_article(visit: Visit, slug: web::Path<String>) -> PageResult {
    of_article(visit, slug.into_inner(), true).await
}

/// Follows it no longer.
pub async fn end_article(visit: Visit, slug: web::Path<String>) -> PageResult {
    of_article(visit, slug.into_inner(), false).await
}

/// Follows the thread that a comment began.
pub async fn begin_thread(visit: Visit, id: web::Path<String>) -> PageResult {
    of_thread(visit, &id, true).await
}

/// Follows it no longer.
pub async fn end_thread(visit: Visit, id: web::Path<String>) -> PageResult {
    of_thread(visit, &id, false).await
}

/// Follows one of the list no longer, whatever became of it.
pub async fn end(visit: Visit, id: web::Path<String>) -> PageResult {
    let id: i64 = id.parse().map_err(|_| Error::NotFound)?;
    let reader = visit.viewer.require()?.id;
    let end = move |tx: &mut Transaction| queries::delete_one(tx, reader, id);
    visit.app.db.write(end).await?;
    visit.go(links::FOLLOWING, t!("more-follow-stopped"))
}

async fn of_article(visit: Visit, slug: String, begins: bool) -> PageResult {
    let reader = visit.viewer.require()?.id;
    let change = move |tx: &mut Transaction| {
        let article = discussed(tx, &slug)?;
        let what = Conversation {
            article: article.id,
            thread: None,
        };
        set(tx, reader, what, begins)?;
        Ok(article)
    };
    let article = visit.app.db.write(change).await?;
    let told = match begins {
        true => t!("more-follow-article"),
        false => t!("more-follow-article-stopped"),
    };
    visit.go(&links::thread(&article.slug), told)
}

async fn of_thread(visit: Visit, id: &str, begins: bool) -> PageResult {
    let id = CommentId::parse(id).ok_or(Error::NotFound)?;
    let reader = visit.viewer.require()?.id;
    let change = move |tx: &mut Transaction| {
        let (root, _) = comments::find_published(tx, id)?.ok_or(Error::NotFound)?;
        if root.root_id.is_some() {
            return Err(Error::NotFound);
        }
        let what = Conversation {
            article: root.article_id,
            thread: Some(id),
        };
        set(tx, reader, what, begins)?;
        let article = articles::by_id(tx, root.article_id)?;
        near(tx, &article, root, Some(reader))
    };
    let path = visit.app.db.write(change).await?;
    let told = match begins {
        true => t!("more-follow-thread"),
        false => t!("more-follow-thread-stopped"),
    };
    visit.go(&path, told)
}

fn set(tx: &mut Transaction, reader: AccountId, what: Conversation, follows: bool) -> Result<()> {
    match follows {
        true => follow(tx, reader, what),
        false => queries::delete(tx, reader, what),
    }
}

fn found(conn: &mut Connection, reader: AccountId, place: Place) -> Result<Stretch<Followed>> {
    let found = queries::listed(conn, reader, place, PER_PAGE)?;
    let ids: Vec<ArticleId> = found
        .entries
        .iter()
        .map(|(one, _)| one.article_id)
        .collect();
    let visits = queries::last_visits(conn, reader, &ids)?;
    let Stretch {
        entries,
        place,
        before,
        after,
    } = found;
    let mut followed = Vec::with_capacity(entries.len());
    for row in entries {
        let last = visits.get(&row.0.article_id).copied();
        let since = row.0.new_since(last);
        let new: Vec<CommentId> = match (row.1.0, row.0.thread_id) {
            (ArticleStatus::Published, Some(thread)) => {
                queries::new_in(conn, thread, since, reader)?
            }
            (ArticleStatus::Published, None) => {
                let new = new_under(conn, row.0.article_id, since, reader)?;
                new.iter().map(|new| new.id).collect()
            }
            _ => Vec::new(),
        };
        followed.push(shown(conn, row, &new)?);
    }
    Ok(Stretch {
        entries: followed,
        place,
        before,
        after,
    })
}

fn shown(
    conn: &mut Connection,
    (follow, (status, title, slug)): FollowRow,
    new: &[CommentId],
) -> Result<Followed> {
    let root = match follow.thread_id {
        Some(thread) => comments::find_published(conn, thread)?,
        None => None,
    };
    let begun = root.map(|(root, author)| {
        let body = SafeHtml::from_stored(root.body_html);
        (author, excerpt(&body.text(), BEGINNING))
    });
    Ok(Followed {
        article: public_link(status, &title, &slug),
        is_thread: follow.thread_id.is_some(),
        thread: begun,
        new: new
            .first()
            .map(|first| Link::new(new_comments(new.len()), links::comment(*first))),
        end_url: links::unfollowing(follow.id),
    })
}
