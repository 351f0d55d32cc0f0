//! The queues.

use super::cases::view::Case;
use super::cases::{Filed, filed};
use super::habits::queries as habits;
use super::queue::{Filter, PER_PAGE, Queue, Spot, queries as queue};
use super::view::{beside, empty, heading, held_for, tabs};
use super::{Reason, claims};
use crate::accounts::{Account, queries as accounts};
use crate::app::Waiting;
use crate::articles::queries as articles;
use crate::clock::Moment;
use crate::comments::screening::Reason as Held;
use crate::count::Count;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::language::Marked;
use crate::links;
use crate::place::{Place, Stretch};
use crate::web::{Hidden, Layout, Link, PageResult, Pager, Tab, Visit, assets, page, redirect};
use actix_web::http::Method;
use askama::Template;
use std::collections::HashMap;
use std::time::Duration;

/// So many comments are looked at for one that no colleague looks at.
const LOOKED_AT: usize = 10;
/// A claim that lasts longer than this is not made anew.
const FRESH: Duration = Duration::from_secs(4 * 60);

/// What the list is narrowed to, and the way to the list without that.
struct Narrowed {
    /// `Comments by Ana`.
    text: Marked,
    /// `all people`.
    all: Link,
}

/// One of the reasons for which comments are held, to choose from.
struct Choice {
    word: &'static str,
    text: &'static str,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "moderation/queue.html")]
struct QueuePage {
    layout: Layout,
    heading: &'static str,
    tabs: Vec<Tab>,
    cases: Vec<Case>,
    empty: &'static str,
    pager: Option<Pager>,
    /// Whether one comment is shown at a time.
    one: bool,
    shortcuts: bool,
    script_url: String,
    /// What forms say about where they came from.
    from: String,
    /// Where the page asks what has come since.
    arrivals_url: String,
    state: &'static str,
    /// What else the form for words says, so that looking for them loses nothing.
    kept: Vec<Hidden>,
    text: String,
    reasons: Vec<Choice>,
    /// What the list is narrowed to, each with the way back to the whole.
    narrowed: Vec<Narrowed>,
    /// Whether a page may hold less than there is.
    is_searching: bool,
    /// Whether there is more to look at after it.
    looks_further: bool,
    refusals: &'static [Reason],
    wishes: Vec<(&'static str, &'static str)>,
}

/// What a page is made of.
struct Shown {
    counts: HashMap<Queue, Count>,
    cases: Stretch<Filed>,
    narrowed: Vec<Narrowed>,
    one: bool,
    shortcuts: bool,
    /// The comment that is to be claimed.
    claim: Option<CommentId>,
}

/// A page of one queue.
pub async fn show(visit: Visit) -> PageResult {
    let spot = Spot::parse(visit.request().query_string()).ok_or(Error::NotFound)?;
    let moderator = visit.viewer.require()?.clone();
    let now = visit.now();
    if let Some(id) = spot.looked_for {
        let find = move |conn: &mut Connection| {
            queue::place_of(conn, &spot.filter, id).map(|place| spot.at(place).card(id))
        };
        return redirect(&visit.app.db.read(find).await?);
    }
    let (who, asked) = (moderator.clone(), spot.clone());
    let waiting = visit.waiting;
    let find = move |conn: &mut Connection| find(conn, &who, &asked, waiting, now);
    let shown = visit.app.db.read(find).await?;
    if let Some(id) = shown
        .claim
        .filter(|_| *visit.request().method() == Method::GET)
    {
        visit
            .app
            .db
            .write(move |tx| claims::claim(tx, &moderator, id))
            .await?;
    }
    let queue = spot.filter.queue;
    let form_spot = Spot {
        one: shown.one.then_some(true).or(spot.one),
        ..spot.clone()
    };
    let (before, after) = match shown.one {
        true => (t!("moderation-one-before"), t!("moderation-one-after")),
        false => beside(queue),
    };
    let from = Spot {
        selected: Vec::new(),
        ..form_spot.clone()
    };
    let from = from.query();
    page(&QueuePage {
        arrivals_url: links::queue_arrivals(&form_spot.at(Place::First).query(), now),
        heading: heading(queue),
        tabs: tabs(Some(&spot.filter), &shown.counts),
        empty: match spot.filter.is_narrow() {
            true => t!("moderation-nothing-found"),
            false => empty(queue),
        },
        pager: Pager::around(&spot.path(), &shown.cases, before, after),
        one: shown.one,
        shortcuts: shown.shortcuts,
        script_url: assets::url("js/moderation.js"),
        from,
        state: queue.word(),
        kept: kept(&spot),
        text: spot.filter.text.clone(),
        reasons: choices(spot.filter.reason),
        narrowed: shown.narrowed,
        is_searching: spot.filter.is_searching(),
        looks_further: shown.cases.after.is_some(),
        refusals: Reason::ALL,
        wishes: wishes(queue),
        cases: shown
            .cases
            .entries
            .into_iter()
            .map(|filed| Case::of(filed, &form_spot, now))
            .collect(),
        layout: visit.layout(),
    })
}

fn find(
    conn: &mut Connection,
    moderator: &Account,
    spot: &Spot,
    waiting: Waiting,
    now: Moment,
) -> Result<Shown> {
    let habits = habits::of(conn, moderator.id)?;
    let one = spot.one.unwrap_or(habits.one_at_a_time);
    let limit = if one { LOOKED_AT } else { PER_PAGE };
    let mut cases = filed(conn, &spot.filter, spot.place, limit, (moderator.id, now))?;
    if one {
        cases = first_free(cases);
    }
    let claim = match cases.entries.first().filter(|_| one) {
        Some(filed) if filed.claimed_by.is_none() => Some(filed.comment.id),
        _ => None,
    };
    let held = match claim {
        Some(id) => claims::queries::held_until(conn, moderator.id, id)?,
        None => None,
    };
    Ok(Shown {
        // Nobody is told how much is in the parts.
        counts: match spot.filter.is_narrow() {
            true => HashMap::new(),
            false => queue::counts(conn, waiting.held, waiting.reported)?,
        },
        narrowed: narrowed(conn, spot)?,
        one,
        shortcuts: habits.shortcuts,
        claim: claim.filter(|_| held.is_none_or(|until| until < now.plus(FRESH))),
        cases,
    })
}

/// Of these comments the first that no colleague looks at, or the first if they look at all.
fn first_free(mut cases: Stretch<Filed>) -> Stretch<Filed> {
    if cases.place.is_backwards() {
        cases.entries.reverse();
    }
    let many = cases.entries.len();
    let free = cases
        .entries
        .iter()
        .position(|one| one.claimed_by.is_none());
    let at = free.unwrap_or(0);
    let chosen = cases.entries.into_iter().nth(at);
    let id = chosen.as_ref().map(|filed| filed.comment.id.0);
    let (behind, ahead) = match cases.place.is_backwards() {
        true => (cases.after, cases.before),
        false => (cases.before, cases.after),
    };
    let behind = behind.is_some() || at > 0;
    let ahead = ahead.is_some() || at + 1 < many;
    let (before, after) = match cases.place.is_backwards() {
        true => (ahead, behind),
        false => (behind, ahead),
    };
    Stretch {
        entries: chosen.into_iter().collect(),
        place: cases.place,
        before: id.filter(|_| before),
        after: id.filter(|_| after),
    }
}

/// To what the list is narrowed, each with the way back.
fn narrowed(conn: &mut Connection, spot: &Spot) -> Result<Vec<Narrowed>> {
    let without = |text: Marked, all: &str, widen: fn(&mut Filter)| {
        let mut wider = spot.at(Place::First);
        widen(&mut wider.filter);
        let all = Link::new(all, wider.address());
        Narrowed { text, all }
    };
    let mut narrowed = Vec::new();
    if let Some(author) = spot.filter.author {
        let name = accounts::by_id(conn, author)?.name;
        let text = t_html!("moderation-narrowed-author", name = name);
        let widen = |wider: &mut Filter| wider.author = None;
        narrowed.push(without(text, t!("moderation-all-people"), widen));
    }
    if let Some(article) = spot.filter.article {
        let title = articles::by_id(conn, article)?.title;
        let text = t_html!("moderation-narrowed-article", title = title);
        let widen = |wider: &mut Filter| wider.article = None;
        narrowed.push(without(text, t!("moderation-all-articles"), widen));
    }
    Ok(narrowed)
}

/// What an address asks for besides words and a reason.
fn kept(spot: &Spot) -> Vec<Hidden> {
    let view = match spot.one {
        Some(true) => Some("one".to_owned()),
        Some(false) => Some("list".to_owned()),
        None => None,
    };
    let kept = [
        ("article", spot.filter.article.map(|id| id.to_string())),
        ("author", spot.filter.author.map(|id| id.to_string())),
        ("view", view),
    ];
    let filled = kept.into_iter().filter_map(|(name, value)| {
        let name = name.to_owned();
        Some(Hidden {
            name,
            value: value?,
        })
    });
    filled.collect()
}

fn choices(chosen: Option<Held>) -> Vec<Choice> {
    let choice = |reason: &Held| Choice {
        word: reason.word(),
        text: held_for(*reason),
        chosen: chosen == Some(*reason),
    };
    Held::ALL.iter().map(choice).collect()
}

/// What can be done with all that is chosen.
fn wishes(queue: Queue) -> Vec<(&'static str, &'static str)> {
    let approve = ("approve", t!("moderation-approve"));
    let reject = ("reject", t!("moderation-reject"));
    let (keep, remove) = (t!("moderation-keep"), t!("moderation-remove"));
    let (keep, remove) = (("approve", keep), ("reject", remove));
    let restore = ("approve", t!("moderation-restore"));
    let spam = ("spam", t!("moderation-spam"));
    match queue {
        Queue::Review | Queue::Held => vec![approve, reject, spam],
        Queue::Reported => vec![keep, remove, spam],
        Queue::Published => vec![remove, spam],
        Queue::Spam => vec![restore],
        Queue::Rejected | Queue::Removed => vec![restore, spam],
    }
}
