//! The page of results, for everybody, and what tells browsers of it.

use super::asked::{Asked, PER_PAGE};
use super::leads_view::Leads;
use super::query::Query;
use super::suggestion::suggestion;
use super::view::{ArticleResult, Choice, CommentResult, choices, heading, heading_of_all};
use super::{COUNTED, Found, Scope, Search, find, queries, view};
use crate::articles::listings::Listing;
use crate::articles::listings::queries::{chosen, listed};
use crate::comments::muting::queries::muted;
use crate::comments::published;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, CommentId, Topic};
use crate::language::Marked;
use crate::links;
use crate::place::Place;
use crate::web::limits::Limited;
use crate::web::{Head, Layout, Link, PageResult, Pager, Tab, Visit, answer, showing};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use askama::Template;
use std::sync::Arc;

/// After so many seconds somebody may search again for whom the database had no time.
const RESTS: u64 = 5;

/// What a page of results needs of the database.
#[derive(Default)]
struct Results {
    found: Found,
    articles: Vec<ArticleResult>,
    comments: Vec<CommentResult>,
    suggestion: Option<Link>,
    recent_tags: Vec<Link>,
}

#[derive(Template)]
#[template(path = "search/page.html")]
struct SearchPage {
    layout: Layout,
    title: String,
    asked: Asked,
    /// Whether there are words to look for.
    has_words: bool,
    /// Whether there is something to look for: words, or what they could be narrowed by.
    is_asked: bool,
    is_cut: bool,
    is_resting: bool,
    heading: Marked,
    tabs: Vec<Tab>,
    tabs_label: &'static str,
    leads: Leads,
    tags: Vec<Choice>,
    authors: Vec<Choice>,
    years: Vec<Choice>,
    articles: Vec<ArticleResult>,
    comments: Vec<CommentResult>,
    suggestion: Option<Link>,
    recent_tags: Vec<Link>,
    latest: Vec<Link>,
    pager: Option<Pager>,
}

#[derive(Template)]
#[template(path = "search/opensearch.xml")]
struct Description<'a> {
    name: String,
    description: &'a str,
    base: &'a str,
    icon: &'a str,
}

/// What was found.
pub async fn show(visit: Visit) -> PageResult {
    let asked = Asked::parse(visit.request().query_string());
    let query = Query::parse(&asked.words);
    let has_words = !query.is_empty();
    let is_asked = has_words || asked.filters.are_set();
    if is_asked {
        visit.count(Limited::Search)?;
    }
    let viewer = visit.viewer.account().map(|account| account.id);
    let (now, wanted) = (visit.now(), asked.clone());
    let ask = move |conn: &mut Connection| results(conn, &wanted, viewer, now);
    let looked = async { Ok((visit.app.db.read(ask).await?, visit.app.offers().await?)) };
    let (results, offers, is_resting) = match looked.await {
        Ok((results, offers)) => (results, offers, false),
        Err(Error::Unavailable) => (Results::default(), Arc::default(), true),
        Err(error) => return Err(error),
    };
    let last = last_page(results.found.ids.len());
    let status = match is_resting {
        true => StatusCode::SERVICE_UNAVAILABLE,
        false if last.is_some_and(|last| asked.page > last) => StatusCode::NOT_FOUND,
        false => StatusCode::OK,
    };
    let leads = match asked.is_plain() {
        true => Leads::of(&offers, &query),
        false => Leads::default(),
    };
    let tags = choices(&offers.tags, &asked.filters.tag);
    let authors = choices(&offers.authors, &asked.filters.author);
    let years = Choice::years(asked.scope, &offers.years, now, &asked.filters.year);
    let title = match has_words {
        true => title(&asked.told(), asked.page),
        false => title(&view::chosen([&tags, &authors, &years]), asked.page),
    };
    let site = &visit.frame.settings.title;
    let layout = Layout {
        head: Head::titled(&title, Some(t!("finding-description", site = site))),
        ..visit.layout()
    };
    let shown = SearchPage {
        layout,
        title,
        has_words,
        is_asked,
        is_cut: query.is_cut,
        is_resting,
        heading: match has_words {
            true => heading(&results.found, &asked.told()),
            false => heading_of_all(&results.found),
        },
        tabs: tabs(&asked),
        tabs_label: t!("finding-look-in"),
        leads,
        tags,
        authors,
        years,
        pager: pager(&asked, results.found.ids.len()),
        articles: results.articles,
        comments: results.comments,
        suggestion: results.suggestion,
        recent_tags: results.recent_tags,
        latest: if is_asked { Vec::new() } else { visit.latest() },
        asked,
    };
    let mut answer = answer(status, &shown)?;
    if is_resting {
        answer.headers_mut().insert(RETRY_AFTER, RESTS.into());
    }
    Ok(answer)
}

/// What browsers are told, so that they can search here from their own field (OpenSearch 1.1).
pub async fn describe(visit: Visit) -> PageResult {
    let settings = &visit.frame.settings;
    let text = Description {
        name: settings.title.chars().take(16).collect(),
        description: &settings.title,
        base: visit.base_url().as_str(),
        icon: &visit.layout().icon_png_url,
    };
    let text = text
        .render()
        .map_err(|error| Error::Internal(error.into()))?;
    let answer = HttpResponse::Ok()
        .content_type("application/opensearchdescription+xml; charset=utf-8")
        .body(text);
    Ok(showing([Topic::Site], answer))
}

fn results(
    conn: &mut Connection,
    asked: &Asked,
    viewer: Option<AccountId>,
    now: crate::clock::Moment,
) -> Result<Results> {
    let search = Search {
        scope: asked.scope,
        query: Query::parse(&asked.words),
        marks: asked.filters.marks(conn)?,
    };
    let mut results = Results::default();
    if search.query.is_empty() && !asked.filters.are_set() {
        results.recent_tags = recent_tags(conn)?;
        return Ok(results);
    }
    results.found = find(conn, &search, now)?;
    let page: Vec<i64> = results
        .found
        .ids
        .iter()
        .skip(asked.first())
        .take(PER_PAGE)
        .copied()
        .collect();
    match search.scope {
        Scope::Articles => results.articles = articles(conn, &page, &search.query)?,
        Scope::Comments => {
            let muted = viewer
                .map(|viewer| muted(conn, viewer))
                .transpose()?
                .unwrap_or_default();
            let ids: Vec<CommentId> = page.into_iter().map(CommentId).collect();
            let found = published::queries::chosen(conn, &ids)?.into_iter();
            let result = |one: published::Published| {
                let is_muted = muted.contains(&one.comment.author_id);
                CommentResult::of(one, is_muted, &search.query, now)
            };
            results.comments = found.map(result).collect();
        }
    }
    if results.found.ids.is_empty() && !search.query.is_empty() {
        let suggested = suggestion(conn, &search, &asked.words)?;
        results.suggestion = suggested.map(|words| Link::new(&words, asked.about(&words)));
    }
    Ok(results)
}

fn articles(conn: &mut Connection, ids: &[i64], query: &Query) -> Result<Vec<ArticleResult>> {
    let ids: Vec<ArticleId> = ids.iter().copied().map(ArticleId).collect();
    let mut bodies = queries::bodies(conn, &ids)?;
    let listed = chosen(conn, ids)?.into_iter();
    let result = |one: crate::articles::listings::Listed| {
        // Withdrawn in this very moment, it has none any more.
        let body = bodies.remove(&one.article.id)?;
        Some(ArticleResult::of(one, body, query))
    };
    Ok(listed.filter_map(result).collect())
}

/// The tags of the latest articles.
fn recent_tags(conn: &mut Connection) -> Result<Vec<Link>> {
    let latest = listed(conn, Listing::Home, Place::First, 20)?.entries;
    let mut tags: Vec<Link> = Vec::new();
    for tag in latest.into_iter().flat_map(|one| one.tags) {
        let link = Link::new(tag.name, links::tag(&tag.slug));
        if !tags.contains(&link) && tags.len() < 12 {
            tags.push(link);
        }
    }
    Ok(tags)
}

/// By what was looked for: words, or else what was chosen.
fn title(sought: &str, page: usize) -> String {
    match (sought.is_empty(), page) {
        (true, _) => t!("finding-search").to_owned(),
        (false, 1) => t!("finding-search-for", words = sought),
        (false, _) => t!("finding-search-for-page", words = sought, page = page),
    }
}

fn tabs(asked: &Asked) -> Vec<Tab> {
    let tab = |text: &str, scope: Scope| Tab {
        text: text.into(),
        url: asked.within(scope),
        count: None,
        current: asked.scope == scope,
    };
    vec![
        tab(t!("finding-articles"), Scope::Articles),
        tab(t!("finding-comments"), Scope::Comments),
    ]
}

/// The last page of so many results, if there are any.
fn last_page(found: usize) -> Option<usize> {
    (found > 0).then(|| found.min(COUNTED).div_ceil(PER_PAGE))
}

fn pager(asked: &Asked, found: usize) -> Option<Pager> {
    let link = |words: &str, page: usize| Link::new(words, asked.at(page));
    let last = last_page(found)?;
    let pager = Pager {
        before: match asked.page > last {
            true => Some(link(t!("layout-last-page"), last)),
            false => (asked.page > 1).then(|| link(t!("finding-better"), asked.page - 1)),
        },
        first: (asked.page > 1).then(|| link(t!("finding-first-page"), 1)),
        after: (asked.page < last).then(|| link(t!("finding-more"), asked.page + 1)),
    };
    (pager.first.is_some() || pager.after.is_some()).then_some(pager)
}
