//! The map of the site for search engines (sitemaps.org): one file, or from so many articles on an index
//! of several. Pages that ask not to be indexed are not on it.

use crate::articles::archive::queries::months;
use crate::articles::catalogue::{Mapped, queries as catalogue};
use crate::articles::listings::queries::listed;
use crate::articles::listings::{Listed, Listing};
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::Topic;
use crate::links;
use crate::place::Place;
use crate::web::{PageResult, Visit, showing};
use actix_web::{HttpResponse, web};
use askama::Template;

struct Spot {
    path: String,
    changed: Option<Moment>,
}

#[derive(Template)]
#[template(path = "feeds/sitemap.xml")]
struct Map<'a> {
    base: &'a str,
    spots: &'a [Spot],
}

#[derive(Template)]
#[template(path = "feeds/sitemap_index.xml")]
struct Index<'a> {
    base: &'a str,
    parts: &'a [String],
}

/// The whole map, or the index of its parts.
pub async fn show(visit: Visit) -> PageResult {
    let ask = |conn: &mut Connection| {
        let parts = catalogue::parts(conn)?;
        if parts <= 1 {
            let mut spots = lists(conn)?;
            spots.extend(articles(catalogue::part(conn, 1)?));
            return Ok((spots, Vec::new()));
        }
        let mut addresses = vec![links::SITEMAP_OF_LISTS.to_owned()];
        for part in 1..=parts {
            if catalogue::has_any(conn, part)? {
                addresses.push(links::sitemap_part(part));
            }
        }
        Ok((Vec::new(), addresses))
    };
    let (spots, parts) = visit.app.db.read(ask).await?;
    match parts.is_empty() {
        true => map(&visit, &spots),
        false => {
            let base = visit.base_url().as_str();
            let parts = &parts;
            xml(&Index { base, parts })
        }
    }
}

/// The part with all that is no article.
pub async fn show_lists(visit: Visit) -> PageResult {
    let spots = visit.app.db.read(lists).await?;
    map(&visit, &spots)
}

/// A part with articles and static pages.
pub async fn show_part(visit: Visit, number: web::Path<String>) -> PageResult {
    // Written as we write it, so that no part has two addresses.
    let part = number.parse::<i64>().ok();
    let part = part.filter(|part| *part > 0 && part.to_string() == *number);
    let part = part.ok_or(Error::NotFound)?;
    let ask = move |conn: &mut Connection| catalogue::part(conn, part);
    let found = visit.app.db.read(ask).await?;
    match found.is_empty() {
        true => Err(Error::NotFound),
        false => map(&visit, &articles(found)),
    }
}

fn lists(conn: &mut Connection) -> Result<Vec<Spot>> {
    let latest = listed(conn, Listing::Home, Place::First, 1)?.entries;
    let mut spots = vec![Spot {
        path: links::HOME.into(),
        changed: latest
            .first()
            .and_then(|one: &Listed| one.article.published_at),
    }];
    if !latest.is_empty() {
        spots.extend(archive(conn)?);
    }
    let spot = |path: fn(&str) -> String| {
        move |one: Mapped| Spot {
            path: path(&one.slug),
            changed: Some(one.changed),
        }
    };
    spots.extend(catalogue::tags(conn)?.into_iter().map(spot(links::tag)));
    spots.extend(
        catalogue::sections(conn)?
            .into_iter()
            .map(spot(links::section)),
    );
    spots.extend(
        catalogue::series(conn)?
            .into_iter()
            .map(spot(links::series)),
    );
    spots.extend(
        catalogue::authors(conn)?
            .into_iter()
            .map(spot(links::author)),
    );
    Ok(spots)
}

/// The archive and its years.
fn archive(conn: &mut Connection) -> Result<Vec<Spot>> {
    let mut years: Vec<i16> = months(conn)?.iter().map(|month| month.year).collect();
    years.dedup();
    let paths = years.into_iter().map(links::archive_of_year);
    let paths = [links::ARCHIVE.to_owned()].into_iter().chain(paths);
    let spot = |path| Spot {
        path,
        changed: None,
    };
    Ok(paths.map(spot).collect())
}

fn articles(found: Vec<Mapped>) -> Vec<Spot> {
    let spot = |one: Mapped| Spot {
        path: links::article(&one.slug),
        changed: Some(one.changed),
    };
    found.into_iter().map(spot).collect()
}

fn map(visit: &Visit, spots: &[Spot]) -> PageResult {
    let base = visit.base_url().as_str();
    xml(&Map { base, spots })
}

fn xml(template: &impl Template) -> PageResult {
    let text = template.render();
    let text = text.map_err(|error| Error::Internal(error.into()))?;
    let answer = HttpResponse::Ok()
        .content_type("application/xml; charset=utf-8")
        .body(text);
    Ok(showing([Topic::Listings, Topic::Site], answer))
}
