//! What a visitor wrote waits here while they sign up or in: their words, and a key only their browser has.

pub mod queries;

use super::new_comment::Draft;
use super::not_posted::NotPosted;
use super::posting::{Intake, Words};
use super::thread::whereabouts::landing;
use crate::accounts::Account;
use crate::articles::{self, Status as ArticleStatus};
use crate::clock::Moment;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{ArticleId, CommentId};
use crate::links;
use crate::secret::{digest, random_token};
use std::time::Duration;

/// How long words wait.
pub const KEPT_FOR: Duration = Duration::from_secs(24 * 3600);

/// A comment that waits for its author to sign in.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// What it is about.
    pub article_id: ArticleId,
    /// Whether it is there to be read.
    pub article_status: ArticleStatus,
    /// The article's title.
    pub article_title: String,
    /// The article's address.
    pub article_slug: String,
    /// The comment it answers.
    pub parent_id: Option<CommentId>,
    /// The text as typed.
    pub body: String,
    /// The key of the form it was typed into.
    pub form_key: String,
}

/// Where somebody lands who has just signed in, and what is said there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Landing {
    /// The path.
    pub path: String,
    /// The message.
    pub message: String,
    /// Whether the words are posted, and the browser may forget their key.
    pub posted: bool,
}

/// Keeps `words`, and gives the token for the browser; what waited under `earlier` goes.
pub fn keep(
    tx: &mut Transaction,
    article: ArticleId,
    words: &Words,
    earlier: Option<&str>,
) -> Result<String> {
    let before = tx.now.minus(KEPT_FOR);
    queries::forget_before(tx, before)?;
    if let Some(earlier) = earlier {
        queries::delete(tx, &digest(earlier))?;
    }
    let token = random_token();
    queries::insert(tx, &digest(&token), article, words)?;
    Ok(token)
}

/// What waits under `token` at `now`.
pub fn find(conn: &mut Connection, token: &str, now: Moment) -> Result<Option<Waiting>> {
    queries::find(conn, &digest(token), now.minus(KEPT_FOR))
}

/// Takes away what waits under `token`.
pub fn take(tx: &mut Transaction, token: &str) -> Result<Option<Waiting>> {
    let now = tx.now;
    let found = find(tx, token, now)?;
    queries::delete(tx, &digest(token))?;
    Ok(found)
}

/// Posts what waits under `token` as `account`'s. When it cannot be posted, the words stay, and the
/// page at [`links::WAITING_COMMENT`] shows them.
pub async fn post_waiting(
    intake: Intake<'_>,
    account: &Account,
    token: &str,
) -> Result<Option<Landing>> {
    let (key, now) = (token.to_owned(), intake.now);
    let found = intake
        .db
        .read(move |conn| match find(conn, &key, now)? {
            Some(waiting) => {
                let article = articles::queries::by_id(conn, waiting.article_id)?;
                Ok(Some((waiting, article)))
            }
            None => Ok(None),
        })
        .await?;
    let Some((waiting, article)) = found else {
        return Ok(None);
    };
    let posted = match Draft::parse(&waiting.body) {
        Ok(draft) => {
            let words = waiting.words();
            intake.send(account, &article, &words, draft).await?
        }
        Err(unfit) => Err(NotPosted::Unfit(unfit)),
    };
    match posted {
        Ok(submitted) => {
            let token = token.to_owned();
            intake.db.write(move |tx| take(tx, &token)).await?;
            let message = submitted.message(false);
            let sorting = account.sorting();
            let find =
                move |conn: &mut Connection| landing(conn, &article, &submitted.comment, sorting);
            Ok(Some(Landing {
                path: intake.db.read(find).await?,
                message,
                posted: true,
            }))
        }
        Err(not_posted) => Ok(Some(Landing {
            path: links::WAITING_COMMENT.into(),
            message: format!("You’re signed in. {}", not_posted.sentence()),
            posted: false,
        })),
    }
}

impl Waiting {
    /// The words as they were sent.
    pub fn words(&self) -> Words {
        Words {
            body: self.body.clone(),
            form_key: self.form_key.clone(),
            parent_id: self.parent_id,
            ..Words::default()
        }
    }
}
