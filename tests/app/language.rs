//! A site speaks one language, on every page and to everybody.

use crate::support::{Page, TestApp, Visitor, WholeSite, make};
use byline::accounts::Role;
use byline::language::Language;
use byline::routes;
use byline::settings::Settings;
use std::collections::BTreeMap;

fn speak(app: &TestApp, language: Language) {
    app.write(move |tx| {
        let stored = Settings::load(tx)?;
        Settings { language, ..stored }.save(tx)
    });
}

/// The messages of a language that stand on a line and need no value.
fn messages(language: Language) -> BTreeMap<String, String> {
    let folder = format!("{}/src/language/{language}", env!("CARGO_MANIFEST_DIR"));
    let mut all = BTreeMap::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for (id, said) in text.lines().filter_map(|line| line.split_once(" = ")) {
            if id.starts_with(|c: char| c.is_ascii_lowercase()) && !said.contains(['{', '<']) {
                all.insert(id.to_owned(), said.to_owned());
            }
        }
    }
    all
}

/// What a page tells a person, wherever it stands.
fn told(page: &Page) -> String {
    if !page.header("content-type").starts_with("text/html") {
        return page.body.clone();
    }
    let html = page.html();
    let mut told: String = html.root_element().text().collect::<Vec<_>>().join(" ");
    for element in html.root_element().descendent_elements() {
        for name in ["aria-label", "title", "alt", "placeholder", "content"] {
            told.push_str(element.attr(name).unwrap_or_default());
            told.push('\n');
        }
    }
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn everybody(app: &TestApp) -> Vec<Visitor> {
    let names = ["admin", "reader"];
    make::account(app, "Rita Reader", "reader@example.org", Role::Reader);
    let known = names.map(|name| {
        let visitor = app.visitor();
        visitor.sign_in(&format!("{name}@example.org"));
        visitor
    });
    known.into_iter().chain([app.visitor()]).collect()
}

#[test]
fn no_page_of_a_german_or_spanish_site_speaks_english() {
    let site = WholeSite::build();
    let english = messages(Language::English);
    for language in [Language::German, Language::Spanish] {
        speak(&site.app, language);
        let own = messages(language);
        // What is said alike in both, and what is too short to be told from a name, tells nothing.
        let foreign: Vec<(&String, &String)> = english
            .iter()
            .filter(|(_, text)| text.contains(' ') && text.chars().count() >= 8)
            .filter(|(_, text)| !own.values().any(|one| one.contains(*text)))
            .collect();
        assert!(foreign.len() > 300, "{}", foreign.len());
        let mut found = Vec::new();
        for visitor in everybody_again(&site.app, language) {
            for endpoint in routes::endpoints().iter().filter(|one| one.rules.get) {
                for address in site.addresses(endpoint.path) {
                    let page = visitor.get(&address);
                    if page.status == 303 || page.status == 308 {
                        continue;
                    }
                    if page.body.starts_with("<!doctype html>") {
                        assert_eq!(page.attr("html", "lang"), language.tag(), "{address}");
                    }
                    let told = told(&page);
                    for (id, text) in &foreign {
                        if told.contains(text.as_str()) {
                            found.push(format!("{address} says {id}: {text}"));
                        }
                    }
                }
            }
        }
        found.sort();
        found.dedup();
        assert!(found.is_empty(), "{language}:\n{}", found.join("\n"));
    }
}

/// Accounts are made once; whoever signs in later is the same.
fn everybody_again(app: &TestApp, language: Language) -> Vec<Visitor> {
    match language {
        Language::German => everybody(app),
        _ => ["admin", "reader"]
            .map(|name| {
                let visitor = app.visitor();
                visitor.sign_in(&format!("{name}@example.org"));
                visitor
            })
            .into_iter()
            .chain([app.visitor()])
            .collect(),
    }
}

#[test]
fn days_and_numbers_are_written_as_the_language_writes_them() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").published();
    make::comment(&app, &article).published();
    let visitor = app.visitor();
    for (language, day, month, count) in [
        (
            Language::English,
            "14 March 2026",
            "March 2026",
            "1 comment",
        ),
        (
            Language::German,
            "14. März 2026",
            "März 2026",
            "1 Kommentar",
        ),
        (
            Language::Spanish,
            "14 de marzo de 2026",
            "Marzo de 2026",
            "1 comentario",
        ),
    ] {
        speak(&app, language);
        let page = visitor.get("/boat").expect(200);
        assert_eq!(page.text(".byline time"), day);
        let archive = visitor.get("/archive/2026/03").expect(200);
        assert_eq!(archive.text("h1"), month, "it begins a line");
        assert_eq!(page.text(".byline a[href='#comments']"), count);
        assert_eq!(page.attr("html", "lang"), language.tag());
        let feed = visitor.get("/feed.atom").expect(200);
        assert!(
            feed.body.contains(&format!("xml:lang=\"{language}\"")),
            "{}",
            feed.body
        );
    }
}

#[test]
fn an_admin_chooses_the_language_and_everybody_reads_it_at_once() {
    let app = TestApp::spawn();
    make::article(&app).slug("boat").published();
    let (admin, reader, visitor) = (app.visitor(), app.visitor(), app.visitor());
    admin.sign_in("admin@example.org");
    make::reader(&app, "rita@example.org");
    reader.sign_in("rita@example.org");
    for one in [&reader, &visitor] {
        assert_eq!(
            one.get("/boat").expect(200).text(".skip"),
            "Skip to article"
        );
    }
    let site = admin.get("/desk/site").expect(200);
    assert_eq!(site.attr("#language option[selected]", "value"), "en");
    let saved = admin.fill(
        &site,
        "form[action='/desk/site/language']",
        &[("language", "de")],
    );
    let told = admin.follow(saved.expect(303));
    assert_eq!(told.attr("html", "lang"), "de");
    assert!(
        told.text(".flash").contains("Deutsch"),
        "{}",
        told.text(".flash")
    );
    for one in [&reader, &visitor] {
        assert_eq!(
            one.get("/boat").expect(200).text(".skip"),
            "Zum Artikel springen"
        );
    }
    let unknown = admin.post("/desk/site/language", &[("language", "tlh"), ("seen", "")]);
    assert_eq!(unknown.status, 422);
}

#[test]
fn what_is_written_keeps_its_language_or_takes_the_new_one() {
    let app = TestApp::spawn();
    let body = "- [x] boats\n\n::: faq\n### Why?\nBecause.\n:::\n";
    let admin = app.visitor();
    make::article(&app).slug("boat").body(body).published();
    admin.sign_in("admin@example.org");
    let seen = |slug: &str| {
        let page = app.visitor().get(slug).expect(200);
        page.attr(".faq", "aria-label")
    };
    assert_eq!(seen("/boat"), "Questions and answers");
    let choose = |chosen: &[(&str, &str)]| {
        let site = admin.get("/desk/site").expect(200);
        let form = "form[action='/desk/site/language']";
        admin.fill(&site, form, chosen).expect(303);
        app.run(app.app.work_off()).unwrap();
    };
    // Nothing is said of what is written, so it is taken for German.
    let site = admin.get("/desk/site").expect(200);
    let version = site.attr("#language-group [name=seen]", "value");
    let unsaid = [("language", "de"), ("seen", version.as_str())];
    admin.post("/desk/site/language", &unsaid).expect(303);
    app.run(app.app.work_off()).unwrap();
    assert_eq!(seen("/boat"), "Fragen und Antworten");
    // What it is now is kept, whatever the site speaks later.
    choose(&[("language", "es")]);
    let page = app.visitor().get("/boat").expect(200);
    assert!(page.has("article[lang=de]"), "{}", page.body);
    assert_eq!(page.attr(".faq", "aria-label"), "Fragen und Antworten");
}

#[test]
fn a_site_is_set_up_in_the_language_of_the_browser_or_another() {
    let app = TestApp::spawn_unset();
    let address = format!("/setup?token={}", app.app.setup_token());
    let visitor = app.visitor();
    let german = visitor.send(
        "GET",
        &address,
        &[("accept-language", "fr, de-AT;q=0.8, en;q=0.5")],
        None,
    );
    assert_eq!(german.attr("html", "lang"), "de");
    assert_eq!(german.attr("#language option[selected]", "value"), "de");
    let typed = [
        ("site_name", "El faro"),
        ("language", "es"),
        ("name", "Ines"),
        ("email", "ines@example.org"),
        ("password", "salt wind lantern"),
    ];
    let desk = visitor.follow(visitor.fill(&german, "form", &typed).expect(303));
    assert_eq!(desk.attr("html", "lang"), "es");
    assert_eq!(
        app.visitor().get("/").expect(200).attr("html", "lang"),
        "es"
    );
}
