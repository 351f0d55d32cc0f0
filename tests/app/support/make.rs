//! What tests start from, made through the public verbs.

use super::TestApp;
use byline::accounts::password::NewPassword;
use byline::accounts::{self, Account, DisplayName, Email, NewAccount, Role};
use byline::articles::sections::{self, NewSection, Section};
use byline::articles::{self, Article, ArticleForm, Format, NewArticle};
use byline::comments::new_comment::Draft;
use byline::comments::screening::Policy;
use byline::comments::{self, Comment, Status};
use byline::demo::{Demo, seed};
use byline::ids::{CommentId, SectionId};
use byline::moderation::{Action, Because, Reason, decide as decide_it};
use byline::secret::digest;
use byline::settings::Settings;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// The password of every account made here.
pub const PASSWORD: &str = "nine tailed lantern";

/// The admin every test site has.
pub fn admin(app: &TestApp) -> Account {
    account(app, "Ada Stone", "admin@example.org", Role::Admin)
}

/// What every test site has: an admin, and forms that may come back in the moment they were made.
pub fn site(app: &TestApp) {
    admin(app);
    app.write(|tx| {
        let mut settings = Settings::load(tx)?;
        settings.least_seconds = 0;
        settings.save(tx)
    });
}

/// The whole magazine of the demo, in a database that is empty.
pub fn magazine(app: &TestApp) {
    let magazine = Demo::read().unwrap();
    let now = app.app.clock.now();
    app.run(seed::seed(&app.app, &magazine, now)).unwrap();
}

/// A reader named after the local part of their address.
pub fn reader(app: &TestApp, email: &str) -> Account {
    let name = email.split('@').next().unwrap().to_owned();
    account(app, &name, email, Role::Reader)
}

/// Somebody with a role.
pub fn account(app: &TestApp, name: &str, email: &str, role: Role) -> Account {
    let password = NewPassword::parse(PASSWORD, &[]).unwrap();
    let new = NewAccount {
        name: DisplayName::parse(name).unwrap(),
        email: Email::parse(email).unwrap(),
        password_hash: app.app.hashery.hash_now(&password).unwrap(),
        role,
    };
    app.write(move |tx| Ok(accounts::sign_up(tx, &new)?.expect("a free name and address")))
}

/// An article about to be made, by the admin unless said otherwise: `make::article(&app).published()`.
pub fn article(app: &TestApp) -> ArticleMaker<'_> {
    let form = ArticleForm {
        title: "The last boat".into(),
        standfirst: "Who waits for whom.".into(),
        body: "The ferry leaves at nine past eleven.".into(),
        comments: Some("open".into()),
        ..ArticleForm::default()
    };
    ArticleMaker {
        app,
        form,
        author: None,
    }
}

/// A section of that name, made by the admin.
pub fn section(app: &TestApp, name: &'static str) -> Section {
    let admin = the_admin(app);
    app.write(move |tx| {
        let new = NewSection::parse(name, "", false).unwrap();
        sections::create(tx, &admin, &new)?.unwrap();
        let made = sections::queries::all(tx)?.pop();
        Ok(made.unwrap())
    })
}

/// What an article will be.
pub struct ArticleMaker<'a> {
    app: &'a TestApp,
    form: ArticleForm,
    author: Option<Account>,
}

impl ArticleMaker<'_> {
    /// All that its form holds.
    pub fn filled(mut self, form: &ArticleForm) -> Self {
        self.form = form.clone();
        self
    }

    /// Its title.
    pub fn title(mut self, title: &str) -> Self {
        self.form.title = title.into();
        self
    }

    /// The address its writer chooses.
    pub fn slug(mut self, slug: &str) -> Self {
        self.form.slug = slug.into();
        self
    }

    /// Its text.
    pub fn body(mut self, body: &str) -> Self {
        self.form.body = body.into();
        self
    }

    /// The sentences under its title.
    pub fn standfirst(mut self, standfirst: &str) -> Self {
        self.form.standfirst = standfirst.into();
        self
    }

    /// Its tags, separated by commas.
    pub fn tags(mut self, tags: &str) -> Self {
        self.form.tags = tags.into();
        self
    }

    /// The series it is a part of, the last so far.
    pub fn series(mut self, name: &str) -> Self {
        self.form.series = name.into();
        self
    }

    /// Which part of its series it is.
    pub fn part(mut self, part: &str) -> Self {
        self.form.part = part.into();
        self
    }

    /// The section it is in, by number.
    pub fn section(mut self, id: SectionId) -> Self {
        self.form.section = id.to_string();
        self
    }

    /// The tag of the language it is written in.
    pub fn language(mut self, tag: &str) -> Self {
        self.form.language = tag.into();
        self
    }

    /// What it asks its commenters.
    pub fn prompt(mut self, prompt: &str) -> Self {
        self.form.prompt = prompt.into();
        self
    }

    /// Takes no comments.
    pub fn closed(mut self) -> Self {
        self.form.comments = None;
        self
    }

    /// Who writes it.
    pub fn by(mut self, author: &Account) -> Self {
        self.author = Some(author.clone());
        self
    }

    /// A static page.
    pub fn page(mut self) -> Self {
        self.form.page = Some("page".into());
        self
    }

    /// Makes it a draft.
    pub fn draft(self) -> Article {
        let author = self.author.clone().unwrap_or_else(|| the_admin(self.app));
        let new = NewArticle::parse(&self.form, Format::Markdown).unwrap();
        self.app.write(move |tx| {
            let made = articles::create(tx, &author, &new)?;
            Ok(made.expect("a free address"))
        })
    }

    /// Makes and publishes it; the admin does that for contributors.
    pub fn published(self) -> Article {
        let (app, author) = (self.app, self.author.clone());
        let article = self.draft();
        let publisher = author.filter(|author| author.role.may_publish());
        let publisher = publisher.unwrap_or_else(|| the_admin(app));
        app.write(move |tx| articles::publish(tx, &publisher, article.id))
    }
}

/// The admin of a site as they are stored.
pub fn the_admin(app: &TestApp) -> Account {
    app.read(|conn| accounts::queries::find_by_email(conn, "admin@example.org"))
        .expect("the admin of every test site")
}

/// A comment about to be made, by a new reader unless said otherwise:
/// `make::comment(&app, &article).published()`.
pub fn comment<'a>(app: &'a TestApp, article: &Article) -> CommentMaker<'a> {
    CommentMaker {
        app,
        article: article.clone(),
        author: None,
        body: "We waited for it in the rain.".into(),
        parent: None,
    }
}

/// What a comment will be.
pub struct CommentMaker<'a> {
    app: &'a TestApp,
    article: Article,
    author: Option<Account>,
    body: String,
    parent: Option<CommentId>,
}

impl CommentMaker<'_> {
    /// Who writes it.
    pub fn by(mut self, author: &Account) -> Self {
        self.author = Some(author.clone());
        self
    }

    /// Its text.
    pub fn saying(mut self, body: &str) -> Self {
        self.body = body.into();
        self
    }

    /// The comment it answers.
    pub fn answering(mut self, parent: &Comment) -> Self {
        self.parent = Some(parent.id);
        self
    }

    /// Posts it, a while after the one before. The rules decide whether it is held.
    pub fn posted(self) -> Comment {
        static NUMBER: AtomicU64 = AtomicU64::new(1);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let author = self
            .author
            .unwrap_or_else(|| reader(self.app, &format!("writer{number}@example.org")));
        let draft = Draft::parse(&self.body).unwrap();
        let rendered = draft.render().unwrap();
        let key = digest(number.to_be_bytes());
        let new = draft.into_new(rendered, self.parent, key);
        let article = self.article.id;
        self.app.wait(Duration::from_secs(61));
        let posted = self.app.write(move |tx| {
            let policy = Policy::of(&Settings::load(tx)?);
            comments::submit(tx, &author, article, &new, &policy)
        });
        posted.expect("a comment the rules take").comment
    }

    /// Posts it, and the admin approves it if it is held.
    pub fn published(self) -> Comment {
        let app = self.app;
        let comment = self.posted();
        match comment.status {
            Status::Held => decide(app, &comment, Action::Approve),
            _ => comment,
        }
    }

    /// Publishes it, and the admin takes it down again: for being off-topic.
    pub fn removed(self) -> Comment {
        let app = self.app;
        let comment = self.published();
        decide(app, &comment, Action::Remove)
    }
}

/// The admin decides about a comment as it stands.
pub fn decide(app: &TestApp, comment: &Comment, action: Action) -> Comment {
    let admin = the_admin(app);
    let (id, seen) = (comment.id, comment.status);
    let because = Because {
        reason: matches!(action, Action::Reject | Action::Remove).then_some(Reason::OffTopic),
        note: String::new(),
    };
    let decided = app.write(move |tx| decide_it(tx, &admin, id, seen, action, &because));
    decided.expect("a decision that can be made").comment
}
