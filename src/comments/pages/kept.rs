//! The words that wait in a browser while its reader looks at a form.

use super::Words;
use crate::articles::{Article, queries as articles};
use crate::comments::waiting;
use crate::comments::waiting::view::{find_waiting, is_key_of_nothing};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::ArticleId;
use crate::web::{Visit, waiting as cookie};
use actix_web::HttpResponse;

/// The words that wait here for whoever visits, and the article they were written under.
pub(super) async fn waiting_here(visit: &Visit) -> Result<Option<(Article, Words)>> {
    let Some(waiting) = find_waiting(visit).await? else {
        return Ok(None);
    };
    let id = waiting.article_id;
    let find = move |conn: &mut Connection| articles::by_id(conn, id);
    let article = visit.app.db.read(find).await?;
    Ok(Some((article, waiting.words())))
}

/// What waited here for whoever visits under this article is posted now: it waits no longer.
pub(super) async fn forget_waiting(
    visit: &Visit,
    article: ArticleId,
    response: &mut HttpResponse,
) -> Result<()> {
    let waiting = find_waiting(visit).await?;
    if let Some(waiting) = waiting.filter(|waiting| waiting.article_id == article) {
        let forget = move |tx: &mut Transaction| waiting::queries::delete(tx, waiting.id);
        visit.app.db.write(forget).await?;
        if is_key_of_nothing(visit).await? {
            cookie::clear(&visit.app, response);
        }
    }
    Ok(())
}
