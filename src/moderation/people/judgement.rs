//! What a moderator typed to decide about somebody: read, or told field by field what is wrong.

use crate::accounts::Account;
use crate::accounts::covers::{Cover, address_of};
use crate::accounts::standing::{Cause, Kind, NewState};
use crate::clock::Moment;
use crate::comments::plain_text::plain_text;
use crate::language;
use jiff::civil::Date;
use std::time::Duration;

/// The longest message to somebody and the longest note about it, in characters.
pub const LONGEST: usize = 1000;
/// The longest suspension.
const MOST_DAYS: u64 = 5 * 365;
const DAY: Duration = Duration::from_secs(86_400);

/// The form as sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// The word of its kind.
    pub kind: String,
    /// The word of its reason.
    pub reason: String,
    /// What the person is told.
    pub message: String,
    /// What staff are told.
    pub note: String,
    /// For how many days a suspension lasts, or `date`.
    pub until: String,
    /// Until which day, as `2026-06-01`, when that is to be a day.
    pub date: String,
    /// Which of their comments are taken down with a ban; the word of a scope.
    pub clean_up: String,
    /// What a ban is to cover beside the account.
    pub covers: Vec<Cover>,
}

/// What is wrong: the field's name and why.
pub type Faults = Vec<(&'static str, String)>;

impl Judgement {
    /// What it decides at `now`; every field that cannot be used is told of once.
    pub fn parse(&self, kind: Kind, now: Moment) -> Result<NewState, Faults> {
        let mut faults = Faults::new();
        let reason = Cause::from_word(&self.reason);
        if reason.is_none() {
            faults.push(("reason", t!("people-choose-reason").into()));
        }
        let message = text(&self.message).map_err(|why| faults.push(("message", why)));
        let note = text(&self.note).map_err(|why| faults.push(("note", why)));
        if message.as_ref().is_ok_and(String::is_empty) {
            if kind == Kind::Warned {
                let missing = t!("people-warning-empty");
                faults.push(("message", missing.into()));
            } else if reason == Some(Cause::Other) {
                let missing = t!("people-other-empty");
                faults.push(("message", missing.into()));
            }
        }
        let expires_at = match kind {
            Kind::Suspended => match self.end(now) {
                Ok(end) => Some(end),
                Err(why) => {
                    faults.push(("until", why));
                    None
                }
            },
            _ => None,
        };
        match (reason, message, note) {
            (Some(reason), Ok(message), Ok(note)) if faults.is_empty() => Ok(NewState {
                kind,
                reason,
                message,
                note,
                expires_at,
            }),
            _ => Err(faults),
        }
    }

    /// What it decides at `now` about `person`, and what a ban covers then; a domain at which everybody has their
    /// mail is not shut out.
    pub fn about(
        &self,
        person: &Account,
        kind: Kind,
        now: Moment,
    ) -> Result<(NewState, Vec<Cover>), Faults> {
        let new = self.parse(kind, now)?;
        let covers = match kind {
            Kind::Banned => self.covers.clone(),
            _ => Vec::new(),
        };
        let email = address_of(person);
        let refused = |cover: &Cover| email.as_ref().is_some_and(|email| !cover.is_offered(email));
        match covers.iter().any(refused) {
            true => Err(vec![(
                Cover::Domain.field(),
                t!("people-everybodys-domain").into(),
            )]),
            false => Ok((new, covers)),
        }
    }

    /// When a suspension that begins at `now` ends.
    fn end(&self, now: Moment) -> Result<Moment, String> {
        let end = match self.until.as_str() {
            "1" => now.plus(DAY),
            "7" => now.plus(7 * DAY),
            "30" => now.plus(30 * DAY),
            "date" => {
                let day = day_of(self.date.trim()).and_then(Moment::beginning_of_day);
                let zone = language::zone().name();
                day.ok_or_else(|| t!("people-day-unreadable", zone = zone))?
            }
            _ => return Err(t!("people-choose-how-long").into()),
        };
        if end <= now {
            Err(t!("people-day-too-early").into())
        } else if end.since(now) > Duration::from_secs(MOST_DAYS * 86_400) {
            Err(t!("people-day-too-late").into())
        } else {
            Ok(end)
        }
    }
}

/// A day as typed: `2026-06-01`.
pub fn day_of(typed: &str) -> Option<Date> {
    let plain = typed.len() == 10 && typed.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    typed.parse().ok().filter(|_| plain)
}

fn text(typed: &str) -> Result<String, String> {
    let text = plain_text(typed).map_err(|why| why.to_string())?;
    match text.chars().count() {
        0..=LONGEST => Ok(text),
        long => {
            let (most, count) = (LONGEST.to_string(), long.to_string());
            Err(t!("people-text-too-long", most = most, count = count))
        }
    }
}

#[cfg(test)]
mod tests;
