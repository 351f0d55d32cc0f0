//! What to show of a link to an article (oembed.com): the writers of other sites paste an address, and their site asks
//! here. The answer is of the type `link`: words and a picture, and nothing that would run on somebody else's page.

use crate::accounts::{Account, queries as accounts};
use crate::articles::addresses::queries::find_moved;
use crate::articles::{Article, Status, queries as articles};
use crate::db::Connection;
use crate::error::Error;
use crate::ids::Topic;
use crate::links;
use crate::picture::PictureName;
use crate::slug::is_slug;
use crate::web::feed::shown;
use crate::web::{PageResult, Visit, showing};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::{Deserialize, Serialize};
use url::Url;

/// For so long others may show what they were told, in seconds.
const CACHE_AGE: u32 = 3_600;

/// What is asked.
#[derive(Debug, Deserialize)]
pub struct Asked {
    url: Option<String>,
    format: Option<String>,
    maxwidth: Option<String>,
    maxheight: Option<String>,
}

#[derive(Serialize, Template)]
#[template(path = "feeds/oembed.xml")]
struct Told {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    author_name: String,
    author_url: String,
    provider_name: String,
    provider_url: String,
    cache_age: u32,
    #[serde(flatten)]
    thumbnail: Option<Thumbnail>,
}

#[derive(Serialize)]
struct Thumbnail {
    #[serde(rename = "thumbnail_url")]
    url: String,
    #[serde(rename = "thumbnail_width")]
    width: u32,
    #[serde(rename = "thumbnail_height")]
    height: u32,
}

/// What is published at the address that is asked about, in JSON or XML.
pub async fn show(visit: Visit, asked: web::Query<Asked>) -> PageResult {
    let is_xml = match asked.format.as_deref() {
        None | Some("json") => false,
        Some("xml") => true,
        Some(_) => return Ok(unknown_format()),
    };
    let address = asked.url.as_deref();
    let address = address.ok_or(Error::BadRequest(t!("feed-which-address")))?;
    let slug = slug_of(address, visit.base_url().authority()).ok_or(Error::NotFound)?;
    let ask = move |conn: &mut Connection| {
        let found = match articles::find_by_slug(conn, &slug)? {
            Some(article) => Some(article),
            None => find_moved(conn, &slug)?,
        };
        let found = found.filter(|article| article.status == Status::Published);
        let article = found.ok_or(Error::NotFound)?;
        let author = accounts::by_id(conn, article.author_id)?;
        Ok((article, author))
    };
    let (article, author) = visit.app.db.read(ask).await?;
    let topics = [Topic::Article(article.id), Topic::Site];
    let told = told(&visit, &article, author, &asked);
    let answer = match is_xml {
        true => HttpResponse::Ok()
            .content_type("text/xml; charset=utf-8")
            .body(
                told.render()
                    .map_err(|cause| Error::Internal(cause.into()))?,
            ),
        false => HttpResponse::Ok().json(told),
    };
    Ok(showing(topics, answer))
}

fn told(visit: &Visit, article: &Article, author: Account, asked: &Asked) -> Told {
    let most = |side: &Option<String>| {
        let side = side.as_deref().and_then(|side| side.parse().ok());
        side.unwrap_or(u32::MAX)
    };
    let (width, height) = (most(&asked.maxwidth), most(&asked.maxheight));
    let picture = PictureName::at(&article.picture);
    let thumbnail = picture.and_then(|picture| thumbnail(visit, &picture, width, height));
    Told {
        version: "1.0",
        kind: "link",
        title: shown(&article.title),
        author_url: visit.whole(&links::author(&author.slug)),
        author_name: shown(&author.name),
        provider_name: shown(&visit.frame.settings.title),
        provider_url: visit.whole(links::HOME),
        cache_age: CACHE_AGE,
        thumbnail,
    }
}

/// The picture itself if it fits, else the largest of its sizes that does.
fn thumbnail(visit: &Visit, picture: &PictureName, width: u32, height: u32) -> Option<Thumbnail> {
    let own = (picture.width, picture.height, picture.address());
    let smaller = picture.widths().into_iter().rev().map(|width| {
        let address = format!("{}{}", crate::picture::FOLDER, picture.at_width(width));
        (width, picture.height_at(width), address)
    });
    let mut all = [own].into_iter().chain(smaller);
    let (width, height, address) = all.find(|(w, h, _)| *w <= width && *h <= height)?;
    Some(Thumbnail {
        url: visit.whole(&address),
        width,
        height,
    })
}

/// The slug in the address of something on the site with this authority, whatever is asked of it.
fn slug_of(address: &str, authority: &str) -> Option<String> {
    let address = Url::parse(address).ok()?;
    let origin = address.origin().ascii_serialization();
    let (scheme, host) = origin.split_once("://")?;
    let is_ours = matches!(scheme, "http" | "https") && host == authority;
    let slug = address.path().strip_prefix('/').filter(|_| is_ours)?;
    is_slug(slug).then(|| slug.to_owned())
}

/// The standard's answer to a format we do not write (oEmbed 1.0, §2.3.4.2).
fn unknown_format() -> HttpResponse {
    HttpResponse::build(StatusCode::NOT_IMPLEMENTED)
        .content_type("text/plain; charset=utf-8")
        .body(format!("{}\n", t!("feed-formats")))
}

#[cfg(test)]
mod tests {
    use super::slug_of;

    #[test]
    fn only_addresses_on_this_site_name_a_slug() {
        let slug = |address| slug_of(address, "blog.example.org");
        let boat = Some("the-boat".to_owned());
        for address in [
            "https://blog.example.org/the-boat",
            "http://blog.example.org/the-boat?sort=newest#c-12",
            "https://BLOG.example.org:443/the-boat",
        ] {
            assert_eq!(slug(address), boat, "{address}");
        }
        for address in [
            "",
            "/the-boat",
            "https://blog.example.org",
            "https://blog.example.org/tags/boats",
            "https://blog.example.org:8080/the-boat",
            "https://blog.example.org.evil.example/the-boat",
            "https://evil.example/https://blog.example.org/the-boat",
            "ftp://blog.example.org/the-boat",
            "https://blog.example.org/../%2e%2e/etc/passwd",
        ] {
            assert_eq!(slug(address), None, "{address}");
        }
    }
}
