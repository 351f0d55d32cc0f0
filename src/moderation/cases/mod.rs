//! What a moderator has to know about a comment to decide about it.

pub mod queries;
pub mod view;

use super::Decision;
use super::claims;
use super::queries::{Text, last_decisions, texts};
use super::queue::Filter;
use super::queue::queries as queue;
use crate::accounts::Account;
use crate::clock::Moment;
use crate::comments::reports::Report;
use crate::comments::reports::queries as reported;
use crate::comments::reports::weight::Record;
use crate::comments::{Comment, Status};
use crate::count::Count;
use crate::db::Connection;
use crate::error::Result;
use crate::ids::{AccountId, CommentId};
use crate::place::{Place, Stretch};
use std::collections::HashMap;

/// A comment with all a moderator has to know about it.
#[derive(Clone, Debug)]
pub struct Filed {
    /// The comment.
    pub comment: Comment,
    /// Who wrote it.
    pub author: Account,
    /// The title of its article.
    pub title: String,
    /// The slug of its article.
    pub slug: String,
    /// Who wrote what it answers, and that text.
    pub parent: Option<Text>,
    /// The last decision about it, and the moderator's name.
    pub decision: Option<(Decision, String)>,
    /// The reports nobody has decided about, the oldest first.
    pub reports: Vec<Told>,
    /// A colleague who looks at it just now.
    pub claimed_by: Option<String>,
    /// How many comments of its author are published.
    pub published: Count,
    /// How many were removed.
    pub removed: Count,
}

/// A report as moderators see it.
#[derive(Clone, Debug)]
pub struct Told {
    /// The report.
    pub report: Report,
    /// Who reported, and how often they were right before; nobody when the program did.
    pub reporter: Option<(String, Record)>,
}

/// A page of what `filter` asks for, in the order of the queue, with what belongs to each comment, as
/// `moderator` sees it now.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a place at a comment that never was.
pub fn filed(
    conn: &mut Connection,
    filter: &Filter,
    place: Place,
    limit: usize,
    (moderator, now): (AccountId, Moment),
) -> Result<Stretch<Filed>> {
    let page = queue::numbers(conn, filter, place, limit)?;
    let ids = &page.entries;
    let rows = queries::cases(conn, ids)?;
    let parents: Vec<CommentId> = rows.iter().filter_map(|row| row.0.parent_id).collect();
    let authors: Vec<AccountId> = rows.iter().map(|row| row.1.id).collect();
    let parents = texts(conn, &parents)?;
    let mut decisions = last_decisions(conn, ids)?;
    let mut reports = reports(conn, ids)?;
    let mut claims = claims::queries::of_colleagues(conn, moderator, ids, now)?;
    let records = queries::records(conn, &authors)?;
    let count = |author, status| records.get(&(author, status)).copied().unwrap_or_default();
    let file = |(comment, author, title, slug): queries::CaseRow| Filed {
        parent: comment.parent_id.and_then(|id| parents.get(&id).cloned()),
        decision: decisions.remove(&comment.id),
        reports: reports.remove(&comment.id).unwrap_or_default(),
        claimed_by: claims.remove(&comment.id),
        published: count(author.id, Status::Published),
        removed: count(author.id, Status::Removed),
        comment,
        author,
        title,
        slug,
    };
    let filed = rows.into_iter().map(file);
    let mut filed: HashMap<_, _> = filed.map(|one| (one.comment.id, one)).collect();
    Ok(page.filter_map(|id| filed.remove(&id)))
}

/// The reports on these comments nobody has decided about.
fn reports(conn: &mut Connection, ids: &[CommentId]) -> Result<HashMap<CommentId, Vec<Told>>> {
    let mut records: HashMap<AccountId, Record> = HashMap::new();
    let mut open: HashMap<CommentId, Vec<Told>> = HashMap::new();
    for (id, reports) in reported::on(conn, ids)? {
        for (report, name) in reports {
            if report.outcome.is_some() {
                continue;
            }
            let reporter = match (report.reporter_id, name) {
                (Some(reporter), Some(name)) => {
                    let record = match records.get(&reporter) {
                        Some(known) => *known,
                        None => reported::record_of(conn, reporter)?,
                    };
                    records.insert(reporter, record);
                    Some((name, record))
                }
                _ => None,
            };
            open.entry(id).or_default().push(Told { report, reporter });
        }
    }
    Ok(open)
}
