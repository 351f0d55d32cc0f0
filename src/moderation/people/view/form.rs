//! The forms to decide about somebody, on their page.

use super::cause;
use crate::accounts::Account;
use crate::accounts::covers::{Cover, address_of};
use crate::accounts::standing::{Cause, Kind, State};
use crate::clock::Moment;
use crate::ids::StateId;
use crate::links;
use crate::moderation::clean_ups::Scope;
use crate::moderation::people::Dossier;
use crate::moderation::people::judgement::Judgement;
use crate::web::Errors;

/// The form to decide one thing about somebody.
pub struct JudgementForm {
    /// The word of its kind.
    pub kind: &'static str,
    /// What the names of its fields on the page begin with.
    pub prefix: String,
    /// What stands on its button.
    pub label: &'static str,
    /// What will happen.
    pub explanation: &'static str,
    /// Where it is sent.
    pub action: String,
    /// Where what they will read is shown first.
    pub preview_action: String,
    /// What was typed.
    pub typed: Judgement,
    /// The reasons to choose from.
    pub reasons: Vec<Choice>,
    /// How long, to choose from; nothing for what has no end.
    pub spans: Vec<Choice>,
    /// Which comments to take down, to choose from; nothing for what takes none down.
    pub scopes: Vec<Choice>,
    /// What else a ban can cover, to choose from; nothing for everything else.
    pub covers: Vec<CoverChoice>,
    /// What is wrong.
    pub errors: Errors,
    /// Whether it stands open.
    pub open: bool,
    /// The state in whose place it decides, if there is one.
    pub replaces: Option<StateId>,
}

/// One of several to choose from.
pub struct Choice {
    /// What is sent.
    pub value: &'static str,
    /// What it says.
    pub text: &'static str,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Something a ban can cover.
pub struct CoverChoice {
    /// Its field.
    pub field: &'static str,
    /// What it says.
    pub text: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl JudgementForm {
    /// An empty form for each thing that is not in force about the person in `dossier`.
    pub fn all(dossier: &Dossier, now: Moment) -> Vec<JudgementForm> {
        let in_force = |kind: Kind| {
            let mut states = dossier.states.iter();
            states.any(|state| state.kind == kind && state.is_in_force(now))
        };
        let kinds = Kind::ALL.iter().filter(|kind| !in_force(**kind));
        kinds
            .map(|kind| {
                JudgementForm::of(*kind, &dossier.person.slug, Judgement::default())
                    .covering(&dossier.person)
            })
            .collect()
    }

    /// The form for one thing, with what was typed into it.
    pub fn of(kind: Kind, slug: &str, typed: Judgement) -> JudgementForm {
        let (label, explanation) = match kind {
            Kind::Premoderated => (t!("people-premoderate"), t!("people-premoderate-explained")),
            Kind::Warned => (t!("people-warn"), t!("people-warn-explained")),
            Kind::Suspended => (t!("people-suspend"), t!("people-suspend-explained")),
            Kind::Banned => (t!("people-ban"), t!("people-ban-explained")),
            Kind::Untrusted => (t!("people-untrust"), t!("people-untrust-explained")),
        };
        let choice = |reason: &Cause| Choice {
            value: reason.word(),
            text: cause(*reason),
            chosen: typed.reason == reason.word(),
        };
        let spans: &[(&str, &str)] = match kind {
            Kind::Suspended => &[
                ("1", "people-span-day"),
                ("7", "people-span-week"),
                ("30", "people-span-month"),
                ("date", "people-span-date"),
            ],
            _ => &[],
        };
        let span = |(value, text): &(&'static str, &'static str)| Choice {
            value,
            text: t!(text),
            chosen: typed.until == *value,
        };
        let scopes: &[(Scope, &str)] = match kind {
            Kind::Banned => &[
                (Scope::Leave, "people-scope-leave"),
                (Scope::Day, "people-scope-day"),
                (Scope::All, "people-scope-all"),
            ],
            _ => &[],
        };
        let chosen = Scope::from_word(&typed.clean_up).unwrap_or(Scope::Leave);
        let scope = |(scope, text): &(Scope, &'static str)| Choice {
            value: scope.word(),
            text: t!(text),
            chosen: *scope == chosen,
        };
        JudgementForm {
            kind: kind.word(),
            prefix: format!("{kind}-"),
            label,
            explanation,
            action: links::states_of(slug),
            preview_action: links::state_preview(slug),
            reasons: Cause::ALL.iter().map(choice).collect(),
            scopes: scopes.iter().map(scope).collect(),
            spans: spans.iter().map(span).collect(),
            covers: Vec::new(),
            typed,
            errors: Errors::default(),
            open: false,
            replaces: None,
        }
    }

    /// The form to let a suspension end sooner or later, as it stands.
    pub fn to_change(state: &State, slug: &str) -> JudgementForm {
        let typed = Judgement {
            reason: state.reason.word().to_owned(),
            message: state.message.clone(),
            ..Judgement::default()
        };
        JudgementForm::of(state.kind, slug, typed).replacing(Some(state.id))
    }

    /// The same form, to decide in the place of another state if there is one.
    pub fn replacing(self, state: Option<StateId>) -> JudgementForm {
        match state {
            None => self,
            Some(_) => JudgementForm {
                label: t!("people-change-end"),
                explanation: t!("people-change-end-explained"),
                replaces: state,
                ..self
            },
        }
    }

    /// The same form, with what a ban of this person can cover beside the account.
    pub fn covering(mut self, person: &Account) -> JudgementForm {
        let email = address_of(person).filter(|_| self.kind == Kind::Banned.word());
        let Some(email) = email else {
            return self;
        };
        let text = |cover: Cover| match cover {
            Cover::Spellings => t!("people-cover-spellings").to_owned(),
            Cover::Domain => t!("people-cover-domain", domain = email.domain()),
        };
        let offered = Cover::ALL.iter().filter(|cover| cover.is_offered(&email));
        let choices = offered.map(|cover| CoverChoice {
            field: cover.field(),
            text: text(*cover),
            chosen: self.typed.covers.contains(cover),
        });
        self.covers = choices.collect();
        self
    }

    /// The same, open, with what is wrong.
    pub fn again(kind: Kind, slug: &str, typed: Judgement, errors: Errors) -> JudgementForm {
        JudgementForm {
            errors,
            open: true,
            ..JudgementForm::of(kind, slug, typed)
        }
    }
}
