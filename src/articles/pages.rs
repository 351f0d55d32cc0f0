//! The lists readers see: the home page, tags, authors.

use super::listings::queries::{has_any, listed};
use super::listings::{Listed, Listing, PER_PAGE, topics};
use super::tags::queries as tags;
use super::view::{ArticleCard, AuthorCard, some};
use crate::accounts::queries as accounts;
use crate::comments::published::queries::has_any as has_comments;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::links;
use crate::place::Stretch;
use crate::slug::is_slug;
use crate::web::{
    FeedLinks, Head, Layout, Link, PageKind, PageResult, Pager, Place, Visit, page, part,
};
use actix_web::web;
use askama::Template;

#[derive(Template)]
#[template(path = "articles/home.html")]
struct HomePage {
    layout: Layout,
    articles: Vec<ArticleCard>,
    pager: Option<Pager>,
    is_further: bool,
}

#[derive(Template)]
#[template(path = "articles/tag.html")]
struct TagPage {
    layout: Layout,
    name: String,
    description: Option<String>,
    feed: FeedLinks,
    articles: Vec<ArticleCard>,
    pager: Option<Pager>,
    is_further: bool,
}

#[derive(Template)]
#[template(path = "articles/author.html")]
struct AuthorPage {
    layout: Layout,
    author: AuthorCard,
    comments_url: Option<String>,
    feed: FeedLinks,
    articles: Vec<ArticleCard>,
    pager: Option<Pager>,
    is_further: bool,
}

impl TagPage {
    /// Whether the list has no article at all.
    fn is_empty(&self) -> bool {
        self.articles.is_empty() && self.pager.is_none()
    }
}

impl AuthorPage {
    /// Whether the list has no article at all.
    fn is_empty(&self) -> bool {
        self.articles.is_empty() && self.pager.is_none()
    }
}

/// The latest articles.
pub async fn home(visit: Visit, place: Place) -> PageResult {
    let ask = move |conn: &mut Connection| listed(conn, Listing::Home, place, PER_PAGE);
    let found = visit.app.db.read(ask).await?;
    let head = Head {
        description: some(visit.frame.settings.description.clone()),
        ..Head::default()
    };
    let pager = pager(links::HOME, &found);
    let (shown, is_past_end) = (topics(&found.entries), found.is_past_end());
    let home = HomePage {
        layout: visit.list_layout(links::HOME, &found, pager.as_ref(), head),
        pager,
        is_further: found.place != Place::First,
        articles: cards(found),
    };
    part(is_past_end, shown, &home)
}

/// The articles with a tag. A tag of drafts alone is there for editors only.
pub async fn tagged(visit: Visit, slug: web::Path<String>, place: Place) -> PageResult {
    let slug = known(slug)?;
    let path = links::tag(&slug);
    let account = visit.viewer.account();
    let edits = account.is_some_and(|one| one.role.may_edit_all());
    let ask = move |conn: &mut Connection| {
        let tag = tags::find_by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
        let listing = Listing::Tagged(tag.id);
        let found = listed(conn, listing, place, PER_PAGE)?;
        if !edits {
            refuse_empty(conn, listing, &found)?;
        }
        Ok((found, tag))
    };
    let (found, tag) = visit.app.db.read(ask).await?;
    let description = some(tag.description);
    let head = Head {
        data: visit.trail([Link::new(&tag.name, &path)]),
        ..visit.head(&tag.name, description.clone(), "kit-articles-tagged")
    };
    let pager = pager(&path, &found);
    let feed = FeedLinks::new(&tag.name, links::feed_of_tag(&tag.slug));
    let (shown, is_past_end) = (topics(&found.entries), found.is_past_end());
    let tagged = TagPage {
        layout: visit.list_layout(&path, &found, pager.as_ref(), head),
        name: tag.name,
        description,
        feed,
        pager,
        is_further: found.place != Place::First,
        articles: cards(found),
    };
    part(is_past_end, shown, &tagged)
}

/// The articles of an author. Who writes here but has published nothing has a page for editors alone, or for everybody
/// where comments of theirs lead to it; nobody else has one.
pub async fn by_author(visit: Visit, slug: web::Path<String>, place: Place) -> PageResult {
    let slug = known(slug)?;
    let path = links::author(&slug);
    let account = visit.viewer.account();
    let edits = account.is_some_and(|one| one.role.may_edit_all());
    let ask = move |conn: &mut Connection| {
        let author = accounts::find_by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
        let listing = Listing::By(author.id);
        let found = listed(conn, listing, place, PER_PAGE)?;
        let comments = has_comments(conn, author.id)? && author.claimed;
        if !author.role.may_write() || !edits && !comments {
            refuse_empty(conn, listing, &found)?;
        }
        Ok((found, author, comments))
    };
    let (found, author, comments) = visit.app.db.read(ask).await?;
    let comments_url = comments.then(|| links::commenter(&author.slug));
    let feed = FeedLinks::new(&author.name, links::feed_of_author(&author.slug));
    let author = AuthorCard::of(&author);
    let head = Head {
        kind: PageKind::Profile,
        data: visit.trail([Link::new(&author.name, &path)]),
        ..visit.head(&author.name, author.bio.clone(), "kit-articles-by")
    };
    let pager = pager(&path, &found);
    let (shown, is_past_end) = (topics(&found.entries), found.is_past_end());
    let written = AuthorPage {
        layout: visit.list_layout(&path, &found, pager.as_ref(), head),
        author,
        comments_url,
        feed,
        pager,
        is_further: found.place != Place::First,
        articles: cards(found),
    };
    match written.is_empty() {
        // It is there by their comments; nobody says when the last of those is gone.
        true => page(&written),
        false => part(is_past_end, shown, &written),
    }
}

/// A list without any article is not there. One that only has no more from here on is: a page says
/// so, and leads back.
fn refuse_empty(conn: &mut Connection, listing: Listing, found: &Stretch<Listed>) -> Result<()> {
    if found.entries.is_empty() && !has_any(conn, listing)? {
        return Err(Error::NotFound);
    }
    Ok(())
}

fn pager(path: &str, found: &Stretch<Listed>) -> Option<Pager> {
    let (newer, older) = (t!("articles-newer-articles"), t!("articles-older-articles"));
    Pager::around(path, found, newer, older)
}

fn cards(found: Stretch<Listed>) -> Vec<ArticleCard> {
    found.entries.into_iter().map(ArticleCard::of).collect()
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
