//! The moderation log: everything somebody decided about a comment or a person, in one list.
//!
//! It is one list, not one for comments and one for people, because of what moderators ask it: what did a
//! colleague do yesterday, what has happened to somebody. There the removal, the warning after it and the ban
//! belong together. What was decided stands in tables of its own (decisions, states, clean-ups, appeals,
//! letters, picks, locks); the database writes a line about each into one more, in the order of time, with all the list
//! can be narrowed by. So
//! every question begins in an index, no verb can forget its line, and a line's number is a place that stays.

pub mod around;
pub mod asked;
pub mod export;
pub mod filter;
pub mod queries;
pub mod view;

pub use around::Around;
pub use asked::Asked;
pub use filter::Filter;

use super::appeals::{Appeal, Outcome};
use super::clean_ups::CleanUp;
use super::letters::{self, Letter};
use super::told::queries::{appeals, clean_ups, states};
use super::{Action, Decision};
use crate::accounts::Account;
use crate::accounts::covers::{self, Covered};
use crate::accounts::standing::{Kind, State};
use crate::clock::Moment;
use crate::comments::locking::{Lock, queries as locks};
use crate::comments::picking::{self, Picking};
use crate::db::Connection;
use crate::db::schema::log_entries;
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId, StateId};
use diesel::prelude::*;
use queries::Person;
use std::collections::HashMap;

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = log_entries)]
pub struct Entry {
    /// Its number.
    pub id: i64,
    /// When it was decided; the log is in this order.
    pub at: Moment,
    /// Who decided.
    pub by_id: AccountId,
    /// About whom, or about whose comment.
    pub about_id: AccountId,
    /// Under which article the comment stands, if it is about one.
    pub article_id: Option<ArticleId>,
    /// The word of what was done.
    pub action: String,
    /// The word of the reason; may be empty.
    pub reason: String,
    /// The number of the decision, the state, the clean-up, the appeal, the letter, the change of a pick
    /// or the lock.
    pub subject_id: i64,
}

impl Entry {
    /// What was done.
    pub fn act(&self) -> Option<Act> {
        Act::from_word(&self.action)
    }
}

/// What a line says was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Something was decided about a comment.
    Decision(Action),
    /// Something was decided about a person.
    State(Kind),
    /// That was ended before its time.
    Lift,
    /// Comments of a person were taken down.
    CleanUp,
    /// They were put back.
    PutBack,
    /// An appeal was answered.
    Answer(Outcome),
    /// Somebody was written to.
    Letter,
    /// An editor picked a comment, or took that back.
    Pick(Picking),
    /// The thread under a comment was closed.
    CloseThread,
    /// It was opened again.
    OpenThread,
}

impl Act {
    /// All that can be done about a comment.
    pub fn about_comments() -> impl Iterator<Item = Act> {
        let picks = Picking::ALL.iter().copied().map(Act::Pick);
        let decisions = Action::ALL.iter().copied().map(Act::Decision);
        let threads = [Act::CloseThread, Act::OpenThread];
        decisions.chain(threads).chain(picks)
    }

    /// All that can be done about a person.
    pub fn about_people() -> impl Iterator<Item = Act> {
        let kinds = Kind::ALL.iter().copied().map(Act::State);
        let answers = Outcome::ALL.iter().copied().map(Act::Answer);
        kinds
            .chain([Act::Lift, Act::CleanUp, Act::PutBack, Act::Letter])
            .chain(answers)
    }

    /// The word that is stored and shown in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Act::Decision(action) => action.word(),
            Act::State(kind) => kind.word(),
            Act::Lift => "lift",
            Act::CleanUp => "clean-up",
            Act::PutBack => "put-back",
            Act::Answer(Outcome::Upheld) => "appeal-upheld",
            Act::Answer(Outcome::TurnedDown) => "appeal-turned-down",
            Act::Letter => "letter",
            Act::Pick(picking) => picking.word(),
            Act::CloseThread => "close-thread",
            Act::OpenThread => "open-thread",
        }
    }

    /// What is done with this word.
    pub fn from_word(word: &str) -> Option<Act> {
        let mut all = Act::about_comments().chain(Act::about_people());
        all.find(|act| act.word() == word)
    }
}

/// What lines of the log are about.
#[derive(Clone, Debug)]
pub struct Known {
    people: HashMap<AccountId, Person>,
    articles: HashMap<ArticleId, (String, String)>,
    decisions: HashMap<i64, Decision>,
    states: HashMap<StateId, State>,
    clean_ups: HashMap<i64, CleanUp>,
    appeals: HashMap<i64, Appeal>,
    letters: HashMap<i64, Letter>,
    picks: HashMap<i64, CommentId>,
    locks: HashMap<i64, Lock>,
    covers: Vec<Covered>,
}

/// What one line is about.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// A decision about a comment.
    Decision(&'a Decision),
    /// A state of somebody.
    State(&'a State),
    /// A clean-up after somebody.
    CleanUp(&'a CleanUp),
    /// An appeal of somebody that was answered.
    Appeal(&'a Appeal),
    /// What was written to somebody.
    Letter(&'a Letter),
    /// A comment that was picked, or is not any more.
    Pick(CommentId),
    /// A thread that was closed.
    Lock(&'a Lock),
}

impl Known {
    /// What these lines are about.
    pub fn of(conn: &mut Connection, entries: &[Entry]) -> Result<Known> {
        let people: Vec<AccountId> = entries
            .iter()
            .flat_map(|entry| [entry.by_id, entry.about_id])
            .collect();
        let articles: Vec<ArticleId> = entries.iter().filter_map(|one| one.article_id).collect();
        let numbers = |wanted: fn(Act) -> bool| -> Vec<i64> {
            let some = entries.iter().filter(|one| one.act().is_some_and(wanted));
            some.map(|entry| entry.subject_id).collect()
        };
        let decided = numbers(|act| matches!(act, Act::Decision(_)));
        let imposed = numbers(|act| matches!(act, Act::State(_) | Act::Lift));
        let cleaned = numbers(|act| matches!(act, Act::CleanUp | Act::PutBack));
        let answered = numbers(|act| matches!(act, Act::Answer(_)));
        let written = numbers(|act| act == Act::Letter);
        let picked = numbers(|act| matches!(act, Act::Pick(_)));
        let closed = numbers(|act| matches!(act, Act::CloseThread | Act::OpenThread));
        let states = states(conn, &imposed)?;
        let bans: Vec<StateId> = states.keys().copied().collect();
        Ok(Known {
            people: queries::people(conn, &people)?,
            articles: queries::articles(conn, &articles)?,
            decisions: queries::decisions(conn, &decided)?,
            covers: covers::queries::of(conn, &bans)?,
            states,
            clean_ups: clean_ups(conn, &cleaned)?,
            appeals: appeals(conn, &answered)?,
            letters: letters::queries::numbered(conn, &written)?,
            picks: picking::queries::changes(conn, &picked)?,
            locks: locks::by_ids(conn, &closed)?,
        })
    }

    /// What a line is about.
    pub fn subject(&self, entry: &Entry) -> Option<Subject<'_>> {
        let id = entry.subject_id;
        match entry.act()? {
            Act::Decision(_) => self.decisions.get(&id).map(Subject::Decision),
            Act::State(_) | Act::Lift => self.states.get(&StateId(id)).map(Subject::State),
            Act::CleanUp | Act::PutBack => self.clean_ups.get(&id).map(Subject::CleanUp),
            Act::Answer(_) => self.appeals.get(&id).map(Subject::Appeal),
            Act::Letter => self.letters.get(&id).map(Subject::Letter),
            Act::Pick(_) => self.picks.get(&id).copied().map(Subject::Pick),
            Act::CloseThread | Act::OpenThread => self.locks.get(&id).map(Subject::Lock),
        }
    }

    /// The comment a line is about that says it was picked, or is not any more.
    pub fn picked(&self, entry: &Entry) -> Option<CommentId> {
        match self.subject(entry)? {
            Subject::Pick(id) => Some(id),
            _ => None,
        }
    }

    /// The name and the slug of somebody in these lines.
    pub fn person(&self, id: AccountId) -> (String, String) {
        let person = self.people.get(&id).cloned();
        person.map(|one| (one.name, one.slug)).unwrap_or_default()
    }

    /// Whether `judge` decides about somebody in these lines.
    pub fn is_judged_by(&self, id: AccountId, judge: &Account) -> bool {
        let person = self.people.get(&id).filter(|one| one.id != judge.id);
        person.is_some_and(|one| judge.role.may_judge(one.role))
    }

    /// What a ban covers beside the account, in words.
    pub fn covers(&self, ban: StateId) -> Option<String> {
        covers::in_words(&self.covers, ban)
    }

    /// The title and the slug of the article a line is about.
    pub fn article(&self, entry: &Entry) -> Option<(String, String)> {
        self.articles.get(&entry.article_id?).cloned()
    }
}
