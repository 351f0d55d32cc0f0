//! The editor and its buttons: save, preview, publish, unpublish; and two versions side by side.

mod shown;

use super::editor_view::{EditorForm, messages, refused};
use super::placed::{Choices, Placed};
use super::view::ArticleView;
use super::{Article, ArticleForm, Format, Kind, NewArticle, Refusal, Status, queries, tags};
use crate::accounts::{Account, queries as accounts};
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::language::carried;
use crate::links;
use crate::web::flash::Flash;
use crate::web::{Errors, Form, Layout, Link, PageResult, Visit, page};
use actix_web::web;
use askama::Template;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "articles/preview.html")]
struct ArticlePreviewPage {
    layout: Layout,
    article: ArticleView,
    form: EditorForm,
}

/// What the writer asked for besides saving the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    /// Nothing.
    Stay,
    /// To publish it.
    Publish,
    /// To make it a draft again.
    Unpublish,
}

/// What is about to be written.
#[derive(Debug, Deserialize)]
pub struct Wanted {
    kind: Option<String>,
}

/// An empty form.
pub async fn new(visit: Visit, wanted: web::Query<Wanted>) -> PageResult {
    let writer = visit.viewer.require()?;
    let kind = match &wanted.kind {
        Some(word) => Kind::from_word(word).ok_or(Error::NotFound)?,
        None => Kind::Article,
    };
    let form = EditorForm::blank(kind, writer);
    page(&shown::editor(&visit, None, form).await?)
}

/// Stores a new draft.
pub async fn create(visit: Visit, form: Form<ArticleForm>) -> PageResult {
    make(&visit, form.0, Then::Stay).await
}

/// Stores a new article and publishes it.
pub async fn create_published(visit: Visit, form: Form<ArticleForm>) -> PageResult {
    make(&visit, form.0, Then::Publish).await
}

/// Stores what is new, and publishes it if that was asked for.
async fn make(visit: &Visit, form: ArticleForm, then: Then) -> PageResult {
    let writer = visit.viewer.require()?.clone();
    let (form, parsed) = parse(form, Format::Markdown, 0).await?;
    let typed = EditorForm::typed(form, None, &writer);
    let new = match parsed {
        Ok(new) => new,
        Err(errors) => return shown::again(visit, None, typed.with(errors)).await,
    };
    let change = move |tx: &mut Transaction| match super::create(tx, &writer, &new)? {
        Ok(made) if then == Then::Publish => super::publish(tx, &writer, made.id).map(Ok),
        made => Ok(made),
    };
    match settled(visit.app.db.write(change).await)? {
        Ok(article) => go_on(visit, &article, then),
        Err(refusal) => shown::again(visit, None, typed.with(refused(&refusal))).await,
    }
}

/// An article in the editor.
pub async fn edit(visit: Visit, id: web::Path<ArticleId>) -> PageResult {
    let writer = visit.viewer.require()?.clone();
    let ask = move |conn: &mut Connection| {
        let article = queries::editable_by(conn, *id, &writer)?;
        let placed = Placed::of(conn, &article)?;
        Ok((EditorForm::stored(&article, &placed, &writer), article))
    };
    let (form, article) = visit.app.db.read(ask).await?;
    page(&shown::editor(&visit, Some(&article), form).await?)
}

/// Stores a changed article.
pub async fn save(visit: Visit, id: web::Path<ArticleId>, form: Form<ArticleForm>) -> PageResult {
    keep(&visit, *id, form.0, Then::Stay).await
}

/// Saves the text and publishes it.
pub async fn publish(
    visit: Visit,
    id: web::Path<ArticleId>,
    form: Form<ArticleForm>,
) -> PageResult {
    keep(&visit, *id, form.0, Then::Publish).await
}

/// Saves the text and makes the article a draft again.
pub async fn unpublish(
    visit: Visit,
    id: web::Path<ArticleId>,
    form: Form<ArticleForm>,
) -> PageResult {
    keep(&visit, *id, form.0, Then::Unpublish).await
}

/// Stores the text of an article, and does then what was asked for.
async fn keep(visit: &Visit, id: ArticleId, form: ArticleForm, then: Then) -> PageResult {
    let writer = visit.viewer.require()?.clone();
    let (before, tags) = editable(visit, id, &writer).await?;
    let version = form.version;
    let (form, parsed) = parse(form, before.format, tags).await?;
    let typed = EditorForm::typed(form, Some(&before), &writer);
    let new = match parsed {
        Ok(new) => new,
        Err(errors) => return shown::again(visit, Some(&before), typed.with(errors)).await,
    };
    let change = move |tx: &mut Transaction| {
        let saved = super::save(tx, &writer, id, version, &new)?;
        match (saved, then) {
            (Ok(_), Then::Publish) => super::publish(tx, &writer, id).map(Ok),
            (Ok(_), Then::Unpublish) => super::unpublish(tx, &writer, id).map(Ok),
            (saved, _) => Ok(saved),
        }
    };
    match settled(visit.app.db.write(change).await)? {
        Ok(article) => go_on(visit, &article, then),
        Err(Refusal::Stale(theirs)) => shown::conflict(visit, *theirs, typed, then).await,
        Err(refusal) => shown::again(visit, Some(&before), typed.with(refused(&refusal))).await,
    }
}

/// The article as readers would see it, with the form under it; nothing is stored.
pub async fn preview(visit: Visit, Form(form): Form<ArticleForm>) -> PageResult {
    let viewer = visit.viewer.require()?.clone();
    let (before, tags) = match form.id {
        Some(id) => {
            let (before, tags) = editable(&visit, ArticleId(id), &viewer).await?;
            (Some(before), tags)
        }
        None => (None, 0),
    };
    let format = before.as_ref().map_or(Format::Markdown, |one| one.format);
    let (form, parsed) = parse(form, format, tags).await?;
    let form = EditorForm::typed(form, before.as_ref(), &viewer);
    let new = match parsed {
        Ok(new) => new,
        Err(errors) => return shown::again(&visit, before.as_ref(), form.with(errors)).await,
    };
    let author = before.map_or(viewer.id, |article| article.author_id);
    let ask =
        move |conn: &mut Connection| Ok((accounts::by_id(conn, author)?, Choices::load(conn)?));
    let (author, choices) = visit.app.db.read(ask).await?;
    let form = form.choosing(choices);
    let article = ArticleView::preview(new, &author, form.section_name());
    let has_embeds = article.body.has_embeds();
    let mut shown = page(&ArticlePreviewPage {
        layout: visit.layout(),
        article,
        form,
    })?;
    if has_embeds {
        visit.allow_frames(&mut shown);
    }
    Ok(shown)
}

/// An article that `writer` may change, and how many tags it has.
async fn editable(visit: &Visit, id: ArticleId, writer: &Account) -> Result<(Article, usize)> {
    let writer = writer.clone();
    let ask = move |conn: &mut Connection| {
        let article = queries::editable_by(conn, id, &writer)?;
        Ok((article, tags::queries::of(conn, id)?.len()))
    };
    visit.app.db.read(ask).await
}

/// Reads the form and renders its body on a thread that may be busy for a while.
async fn parse(
    form: ArticleForm,
    format: Format,
    tags_before: usize,
) -> Result<(ArticleForm, Result<NewArticle, Errors>)> {
    let read = carried(move || {
        let parsed = NewArticle::parse_over(&form, format, tags_before);
        let parsed = parsed.map_err(|faults| messages(&faults));
        (form, parsed)
    });
    let parsed = web::block(read).await;
    parsed.map_err(|cause| Error::Internal(cause.into()))
}

/// Somebody took the address in the same moment: what the database calls a duplicate is a message.
fn settled(stored: Result<Result<Article, Refusal>>) -> Result<Result<Article, Refusal>> {
    match stored {
        Err(Error::Duplicate(_)) => Ok(Err(Refusal::SlugTaken)),
        stored => stored,
    }
}

fn go_on(visit: &Visit, article: &Article, then: Then) -> PageResult {
    let said = match then {
        Then::Stay => t!("editor-saved"),
        Then::Publish => t!("editor-published"),
        Then::Unpublish => t!("editor-unpublished"),
    };
    let view = Link::new(t!("editor-view-it"), links::article(&article.slug));
    let flash = Flash {
        link: (article.status == Status::Published).then_some(view),
        ..Flash::new(said)
    };
    visit.go_with(&links::editor(article.id), &flash)
}
