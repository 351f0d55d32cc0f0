//! Light, dark, or as the device says.

use crate::support::{Page, TestApp, Visitor, make};

/// Presses one of the three buttons in the footer of a page.
fn choose(visitor: &Visitor, app: &TestApp, path: &str, word: &str) -> Page {
    let from = format!("{}{path}", app.address);
    choose_from(visitor, &from, word)
}

fn choose_from(visitor: &Visitor, from: &str, word: &str) -> Page {
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
        ("referer", from),
    ];
    let body = format!("scheme={word}").into_bytes();
    visitor.send("POST", "/scheme", &headers, Some(body))
}

fn pressed(page: &Page) -> String {
    page.text(".scheme [aria-pressed=true]")
}

#[test]
fn every_page_offers_light_dark_and_what_the_device_says() {
    let app = TestApp::spawn();
    make::article(&app).published();
    let visitor = app.visitor();
    for path in ["/", "/the-last-boat", "/sign-in", "/no-such-page"] {
        let page = visitor.get(path);
        assert_eq!(
            page.texts(".scheme button"),
            ["Auto", "Light", "Dark"],
            "{path}"
        );
        assert_eq!(pressed(&page), "Auto", "{path}");
        assert!(!page.has("html[data-theme]"), "{path}");
        assert_eq!(
            page.attr("meta[name=color-scheme]", "content"),
            "light dark"
        );
        assert_eq!(page.count("meta[name=theme-color]"), 2, "{path}");
    }
}

#[test]
fn a_choice_is_there_in_the_first_byte_of_every_page_and_leads_back_to_where_it_was_made() {
    let app = TestApp::spawn();
    make::article(&app).published();
    let visitor = app.visitor();
    let answer = choose(&visitor, &app, "/the-last-boat?after=3", "dark").expect(303);
    assert_eq!(
        answer.location().as_deref(),
        Some("/the-last-boat?after=3#scheme")
    );
    for path in [
        "/",
        "/the-last-boat",
        "/sign-in",
        "/no-such-page",
        "/comments/99",
    ] {
        let page = visitor.get(path);
        assert_eq!(page.attr("html", "data-theme"), "dark", "{path}");
        assert_eq!(page.attr("meta[name=color-scheme]", "content"), "dark");
        assert_eq!(page.count("meta[name=theme-color]"), 1, "{path}");
        assert_eq!(pressed(&page), "Dark", "{path}");
    }
    choose(&visitor, &app, "/", "light").expect(303);
    assert_eq!(visitor.get("/").attr("html", "data-theme"), "light");
    choose(&visitor, &app, "/", "auto").expect(303);
    assert!(!visitor.get("/").has("html[data-theme]"));
    assert_eq!(visitor.cookie("scheme"), None);
}

#[test]
fn the_cookie_lasts_a_year_and_begins_no_session() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let answer = choose(&visitor, &app, "/", "dark").expect(303);
    let cookies: Vec<_> = answer.headers.get_all("set-cookie").iter().collect();
    assert_eq!(cookies.len(), 1);
    let said = cookies[0].to_str().unwrap();
    for part in [
        "scheme=dark",
        "Path=/",
        "SameSite=Lax",
        "HttpOnly",
        "Max-Age=31536000",
    ] {
        assert!(said.contains(part), "{said}");
    }
    assert_eq!(visitor.cookie("sid"), None);
    let page = visitor.get("/").expect(200);
    assert_eq!(page.header("set-cookie"), "");
    assert!(page.header("cache-control").starts_with("public"));
    assert!(page.header("vary").contains("Cookie"));
}

#[test]
fn pages_are_kept_in_each_of_the_three_and_no_other() {
    let app = TestApp::spawn();
    make::article(&app).published();
    let made = || app.app.pages().unwrap().made();
    let reader = |cookies: &[(&str, &str)]| {
        let visitor = app.visitor();
        for (name, value) in cookies {
            visitor.set_cookie(name, value);
        }
        visitor.get("/the-last-boat").expect(200)
    };
    let auto = reader(&[]);
    let dark = reader(&[("scheme", "dark")]);
    let light = reader(&[("scheme", "light")]);
    assert_eq!(made(), 3);
    for odd in ["blue", "", "DARK", "darker"] {
        assert_eq!(reader(&[("scheme", odd)]).body, auto.body, "{odd}");
    }
    assert_eq!(
        reader(&[("other", "a"), ("scheme", "dark")]).body,
        dark.body
    );
    assert_eq!(reader(&[("scheme", "light"), ("z", "b")]).body, light.body);
    assert_eq!(made(), 3);
    assert_ne!(auto.body, dark.body);
    assert_ne!(auto.header("etag"), dark.header("etag"));
}

#[test]
fn a_change_makes_all_three_anew() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let dark = app.visitor();
    dark.set_cookie("scheme", "dark");
    assert!(!dark.get("/the-last-boat").body.contains("A new remark"));
    make::comment(&app, &article)
        .saying("A new remark")
        .published();
    let page = dark.get("/the-last-boat");
    assert!(page.body.contains("A new remark"));
    assert_eq!(page.attr("html", "data-theme"), "dark");
}

#[test]
fn whoever_is_signed_in_reads_in_the_colours_they_chose() {
    let app = TestApp::spawn();
    make::article(&app).published();
    make::reader(&app, "noor@example.org");
    let noor = app.visitor();
    noor.sign_in("noor@example.org");
    choose(&noor, &app, "/the-last-boat", "dark").expect(303);
    for _ in 0..2 {
        let packed = noor.send(
            "GET",
            "/the-last-boat",
            &[("accept-encoding", "gzip")],
            None,
        );
        let mut text = String::new();
        let mut reader = flate2::read::GzDecoder::new(&packed.bytes[..]);
        std::io::Read::read_to_string(&mut reader, &mut text).unwrap();
        assert!(text.contains("data-theme=\"dark\""));
    }
    let sam = app.visitor();
    assert!(!sam.get("/the-last-boat").has("html[data-theme]"));
}

#[test]
fn nobody_is_led_to_another_site_or_to_what_cannot_be_opened() {
    let app = TestApp::spawn();
    make::article(&app).published();
    let visitor = app.visitor();
    let here = &app.address;
    for (from, to) in [
        ("https://evil.example/".to_owned(), "/#scheme"),
        (format!("{here}.evil.example/x"), "/#scheme"),
        (format!("{here}//evil.example/"), "/#scheme"),
        (format!("{here}/\\evil.example/"), "/#scheme"),
        (format!("{here}@evil.example/"), "/#scheme"),
        (format!("{here}/{}", "a".repeat(3_000)), "/#scheme"),
        (String::new(), "/#scheme"),
        // What answered a form is not opened again; the page it stood on is.
        (
            format!("{here}/the-last-boat/comments"),
            "/the-last-boat#scheme",
        ),
        (
            format!("{here}/the-last-boat/comments/preview"),
            "/the-last-boat#scheme",
        ),
        (
            format!("{here}/desk/site/colour/trial"),
            "/desk/site#scheme",
        ),
        (
            format!("{here}/desk/articles/new/publication"),
            "/desk/articles/new#scheme",
        ),
        (format!("{here}/no/such/page"), "/no/such/page#scheme"),
    ] {
        let answer = choose_from(&visitor, &from, "dark").expect(303);
        assert_eq!(answer.location().as_deref(), Some(to), "{from}");
    }
    choose(&visitor, &app, "/", "blue").expect(422);
    let foreign = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "cross-site"),
    ];
    let page = visitor.send("POST", "/scheme", &foreign, Some(b"scheme=light".to_vec()));
    page.expect(403);
}

#[test]
fn a_site_that_is_not_set_up_can_be_read_in_the_dark() {
    let app = TestApp::spawn_unset();
    let visitor = app.visitor();
    choose(&visitor, &app, "/setup", "dark").expect(303);
    assert_eq!(visitor.get("/setup").attr("html", "data-theme"), "dark");
}
