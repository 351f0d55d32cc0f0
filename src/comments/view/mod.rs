//! What pages show of comments.

mod form;

pub use form::{CommentForm, QuotedComment};

use super::screening::{Discussion, Policy, Reason, Refusal, admission};
use super::thread::{self, Entry};
use super::{DEEPEST_ANSWERED, Shown, Status, Submitted};
use crate::articles::Article;
use crate::links;
use crate::markdown::SafeHtml;
use crate::web::{Visit, When};

/// Where a site's rules for its commenters are, if it has written some.
const HOUSE_RULES: &str = "house-rules";
/// With fewer comments than these, the form stands over them.
const FEW: usize = 5;

/// The comment this one answers.
pub struct ParentLink {
    /// Its number.
    pub id: i64,
    /// Who wrote it.
    pub name: String,
}

/// The state of a comment only its author sees.
pub struct OwnState {
    /// `held` or `rejected`.
    pub name: String,
    /// The state in words.
    pub sentence: String,
}

/// A comment as shown.
pub struct CommentView {
    /// Its number.
    pub id: i64,
    /// Who wrote it.
    pub author: String,
    /// Their page, if they write here.
    pub author_url: Option<String>,
    /// Whether they wrote the article.
    pub by_article_author: bool,
    /// Whether they moderate.
    pub by_moderator: bool,
    /// Whether it is the viewer's.
    pub mine: bool,
    /// When it was written.
    pub written: When,
    /// What it answers.
    pub parent: Option<ParentLink>,
    /// Its text.
    pub body: SafeHtml,
    /// Its state, while only its author sees it.
    pub own_state: Option<OwnState>,
    /// What stands in its place.
    pub tombstone: Option<String>,
    /// Whether it can be answered.
    pub may_reply: bool,
    /// Whether the viewer can take it down.
    pub may_moderate: bool,
}

/// One comment of the list.
pub struct ThreadEntry {
    /// The comment.
    pub comment: CommentView,
    /// Whether a list begins before it.
    pub opens: bool,
    /// How many items end after it.
    pub closes: u32,
    /// Whether it stands deeper than shown.
    pub flattened: bool,
}

/// The thread under an article.
pub struct ThreadView {
    /// Published comments.
    pub count: u64,
    /// The same in words.
    pub count_text: String,
    /// The question to the readers.
    pub prompt: Option<String>,
    /// The house rules.
    pub rules_url: Option<String>,
    /// The comments.
    pub entries: Vec<ThreadEntry>,
    /// Whether the form stands over the comments, being the first thing to find where few are.
    pub form_first: bool,
    /// The form, while comments are open.
    pub form: Option<CommentForm>,
    /// That they are closed, and since when.
    pub closed: Option<String>,
}

/// The thread under `article`, for somebody who `is_known` here or not.
pub fn thread(visit: &Visit, article: &Article, shown: Vec<Shown>, is_known: bool) -> ThreadView {
    let closed = closed(visit, article);
    let count = article.comment_count.max(0) as u64;
    let entries = thread::arrange(shown);
    ThreadView {
        count,
        count_text: match count {
            0 => "No comments yet".into(),
            1 => "1 comment".into(),
            _ => format!("{count} comments"),
        },
        prompt: [&article.prompt, &article.body_prompt]
            .into_iter()
            .find(|text| !text.is_empty())
            .cloned(),
        rules_url: rules_url(visit),
        closed: closed.map(|refusal| match count {
            0 => refusal.sentence(),
            _ => format!(
                "{} Thank you to everyone who took part.",
                refusal.sentence()
            ),
        }),
        form: closed
            .is_none()
            .then(|| CommentForm::under(visit, article, is_known)),
        form_first: entries.len() < FEW,
        entries: entries
            .into_iter()
            .map(|entry| entry_view(visit, article, closed.is_none(), entry))
            .collect(),
    }
}

/// Why `article` takes no comments, if it takes none.
pub fn closed(visit: &Visit, article: &Article) -> Option<Refusal> {
    let policy = Policy::of(&visit.frame.settings);
    admission(&Discussion::of(article), &policy, visit.now()).err()
}

impl Submitted {
    /// What its author is told.
    pub fn message(&self) -> String {
        match self.comment.status {
            Status::Published => "Your comment was posted.".into(),
            Status::Held => format!(
                "Your comment waits for review{}.",
                because(&self.comment.reasons)
            ),
            _ => "You sent this comment before.".into(),
        }
    }
}

/// The state of a comment, for the page of its author.
pub fn state_text(status: Status, public_reason: &str) -> String {
    let because = |words: &str| match ended(public_reason) {
        reason if reason.is_empty() => words.to_owned(),
        reason => format!("{words}: {reason}"),
    };
    match status {
        Status::Held | Status::Spam => "Waiting for review".into(),
        Status::Published => "Published".into(),
        Status::Rejected => because("Not published"),
        Status::Removed => because("Removed by a moderator"),
        Status::Deleted => "Deleted".into(),
    }
}

fn entry_view(visit: &Visit, article: &Article, open: bool, entry: Entry) -> ThreadEntry {
    let viewer = visit.viewer.account();
    let flattened = entry.depth > thread::DEEPEST;
    let (opens, closes) = (entry.opens, entry.closes);
    let parent = entry.parent.map(|(id, name)| ParentLink {
        id: id.0,
        name: name.unwrap_or_else(|| "a comment that is gone".into()),
    });
    let comment = entry.comment;
    let published = comment.status == Status::Published;
    let writes = comment.author_claimed && comment.author_role.may_write();
    ThreadEntry {
        comment: CommentView {
            id: comment.id.0,
            author_url: writes.then(|| links::author(&comment.author_slug)),
            by_article_author: comment.author_id == article.author_id,
            by_moderator: comment.author_role.may_moderate(),
            mine: viewer.map(|account| account.id) == Some(comment.author_id),
            written: When::ago(comment.created_at, visit.now()),
            parent,
            own_state: own_state(&comment),
            tombstone: tombstone(&comment),
            may_reply: open && published && comment.depth < DEEPEST_ANSWERED,
            may_moderate: published && viewer.is_some_and(|one| one.role.may_moderate()),
            author: comment.author,
            body: SafeHtml::from_stored(comment.body_html),
        },
        opens,
        closes,
        flattened,
    }
}

fn own_state(comment: &Shown) -> Option<OwnState> {
    let words = match comment.status {
        Status::Held => format!("Waiting for review{}.", because(&comment.reasons)),
        Status::Rejected => format!("{}.", state_text(comment.status, &comment.public_reason)),
        _ => return None,
    };
    comment.has_text.then(|| OwnState {
        name: comment.status.word().into(),
        sentence: format!("{words} Only you can see this."),
    })
}

fn tombstone(comment: &Shown) -> Option<String> {
    if comment.has_text {
        return None;
    }
    Some(match comment.status {
        Status::Deleted => "Deleted by its author.".into(),
        Status::Spam => "Removed by a moderator: spam.".into(),
        Status::Removed => match ended(&comment.public_reason) {
            reason if reason.is_empty() => "Removed by a moderator.".into(),
            reason => format!("Removed by a moderator: {reason}."),
        },
        Status::Held | Status::Rejected | Status::Published => "This comment is not shown.".into(),
    })
}

fn because(reasons: &str) -> String {
    let reasons: Vec<_> = Reason::stored(reasons)
        .into_iter()
        .map(Reason::because)
        .collect();
    match reasons.is_empty() {
        true => String::new(),
        false => format!(" because {}", reasons.join(" and ")),
    }
}

/// A reason without the full stop of its own.
fn ended(reason: &str) -> String {
    reason.trim().trim_end_matches('.').to_owned()
}

fn rules_url(visit: &Visit) -> Option<String> {
    let url = links::article(HOUSE_RULES);
    let known = visit.frame.pages.iter().any(|page| page.url == url);
    known.then_some(url)
}
