//! What pages show of appeals.

use super::{Appeal, Outcome, Subject};
use crate::accounts::Account;
use crate::accounts::standing::view::told;
use crate::accounts::standing::{Kind, State};
use crate::clock::Moment;
use crate::comments::Comment;
use crate::comments::view::state_text;
use crate::links;
use crate::markdown::{SafeHtml, excerpt};
use crate::moderation::clean_ups::{self, CleanUp};
use crate::moderation::people::view::title;
use crate::web::{Errors, Link, When};

const QUOTE: usize = 300;

/// What is appealed against, as the one who appeals reads it.
pub struct SubjectView {
    /// What was decided, paragraph by paragraph.
    pub paragraphs: Vec<String>,
    /// The beginning of the comment it is about.
    pub excerpt: Option<Link>,
}

/// An appeal that was made, and its answer.
pub struct AppealView {
    /// What they said.
    pub message: String,
    /// When.
    pub at: When,
    /// What became of it, and what they were answered.
    pub answer: Option<(&'static str, String)>,
}

/// An appeal that waits for an answer, as moderators see it.
pub struct OpenAppeal {
    /// Its number.
    pub id: i64,
    /// Who appeals.
    pub person: Link,
    /// What was decided.
    pub decided: String,
    /// What the moderator had written to them about it.
    pub told: Option<String>,
    /// The comment it is about.
    pub comment: Option<Link>,
    /// What they say.
    pub message: String,
    /// When they said it.
    pub at: When,
    /// Where it is answered.
    pub action: String,
    /// What stands on the button that gives them right.
    pub uphold: &'static str,
    /// What was typed as an answer.
    pub answer: String,
    /// What is wrong with that.
    pub errors: Errors,
}

/// An answer that was not sent, as somebody else had answered.
pub struct Unsent {
    /// Who appeals.
    pub person: Link,
    /// Who answered and what became of the appeal, or why it waits no more.
    pub sentence: String,
    /// What they wrote.
    pub answer: Option<String>,
    /// What was typed and is not sent.
    pub typed: String,
}

impl SubjectView {
    /// What somebody appeals against.
    pub fn of(subject: &Subject) -> SubjectView {
        match subject {
            Subject::Comment(comment, _) => SubjectView {
                paragraphs: vec![format!(
                    "{}.",
                    state_text(comment.status, &comment.public_reason)
                )],
                excerpt: Some(quote(comment)),
            },
            Subject::CleanUp(clean_up) => SubjectView {
                paragraphs: vec![clean_ups::view::told(clean_up)],
                excerpt: None,
            },
            Subject::State(state) if state.kind == Kind::Warned => SubjectView {
                paragraphs: vec![state.message.clone()],
                excerpt: None,
            },
            Subject::State(state) => SubjectView {
                paragraphs: told(&state.notice()),
                excerpt: None,
            },
        }
    }
}

impl AppealView {
    /// An appeal as the one who made it sees it at `now`.
    pub fn of(appeal: Appeal, now: Moment) -> AppealView {
        let became = |outcome: Outcome| match outcome {
            Outcome::Upheld => t!("appeals-own-upheld"),
            Outcome::TurnedDown => t!("appeals-own-turned-down"),
        };
        AppealView {
            message: appeal.message,
            at: When::ago(appeal.at, now),
            answer: appeal.outcome.map(became).zip(appeal.answer),
        }
    }
}

impl Unsent {
    /// What was `typed` for an appeal of `person` that somebody called `by` has answered, or else `why` it is not sent.
    pub fn of(
        appeal: Appeal,
        person: Account,
        by: Option<String>,
        typed: String,
        why: String,
        now: Moment,
    ) -> Unsent {
        let answered = by.zip(appeal.answered_at).zip(appeal.outcome);
        Unsent {
            person: Link::new(person.name, links::person(&person.slug)),
            sentence: match answered {
                Some(((by, at), Outcome::Upheld)) => {
                    t!("appeals-faster-upheld", name = by, when = at.ago(now))
                }
                Some(((by, at), Outcome::TurnedDown)) => {
                    t!("appeals-faster-turned-down", name = by, when = at.ago(now))
                }
                None => why,
            },
            answer: appeal.answer,
            typed,
        }
    }
}

impl OpenAppeal {
    /// An appeal by somebody with this name and page against a comment's or their own state, or a clean-up.
    pub fn of(
        (appeal, name, slug): (Appeal, String, String),
        comment: Option<&Comment>,
        state: Option<&State>,
        clean_up: Option<&CleanUp>,
        now: Moment,
    ) -> OpenAppeal {
        let decided = match (comment, state, clean_up) {
            (Some(comment), ..) => state_text(comment.status, &comment.public_reason),
            (_, Some(state), _) => title(state.kind, state.expires_at),
            (.., Some(clean_up)) => clean_ups::view::done(clean_up),
            _ => t!("appeals-is-gone").into(),
        };
        OpenAppeal {
            id: appeal.id,
            person: Link::new(name, links::person(&slug)),
            decided,
            told: state
                .map(|state| state.message.clone())
                .filter(|text| !text.is_empty()),
            comment: comment.map(quote),
            message: appeal.message,
            at: When::ago(appeal.at, now),
            action: links::appeal_answer(appeal.id),
            uphold: match (comment, clean_up) {
                // Nothing can be restored just now; they are told that they were right.
                (Some(comment), _) if comment.is_gone() => t!("appeals-agree"),
                (Some(_), _) => t!("appeals-restore"),
                (_, Some(_)) => t!("people-put-all-back"),
                _ => t!("appeals-lift"),
            },
            answer: String::new(),
            errors: Errors::default(),
        }
    }
}

fn quote(comment: &Comment) -> Link {
    let text = SafeHtml::from_stored(comment.body_html.clone()).text();
    Link::new(excerpt(&text, QUOTE), links::comment(comment.id))
}
