//! A thread that was closed, or opened again, as a line of the log.

use super::{LogLine, back_to_log, said};
use crate::clock::Moment;
use crate::comments::locking::Lock;
use crate::links;
use crate::moderation::decision::UNDONE_WITHIN;
use crate::moderation::log::{Act, Around, Asked, Entry};
use crate::moderation::view::beginning;

impl LogLine {
    pub(super) fn about_lock(
        self,
        lock: &Lock,
        entry: &Entry,
        around: &Around,
        asked: &Asked,
        now: Moment,
    ) -> LogLine {
        let is_last = around.is_latest_lock(lock) && now.since(entry.at) <= UNDONE_WITHIN;
        let undo = match (entry.act(), lock.lifted_at) {
            (Some(Act::CloseThread), None) => Some(links::lock_lifting(lock.id)),
            (Some(Act::OpenThread), Some(_)) => Some(links::lock_renewal(lock.id)),
            _ => None,
        };
        let text = around.texts.get(&lock.comment_id);
        LogLine {
            excerpt: Some(text.map(|text| beginning(&text.html)).unwrap_or_default()),
            told: said(t!("log-told-everyone"), &lock.reason)
                .filter(|_| entry.act() == Some(Act::CloseThread))
                .into_iter()
                .collect(),
            undo: undo
                .filter(|_| is_last)
                .map(|address| back_to_log(&address, asked)),
            ..self
        }
    }
}
