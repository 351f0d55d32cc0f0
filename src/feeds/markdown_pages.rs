//! Articles and static pages as Markdown (RFC 7763), for programs and for those who quote.

use crate::accounts::queries as accounts;
use crate::articles::addresses::{Found, find};
use crate::articles::{Article, Format, Kind};
use crate::db::Connection;
use crate::error::Error;
use crate::ids::Topic;
use crate::links;
use crate::markdown::{absolute, in_markdown, without_notes};
use crate::slug::is_slug;
use crate::web::page::permanent;
use crate::web::{PageResult, Visit, showing};
use actix_web::http::header::LINK;
use actix_web::{HttpResponse, web};

/// What is published at `/{slug}`, as it was written. What was imported as HTML stays HTML, as shown:
/// Markdown may hold it.
pub async fn show(visit: Visit, slug: web::Path<String>) -> PageResult {
    let slug = slug.into_inner();
    if !is_slug(&slug) {
        return Err(Error::NotFound);
    }
    let ask = move |conn: &mut Connection| match find(conn, &slug)? {
        Found::Moved(slug) => Ok(Err(slug)),
        Found::Here(article) => {
            let author = accounts::by_id(conn, article.author_id)?;
            Ok(Ok((article, author.name)))
        }
    };
    let (article, author) = match visit.app.db.read(ask).await? {
        Ok(found) => found,
        Err(moved) => return Ok(permanent(&links::article_as_markdown(&moved))),
    };
    let base = visit.base_url().as_str();
    let address = format!("{base}{}", links::article(&article.slug));
    let answer = HttpResponse::Ok()
        .content_type("text/markdown; charset=utf-8")
        .insert_header((LINK, format!("<{address}>; rel=\"canonical\"")))
        .insert_header(("x-robots-tag", "noindex"))
        .body(written(&article, &author, base, &address));
    Ok(showing([Topic::Article(article.id), Topic::Site], answer))
}

fn written(article: &Article, author: &str, base: &str, address: &str) -> String {
    let mut text = format!("# {}\n\n", in_markdown(&article.title));
    if !article.standfirst.is_empty() {
        text.push_str(&format!(
            "> {}\n\n",
            in_markdown(&article.standfirst).replace('\n', "\n> ")
        ));
    }
    if article.kind == Kind::Article {
        let author = in_markdown(author);
        let day = article.published_at.unwrap_or(article.created_at).day();
        let by = match article.updated_at().map(|updated| updated.day()) {
            Some(updated) => t!(
                "feed-by-updated",
                author = author,
                day = day,
                updated = updated
            ),
            None => t!("feed-by", author = author, day = day),
        };
        text.push_str(&format!("{by} "));
    }
    text.push_str(&format!("<{address}>\n\n"));
    match article.format {
        Format::Markdown => text.push_str(without_notes(&article.body).trim()),
        Format::Html => {
            let page = links::article(&article.slug);
            text.push_str(absolute(&article.body_html, base, &page).trim());
        }
    }
    text.push('\n');
    text
}
