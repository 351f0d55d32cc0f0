//! What tests start from, made through the public verbs.

use super::TestApp;
use byline::accounts::password::NewPassword;
use byline::accounts::{self, Account, DisplayName, Email, NewAccount, Role};
use byline::articles::{self, Article, ArticleForm, Format, Kind, NewArticle};

/// The password of every account made here.
pub const PASSWORD: &str = "nine tailed lantern";

/// The admin every test site has.
pub fn admin(app: &TestApp) -> Account {
    account(app, "Ada Stone", "admin@example.org", Role::Admin)
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
        kind: Kind::Article,
        author: None,
    }
}

/// What an article will be.
pub struct ArticleMaker<'a> {
    app: &'a TestApp,
    form: ArticleForm,
    kind: Kind,
    author: Option<Account>,
}

impl ArticleMaker<'_> {
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
        self.kind = Kind::Page;
        self
    }

    /// Makes it a draft.
    pub fn draft(self) -> Article {
        let author = self.author.clone().unwrap_or_else(|| the_admin(self.app));
        let new = NewArticle::parse(&self.form, Format::Markdown).unwrap();
        let kind = self.kind;
        self.app.write(move |tx| {
            let made = articles::create(tx, &author, kind, &new)?;
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

fn the_admin(app: &TestApp) -> Account {
    app.read(|conn| accounts::queries::find_by_email(conn, "admin@example.org"))
        .expect("the admin of every test site")
}
