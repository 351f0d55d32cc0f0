//! Set-up: whoever has the address printed at the start makes the first admin.

use super::registration::Registration;
use super::{NewAccount, Role, set_up};
use crate::error::Result;
use crate::language::{self, Language};
use crate::links;
use crate::settings::{Settings, Title};
use crate::site::time;
use crate::web::{Errors, Form, Layout, PageResult, Visit, answer, page, redirect, session_store};
use crate::zone::Zone;
use actix_session::Session;
use actix_web::http::StatusCode;
use actix_web::http::header::{AcceptLanguage, Header};
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;
use subtle::ConstantTimeEq;

/// The token in the address.
#[derive(Deserialize)]
pub struct Address {
    token: Option<String>,
}

/// What is typed to set up a site.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetupForm {
    token: String,
    site_name: String,
    #[serde(default)]
    language: String,
    time_zone: String,
    name: String,
    email: String,
    password: String,
}

#[derive(Template)]
#[template(path = "setup.html")]
struct SetupPage {
    layout: Layout,
    token: Option<String>,
    site_name: String,
    language: Language,
    time_zone: String,
    name: String,
    email: String,
    errors: Errors,
}

impl SetupPage {
    /// What can be chosen.
    fn languages(&self) -> [Language; 3] {
        Language::ALL
    }

    /// The time zones that can be chosen.
    fn zones(&self) -> &'static [String] {
        Zone::offered()
    }
}

/// The set-up page; without the right token it says where to find it.
pub async fn show(visit: Visit, address: Query<Address>) -> PageResult {
    if visit.app.is_set_up().await? {
        return redirect(links::HOME);
    }
    let token = address
        .into_inner()
        .token
        .filter(|token| opens(&visit, token));
    let language = spoken_by(&visit);
    language::speak(language);
    let layout = Layout {
        site_name: String::new(),
        ..visit.layout()
    };
    let (site_name, name, email) = (String::new(), String::new(), String::new());
    page(&SetupPage {
        layout,
        token,
        site_name,
        language,
        time_zone: Zone::here().name().into(),
        name,
        email,
        errors: Errors::default(),
    })
}

/// Makes the first admin and names the site.
pub async fn create(visit: Visit, session: Session, Form(form): Form<SetupForm>) -> PageResult {
    if visit.app.is_set_up().await? {
        return visit.go(links::HOME, t!("setup-done-already"));
    }
    let language = Language::of_tag(&form.language).unwrap_or_else(|| spoken_by(&visit));
    language::speak(language);
    if !opens(&visit, &form.token) {
        return setup_again(&visit, form, None, Errors::default());
    }
    let (title, zone, new) = match read(&visit, &form).await? {
        Ok(read) => read,
        Err(errors) => {
            let token = Some(form.token.clone());
            return setup_again(&visit, form, token, errors);
        }
    };
    let account = visit
        .app
        .db
        .write(move |tx| {
            let account = set_up(tx, &new)?;
            let stored = Settings::load(tx)?;
            Settings {
                title: title.into(),
                language,
                time_zone: zone,
                ..stored
            }
            .save(tx)?;
            time::keep(tx, zone)?;
            Ok(account)
        })
        .await?;
    session_store::begin(&session, account.id)?;
    visit.go(links::DESK, t!("setup-welcome", name = account.name))
}

async fn read(
    visit: &Visit,
    form: &SetupForm,
) -> Result<Result<(Title, Zone, NewAccount), Errors>> {
    let mut errors = Errors::default();
    let title = errors.take("site_name", Title::parse(&form.site_name));
    let zone = Zone::named(&form.time_zone).ok_or(t!("site-zone-unknown"));
    let zone = errors.take("time_zone", zone);
    let read = Registration::read(&form.name, &form.email, &form.password, &form.site_name).await?;
    match (title.zip(zone), read) {
        (Some((title, zone)), Ok(registration)) => {
            let new = registration
                .hashed(&visit.app.hashery, false, Role::Admin)
                .await?;
            Ok(Ok((title, zone, new)))
        }
        (_, read) => {
            errors.extend(read.err().unwrap_or_default());
            Ok(Err(errors))
        }
    }
}

/// The first language of ours that the browser asks for (RFC 9110 §12.5.4).
fn spoken_by(visit: &Visit) -> Language {
    let asked = AcceptLanguage::parse(visit.request()).map(|asked| asked.ranked());
    let mut tags = asked.unwrap_or_default().into_iter();
    let ours = tags.find_map(|tag| Language::of_tag(&tag.to_string()));
    ours.unwrap_or_default()
}

fn opens(visit: &Visit, token: &str) -> bool {
    visit
        .app
        .setup_token()
        .as_bytes()
        .ct_eq(token.as_bytes())
        .into()
}

fn setup_again(
    visit: &Visit,
    form: SetupForm,
    token: Option<String>,
    errors: Errors,
) -> PageResult {
    let status = if token.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::FORBIDDEN
    };
    let layout = Layout {
        site_name: String::new(),
        ..visit.layout()
    };
    let SetupForm {
        site_name,
        time_zone,
        name,
        email,
        ..
    } = form;
    answer(
        status,
        &SetupPage {
            layout,
            token,
            site_name,
            language: language::current(),
            time_zone,
            name,
            email,
            errors,
        },
    )
}
