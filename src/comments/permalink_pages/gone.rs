//! What is said where a comment is looked for that nobody finds any more, with a way on.

use crate::articles::Article;
use crate::links;
use crate::web::{Layout, Link, PageResult, Visit, answer};
use actix_web::http::StatusCode;
use askama::Template;

#[derive(Template)]
#[template(path = "comments/gone.html")]
struct GonePage {
    layout: Layout,
    status: u16,
    title: &'static str,
    sentence: &'static str,
    way_on: Link,
    latest: Vec<Link>,
}

/// A moderator removed what everybody saw, under `article`, and nothing is left in its place.
pub fn removed(visit: &Visit, article: &Article) -> PageResult {
    show(
        visit,
        StatusCode::GONE,
        t!("comment-gone"),
        t!("comment-gone-removed"),
        Link::new(
            t!("comments-on-article", title = article.title),
            links::thread(&article.slug),
        ),
    )
}

/// The article under which everybody saw it was withdrawn; which one is not told.
pub fn withdrawn(visit: &Visit) -> PageResult {
    show(
        visit,
        StatusCode::GONE,
        t!("comment-gone"),
        t!("comment-gone-withdrawn"),
        Link::new(t!("comment-go-home"), links::HOME),
    )
}

/// There is nothing to answer under a number; whether there ever was is not told.
pub fn nothing_to_answer(visit: &Visit) -> PageResult {
    show(
        visit,
        StatusCode::NOT_FOUND,
        t!("comment-nothing-to-answer"),
        t!("comment-nothing-to-answer-told"),
        Link::new(t!("comment-go-home"), links::HOME),
    )
}

fn show(
    visit: &Visit,
    status: StatusCode,
    title: &'static str,
    sentence: &'static str,
    way_on: Link,
) -> PageResult {
    answer(
        status,
        &GonePage {
            layout: visit.layout(),
            status: status.as_u16(),
            title,
            sentence,
            way_on,
            latest: visit.latest(),
        },
    )
}
