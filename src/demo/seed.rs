//! Writing the magazine into a database, through the same verbs as everybody, in the order it happened.

use super::plan::{Step, plan};
use super::{Article, Comment, Demo, Kind, Person, Role, State, Status};
use crate::accounts::password::NewPassword;
use crate::accounts::{self, Account, DisplayName, Email, NewAccount, queries};
use crate::app::App;
use crate::articles::draft::{ArticleForm, NewArticle};
use crate::articles::{self, Format};
use crate::clock::Moment;
use crate::comments::new_comment::Draft;
use crate::comments::posting::Words;
use crate::comments::{self, form_key};
use crate::db::Transaction;
use crate::ids::{ArticleId, CommentId, SectionId};
use crate::moderation::{Action, Because, Reason, decide};
use crate::settings::Settings;
use anyhow::{Context, anyhow};
use std::collections::HashMap;

/// The password everybody of the demo signs in with.
pub const PASSWORD: &str = "salt wind lantern";

/// Writes everything in `demo` into the app's database. The app's clock has to be a fixed one: it is
/// moved from event to event and stands at `now` in the end.
pub async fn seed(app: &App, demo: &Demo, now: Moment) -> anyhow::Result<()> {
    let steps = plan(demo, now);
    let mut writer = Seeder {
        app,
        people: HashMap::new(),
        sections: HashMap::new(),
        articles: HashMap::new(),
        comments: HashMap::new(),
        adverts: HashMap::new(),
    };
    let first = steps.first().map_or(now, |(moment, _)| *moment);
    app.clock.set(first);
    writer.name_the_site(demo).await?;
    writer.divide_the_site(demo).await?;
    for (moment, step) in steps {
        app.clock.set(moment);
        match step {
            Step::Join(person) => writer.join(person).await,
            Step::Publish(article) => writer.publish(article).await,
            Step::Comment(article, place) => writer.comment(article, place).await,
            Step::Decide(article, place) => writer.decide(article, place).await,
            Step::Close(article) => writer.close(article).await,
            Step::Report(article, place) => writer.report(article, place).await,
            Step::Praise(article, place) => writer.praise(article, place).await,
            Step::Advertise(number, advert) => writer.advertise(number, &advert, demo).await,
            Step::Mark(number) => writer.mark(number).await,
            Step::Judge(person) => writer.judge(person).await,
        }?;
    }
    app.clock.set(now);
    writer.describe_series(demo).await
}

/// Who writes it all, and what is there by now.
pub(super) struct Seeder<'a> {
    pub(super) app: &'a App,
    pub(super) people: HashMap<String, Account>,
    pub(super) sections: HashMap<String, SectionId>,
    pub(super) articles: HashMap<String, ArticleId>,
    pub(super) comments: HashMap<(String, usize), CommentId>,
    pub(super) adverts: HashMap<usize, CommentId>,
}

impl Seeder<'_> {
    async fn name_the_site(&self, demo: &Demo) -> anyhow::Result<()> {
        let settings = Settings {
            title: demo.site.name.clone(),
            description: demo.site.description.clone(),
            ..Settings::default()
        };
        Ok(self.app.db.write(move |tx| settings.save(tx)).await?)
    }

    async fn join(&mut self, person: &Person) -> anyhow::Result<()> {
        let password = NewPassword::parse(PASSWORD, &[]).map_err(|error| anyhow!("{error}"))?;
        let new = NewAccount {
            name: DisplayName::parse(&person.name).map_err(|error| anyhow!("{error}"))?,
            email: Email::parse(&person.email).map_err(|error| anyhow!("{error}"))?,
            password_hash: self.app.hashery.hash_now(&password)?,
            role: match person.role {
                Role::Reader => accounts::Role::Reader,
                Role::Author => accounts::Role::Author,
                Role::Moderator => accounts::Role::Moderator,
                Role::Admin => accounts::Role::Admin,
            },
        };
        let bio = person.bio.clone();
        let made = self.app.db.write(move |tx| {
            let Ok(account) = accounts::sign_up(tx, &new)? else {
                return Ok(None);
            };
            if let Some(bio) = bio {
                queries::set_bio(tx, account.id, &bio)?;
            }
            Ok(Some(account))
        });
        let account = made
            .await?
            .with_context(|| format!("{} is there twice", person.name))?;
        self.people.insert(person.key.clone(), account);
        Ok(())
    }

    async fn publish(&mut self, article: &Article) -> anyhow::Result<()> {
        let writer = self.person(&article.author)?;
        let new = self.text_of(article, true)?;
        let status = article.status;
        let made = self.app.db.write(move |tx| {
            let Ok(made) = articles::create(tx, &writer, &new)? else {
                return Ok(None);
            };
            if status != Status::Draft {
                let made = articles::publish(tx, &writer, made.id)?;
                if status == Status::Withdrawn {
                    articles::withdraw(tx, &writer, made.id, made.version)?;
                }
            }
            Ok(Some(made.id))
        });
        let id = made
            .await?
            .with_context(|| format!("{} is there twice", article.slug))?;
        self.articles.insert(article.slug.clone(), id);
        Ok(())
    }

    async fn close(&self, article: &Article) -> anyhow::Result<()> {
        let writer = self.person(&article.author)?;
        let id = *self
            .articles
            .get(&article.slug)
            .context("an article closed before it began")?;
        let new = self.text_of(article, false)?;
        let close = move |tx: &mut Transaction| {
            let version = articles::queries::by_id(tx, id)?.version;
            articles::save(tx, &writer, id, version, &new)
        };
        let saved = self.app.db.write(close).await?;
        saved
            .map(drop)
            .map_err(|refusal| anyhow!("{}: {refusal:?}", article.slug))
    }

    async fn comment(&mut self, article: &Article, place: usize) -> anyhow::Result<()> {
        let comment = &article.thread[place];
        let author = self.person(&comment.by)?;
        let id = *self
            .articles
            .get(&article.slug)
            .context("a thread before its article")?;
        let above = article
            .thread
            .iter()
            .position(|one| one.id.is_some() && one.id == comment.to);
        let parent_id = above.and_then(|above| self.comments.get(&(article.slug.clone(), above)));
        let posted = self.post(&author, id, comment, parent_id).await;
        let posted = posted.with_context(|| format!("{} by {}", article.slug, comment.by))?;
        self.comments
            .insert((article.slug.clone(), place), posted.id);
        let appears = matches!(comment.state, State::Published | State::Removed);
        if posted.status == comments::Status::Held && appears {
            self.moderate(posted.id, Action::Approve, Because::default())
                .await?;
        }
        Ok(())
    }

    /// Posts what somebody says under the article with this number, as from its form.
    pub(super) async fn post(
        &self,
        author: &Account,
        id: ArticleId,
        comment: &Comment,
        parent_id: Option<&CommentId>,
    ) -> anyhow::Result<comments::Comment> {
        let words = Words {
            body: comment.says.clone(),
            form_key: form_key::make(&self.app.keys.form, id, self.app.clock.now()),
            parent_id: parent_id.copied(),
            ..Words::default()
        };
        let here = self
            .app
            .db
            .read(move |conn| articles::queries::by_id(conn, id))
            .await?;
        let draft = Draft::parse(&comment.says).map_err(|why| anyhow!("{why}"))?;
        let intake = self.app.intake().await?;
        let posted = intake.send(author, &here, &words, draft).await?;
        let posted = posted.map_err(|why| anyhow!("{}", why.sentence()))?;
        Ok(posted.comment)
    }

    async fn decide(&self, article: &Article, place: usize) -> anyhow::Result<()> {
        let comment = &article.thread[place];
        let id = self.posted(article, place)?;
        let action = match comment.state {
            State::Spam => Action::Spam,
            State::Rejected => Action::Reject,
            _ => Action::Remove,
        };
        let note = comment.reason.clone().unwrap_or_default();
        let word = comment.why.as_deref();
        let reason = word.and_then(Reason::from_word);
        self.moderate(id, action, Because { reason, note }).await
    }

    /// The moderator decides about a comment as it stands.
    pub(super) async fn moderate(
        &self,
        id: CommentId,
        action: Action,
        because: Because,
    ) -> anyhow::Result<()> {
        let moderator = self.person("ines")?;
        let decide = move |tx: &mut Transaction| {
            let seen = comments::queries::by_id(tx, id)?.status;
            // What appeared at once can only be taken down, not refused.
            let action = if action.from().contains(&seen) {
                action
            } else {
                Action::Remove
            };
            decide(tx, &moderator, id, seen, action, &because)
        };
        let decided = self.app.db.write(decide).await?;
        decided
            .map(drop)
            .map_err(|why| anyhow!("comment {id}: {why:?}"))
    }

    /// The comment at a place of an article's thread.
    pub(super) fn posted(&self, article: &Article, place: usize) -> anyhow::Result<CommentId> {
        let found = self.comments.get(&(article.slug.clone(), place));
        found
            .copied()
            .context("a comment was spoken of before it was there")
    }

    pub(super) fn person(&self, key: &str) -> anyhow::Result<Account> {
        self.people
            .get(key)
            .cloned()
            .with_context(|| format!("{key} is nobody in the demo"))
    }

    fn text_of(&self, article: &Article, comments_open: bool) -> anyhow::Result<NewArticle> {
        let section = article.section.as_ref().map(|name| {
            let known = self.sections.get(name);
            known.with_context(|| format!("{name} is no section of the demo"))
        });
        let section = section.transpose()?;
        let form = ArticleForm {
            title: article.title.clone(),
            body: article.body.clone(),
            slug: article.slug.clone(),
            standfirst: article.standfirst.clone(),
            tags: article.tags.join(", "),
            section: section.map(SectionId::to_string).unwrap_or_default(),
            series: article.series.clone().unwrap_or_default(),
            prompt: article.prompt.clone().unwrap_or_default(),
            comments: comments_open.then(|| "open".into()),
            page: (article.kind == Kind::Page).then(|| "page".into()),
            ..ArticleForm::default()
        };
        NewArticle::parse(&form, Format::Markdown)
            .map_err(|faults| anyhow!("{}: {faults:?}", article.slug))
    }
}
