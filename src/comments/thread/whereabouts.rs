//! Where a comment is found: on which page, and beside what.

pub mod queries;

use super::page::{self, ANSWERS, COMMENTS, THREADS, fitting, size, threads_at};
use super::queries::{Key, Own, Thread};
use super::shown::HIGHEST;
use crate::articles::{Article, Status as ArticleStatus};
use crate::comments::visibility::{Eyes, Standing};
use crate::comments::{Comment, queries as comments};
use crate::db::Connection;
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use crate::links;
use crate::place::Place;
use crate::sorting::{Opening, Sorting};

/// So many threads, or answers, stand before a comment somebody is led to.
const CONTEXT: usize = 3;
/// With fewer comments than these an article has one page, even if as many again came since they were
/// counted.
const ONE_PAGE: usize = THREADS / 2;

/// Where `viewer`, who reads threads in the order of `sorting`, finds a comment under `article`: it, or the tombstone in its place. Nothing if they
/// find neither.
pub fn path_to(
    conn: &mut Connection,
    article: &Article,
    comment: &Comment,
    sorting: Sorting,
    viewer: Option<AccountId>,
) -> Result<Option<String>> {
    if article.status != ArticleStatus::Published {
        return Ok(None);
    }
    let own = page::own(conn, article.id, viewer)?;
    let eyes = Eyes::in_thread(viewer, comment.author_id);
    let seen = match Standing::of(comment, true).seen_by(eyes).is_text() {
        true => Some((comment.created_at, comment.id)),
        false => seen_under(conn, comment.id, &own)?,
    };
    let Some(seen) = seen else {
        return Ok(None);
    };
    let there = article.comment_count.max(0) as usize + own.len();
    if there < ONE_PAGE {
        let path = links::comment_in_place(&article.slug, comment.id);
        return Ok(Some(sorting.address(&path)));
    }
    let thread = comment.thread();
    if seen.1 != thread && !is_inline(conn, thread, seen, &own)? {
        let earlier = queries::answers_before(conn, thread, seen, CONTEXT + 1)?;
        let place = earlier.get(CONTEXT).map(|id| Place::After(id.0));
        let path = links::comment_in_thread(thread, comment.id);
        return Ok(Some(place.unwrap_or_default().address(&path)));
    }
    let place = place_of(conn, article, thread, sorting, &own)?;
    let path = links::comment_in_place(&article.slug, comment.id);
    Ok(Some(Opening { sorting, place }.address(&path)))
}

/// Where the author of a comment finds it, or else the thread.
pub fn landing(
    conn: &mut Connection,
    article: &Article,
    comment: &Comment,
    sorting: Sorting,
) -> Result<String> {
    let found = path_to(conn, article, comment, sorting, Some(comment.author_id))?;
    Ok(found.unwrap_or_else(|| links::thread(&article.slug)))
}

/// The address of a comment; when nothing stands in its place, of what it answered, or of the thread.
pub fn near(
    conn: &mut Connection,
    article: &Article,
    comment: Comment,
    viewer: Option<AccountId>,
) -> Result<String> {
    let mut next = Some(comment);
    while let Some(comment) = next {
        if path_to(conn, article, &comment, Sorting::Oldest, viewer)?.is_some() {
            return Ok(links::comment(comment.id));
        }
        next = match comment.parent_id {
            Some(parent) => comments::find(conn, parent)?,
            None => None,
        };
    }
    Ok(links::thread(&article.slug))
}

/// Whether a line stands in the place of a comment that is gone: somebody answered it, and everybody sees that, or
/// what was answered to it.
pub fn leaves_line(conn: &mut Connection, id: CommentId) -> Result<bool> {
    Ok(seen_under(conn, id, &[])?.is_some())
}

/// Where a page of the article begins that shows a thread, beside a few that came before it.
fn place_of(
    conn: &mut Connection,
    article: &Article,
    thread: CommentId,
    sorting: Sorting,
    own: &[Own],
) -> Result<Place> {
    let start = Opening::start(sorting);
    let first = threads_at(conn, article.id, start, own, THREADS + 1)?;
    let fits = fitting(&first).min(first.len());
    if first[..fits].iter().any(|one| one.root == thread) {
        return Ok(Place::First);
    }
    let before = Opening {
        sorting,
        place: Place::Before(thread.0),
    };
    let earlier = threads_at(conn, article.id, before, own, CONTEXT + 1)?;
    // The thread itself has to fit on the page as well.
    let mut room = COMMENTS - (1 + ANSWERS);
    let fits = |one: &&Thread| {
        let left = room.checked_sub(size(one));
        room = left.unwrap_or_default();
        left.is_some()
    };
    let context = earlier.iter().take(CONTEXT).take_while(fits).count();
    let cursor = earlier.get(context);
    Ok(cursor.map_or(Place::First, |one| Place::After(one.root.0)))
}

/// Whether an answer stands on the page of its article.
fn is_inline(conn: &mut Connection, thread: CommentId, seen: Key, own: &[Own]) -> Result<bool> {
    let first = queries::first_answers(conn, thread, ANSWERS)?;
    let published = first.iter().filter(|key| **key < seen).count();
    let mine = own
        .iter()
        .filter(|own| own.root_id == Some(thread) && own.key() < seen);
    Ok(published + mine.count() < ANSWERS)
}

/// A comment somewhere under another that is seen, beside those which only the viewer sees.
fn seen_under(conn: &mut Connection, id: CommentId, own: &[Own]) -> Result<Option<Key>> {
    let mut over = vec![id];
    for _ in 0..HIGHEST {
        let mine = own
            .iter()
            .find(|own| own.parent_id.is_some_and(|id| over.contains(&id)));
        let found = match queries::published_answer(conn, &over)? {
            None => mine.map(Own::key),
            found => found,
        };
        if found.is_some() {
            return Ok(found);
        }
        over = queries::unpublished_answers(conn, &over, HIGHEST)?;
        if over.is_empty() {
            break;
        }
    }
    Ok(None)
}
