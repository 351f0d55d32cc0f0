//! Nothing a browser says changes the page another one gets.

use super::made;
use crate::support::{TestApp, make};

#[test]
fn no_header_and_no_cookie_of_a_visitor_changes_the_page() {
    const NAMES: [&str; 30] = [
        "x-forwarded-host",
        "x-forwarded-proto",
        "x-forwarded-for",
        "x-forwarded-prefix",
        "x-original-url",
        "x-rewrite-url",
        "x-http-method-override",
        "x-host",
        "forwarded",
        "via",
        "origin",
        "referer",
        "user-agent",
        "accept",
        "accept-language",
        "accept-charset",
        "authorization",
        "cache-control",
        "pragma",
        "cookie2",
        "dnt",
        "save-data",
        "sec-fetch-site",
        "sec-fetch-mode",
        "upgrade-insecure-requests",
        "x-request-id",
        "x-preview",
        "if-modified-since",
        "range",
        "content-type",
    ];
    const VALUES: [&str; 5] = [
        "evil.example",
        "https://evil.example/<script>",
        "1",
        "POST",
        "../../setup",
    ];
    const COOKIES: [&str; 5] = [
        "theme=dark",
        "sidx=1; xsid=2; a=sid=3",
        "device=abc",
        "=sid",
        "__Host-sid=1; SID=2",
    ];
    let site = |asked: &[(&str, &str)]| {
        let app = TestApp::spawn();
        make::article(&app).published();
        // The first one makes the page, with whatever they say.
        app.visitor()
            .send("GET", "/the-last-boat", asked, None)
            .expect(200);
        (app.visitor().get("/the-last-boat").expect(200), app)
    };
    let (plain, app) = site(&[]);
    let same = |body: &str, address: &str| {
        // Each site of this test has a port of its own, and signs its forms with its own key.
        let key = body.split("name=\"form_key\" value=\"").nth(1);
        let key = key.map_or("", |rest| rest.split('"').next().unwrap());
        let coded = address.replace(':', "%3A").replace('/', "%2F");
        let body = body.replace(address, "ADDRESS").replace(&coded, "CODED");
        body.replace(key, "KEY")
    };
    for name in NAMES {
        for value in VALUES {
            let page = app
                .visitor()
                .send("GET", "/the-last-boat", &[(name, value)], None);
            assert_eq!(page.body, plain.body, "{name}: {value}");
        }
    }
    for cookies in COOKIES {
        let page = app
            .visitor()
            .send("GET", "/the-last-boat", &[("cookie", cookies)], None);
        assert_eq!(page.body, plain.body, "{cookies}");
    }
    assert_eq!(made(&app), 1);

    let all: Vec<_> = NAMES
        .into_iter()
        .filter(|name| !["range", "x-forwarded-for"].contains(name))
        .map(|name| (name, VALUES[1]))
        .chain([("cookie", COOKIES[1])])
        .collect();
    let (poisoned, other) = site(&all);
    assert_eq!(
        same(&poisoned.body, &other.address),
        same(&plain.body, &app.address)
    );
    assert_eq!(made(&other), 1);
}

#[test]
fn unknown_keys_of_a_query_lead_to_the_same_page() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let plain = app.visitor().get("/the-last-boat").expect(200);
    for query in [
        "?",
        "?utm_source=feed&utm_medium=rss",
        "?fbclid=1",
        "?page=2",
        "?x=%3Cscript%3E",
        "?&&&==",
        "?AFTER=1",
    ] {
        let page = app
            .visitor()
            .get(&format!("/the-last-boat{query}"))
            .expect(200);
        assert_eq!(page.body, plain.body, "{query}");
    }
    assert_eq!(made(&app), 1);
    // Places are known only where there is a list, and written in one way.
    let (shelf, id) = (app.app.pages().unwrap(), article.id);
    let before = shelf.bytes();
    for query in [
        format!("?after=0{id}"),
        format!("?%61fter={id}"),
        format!("?after={id}&after={id}"),
        "?after=-1".into(),
        "?after=99999999999999999999".into(),
    ] {
        for path in ["/", "/feed.atom"] {
            app.visitor().get(&format!("{path}{query}"));
        }
    }
    assert_eq!(shelf.bytes(), before);
}

#[test]
fn an_address_in_other_letters_is_no_page_of_its_own() {
    let app = TestApp::spawn();
    make::article(&app).published();
    app.visitor().get("/the-last-boat").expect(200);
    let shelf = app.app.pages().unwrap();
    let before = shelf.bytes();
    for path in [
        "/%74he-last-boat",
        "/the%2Dlast-boat",
        "/the-last-boat/",
        "//the-last-boat",
        "/./the-last-boat",
    ] {
        let page = app.visitor().send("GET", path, &[], None);
        assert!(
            [200, 308, 404].contains(&page.status),
            "{path}: {}",
            page.status
        );
    }
    let host = app.address.strip_prefix("http://").unwrap().to_owned();
    for host in [
        "evil.example",
        "",
        &host.to_uppercase(),
        &format!("{host}."),
    ] {
        app.visitor()
            .send("GET", "/the-last-boat", &[("host", host)], None);
    }
    // What some of them say, that nothing is there, is said by one page for all.
    let page = app.visitor().get("/the-last-boat").expect(200);
    assert_eq!(page.text("h1"), "The last boat");
    assert!(
        shelf.bytes() < before + 32_000,
        "{}",
        shelf.bytes() - before
    );
}

#[test]
fn addresses_where_nothing_is_share_one_page_and_take_no_room() {
    let app = TestApp::spawn();
    make::article(&app).published();
    let article = app.visitor().get("/the-last-boat").expect(200);
    for number in 0..300 {
        let path = format!("/wp-content/plugins/{number}.php");
        app.visitor().get(&path).expect(404);
    }
    let shelf = app.app.pages().unwrap();
    let bytes = shelf.bytes();
    assert!(bytes < 300 * 400 + 60_000, "{bytes}");
    let made_so_far = made(&app);
    assert_eq!(app.visitor().get("/the-last-boat").body, article.body);
    assert_eq!(made(&app), made_so_far);
}

#[test]
fn what_is_made_for_somebody_known_is_neither_kept_nor_sent_from_there() {
    let app = TestApp::spawn();
    make::article(&app).published();
    make::reader(&app, "noor@example.org");
    let noor = app.visitor();
    noor.sign_in("noor@example.org");
    for path in ["/", "/the-last-boat", "/no-such-page"] {
        for _ in 0..2 {
            let page = noor.get(path);
            assert!(page.text(".masthead").contains("noor"), "{path}");
            assert_eq!(page.header("cache-control"), "private, no-store");
            assert_eq!(page.header("etag"), "");
        }
        assert_eq!(made(&app), 0, "{path}");
    }
    for path in ["/", "/the-last-boat", "/no-such-page"] {
        assert!(!app.visitor().get(path).body.contains("noor"), "{path}");
        let page = noor.get(path);
        assert!(page.text(".masthead").contains("noor"), "{path}");
    }
    // Spelled so that only one of two readings finds the session.
    let session = noor.cookie("sid").unwrap();
    for cookies in [
        format!("%73id={session}"),
        format!(" sid ={session}"),
        format!("a=b;sid={session}"),
        format!("a=\"; sid={session}"),
    ] {
        let app = &app;
        for path in ["/", "/the-last-boat"] {
            app.visitor()
                .send("GET", path, &[("cookie", &cookies)], None);
            assert!(!app.visitor().get(path).body.contains("noor"), "{cookies}");
        }
    }
}

#[test]
fn a_message_is_shown_once_to_whom_it_is_for() {
    let app = TestApp::spawn();
    make::article(&app).published();
    make::reader(&app, "noor@example.org");
    let noor = app.visitor();
    noor.sign_in("noor@example.org");
    let page = noor.get("/account").expect(200);
    let out = noor
        .fill(&page, "form[action='/sign-out']", &[])
        .expect(303);
    let told = noor.get(&out.location().unwrap());
    assert!(!told.text(".flash").is_empty());
    assert_eq!(app.visitor().get("/").text(".flash"), "");
    assert_eq!(noor.get("/").text(".flash"), "");
    assert_eq!(
        noor.get("/").header("etag"),
        app.visitor().get("/").header("etag")
    );
}
