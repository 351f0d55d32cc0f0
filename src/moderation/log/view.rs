//! Lines of the log in words.

mod thread;

use super::around::Undoing;
use super::{Act, Around, Asked, Entry, Known, Subject};
use crate::accounts::Account;
use crate::accounts::standing::{Cause, Kind, State};
use crate::clock::Moment;
use crate::comments::picking::Picking;
use crate::links;
use crate::moderation::appeals::{Appeal, Outcome};
use crate::moderation::decision::UNDONE_WITHIN;
use crate::moderation::people::view::{cause, title};
use crate::moderation::view::beginning;
use crate::moderation::{Action, Decision, Reason};
use crate::web::{Link, When};

/// One line.
pub struct LogLine {
    /// When it was decided.
    pub when: When,
    /// Who decided, and what else they did.
    pub by: Link,
    /// What was done.
    pub verb: String,
    /// To what of theirs, if not to the person.
    pub object: String,
    /// About whom, or about whose comment.
    pub about: Link,
    /// On which article, and what else was decided there.
    pub article: Option<Link>,
    /// The rest of the sentence.
    pub rest: String,
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
        let (verb, object, rest) = sentence(entry, subject, around);
        let line = LogLine {
            when: When::ago(entry.at, now),
            by: Link::new(by, part(&|narrow| narrow.by = by_slug.clone())),
            verb,
            object,
            about: Link::new(about, links::person(&slug)),
            article,
            rest,
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
                told: said("Told them", letter.shown()).into_iter().collect(),
                ..line
            },
            Some(Subject::Pick(id)) => LogLine {
                about: Link::new(line.about.text, links::comment(id)),
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
            Action::Reject => "Told its author",
            _ => "Told everyone",
        };
        let last = around.last.get(&id);
        let is_last = last.is_some_and(|(last, _)| last.id == decision.id);
        let may_undo = is_last && decision.is_recent(now) && decision.action != Action::Erase;
        let text = around.texts.get(&id).map(|text| beginning(&text.html));
        LogLine {
            about: Link::new(self.about.text, links::comment(id)),
            excerpt: Some(text.unwrap_or_default()),
            told: said(reader, &decision.note).into_iter().collect(),
            undo: may_undo.then(|| back_to_log(&links::reversal(decision.id), asked)),
            ..self
        }
    }

    fn about_appeal(self, appeal: &Appeal) -> LogLine {
        let answer = appeal.answer.as_deref().unwrap_or_default();
        let told = [("They said", &*appeal.message), ("Told them", answer)];
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
            ("Covers", &covers),
            ("Told them", &state.message),
            ("For staff", &state.note),
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

/// `removed`, `a comment by` (Ana); `suspended` (Ana) ` until 1 June 2026, 00:00 UTC`.
fn sentence(
    entry: &Entry,
    subject: Option<Subject<'_>>,
    around: &Around,
) -> (String, String, String) {
    let (verb, object, rest) = match subject {
        Some(Subject::Decision(decision)) => {
            let done = done(decision, around.undoing(decision));
            return (done, "a comment by".into(), String::new());
        }
        Some(Subject::State(state)) if entry.act() == Some(Act::Lift) => {
            let what = title(state.kind, state.expires_at);
            return ("lifted".into(), format!("“{what}” for"), String::new());
        }
        Some(Subject::State(state)) => return of_state(state),
        Some(Subject::CleanUp(_)) if entry.act() == Some(Act::PutBack) => {
            ("put back", "what was taken down of", "")
        }
        Some(Subject::CleanUp(clean_up)) => match clean_up.since {
            Some(_) => ("took down", "the last day’s comments by", ""),
            None => ("took down", "all comments by", ""),
        },
        Some(Subject::Appeal(appeal)) => match appeal.outcome {
            Some(Outcome::Upheld) => ("agreed with", "the appeal of", ""),
            _ => ("turned down", "the appeal of", ""),
        },
        Some(Subject::Letter(_)) => ("wrote to", "", ""),
        Some(Subject::Pick(_)) if entry.act() == Some(Act::Pick(Picking::Unpick)) => {
            ("took back the pick of", "a comment by", "")
        }
        Some(Subject::Pick(_)) => ("picked", "a comment by", ""),
        Some(Subject::Lock(_)) => match entry.act() {
            Some(Act::OpenThread) => ("opened", "the thread again under a comment by", ""),
            _ => ("closed", "the thread under a comment by", ""),
        },
        None => (entry.action.as_str(), "", ""),
    };
    (verb.into(), object.into(), rest.into())
}

fn of_state(state: &State) -> (String, String, String) {
    let end = state
        .expires_at
        .map(|end| format!("{} UTC", end.day_and_time()));
    let end = end.unwrap_or_default();
    let (verb, object, rest) = match (state.kind, state.replaces) {
        (Kind::Premoderated, _) => ("had", "the comments of", " read before publication".into()),
        (Kind::Warned, _) => ("warned", "", String::new()),
        (Kind::Suspended, None) => ("suspended", "", format!(" until {end}")),
        (Kind::Suspended, Some(_)) => ("changed", "the suspension of", format!(": until {end}")),
        (Kind::Banned, _) => ("banned", "", String::new()),
        (Kind::Untrusted, _) => ("took trust away from", "", String::new()),
    };
    (verb.into(), object.into(), rest)
}

/// `removed`, `undid “removed” for`, or `removed again` when that was undone itself.
fn done(decision: &Decision, undoing: Option<Undoing>) -> String {
    match undoing {
        Some(Undoing::Undid(action)) => format!("undid “{}” for", action.done()),
        Some(Undoing::Redid(action)) => format!("{} again", action.done()),
        None if decision.undoes.is_some() => "undid a decision about".into(),
        None if decision.is_only_noted() => format!("noted “{}” for", decision.action.done()),
        None => decision.action.done().to_owned(),
    }
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
        Act::Decision(Action::Undo) => "undid a decision",
        Act::Decision(action) => action.done(),
        Act::State(kind) => kind.done(),
        Act::Lift => "lifted",
        Act::CleanUp => "took comments down",
        Act::PutBack => "put comments back",
        Act::Answer(Outcome::Upheld) => "agreed with an appeal",
        Act::Answer(Outcome::TurnedDown) => "turned an appeal down",
        Act::Letter => "wrote to somebody",
        Act::Pick(Picking::Pick) => "picked",
        Act::Pick(Picking::Unpick) => "took a pick back",
        Act::CloseThread => "closed a thread",
        Act::OpenThread => "opened a thread again",
    };
    crate::moderation::view::capital(words)
}
