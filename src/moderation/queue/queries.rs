//! Questions about the queues.

use super::{Arrivals, Filter, Pile, Queue};
use crate::clock::Moment;
use crate::comments::queries::{by_id, count_at};
use crate::comments::reports::queries::count_open;
use crate::comments::{Comment, Status};
use crate::count::Count;
use crate::db::schema::comments;
use crate::db::{Backend, Connection, Order, Way, along, among};
use crate::error::Result;
use crate::ids::CommentId;
use crate::moderation::queries::history;
use crate::place::{Place, Stretch};
use diesel::prelude::*;
use std::collections::HashMap;

/// So many comments are looked at for one page when an index does not tell which are asked for.
pub const WINDOW: usize = 500;

/// No more than so many arrivals are told of.
pub const MOST: usize = 100;

/// Where a comment stands in a queue.
type Key = (Moment, CommentId);

/// How many comments stand in each queue, where it is known how many are `held` and how many `reported`.
pub fn counts(
    conn: &mut Connection,
    held: Count,
    reported: Count,
) -> Result<HashMap<Queue, Count>> {
    let mut counts = HashMap::from([
        (Queue::Review, held.plus(reported)),
        (Queue::Reported, reported),
        (Queue::Held, held),
    ]);
    for (queue, status) in [
        (Queue::Spam, Status::Spam),
        (Queue::Rejected, Status::Rejected),
        (Queue::Removed, Status::Removed),
        (Queue::Published, Status::Published),
    ] {
        counts.insert(queue, count_at(conn, status)?);
    }
    Ok(counts)
}

/// How many comments stand in a queue.
pub fn count(conn: &mut Connection, queue: Queue) -> Result<Count> {
    let mut sum = Count::default();
    for pile in queue.piles() {
        sum = sum.plus(match pile {
            Pile::At(status) => count_at(conn, *status)?,
            Pile::Reported => count_open(conn)?,
        });
    }
    Ok(sum)
}

/// The comment that comes behind one that stood at `moment` in what `filter` asks for.
pub fn next(
    conn: &mut Connection,
    filter: &Filter,
    behind: (Moment, CommentId),
) -> Result<Option<CommentId>> {
    let way = Way {
        rises: filter.queue.order() == Order::OldestFirst,
        behind: Some((behind.0, behind.1.0)),
    };
    let found = walk(conn, filter, way, 1)?;
    Ok(found.taken.first().copied())
}

/// The numbers on a page of what `filter` asks for, in the order of the queue. Of what has to be looked
/// at one by one, it is no more than `WINDOW`; the page after goes on there.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a place at a comment that never was.
pub fn numbers(
    conn: &mut Connection,
    filter: &Filter,
    place: Place,
    limit: usize,
) -> Result<Stretch<CommentId>> {
    let queue = filter.queue;
    let moment = |id: i64| -> Result<Option<Moment>> {
        let comment: Option<Comment> = comments::table
            .find(id)
            .select(Comment::as_select())
            .first(conn)
            .optional()?;
        let Some(comment) = comment else {
            return Ok(None);
        };
        // It may have been decided about meanwhile, and stand there no more.
        let before = match queue.piles().contains(&Pile::Reported) {
            true => history(conn, comment.id)?.into_iter().next(),
            false => None,
        };
        let reported_before = before.and_then(|(last, _)| last.reported_before);
        Ok(Some(match comment.reported_at {
            None => reported_before.unwrap_or(comment.created_at),
            Some(_) => queue.moment(&comment),
        }))
    };
    let way = Way::from(place, queue.order(), moment)?;
    let found = walk(conn, filter, way, limit)?;
    let mut entries = found.taken;
    // What was looked at last is where the next page begins, whether it was asked for or not.
    let mut edges = (entries.first().copied(), found.last);
    if place.is_backwards() {
        entries.reverse();
        edges = (found.last, edges.0);
    }
    let (before, after) = match place {
        Place::First => (false, found.more),
        Place::After(_) => (true, found.more),
        Place::Before(_) => (found.more, true),
        Place::Last => (found.more, false),
    };
    Ok(Stretch {
        before: edges.0.filter(|_| before).map(|id| id.0),
        after: edges.1.filter(|_| after).map(|id| id.0),
        entries,
        place,
    })
}

/// From where on a page begins with this comment, wherever it would stand in what `filter` asks for.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for one that never was.
pub fn place_of(conn: &mut Connection, filter: &Filter, id: CommentId) -> Result<Place> {
    let comment = by_id(conn, id)?;
    let way = Way {
        rises: filter.queue.order() == Order::LatestFirst,
        behind: Some((filter.queue.moment(&comment), id.0)),
    };
    let before = walk(conn, filter, way, 1)?.taken.first().copied();
    Ok(before.map_or(Place::First, |id| Place::After(id.0)))
}

/// What of what `filter` asks for has come after `since`, for somebody who sees `per_page` at once. A comment that
/// comes back into the queue where it stood before is not new.
pub fn arrivals(
    conn: &mut Connection,
    filter: &Filter,
    since: Moment,
    per_page: usize,
) -> Result<Arrivals> {
    let behind = Some((since, i64::MAX));
    let later = Way {
        rises: true,
        behind,
    };
    let ids = walk(conn, filter, later, MOST)?.taken;
    if ids.is_empty() || filter.queue.order() == Order::LatestFirst {
        let place = Place::First;
        return Ok(Arrivals { ids, place });
    }
    let earlier = Way {
        rises: false,
        behind,
    };
    let earlier = walk(conn, filter, earlier, per_page)?.taken;
    let nearest = match earlier.len() + ids.len() > per_page {
        true => earlier.first(),
        false => None,
    };
    let place = nearest.map_or(Place::First, |id| Place::After(id.0));
    Ok(Arrivals { ids, place })
}

/// What was found on the way through a queue.
struct Found {
    /// What is asked for.
    taken: Vec<CommentId>,
    /// What was looked at last.
    last: Option<CommentId>,
    /// Whether there is more to look at.
    more: bool,
}

fn walk(conn: &mut Connection, filter: &Filter, way: Way, limit: usize) -> Result<Found> {
    let window = match filter.is_searching() {
        true => WINDOW,
        false => limit,
    };
    let mut keys: Vec<Key> = Vec::new();
    for pile in filter.queue.piles() {
        keys.extend(along_pile(conn, *pile, filter, way, window as i64 + 1)?);
    }
    keys.sort_unstable_by_key(|(at, id)| (*at, id.0));
    if !way.rises {
        keys.reverse();
    }
    let mut more = keys.len() > window;
    keys.truncate(window);
    let mut ids: Vec<CommentId> = keys.into_iter().map(|(_, id)| id).collect();
    if !filter.is_searching() {
        let last = ids.last().copied();
        return Ok(Found {
            taken: ids,
            last,
            more,
        });
    }
    let asked_for = asked_for(conn, filter, &ids)?;
    let mut taken = Vec::new();
    let mut looked_at = 0;
    while looked_at < ids.len() && taken.len() < limit {
        let id = ids[looked_at];
        taken.extend(asked_for.contains(&id).then_some(id));
        looked_at += 1;
    }
    more |= looked_at < ids.len();
    ids.truncate(looked_at);
    Ok(Found {
        taken,
        last: ids.last().copied(),
        more,
    })
}

/// The comments of a pile along `way`, which an index alone tells, with what they are sorted by.
fn along_pile(
    conn: &mut Connection,
    pile: Pile,
    filter: &Filter,
    way: Way,
    limit: i64,
) -> Result<Vec<Key>> {
    let status = match pile {
        Pile::At(status) => status,
        Pile::Reported => Status::Published,
    };
    macro_rules! along_pile {
        ($at:expr, $there:expr) => {{
            let there = $there.select(($at, comments::id)).into_boxed::<Backend>();
            let some = match (filter.author, filter.article) {
                // There are few; each is looked at.
                _ if pile == Pile::Reported => there,
                (Some(author), _) => there.filter(comments::author_id.eq(author)),
                (None, Some(article)) => there.filter(comments::article_id.eq(article)),
                (None, None) => there,
            };
            along!(way, some, $at, comments::id)
                .limit(limit)
                .load(conn)?
        }};
    }
    let there = comments::table.filter(comments::status.eq(status));
    Ok(match pile {
        Pile::At(_) => along_pile!(comments::created_at, there),
        Pile::Reported => along_pile!(
            comments::reported_at.assume_not_null(),
            there.filter(comments::reported_at.is_not_null())
        ),
    })
}

/// Those of these comments that `filter` asks for.
fn asked_for(conn: &mut Connection, filter: &Filter, ids: &[CommentId]) -> Result<Vec<CommentId>> {
    let rows: Vec<Comment> = comments::table
        .filter(among(comments::id, ids))
        .select(Comment::as_select())
        .load(conn)?;
    let under = |one: &Comment| {
        filter
            .article
            .is_none_or(|article| article == one.article_id)
            && filter.author.is_none_or(|author| author == one.author_id)
    };
    let asked_for = rows
        .into_iter()
        .filter(|one| under(one) && filter.takes(&one.reasons, &one.body));
    Ok(asked_for.map(|one| one.id).collect())
}

/// When the comment that has waited longest was posted.
pub fn oldest_held(conn: &mut Connection) -> Result<Option<Moment>> {
    Ok(comments::table
        .filter(comments::status.eq(Status::Held))
        .order((comments::created_at, comments::id))
        .select(comments::created_at)
        .first(conn)
        .optional()?)
}
