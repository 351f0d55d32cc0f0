//! Writing comments and reading them.

mod answers;
mod closing;
mod deleting;
mod editing;
mod erasing;
mod following;
mod gone;
mod heated;
mod hostile;
mod hours;
mod lists;
mod long_threads;
mod muting;
mod outside;
mod paging;
mod posting;
mod reading_on;
mod recommending;
mod reports;
mod rules;
mod screening;
mod signing_out;
mod spam;
mod tally;
mod threads;
mod trying;
mod visits;
mod waiting;
mod whereabouts;

use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Account;
use byline::articles::Article;
use byline::comments::{self, Comment};
use byline::ids::CommentId;
use byline::settings::Settings;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Somebody signed in whose first comment was approved long ago.
fn known(app: &TestApp, email: &str) -> (Account, Visitor) {
    let account = make::reader(app, email);
    let elsewhere = make::article(app).title("Elsewhere").published();
    make::comment(app, &elsewhere).by(&account).published();
    app.wait(11 * MINUTE);
    let visitor = app.visitor();
    visitor.sign_in(email);
    (account, visitor)
}

/// Writes into the form under an article and sends it.
fn say(visitor: &Visitor, article: &Article, text: &str) -> Page {
    let page = visitor.get(&format!("/{}", article.slug)).expect(200);
    visitor.fill(&page, "#leave-a-comment", &[("body", text)])
}

/// The comment an answer leads to.
#[track_caller]
fn posted(app: &TestApp, answer: &Page) -> Comment {
    let place = answer.location();
    let place = place.unwrap_or_else(|| panic!("{}: {}", answer.status, answer.text("main")));
    let (_, id) = place
        .split_once("#c-")
        .unwrap_or_else(|| panic!("{place} is no comment"));
    let id = CommentId(id.parse().unwrap());
    app.read(move |conn| comments::queries::by_id(conn, id))
}

fn everything(app: &TestApp, article: &Article) -> i64 {
    use diesel::prelude::*;
    #[derive(diesel::QueryableByName)]
    struct Count {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        n: i64,
    }
    let id = article.id.0;
    app.read(move |conn| {
        let sql = "SELECT count(*) AS n FROM comments WHERE article_id = $1";
        let query = diesel::sql_query(sql).bind::<diesel::sql_types::BigInt, _>(id);
        Ok(query.get_result::<Count>(conn)?.n)
    })
}

fn set(app: &TestApp, change: impl FnOnce(&mut Settings) + Send + 'static) {
    app.write(|tx| {
        let mut settings = Settings::load(tx)?;
        change(&mut settings);
        settings.save(tx)
    });
}
