//! The archive: all years, one year, one month. Each page stays small on a site of any size: where a year
//! has too many articles, its months are named, and a month is read in pages.

use super::queries::{months, published_in};
use super::{Month, Span};
use crate::articles::listings::Titled;
use crate::articles::onward_view::TitledLink;
use crate::articles::view::counted;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::Topic;
use crate::language::{self, beginning, month_of_year};
use crate::links;
use crate::web::page::permanent;
use crate::web::{Head, Layout, Link, PageResult, Pager, Place, Visit, answer, page, showing};
use crate::web::{When, part};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

/// So many titles of a year are shown at once.
const MOST_OF_A_YEAR: usize = 500;
/// So many titles of a month are shown on a page.
const PER_PAGE: usize = 200;

/// A year with its months, the latest first.
struct YearPart {
    year: i16,
    url: String,
    count: String,
    months: Vec<MonthPart>,
}

/// A month, with its titles where those are shown.
struct MonthPart {
    name: String,
    url: String,
    count: String,
    titles: Vec<TitledLink>,
}

#[derive(Template)]
#[template(path = "articles/archive.html")]
struct ArchivePage {
    layout: Layout,
    years: Vec<YearPart>,
}

#[derive(Template)]
#[template(path = "articles/archive_year.html")]
struct YearPage {
    layout: Layout,
    year: YearPart,
    pager: Option<Pager>,
}

#[derive(Template)]
#[template(path = "articles/archive_month.html")]
struct MonthPage {
    layout: Layout,
    year: Link,
    title: String,
    count: String,
    titles: Vec<TitledLink>,
    is_further: bool,
    pager: Option<Pager>,
}

#[derive(Template)]
#[template(path = "articles/archive_nothing.html")]
struct NothingPage {
    layout: Layout,
    when: String,
    year: Option<Link>,
}

/// All years and months, and the titles of the latest year.
pub async fn show(visit: Visit) -> PageResult {
    let ask = |conn: &mut Connection| {
        let months = months(conn)?;
        let latest = months.first().map(|month| month.year);
        let titles = match latest {
            Some(year) => of_year(conn, year, &months)?,
            None => Vec::new(),
        };
        Ok((months, titles))
    };
    let (months, mut titles) = visit.app.db.read(ask).await?;
    let years = months.chunk_by(|one, other| one.year == other.year);
    let years = years.map(|months| year_part(months, std::mem::take(&mut titles)));
    let site = &visit.frame.settings.title;
    let description = t!("finding-archive-description", site = site);
    let head = Head {
        data: visit.trail([archive()]),
        ..Head::titled(t!("finding-archive"), Some(description))
    };
    let shown = page(&ArchivePage {
        layout: visit.public_layout(links::ARCHIVE, head),
        years: years.collect(),
    })?;
    Ok(said(shown))
}

/// The months and titles of one year.
pub async fn show_year(visit: Visit, year: web::Path<String>) -> PageResult {
    let year = known_year(&year)?;
    let ask = move |conn: &mut Connection| {
        let months = months(conn)?;
        let titles = of_year(conn, year, &months)?;
        Ok((months, titles))
    };
    let (months, titles) = visit.app.db.read(ask).await?;
    let own: Vec<Month> = only(&months, year);
    if own.is_empty() {
        return nothing(&visit, year.to_string(), None);
    }
    let later = months.iter().rev().find(|month| month.year > year);
    let earlier = months.iter().find(|month| month.year < year);
    let to = |month: &Month| Link::new(month.year.to_string(), links::archive_of_year(month.year));
    let path = links::archive_of_year(year);
    let pager = Some(around(later.map(to), earlier.map(to)));
    let head = Head {
        data: visit.trail([archive(), Link::new(year.to_string(), &path)]),
        ..visit.head(&year.to_string(), None, "kit-articles-of-year")
    };
    let shown = page(&YearPage {
        layout: visit.public_layout(&path, head.between(pager.as_ref())),
        year: year_part(&own, titles),
        pager,
    })?;
    Ok(said(shown))
}

/// The titles of one month, in pages.
pub async fn show_month(
    visit: Visit,
    path: web::Path<(String, String)>,
    place: Place,
) -> PageResult {
    let (year, month) = path.into_inner();
    if month.len() == 1 {
        let month = known_month(&format!("0{month}"))?;
        return Ok(permanent(&links::archive_of_month(
            known_year(&year)?,
            month,
        )));
    }
    let (year, month) = (known_year(&year)?, known_month(&month)?);
    let span = Span::month(year, month).ok_or(Error::NotFound)?;
    let ask = move |conn: &mut Connection| {
        Ok((months(conn)?, published_in(conn, span, place, PER_PAGE)?))
    };
    let (months, found) = visit.app.db.read(ask).await?;
    let when = month_of_year(year, month);
    let own = months
        .iter()
        .find(|one| (one.year, one.month) == (year, month));
    let of_year = Link::new(year.to_string(), links::archive_of_year(year));
    let Some(own) = own else {
        let year = months.iter().any(|one| one.year == year).then_some(of_year);
        return nothing(&visit, when, year);
    };
    let title = beginning(&when);
    let path = links::archive_of_month(year, month);
    let later = months
        .iter()
        .rev()
        .find(|one| (one.year, one.month) > (year, month));
    let earlier = months
        .iter()
        .find(|one| (one.year, one.month) < (year, month));
    let to = |one: &Month| {
        let name = month_of_year(one.year, one.month);
        Link::new(
            beginning(&name),
            links::archive_of_month(one.year, one.month),
        )
    };
    let (newer, older) = (t!("finding-newer-titles"), t!("finding-older-titles"));
    let pager = Pager::around(&path, &found, newer, older);
    let pager = pager.or_else(|| Some(around(later.map(to), earlier.map(to))));
    let head = Head {
        data: visit.trail([archive(), of_year.clone(), Link::new(&title, &path)]),
        ..visit.head(&title, None, "kit-articles-of-month")
    };
    let layout = visit.list_layout(&path, &found, pager.as_ref(), head);
    let is_past_end = found.is_past_end();
    let shown = MonthPage {
        layout,
        year: of_year,
        title,
        count: counted(own.articles),
        is_further: place != Place::First,
        titles: found.entries.into_iter().map(titled).collect(),
        pager,
    };
    part(is_past_end, TOPICS, &shown)
}

fn archive() -> Link {
    Link::new(t!("finding-archive"), links::ARCHIVE)
}

/// What all of them show.
const TOPICS: [Topic; 2] = [Topic::Listings, Topic::Site];

fn said(shown: HttpResponse) -> HttpResponse {
    showing(TOPICS, shown)
}

/// The titles of a year with their months, unless there are too many.
fn of_year(conn: &mut Connection, year: i16, months: &[Month]) -> Result<Vec<Titled>> {
    let all: u64 = only(months, year).iter().map(|month| month.articles).sum();
    match Span::year(year) {
        Some(span) if all <= MOST_OF_A_YEAR as u64 => {
            Ok(published_in(conn, span, Place::First, MOST_OF_A_YEAR)?.entries)
        }
        _ => Ok(Vec::new()),
    }
}

fn only(months: &[Month], year: i16) -> Vec<Month> {
    let own = months.iter().filter(|month| month.year == year);
    own.copied().collect()
}

/// The months of one year, each with those of the titles that are its own.
fn year_part(months: &[Month], titles: Vec<Titled>) -> YearPart {
    let year = months.first().map_or(0, |month| month.year);
    let part = |month: &Month| {
        let span = Span::month(month.year, month.month);
        let own = titles.iter().filter(|title| {
            let moment = title.published_at;
            span.zip(moment).is_some_and(|(span, at)| span.holds(at))
        });
        MonthPart {
            name: beginning(language::month(month.month)),
            url: links::archive_of_month(month.year, month.month),
            count: counted(month.articles),
            titles: own.cloned().map(titled).collect(),
        }
    };
    YearPart {
        year,
        url: links::archive_of_year(year),
        count: counted(months.iter().map(|month| month.articles).sum()),
        months: months.iter().map(part).collect(),
    }
}

fn titled(one: Titled) -> TitledLink {
    TitledLink {
        url: links::article(&one.slug),
        title: one.title,
        published: one.published_at.map(When::day_of_year),
        language: one.language,
    }
}

fn around(later: Option<Link>, earlier: Option<Link>) -> Pager {
    Pager {
        before: later,
        first: Some(Link::new(t!("finding-archive-whole"), links::ARCHIVE)),
        after: earlier,
    }
}

/// A year or a month without any article is not there; what is, is near.
fn nothing(visit: &Visit, when: String, year: Option<Link>) -> PageResult {
    let layout = visit.layout();
    let nothing = NothingPage { layout, when, year };
    Ok(said(answer(StatusCode::NOT_FOUND, &nothing)?))
}

/// A year as we write it: four digits.
fn known_year(text: &str) -> Result<i16> {
    number(text, 4)
        .filter(|year| *year > 0)
        .ok_or(Error::NotFound)
}

/// A month as we write it: two digits.
fn known_month(text: &str) -> Result<i8> {
    let month = number(text, 2).and_then(|month| i8::try_from(month).ok());
    month
        .filter(|month| (1..=12).contains(month))
        .ok_or(Error::NotFound)
}

fn number(text: &str, digits: usize) -> Option<i16> {
    let is_number = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}
