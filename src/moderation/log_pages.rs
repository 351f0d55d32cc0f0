//! The moderation log.

use super::log::asked::Asked;
use super::log::filter::reasons;
use super::log::queries::{WINDOW, page as entries};
use super::log::view::{LogLine, label};
use super::log::{Act, Around, Filter, Known};
use super::queue;
use super::view::tabs;
use crate::accounts::Account;
use crate::app::Waiting;
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::Result;
use crate::links;
use crate::place::Stretch;
use crate::web::{Errors, Layout, PageResult, Pager, Place, Tab, Visit, answer};
use actix_web::http::StatusCode;
use askama::Template;

const PER_PAGE: usize = 50;

/// One of several to choose from.
struct Choice {
    word: &'static str,
    text: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "moderation/log.html")]
struct LogPage {
    layout: Layout,
    tabs: Vec<Tab>,
    asked: Asked,
    errors: Errors,
    about_comments: Vec<Choice>,
    about_people: Vec<Choice>,
    reasons: Vec<Choice>,
    is_narrow: bool,
    /// Through how many lines was looked for these, if they had to be looked for.
    looked_through: Option<usize>,
    csv_url: String,
    json_url: String,
    lines: Vec<LogLine>,
    pager: Option<Pager>,
}

/// A page of what was decided, the latest first.
pub async fn show(visit: Visit, place: Place) -> PageResult {
    let now = visit.now();
    let asked = Asked::parse(visit.request().query_string());
    let (wanted, reader) = (asked.clone(), visit.viewer.require()?.clone());
    let Waiting { held, reported, .. } = visit.waiting;
    let find = move |conn: &mut Connection| {
        let counts = queue::queries::counts(conn, held, reported)?;
        Ok((
            counts,
            match wanted.filter(conn)? {
                Ok(filter) => Ok((
                    filter.is_searching(),
                    lines(conn, &filter, &wanted, place, (&reader, now))?,
                )),
                Err(faults) => Err(faults),
            },
        ))
    };
    let (counts, found) = visit.app.db.read(find).await?;
    let (status, searched, found, errors) = match found {
        Ok((searched, found)) => (StatusCode::OK, searched, found, Errors::default()),
        Err(faults) => {
            let nothing = Stretch::of(Place::First, Vec::new(), PER_PAGE, |_| 0);
            (
                StatusCode::UNPROCESSABLE_ENTITY,
                false,
                nothing,
                faults.into(),
            )
        }
    };
    let path = asked.address(links::MODERATION_LOG);
    answer(
        status,
        &LogPage {
            layout: visit.layout(),
            tabs: tabs(None, &counts),
            about_comments: choices(Act::about_comments(), &asked.action),
            about_people: choices(Act::about_people(), &asked.action),
            reasons: reasons()
                .into_iter()
                .map(|(word, text)| Choice {
                    word,
                    text: text.to_owned(),
                    chosen: word == asked.reason,
                })
                .collect(),
            is_narrow: asked != Asked::default(),
            looked_through: (searched && found.after.is_some()).then_some(WINDOW),
            csv_url: asked.address(links::LOG_AS_CSV),
            json_url: asked.address(links::LOG_AS_JSON_LINES),
            pager: Pager::around(&path, &found, t!("log-newer"), t!("log-older")),
            lines: found.entries,
            errors,
            asked,
        },
    )
}

fn lines(
    conn: &mut Connection,
    filter: &Filter,
    asked: &Asked,
    place: Place,
    seen_by: (&Account, Moment),
) -> Result<Stretch<LogLine>> {
    let found = entries(conn, filter, place, PER_PAGE)?;
    let known = Known::of(conn, &found.entries)?;
    let around = Around::of(conn, &found.entries, &known)?;
    Ok(found.map(|entry| LogLine::of(&entry, &known, &around, asked, seen_by)))
}

fn choices(acts: impl Iterator<Item = Act>, chosen: &str) -> Vec<Choice> {
    let choice = |act: Act| Choice {
        word: act.word(),
        text: label(act),
        chosen: act.word() == chosen,
    };
    acts.map(choice).collect()
}
