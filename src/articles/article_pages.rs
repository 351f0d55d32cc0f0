//! An article or a static page, as it is read.

use super::listings::queries::related;
use super::listings::{Listed, topics};
use super::tags::Tag;
use super::view::{ArticleCard, ArticleView, some};
use super::{Article, Kind, Status, addresses, queries, structured, tags};
use crate::accounts::{Account, queries as accounts};
use crate::comments;
use crate::comments::thread::{Entry, page::under};
use crate::comments::view::{ThreadView, thread};
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::Topic;
use crate::links;
use crate::markdown::{SafeHtml, excerpt};
use crate::place::{Place, Stretch};
use crate::slug::is_slug;
use crate::web::json_ld::JsonLd;
use crate::web::page::permanent;
use crate::web::{Layout, Link, PageResult, Visit, answer, page, showing, showing_part};
use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;

/// How many articles are offered after one.
const RELATED: usize = 3;
/// The longest description for machines, in characters.
const DESCRIPTION: usize = 160;

#[derive(Template)]
#[template(path = "articles/show.html")]
struct ShowPage {
    layout: Layout,
    article: ArticleView,
    banner: Option<String>,
    edit_url: Option<String>,
    related: Vec<ArticleCard>,
    thread: Option<ThreadView>,
    json_ld: Vec<JsonLd>,
}

#[derive(Template)]
#[template(path = "articles/page.html")]
struct StaticPage {
    layout: Layout,
    title: String,
    body: SafeHtml,
    edit_url: Option<String>,
    thread: Option<ThreadView>,
}

#[derive(Template)]
#[template(path = "articles/gone.html")]
struct GonePage {
    layout: Layout,
    sentence: String,
    edit_url: Option<String>,
    latest: Vec<Link>,
}

/// What stands at an address, for one viewer.
enum Found {
    Article(Box<Reading>),
    Gone {
        article: Box<Article>,
        may_edit: bool,
    },
    Moved(String),
}

/// All that an article's page shows.
struct Reading {
    article: Article,
    author: Account,
    tags: Vec<Tag>,
    related: Vec<Listed>,
    /// The comments of the page, unless there are none to be read yet.
    shown: Option<Stretch<Entry>>,
    /// Whether the viewer has a published comment somewhere.
    is_known: bool,
    may_edit: bool,
}

/// What stands at `/{slug}`: an article, a static page, a word about one that was withdrawn, or the
/// way to where it moved. `place` is one in its thread.
pub async fn show(visit: Visit, slug: web::Path<String>, place: Place) -> PageResult {
    let slug = slug.into_inner();
    if !is_slug(&slug) {
        return Err(Error::NotFound);
    }
    let viewer = visit.viewer.account().cloned();
    let ask = move |conn: &mut Connection| find(conn, &slug, place, viewer.as_ref());
    match visit.app.db.read(ask).await? {
        Found::Article(reading) if reading.article.kind == Kind::Page => {
            show_page(&visit, *reading)
        }
        Found::Article(reading) => show_article(&visit, *reading),
        Found::Gone { article, may_edit } => show_gone(&visit, &article, may_edit),
        Found::Moved(slug) => Ok(permanent(&place.address(&links::article(&slug)))),
    }
}

fn find(
    conn: &mut Connection,
    slug: &str,
    place: Place,
    viewer: Option<&Account>,
) -> Result<Found> {
    let Some(article) = queries::find_by_slug(conn, slug)? else {
        let moved = addresses::queries::find_moved(conn, slug)?.ok_or(Error::NotFound)?;
        return match moved.status {
            // Its new address may say more than the viewer is to know.
            Status::Draft if !may_edit(conn, &moved, viewer)? => Err(Error::NotFound),
            _ => Ok(Found::Moved(moved.slug)),
        };
    };
    let may_edit = may_edit(conn, &article, viewer)?;
    match article.status {
        Status::Withdrawn => {
            let article = Box::new(article);
            return Ok(Found::Gone { article, may_edit });
        }
        Status::Draft if !may_edit => return Err(Error::NotFound),
        Status::Draft | Status::Published => {}
    }
    let tags = tags::queries::of(conn, article.id)?;
    let mut reading = Reading {
        author: accounts::by_id(conn, article.author_id)?,
        related: Vec::new(),
        shown: None,
        is_known: false,
        may_edit,
        tags,
        article,
    };
    if reading.article.status == Status::Published {
        let id = reading.article.id;
        reading.shown = Some(under(conn, id, place, viewer.map(|one| one.id))?);
        if let Some(viewer) = viewer {
            reading.is_known = comments::queries::has_published(conn, viewer.id)?;
        }
        if reading.article.kind == Kind::Article {
            reading.related = related(conn, id, &reading.tags, RELATED)?;
        }
    }
    Ok(Found::Article(Box::new(reading)))
}

fn may_edit(conn: &mut Connection, article: &Article, viewer: Option<&Account>) -> Result<bool> {
    match viewer {
        Some(account) if account.role.may_write() => queries::may_edit(conn, article.id, account),
        _ => Ok(false),
    }
}

fn show_article(visit: &Visit, reading: Reading) -> PageResult {
    let (article, author, tags) = (reading.article, reading.author, reading.tags);
    let is_draft = article.status == Status::Draft;
    let banner = "Draft. Only people who may edit it can see it.";
    let base_url = visit.base_url().as_str();
    let shown = reading.shown;
    let thread = shown.map(|shown| thread(visit, &article, shown, reading.is_known));
    let mut topics = topics(&reading.related);
    topics.push(Topic::Article(article.id));
    let shown = page(&ShowPage {
        layout: layout(visit, &article),
        article: ArticleView::of(&article, &author, &tags)?,
        banner: is_draft.then(|| banner.to_owned()),
        edit_url: reading.may_edit.then(|| links::editor(article.id)),
        related: reading.related.into_iter().map(ArticleCard::of).collect(),
        json_ld: structured::about(&article, &author, &tags, base_url)?,
        thread,
    })?;
    Ok(showing_part(topics, shown))
}

fn show_page(visit: &Visit, reading: Reading) -> PageResult {
    let article = reading.article;
    let shown = reading.shown;
    let thread = shown.map(|shown| thread(visit, &article, shown, reading.is_known));
    let topics = [Topic::Article(article.id), Topic::Site];
    let shown = page(&StaticPage {
        layout: layout(visit, &article),
        edit_url: reading.may_edit.then(|| links::editor(article.id)),
        title: article.title,
        body: SafeHtml::from_stored(article.body_html),
        // A page that neither has nor takes comments does not speak of them.
        thread: thread.filter(|thread| {
            thread.form.is_some() || thread.count.is_some() || !thread.comments.is_empty()
        }),
    })?;
    Ok(showing_part(topics, shown))
}

fn show_gone(visit: &Visit, article: &Article, may_edit: bool) -> PageResult {
    let day = article.withdrawn_at.unwrap_or(article.edited_at).day();
    let by = if article.edited_by == article.author_id {
        " by its author"
    } else {
        ""
    };
    let gone = GonePage {
        layout: visit.layout(),
        sentence: format!("This article was withdrawn{by} on {day}."),
        edit_url: may_edit.then(|| links::editor(article.id)),
        latest: visit.latest(),
    };
    let shown = [Topic::Article(article.id), Topic::Listings, Topic::Site];
    Ok(showing(shown, answer(StatusCode::GONE, &gone)?))
}

/// Machines are told of what is published only.
fn layout(visit: &Visit, article: &Article) -> Layout {
    if article.status != Status::Published {
        return visit.layout();
    }
    let text = some(article.standfirst.clone()).unwrap_or(article.summary.clone());
    let description = some(excerpt(&text, DESCRIPTION));
    visit.public_layout(&links::article(&article.slug), description)
}
