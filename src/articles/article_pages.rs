//! An article or a static page, as it is read.

mod head;
mod parts;

use super::shared_view::SharedView;
use super::view::ArticleView;
use super::{Article, Kind, Status};
use crate::accounts::{self, standing::standing_of};
use crate::comments::part::{Presence, queries::takes_part};
use crate::comments::queries::has_published;
use crate::comments::reading::{Loaded, Reading, Standing, find};
use crate::comments::view::{ThreadView, thread};
use crate::comments::visits;
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::Topic;
use crate::language::Tongue;
use crate::links;
use crate::page_cache::Claim;
use crate::place::Place;
use crate::slug::is_slug;
use crate::sorting::{Opening, Sorting};
use crate::web::page::permanent;
use crate::web::{Chosen, Fragment, Layout, Link, PageResult, Visit};
use crate::web::{answer, note, page, showing, showing_part, stitched, until};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpResponse, web};
use askama::Template;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "articles/show.html")]
struct ShowPage<'a> {
    layout: Layout,
    article: &'a ArticleView,
    body: &'a Fragment,
    banner: Option<&'static str>,
    edit_url: Option<String>,
    related: &'a Fragment,
    thread: Option<ThreadView<'a>>,
}

#[derive(Template)]
#[template(path = "articles/page.html")]
struct StaticPage<'a> {
    layout: Layout,
    title: &'a str,
    language: &'a Tongue,
    body: &'a Fragment,
    edit_url: Option<String>,
    thread: Option<ThreadView<'a>>,
}

#[derive(Template)]
#[template(path = "articles/gone.html")]
struct GonePage {
    layout: Layout,
    sentence: String,
    edit_url: Option<String>,
    latest: Vec<Link>,
}

/// What stands at an address.
enum Found {
    Article(Arc<SharedView>),
    Gone(Box<Article>),
    Moved(String),
}

impl Found {
    /// What was loaded; an article as `render` makes it.
    fn of(loaded: Loaded, render: impl FnOnce(Reading) -> Result<SharedView>) -> Result<Found> {
        Ok(match loaded {
            Loaded::Article(reading) => Found::Article(Arc::new(render(*reading)?)),
            Loaded::Gone(article) => Found::Gone(article),
            Loaded::Moved(slug) => Found::Moved(slug),
        })
    }
}

/// What stands at `/{slug}`: an article, a static page, a word about one that was withdrawn, or the
/// way to where it moved. `place` is one in its threads, in the order that was chosen.
pub async fn show(
    visit: Visit,
    slug: web::Path<String>,
    place: Place,
    chosen: Chosen,
) -> PageResult {
    let slug = slug.into_inner();
    if !is_slug(&slug) {
        return Err(Error::NotFound);
    }
    let sorting = visit.sorting(chosen);
    remember(&visit, sorting).await?;
    let opening = Opening { sorting, place };
    let (found, standing) = look(&visit, slug, opening).await?;
    let shown = match found {
        Found::Article(shared) if shared.article.kind == Kind::Page => {
            show_page(&visit, &shared, &standing)
        }
        Found::Article(shared) => show_article(&visit, &shared, &standing),
        Found::Gone(article) => show_gone(&visit, &article, standing.may_edit),
        Found::Moved(slug) => {
            let sorting = chosen.0.unwrap_or(Sorting::Oldest);
            let opening = Opening { sorting, place };
            Ok(permanent(&opening.address(&links::article(&slug))))
        }
    }?;
    attend(&visit, standing.presence).await;
    Ok(shown)
}

/// Remembers that somebody was there, so that the next time they find what is new.
async fn attend(visit: &Visit, presence: Option<Presence>) {
    if let Some(Presence { going, .. }) = presence
        && !going.is_noted
        && visit.request().method() == Method::GET
    {
        let noted = move |tx: &mut Transaction| visits::queries::note(tx, &going);
        note(&visit.app, "a visit", noted).await;
    }
}

/// The order somebody chose is theirs from now on, under every article.
async fn remember(visit: &Visit, sorting: Sorting) -> Result<()> {
    match visit.viewer.account() {
        Some(reader) if reader.sorting() != sorting => {
            let id = reader.id;
            let set =
                move |tx: &mut Transaction| accounts::queries::set_thread_sorting(tx, id, sorting);
            visit.app.db.write(set).await
        }
        _ => Ok(()),
    }
}

/// What the viewer finds at `slug`. Most find what everybody finds; who has comments of their own here,
/// or works here, finds more.
async fn look(visit: &Visit, slug: String, opening: Opening) -> Result<(Found, Standing)> {
    let now = visit.now();
    let Some(viewer) = visit.viewer.account().cloned() else {
        let found = for_everybody(visit, slug, opening).await?;
        return Ok((found, Standing::default()));
    };
    if !viewer.role.is_staff() {
        let found = for_everybody(visit, slug.clone(), opening).await?;
        let Found::Article(shared) = &found else {
            return Ok((found, Standing::default()));
        };
        let (reader, id) = (viewer.id, shared.article.id);
        let ask = move |conn: &mut Connection| {
            let presence = Presence::of(conn, reader, id, now)?;
            let standing = Standing {
                is_known: has_published(conn, reader)?,
                shut_out: standing_of(conn, reader, now)?.shut_out().cloned(),
                may_edit: false,
                presence: Some(presence),
            };
            Ok((takes_part(conn, &presence.going)?, standing))
        };
        let (takes_part, standing) = visit.app.db.read(ask).await?;
        if !takes_part {
            return Ok((found, standing));
        }
    }
    let ask = move |conn: &mut Connection| find(conn, &slug, opening, Some(&viewer), now);
    let (loaded, standing) = visit.app.db.read(ask).await?;
    let (viewer, frame) = (visit.viewer.account(), &visit.frame);
    let found = Found::of(loaded, |reading| {
        parts::render(visit, reading, opening.sorting, viewer, frame)
    })?;
    Ok((found, standing))
}

/// What everybody finds at `slug`, kept ready until something of it changes.
async fn for_everybody(visit: &Visit, slug: String, opening: Opening) -> Result<Found> {
    let (app, now) = (&visit.app, visit.now());
    let name = opening.address(&slug);
    let spot = match app.shared_views() {
        Some(shelf) => match shelf.claim(&name, now).await {
            Claim::Kept(shared) => return Ok(Found::Article(shared)),
            Claim::Place(spot) => Some(spot),
            Claim::Crowded => None,
        },
        None => None,
    };
    let ticket = app.topics.ticket();
    // Not the visit's own frame: it was read before the ticket was taken, and before a long wait perhaps.
    let frame = app.frame().await?;
    let ask = move |conn: &mut Connection| find(conn, &slug, opening, None, now);
    let (loaded, _) = app.db.read(ask).await?;
    let found = Found::of(loaded, |reading| {
        parts::render(visit, reading, opening.sorting, None, &frame)
    })?;
    if let (Some(spot), Found::Article(shared)) = (spot, &found) {
        let freshness = app.topics.freshness(ticket, &shared.topics);
        let freshness = freshness.until(shared.turns_at);
        spot.put(shared.clone(), shared.most_bytes(), freshness, now);
    }
    Ok(found)
}

fn show_article(visit: &Visit, shared: &SharedView, standing: &Standing) -> PageResult {
    let article = &shared.article;
    let is_draft = article.status == Status::Draft;
    let page = ShowPage {
        layout: head::layout(visit, shared),
        article: &shared.view,
        body: &shared.body,
        banner: is_draft.then(|| t!("articles-draft-banner")),
        edit_url: standing.may_edit.then(|| links::editor(article.id)),
        related: &shared.related,
        thread: thread(visit, shared, standing),
    };
    let shown = set(visit, shared, &page)?;
    let shown = showing_part(shared.topics.clone(), shown);
    Ok(until(shared.turns_at, shown))
}

fn show_page(visit: &Visit, shared: &SharedView, standing: &Standing) -> PageResult {
    let article = &shared.article;
    let thread = thread(visit, shared, standing);
    let page = StaticPage {
        layout: head::layout(visit, shared),
        edit_url: standing.may_edit.then(|| links::editor(article.id)),
        title: &article.title,
        language: &article.language,
        body: &shared.body,
        // A page that neither has nor takes comments does not speak of them.
        thread: thread
            .filter(|thread| thread.form.is_some() || thread.count.is_some() || thread.shown > 0),
    };
    let shown = set(visit, shared, &page)?;
    let shown = showing_part(shared.topics.clone(), shown);
    Ok(until(shared.turns_at, shown))
}

/// The page into which `shared` is set. What is everybody's is compressed once for all who are signed
/// in; a visitor's page is kept whole.
fn set(visit: &Visit, shared: &SharedView, template: &impl Template) -> Result<HttpResponse> {
    let mut shown = match visit.viewer.account() {
        Some(_) if shared.is_everybodys => stitched(visit.request(), template),
        _ => page(template),
    }?;
    if shared.has_embeds {
        visit.allow_frames(&mut shown);
    }
    Ok(shown)
}

fn show_gone(visit: &Visit, article: &Article, may_edit: bool) -> PageResult {
    let day = article.withdrawn_at.unwrap_or(article.edited_at).day();
    let sentence = match article.edited_by == article.author_id {
        true => t!("articles-withdrawn-by-author", day = day),
        false => t!("articles-withdrawn-on", day = day),
    };
    let gone = GonePage {
        layout: visit.layout(),
        sentence,
        edit_url: may_edit.then(|| links::editor(article.id)),
        latest: visit.latest(),
    };
    let shown = [Topic::Article(article.id), Topic::Listings, Topic::Site];
    Ok(showing(shown, answer(StatusCode::GONE, &gone)?))
}
