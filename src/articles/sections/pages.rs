//! The page of a section: its articles.

use super::queries::{find_by_slug, find_moved};
use crate::articles::listings::queries::{has_any, listed};
use crate::articles::listings::{Listing, PER_PAGE, topics};
use crate::articles::view::{ArticleCard, some};
use crate::db::Connection;
use crate::error::Error;
use crate::links;
use crate::slug::is_slug;
use crate::web::page::permanent;
use crate::web::{FeedLinks, Head, Layout, Link, PageResult, Pager, Place, Visit, part};
use actix_web::web;
use askama::Template;

#[derive(Template)]
#[template(path = "articles/section.html")]
struct SectionPage {
    layout: Layout,
    name: String,
    description: Option<String>,
    feed: FeedLinks,
    articles: Vec<ArticleCard>,
    pager: Option<Pager>,
    is_further: bool,
}

impl SectionPage {
    /// Whether the list has no article at all.
    fn is_empty(&self) -> bool {
        self.articles.is_empty() && self.pager.is_none()
    }
}

/// The articles of a section. One without any is there for editors only.
pub async fn show(visit: Visit, slug: web::Path<String>, place: Place) -> PageResult {
    let slug = slug.into_inner();
    if !is_slug(&slug) {
        return Err(Error::NotFound);
    }
    let account = visit.viewer.account();
    let edits = account.is_some_and(|one| one.role.may_edit_all());
    let asked = slug.clone();
    let ask = move |conn: &mut Connection| {
        let section = match find_by_slug(conn, &slug)? {
            Some(section) => section,
            None => find_moved(conn, &slug)?.ok_or(Error::NotFound)?,
        };
        let listing = Listing::In(section.id);
        let found = listed(conn, listing, place, PER_PAGE)?;
        if found.entries.is_empty() && !edits && !has_any(conn, listing)? {
            return Err(Error::NotFound);
        }
        Ok((section, found))
    };
    let (section, found) = visit.app.db.read(ask).await?;
    let path = links::section(&section.slug);
    if section.slug != asked {
        return Ok(permanent(&place.address(&path)));
    }
    let description = some(section.description);
    let (newer, older) = (t!("articles-newer-articles"), t!("articles-older-articles"));
    let pager = Pager::around(&path, &found, newer, older);
    let head = Head {
        data: visit.trail([Link::new(&section.name, &path)]),
        ..visit.head(
            &section.name,
            description.clone(),
            "kit-articles-in-section",
        )
    };
    let (shown, is_past_end) = (topics(&found.entries), found.is_past_end());
    let page = SectionPage {
        layout: visit.list_layout(&path, &found, pager.as_ref(), head),
        feed: FeedLinks::new(&section.name, links::feed_of_section(&section.slug)),
        name: section.name,
        description,
        pager,
        is_further: place != Place::First,
        articles: found.entries.into_iter().map(ArticleCard::of).collect(),
    };
    part(is_past_end, shown, &page)
}
