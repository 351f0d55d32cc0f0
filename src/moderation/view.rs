//! What the pages of moderators say alike.

use super::queue::{Filter, Queue, Spot};
use super::{Action, Decided, Decision};
use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::reports::Reason as Reported;
use crate::comments::screening::Reason as Held;
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
    let first = letters.next().map(|first| first.to_uppercase());
    first.into_iter().flatten().chain(letters).collect()
}

/// `Removed by Sam 3 hours ago: off-topic.`
pub fn decided(decision: &Decision, moderator: &str, public_reason: &str, now: Moment) -> String {
    let done = capital(decision.done());
    let (name, when) = (moderator, decision.at.ago(now));
    match public_reason {
        "" => t!("moderation-decided", done = done, name = name, when = when),
        why => t!(
            "moderation-decided-because",
            done = done,
            name = name,
            when = when,
            why = why
        ),
    }
}

/// `Approved Ana’s comment.`
pub fn told(action: Action, done: &Decided) -> String {
    let did = match action {
        _ if done.is_only_noted() => "moderation-told-noted",
        Action::Approve => "moderation-told-approve",
        Action::Reject => "moderation-told-reject",
        Action::Spam => "moderation-told-spam",
        Action::Remove => "moderation-told-remove",
        Action::Restore => "moderation-told-restore",
        Action::Keep => "moderation-told-keep",
        Action::Undo => "moderation-told-undo",
        Action::Erase => "moderation-told-erase",
    };
    t!(did, name = done.author)
}

/// `Undone. Ana’s comment waits for review again.`
pub fn told_undone(done: &Decided) -> String {
    let is_reported = done.comment.reported_at.is_some();
    let stands = match done.comment.status {
        Status::Held => "moderation-told-undone-held",
        Status::Published if is_reported => "moderation-told-undone-reported",
        Status::Published => "moderation-told-undone-published",
        Status::Rejected => "moderation-told-undone-rejected",
        Status::Spam => "moderation-told-undone-spam",
        Status::Removed => "moderation-told-undone-removed",
        Status::Deleted => "moderation-told-undone-deleted",
    };
    t!(stands, name = done.author)
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
        text: t!("moderation-log").into(),
        url: links::MODERATION_LOG.into(),
        count: None,
        current: current.is_none(),
    };
    queues.map(tab).into_iter().chain([log]).collect()
}

/// What a queue is called.
pub fn heading(queue: Queue) -> &'static str {
    match queue {
        Queue::Review => t!("moderation-queue-review"),
        Queue::Reported => t!("moderation-queue-reported"),
        Queue::Held => t!("moderation-queue-held"),
        Queue::Spam => t!("moderation-queue-spam"),
        Queue::Removed => t!("moderation-queue-removed"),
        Queue::Rejected => t!("moderation-queue-rejected"),
        Queue::Published => t!("moderation-queue-published"),
    }
}

/// What its pages call the comments before theirs and those after.
pub fn beside(queue: Queue) -> (&'static str, &'static str) {
    let (older, newer) = (t!("moderation-older"), t!("moderation-newer"));
    match queue {
        Queue::Review | Queue::Reported | Queue::Held => (older, newer),
        _ => (newer, older),
    }
}

/// What a queue says when it is empty.
pub fn empty(queue: Queue) -> &'static str {
    match queue {
        Queue::Review => t!("moderation-empty-review"),
        Queue::Reported => t!("moderation-empty-reported"),
        Queue::Held => t!("moderation-empty-held"),
        Queue::Published => t!("moderation-empty-published"),
        Queue::Rejected => t!("moderation-empty-rejected"),
        Queue::Spam => t!("moderation-empty-spam"),
        Queue::Removed => t!("moderation-empty-removed"),
    }
}

/// For what a comment is held, as it stands in the list to choose from.
pub fn held_for(reason: Held) -> &'static str {
    match reason {
        Held::Repeat => t!("moderation-held-repeat"),
        Held::Copied => t!("moderation-held-copied"),
        Held::Banned => t!("moderation-held-banned"),
        Held::Links => t!("moderation-held-links"),
        Held::Spam => t!("moderation-held-spam"),
        Held::Suspect => t!("moderation-held-suspect"),
        Held::History => t!("moderation-held-history"),
        Held::Outside => t!("moderation-held-outside"),
        Held::Unanswered => t!("moderation-held-unanswered"),
        Held::FirstComment => t!("moderation-held-first-comment"),
        Held::Premoderated => t!("moderation-held-premoderated"),
        Held::Rewritten => t!("moderation-held-rewritten"),
        Held::Reported => t!("moderation-held-reported"),
        Held::Imported => t!("moderation-held-imported"),
    }
}

/// What is wrong with a comment, as readers report it.
pub fn reported(reason: Reported) -> &'static str {
    match reason {
        Reported::OffTopic => t!("moderation-reported-off-topic"),
        Reported::Abusive => t!("moderation-reported-abusive"),
        Reported::Hateful => t!("moderation-reported-hateful"),
        Reported::Spam => t!("moderation-reported-spam"),
        Reported::Misinformation => t!("moderation-reported-misinformation"),
        Reported::Illegal => t!("moderation-reported-illegal"),
        Reported::Other => t!("moderation-reported-other"),
    }
}
