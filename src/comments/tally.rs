//! The counters: how many published comments an article has, and each of its threads. Whatever changes
//! where a comment stands comes here in the same transaction, and the counters go the same steps.

pub mod queries;

use super::{Comment, NEVER, Status, recommending};
use crate::db::Transaction;
use crate::error::Result;
use crate::ids::{ArticleId, CommentId, Topic};
use std::collections::BTreeMap;

/// The steps the counters of one article are to go.
#[derive(Clone, Debug)]
pub struct Tally {
    article: ArticleId,
    steps: BTreeMap<CommentId, i64>,
    is_seen: bool,
}

impl Tally {
    /// No step so far.
    pub fn of(article: ArticleId) -> Tally {
        Tally {
            article,
            steps: BTreeMap::new(),
            is_seen: false,
        }
    }

    /// Takes note of a comment in the thread that began with `thread`: it stood at `before`, if it was
    /// there, and stands at `after` now.
    pub fn note(&mut self, thread: CommentId, before: Option<Status>, after: Status) {
        let published = |status: Status| i64::from(status == Status::Published);
        *self.steps.entry(thread).or_default() += published(after) - before.map_or(0, published);
        // What comes in unpublished is shown to nobody else; what leaves any other place may be a
        // tombstone that says something else now.
        self.is_seen |= before.is_some() || after == Status::Published;
    }

    /// Changes the counters, and marks the article's page as stale if it shows anything of this.
    pub fn store(self, tx: &mut Transaction) -> Result<()> {
        let sum = self.steps.values().sum();
        // The article comes first, in each such change: so they wait for each other there.
        queries::step_article(tx, self.article, sum)?;
        for (thread, by) in self.steps {
            queries::step_thread(tx, thread, by)?;
        }
        if self.is_seen {
            tx.touch(Topic::Article(self.article));
        }
        Ok(())
    }
}

/// Counts one comment that stood at `before`, if it was there, and stands elsewhere now; notes since when
/// everybody can see it.
pub fn count(tx: &mut Transaction, comment: &Comment, before: Option<Status>) -> Result<()> {
    let mut tally = Tally::of(comment.article_id);
    tally.note(comment.thread(), before, comment.status);
    tally.store(tx)?;
    if comment.status == Status::Published && comment.appeared_at == NEVER {
        queries::note_appearance(tx, comment.id)?;
    }
    recommending::place(tx, comment)
}
