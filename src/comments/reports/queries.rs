//! Questions about reports.

use super::weight::Record;
use super::{NewReport, Outcome, Report};
use crate::articles::Status as ArticleStatus;
use crate::clock::Moment;
use crate::comments::{Comment, Status};
use crate::count::Count;
use crate::db::schema::{accounts, articles, comments, reports};
use crate::db::{Connection, Counted, Order, Transaction, Way, along, among};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::place::{Place, Stretch};
use diesel::prelude::*;
use std::collections::HashMap;

/// So many of somebody's decided reports are looked at to know how often they were right.
const REMEMBERED: i64 = 100;

/// A report with what its reporter is shown of the comment: who wrote it, and the state, title and slug of
/// its article.
pub type OwnRow = (Report, String, (ArticleStatus, String, String));

/// A report with the name of its reporter; the program has none.
pub type NamedReport = (Report, Option<String>);

/// Stores a report; one by nobody is the program's.
pub fn insert(
    tx: &mut Transaction,
    comment: &Comment,
    reporter: Option<AccountId>,
    new: &NewReport,
    weight: i64,
) -> Result<()> {
    let now = tx.now;
    diesel::insert_into(reports::table)
        .values((
            reports::comment_id.eq(comment.id),
            reports::article_id.eq(comment.article_id),
            reports::reporter_id.eq(reporter),
            reports::reason.eq(new.reason),
            reports::note.eq(&new.note),
            reports::weight.eq(weight),
            reports::at.eq(now),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// Adds to what the reports on a comment weigh, if it is still published, and gives the sum.
pub fn add_weight(tx: &mut Transaction, id: CommentId, weight: i64) -> Result<Option<i64>> {
    let now = tx.now;
    let there = comments::id
        .eq(id)
        .and(comments::status.eq(Status::Published));
    diesel::update(comments::table.filter(there))
        .set(comments::report_weight.eq(comments::report_weight + weight))
        .execute(&mut **tx)?;
    let first = there.and(comments::reported_at.is_null());
    diesel::update(comments::table.filter(first))
        .set(comments::reported_at.eq(now))
        .execute(&mut **tx)?;
    Ok(comments::table
        .filter(there)
        .select(comments::report_weight)
        .first(&mut **tx)
        .optional()?)
}

/// Holds a published comment; `false` when it is not published any more.
pub fn hold(tx: &mut Transaction, id: CommentId, reasons: &str) -> Result<bool> {
    let published = comments::status.eq(Status::Published);
    let changed = diesel::update(comments::table.filter(comments::id.eq(id).and(published)))
        .set((
            comments::status.eq(Status::Held),
            comments::reasons.eq(reasons),
        ))
        .execute(&mut **tx)?;
    Ok(changed == 1)
}

/// Says of all reports on a comment what became of them, and how many those are.
pub fn settle(tx: &mut Transaction, id: CommentId, outcome: Outcome) -> Result<usize> {
    let now = tx.now;
    let changed = diesel::update(reports::table.filter(reports::comment_id.eq(id)))
        .set((
            reports::outcome.eq(Some(outcome)),
            reports::decided_at.eq(Some(now)),
        ))
        .execute(&mut **tx)?;
    Ok(changed)
}

/// Takes back what was said of the reports on a comment at `moment` or after it.
pub fn unsettle(tx: &mut Transaction, id: CommentId, moment: Moment) -> Result<usize> {
    let decided = reports::comment_id
        .eq(id)
        .and(reports::decided_at.ge(moment));
    let changed = diesel::update(reports::table.filter(decided))
        .set((
            reports::outcome.eq(None::<Outcome>),
            reports::decided_at.eq(None::<Moment>),
        ))
        .execute(&mut **tx)?;
    Ok(changed)
}

/// Notes since when a comment is reported and what the reports weigh; nothing once they are decided.
pub fn set_reported(
    tx: &mut Transaction,
    id: CommentId,
    reported_at: Option<Moment>,
    weight: i64,
) -> Result<()> {
    diesel::update(comments::table.find(id))
        .set((
            comments::reported_at.eq(reported_at),
            comments::report_weight.eq(weight),
        ))
        .execute(&mut **tx)?;
    Ok(())
}

/// What somebody has reported about a comment.
pub fn find_own(
    conn: &mut Connection,
    id: CommentId,
    reporter: AccountId,
) -> Result<Option<Report>> {
    Ok(reports::table
        .filter(reports::comment_id.eq(id))
        .filter(reports::reporter_id.eq(reporter))
        .select(Report::as_select())
        .first(conn)
        .optional()?)
}

/// All reports on a comment, the oldest first.
pub fn of(conn: &mut Connection, id: CommentId) -> Result<Vec<Report>> {
    let mut all: Vec<Report> = reports::table
        .filter(reports::comment_id.eq(id))
        .select(Report::as_select())
        .load(conn)?;
    all.sort_unstable_by_key(|report| report.id);
    Ok(all)
}

/// The reports on some comments, the oldest first, each with the name of its reporter unless it is the
/// program's.
pub fn on(
    conn: &mut Connection,
    ids: &[CommentId],
) -> Result<HashMap<CommentId, Vec<NamedReport>>> {
    let mut rows: Vec<NamedReport> = reports::table
        .left_join(accounts::table.on(reports::reporter_id.eq(accounts::id.nullable())))
        .filter(among(reports::comment_id, ids))
        .select((Report::as_select(), accounts::name.nullable()))
        .load(conn)?;
    rows.sort_unstable_by_key(|(report, _)| report.id);
    let mut on: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        on.entry(row.0.comment_id).or_default().push(row);
    }
    Ok(on)
}

/// What somebody has reported under an article.
pub fn own_under(
    conn: &mut Connection,
    reporter: AccountId,
    article: ArticleId,
) -> Result<Vec<Report>> {
    Ok(reports::table
        .filter(reports::reporter_id.eq(reporter))
        .filter(reports::article_id.eq(article))
        .select(Report::as_select())
        .limit(1000)
        .load(conn)?)
}

/// A page of what somebody has reported, the latest first.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a place at a report that is not theirs.
pub fn own(
    conn: &mut Connection,
    reporter: AccountId,
    place: Place,
    limit: usize,
) -> Result<Stretch<OwnRow>> {
    let at = |id: i64| {
        let theirs = reports::table
            .find(id)
            .filter(reports::reporter_id.eq(reporter));
        Ok(theirs.select(reports::at).first(conn).optional()?)
    };
    let way = Way::from(place, Order::LatestFirst, at)?;
    let theirs = reports::table
        .inner_join(comments::table.inner_join(accounts::table))
        .inner_join(articles::table.on(articles::id.eq(reports::article_id)))
        .filter(reports::reporter_id.eq(reporter))
        .select((
            Report::as_select(),
            accounts::name,
            (articles::status, articles::title, articles::slug),
        ))
        .limit(limit as i64 + 1)
        .into_boxed();
    let found: Vec<OwnRow> = along!(way, theirs, reports::at, reports::id).load(conn)?;
    Ok(Stretch::of(place, found, limit, |(report, ..)| report.id))
}

/// How often somebody has reported since `moment`, counted to `most`.
pub fn count_since(
    conn: &mut Connection,
    reporter: AccountId,
    moment: Moment,
    most: i64,
) -> Result<i64> {
    let recent = reports::table
        .filter(reports::reporter_id.eq(reporter))
        .filter(reports::at.gt(moment))
        .select(reports::id)
        .limit(most);
    Ok(Counted(recent).get_result(conn)?)
}

/// How often somebody's reports were right and how often not, of the latest.
pub fn record_of(conn: &mut Connection, reporter: AccountId) -> Result<Record> {
    let mut count = |outcome: Outcome| -> Result<u64> {
        let decided = reports::table
            .filter(reports::reporter_id.eq(reporter))
            .filter(reports::outcome.eq(outcome))
            .select(reports::id)
            .limit(REMEMBERED);
        let count: i64 = Counted(decided).get_result(conn)?;
        Ok(count.max(0) as u64)
    };
    Ok(Record {
        upheld: count(Outcome::Upheld)?,
        dismissed: count(Outcome::Dismissed)?,
    })
}

/// Whether `reporter` has reported something by `author` since `moment`, and was not wrong.
pub fn has_reported(
    conn: &mut Connection,
    reporter: AccountId,
    author: AccountId,
    moment: Moment,
) -> Result<bool> {
    let outcomes: Vec<Option<Outcome>> = reports::table
        .inner_join(comments::table)
        .filter(reports::reporter_id.eq(reporter))
        .filter(reports::at.gt(moment))
        .filter(comments::author_id.eq(author))
        .select(reports::outcome)
        .load(conn)?;
    Ok(outcomes
        .into_iter()
        .any(|outcome| outcome != Some(Outcome::Dismissed)))
}

/// Whether somebody has answered a comment, where that can be seen or waits.
pub fn has_answered(conn: &mut Connection, author: AccountId, comment: &Comment) -> Result<bool> {
    let stands = [Status::Published, Status::Held];
    let answer: Option<CommentId> = comments::table
        .filter(comments::author_id.eq(author))
        .filter(among(comments::status, &stands))
        .filter(comments::article_id.eq(comment.article_id))
        .filter(comments::parent_id.eq(comment.id))
        .select(comments::id)
        .first(conn)
        .optional()?;
    Ok(answer.is_some())
}

/// How many published comments are reported and nobody has decided about.
pub fn count_open(conn: &mut Connection) -> Result<Count> {
    let there = comments::table
        .filter(comments::status.eq(Status::Published))
        .filter(comments::reported_at.is_not_null())
        .select(comments::id)
        .limit(Count::ENOUGH);
    Ok(Count::of(Counted(there).get_result(conn)?))
}
