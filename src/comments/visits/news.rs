//! What is new to somebody under an article, in the order in which it is read.

use crate::clock::Moment;
use crate::comments::thread::Entry;
use crate::db::schema::comments;
use crate::ids::{AccountId, CommentId};
use diesel::prelude::*;
use std::collections::HashMap;

/// A comment that is new to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = comments)]
pub struct New {
    /// Its number.
    pub id: CommentId,
    /// The comment that began its thread; nothing if it is that one.
    pub root_id: Option<CommentId>,
    /// Who wrote it.
    pub author_id: AccountId,
    /// When it was posted.
    pub created_at: Moment,
}

/// All that is new, each with what is new after it.
#[derive(Clone, Debug, Default)]
pub struct News {
    order: Vec<CommentId>,
    places: HashMap<CommentId, usize>,
}

impl New {
    /// The comment that began its thread.
    pub fn thread(&self) -> CommentId {
        self.root_id.unwrap_or(self.id)
    }
}

impl News {
    /// What is `new` beside the comments of a page: thread by thread, as `threads` stand under their
    /// article; in each, first what stands on the page, then what is on others, by time.
    pub fn beside(mut new: Vec<New>, threads: &[CommentId], page: &[Entry]) -> News {
        let thread: HashMap<CommentId, usize> = threads.iter().copied().zip(0..).collect();
        let here: HashMap<CommentId, usize> =
            page.iter().map(|entry| entry.comment.id).zip(0..).collect();
        let last = usize::MAX;
        new.sort_by_key(|new| {
            let thread = thread.get(&new.thread()).copied().unwrap_or(last);
            let here = here.get(&new.id).copied().unwrap_or(last);
            (thread, here, new.created_at, new.id)
        });
        let order: Vec<CommentId> = new.iter().map(|new| new.id).collect();
        News {
            places: order.iter().copied().zip(0..).collect(),
            order,
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.order.len()
    }

    /// The first of them.
    pub fn first(&self) -> Option<CommentId> {
        self.order.first().copied()
    }

    /// Whether a comment is one of them.
    pub fn has(&self, id: CommentId) -> bool {
        self.places.contains_key(&id)
    }

    /// What is new after `id`, which is new.
    pub fn after(&self, id: CommentId) -> Option<CommentId> {
        let place = self.places.get(&id)?;
        self.order.get(place + 1).copied()
    }
}
