//! The order of a thread: replies under what they answer, as one flat list a template can walk.

pub mod page;
pub mod queries;
mod shown;
pub mod whereabouts;

use super::Shown;
use crate::accounts::Role;
use crate::db::schema::accounts;
use crate::ids::{AccountId, CommentId};
use diesel::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// The deepest level that is indented; what is deeper follows on it, in order.
pub const DEEPEST: usize = 4;

/// Somebody who wrote in a thread.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub struct Writer {
    /// Their number.
    pub id: AccountId,
    /// Their name.
    pub name: String,
    /// The name of their page.
    pub slug: String,
    /// Their job.
    pub role: Role,
    /// Whether they can sign in.
    pub claimed: bool,
}

/// One comment in its place.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The comment.
    pub comment: Shown,
    /// How many comments of this page it stands under.
    pub depth: usize,
    /// The comment it answers.
    pub parent: Option<Parent>,
    /// How many replies, and replies to those, are in the list that begins before it, as far as they stand on the page.
    pub opens: Option<u64>,
    /// How many list items end after it.
    pub closes: u32,
    /// What of its thread, of which it is the last here, is on other pages.
    pub rest: Option<Rest>,
}

/// What a comment answers.
#[derive(Clone, Debug)]
pub struct Parent {
    /// Its number.
    pub id: CommentId,
    /// Its author, unless a tombstone stands there.
    pub writer: Option<Arc<Writer>>,
    /// Whether it is on the same page.
    pub is_here: bool,
}

/// What a page leaves out of a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The comment that began the thread.
    pub thread: CommentId,
    /// The last one on the page.
    pub after: CommentId,
    /// How many more there are.
    pub more: u64,
}

/// What belongs to the comments of a page and does not stand on it.
#[derive(Clone, Debug, Default)]
pub struct Beyond {
    /// The authors of comments that are answered here, of those the viewer may read.
    pub parents: HashMap<CommentId, Arc<Writer>>,
    /// What is left out of threads, by the comment that began each.
    pub rests: HashMap<CommentId, Rest>,
    /// The order of the threads, by the comment that began each; by time where nothing is said.
    pub threads: Vec<CommentId>,
}

impl Entry {
    /// The level it is indented to.
    pub fn level(&self) -> usize {
        level(self.depth)
    }
}

fn level(depth: usize) -> usize {
    depth.min(DEEPEST)
}

/// Puts comments in the order they are read: parents first, answers by time, then number, threads in
/// the order that is said. An answer to what is not among them stands under the comment that began its thread. A comment without text stays
/// only where somebody answered it. Takes a time that grows with the number of comments (and its
/// logarithm), whatever the shape; nothing recurses.
pub fn arrange(mut shown: Vec<Shown>, beyond: &Beyond) -> Vec<Entry> {
    let order_of_threads: HashMap<CommentId, usize> =
        beyond.threads.iter().copied().zip(0..).collect();
    shown.sort_by_key(|comment| {
        let thread = comment.root_id.unwrap_or(comment.id);
        let order = order_of_threads.get(&thread).copied();
        (order.unwrap_or(usize::MAX), comment.created_at, comment.id)
    });
    let mut places: Vec<(CommentId, usize)> = shown
        .iter()
        .enumerate()
        .map(|(place, comment)| (comment.id, place))
        .collect();
    places.sort_unstable();
    let place_of = |id: CommentId| {
        let found = places.binary_search_by_key(&id, |(one, _)| *one).ok()?;
        Some(places[found].1)
    };
    let answered: Vec<Option<usize>> = shown
        .iter()
        .map(|comment| place_of(comment.parent_id?))
        .collect();
    let over = |(comment, parent): (&Shown, &Option<usize>)| {
        parent.or_else(|| comment.root_id.and_then(place_of))
    };
    let parents: Vec<Option<usize>> = shown.iter().zip(&answered).map(over).collect();
    let order = read_through(&parents);
    let kept = kept(&shown, &parents, &order);
    let order: Vec<usize> = order.into_iter().filter(|place| kept[*place]).collect();
    let depths = depths(&parents, &order);
    let named = |place: usize| {
        let comment = &shown[place];
        let id = comment.parent_id?;
        let writer = match answered[place] {
            Some(parent) => shown[parent].has_text.then(|| shown[parent].writer.clone()),
            None => beyond.parents.get(&id).cloned(),
        };
        Some(Parent {
            id,
            writer,
            is_here: answered[place].is_some(),
        })
    };
    let named: Vec<_> = order.iter().map(|place| named(*place)).collect();
    let below = below(&shown, &parents, &order);
    let answers: Vec<u64> = order.iter().map(|place| below[*place]).collect();
    let mut comments: Vec<Option<Shown>> = shown.into_iter().map(Some).collect();
    let level_at = |at: usize| order.get(at).map(|place| level(depths[*place]));
    let mut entries = Vec::with_capacity(order.len());
    let mut thread = None;
    for (at, (place, parent)) in order.iter().zip(named).enumerate() {
        let Some(comment) = comments[*place].take() else {
            continue;
        };
        let own = level(depths[*place]);
        let before = at.checked_sub(1);
        let next = level_at(at + 1);
        if own == 0 {
            thread = Some(comment.id);
        }
        entries.push(Entry {
            comment,
            depth: depths[*place],
            parent,
            opens: before
                .filter(|before| level_at(*before).is_some_and(|level| own > level))
                .and_then(|before| answers.get(before).copied()),
            closes: (own + 1).saturating_sub(next.unwrap_or(0)) as u32,
            rest: match next.unwrap_or(0) {
                0 => thread.and_then(|thread| beyond.rests.get(&thread).copied()),
                _ => None,
            },
        });
    }
    entries
}

/// The places in the order they are read.
fn read_through(parents: &[Option<usize>]) -> Vec<usize> {
    // Each list is built from its front, so it runs backwards: just as a stack wants it.
    let mut last_root = None;
    let mut last_child = vec![None; parents.len()];
    let mut before = vec![None; parents.len()];
    for (place, parent) in parents.iter().enumerate() {
        let list = match parent {
            Some(parent) => &mut last_child[*parent],
            None => &mut last_root,
        };
        before[place] = list.replace(place);
    }
    let mut order = Vec::with_capacity(parents.len());
    let mut stack = Vec::new();
    push(&mut stack, last_root, &before);
    while let Some(place) = stack.pop() {
        order.push(place);
        push(&mut stack, last_child[place], &before);
    }
    order
}

fn push(stack: &mut Vec<usize>, last: Option<usize>, before: &[Option<usize>]) {
    let mut next = last;
    while let Some(place) = next {
        stack.push(place);
        next = before[place];
    }
}

/// Which places have a text, or one somewhere under them.
fn kept(shown: &[Shown], parents: &[Option<usize>], order: &[usize]) -> Vec<bool> {
    let mut kept: Vec<bool> = shown.iter().map(|comment| comment.has_text).collect();
    for place in order.iter().rev() {
        if let (true, Some(parent)) = (kept[*place], parents[*place]) {
            kept[parent] = true;
        }
    }
    kept
}

/// How many comments with a text stand somewhere under each place.
fn below(shown: &[Shown], parents: &[Option<usize>], order: &[usize]) -> Vec<u64> {
    let mut below = vec![0; shown.len()];
    for place in order.iter().rev() {
        if let Some(parent) = parents[*place] {
            below[parent] += below[*place] + u64::from(shown[*place].has_text);
        }
    }
    below
}

fn depths(parents: &[Option<usize>], order: &[usize]) -> Vec<usize> {
    let mut depths = vec![0; parents.len()];
    for place in order {
        depths[*place] = parents[*place].map_or(0, |parent| depths[parent] + 1);
    }
    depths
}

#[cfg(test)]
mod tests;
