//! Moderation in numbers: for readers once an admin shows it, before that for those who moderate.

use super::numbers::{self, MOST, Numbers, in_words};
use crate::accounts::Role;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::Topic;
use crate::language::grouped;
use crate::links;
use crate::web::{Form, Head, Layout, PageResult, Visit, When, page, showing};
use askama::Template;
use serde::Deserialize;

struct Line {
    name: &'static str,
    number: String,
}

#[derive(Template)]
#[template(path = "moderation/in_numbers.html")]
struct NumbersPage {
    layout: Layout,
    /// The last day of the period.
    until: When,
    /// How many comments the numbers tell of; nothing if there were none.
    comments: Option<usize>,
    outcomes: Vec<Line>,
    reasons: Vec<Line>,
    median_wait: Option<String>,
    /// How many decisions are looked at, if there were more.
    cut_at: Option<usize>,
    is_public: bool,
    /// Whether the viewer decides who sees this.
    may_show: bool,
    may_moderate: bool,
}

/// A form with nothing in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoFields {}

/// The numbers of the last thirty days.
pub async fn show(visit: Visit) -> PageResult {
    let is_public = visit.frame.settings.public_numbers;
    let role = visit.viewer.account().map(|account| account.role);
    let may_moderate = role.is_some_and(Role::may_moderate);
    if !is_public && !may_moderate {
        return Err(Error::NotFound);
    }
    let now = visit.now();
    let ask = move |conn: &mut Connection| numbers::lately(conn, now);
    let numbers = visit.app.db.read(ask).await?;
    let shown = page(&NumbersPage {
        layout: match is_public {
            true => {
                let said = t!("numbers-description").into();
                let head = Head::titled(t!("numbers-heading"), Some(said));
                visit.public_layout(links::MODERATION_NUMBERS, head)
            }
            false => visit.layout(),
        },
        until: When::day(now),
        comments: (numbers.comments > 0).then_some(numbers.comments),
        outcomes: outcomes(&numbers),
        reasons: reasons(&numbers),
        median_wait: numbers.median_wait.map(in_words),
        cut_at: numbers.is_cut.then_some(MOST),
        is_public,
        may_show: role == Some(Role::Admin),
        may_moderate,
    })?;
    Ok(showing(
        [Topic::Decisions, Topic::Site, Topic::Listings],
        shown,
    ))
}

/// Shows the page to readers.
pub async fn publish(visit: Visit, _: Form<NoFields>) -> PageResult {
    set(&visit, true).await?;
    let path = links::MODERATION_NUMBERS;
    visit.go(path, t!("numbers-shown"))
}

/// Keeps the page for those who moderate.
pub async fn withdraw(visit: Visit, _: Form<NoFields>) -> PageResult {
    set(&visit, false).await?;
    let path = links::MODERATION_NUMBERS;
    visit.go(path, t!("numbers-hidden"))
}

async fn set(visit: &Visit, shown: bool) -> Result<()> {
    let change = visit
        .app
        .db
        .write(move |tx| numbers::show_readers(tx, shown));
    change.await
}

fn outcomes(numbers: &Numbers) -> Vec<Line> {
    let all = [
        (t!("numbers-published"), numbers.published),
        (t!("numbers-rejected"), numbers.rejected),
        (t!("numbers-removed"), numbers.removed),
        (t!("numbers-spam"), numbers.spam),
    ];
    let line = |(name, number): (&'static str, usize)| Line {
        name,
        number: told(number),
    };
    all.into_iter().map(line).collect()
}

fn reasons(numbers: &Numbers) -> Vec<Line> {
    let line = |(reason, number): &(super::Reason, usize)| Line {
        name: reason.label(),
        number: told(*number),
    };
    numbers.reasons.iter().map(line).collect()
}

fn told(number: usize) -> String {
    grouped(number as u64)
}
