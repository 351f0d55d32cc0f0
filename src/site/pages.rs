//! The page on which an admin sets what the site is called, how it looks, and which programs are welcome.

mod zone;

pub use zone::save_zone;

use super::form::{self, ColourForm, LanguageForm, MachinesForm, NameForm, Unfit, ZoneForm};
use super::swatch::{Swatch, contrast, swatches};
use super::{Group, change};
use crate::articles::queries as articles;
use crate::colour::accent::LEAST;
use crate::colour::{Accent, Rgb};
use crate::jobs;
use crate::language::{self, Language};
use crate::links;
use crate::settings::Settings;
use crate::web::{Errors, Form, Layout, PageResult, Visit, answer, page};
use crate::zone::Zone;
use actix_web::http::StatusCode;
use askama::Template;

#[derive(Template)]
#[template(path = "site/settings.html")]
struct SitePage {
    layout: Layout,
    name: NameForm,
    language: LanguageForm,
    zone: ZoneForm,
    colour: ColourForm,
    machines: MachinesForm,
    errors: Errors,
    /// Whether somebody else saved what is typed here meanwhile.
    meanwhile: bool,
    /// A colour that would do, where the one that was chosen does not.
    nearest: Option<Rgb>,
    /// Whether the colour that is shown is not saved.
    on_trial: bool,
    swatches: Vec<Swatch>,
}

impl SitePage {
    /// The page with what stands.
    fn of(visit: &Visit, settings: &Settings) -> SitePage {
        let accent = Accent::parse(&settings.accent);
        SitePage {
            layout: visit.layout(),
            name: NameForm::of(settings),
            language: LanguageForm::of(settings),
            zone: ZoneForm::of(settings),
            colour: ColourForm::of(settings),
            machines: MachinesForm::of(settings),
            errors: Errors::default(),
            meanwhile: false,
            nearest: None,
            on_trial: false,
            swatches: swatches(accent),
        }
    }

    /// The name of the language that is spoken now.
    fn spoken(&self) -> &'static str {
        language::current().name()
    }

    /// What can be chosen.
    fn languages(&self) -> [Language; 3] {
        Language::ALL
    }

    /// The time zones that can be chosen.
    fn zones(&self) -> &'static [String] {
        Zone::offered()
    }

    fn failed(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The least contrast of text.
    fn least(&self) -> String {
        contrast(LEAST)
    }
}

/// What stands.
pub async fn show(visit: Visit) -> PageResult {
    let settings = visit.app.db.read(Settings::load).await?;
    page(&SitePage::of(&visit, &settings))
}

/// Stores the name, the line under it, and whether pages say by what they are made.
pub async fn save_name(visit: Visit, Form(form): Form<NameForm>) -> PageResult {
    let mut errors = Errors::default();
    let title = errors.take("title", form::title(&form.title));
    let line = errors.take("description", form::line(&form.description));
    let (Some(title), Some(line)) = (title, line) else {
        let there = visit.app.db.read(Settings::load).await?;
        let again = SitePage {
            name: form,
            errors,
            ..SitePage::of(&visit, &there)
        };
        return answer(StatusCode::UNPROCESSABLE_ENTITY, &again);
    };
    let (seen, powered) = (form.seen.clone(), form.powered.is_some());
    let set = move |settings: &mut Settings| {
        settings.title = title;
        settings.description = line;
        settings.powered = powered;
    };
    let changed = visit
        .app
        .db
        .write(move |tx| change(tx, Group::Name, &seen, set));
    let Some(there) = changed.await? else {
        return visit.go(links::SITE_NAME, t!("site-name-saved"));
    };
    let mut errors = Errors::default();
    if form.title != there.title {
        errors.add("title", stands(&there.title));
    }
    if form.description != there.description {
        errors.add("description", stands(&there.description));
    }
    match there.powered {
        theirs if theirs == powered => {}
        true => errors.add("powered", t!("site-powered-on")),
        false => errors.add("powered", t!("site-powered-off")),
    }
    let both = SitePage {
        name: NameForm {
            seen: Group::Name.version(&there),
            ..form
        },
        errors,
        meanwhile: true,
        ..SitePage::of(&visit, &there)
    };
    answer(StatusCode::CONFLICT, &both)
}

/// Stores the language, in which everything is said from then on.
pub async fn save_language(visit: Visit, Form(form): Form<LanguageForm>) -> PageResult {
    let Some(language) = Language::of_tag(&form.language) else {
        let there = visit.app.db.read(Settings::load).await?;
        let again = SitePage {
            errors: Errors::one("language", t!("site-language-unknown")),
            ..SitePage::of(&visit, &there)
        };
        return answer(StatusCode::UNPROCESSABLE_ENTITY, &again);
    };
    let (seen, keeps) = (form.seen.clone(), form.keeps.is_some());
    let changed = visit.app.db.write(move |tx| {
        let before = Settings::load_to_change(tx)?.language;
        let set = move |settings: &mut Settings| settings.language = language;
        let there = change(tx, Group::Language, &seen, set)?;
        if there.is_none() && keeps && before != language {
            articles::say_language(tx, &before.into())?;
        }
        if there.is_none() {
            // Bodies hold some words of ours.
            jobs::later(tx, jobs::Kind::RenderAnew, "")?;
        }
        Ok(there)
    });
    let Some(there) = changed.await? else {
        language::speak(language);
        let said = t!("site-language-saved", language = language.name());
        return visit.go(links::SITE_LANGUAGE, said);
    };
    let both = SitePage {
        language: LanguageForm {
            seen: Group::Language.version(&there),
            ..form
        },
        errors: Errors::one("language", stands(there.language.name())),
        meanwhile: true,
        ..SitePage::of(&visit, &there)
    };
    answer(StatusCode::CONFLICT, &both)
}

/// Stores the colour, if it can be read.
pub async fn save_colour(visit: Visit, Form(form): Form<ColourForm>) -> PageResult {
    let accent = match form.accent() {
        Ok(accent) => accent,
        Err(unfit) => return refuse_colour(&visit, form, &unfit).await,
    };
    let seen = form.seen.clone();
    let word = accent.map_or_else(String::new, |accent| accent.colour().to_string());
    let set = move |settings: &mut Settings| settings.accent = word;
    let changed = visit
        .app
        .db
        .write(move |tx| change(tx, Group::Colour, &seen, set));
    let Some(there) = changed.await? else {
        return visit.go(links::SITE_COLOUR, t!("site-colour-saved"));
    };
    let errors = Errors::one("accent", stands(&ColourForm::of(&there).accent));
    let both = SitePage {
        colour: ColourForm {
            seen: Group::Colour.version(&there),
            ..form.again()
        },
        errors,
        meanwhile: true,
        on_trial: true,
        swatches: swatches(accent),
        ..SitePage::of(&visit, &there)
    };
    answer(StatusCode::CONFLICT, &both)
}

/// Shows how the colour would look; nothing is saved.
pub async fn try_colour(visit: Visit, Form(form): Form<ColourForm>) -> PageResult {
    let accent = match form.accent() {
        Ok(accent) => accent,
        Err(unfit) => return refuse_colour(&visit, form, &unfit).await,
    };
    let there = visit.app.db.read(Settings::load).await?;
    page(&SitePage {
        colour: form.again(),
        on_trial: true,
        swatches: swatches(accent),
        ..SitePage::of(&visit, &there)
    })
}

async fn refuse_colour(visit: &Visit, form: ColourForm, unfit: &Unfit) -> PageResult {
    let there = visit.app.db.read(Settings::load).await?;
    let nearest = match unfit {
        Unfit::TooLight(refused) => Some(refused.nearest),
        Unfit::NoColour => None,
    };
    let offered = nearest.and_then(|colour| Accent::of(colour).ok());
    let again = SitePage {
        colour: form.again(),
        errors: Errors::one("accent", unfit.sentence()),
        nearest,
        on_trial: nearest.is_some(),
        swatches: offered.map_or_else(Vec::new, |accent| swatches(Some(accent))),
        ..SitePage::of(visit, &there)
    };
    answer(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

/// Stores which programs are welcome.
pub async fn save_machines(visit: Visit, Form(form): Form<MachinesForm>) -> PageResult {
    let welcome = form.ai_crawlers.is_some();
    let seen = form.seen.clone();
    let set = move |settings: &mut Settings| settings.ai_crawlers = welcome;
    let changed = visit
        .app
        .db
        .write(move |tx| change(tx, Group::Machines, &seen, set));
    // With one box to tick, who comes late either wants what stands or has not seen it.
    let Some(there) = changed.await? else {
        return visit.go(links::SITE_MACHINES, t!("site-machines-saved"));
    };
    let stands = match there.ai_crawlers {
        true => t!("site-machines-welcomed"),
        false => t!("site-machines-sent-away"),
    };
    let both = SitePage {
        machines: MachinesForm {
            seen: Group::Machines.version(&there),
            ..form
        },
        errors: Errors::one("ai_crawlers", stands),
        meanwhile: true,
        ..SitePage::of(&visit, &there)
    };
    answer(StatusCode::CONFLICT, &both)
}

/// What is said at a field that somebody else has changed.
fn stands(theirs: &str) -> String {
    match theirs {
        "" => t!("site-emptied").into(),
        theirs => t!("site-set", theirs = theirs),
    }
}
