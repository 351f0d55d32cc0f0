//! The moderation log.

use super::view::{beginning, tabs};
use super::{Action, Decision, Reason, queries};
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::Result;
use crate::ids::CommentId;
use crate::links;
use crate::web::{Layout, PageNumber, PageResult, Pager, Tab, Visit, When, page};
use askama::Template;

const PER_PAGE: u64 = 50;

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
pub async fn show(visit: Visit, number: PageNumber) -> PageResult {
    let now = visit.now();
    let (counts, total, entries) = visit
        .app
        .db
        .read(move |conn| {
            let total = queries::total(conn)?;
            let offset = number.offset(total, PER_PAGE)?;
            Ok((queries::counts(conn)?, total, entries(conn, offset, now)?))
        })
        .await?;
    page(&LogPage {
        layout: visit.layout(),
        tabs: tabs(None, &counts),
        entries,
        pager: number.pager(
            links::MODERATION_LOG,
            number.has_more(total, PER_PAGE),
            "decisions",
        ),
    })
}

fn entries(conn: &mut Connection, offset: i64, now: Moment) -> Result<Vec<LogEntry>> {
    let rows = queries::logged(conn, offset, PER_PAGE as i64)?;
    let ids: Vec<CommentId> = rows
        .iter()
        .map(|(decision, _)| decision.comment_id)
        .collect();
    let mut texts = queries::texts(conn, &ids)?;
    let titles = queries::titles(conn, &ids)?;
    Ok(rows
        .into_iter()
        .map(|(decision, moderator)| {
            let id = decision.comment_id;
            let (author, text) = texts
                .get_mut(&id)
                .map(|both| both.clone())
                .unwrap_or_default();
            LogEntry {
                when: When::ago(decision.at, now),
                moderator,
                decision: decision.action.done().into(),
                comment_url: links::comment(id),
                comment_author: author,
                article: titles.get(&id).cloned().unwrap_or_default(),
                excerpt: beginning(&text),
                reason: reason(&decision),
                told: match decision.action {
                    Action::Reject => "its author",
                    _ => "everyone",
                },
                note: Some(decision.note).filter(|note| !note.is_empty()),
            }
        })
        .collect())
}

fn reason(decision: &Decision) -> Option<String> {
    match Reason::from_word(&decision.reason)? {
        Reason::Spam => Some("Spam".into()),
        Reason::Abuse => Some("Abuse".into()),
        Reason::OffTopic => Some("Off-topic".into()),
        Reason::Other => None,
    }
}
