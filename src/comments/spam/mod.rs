//! The site's own spam score: what moderators decided about earlier comments tells how much a new one
//! looks like spam. Nothing leaves the site, and nothing comes from elsewhere.
//!
//! A comment teaches while it stands where a person put it: as spam, or published. What it taught is
//! remembered with it, so that another decision takes exactly that back, and none counts twice. What
//! moderators say for another reason (off-topic, abuse) teaches nothing about spam.

pub mod queries;
pub mod score;
pub mod tokens;

pub use score::{ENOUGH, Knowledge, Score, Seen};

use super::{Comment, Status};
use crate::clock::Moment;
use crate::db::schema::spam_lessons;
use crate::db::{Connection, Database, Transaction};
use crate::error::Result;
use crate::ids::CommentId;
use crate::markdown::SafeHtml;
use diesel::prelude::*;
use std::time::Duration;

/// So many tokens are kept; beyond, those seen least go first.
pub const MOST_TOKENS: i64 = 100_000;
/// A token seen once is forgotten when it was not seen again for this long.
pub const RARE_FOR: Duration = Duration::from_secs(180 * 86_400);
/// How many tokens are forgotten in one change.
const FORGOTTEN: i64 = 5_000;
/// How many comments are looked at together when all are read again.
const LOOKED_AT: i64 = 500;
/// How many of them teach in one change.
const BATCH: usize = 50;

/// What a comment taught.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = spam_lessons)]
pub struct Lesson {
    /// Whether a person called it spam; else they let it stand.
    pub is_spam: bool,
    /// Its tokens, with spaces between them.
    pub tokens: String,
    /// What read them from it.
    pub version: i64,
    /// When it was taught.
    pub at: Moment,
}

/// What decides whether a comment teaches something.
#[derive(Clone, Copy, Debug)]
pub struct Taught {
    /// Its number.
    pub id: CommentId,
    /// Where it stands.
    pub status: Status,
    /// Whether a person put it there.
    pub is_decided: bool,
    /// Whether it came from another system.
    pub is_imported: bool,
    /// Whether it taught something already.
    pub has_lesson: bool,
}

impl Taught {
    fn of(comment: &Comment, lesson: Option<&Lesson>) -> Taught {
        Taught {
            id: comment.id,
            status: comment.status,
            is_decided: comment.decided_by.is_some(),
            is_imported: comment.submission_key.is_none(),
            has_lesson: lesson.is_some(),
        }
    }

    /// Whether it teaches spam, or what is none; nothing if it teaches neither. What another system
    /// said counts only where its owner asks for that.
    fn kind(&self, with_imported: bool) -> Option<bool> {
        let counts = self.is_decided || (with_imported && self.is_imported);
        match self.status {
            Status::Spam if counts => Some(true),
            Status::Published if counts => Some(false),
            _ => None,
        }
    }
}

/// How many comments of each kind taught something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retrained {
    /// Those that count as spam.
    pub spam: u64,
    /// The others.
    pub ham: u64,
}

/// How much a text looks like spam; nothing before there were decisions of both kinds.
pub fn score(conn: &mut Connection, html: &SafeHtml) -> Result<Option<Score>> {
    score_of(conn, &tokens::tokens(html))
}

/// How much a text with these tokens looks like spam.
pub fn score_of(conn: &mut Connection, tokens: &[String]) -> Result<Option<Score>> {
    Ok(knowledge(conn, tokens)?.score(tokens))
}

/// What is known of these tokens.
pub fn knowledge(conn: &mut Connection, tokens: &[String]) -> Result<Knowledge> {
    let asked: Vec<&str> = [queries::ANY]
        .into_iter()
        .chain(tokens.iter().map(String::as_str))
        .collect();
    let mut known = Knowledge::default();
    for (token, spam, seen) in queries::known(conn, &asked)? {
        let ham = seen - spam;
        match token.as_str() {
            queries::ANY => known.all = Seen { spam, ham },
            _ => drop(known.tokens.insert(token, Seen { spam, ham })),
        }
    }
    Ok(known)
}

/// Learns from where a person has just put a comment; what it taught before is taken back.
pub fn learn(tx: &mut Transaction, comment: &Comment) -> Result<()> {
    let kind = match comment.status {
        Status::Spam => Some(true),
        Status::Published => Some(false),
        _ => None,
    };
    let lesson = queries::lesson(tx, comment.id)?;
    if lesson.as_ref().map(|lesson| lesson.is_spam) == kind {
        return Ok(());
    }
    teach(tx, comment, lesson, kind)
}

/// Takes back what a comment taught, as if nobody had decided about it.
pub fn unlearn(tx: &mut Transaction, comment: CommentId) -> Result<()> {
    match queries::lesson(tx, comment)? {
        Some(lesson) => take_back(tx, comment, &lesson),
        None => Ok(()),
    }
}

/// Forgets which words a comment had; that they were seen stays counted. For texts that are erased.
pub fn erase(tx: &mut Transaction, comment: CommentId) -> Result<()> {
    queries::forget(tx, comment)
}

/// Forgets what was seen in one comment alone and not again for half a year, and keeps the table
/// within its bound. What is left over is for the next time.
pub fn tidy(tx: &mut Transaction) -> Result<()> {
    let past = tx.now.minus(RARE_FOR);
    let mut forgotten = queries::rare(tx, past, FORGOTTEN)?;
    let beyond = queries::number(tx, MOST_TOKENS + FORGOTTEN)? - MOST_TOKENS;
    if beyond > forgotten.len() as i64 {
        forgotten = queries::rarest(tx, beyond)?;
    }
    if forgotten.is_empty() {
        return Ok(());
    }
    queries::take_turn(tx)?;
    queries::drop_tokens(tx, &forgotten)
}

/// Reads anew all comments that people decided about, a few in each change, while the site is served;
/// `with_imported`, also those that another system published or called spam.
///
/// # Errors
/// As the database's; what was read until then stays read.
pub async fn retrain(db: &Database, with_imported: bool) -> Result<Retrained> {
    let mut retrained = Retrained::default();
    let mut last = CommentId(0);
    loop {
        let ask = move |conn: &mut Connection| queries::after(conn, last, LOOKED_AT);
        let batch = db.read(ask).await?;
        let Some(end) = batch.last() else {
            return Ok(retrained);
        };
        last = end.id;
        let teaches = |one: &Taught| one.has_lesson || one.kind(with_imported).is_some();
        let ids = batch.iter().filter(|one| teaches(one)).map(|one| one.id);
        let ids: Vec<CommentId> = ids.collect();
        for some in ids.chunks(BATCH) {
            let some = some.to_vec();
            let again = db.write(move |tx| read_again(tx, &some, with_imported));
            let again = again.await?;
            retrained.spam += again.spam;
            retrained.ham += again.ham;
        }
    }
}

fn read_again(tx: &mut Transaction, ids: &[CommentId], with_imported: bool) -> Result<Retrained> {
    let mut retrained = Retrained::default();
    for id in ids {
        let Some(comment) = super::queries::find(tx, *id)? else {
            continue;
        };
        let lesson = queries::lesson(tx, *id)?;
        let kind = Taught::of(&comment, lesson.as_ref()).kind(with_imported);
        teach(tx, &comment, lesson, kind)?;
        retrained.spam += u64::from(kind == Some(true));
        retrained.ham += u64::from(kind == Some(false));
    }
    Ok(retrained)
}

/// Takes back what a comment taught, and teaches spam, what is none, or nothing.
fn teach(
    tx: &mut Transaction,
    comment: &Comment,
    lesson: Option<Lesson>,
    kind: Option<bool>,
) -> Result<()> {
    if let Some(lesson) = lesson {
        take_back(tx, comment.id, &lesson)?;
    }
    let Some(is_spam) = kind else {
        return Ok(());
    };
    let found = tokens::tokens(&SafeHtml::from_stored(comment.body_html.clone()));
    if found.is_empty() {
        return Ok(());
    }
    queries::take_turn(tx)?;
    let asked: Vec<&str> = found.iter().map(String::as_str).collect();
    let known = queries::known(tx, &asked)?;
    let (known, new): (Vec<String>, Vec<String>) = found
        .iter()
        .cloned()
        .partition(|token| known.iter().any(|(its, _, _)| its == token));
    queries::count(tx, &with_any(known), is_spam)?;
    for token in new {
        queries::begin(tx, &token, is_spam)?;
    }
    let lesson = Lesson {
        is_spam,
        tokens: found.join(" "),
        version: tokens::VERSION,
        at: tx.now,
    };
    queries::remember(tx, comment.id, &lesson)
}

fn take_back(tx: &mut Transaction, comment: CommentId, lesson: &Lesson) -> Result<()> {
    let tokens = lesson
        .tokens
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    queries::take_turn(tx)?;
    queries::discount(tx, &with_any(tokens), lesson.is_spam, lesson.at)?;
    queries::forget(tx, comment)
}

fn with_any(mut tokens: Vec<String>) -> Vec<String> {
    tokens.push(queries::ANY.to_owned());
    tokens
}
