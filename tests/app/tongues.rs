//! Each article says in which language it is written, wherever that is not the language of the page.

use crate::support::{Page, TestApp, Visitor, make};
use byline::articles::Article;
use byline::language::Language;
use byline::settings::Settings;

const TITLE: &str = "القارب الأخير";
const TAG: &str = "[lang=ar][dir=rtl]";

fn writer(app: &TestApp) -> Visitor {
    let writer = app.visitor();
    writer.sign_in("admin@example.org");
    writer
}

fn arabic(app: &TestApp) -> Article {
    let article = make::article(app)
        .title(TITLE)
        .slug("qarib")
        .tags("Ferries");
    let article = article.standfirst("من ينتظر من؟").language("ar");
    let body = "تغادر العبّارة في الحادية عشرة.\n\n- [ ] خطوة\n\n![](https://example.org/p.png)";
    article.body(body).published()
}

/// Whether anything on the page has a language of its own.
fn is_plain(page: &Page) -> bool {
    !page.has("body [lang]") && !page.has("main [dir]:not([dir=auto])")
}

#[test]
fn an_arabic_article_says_so_on_its_page_and_on_its_card() {
    let app = TestApp::spawn();
    arabic(&app);
    make::article(&app).slug("boat").language("en").published();
    let visitor = app.visitor();
    let page = visitor.get("/qarib").expect(200);
    assert_eq!(page.attr("html", "lang"), "en");
    assert_eq!(page.text(&format!("article{TAG} h1")), TITLE);
    // What the site itself says in the middle of it is still English.
    assert_eq!(page.attr("article .byline", "lang"), "en");
    assert_eq!(page.attr("article .byline", "dir"), "ltr");
    for ours in ["article .task-box", "article a[href$='p.png']"] {
        assert_eq!(page.attr(ours, "lang"), "en", "{ours}");
        assert_eq!(page.attr(ours, "dir"), "ltr", "{ours}");
    }
    assert!(!page.has(".thread [lang]"));
    let home = visitor.get("/").expect(200);
    assert_eq!(home.text(&format!(".card h2{TAG}")), TITLE);
    assert_eq!(home.text(&format!(".card p{TAG}")), "من ينتظر من؟");
    assert_eq!(home.count(".card [lang]"), 2);
    let english = visitor.get("/boat").expect(200);
    assert!(!english.has("article[lang]") && !english.has("article [lang]"));
}

#[test]
fn a_site_in_one_language_says_it_once() {
    let app = TestApp::spawn();
    make::article(&app).slug("boat").published();
    make::article(&app).slug("ferry").language("en").published();
    let visitor = app.visitor();
    for path in ["/", "/boat", "/ferry", "/archive", "/no-boat"] {
        assert!(is_plain(&visitor.get(path)), "{path}");
    }
    // On a German site, what is English says so, and what is in its own language does not.
    app.write(|tx| {
        let stored = Settings::load(tx)?;
        let language = Language::German;
        Settings { language, ..stored }.save(tx)
    });
    assert!(!visitor.get("/boat").expect(200).has("article[lang]"));
    let ferry = visitor.get("/ferry").expect(200);
    assert_eq!(ferry.attr("article", "lang"), "en");
    assert_eq!(ferry.attr("article .byline", "lang"), "de");
}

#[test]
fn its_title_says_so_in_every_list() {
    let app = TestApp::spawn();
    make::article(&app)
        .slug("before")
        .series("Boats")
        .published();
    let article = make::article(&app)
        .title(TITLE)
        .slug("qarib")
        .language("ar");
    article.series("Boats").published();
    let page = make::article(&app)
        .title("صفحة")
        .slug("safha")
        .language("ar");
    page.page().published();
    let (visitor, writer) = (app.visitor(), writer(&app));
    let found = format!("/search?q={}", percent(TITLE));
    for (reader, path, place) in [
        (&visitor, "/archive", ".titles a"),
        (&visitor, "/series/boats", ".parts a"),
        (&visitor, "/before", ".around b"),
        (&visitor, "/qarip", ".near bdi"),
        (&visitor, "/qarip", ".latest a"),
        (&visitor, &found, ".found h3"),
        (&writer, "/desk", ".start-card a"),
        (&writer, "/desk/articles", "th a"),
    ] {
        let page = reader.get(path);
        let titles = page.texts(&format!("{place}{TAG}"));
        assert!(titles.iter().any(|title| title == TITLE), "{path}: {place}");
    }
    let home = visitor.get("/").expect(200);
    assert_eq!(home.text(&format!(".masthead a{TAG}")), "صفحة");
    let page = visitor.get("/safha").expect(200);
    assert_eq!(page.text(&format!("article{TAG} h1")), "صفحة");
}

#[test]
fn it_is_offered_in_its_language_after_another() {
    let app = TestApp::spawn();
    let published = |title: &str, language: &str| {
        let article = make::article(&app).title(title).language(language);
        article.published()
    };
    published("Un", "fr");
    for title in ["This", "Beside it"] {
        published(title, "");
    }
    let page = app.visitor().get("/this").expect(200);
    assert_eq!(page.text(".around b[lang=fr][dir=ltr]"), "Un");
    let page = app.visitor().get("/beside-it").expect(200);
    assert_eq!(page.text(".more a[lang=fr][dir=ltr]"), "Un");
}

#[test]
fn machines_are_told() {
    let app = TestApp::spawn();
    arabic(&app);
    make::article(&app)
        .slug("barco")
        .language("pt-br")
        .published();
    make::article(&app).slug("boat").published();
    let visitor = app.visitor();
    let atom = visitor.get("/feed.atom").expect(200).body;
    for entry in [
        "<entry>",
        "<entry xml:lang=\"ar\">",
        "<entry xml:lang=\"pt-BR\">",
    ] {
        assert_eq!(atom.matches(entry).count(), 1, "{entry}");
    }
    let json = visitor.get("/feed.json").expect(200).body;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["language"], "en");
    let items = json["items"].as_array().unwrap().iter();
    let languages: Vec<_> = items.map(|item| item["language"].as_str()).collect();
    assert_eq!(languages, [None, Some("pt-BR"), Some("ar")]);
    for (path, language, locale) in [
        ("/qarib", "\"inLanguage\":\"ar\"", None),
        ("/barco", "\"inLanguage\":\"pt-BR\"", Some("pt_BR")),
        ("/boat", "\"inLanguage\":\"en\"", None),
    ] {
        let page = visitor.get(path).expect(200);
        assert!(page.body.contains(language), "{path}");
        match locale {
            Some(locale) => assert_eq!(page.attr("[property='og:locale']", "content"), locale),
            None => assert!(!page.has("[property='og:locale']"), "{path}"),
        }
    }
}

#[test]
fn a_writer_chooses_the_language_and_sees_it_in_the_preview() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").published();
    let (writer, path) = (writer(&app), format!("/desk/articles/{}", article.id));
    let editor = writer.get(&path).expect(200);
    let first = "#language option:first-child";
    assert_eq!(editor.text(first), "As the site (English)");
    assert_eq!(editor.attr(first, "value"), "");
    let offered = editor.text("#language option[value=ar][lang=ar][dir=rtl]");
    assert_eq!(offered, "العربية");
    let chosen = [("language", "he")];
    let preview = writer
        .press(&editor, "#editor", "/desk/articles/preview", &chosen)
        .expect(200);
    assert_eq!(preview.attr("#article", "lang"), "he");
    assert_eq!(preview.attr("#article", "dir"), "rtl");
    assert_eq!(preview.attr("#language [selected]", "value"), "he");
    writer.fill(&preview, "#editor", &[]).expect(303);
    let visitor = app.visitor();
    assert_eq!(
        visitor.get("/boat").expect(200).attr("article", "lang"),
        "he"
    );
    // One that is not offered stays chosen.
    let editor = writer.get(&path).expect(200);
    let rare = [("language", "KU-arab")];
    writer.fill(&editor, "#editor", &rare).expect(303);
    let editor = writer.get(&path).expect(200);
    assert_eq!(editor.attr("#language [selected]", "value"), "ku-Arab");
    assert_eq!(
        visitor.get("/boat").expect(200).attr("article", "dir"),
        "rtl"
    );
    // And back to that of the site.
    writer
        .fill(&editor, "#editor", &[("language", "")])
        .expect(303);
    assert!(!visitor.get("/boat").expect(200).has("article[lang]"));
}

#[test]
fn what_is_no_language_is_said_and_nothing_is_lost() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").language("fr").published();
    let writer = writer(&app);
    let editor = writer.get(&format!("/desk/articles/{}", article.id));
    let wrong = [("language", "klingon\" x"), ("body", "Written for hours.")];
    let again = writer.fill(&editor, "#editor", &wrong).expect(422);
    assert!(
        again
            .text("#language-error")
            .contains("no tag of a language")
    );
    assert_eq!(again.attr("#language", "aria-invalid"), "true");
    assert_eq!(again.attr("#language [selected]", "value"), "klingon\" x");
    assert_eq!(again.text("#body"), "Written for hours.");
    let page = app.visitor().get("/boat").expect(200);
    assert_eq!(page.attr("article", "lang"), "fr");
}

#[test]
fn a_conflict_keeps_it() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").published();
    let writer = writer(&app);
    let editor = writer.get(&format!("/desk/articles/{}", article.id));
    let first = [("title", "One way")];
    writer.fill(&editor, "#editor", &first).expect(303);
    let mine = [("title", "Another way"), ("language", "ar")];
    let conflict = writer.fill(&editor, "#editor", &mine).expect(409);
    for (side, name) in [("mine", "العربية"), ("theirs", "As the site (English)")] {
        let input = format!(".both [aria-labelledby={side}] input[value='{name}']");
        assert!(conflict.has(&input), "{side}");
    }
    writer.fill(&conflict, ".choices form", &[]).expect(303);
    let page = app.visitor().get("/boat").expect(200);
    assert_eq!(page.text(&format!("article{TAG} h1")), "Another way");
}

fn percent(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}
