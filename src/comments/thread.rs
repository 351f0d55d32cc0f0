//! The order of a thread: replies under what they answer, as one flat list a template can walk.

pub mod queries;

use super::{Shown, Writer};
use crate::ids::CommentId;
use std::sync::Arc;

/// The deepest level that is indented; what is deeper follows on it, in order.
pub const DEEPEST: usize = 4;

/// One comment in its place.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The comment.
    pub comment: Shown,
    /// How many comments it stands under.
    pub depth: usize,
    /// The comment it answers, with its author unless a tombstone stands there.
    pub parent: Option<(CommentId, Option<Arc<Writer>>)>,
    /// Whether a list begins before it.
    pub opens: bool,
    /// How many list items end after it.
    pub closes: u32,
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

/// Puts comments in the order they are read: parents first, answers by time, then number. A comment
/// without text stays only where somebody answered it. Takes a time that grows with the number of
/// comments (and its logarithm), whatever the shape; nothing recurses.
pub fn arrange(mut shown: Vec<Shown>) -> Vec<Entry> {
    shown.sort_by_key(|comment| (comment.created_at, comment.id));
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
    let parents: Vec<Option<usize>> = shown
        .iter()
        .map(|comment| place_of(comment.parent_id?))
        .collect();
    let order = read_through(&parents);
    let kept = kept(&shown, &parents, &order);
    let order: Vec<usize> = order.into_iter().filter(|place| kept[*place]).collect();
    let depths = depths(&parents, &order);
    let named = |place: usize| {
        let comment = &shown[place];
        (comment.id, comment.has_text.then(|| comment.writer.clone()))
    };
    let answered: Vec<_> = order
        .iter()
        .map(|place| parents[*place].map(named))
        .collect();
    let mut comments: Vec<Option<Shown>> = shown.into_iter().map(Some).collect();
    let level_at = |at: usize| order.get(at).map(|place| level(depths[*place]));
    let mut entries = Vec::with_capacity(order.len());
    for (at, (place, parent)) in order.iter().zip(answered).enumerate() {
        let Some(comment) = comments[*place].take() else {
            continue;
        };
        let own = level(depths[*place]);
        let before = at.checked_sub(1).and_then(level_at);
        entries.push(Entry {
            comment,
            depth: depths[*place],
            parent,
            opens: before.is_some_and(|before| own > before),
            closes: match level_at(at + 1) {
                Some(next) => (own + 1).saturating_sub(next) as u32,
                None => own as u32 + 1,
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

fn depths(parents: &[Option<usize>], order: &[usize]) -> Vec<usize> {
    let mut depths = vec![0; parents.len()];
    for place in order {
        depths[*place] = parents[*place].map_or(0, |parent| depths[parent] + 1);
    }
    depths
}

#[cfg(test)]
mod tests;
