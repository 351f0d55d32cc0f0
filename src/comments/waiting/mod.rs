//! What a visitor wrote waits here while they sign up or in: their words, and a key only their browser has. Words that
//! somebody signed in laid aside, or could not post on signing in, are theirs: nobody else who uses that browser reads
//! or posts them.

pub mod queries;
pub mod view;

use super::new_comment::Draft;
use super::not_posted::NotPosted;
use super::posting::{Intake, Words};
use super::thread::whereabouts::landing;
use crate::accounts::Account;
use crate::articles::{self, Status as ArticleStatus};
use crate::clock::Moment;
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::links;
use crate::secret::{digest, random_token};
use std::time::Duration;

/// How long words wait.
pub const KEPT_FOR: Duration = Duration::from_secs(24 * 3600);

/// A comment that waits for its author to sign in.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Its number.
    pub id: i64,
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
    /// Whether its writer was told that what it answers is gone.
    pub knows_gone: bool,
}

/// Where somebody lands who has just signed in, and what is said there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Landing {
    /// The path.
    pub path: String,
    /// The message.
    pub message: String,
    /// The form the words came from, if they are posted.
    pub posted: Option<String>,
}

/// Keeps `words` as `owner`'s, or a visitor's, and gives the token for the browser. What the same person had waiting
/// under `earlier` goes; what others have there comes along.
pub fn keep(
    tx: &mut Transaction,
    owner: Option<AccountId>,
    article: ArticleId,
    words: &Words,
    earlier: Option<&str>,
) -> Result<String> {
    let before = tx.now.minus(KEPT_FOR);
    queries::forget_before(tx, before)?;
    let token = random_token();
    if let Some(earlier) = earlier {
        queries::forget(tx, &digest(earlier), owner)?;
        queries::move_to(tx, &digest(earlier), &digest(&token))?;
    }
    queries::insert(tx, &digest(&token), owner, article, words)?;
    Ok(token)
}

/// What waits under `token` at `now` for `reader`: their own words, or a visitor's.
pub fn find(
    conn: &mut Connection,
    token: &str,
    reader: Option<AccountId>,
    now: Moment,
) -> Result<Option<Waiting>> {
    queries::find(conn, &digest(token), reader, now.minus(KEPT_FOR))
}

/// Whether anything waits under `token` at `now`, whoever's it is.
pub fn is_any(conn: &mut Connection, token: &str, now: Moment) -> Result<bool> {
    queries::is_any(conn, &digest(token), now.minus(KEPT_FOR))
}

/// Posts what waits under `token` as `account`'s, unless somebody else was faster. When it cannot be posted, the words
/// stay as theirs, and the page at [`links::WAITING_COMMENT`] shows them.
pub async fn post_waiting(
    intake: Intake<'_>,
    account: &Account,
    token: &str,
) -> Result<Option<Landing>> {
    let (key, now, id) = (token.to_owned(), intake.now, account.id);
    // Whoever claims them first has them, so that two who sign in at once do not both post them.
    let claim = move |tx: &mut Transaction| match find(tx, &key, Some(id), now)? {
        Some(waiting) if queries::claim(tx, waiting.id, id)? => {
            let article = articles::queries::by_id(tx, waiting.article_id)?;
            Ok(Some((waiting, article)))
        }
        _ => Ok(None),
    };
    let Some((waiting, article)) = intake.db.write(claim).await? else {
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
            let posted = move |tx: &mut Transaction| queries::delete(tx, waiting.id);
            intake.db.write(posted).await?;
            let message = submitted.message(waiting.knows_gone);
            let sorting = account.sorting();
            let form = waiting.words().form(&article.slug);
            let find =
                move |conn: &mut Connection| landing(conn, &article, &submitted.comment, sorting);
            Ok(Some(Landing {
                path: intake.db.read(find).await?,
                message,
                posted: Some(form),
            }))
        }
        Err(not_posted) => Ok(Some(Landing {
            path: links::WAITING_COMMENT.into(),
            message: t!("comment-signed-in-unposted", why = not_posted.sentence()),
            posted: None,
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
            knows_gone: self.knows_gone,
            ..Words::default()
        }
    }
}
