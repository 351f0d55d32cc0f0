//! Signing out of a comment's form, for whoever is not who is signed in there.

use super::{Sent, form_again, lay_aside};
use crate::comments::reading::discussed;
use crate::db::Connection;
use crate::error::Result;
use crate::links;
use crate::web::{Form, PageResult, Viewer, Visit, session_store};
use actix_session::Session;
use actix_web::web;

/// Signs out, whatever becomes of the form. What was typed waits, as a visitor's words do, for whoever signs in next in
/// this browser.
pub async fn sign_out(
    mut visit: Visit,
    session: Session,
    slug: web::Path<String>,
    sent: Result<Form<Sent>>,
) -> PageResult {
    session_store::leave(&session, visit.request());
    visit.viewer = Viewer::Visitor;
    let mut response = take_along(&visit, slug.into_inner(), sent?.0).await?;
    session_store::end(&session, &mut response);
    Ok(response)
}

async fn take_along(visit: &Visit, slug: String, sent: Sent) -> PageResult {
    let find = move |conn: &mut Connection| discussed(conn, &slug);
    let article = visit.app.db.read(find).await?;
    let words = sent.words();
    if words.body.trim().is_empty() {
        return visit.go(
            &links::comment_form(&article.slug),
            t!("comment-signed-out"),
        );
    }
    match visit.app.intake().await?.check(&article, &words).await? {
        Ok(_) => {
            let join = visit.go(links::JOIN, t!("comment-signed-out-kept"))?;
            lay_aside(visit, &article, words, join).await
        }
        Err(not_posted) => form_again(visit, &article, words, &not_posted).await,
    }
}
