//! What the pages of moderators say alike.

use super::queue::{Filter, Queue, Spot};
use super::{Action, Decided, Decision};
use crate::clock::Moment;
use crate::comments::Status;
use crate::count::Count;
use crate::ids::CommentId;
use crate::links;
use crate::markdown::{SafeHtml, excerpt};
use crate::web::Tab;
use std::collections::HashMap;

const QUOTE: usize = 140;

/// The beginning of what a comment says.
pub fn beginning(comment: &SafeHtml) -> String {
    excerpt(&comment.text(), QUOTE)
}

/// The same words, beginning with a capital.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// `Removed by Sam 3 hours ago: off-topic.`
pub fn decided(decision: &Decision, moderator: &str, public_reason: &str, now: Moment) -> String {
    let done = capital(decision.done());
    let why = match public_reason {
        "" => String::new(),
        reason => format!(": {reason}"),
    };
    format!("{done} by {moderator} {}{why}.", decision.at.ago(now))
}

/// `Approved Ana’s comment.`
pub fn told(action: Action, done: &Decided) -> String {
    let author = &done.author;
    match action {
        _ if done.is_only_noted() => {
            format!("{author} deleted this comment meanwhile. Your decision is in the log.")
        }
        Action::Spam => format!("Marked {author}’s comment as spam."),
        Action::Keep => format!("Kept {author}’s comment. The reports are dismissed."),
        other => format!("{} {author}’s comment.", capital(other.done())),
    }
}

/// `Undone. Ana’s comment waits for review again.`
pub fn told_undone(done: &Decided) -> String {
    let stands = match done.comment.status {
        Status::Held => "waits for review again",
        Status::Published if done.comment.reported_at.is_some() => "counts as reported again",
        Status::Published => "is published again",
        Status::Rejected => "is rejected again",
        Status::Spam => "counts as spam again",
        Status::Removed => "is removed again",
        Status::Deleted => "stays deleted by its author",
    };
    format!("Undone. {}’s comment {stands}.", done.author)
}

/// Where a comment that stands at `status` can be seen.
pub fn stands(id: CommentId, status: Status) -> String {
    match status {
        Status::Published => links::comment(id),
        other => card(id, other),
    }
}

/// The card of a comment that stands at `status`, in its queue.
pub fn card(id: CommentId, status: Status) -> String {
    Spot::from(Filter::from(Queue::of(status))).card(id)
}

/// The tabs over the queues and the log; `current` is nothing for the log. What one queue is narrowed to, the
/// others are as well, and nobody has counted that.
pub fn tabs(current: Option<&Filter>, counts: &HashMap<Queue, Count>) -> Vec<Tab> {
    let is_narrow = current.is_some_and(Filter::is_narrow);
    let tab = |queue: Queue| Tab {
        text: heading(queue).into(),
        url: match current {
            Some(filter) => filter.of(queue).address(),
            None => Filter::from(queue).address(),
        },
        count: (!is_narrow).then(|| counts.get(&queue).copied().unwrap_or_default()),
        current: current.is_some_and(|filter| filter.queue == queue),
    };
    let queues = [
        Queue::Review,
        Queue::Reported,
        Queue::Held,
        Queue::Spam,
        Queue::Removed,
        Queue::Rejected,
        Queue::Published,
    ];
    let log = Tab {
        text: "Log".into(),
        url: links::MODERATION_LOG.into(),
        count: None,
        current: current.is_none(),
    };
    queues.map(tab).into_iter().chain([log]).collect()
}

/// What a queue is called.
pub fn heading(queue: Queue) -> &'static str {
    match queue {
        Queue::Review => "To review",
        Queue::Reported => "Reported",
        Queue::Held => "Held",
        Queue::Spam => "Spam",
        Queue::Removed => "Removed",
        Queue::Rejected => "Rejected",
        Queue::Published => "Published",
    }
}

/// What its pages call the comments before theirs and those after.
pub fn beside(queue: Queue) -> (&'static str, &'static str) {
    match queue {
        Queue::Review | Queue::Reported | Queue::Held => ("Older comments", "Newer comments"),
        _ => ("Newer comments", "Older comments"),
    }
}

/// What a queue says when it is empty.
pub fn empty(queue: Queue) -> &'static str {
    match queue {
        Queue::Review => "All caught up. Nothing is waiting.",
        Queue::Reported => "Nobody has reported anything. What readers report will be listed here.",
        Queue::Held => "Nothing is held. What has to be read before it appears will wait here.",
        Queue::Published => "No comments yet. Those that readers see will be listed here.",
        Queue::Rejected => {
            "Nothing has been rejected. What you refuse before anybody saw it will be listed here."
        }
        Queue::Spam => "No spam. What you mark as spam will be listed here, and can be restored.",
        Queue::Removed => {
            "Nothing has been removed. What you take down will be listed here, and can be restored."
        }
    }
}
