//! A thread on pages of its own, being too long for the page of its article.

use super::part::Part;
use super::queries;
use super::screening::{Discussion, turns_at};
use super::thread::Entry;
use super::thread::page::of_thread;
use super::view::CommentList;
use super::visits::queries as visits;
use crate::articles::{self, Article, Status};
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CommentId, Topic};
use crate::links;
use crate::place::{Place, Stretch};
use crate::web::{Chosen, Layout, Link, PageResult, Pager, Visit, page, showing_part, until};
use actix_web::web;
use askama::Template;

#[derive(Template)]
#[template(path = "comments/thread.html")]
struct ThreadPage {
    layout: Layout,
    article: Link,
    /// Who began it, unless nobody sees that comment any more.
    author: Option<String>,
    /// Where it stands under its article.
    way_back: String,
    /// The comment that began it, and the replies of this page.
    comments: CommentList,
    /// Whether there are any replies.
    has_replies: bool,
    pager: Option<Pager>,
}

/// The comment that began a thread, and a page of the replies in it.
pub async fn show(visit: Visit, id: web::Path<String>, place: Place) -> PageResult {
    let id = CommentId::parse(&id).ok_or(Error::NotFound)?;
    let viewer = visit.viewer.account().map(|account| account.id);
    let (sorting, now) = (visit.sorting(Chosen(None)), visit.now());
    let ask = move |conn: &mut Connection| {
        let (article, shown) = find(conn, id, place, viewer)?;
        let going = viewer.map(|viewer| visits::going(conn, viewer, article.id, now));
        let part = Part::of(conn, going.transpose()?.as_ref(), sorting)?;
        Ok((article, shown, part))
    };
    let (article, shown, part) = visit.app.db.read(ask).await?;
    let path = links::whole_thread(id);
    let root = shown.entries.first().map(|entry| &entry.comment);
    let topics = [Topic::Article(article.id), Topic::Site];
    let policy = visit.frame.policy();
    let turns_at = turns_at(&Discussion::of(&article), &policy, visit.now());
    let shown = page(&ThreadPage {
        layout: visit.layout(),
        article: Link::new(&article.title, links::article(&article.slug)),
        author: root
            .filter(|root| root.id == id && root.has_text)
            .map(|root| root.writer.name.clone()),
        way_back: links::comment(id),
        has_replies: shown.entries.len() > 1,
        pager: Pager::around(
            &path,
            &shown,
            t!("comments-earlier-replies"),
            t!("comments-later-replies"),
        ),
        comments: CommentList::of(
            visit.viewer.account(),
            &article,
            shown.entries,
            part,
            &policy,
            visit.now(),
        ),
    })?;
    Ok(until(turns_at, showing_part(topics, shown)))
}

/// A thread in which `viewer` sees something.
fn find(
    conn: &mut Connection,
    id: CommentId,
    place: Place,
    viewer: Option<AccountId>,
) -> Result<(Article, Stretch<Entry>)> {
    let root = queries::find(conn, id)?.ok_or(Error::NotFound)?;
    let article = articles::queries::by_id(conn, root.article_id)?;
    match article.status {
        _ if root.root_id.is_some() => return Err(Error::NotFound),
        Status::Published => {}
        // Of what nobody ever saw there, nothing is told.
        Status::Withdrawn if root.has_appeared() => return Err(Error::Gone),
        Status::Withdrawn | Status::Draft => return Err(Error::NotFound),
    }
    let shown = of_thread(conn, article.id, id, place, viewer)?;
    Ok((article, shown.ok_or(Error::NotFound)?))
}
