//! The way of a text from a form to a comment: checked and rendered first, then stored in one transaction.

use super::form_key::Age;
use super::new_comment::{Draft, Unfit};
use super::not_posted::NotPosted;
use super::outside::Outside;
use super::screening::{Discussion, Lists, Policy, Sending, Signs, admission, came_by_form};
use super::{SubmitError, Submitted, answer, form_key, locking, queries, spam, submit};
use crate::accounts::Account;
use crate::articles::Article;
use crate::clock::Moment;
use crate::db::{Connection, Database, Transaction};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::links;
use crate::markdown::{self, SafeHtml};
use anyhow::anyhow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// How many long comments are rendered at once: the rest of the machine serves readers.
static PLACES: Semaphore = Semaphore::const_new(2);

/// What somebody typed under an article, and from which form.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// The text as typed.
    pub body: String,
    /// The key of the form.
    pub form_key: String,
    /// The comment it answers.
    pub parent_id: Option<CommentId>,
    /// Whether the field that people do not see was filled in.
    pub filled_in: bool,
    /// Whether they were told that they had just said it, and sent it again.
    pub insists: bool,
    /// Whether they were told that what they answer is gone.
    pub knows_gone: bool,
}

impl Words {
    /// The form they are typed into, as browsers tell forms apart: where it is sent, and the comment it answers.
    pub fn form(&self, article_slug: &str) -> String {
        let path = links::comments_of(article_slug);
        match self.parent_id {
            Some(parent) => format!("{path} {parent}"),
            None => path,
        }
    }
}

/// What takes comments in: the database, the key that signs forms, the time, and the owner's policy.
#[derive(Clone)]
pub struct Intake<'a> {
    /// Where they are stored.
    pub db: &'a Database,
    /// What signs the forms.
    pub key: &'a [u8; 32],
    /// When they come.
    pub now: Moment,
    /// What the owner has set.
    pub policy: Policy,
    /// The words and sites that are looked for.
    pub lists: Arc<Lists>,
    /// Who is asked besides, if anybody.
    pub outside: Option<&'a Outside>,
}

impl Intake<'_> {
    /// Checks what can be checked without knowing the author.
    pub async fn check(
        &self,
        article: &Article,
        words: &Words,
    ) -> Result<Result<Draft, NotPosted>> {
        // Nothing is posted yet: however soon it comes.
        let sending = Sending {
            took: None,
            ..self.sending(article, words)
        };
        let draft = match self.admit(article, words, &sending) {
            Ok(draft) => draft,
            Err(not_posted) => return Ok(Err(not_posted)),
        };
        let (id, parent) = (article.id, words.parent_id);
        let ask = move |conn: &mut Connection| {
            let lock = parent.map(|parent| locking::queries::over(conn, parent));
            Ok((answer(conn, id, parent)?, lock.transpose()?.flatten()))
        };
        Ok(match self.db.read(ask).await? {
            (Err(error), _) => Err(NotPosted::Submit(error)),
            (Ok(_), Some(lock)) => Err(NotPosted::Submit(SubmitError::Refused(lock.refusal()))),
            (Ok(_), None) => Ok(draft),
        })
    }

    /// The same without asking the database.
    fn admit(
        &self,
        article: &Article,
        words: &Words,
        sending: &Sending,
    ) -> Result<Draft, NotPosted> {
        let draft = Draft::parse(&words.body).map_err(NotPosted::Unfit)?;
        came_by_form(sending, &self.policy)
            .and_then(|()| admission(&Discussion::of(article), &self.policy, self.now))
            .map_err(|refusal| NotPosted::Submit(SubmitError::Refused(refusal)))?;
        Ok(draft)
    }

    /// How the words came.
    fn sending(&self, article: &Article, words: &Words) -> Sending {
        let age = form_key::age(self.key, article.id, &words.form_key, self.now);
        Sending {
            by_our_form: age.is_some(),
            filled_in: words.filled_in,
            took: match age {
                Some(Age::Exactly(span)) => Some(span),
                Some(Age::Unknown) | None => None,
            },
        }
    }

    /// Posts what somebody sent from a form, if there is `room` for one more. The same form sent again
    /// gives the first comment, however old the form has become.
    pub async fn post(
        &self,
        author: &Account,
        article: &Article,
        words: &Words,
        room: impl FnOnce() -> Result<()>,
    ) -> Result<Result<Submitted, NotPosted>> {
        let mut sending = self.sending(article, words);
        // Who works here may be as quick as they like.
        sending.took = sending.took.filter(|_| !author.role.is_staff());
        let not_posted = match self.admit(article, words, &sending) {
            Ok(draft) => {
                room()?;
                return self
                    .store(author, article, words, draft, Some(sending))
                    .await;
            }
            Err(not_posted) => not_posted,
        };
        let Ok(draft) = Draft::parse(&words.body) else {
            return Ok(Err(not_posted));
        };
        let first = self.first(self.submission_key(author, article, words, &draft));
        Ok(first.await?.ok_or(not_posted))
    }

    /// Posts a text whose form was checked already.
    pub async fn send(
        &self,
        author: &Account,
        article: &Article,
        words: &Words,
        draft: Draft,
    ) -> Result<Result<Submitted, NotPosted>> {
        self.store(author, article, words, draft, None).await
    }

    async fn store(
        &self,
        author: &Account,
        article: &Article,
        words: &Words,
        draft: Draft,
        sending: Option<Sending>,
    ) -> Result<Result<Submitted, NotPosted>> {
        let key = self.submission_key(author, article, words, &draft);
        let (draft, rendered) = match render(draft).await? {
            Ok(rendered) => rendered,
            Err(unfit) => return Ok(Err(NotPosted::Unfit(unfit))),
        };
        let signs = self.signs(&rendered.html).await?;
        let mut new = draft.into_new(rendered, words.parent_id, key);
        (new.sending, new.insists, new.signs) = (sending, words.insists, signs);
        new.opinion = self.opinion(author, article, &new, None).await?;
        let (author, id, policy) = (author.clone(), article.id, self.policy.clone());
        let post = move |tx: &mut Transaction| submit(tx, &author, id, &new, &policy);
        let posted = self.db.write(post);
        match posted.await {
            Ok(posted) => Ok(posted.map_err(NotPosted::Submit)),
            Err(Error::Duplicate(_)) => self.first(key).await?.ok_or(Error::Unavailable).map(Ok),
            Err(error) => Err(error),
        }
    }

    /// What is found in a text, before anybody waits for it to be stored.
    pub async fn signs(&self, html: &SafeHtml) -> Result<Signs> {
        let mut signs = self.lists.find(html);
        let tokens = spam::tokens::tokens(html);
        let score = self.db.read(move |conn| spam::score_of(conn, &tokens));
        signs.score = score.await?;
        Ok(signs)
    }

    /// The comment the same form has brought before.
    async fn first(&self, key: [u8; 32]) -> Result<Option<Submitted>> {
        let found = self
            .db
            .read(move |conn| queries::find_submitted(conn, &key))
            .await?;
        Ok(found.map(|comment| Submitted {
            comment,
            already: true,
            under_line: false,
        }))
    }

    fn submission_key(
        &self,
        author: &Account,
        article: &Article,
        words: &Words,
        draft: &Draft,
    ) -> [u8; 32] {
        draft.submission_key(
            self.key,
            author.id,
            article.id,
            words.parent_id,
            &words.form_key,
        )
    }
}

/// Renders a text: a short one at once, others on a blocking thread, once there is a place.
pub async fn render(draft: Draft) -> Result<Result<(Draft, markdown::Comment), Unfit>> {
    if draft.is_short() {
        // A panic costs this one comment, as it would on another thread.
        let rendered = catch_unwind(AssertUnwindSafe(|| draft.render()));
        let rendered = rendered.map_err(|_| panicked())?;
        return Ok(rendered.map(|rendered| (draft, rendered)));
    }
    let place = PLACES
        .acquire()
        .await
        .map_err(|closed| Error::Internal(closed.into()))?;
    let rendering = tokio::task::spawn_blocking(move || {
        // Held until the work is done, even when nobody waits for it any more.
        let _place = place;
        let rendered = draft.render();
        rendered.map(|rendered| (draft, rendered))
    });
    rendering.await.map_err(|_| panicked())
}

fn panicked() -> Error {
    Error::Internal(anyhow!("rendering a comment panicked"))
}
