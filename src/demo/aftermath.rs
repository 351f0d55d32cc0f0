//! What came after comments, and beside them: praise, advertising, its end, and decisions about people.

use super::seed::Seeder;
use super::{Advert, Article, Demo, Kind, Person, Status};
use crate::accounts::Account;
use crate::accounts::standing::{Cause, Kind as StateKind, NewState, impose};
use crate::comments::picking::pick;
use crate::comments::recommending::{Word, say};
use crate::comments::reports::{NewReport, file};
use crate::comments::{self, Status as CommentStatus};
use crate::db::{Connection, Transaction};
use crate::moderation::{Action, Because};
use crate::secret::digest;
use anyhow::{Context, anyhow};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

impl Seeder<'_> {
    /// Some readers recommend a comment, and the editors may pick it.
    pub(super) async fn praise(&self, article: &Article, place: usize) -> anyhow::Result<()> {
        let comment = &article.thread[place];
        let id = self.posted(article, place)?;
        let likes = |key: &str| key != comment.by && is_fond(key, &article.slug, place);
        let fans = self.people.iter().filter(|(key, _)| likes(key));
        let fans: Vec<Account> = fans.map(|(_, account)| account.clone()).collect();
        let editor = match comment.picked {
            true => Some(self.person("rufus")?),
            false => None,
        };
        let praise = move |tx: &mut Transaction| {
            for fan in &fans {
                say(tx, fan, id, Word::Recommended)?;
            }
            if let Some(editor) = &editor {
                pick(tx, editor, id, true)?;
            }
            Ok(())
        };
        Ok(self.app.db.write(praise).await?)
    }

    /// Readers report a comment.
    pub(super) async fn report(&self, article: &Article, place: usize) -> anyhow::Result<()> {
        let id = self.posted(article, place)?;
        for said in &article.thread[place].reported {
            let reporter = self.person(&said.by)?;
            let new = NewReport::parse(&said.why, &said.note)
                .map_err(|faults| anyhow!("{}: {faults:?}", said.by))?;
            let report = move |tx: &mut Transaction| file(tx, &reporter, id, &new);
            let filed = self.app.db.write(report).await?;
            filed.map_err(|why| anyhow!("{}: {}", said.by, why.sentence()))?;
        }
        Ok(())
    }

    /// Somebody posts advertising under an article that takes comments.
    pub(super) async fn advertise(
        &mut self,
        number: usize,
        advert: &Advert,
        demo: &Demo,
    ) -> anyhow::Result<()> {
        let open = demo.articles.iter().filter(|article| {
            article.kind == Kind::Article
                && article.status == Status::Published
                && article.comments_open
                && f64::from(article.days_ago) > advert.days_ago + 1.0
        });
        let open: Vec<&Article> = open.collect();
        let article = open.get(number % open.len().max(1));
        let slug = &article.context("nothing to advertise under")?.slug;
        let id = *self.articles.get(slug).context("advertised too early")?;
        let author = self.person(&advert.by)?;
        let posted = self.post(&author, id, &advert.comment(), None).await?;
        self.adverts.insert(number, posted.id);
        Ok(())
    }

    /// The moderator marks advertising as spam, unless the site has done so by itself.
    pub(super) async fn mark(&self, number: usize) -> anyhow::Result<()> {
        let id = *self.adverts.get(&number).context("nothing to mark")?;
        let ask = move |conn: &mut Connection| comments::queries::by_id(conn, id);
        if self.app.db.read(ask).await?.status == CommentStatus::Spam {
            return Ok(());
        }
        self.moderate(id, Action::Spam, Because::default()).await
    }

    /// The moderator decides about somebody.
    pub(super) async fn judge(&self, person: &Person) -> anyhow::Result<()> {
        let Some(standing) = &person.standing else {
            return Ok(());
        };
        let now = self.app.clock.now();
        let new = NewState {
            kind: StateKind::from_word(&standing.kind).context("no such state")?,
            reason: Cause::from_word(&standing.why).context("no such cause")?,
            message: standing.message.clone(),
            note: standing.note.clone(),
            expires_at: standing.days.map(|days| now.plus(DAY * days)),
        };
        let moderator = self.person("ines")?;
        let id = self.person(&person.key)?.id;
        let judge = move |tx: &mut Transaction| impose(tx, &moderator, id, &new);
        let judged = self.app.db.write(judge).await?;
        judged
            .map(drop)
            .map_err(|why| anyhow!("{}: {}", person.key, why.0))
    }
}

/// Whether somebody recommends the comment at a place: most are liked by few, some by many; the same in every
/// demo.
fn is_fond(key: &str, slug: &str, place: usize) -> bool {
    let first = |text: String| u32::from(digest(text)[0]);
    let appeal = first(format!("{slug} {place}"));
    first(format!("{key} {slug} {place}")) < appeal * appeal / 400
}
