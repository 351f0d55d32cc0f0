//! One page of the threads under an article, and one page of a single thread that is too long for that.

use super::queries::{self, Own, Row, Thread};
use super::shown::gather;
use super::{Beyond, Entry, Rest, arrange};
use crate::db::{Connection, Order, Way};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::place::{Place, Stretch};
use crate::sorting::{Opening, Sorting};
use std::collections::{HashMap, HashSet};

/// The way from the start of a thread.
const START: Way = Way {
    rises: true,
    behind: None,
};

/// So many threads stand on a page …
pub const THREADS: usize = 50;
/// … as long as they have no more comments than these together; the first is always there.
pub const COMMENTS: usize = 200;
/// So many answers stand under the comment that began their thread; the others have pages of their own.
pub const ANSWERS: usize = 100;

/// The threads under an article from `opening` on, as `viewer` sees them: what everybody sees, and what only
/// they do in its place among that. No other comment is looked at, however many wait.
pub fn under(
    conn: &mut Connection,
    article: ArticleId,
    opening: Opening,
    viewer: Option<AccountId>,
) -> Result<Stretch<Entry>> {
    let own = own(conn, article, viewer)?;
    let (found, place) = (
        threads_at(conn, article, opening, &own, THREADS + 1)?,
        opening.place,
    );
    let fits = fitting(&found);
    let threads = Stretch::of(place, found, fits, |thread| thread.root.0);
    let rows = rows_of(conn, &threads.entries, &own)?;
    let rests = rests(&threads.entries, &rows, viewer);
    let (shown, parents) = gather(conn, rows, article, viewer)?;
    let beyond = Beyond {
        parents,
        rests,
        threads: threads.entries.iter().map(|thread| thread.root).collect(),
    };
    Ok(Stretch {
        entries: arrange(shown, &beyond),
        place,
        before: threads.before,
        after: threads.after,
    })
}

/// The comment that began a thread, and the answers at `place`, as `viewer` sees them; nothing if they
/// see nothing of the thread.
pub fn of_thread(
    conn: &mut Connection,
    article: ArticleId,
    thread: CommentId,
    place: Place,
    viewer: Option<AccountId>,
) -> Result<Option<Stretch<Entry>>> {
    let mut own = own(conn, article, viewer)?;
    own.retain(|own| own.thread() == thread);
    let listed = queries::threads(conn, &[thread])?;
    if own.is_empty() && !listed.iter().any(|thread| thread.comments > 0) {
        return Ok(None);
    }
    let posted_at = |id| queries::answered_at(conn, thread, id);
    let way = Way::from(place, Order::OldestFirst, posted_at)?;
    let mut found = queries::answers(conn, thread, way, ANSWERS + 1)?;
    own.retain(|own| own.id != thread && is_along(way, own.key()));
    if !own.is_empty() {
        let ids: Vec<CommentId> = own.iter().map(|own| own.id).collect();
        found.extend(queries::rows(conn, &ids)?);
        sort_along(way, &mut found, Row::key);
    }
    let answers = Stretch::of(place, found, ANSWERS, |row| row.id.0);
    let (before, after) = (answers.before, answers.after);
    let mut rows = queries::rows(conn, &[thread])?;
    rows.extend(answers.entries);
    let (shown, parents) = gather(conn, rows, article, viewer)?;
    let beyond = Beyond {
        parents,
        ..Beyond::default()
    };
    Ok(Some(Stretch {
        entries: arrange(shown, &beyond),
        place,
        before,
        after,
    }))
}

/// What only `viewer` sees under an article.
pub fn own(
    conn: &mut Connection,
    article: ArticleId,
    viewer: Option<AccountId>,
) -> Result<Vec<Own>> {
    match viewer {
        Some(viewer) => queries::own(conn, article, viewer),
        None => Ok(Vec::new()),
    }
}

/// Up to `limit` threads under an article from `opening` on, as they are read from there: those everybody sees something of, and those in which somebody has something of their `own`.
pub(super) fn threads_at(
    conn: &mut Connection,
    article: ArticleId,
    opening: Opening,
    own: &[Own],
    limit: usize,
) -> Result<Vec<Thread>> {
    let Opening { sorting, place } = opening;
    let order = match sorting {
        Sorting::Newest => Order::LatestFirst,
        Sorting::Oldest | Sorting::Best => Order::OldestFirst,
    };
    let sorted_by = |id| queries::sorted_by(conn, article, sorting, id);
    let way = Way::sorted(place, order, sorted_by)?;
    let mut found = queries::listed(conn, article, sorting, way, limit)?;
    if own.is_empty() {
        return Ok(found);
    }
    let mut counts: HashMap<CommentId, i64> = HashMap::new();
    for own in own {
        *counts.entry(own.thread()).or_default() += 1;
    }
    let here: HashSet<CommentId> = found.iter().map(|thread| thread.root).collect();
    let others: Vec<CommentId> = counts
        .keys()
        .copied()
        .filter(|id| !here.contains(id))
        .collect();
    let mut others = queries::threads(conn, &others)?;
    others.retain(|thread| is_along(way, thread.key(sorting)));
    found.extend(others);
    for thread in &mut found {
        thread.comments += counts.get(&thread.root).copied().unwrap_or_default();
    }
    sort_along(way, &mut found, |thread| thread.key(sorting));
    found.truncate(limit);
    Ok(found)
}

/// Threads that began with these comments, in the order in which they are read.
pub fn in_order(
    conn: &mut Connection,
    threads: Vec<CommentId>,
    sorting: Sorting,
) -> Result<Vec<CommentId>> {
    if threads.is_empty() {
        return Ok(threads);
    }
    let mut found = queries::threads(conn, &threads)?;
    found.sort_unstable_by_key(|thread| thread.key(sorting));
    if sorting == Sorting::Newest {
        found.reverse();
    }
    Ok(found.into_iter().map(|thread| thread.root).collect())
}

/// How many of these threads fit on a page.
pub(super) fn fitting(threads: &[Thread]) -> usize {
    let mut room = COMMENTS;
    let fits = |thread: &&Thread| {
        let left = room.checked_sub(size(thread));
        room = left.unwrap_or_default();
        left.is_some()
    };
    threads.iter().take(THREADS).take_while(fits).count().max(1)
}

/// How many comments of a thread stand on the page of its article.
pub(super) fn size(thread: &Thread) -> usize {
    (thread.comments.max(0) as usize).min(1 + ANSWERS)
}

fn is_along<By: Ord>(way: Way<By>, (by, id): (By, CommentId)) -> bool {
    way.behind.is_none_or(|behind| match way.rises {
        true => (by, id.0) > behind,
        false => (by, id.0) < behind,
    })
}

fn sort_along<T, By: Ord>(way: Way<By>, found: &mut [T], key: impl Fn(&T) -> (By, CommentId)) {
    found.sort_unstable_by_key(key);
    if !way.rises {
        found.reverse();
    }
}

/// The comments that began these threads, and the first answers in each.
fn rows_of(conn: &mut Connection, threads: &[Thread], own: &[Own]) -> Result<Vec<Row>> {
    if threads.is_empty() {
        return Ok(Vec::new());
    }
    let roots: Vec<CommentId> = threads.iter().map(|thread| thread.root).collect();
    let is_long = |thread: &&Thread| thread.comments > ANSWERS as i64;
    let (long, short): (Vec<&Thread>, Vec<&Thread>) = threads.iter().partition(is_long);
    let short: Vec<CommentId> = short.iter().map(|thread| thread.root).collect();
    let mut answers = queries::all_answers(conn, &short)?;
    for thread in long {
        answers.extend(queries::answers(conn, thread.root, START, ANSWERS)?);
    }
    let own = own
        .iter()
        .filter(|own| own.root_id.is_some_and(|root| roots.contains(&root)));
    let own: Vec<CommentId> = own.map(|own| own.id).collect();
    if !own.is_empty() {
        answers.extend(queries::rows(conn, &own)?);
        answers.sort_unstable_by_key(Row::key);
        let mut room: HashMap<Option<CommentId>, usize> = HashMap::new();
        answers.retain(|row| {
            let taken = room.entry(row.root_id).or_default();
            *taken += 1;
            *taken <= ANSWERS
        });
    }
    answers.extend(queries::rows(conn, &roots)?);
    Ok(answers)
}

/// What of these threads is not among `rows`.
fn rests(threads: &[Thread], rows: &[Row], viewer: Option<AccountId>) -> HashMap<CommentId, Rest> {
    let rest = |thread: &Thread| {
        let answers = rows.iter().filter(|row| row.root_id == Some(thread.root));
        let after = answers.clone().max_by_key(|row| row.key())?.id;
        let root = rows.iter().find(|row| row.id == thread.root)?;
        let is_read = root.has_text_for(viewer);
        let seen = answers.count() as i64 + i64::from(is_read);
        let more = u64::try_from(thread.comments - seen)
            .ok()
            .filter(|more| *more > 0)?;
        let thread = thread.root;
        Some((
            thread,
            Rest {
                thread,
                after,
                more,
            },
        ))
    };
    let long = |thread: &&Thread| thread.comments > ANSWERS as i64;
    threads.iter().filter(long).filter_map(rest).collect()
}
