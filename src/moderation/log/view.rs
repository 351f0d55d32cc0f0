//! Lines of the log in words.

mod sentence;
mod thread;

use super::{Act, Around, Asked, Entry, Known, Subject};
use crate::accounts::Account;
use crate::accounts::standing::{Cause, State};
use crate::clock::Moment;
use crate::comments::picking::Picking;
use crate::language::Marked;
use crate::links;
use crate::moderation::appeals::{Appeal, Outcome};
use crate::moderation::decision::UNDONE_WITHIN;
use crate::moderation::people::view::cause;
use crate::moderation::view::beginning;
use crate::moderation::{Action, Decision, Reason};
use crate::web::{Link, When};
use sentence::sentence;

/// One line.
pub struct LogLine {
    /// When it was decided.
    pub when: When,
    /// Who decided what about whom, or about whose comment on which article.
    pub sentence: Marked,
    /// Who decided.
    pub by: String,
    /// About whom, or about whose comment.
    pub about: String,
    /// Why, in a word.
    pub reason: Option<&'static str>,
    /// The beginning of the comment.
    pub excerpt: Option<String>,
    /// What was said about it, each with who reads it.
    pub told: Vec<(&'static str, String)>,
    /// Where it is taken back, while it can be.
    pub undo: Option<String>,
}

impl LogLine {
    /// A line as `reader` sees it at `now`, who asked for this part of the log.
    pub fn of(
        entry: &Entry,
        known: &Known,
        around: &Around,
        asked: &Asked,
        (reader, now): (&Account, Moment),
    ) -> LogLine {
        let part = |change: &dyn Fn(&mut Asked)| {
            let mut narrow = asked.clone();
            change(&mut narrow);
            narrow.address(links::MODERATION_LOG)
        };
        let (by, by_slug) = known.person(entry.by_id);
        let (about, slug) = known.person(entry.about_id);
        let article = known.article(entry).map(|(title, slug)| {
            let address = part(&|narrow| narrow.article = slug.clone());
            Link::new(title, address)
        });
        let subject = known.subject(entry);
        let comment = match subject {
            Some(Subject::Decision(decision)) => Some(decision.comment_id),
            Some(Subject::Pick(id)) => Some(id),
            Some(Subject::Lock(lock)) => Some(lock.comment_id),
            _ => None,
        };
        let place = comment.map_or_else(|| links::person(&slug), links::comment);
        let by = Link::new(by, part(&|narrow| narrow.by = by_slug.clone()));
        let about = Link::new(about, place);
        let line = LogLine {
            when: When::ago(entry.at, now),
            sentence: sentence(entry, subject, around, (&by, &about, article)),
            by: by.text,
            about: about.text,
            reason: reason(entry, subject),
            excerpt: None,
            told: Vec::new(),
            undo: known
                .is_judged_by(entry.about_id, reader)
                .then(|| undo_about_person(entry, subject, around, now))
                .flatten()
                .map(|address| back_to_log(&address, asked)),
        };
        match subject {
            Some(Subject::Decision(decision)) => line.about_comment(decision, around, asked, now),
            Some(Subject::State(state)) if entry.act() != Some(Act::Lift) => {
                line.about_state(state, known)
            }
            Some(Subject::Appeal(appeal)) => line.about_appeal(appeal),
            Some(Subject::Letter(letter)) => LogLine {
                told: said(t!("log-told-them"), letter.shown())
                    .into_iter()
                    .collect(),
                ..line
            },
            Some(Subject::Pick(id)) => LogLine {
                excerpt: around.texts.get(&id).map(|text| beginning(&text.html)),
                ..line
            },
            Some(Subject::Lock(lock)) => line.about_lock(lock, entry, around, asked, now),
            _ => line,
        }
    }

    fn about_comment(
        self,
        decision: &Decision,
        around: &Around,
        asked: &Asked,
        now: Moment,
    ) -> LogLine {
        let id = decision.comment_id;
        let reader = match decision.action {
            Action::Reject => t!("log-told-author"),
            _ => t!("log-told-everyone"),
        };
        let last = around.last.get(&id);
        let is_last = last.is_some_and(|(last, _)| last.id == decision.id);
        let may_undo = is_last && decision.is_recent(now) && decision.action != Action::Erase;
        let text = around.texts.get(&id).map(|text| beginning(&text.html));
        LogLine {
            excerpt: Some(text.unwrap_or_default()),
            told: said(reader, &decision.note).into_iter().collect(),
            undo: may_undo.then(|| back_to_log(&links::reversal(decision.id), asked)),
            ..self
        }
    }

    fn about_appeal(self, appeal: &Appeal) -> LogLine {
        let answer = appeal.answer.as_deref().unwrap_or_default();
        let told = [
            (t!("log-they-said"), &*appeal.message),
            (t!("log-told-them"), answer),
        ];
        let told = told
            .into_iter()
            .filter_map(|(reader, text)| said(reader, text));
        LogLine {
            told: told.collect(),
            ..self
        }
    }

    fn about_state(self, state: &State, known: &Known) -> LogLine {
        let covers = known.covers(state.id).unwrap_or_default();
        let told = [
            (t!("log-covers"), &covers),
            (t!("log-told-them"), &state.message),
            (t!("log-for-staff"), &state.note),
        ];
        let told = told
            .into_iter()
            .filter_map(|(reader, text)| said(reader, text));
        LogLine {
            told: told.collect(),
            ..self
        }
    }
}

/// Where what was decided about a person is taken back, while it can be: what is in force is lifted, what was lifted is
/// imposed again, and what was taken down together is put back.
fn undo_about_person(
    entry: &Entry,
    subject: Option<Subject<'_>>,
    around: &Around,
    now: Moment,
) -> Option<String> {
    let is_recent = now.since(entry.at) <= UNDONE_WITHIN;
    match (subject.filter(|_| is_recent)?, entry.act()?) {
        (Subject::State(state), Act::Lift) => {
            let would_last = state.expires_at.is_none_or(|end| end > now);
            let may = would_last && around.is_latest(state);
            may.then(|| links::lifting_reversal(state.id))
        }
        (Subject::State(state), _) => state
            .is_in_force(now)
            .then(|| links::state_reversal(state.id, None)),
        (Subject::CleanUp(clean_up), Act::CleanUp) => clean_up
            .restored_by
            .is_none()
            .then(|| links::clean_up_restoration(clean_up.id)),
        _ => None,
    }
}

/// The button's address, which leads back to this part of the log.
fn back_to_log(address: &str, asked: &Asked) -> String {
    let address = format!("{address}?from=log");
    match asked.query() {
        none if none.is_empty() => address,
        query => format!("{address}&{query}"),
    }
}

fn said(reader: &'static str, text: &str) -> Option<(&'static str, String)> {
    (!text.is_empty()).then(|| (reader, text.to_owned()))
}

fn reason(entry: &Entry, subject: Option<Subject<'_>>) -> Option<&'static str> {
    match subject? {
        Subject::Decision(_) => {
            let reason = Reason::from_word(&entry.reason);
            reason
                .filter(|one| *one != Reason::Other)
                .map(Reason::label)
        }
        Subject::State(_) | Subject::CleanUp(_) => {
            let reason = Cause::from_word(&entry.reason);
            reason.filter(|one| *one != Cause::Other).map(cause)
        }
        Subject::Appeal(_) | Subject::Letter(_) | Subject::Pick(_) | Subject::Lock(_) => None,
    }
}

/// What was done, as it stands in the list to choose from.
pub fn label(act: Act) -> String {
    let words = match act {
        Act::Decision(Action::Undo) => t!("log-act-undo"),
        Act::Decision(action) => action.done(),
        Act::State(kind) => kind.done(),
        Act::Lift => t!("log-act-lift"),
        Act::CleanUp => t!("log-act-clean-up"),
        Act::PutBack => t!("log-act-put-back"),
        Act::Answer(Outcome::Upheld) => t!("log-act-upheld"),
        Act::Answer(Outcome::TurnedDown) => t!("log-act-turned-down"),
        Act::Letter => t!("log-act-letter"),
        Act::Pick(Picking::Pick) => t!("log-act-pick"),
        Act::Pick(Picking::Unpick) => t!("log-act-unpick"),
        Act::CloseThread => t!("log-act-close"),
        Act::OpenThread => t!("log-act-open"),
    };
    crate::moderation::view::capital(words)
}
