//! What programs look for besides feeds: the map of the site, what they may read, articles as Markdown.

use crate::support::{Page, TestApp, make};
use byline::accounts::Role;
use byline::articles;
use byline::settings::Settings;
use diesel::RunQueryDsl;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::time::Duration;

/// The addresses and dates of a map, read as XML; the names of its elements are those of sitemaps.org.
fn spots(page: &Page) -> Vec<(String, String)> {
    assert_eq!(
        page.header("content-type"),
        "application/xml; charset=utf-8"
    );
    let mut reader = Reader::from_str(&page.body);
    reader.config_mut().check_end_names = true;
    let (mut spots, mut text): (Vec<(String, String)>, _) = (Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                let name = start.name().as_ref().to_owned();
                let known = ["urlset", "sitemapindex", "url", "sitemap", "loc", "lastmod"];
                assert!(known.contains(&name.as_str()), "{name}");
                text.clear();
            }
            Event::Text(part) => text.push_str(&part),
            Event::End(end) if end.name().as_ref() == "loc" => {
                spots.push((std::mem::take(&mut text), String::new()));
            }
            Event::End(end) if end.name().as_ref() == "lastmod" => {
                spots.last_mut().unwrap().1 = std::mem::take(&mut text);
            }
            Event::Eof => return spots,
            _ => {}
        }
    }
}

fn paths(app: &TestApp, page: &Page) -> Vec<String> {
    let path = |(url, _): (String, String)| url.strip_prefix(&app.address).unwrap().to_owned();
    spots(page).into_iter().map(path).collect()
}

#[test]
fn the_map_names_all_that_is_published_and_nothing_else() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    assert_eq!(paths(&app, &visitor.get("/sitemap.xml").expect(200)), ["/"]);
    let ines = make::account(&app, "Ines Oduya", "ines@example.org", Role::Author);
    make::account(&app, "Nobody Yet", "nobody@example.org", Role::Author);
    let boat = make::article(&app)
        .slug("boat")
        .tags("Ferries")
        .by(&ines)
        .published();
    make::article(&app).slug("about").page().published();
    make::article(&app).slug("draft").tags("Unsaid").draft();
    app.wait(Duration::from_secs(90));
    let train = make::article(&app).slug("train").published();
    let map = visitor.get("/sitemap.xml").expect(200);
    assert_eq!(
        paths(&app, &map),
        [
            "/",
            "/archive",
            "/archive/2026",
            "/tags/ferries",
            "/authors/ada-stone",
            "/authors/ines-oduya",
            "/boat",
            "/about",
            "/train"
        ]
    );
    let dates: Vec<_> = spots(&map).into_iter().map(|(_, date)| date).collect();
    let (before, now) = ("2026-03-14T09:26:53Z", "2026-03-14T09:28:23Z");
    assert_eq!(
        dates,
        [now, "", "", before, now, before, before, before, now]
    );
    for path in paths(&app, &map) {
        let page = visitor.get(&path).expect(200);
        assert!(!page.has("meta[name=robots][content*=noindex]"), "{path}");
        assert_eq!(
            page.attr("link[rel=canonical]", "href"),
            format!("{}{path}", app.address)
        );
    }
    let admin = make::the_admin(&app);
    app.write(move |tx| {
        articles::withdraw(tx, &admin, boat.id, boat.version)?;
        articles::unpublish(tx, &admin, train.id)
    });
    let map = visitor.get("/sitemap.xml").expect(200);
    assert_eq!(paths(&app, &map), ["/", "/about"]);
}

#[test]
fn past_ten_thousand_numbers_the_map_is_an_index_of_parts_that_hold_something() {
    let app = TestApp::spawn();
    let first = make::article(&app)
        .slug("first")
        .tags("Ferries")
        .published();
    let (last, id) = (make::article(&app).slug("last").published(), first.id.0);
    let visitor = app.visitor();
    visitor.get("/sitemap-1.xml").expect(200);
    visitor.get("/sitemap-2.xml").expect(404);
    app.write(move |tx| {
        diesel::sql_query("DELETE FROM related_due").execute(&mut **tx)?;
        // As if thirty thousand had been written between, and none of them kept.
        diesel::sql_query(format!(
            "UPDATE articles SET id = 30001 WHERE id = {}",
            last.id
        ))
        .execute(&mut **tx)?;
        tx.touch(byline::ids::Topic::Listings);
        Ok(())
    });
    let index = visitor.get("/sitemap.xml").expect(200);
    assert!(index.body.contains("<sitemapindex"));
    let parts = paths(&app, &index);
    assert_eq!(
        parts,
        ["/sitemap-lists.xml", "/sitemap-1.xml", "/sitemap-4.xml"]
    );
    let inside: Vec<_> = parts
        .iter()
        .flat_map(|part| paths(&app, &visitor.get(part).expect(200)))
        .collect();
    assert_eq!(
        inside,
        [
            "/",
            "/archive",
            "/archive/2026",
            "/tags/ferries",
            "/authors/ada-stone",
            "/first",
            "/last"
        ]
    );
    assert!(id < 10_000);
    for nothing in [
        "0",
        "2",
        "5",
        "01",
        "-1",
        "9223372036854775807",
        "99999999999999999999",
        "x",
    ] {
        visitor.get(&format!("/sitemap-{nothing}.xml")).expect(404);
    }
}

#[test]
fn crawlers_are_told_where_the_map_is_and_what_is_no_page() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let robots = visitor.get("/robots.txt").expect(200);
    assert_eq!(robots.header("content-type"), "text/plain; charset=utf-8");
    let map = format!("Sitemap: {}/sitemap.xml\n", app.address);
    assert!(robots.body.ends_with(&map), "{}", robots.body);
    assert!(!robots.body.contains("GPTBot"));
    make::article(&app)
        .title("A [boat]")
        .slug("boat")
        .published();
    make::article(&app).title("Unsaid").draft();
    make::article(&app)
        .title("About")
        .slug("about")
        .page()
        .published();
    let llms = visitor.get("/llms.txt").expect(200).body;
    let line = format!(
        "- [A \\[boat\\]]({}/boat.md): Who waits for whom.\n",
        app.address
    );
    assert!(
        llms.starts_with("# Byline\n") && llms.contains(&line),
        "{llms}"
    );
    assert!(
        llms.contains(&format!("- [About]({}/about.md)\n", app.address)),
        "{llms}"
    );
    assert!(!llms.contains("Unsaid"));
    app.write(|tx| {
        let mut settings = Settings::load(tx)?;
        settings.ai_crawlers = false;
        settings.save(tx)
    });
    let robots = visitor.get("/robots.txt").expect(200).body;
    let (unwelcome, others) = robots.split_once("Disallow: /\n\n").unwrap();
    assert!(unwelcome.contains("User-agent: GPTBot\n") && !unwelcome.contains('*'));
    assert!(others.starts_with("User-agent: *\n"));
    visitor.get("/llms.txt").expect(404);
}

#[test]
fn an_article_can_be_read_as_markdown_once_it_is_published() {
    let app = TestApp::spawn();
    let ines = make::account(&app, "Ines Oduya", "ines@example.org", Role::Author);
    let article = make::article(&app)
        .slug("boat")
        .body("It *leaves*. <!-- ask Ana -->\n\n## When\n\nAt nine.")
        .by(&ines)
        .draft();
    let visitor = app.visitor();
    visitor.get("/boat.md").expect(404);
    let (id, writer) = (article.id, ines.clone());
    app.write(move |tx| articles::publish(tx, &writer, id));
    let page = visitor.get("/boat").expect(200);
    let address = page.attr("link[rel=alternate][type='text/markdown']", "href");
    assert_eq!(address, format!("{}/boat.md", app.address));
    let answer = visitor.get("/boat.md").expect(200);
    assert_eq!(
        answer.header("content-type"),
        "text/markdown; charset=utf-8"
    );
    assert_eq!(answer.header("x-robots-tag"), "noindex");
    let canonical = format!("<{}/boat>; rel=\"canonical\"", app.address);
    assert_eq!(answer.header("link"), canonical);
    let expected = format!(
        "# The last boat\n\n> Who waits for whom.\n\nBy Ines Oduya, 14 March 2026. <{}/boat>\n\n\
         It *leaves*. \n\n## When\n\nAt nine.\n",
        app.address
    );
    assert_eq!(answer.body, expected);
    let known = answer.header("etag");
    let again = visitor.send("GET", "/boat.md", &[("if-none-match", known)], None);
    assert_eq!(again.status, 304);
    // What was imported is HTML, and stays what readers see.
    app.write(move |tx| {
        diesel::sql_query(
            "UPDATE articles SET format = 'html', body = '<p onclick=x>Raw</p>', \
             body_html = '<p><a href=\"/x\">Seen</a></p>'",
        )
        .execute(&mut **tx)?;
        tx.touch(byline::ids::Topic::Article(id));
        Ok(())
    });
    let imported = visitor.get("/boat.md").expect(200).body;
    let seen = format!("\n\n<p><a href=\"{}/x\">Seen</a></p>\n", app.address);
    assert!(
        imported.ends_with(&seen) && !imported.contains("Raw"),
        "{imported}"
    );
    let admin = make::the_admin(&app);
    app.write(move |tx| articles::unpublish(tx, &admin, id));
    for nothing in ["/boat.md", "/none.md", "/.md", "/%00.md", "/feed.md"] {
        visitor.get(nothing).expect(404);
    }
}

#[test]
fn no_word_of_a_title_is_markdown() {
    let app = TestApp::spawn();
    let title = "*A* `boat` <b>_now_</b> \\ [x](y) &lt;";
    make::article(&app).slug("boat").title(title).published();
    let visitor = app.visitor();
    let escaped = r"\*A\* \`boat\` \<b>\_now\_\</b> \\ \[x\](y) \&lt;";
    let text = visitor.get("/boat.md").expect(200).body;
    assert_eq!(text.lines().next(), Some(&*format!("# {escaped}")));
    let shown = byline::markdown::article(&text).unwrap();
    assert_eq!(shown.text.lines().next(), Some(title));
    let llms = visitor.get("/llms.txt").expect(200).body;
    let line = format!("- [{escaped}]({}/boat.md)", app.address);
    assert!(llms.contains(&line), "{llms}");
}

#[test]
fn holes_are_told_to_whom_the_owner_names_and_to_nobody_else() {
    let app = TestApp::spawn();
    app.visitor().get("/.well-known/security.txt").expect(404);
    let contact = "mailto:security@example.org";
    let app = TestApp::spawn_set_up_with(|config| config.security_contact = Some(contact.into()));
    let answer = app.visitor().get("/.well-known/security.txt").expect(200);
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    let expected = format!(
        "Contact: {contact}\nExpires: 2026-09-10T09:26:53Z\nPreferred-Languages: en\n\
         Canonical: {}/.well-known/security.txt\n",
        app.address
    );
    assert_eq!(answer.body, expected);
    let answer = app
        .visitor()
        .get("/.well-known/change-password")
        .expect(303);
    assert_eq!(answer.location().as_deref(), Some("/account"));
}

#[test]
fn a_device_that_keeps_the_site_is_told_its_name_and_icons() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let home = visitor.get("/").expect(200);
    let address = home.attr("link[rel=manifest]", "href");
    let told = visitor.get(&address).expect(200);
    assert_eq!(told.header("content-type"), "application/manifest+json");
    let manifest: serde_json::Value = serde_json::from_str(&told.body).unwrap();
    assert_eq!(manifest["name"], home.text(".masthead .site-name"));
    assert_eq!(
        (&manifest["start_url"], &manifest["lang"]),
        (&"/".into(), &"en".into())
    );
    for icon in manifest["icons"].as_array().unwrap() {
        let file = visitor.get(icon["src"].as_str().unwrap()).expect(200);
        assert_eq!(file.header("content-type"), icon["type"].as_str().unwrap());
    }
}
