//! The moderation log.

use super::view::{beginning, tabs};
use super::{Action, Decision, Reason, queries, queue};
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::Result;
use crate::ids::CommentId;
use crate::links;
use crate::place::Stretch;
use crate::web::{Layout, PageResult, Pager, Place, Tab, Visit, When, page};
use askama::Template;

const PER_PAGE: usize = 50;

struct LogEntry {
    when: When,
    moderator: String,
    decision: String,
    comment_url: String,
    comment_author: String,
    article: String,
    excerpt: String,
    reason: Option<String>,
    /// Who may read the note.
    told: &'static str,
    note: Option<String>,
    /// Where it is taken back, while it can be.
    undo: Option<String>,
}

#[derive(Template)]
#[template(path = "moderation/log.html")]
struct LogPage {
    layout: Layout,
    tabs: Vec<Tab>,
    entries: Vec<LogEntry>,
    pager: Option<Pager>,
}

/// Every decision, the latest first.
pub async fn show(visit: Visit, place: Place) -> PageResult {
    let now = visit.now();
    let (counts, found) = visit
        .app
        .db
        .read(move |conn| {
            let found = entries(conn, place, now)?;
            Ok((queue::queries::counts(conn)?, found))
        })
        .await?;
    page(&LogPage {
        layout: visit.layout(),
        tabs: tabs(None, &counts),
        pager: Pager::around(
            links::MODERATION_LOG,
            &found,
            "Newer decisions",
            "Older decisions",
        ),
        entries: found.entries,
    })
}

fn entries(conn: &mut Connection, place: Place, now: Moment) -> Result<Stretch<LogEntry>> {
    let rows = queries::logged(conn, place, PER_PAGE)?;
    let ids: Vec<CommentId> = rows
        .entries
        .iter()
        .map(|(decision, _)| decision.comment_id)
        .collect();
    let mut texts = queries::texts(conn, &ids)?;
    let titles = queries::titles(conn, &ids)?;
    let last = queries::last_decisions(conn, &ids)?;
    let undone: Vec<i64> = rows.entries.iter().filter_map(|row| row.0.undoes).collect();
    let undone_actions = queries::actions(conn, &undone)?;
    Ok(rows.map(|(decision, moderator)| {
        let id = decision.comment_id;
        let (author, text) = texts
            .get_mut(&id)
            .map(|both| both.clone())
            .unwrap_or_default();
        let is_last = last.get(&id).is_some_and(|last| last.0.id == decision.id);
        let undone = decision
            .undoes
            .and_then(|undone| undone_actions.get(&undone));
        LogEntry {
            when: When::ago(decision.at, now),
            moderator,
            decision: done(&decision, undone.copied()),
            comment_url: links::comment(id),
            comment_author: author,
            article: titles.get(&id).cloned().unwrap_or_default(),
            excerpt: beginning(&text),
            reason: reason(&decision),
            told: match decision.action {
                Action::Reject => "its author",
                _ => "everyone",
            },
            undo: (is_last && decision.is_recent(now) && decision.action != Action::Erase)
                .then(|| format!("{}?from=log", links::reversal(decision.id))),
            note: Some(decision.note).filter(|note| !note.is_empty()),
        }
    }))
}

/// `removed`, or `undid “removed” for`.
fn done(decision: &Decision, undone: Option<Action>) -> String {
    match undone {
        Some(undone) => format!("undid “{}” for", undone.done()),
        None if decision.is_only_noted() => format!("noted “{}” for", decision.action.done()),
        None => decision.action.done().to_owned(),
    }
}

fn reason(decision: &Decision) -> Option<String> {
    let reason = Reason::from_word(&decision.reason);
    let told = reason.filter(|reason| *reason != Reason::Other);
    told.map(|reason| reason.label().to_owned())
}
