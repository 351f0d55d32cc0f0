//! People who try to get in as somebody else, to find out who is here, or to send others elsewhere.

use crate::support::make::{self, PASSWORD};
use crate::support::{Page, TestApp, Visitor, WholeSite};
use byline::accounts::Role;
use byline::config::PasswordCost;
use byline::{links, routes};
use std::time::Duration;
use url::Url;

const WRONG: &str = "wrong horse battery";

fn try_to_sign_in(visitor: &Visitor, email: &str) -> Page {
    visitor.post("/sign-in", &[("email", email), ("password", WRONG)])
}

fn is_signed_in(visitor: &Visitor) -> bool {
    visitor.get("/account").status == 200
}

/// Somebody with this session cookie and nothing else.
fn holding(app: &TestApp, key: &str) -> Visitor {
    let visitor = app.visitor();
    visitor.set_cookie("sid", key);
    visitor
}

/// All of an answer: its status, each header with its value, each byte of its body. Only what is
/// another for every request (its number, the time) and the address that was typed are left out.
fn answer(page: &Page, email: &str) -> (u16, Vec<(String, String)>, String) {
    let mut headers: Vec<_> = page
        .headers
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .filter(|(name, _)| name != "x-request-id" && name != "date")
        .filter(|(name, _)| name != "content-length")
        .collect();
    headers.sort();
    (page.status, headers, page.body.replace(email, "…"))
}

#[test]
fn nobody_is_told_whether_an_address_has_an_account() {
    let app = TestApp::spawn();
    make::reader(&app, "ana@example.org");
    let known_here = app.visitor();
    known_here.sign_in("ana@example.org");
    known_here.post("/sign-out", &[]).expect(303);
    let email = byline::accounts::Email::parse("imported@example.org").unwrap();
    app.write(move |tx| byline::accounts::imported(tx, "Imported", Some(&email), ""));
    let addresses = [
        "ana@example.org",
        "nobody@example.org",
        "imported@example.org",
        "no address",
        "ana@example.org\0",
        "%",
    ];
    // The sixth is one too many, for those who are here and for those who are not.
    for number in 1..=6 {
        let expected = answer(
            &try_to_sign_in(&app.visitor(), "admin@example.org"),
            "admin@example.org",
        );
        assert_eq!(expected.0, if number < 6 { 422 } else { 429 });
        for email in addresses {
            let found = answer(&try_to_sign_in(&app.visitor(), email), email);
            assert_eq!(found, expected, "{email}");
        }
    }
}

#[test]
fn a_second_server_or_a_restart_gives_nobody_more_tries() {
    let first = TestApp::spawn();
    for _ in 0..5 {
        try_to_sign_in(&first.visitor(), "admin@example.org").expect(422);
    }
    let url = first.database.url.clone();
    let second = TestApp::spawn_with(|config| config.database_url = Some(url));
    try_to_sign_in(&second.visitor(), "admin@example.org").expect(429);
    second.wait(Duration::from_secs(15 * 60 + 1));
    try_to_sign_in(&second.visitor(), "admin@example.org").expect(422);
}

#[test]
fn while_very_many_try_at_once_the_owner_gets_in_from_a_browser_that_is_known() {
    let app = TestApp::spawn_with(|config| {
        config.passwords = PasswordCost {
            memory_kib: 1024,
            passes: 1,
        }
    });
    make::site(&app);
    let owner = app.visitor();
    owner.sign_in("admin@example.org");
    owner.post("/sign-out", &[]).expect(303);
    std::thread::scope(|threads| {
        for number in 0..60 {
            let visitor = app.visitor();
            threads.spawn(move || {
                let page = try_to_sign_in(&visitor, &format!("a{number}@example.org"));
                let sent_away = page.status == 503 && page.header("retry-after") == "5";
                assert!(page.status == 422 || sent_away, "{}", page.status);
            });
        }
        owner.sign_in("admin@example.org");
    });
    assert!(is_signed_in(&owner));
}

/// How many of 14 tries to sign in, each with a header of its own, are counted as one client's.
fn refused_of_fourteen(app: &TestApp, forwarded: impl Fn(usize) -> String) -> usize {
    let visitor = app.visitor();
    let tries = (0..14).map(|number| {
        let from = forwarded(number);
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
            ("x-forwarded-for", from.as_str()),
        ];
        let body = format!("email=a{number}%40example.org&password=wrong-horse-battery");
        let page = visitor.send("POST", "/sign-in", &headers, Some(body.into_bytes()));
        assert!([422, 429].contains(&page.status), "{from}: {}", page.status);
        page.status
    });
    tries.filter(|status| *status == 429).count()
}

#[test]
fn whoever_has_many_addresses_in_one_network_is_one_client() {
    let app = TestApp::spawn();
    let network = |number| format!("2001:db8:1:2:{number:x}::{number:x}");
    assert_eq!(refused_of_fourteen(&app, network), 4);
    let mapped = |number| match number % 2 {
        0 => "198.51.100.7".to_owned(),
        _ => "::ffff:198.51.100.7".to_owned(),
    };
    assert_eq!(refused_of_fourteen(&app, mapped), 4);
    let neighbours = |number| format!("2001:db8:9:{number:x}::1");
    assert_eq!(refused_of_fourteen(&app, neighbours), 0);
}

#[test]
fn what_stands_left_of_the_address_the_proxy_saw_does_not_count() {
    let app = TestApp::spawn();
    // The proxy adds the last one: what its client wrote before it is believed by nobody.
    let forged = |number| format!("198.51.100.{number}, 203.0.113.{number}, 192.0.2.44");
    assert_eq!(refused_of_fourteen(&app, forged), 4);
    let no_address = |number| format!("198.51.100.{number}, unknown");
    assert_eq!(refused_of_fourteen(&app, no_address), 4);
}

/// Session cookies that somebody else put into a browser.
fn planted(app: &TestApp) -> Vec<(&'static str, String)> {
    let elsewhere = TestApp::spawn();
    let stranger = elsewhere.visitor();
    stranger.sign_in("admin@example.org");
    make::reader(app, "mallory@example.org");
    let (mallory, gone) = (app.visitor(), app.visitor());
    mallory.sign_in("mallory@example.org");
    gone.sign_in("mallory@example.org");
    let ended = gone.cookie("sid").unwrap();
    gone.post("/sign-out", &[]).expect(303);
    let own = mallory.cookie("sid").unwrap();
    vec![
        ("a word", "planted".into()),
        ("as long as a key", "A".repeat(ended.len())),
        ("another site's", stranger.cookie("sid").unwrap()),
        ("one that was ended", ended),
        ("one with another seal", own.replacen("%3D", "x%3D", 1)),
        ("mallory's own, alive", own),
    ]
}

#[test]
fn no_planted_session_becomes_anybodys_by_signing_in_or_up() {
    let app = TestApp::spawn();
    make::reader(&app, "ana@example.org");
    for (number, (what, key)) in planted(&app).into_iter().enumerate() {
        let (entering, joining) = (holding(&app, &key), holding(&app, &key));
        entering.sign_in("ana@example.org");
        let form = [
            ("name", &*format!("Newcomer {number}")),
            ("email", &*format!("new{number}@example.org")),
            ("password", PASSWORD),
        ];
        joining.post("/sign-up", &form).expect(303);
        for visitor in [entering, joining] {
            assert_ne!(visitor.cookie("sid").unwrap(), key, "{what}");
            assert!(is_signed_in(&visitor), "{what}");
        }
        assert!(!is_signed_in(&holding(&app, &key)), "{what} is of use");
    }
}

#[test]
fn no_planted_session_is_taken_over_when_signing_in_fails() {
    let app = TestApp::spawn();
    for (number, (what, key)) in planted(&app).into_iter().enumerate() {
        let alive = is_signed_in(&holding(&app, &key));
        assert_eq!(alive, what.ends_with("alive"), "{what}");
        let visitor = holding(&app, &key);
        let page = try_to_sign_in(&visitor, &format!("nobody{number}@example.org"));
        let page = page.expect(422);
        let set = page.header("set-cookie");
        assert!(
            !set.contains("sid=") || set.contains("Max-Age=0"),
            "{what}: {set}"
        );
        assert_eq!(is_signed_in(&holding(&app, &key)), alive, "{what}");
    }
}

#[test]
fn a_new_password_or_another_role_ends_every_key_there_was() {
    let app = TestApp::spawn();
    let ana = make::reader(&app, "ana@example.org");
    let (here, there) = (app.visitor(), app.visitor());
    here.sign_in("ana@example.org");
    there.sign_in("ana@example.org");
    let before = [&here, &there].map(|one| one.cookie("sid").unwrap());
    let form = [
        ("current_password", PASSWORD),
        ("new_password", "eleven quiet harbours"),
    ];
    here.post("/account/password", &form).expect(303);
    let after = here.cookie("sid").unwrap();
    assert!(!before.contains(&after));
    assert!(is_signed_in(&here));
    for key in before {
        assert!(!is_signed_in(&holding(&app, &key)));
    }
    app.write(move |tx| byline::accounts::change_role(tx, ana.id, Role::Moderator));
    assert!(!is_signed_in(&holding(&app, &after)));
}

/// Addresses of another site, dressed up as paths of this one.
fn traps() -> Vec<String> {
    const BEGINNINGS: [&str; 44] = [
        "//",
        "///",
        "////",
        "/\\",
        "\\\\",
        "\\/",
        "/\\/",
        "/\t/",
        "/\n/",
        "/\r/",
        "/ /",
        "\t//",
        "\n//",
        " //",
        "\u{0}//",
        "\u{1}//",
        "https://",
        "HTTPS://",
        "https:",
        "http:/",
        "http:///",
        "http:\\\\",
        "javascript:alert(1)//",
        "data:text/html,",
        "ftp://",
        "/account//",
        "/account/..//",
        "/account/../../",
        "/account/..\\",
        "/account\\..\\\\",
        "/account/%2e%2e//",
        "/account%2f%2f",
        "/account?next=//",
        "/account#//",
        "/account@",
        "/account.",
        "/account:",
        "/desk/..;/",
        "%2f%2f",
        "/%5c",
        "/%09/",
        "／／",
        "/account\r\nLocation: //",
        "//account@",
    ];
    const HOSTS: [&str; 7] = [
        "evil.example",
        "evil.example/account",
        "evil。example",
        "0x7f000001",
        "[::1]",
        "@evil.example",
        "",
    ];
    let all = BEGINNINGS
        .iter()
        .flat_map(|beginning| HOSTS.map(|host| format!("{beginning}{host}")));
    all.collect()
}

/// Whether a browser that is at `site` stays there, on a page that asks for signing in, or an article's.
fn stays(site: &str, target: &str) -> bool {
    let site = Url::parse(site).unwrap();
    let gone = site.join(target).unwrap();
    let asks = [
        "account",
        "comments",
        "desk",
        "join",
        "moderation",
        "people",
    ];
    let path: Vec<_> = gone.path_segments().unwrap().collect();
    let leads_on =
        asks.contains(&path[0]) || path.len() == 1 && !links::RESERVED.contains(&path[0]);
    gone.origin() == site.origin() && leads_on && !gone.path().contains("//")
}

#[test]
fn no_address_dressed_up_as_a_path_is_gone_to() {
    let traps = traps();
    assert!(traps.len() > 300);
    for trap in &traps {
        if let Some(target) = links::after_sign_in(trap) {
            assert!(stays("https://blog.example.org", target), "{trap:?}");
        }
    }
    let good = [
        "/account",
        "/comments/7/report",
        "/desk/articles/7",
        "/moderation/log",
        "/join",
        "/people/ana",
        "/what-a-ferry-is-for",
    ];
    assert!(
        good.iter()
            .all(|path| links::after_sign_in(path) == Some(*path))
    );
}

#[test]
fn a_trap_in_the_address_of_the_sign_in_page_is_not_carried_along() {
    let app = TestApp::spawn();
    make::reader(&app, "ana@example.org");
    let traps = traps();
    // One of each beginning, with every name in turn.
    for trap in traps.iter().step_by(8) {
        let next = percent_encoding::utf8_percent_encode(trap, percent_encoding::NON_ALPHANUMERIC);
        for path in ["/sign-in", "/sign-up"] {
            let page = app.visitor().get(&format!("{path}?next={next}"));
            assert!(!page.has("main [name=next]"), "{path} carries {trap:?}");
        }
        let form = [
            ("email", "ana@example.org"),
            ("password", PASSWORD),
            ("next", trap),
        ];
        let page = app.visitor().post("/sign-in", &form);
        // What is no text at all is refused before anybody looks at it.
        if page.status != 422 {
            assert_eq!(
                page.expect(303).location().as_deref(),
                Some("/"),
                "{trap:?}"
            );
        }
    }
}

#[test]
fn wherever_a_page_leads_it_stays_on_this_site() {
    let site = WholeSite::build();
    let base = Url::parse(&site.app.address).unwrap();
    let admin = site.app.visitor();
    admin.sign_in("admin@example.org");
    let mut led = 0;
    for endpoint in routes::endpoints().iter().filter(|one| one.rules.get) {
        for address in site.addresses(endpoint.path) {
            for visitor in [&site.app.visitor(), &admin] {
                for path in [&address, &format!("{address}/"), &format!("/{address}")] {
                    let page = visitor.get(path);
                    let Some(target) = page.location() else {
                        continue;
                    };
                    let gone = base.join(&target).unwrap();
                    assert_eq!(gone.origin(), base.origin(), "{path} leads to {target}");
                    led += 1;
                }
            }
        }
    }
    assert!(led > 20, "only {led} led anywhere");
}
