//! The lists readers see: the home page, tags, authors.

use super::listings::{Listing, PER_PAGE, queries as listings};
use super::tags::queries as tags;
use super::view::{ArticleCard, AuthorCard, some};
use crate::accounts::queries as accounts;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::links;
use crate::slug::is_slug;
use crate::web::{Layout, PageNumber, PageResult, Pager, Visit, page};
use actix_web::web;
use askama::Template;

#[derive(Template)]
#[template(path = "articles/home.html")]
struct HomePage {
    layout: Layout,
    articles: Vec<ArticleCard>,
    pager: Option<Pager>,
}

#[derive(Template)]
#[template(path = "articles/tag.html")]
struct TagPage {
    layout: Layout,
    name: String,
    description: Option<String>,
    articles: Vec<ArticleCard>,
    pager: Option<Pager>,
}

#[derive(Template)]
#[template(path = "articles/author.html")]
struct AuthorPage {
    layout: Layout,
    author: AuthorCard,
    articles: Vec<ArticleCard>,
    pager: Option<Pager>,
}

/// The latest articles.
pub async fn home(visit: Visit, number: PageNumber) -> PageResult {
    let ask = move |conn: &mut Connection| cards(conn, Listing::Home, number);
    let (articles, total) = visit.app.db.read(ask).await?;
    let description = some(visit.frame.settings.description.clone());
    page(&HomePage {
        layout: visit.public_layout(&number.address(links::HOME), description),
        articles,
        pager: number.pager(links::HOME, number.has_more(total, PER_PAGE), "articles"),
    })
}

/// The articles with a tag. A tag of drafts alone is there for editors only.
pub async fn tagged(visit: Visit, slug: web::Path<String>, number: PageNumber) -> PageResult {
    let slug = known(slug)?;
    let path = links::tag(&slug);
    let ask = move |conn: &mut Connection| {
        let tag = tags::find_by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
        Ok((cards(conn, Listing::Tagged(tag.id), number)?, tag))
    };
    let ((articles, total), tag) = visit.app.db.read(ask).await?;
    let edits = visit
        .viewer
        .account()
        .is_some_and(|one| one.role.may_edit_all());
    if total == 0 && !edits {
        return Err(Error::NotFound);
    }
    let description = some(tag.description);
    page(&TagPage {
        layout: visit.public_layout(&number.address(&path), description.clone()),
        name: tag.name,
        description,
        articles,
        pager: number.pager(&path, number.has_more(total, PER_PAGE), "articles"),
    })
}

/// The articles of an author; people who have published nothing have no page.
pub async fn by_author(visit: Visit, slug: web::Path<String>, number: PageNumber) -> PageResult {
    let slug = known(slug)?;
    let path = links::author(&slug);
    let ask = move |conn: &mut Connection| {
        let author = accounts::find_by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
        Ok((cards(conn, Listing::By(author.id), number)?, author))
    };
    let ((articles, total), author) = visit.app.db.read(ask).await?;
    if total == 0 {
        return Err(Error::NotFound);
    }
    let author = AuthorCard::of(&author);
    page(&AuthorPage {
        layout: visit.public_layout(&number.address(&path), author.bio.clone()),
        author,
        articles,
        pager: number.pager(&path, number.has_more(total, PER_PAGE), "articles"),
    })
}

fn cards(
    conn: &mut Connection,
    listing: Listing,
    number: PageNumber,
) -> Result<(Vec<ArticleCard>, u64)> {
    let total = listings::total(conn, listing)?;
    let offset = number.offset(total, PER_PAGE)?;
    let listed = listings::listed(conn, listing, offset, PER_PAGE as i64)?;
    Ok((listed.into_iter().map(ArticleCard::of).collect(), total))
}

/// The slug of a path; no question is asked about what cannot be one.
fn known(slug: web::Path<String>) -> Result<String> {
    let slug = slug.into_inner();
    if is_slug(&slug) {
        Ok(slug)
    } else {
        Err(Error::NotFound)
    }
}
