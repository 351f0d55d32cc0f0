//! What pages show of moderation.

use super::queries::{Author, ListedRow, LogRow};
use super::{Action, Decision};
use crate::clock::Moment;
use crate::comments::screening::Reason;
use crate::comments::{Comment, Status};
use crate::ids::{AccountId, CommentId};
use crate::links;
use crate::markdown::{self, SafeHtml, excerpt};
use crate::web::{Link, Tab, When};
use std::collections::HashMap;

/// How much of a comment is quoted, in characters.
const QUOTED: usize = 160;

/// The lists of the queue, in the order of their tabs.
const STATES: [Status; 5] = [
    Status::Held,
    Status::Spam,
    Status::Rejected,
    Status::Removed,
    Status::Published,
];

/// The comment a case answers, in one line.
pub struct ParentQuote {
    /// Who wrote it.
    pub author: String,
    /// The beginning of its text.
    pub text: String,
}

/// One comment to decide on.
pub struct Case {
    /// Its number.
    pub id: i64,
    /// Who wrote it.
    pub author: String,
    /// What is known of them.
    pub author_facts: Vec<String>,
    /// What it is about.
    pub article: Link,
    /// Its own address.
    pub url: String,
    /// When it was written.
    pub written: When,
    /// What it answers.
    pub parent: Option<ParentQuote>,
    /// Its text.
    pub body: SafeHtml,
    /// Why it is here.
    pub reasons: Vec<String>,
    /// What was decided last.
    pub decision: Option<String>,
    /// Where it stands.
    pub status: String,
    /// Whether it can be approved.
    pub may_approve: bool,
    /// Whether it can be rejected.
    pub may_reject: bool,
    /// Whether it can be marked as spam.
    pub may_spam: bool,
    /// Whether it can be taken down.
    pub may_remove: bool,
    /// Whether it can be shown again.
    pub may_restore: bool,
}

/// A line of the log.
pub struct LogEntry {
    /// When.
    pub when: When,
    /// Who decided.
    pub moderator: String,
    /// What: "removed".
    pub decision: String,
    /// Where the comment is.
    pub comment_url: String,
    /// Who wrote it.
    pub comment_author: String,
    /// What it is about.
    pub article: String,
    /// The beginning of its text.
    pub excerpt: String,
    /// On what ground.
    pub reason: Option<String>,
    /// What was noted.
    pub note: Option<String>,
}

/// What the cards of one page are made from.
pub struct Background {
    /// The comments that are answered, with their authors.
    pub parents: HashMap<CommentId, (String, Comment)>,
    /// What has become of the authors' comments.
    pub records: HashMap<AccountId, HashMap<Status, i64>>,
    /// What was decided last.
    pub decisions: HashMap<CommentId, Decision>,
}

/// What a list is called.
pub fn heading(status: Status) -> &'static str {
    match status {
        Status::Held => "To review",
        Status::Spam => "Spam",
        Status::Rejected => "Rejected",
        Status::Removed => "Removed",
        Status::Published => "Published",
        Status::Deleted => "Deleted",
    }
}

/// What an empty list says.
pub fn empty(status: Status) -> &'static str {
    match status {
        Status::Held => "All caught up. Nothing is waiting.",
        Status::Spam => "No spam. What you mark as spam is kept here.",
        Status::Rejected => {
            "Nothing was rejected. What you reject is kept here, for its author and you."
        }
        Status::Removed => {
            "Nothing was removed. What you take down is kept here, and can be restored."
        }
        Status::Published => "No comments yet. They appear here as soon as somebody writes one.",
        Status::Deleted => "Nothing here.",
    }
}

/// The list a word of the query names.
pub fn listed_state(word: Option<&str>) -> Option<Status> {
    match word {
        None => Some(Status::Held),
        Some(word) => Status::from_word(word).filter(|status| STATES.contains(status)),
    }
}

/// The tabs over the lists; `None` is the log.
pub fn tabs(totals: &HashMap<Status, u64>, current: Option<Status>) -> Vec<Tab> {
    let lists = STATES.into_iter().map(|status| Tab {
        text: heading(status).into(),
        url: links::moderation(status.word()),
        count: Some(totals.get(&status).copied().unwrap_or(0)),
        current: current == Some(status),
    });
    let log = Tab {
        text: "Log".into(),
        url: links::MODERATION_LOG.into(),
        count: None,
        current: current.is_none(),
    };
    lists.chain([log]).collect()
}

/// The card of a comment, as seen at `now`.
pub fn case((comment, author, title, slug): ListedRow, known: &Background, now: Moment) -> Case {
    let parent = comment.parent_id.and_then(|id| known.parents.get(&id));
    let record = known.records.get(&author.id).cloned().unwrap_or_default();
    let may = |action: Action| action.applies_to(comment.status);
    Case {
        id: comment.id.0,
        author_facts: facts(&author, &record, now),
        article: Link::new(title, links::article(&slug)),
        url: links::comment(comment.id),
        written: When::ago(comment.created_at, now),
        parent: parent.map(|(author, parent)| ParentQuote {
            author: author.clone(),
            text: beginning(parent),
        }),
        reasons: reasons(&comment),
        decision: known
            .decisions
            .get(&comment.id)
            .map(|last| decided(last, now)),
        status: comment.status.word().into(),
        may_approve: may(Action::Approve),
        may_reject: may(Action::Reject),
        may_spam: may(Action::Spam),
        may_remove: may(Action::Remove),
        may_restore: may(Action::Restore),
        author: author.name,
        body: SafeHtml::from_stored(comment.body_html),
    }
}

/// A line of the log.
pub fn log_entry((decision, comment, author, article): LogRow) -> LogEntry {
    LogEntry {
        when: When::exact(decision.at),
        moderator: decision.moderator,
        decision: decision.action.done().into(),
        comment_url: links::comment(comment.id),
        comment_author: author,
        article,
        excerpt: beginning(&comment),
        reason: decision.ground.map(|ground| ground.word().to_owned()),
        note: Some(decision.note).filter(|note| !note.is_empty()),
    }
}

fn facts(author: &Author, record: &HashMap<Status, i64>, now: Moment) -> Vec<String> {
    let since = match author.claimed {
        true => format!("joined {}", author.created_at.ago(now)),
        false => "imported, has no account".into(),
    };
    let count = |status| record.get(&status).copied().unwrap_or(0);
    let told = [
        (Status::Published, "published"),
        (Status::Removed, "removed"),
        (Status::Rejected, "rejected"),
        (Status::Spam, "marked as spam"),
    ];
    let counted: Vec<String> = told
        .into_iter()
        .filter(|(status, _)| count(*status) > 0)
        .map(|(status, word)| format!("{} {word}", count(status)))
        .collect();
    let history = match counted.is_empty() {
        true if count(Status::Held) <= 1 => "first comment".into(),
        true => format!("first comments, {} waiting", count(Status::Held)),
        false => counted.join(", "),
    };
    vec![since, history]
}

fn reasons(comment: &Comment) -> Vec<String> {
    if comment.status != Status::Held {
        return Vec::new();
    }
    let stored = Reason::stored(&comment.reasons);
    if stored.is_empty() && comment.submission_key.is_none() {
        return vec!["It was waiting on the site it was imported from.".into()];
    }
    let told = |reason: Reason| reason.to_moderator(comment.links);
    stored.into_iter().map(told).collect()
}

fn decided(last: &Decision, now: Moment) -> String {
    let mut done = last.action.done().to_owned();
    if let Some(first) = done.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let ground = last.ground.map(|ground| format!(": {ground}"));
    let note = Some(&last.note).filter(|note| !note.is_empty());
    format!(
        "{done} by {} {}{}.{}",
        last.moderator,
        last.at.ago(now),
        ground.unwrap_or_default(),
        note.map(|note| format!(" “{note}”")).unwrap_or_default()
    )
}

/// The beginning of a comment as plain text. Imported ones are HTML.
fn beginning(comment: &Comment) -> String {
    let imported = comment.submission_key.is_none();
    let text = imported
        .then(|| markdown::comment_html(&comment.body).ok())
        .flatten()
        .map(|rendered| rendered.text);
    excerpt(text.as_deref().unwrap_or(&comment.body), QUOTED)
}
