//! What the queue and the log show.

use super::queue::queries::Filed;
use super::{Action, Decision};
use crate::accounts::Account;
use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::screening::Finding;
use crate::count::Count;
use crate::links;
use crate::markdown::{SafeHtml, excerpt};
use crate::web::{Link, Tab, When};
use std::collections::HashMap;

const QUOTE: usize = 140;

/// What a comment answers, in one line.
pub struct ParentQuote {
    /// Who wrote it.
    pub author: String,
    /// Its beginning.
    pub text: String,
}

/// One comment to decide on.
pub struct Case {
    /// Its number.
    pub id: i64,
    /// Who wrote it.
    pub author: String,
    /// Their page.
    pub person_url: String,
    /// What is known of them.
    pub author_facts: Vec<String>,
    /// What it is about.
    pub article: Link,
    /// Where it is shown.
    pub url: String,
    /// When it was written.
    pub written: When,
    /// What it answers.
    pub parent: Option<ParentQuote>,
    /// Its text.
    pub body: SafeHtml,
    /// Why it is here.
    pub reasons: Vec<String>,
    /// The last decision about it.
    pub decision: Option<String>,
    /// Where it stands.
    pub status: String,
    /// Whether what it said was wiped for good.
    pub is_erased: bool,
    /// Whether it can be approved.
    pub may_approve: bool,
    /// Whether it can be rejected.
    pub may_reject: bool,
    /// Whether it can be called spam.
    pub may_spam: bool,
    /// Whether it can be removed.
    pub may_remove: bool,
    /// Whether it can be restored.
    pub may_restore: bool,
}

impl Case {
    /// The card of `filed`, as seen at `now`.
    pub fn of(filed: Filed, now: Moment) -> Case {
        let Filed {
            comment,
            author,
            title,
            slug,
            parent,
            decision,
            published,
            removed,
        } = filed;
        let is_erased = comment.erased_at.is_some();
        let may = |action: Action| !is_erased && action.from().contains(&comment.status);
        Case {
            id: comment.id.0,
            author_facts: facts(&author, published, removed, now),
            person_url: links::person(&author.slug),
            author: author.name,
            article: Link::new(title, links::article(&slug)),
            url: links::comment(comment.id),
            written: When::ago(comment.created_at, now),
            parent: parent.map(|(author, text)| ParentQuote {
                author,
                text: beginning(&text),
            }),
            reasons: Finding::stored(&comment.reasons)
                .iter()
                .map(Finding::to_moderator)
                .collect(),
            decision: decision
                .map(|(last, name)| decided(&last, &name, &comment.public_reason, now)),
            may_approve: may(Action::Approve),
            may_reject: may(Action::Reject),
            may_spam: may(Action::Spam),
            may_remove: may(Action::Remove),
            may_restore: may(Action::Restore),
            status: comment.status.word().into(),
            is_erased,
            body: SafeHtml::from_stored(comment.body_html),
        }
    }
}

/// The beginning of what a comment says.
pub fn beginning(comment: &SafeHtml) -> String {
    excerpt(&comment.text(), QUOTE)
}

/// `Removed by Sam 3 hours ago: off-topic.`
pub fn decided(decision: &Decision, moderator: &str, public_reason: &str, now: Moment) -> String {
    let done = capital(decision.action.done());
    let why = match public_reason {
        "" => String::new(),
        reason => format!(": {reason}"),
    };
    format!("{done} by {moderator} {}{why}.", decision.at.ago(now))
}

/// The same words, beginning with a capital.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The tabs over the queues and the log; `current` is nothing for the log.
pub fn tabs(current: Option<Status>, counts: &HashMap<Status, Count>) -> Vec<Tab> {
    let tab = |status: Status| Tab {
        text: heading(status).into(),
        url: address(status),
        count: Some(counts.get(&status).copied().unwrap_or_default()),
        current: current == Some(status),
    };
    let queues = [
        Status::Held,
        Status::Spam,
        Status::Rejected,
        Status::Removed,
        Status::Published,
    ];
    let log = Tab {
        text: "Log".into(),
        url: links::MODERATION_LOG.into(),
        count: None,
        current: current.is_none(),
    };
    queues.map(tab).into_iter().chain([log]).collect()
}

fn facts(author: &Account, published: Count, removed: Count, now: Moment) -> Vec<String> {
    let came = match (author.claimed, author.closed_at) {
        (true, _) => format!("joined {}", author.created_at.ago(now)),
        (false, Some(closed_at)) => format!("left {}", closed_at.ago(now)),
        (false, None) => "imported".into(),
    };
    let record = match (published.is_none(), removed.is_none()) {
        (true, true) => "nothing published yet".into(),
        (false, true) => format!("{published} published"),
        (_, false) => format!("{published} published, {removed} removed"),
    };
    vec![came, record]
}

/// Where the queue of comments at `status` is.
pub fn address(status: Status) -> String {
    match status {
        Status::Held => links::MODERATION.into(),
        other => format!("{}?state={other}", links::MODERATION),
    }
}

/// What that queue is called.
pub fn heading(status: Status) -> &'static str {
    match status {
        Status::Held => "To review",
        Status::Published => "Published",
        Status::Rejected => "Rejected",
        Status::Spam => "Spam",
        Status::Removed => "Removed",
        Status::Deleted => "Deleted",
    }
}

/// What its pages call the comments before theirs and those after: the oldest wait at the top of what
/// is held, the newest stand at the top of everything else.
pub fn beside(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Held => ("Older comments", "Newer comments"),
        _ => ("Newer comments", "Older comments"),
    }
}

/// What that queue says when it is empty.
pub fn empty(status: Status) -> &'static str {
    match status {
        Status::Held => "All caught up. Nothing is waiting.",
        Status::Published => "No comments yet. Those that readers see will be listed here.",
        Status::Rejected => {
            "Nothing has been rejected. What you refuse before anybody saw it will be listed here."
        }
        Status::Spam => "No spam. What you mark as spam will be listed here, and can be restored.",
        Status::Removed | Status::Deleted => {
            "Nothing has been removed. What you take down will be listed here, and can be restored."
        }
    }
}
