//! What the page of a person shows moderators.

mod form;

pub use form::{CoverChoice, JudgementForm};

use super::Dossier;
use crate::accounts::covers::{Cover, address_of, in_words};
use crate::accounts::standing::{Cause, Kind, State};
use crate::accounts::{Account, Role};
use crate::clock::Moment;
use crate::comments::{Comment, Status};
use crate::count::Count;
use crate::links;
use crate::markdown::{SafeHtml, excerpt};
use crate::web::{Link, Tab, When};

const QUOTE: usize = 200;

/// One line of a list of people.
pub struct PersonLine {
    /// Their name.
    pub name: String,
    /// Their page.
    pub url: String,
    /// What is known of them in short.
    pub facts: Vec<String>,
}

/// Something that was decided about somebody.
pub struct StateView {
    /// Its number.
    pub id: i64,
    /// What was decided, until when.
    pub title: String,
    /// Why.
    pub reason: String,
    /// What they were told.
    pub message: Option<String>,
    /// What only staff read.
    pub note: Option<String>,
    /// What it covers beside the account, or covered.
    pub covers: Option<String>,
    /// Who decided.
    pub by: String,
    /// When.
    pub at: When,
    /// How it ended, if it has.
    pub ended: Option<String>,
    /// Whether this moderator can lift it.
    pub may_lift: bool,
    /// The form to change its end, if it has one and this moderator can.
    pub change: Option<JudgementForm>,
}

/// What staff noted.
pub struct NoteView {
    /// Who wrote it.
    pub by: String,
    /// What.
    pub text: String,
    /// When.
    pub at: When,
}

/// A comment of theirs.
pub struct CommentLine {
    /// Its number.
    pub id: i64,
    /// Where moderators find it.
    pub url: String,
    /// Its beginning.
    pub excerpt: String,
    /// When it was written.
    pub written: When,
    /// What it is about.
    pub article: Link,
    /// Where it stands.
    pub state: &'static str,
    /// The same in words.
    pub state_text: String,
    /// The last decision about it.
    pub decision: Option<String>,
}

impl PersonLine {
    /// Somebody, with what there is to say of them beside their role.
    pub fn of(person: &Account, more: Option<String>, now: Moment) -> PersonLine {
        PersonLine {
            name: person.name.clone(),
            url: links::person(&person.slug),
            facts: [role(person), came(person, now)]
                .into_iter()
                .chain(more)
                .collect(),
        }
    }
}

/// `Reader`, or `Imported`.
pub fn role(person: &Account) -> String {
    let name = match person.role {
        _ if !person.claimed => t!("people-imported"),
        Role::Reader => t!("people-role-reader"),
        Role::Contributor => t!("people-role-contributor"),
        Role::Author => t!("people-role-author"),
        Role::Editor => t!("people-role-editor"),
        Role::Moderator => t!("people-role-moderator"),
        Role::Admin => t!("people-role-admin"),
    };
    name.into()
}

/// `joined 3 days ago`.
pub fn came(person: &Account, now: Moment) -> String {
    match person.claimed {
        true => t!("people-joined", when = person.created_at.ago(now)),
        false => t!("people-cannot-sign-in").into(),
    }
}

impl StateView {
    /// A state of the person in `dossier`, as somebody sees it who decides about them or not.
    pub fn of(state: &State, dossier: &Dossier, may_judge: bool, now: Moment) -> StateView {
        let is_in_force = state.is_in_force(now);
        StateView {
            id: state.id.0,
            title: title(state.kind, state.expires_at),
            reason: cause(state.reason).into(),
            message: Some(state.message.clone()).filter(|text| !text.is_empty()),
            note: Some(state.note.clone()).filter(|text| !text.is_empty()),
            covers: covers(state, dossier, is_in_force),
            by: dossier.name(state.imposed_by).to_owned(),
            at: When::ago(state.at, now),
            ended: (!is_in_force).then(|| ended(state, dossier, now)),
            may_lift: is_in_force && may_judge,
            change: (is_in_force && may_judge && state.kind == Kind::Suspended)
                .then(|| JudgementForm::to_change(state, &dossier.person.slug))
                .filter(|_| dossier.person.claimed),
        }
    }
}

/// `Covers every address at example.org and below.`
fn covers(state: &State, dossier: &Dossier, is_in_force: bool) -> Option<String> {
    let what = in_words(&dossier.covers, state.id)?;
    Some(match is_in_force {
        true => t!("people-covers", what = what),
        false => t!("people-covered", what = what),
    })
}

/// What covering more than the account comes to, with how many others of today that would be about.
pub fn effect(cover: Cover, person: &Account, others: Count) -> String {
    let domain = address_of(person).map(|email| email.domain().to_owned());
    let then = match cover {
        Cover::Spellings => t!("people-effect-spellings").to_owned(),
        Cover::Domain => t!("people-effect-domain", domain = domain.unwrap_or_default()),
    };
    let today = t!("people-effect-today", count = others);
    format!("{then} {today}")
}

/// `Suspended until 1 June 2026, 00:00 CEST`.
pub fn title(kind: Kind, until: Option<Moment>) -> String {
    let what = decided(kind);
    match until {
        Some(until) => t!("people-until", what = what, until = until.in_full()),
        None => what.into(),
    }
}

fn decided(kind: Kind) -> &'static str {
    match kind {
        Kind::Premoderated => t!("people-premoderated"),
        Kind::Warned => t!("people-warned"),
        Kind::Suspended => t!("people-suspended"),
        Kind::Banned => t!("people-banned"),
        Kind::Untrusted => t!("people-untrusted"),
    }
}

fn ended(state: &State, dossier: &Dossier, now: Moment) -> String {
    match (state.lifted_by, state.lifted_at, state.acknowledged_at) {
        (Some(by), Some(at), _) => {
            t!("people-lifted", name = dossier.name(by), when = at.ago(now))
        }
        (_, _, Some(at)) => t!("people-read", when = at.ago(now)),
        _ if state.is_replaced() => {
            let mut states = dossier.states.iter();
            let next = states.find(|next| next.replaces == Some(state.id));
            let by = next.map(|next| dossier.name(next.imposed_by));
            let by = by.unwrap_or_else(|| t!("people-somebody"));
            t!(
                "people-replaced",
                name = by,
                when = state.in_force_until.ago(now)
            )
        }
        _ => t!("people-ended", when = state.in_force_until.ago(now)),
    }
}

/// A reason as moderators read it.
pub fn cause(reason: Cause) -> &'static str {
    match reason {
        Cause::Spam => t!("people-cause-spam"),
        Cause::Abuse => t!("people-cause-abuse"),
        Cause::Hate => t!("people-cause-hate"),
        Cause::Impersonation => t!("people-cause-impersonation"),
        Cause::Disruption => t!("people-cause-disruption"),
        Cause::Other => t!("people-cause-other"),
    }
}

impl CommentLine {
    /// A comment with the title and slug of its article, and the last decision about it in words.
    pub fn of(
        (comment, title, slug): (Comment, String, String),
        decision: Option<String>,
        now: Moment,
    ) -> CommentLine {
        CommentLine {
            id: comment.id.0,
            url: links::comment(comment.id),
            excerpt: excerpt(&SafeHtml::from_stored(comment.body_html).text(), QUOTE),
            written: When::ago(comment.created_at, now),
            article: Link::new(title, links::article(&slug)),
            state: comment.status.word(),
            state_text: stands(comment.status).into(),
            decision,
        }
    }
}

fn stands(status: Status) -> &'static str {
    match status {
        Status::Published => t!("people-status-published"),
        Status::Held => t!("people-status-held"),
        Status::Spam => t!("people-status-spam"),
        Status::Rejected => t!("people-status-rejected"),
        Status::Removed => t!("people-status-removed"),
        Status::Deleted => t!("people-status-deleted"),
    }
}

fn tab_of(status: Status) -> &'static str {
    match status {
        Status::Published => t!("people-tab-published"),
        Status::Held => t!("people-tab-held"),
        Status::Spam => t!("people-tab-spam"),
        Status::Rejected => t!("people-tab-rejected"),
        Status::Removed => t!("people-tab-removed"),
        Status::Deleted => t!("people-tab-deleted"),
    }
}

/// The tabs over somebody's comments.
pub fn tabs(dossier: &Dossier, current: Option<Status>) -> Vec<Tab> {
    let count = |status: Status| dossier.counts.get(&status).copied().unwrap_or_default();
    let tab = |status: &Status| Tab {
        text: tab_of(*status).into(),
        url: links::comments_by(&dossier.person.slug, Some(status.word())),
        count: Some(count(*status)),
        current: current == Some(*status),
    };
    let all = Tab {
        text: t!("people-tab-all-comments").into(),
        url: links::comments_by(&dossier.person.slug, None),
        count: None,
        current: current.is_none(),
    };
    [all]
        .into_iter()
        .chain(Status::ALL.iter().map(tab))
        .collect()
}

/// The tabs over the list of people.
pub fn list_tabs(current: Option<Kind>) -> Vec<Tab> {
    let tab = |kind: &Kind| Tab {
        text: decided(*kind).into(),
        url: links::people_in_state(kind.word()),
        count: None,
        current: current == Some(*kind),
    };
    let all = Tab {
        text: t!("people-tab-everybody").into(),
        url: links::PEOPLE.into(),
        count: None,
        current: current.is_none(),
    };
    [all].into_iter().chain(Kind::ALL.iter().map(tab)).collect()
}
