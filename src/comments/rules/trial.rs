//! What rules would have done with the latest comments, and what they make of a sentence: nothing is changed.

pub mod queries;

use crate::clock::Moment;
use crate::comments::new_comment::{Draft, Unfit};
use crate::comments::screening::{
    Approved, Discussion, Facts, Finding, Heat, Lists, Policy, Signs, Size, Trust, Verdict, screen,
};
use crate::comments::{Status, spam};
use crate::db::Connection;
use crate::error::Result;
use crate::ids::CommentId;
use crate::markdown::{SafeHtml, excerpt};
use queries::Looked;
use std::time::{Duration, Instant};

/// How many comments are looked at.
pub const LATEST: usize = 1000;
/// How long they are looked at, so that the page comes within a second: the longest there can be take longer.
pub const PATIENCE: Duration = Duration::from_millis(700);
/// How many are read at a time.
const BATCH: usize = 100;
/// How many characters of each are told.
const QUOTE: usize = 100;

/// What rules would have done.
#[derive(Clone, Debug, Default)]
pub struct Trial {
    /// How many comments were looked at.
    pub looked_at: usize,
    /// Whether there were more, and no time for them.
    pub is_cut: bool,
    /// Those that would have been rejected.
    pub rejected: Vec<Hit>,
    /// Those that would have been taken for spam.
    pub spam: Vec<Hit>,
    /// Those that would have waited.
    pub held: Vec<Hit>,
    /// Those that would have been reported.
    pub flagged: Vec<Hit>,
}

/// A comment in which something was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Its number.
    pub id: CommentId,
    /// How it begins.
    pub excerpt: String,
    /// Where it stands.
    pub status: Status,
    /// What was found, as moderators read it.
    pub found: Vec<String>,
}

/// What the lists, the limits for links and the spam score would do with the latest comments: at any
/// hour, by nothing but their texts, taking nobody for trusted but those who work here. After `patience` no
/// further one is looked at.
pub fn of_the_latest(
    conn: &mut Connection,
    lists: &Lists,
    policy: &Policy,
    patience: Duration,
) -> Result<Trial> {
    let begun = Instant::now();
    let policy = Policy {
        premoderated: false,
        first_held: 0,
        ..at_any_hour(policy)
    };
    let is_scored = policy.held_spam > 0 || policy.spam_from > 0;
    let mut trial = Trial::default();
    let mut before = None;
    while trial.looked_at < LATEST {
        let some = queries::latest(conn, before, BATCH)?;
        let Some(last) = some.last() else {
            break;
        };
        before = Some(last.id);
        for comment in some {
            if trial.looked_at > 0 && begun.elapsed() >= patience {
                trial.is_cut = true;
                return Ok(trial);
            }
            let html = SafeHtml::from_stored(comment.body_html.clone());
            let mut signs = lists.find(&html);
            if is_scored && !comment.role.is_staff() {
                signs.score = spam::score(conn, &html)?;
            }
            trial.look_at(&comment, &html, signs, &policy);
        }
    }
    Ok(trial)
}

impl Trial {
    fn look_at(&mut self, comment: &Looked, html: &SafeHtml, signs: Signs, policy: &Policy) {
        self.looked_at += 1;
        let facts = Facts {
            trust: match comment.role.is_staff() {
                true => Trust::Staff,
                false => Trust::Basic,
            },
            links: comment.links.max(0) as usize,
            ..plain(signs)
        };
        let verdict = screen(&facts, policy);
        let kept = match verdict {
            Verdict::Reject(_) => &mut self.rejected,
            Verdict::Spam(_) => &mut self.spam,
            Verdict::Hold(_) => &mut self.held,
            Verdict::Flag(_) => &mut self.flagged,
            Verdict::Publish | Verdict::Refuse(_) => return,
        };
        kept.push(Hit {
            id: comment.id,
            excerpt: excerpt(&html.text(), QUOTE),
            status: comment.status,
            found: verdict
                .findings()
                .iter()
                .map(Finding::to_moderator)
                .collect(),
        });
    }
}

/// What the rules make of a text by somebody with one published comment, at any hour.
pub fn of_a_sentence(
    conn: &mut Connection,
    text: &str,
    lists: &Lists,
    policy: &Policy,
) -> Result<Result<Verdict, Unfit>> {
    let rendered = Draft::parse(text).and_then(|draft| Ok((draft.size(), draft.render()?)));
    let (size, rendered) = match rendered {
        Ok(rendered) => rendered,
        Err(unfit) => return Ok(Err(unfit)),
    };
    let mut signs = lists.find(&rendered.html);
    signs.score = spam::score(conn, &rendered.html)?;
    let facts = Facts {
        size,
        links: rendered.links,
        ..plain(signs)
    };
    Ok(Ok(screen(&facts, &at_any_hour(policy))))
}

/// The same, whatever the clock says: nothing here is posted at a certain time.
fn at_any_hour(policy: &Policy) -> Policy {
    Policy {
        hours: None,
        close_after_days: 0,
        ..policy.clone()
    }
}

/// Nothing but `signs` speaks against it.
fn plain(signs: Signs) -> Facts {
    Facts {
        locked: None,
        now: Moment(0),
        trust: Trust::Basic,
        published: 1,
        sending: None,
        bar: None,
        discussion: Discussion {
            open: true,
            closed_at: None,
            published_at: None,
            read_first: false,
        },
        size: Size {
            visible: 2,
            characters: 2,
            bytes: 2,
            lines: 1,
        },
        links: 0,
        signs,
        posted: Vec::new(),
        heat: Heat::default(),
        repeat_of: None,
        insists: false,
        said_by_others: 0,
        lately_refused: 0,
        lately_published: 0,
        opinion: None,
        author_read_first: false,
        approved: Approved::Nothing,
    }
}
