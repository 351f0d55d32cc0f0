//! What a comment said before it was changed, for its author and for moderators.

use crate::accounts::Account;
use crate::articles::{Article, Status, queries as articles};
use crate::comments::editing::queries::versions;
use crate::comments::visibility::{Eyes, Standing};
use crate::comments::{Comment, queries};
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::links;
use crate::markdown::{PIPELINE_VERSION, SafeHtml};
use crate::web::{Layout, Link, PageResult, Visit, When, page};
use actix_web::web;
use askama::Template;

/// A text and its time.
struct VersionView {
    heading: String,
    /// Whether it was posted so, not edited.
    is_first: bool,
    written: When,
    /// The text as it was shown; nothing if today it would be shown in another way.
    html: Option<SafeHtml>,
    /// The text as it was written.
    text: String,
}

#[derive(Template)]
#[template(path = "comments/history.html")]
struct HistoryPage {
    layout: Layout,
    id: i64,
    author: String,
    article: Link,
    versions: Vec<VersionView>,
}

/// Every text a comment has had, the latest first.
pub async fn show(visit: Visit, id: web::Path<String>) -> PageResult {
    let id = CommentId::parse(&id).ok_or(Error::NotFound)?;
    let viewer = visit.viewer.require()?.clone();
    let ask = move |conn: &mut Connection| {
        let (comment, author, article) = readable(conn, id, &viewer)?;
        Ok((versions(conn, comment.id)?, comment, author, article))
    };
    let (before, comment, author, article) = visit.app.db.read(ask).await?;
    let (last, written_at) = (
        before.len() + 1,
        comment.edited_at.unwrap_or(comment.created_at),
    );
    let now = VersionView {
        heading: match last {
            1 => t!("more-history-only").into(),
            _ => t!("more-history-now").into(),
        },
        is_first: last == 1,
        written: When::exact(written_at),
        html: Some(SafeHtml::from_stored(comment.body_html)),
        text: comment.body,
    };
    let before = before
        .into_iter()
        .enumerate()
        .map(|(at, version)| (last - 1 - at, version))
        .map(|(number, version)| VersionView {
            heading: match number {
                1 => t!("more-history-first").into(),
                number => t!("more-history-text", number = number, count = last),
            },
            is_first: number == 1,
            written: When::exact(version.written_at),
            html: (version.html_version == PIPELINE_VERSION)
                .then(|| SafeHtml::from_stored(version.body_html)),
            text: version.body,
        });
    page(&HistoryPage {
        layout: visit.layout(),
        id: id.0,
        author,
        article: Link::new(&article.title, links::article(&article.slug)),
        versions: std::iter::once(now).chain(before).collect(),
    })
}

/// A comment whose text is there, if `viewer` wrote it or moderates, with its author's name.
fn readable(
    conn: &mut Connection,
    id: CommentId,
    viewer: &Account,
) -> Result<(Comment, String, Article)> {
    let comment = queries::find(conn, id)?.ok_or(Error::NotFound)?;
    let article = articles::by_id(conn, comment.article_id)?;
    let eyes = Eyes::of(Some(viewer), comment.author_id);
    let standing = Standing::of(&comment, article.status == Status::Published);
    if !(eyes.author || eyes.moderator) || !standing.seen_by(eyes).may_read() {
        return Err(Error::NotFound);
    }
    let author = crate::accounts::queries::by_id(conn, comment.author_id)?.name;
    Ok((comment, author, article))
}
