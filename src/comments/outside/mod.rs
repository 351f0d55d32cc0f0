//! The outside check: a service the owner has chosen is asked about comments before they appear.
//! `docs/OUTSIDE-CHECK.md` says how the two talk.
//!
//! It is asked before the transaction that stores a comment, and only about one that the checks here would
//! take. What it says is one more fact for them.

mod call;
pub mod trial;

use super::examination::{examine, examine_again};
use super::posting::Intake;
use super::screening::{Opinion, Silence, Trust};
use super::{Comment, NewComment, Status};
use crate::accounts::Account;
use crate::articles::Article;
use crate::clock::Moment;
use crate::config::{Asked, BaseUrl, OutsideCheck};
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::links;
use crate::secret::random_token;
use call::{Letter, Missed};
use serde::Serialize;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// So many comments are asked about at once.
const PLACES: usize = 64;

/// Who is asked.
pub struct Outside {
    asked: Asked,
    site: String,
    agent: ureq::Agent,
    places: Arc<Semaphore>,
}

/// What is asked, as it is sent. Nothing in it leads to the author beyond their name: no e-mail, no
/// address of their network.
#[derive(Serialize)]
struct Question<'a> {
    version: u32,
    site: &'a str,
    is_edit: bool,
    /// Said only where it is so.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_trial: bool,
    article: About<'a>,
    comment: Said<'a>,
    author: Writer<'a>,
}

#[derive(Serialize)]
struct About<'a> {
    url: String,
    title: &'a str,
}

#[derive(Serialize)]
struct Said<'a> {
    text: &'a str,
    html: &'a str,
    links: usize,
    answers: Option<i64>,
}

#[derive(Serialize)]
struct Writer<'a> {
    name: &'a str,
    trust: &'static str,
}

impl Outside {
    /// Whom the configuration names, for the site at `site`.
    pub fn of(check: &OutsideCheck, site: &BaseUrl) -> anyhow::Result<Option<Outside>> {
        let asked = check.asked()?;
        Ok(asked.map(|asked| Outside {
            agent: call::agent(),
            asked,
            site: site.as_str().to_owned(),
            places: Arc::new(Semaphore::new(PLACES)),
        }))
    }

    /// Where it listens, without what else is in its address.
    pub fn place(&self) -> String {
        self.asked.url.origin().ascii_serialization()
    }

    /// Asks; without an answer, whoever runs the site is told why.
    async fn ask(&self, question: &Question<'_>, now: Moment) -> Result<Opinion> {
        let answer = self.send(question, now).await?;
        Ok(answer.unwrap_or_else(|missed| missing(missed.silence)))
    }

    /// Asks, on a thread that may wait.
    async fn send(&self, question: &Question<'_>, now: Moment) -> Result<Result<Opinion, Missed>> {
        let Ok(place) = self.places.clone().try_acquire_owned() else {
            return Ok(Err(Silence::Busy.into()));
        };
        let body = serde_json::to_vec(question).map_err(|error| Error::Internal(error.into()))?;
        let id = format!("msg_{}", random_token());
        let letter = Letter::signed(&self.asked.key, id, now, body);
        let (agent, url) = (self.agent.clone(), self.asked.url.clone());
        let asking = tokio::task::spawn_blocking(move || {
            // Held until the answer is there, even when nobody waits for it any more.
            let _place = place;
            letter.send(&agent, &url)
        });
        asking.await.map_err(|error| Error::Internal(error.into()))
    }
}

/// Whoever runs the site is told as well.
fn missing(silence: Silence) -> Opinion {
    tracing::warn!(
        because = silence.because(),
        "the outside check did not answer"
    );
    Opinion::Missing(silence)
}

impl Intake<'_> {
    /// What is said outside of `new`, by `author` under `article`, or in the place of what `edited` says.
    /// Nothing where nobody is asked: because there is nobody, because its author is trusted, or because
    /// it will not appear anyway.
    pub async fn opinion(
        &self,
        author: &Account,
        article: &Article,
        new: &NewComment,
        edited: Option<&Comment>,
    ) -> Result<Option<Opinion>> {
        let Some(outside) = self.outside else {
            return Ok(None);
        };
        let Some(trust) = self.to_be_asked(author, article, new, edited).await? else {
            return Ok(None);
        };
        let question = Question {
            version: 1,
            site: &outside.site,
            is_edit: edited.is_some(),
            is_trial: false,
            article: About {
                url: format!("{}{}", outside.site, links::article(&article.slug)),
                title: &article.title,
            },
            comment: Said {
                text: &new.body,
                html: new.html.as_str(),
                links: new.links,
                answers: new.parent_id.map(|parent| parent.0),
            },
            author: Writer {
                name: &author.name,
                trust: match trust {
                    Trust::New => "new",
                    Trust::Basic | Trust::Trusted | Trust::Staff => "basic",
                },
            },
        };
        Ok(Some(outside.ask(&question, self.now).await?))
    }

    /// How far the author is trusted, if the checks here leave anything to ask.
    async fn to_be_asked(
        &self,
        author: &Account,
        article: &Article,
        new: &NewComment,
        edited: Option<&Comment>,
    ) -> Result<Option<Trust>> {
        let (author, article, new, edited) =
            (author.clone(), article.id, new.clone(), edited.cloned());
        let (policy, now) = (self.policy.clone(), self.now);
        let look = move |conn: &mut Connection| {
            let examined = match edited {
                Some(comment) => Some(examine_again(conn, &author, &comment, &new, &policy, now)?),
                None => examine(conn, &author, article, &new, &policy, now)?.ok(),
            };
            let open =
                |status: Option<Status>| matches!(status, Some(Status::Held | Status::Published));
            let asked = examined
                .filter(|found| found.trust < Trust::Trusted && open(found.verdict.status()));
            Ok(asked.map(|found| found.trust))
        };
        self.db.read(look).await
    }
}
