//! Signing up, in and out, passwords, sessions, set-up.

use crate::support::make::{self, PASSWORD};
use crate::support::{Page, TestApp, Visitor};
use byline::accounts::{Role, queries};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

fn sign_up(visitor: &Visitor, name: &str, email: &str) -> Page {
    visitor.post(
        "/sign-up",
        &[("name", name), ("email", email), ("password", PASSWORD)],
    )
}

fn is_signed_in(visitor: &Visitor) -> bool {
    visitor.get("/account").status == 200
}

#[test]
fn somebody_signs_up_and_is_signed_in() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let page = sign_up(&visitor, "Ana Ruiz", "ana@example.org").expect(303);
    assert_eq!(page.location().as_deref(), Some("/"));
    let account = visitor.open("/account").expect(200);
    assert_eq!(account.text(".masthead .viewer bdi"), "Ana Ruiz");
    assert!(account.body.contains("ana@example.org"));
}

#[test]
fn a_form_with_mistakes_comes_back_with_what_was_typed_and_a_message_at_each_field() {
    let app = TestApp::spawn();
    let page = app
        .visitor()
        .post(
            "/sign-up",
            &[
                ("name", "A"),
                ("email", "ana.example.org"),
                ("password", "short"),
            ],
        )
        .expect(422);
    assert_eq!(page.attr("#email", "value"), "ana.example.org");
    assert_eq!(page.attr("#name", "value"), "A");
    assert_eq!(page.attr("#password", "value"), "");
    assert!(page.text("title").starts_with("Error:"));
    assert_eq!(page.count("[role=alert] a"), 3);
    assert!(page.text("#email-error").contains("it needs an @"));
}

#[test]
fn an_address_or_a_name_that_looks_the_same_is_taken_once() {
    let app = TestApp::spawn();
    make::account(&app, "Ana Ruiz", "ana@example.org", Role::Reader);
    let page = sign_up(&app.visitor(), "Somebody", "ANA@example.org").expect(422);
    assert!(page.text("#email-error").contains("already"));
    let page = sign_up(&app.visitor(), "Аna  Ruiz", "other@example.org").expect(422);
    assert!(page.text("#name-error").contains("looks the same"));
}

#[test]
fn a_hundred_sign_ups_with_one_name_at_once_make_one_account() {
    let app = TestApp::spawn();
    let made = std::thread::scope(|threads| {
        let tries: Vec<_> = (0..40)
            .map(|number| {
                let visitor = app.visitor();
                threads.spawn(move || {
                    sign_up(&visitor, "Ana Ruiz", &format!("ana{number}@example.org")).status
                })
            })
            .collect();
        tries
            .into_iter()
            .map(|one| one.join().unwrap())
            .collect::<Vec<_>>()
    });
    let welcomed = made.iter().filter(|status| **status == 303).count();
    assert!(
        made.iter().all(|status| [303, 422, 503].contains(status)),
        "{made:?}"
    );
    assert_eq!(welcomed, 1, "{made:?}");
}

#[test]
fn signing_in_gives_a_new_key_and_a_planted_one_is_never_adopted() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    visitor.set_cookie("sid", "planted");
    visitor.sign_in("admin@example.org");
    let first = visitor.cookie("sid").unwrap();
    assert_ne!(first, "planted");
    // Signing in again, as somebody who is signed in may, gives another key and ends the first.
    visitor.sign_in("admin@example.org");
    assert_ne!(visitor.cookie("sid").unwrap(), first);
    let thief = app.visitor();
    thief.set_cookie("sid", &first);
    assert!(!is_signed_in(&thief));
    assert!(is_signed_in(&visitor));
}

#[test]
fn the_database_holds_only_a_hash_of_the_key() {
    use diesel::prelude::*;
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = diesel::sql_types::Binary)]
        id_hash: Vec<u8>,
    }
    let app = TestApp::spawn();
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    let cookie = visitor.cookie("sid").unwrap();
    let rows: Vec<Row> =
        app.read(|conn| Ok(diesel::sql_query("SELECT id_hash FROM sessions").load::<Row>(conn)?));
    assert_eq!(rows.len(), 1);
    let hash = rows[0].id_hash.clone();
    let key = percent_encoding::percent_decode_str(&cookie)
        .decode_utf8()
        .unwrap()
        .into_owned();
    let tail = key.rsplit('=').next().unwrap().to_owned();
    assert!(
        !key.as_bytes().windows(32).any(|part| part == hash),
        "{key}"
    );
    assert_eq!(byline::secret::digest(tail).to_vec(), hash);
}

#[test]
fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let app = TestApp::spawn();
    let attempt = |email: &str| {
        app.visitor().post(
            "/sign-in",
            &[("email", email), ("password", "wrong horse battery")],
        )
    };
    let known = attempt("admin@example.org").expect(422);
    let unknown = attempt("nobody@example.org").expect(422);
    let neutral = |page: &Page, email: &str| page.body.replace(email, "");
    assert_eq!(
        neutral(&known, "admin@example.org"),
        neutral(&unknown, "nobody@example.org")
    );
    let headers = |page: &Page| {
        let mut names: Vec<_> = page.headers.keys().map(ToString::to_string).collect();
        names.sort();
        names
    };
    assert_eq!(headers(&known), headers(&unknown));
}

#[test]
fn after_five_wrong_passwords_an_account_rests_for_a_quarter_of_an_hour() {
    let app = TestApp::spawn();
    let form = [
        ("email", "admin@example.org"),
        ("password", "wrong horse battery"),
    ];
    for _ in 0..5 {
        app.visitor().post("/sign-in", &form).expect(422);
    }
    let page = app.visitor().post("/sign-in", &form).expect(429);
    assert!(page.header("retry-after").parse::<u64>().unwrap() <= 15 * 60);
    assert!(page.body.contains("Too many tries. Wait 15 minutes."));
    // The right password does not help now, and does later.
    let right = [("email", "admin@example.org"), ("password", PASSWORD)];
    app.visitor().post("/sign-in", &right).expect(429);
    app.wait(Duration::from_secs(14 * 60));
    let page = app.visitor().post("/sign-in", &right).expect(429);
    assert!(page.body.contains("Wait a minute."));
    app.wait(Duration::from_secs(61));
    app.visitor().post("/sign-in", &right).expect(303);
}

#[test]
fn strangers_cannot_lock_an_owner_out_of_a_browser_they_signed_in_from() {
    let app = TestApp::spawn();
    let owner = app.visitor();
    owner.sign_in("admin@example.org");
    owner.post("/sign-out", &[]).expect(303);
    for _ in 0..50 {
        let form = [
            ("email", "admin@example.org"),
            ("password", "wrong horse battery"),
        ];
        app.visitor().post("/sign-in", &form);
    }
    owner.sign_in("admin@example.org");
}

#[test]
fn forwarding_headers_of_strangers_do_not_make_new_clients() {
    // This site trusts no proxy: whoever connects is the client.
    let app = TestApp::spawn_with(|config| config.trusted_proxies.clear());
    make::site(&app);
    let names = [
        "x-forwarded-for",
        "forwarded",
        "x-real-ip",
        "cf-connecting-ip",
        "true-client-ip",
        "x-client-ip",
        "x-cluster-client-ip",
        "fastly-client-ip",
        "x-forwarded",
        "x-remote-ip",
        "client-ip",
        "x-originating-ip",
    ];
    let visitor = app.visitor();
    let statuses: Vec<u16> = (0..24)
        .map(|number| {
            let address = format!("198.51.100.{number}");
            let forwarded = format!("for={address}");
            let mut headers = vec![
                ("content-type", "application/x-www-form-urlencoded"),
                ("sec-fetch-site", "same-origin"),
            ];
            for name in names {
                let value = if name == "forwarded" {
                    &forwarded
                } else {
                    &address
                };
                headers.push((name, value.as_str()));
            }
            let body = format!("email=a{number}%40example.org&password=wrong-horse-battery");
            visitor
                .send("POST", "/sign-in", &headers, Some(body.into_bytes()))
                .status
        })
        .collect();
    assert_eq!(
        statuses.iter().filter(|status| **status == 422).count(),
        10,
        "{statuses:?}"
    );
    assert!(
        statuses[10..].iter().all(|status| *status == 429),
        "{statuses:?}"
    );
}

#[test]
fn behind_a_trusted_proxy_only_the_address_the_proxy_saw_counts() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let statuses: Vec<u16> = (0..12)
        .map(|number| {
            let forged = format!("198.51.100.{number}, 203.0.113.9");
            let headers = [
                ("content-type", "application/x-www-form-urlencoded"),
                ("sec-fetch-site", "same-origin"),
                ("x-forwarded-for", forged.as_str()),
            ];
            let body = format!("email=a{number}%40example.org&password=wrong-horse-battery");
            visitor
                .send("POST", "/sign-in", &headers, Some(body.into_bytes()))
                .status
        })
        .collect();
    assert!(
        statuses[10..].iter().all(|status| *status == 429),
        "{statuses:?}"
    );
}

#[test]
fn signing_out_ends_the_session_for_good() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    let key = visitor.cookie("sid").unwrap();
    let page = visitor.post("/sign-out", &[]).expect(303);
    assert!(page.header("clear-site-data").contains("storage"));
    let thief = app.visitor();
    thief.set_cookie("sid", &key);
    assert!(!is_signed_in(&thief));
    app.visitor().get("/sign-out").expect(405);
}

#[test]
fn a_reader_stays_signed_in_for_a_month_of_use_and_ninety_days_at_most() {
    let app = TestApp::spawn();
    make::reader(&app, "ana@example.org");
    let visitor = app.visitor();
    visitor.sign_in("ana@example.org");
    for _ in 0..4 {
        app.wait(20 * DAY);
        assert!(is_signed_in(&visitor));
    }
    app.wait(10 * DAY);
    assert!(!is_signed_in(&visitor), "ninety days are the end");
    visitor.sign_in("ana@example.org");
    app.wait(31 * DAY);
    assert!(!is_signed_in(&visitor), "a month without use is the end");
}

#[test]
fn an_admins_session_rests_after_half_an_hour_and_ends_after_twelve() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    app.wait(Duration::from_secs(29 * 60));
    assert!(is_signed_in(&visitor));
    app.wait(Duration::from_secs(31 * 60));
    assert!(!is_signed_in(&visitor));
}

#[test]
fn a_new_password_ends_every_other_session() {
    let app = TestApp::spawn();
    make::reader(&app, "ana@example.org");
    let (here, there) = (app.visitor(), app.visitor());
    here.sign_in("ana@example.org");
    there.sign_in("ana@example.org");
    let old = here.cookie("sid").unwrap();
    let form = [
        ("current_password", PASSWORD),
        ("new_password", "eleven quiet harbours"),
    ];
    here.post("/account/password", &form).expect(303);
    assert!(is_signed_in(&here));
    assert!(!is_signed_in(&there));
    let thief = app.visitor();
    thief.set_cookie("sid", &old);
    assert!(
        !is_signed_in(&thief),
        "the old key of the same browser is dead too"
    );
    let form = [
        ("email", "ana@example.org"),
        ("password", "eleven quiet harbours"),
    ];
    app.visitor().post("/sign-in", &form).expect(303);
}

#[test]
fn a_password_is_changed_only_by_somebody_who_knows_it() {
    let app = TestApp::spawn();
    make::reader(&app, "ana@example.org");
    let visitor = app.visitor();
    visitor.sign_in("ana@example.org");
    let form = [
        ("current_password", "not this one"),
        ("new_password", "eleven quiet harbours"),
    ];
    let page = visitor.post("/account/password", &form).expect(422);
    assert!(
        page.text("#current_password-error")
            .contains("not your current password")
    );
    app.visitor().sign_in("ana@example.org");
}

#[test]
fn a_role_taken_away_is_gone_with_the_next_request() {
    let app = TestApp::spawn();
    let sam = make::account(&app, "Sam", "sam@example.org", Role::Moderator);
    let visitor = app.visitor();
    visitor.sign_in("sam@example.org");
    app.write(move |tx| byline::accounts::change_role(tx, sam.id, Role::Reader));
    assert!(
        !is_signed_in(&visitor),
        "a change of role ends the sessions"
    );
}

#[test]
fn the_last_admin_stays_one() {
    let app = TestApp::spawn();
    let admin = app
        .read(|conn| queries::find_by_email(conn, "admin@example.org"))
        .unwrap();
    let refused =
        app.try_write(move |tx| byline::accounts::change_role(tx, admin.id, Role::Reader));
    assert!(
        matches!(refused, Err(byline::error::Error::Conflict(why)) if why.contains("only admin"))
    );
}

#[test]
fn an_account_keeps_at_most_twenty_sessions() {
    let app = TestApp::spawn();
    make::reader(&app, "ana@example.org");
    let first = app.visitor();
    first.sign_in("ana@example.org");
    for _ in 0..20 {
        app.wait(Duration::from_secs(1));
        app.visitor().sign_in("ana@example.org");
    }
    assert!(!is_signed_in(&first), "the oldest goes");
}

#[test]
fn extra_fields_in_a_form_are_refused() {
    let app = TestApp::spawn();
    for extra in ["role", "id", "claimed", "created_at", "password_hash"] {
        let form = [
            ("name", "Ana Ruiz"),
            ("email", "ana@example.org"),
            ("password", PASSWORD),
            (extra, "admin"),
        ];
        app.visitor().post("/sign-up", &form).expect(422);
    }
    assert!(
        app.read(|conn| queries::find_by_email(conn, "ana@example.org"))
            .is_none()
    );
}

#[test]
fn names_that_imitate_the_site_or_hide_something_are_refused() {
    let app = TestApp::spawn();
    for name in [
        "admin",
        "Аdmin",
        "Mоderator",
        "A\u{200b}na",
        "A\u{202e}na",
        "A\u{0}na",
        "ａｄｍｉｎ",
        "",
    ] {
        let page = sign_up(&app.visitor(), name, "ana@example.org").expect(422);
        assert!(page.has("#name-error"), "{name:?}");
    }
}

#[test]
fn after_signing_in_only_pages_of_this_site_are_gone_to() {
    let app = TestApp::spawn();
    make::reader(&app, "ana@example.org");
    let go = |next: &str| {
        let form = [
            ("email", "ana@example.org"),
            ("password", PASSWORD),
            ("next", next),
        ];
        app.visitor()
            .post("/sign-in", &form)
            .expect(303)
            .location()
            .unwrap()
    };
    assert_eq!(go("/account"), "/account");
    for evil in [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/account/../..//evil.example",
        "/account//evil.example",
        "javascript:alert(1)",
        "/desk\r\nSet-Cookie: x=1",
        "/accountant/x",
        "",
        "/desk/%2f%2fevil.example",
        "\t//evil.example",
        "/account?x=//evil.example",
        "account",
    ] {
        assert_eq!(go(evil), "/", "{evil:?}");
    }
}

#[test]
fn a_page_for_members_leads_to_signing_in_and_back() {
    let app = TestApp::spawn();
    make::reader(&app, "ana@example.org");
    let visitor = app.visitor();
    let page = visitor.open("/account").expect(200);
    assert_eq!(page.text("h1"), "Sign in");
    let fill = [("email", "ana@example.org"), ("password", PASSWORD)];
    let page = visitor.fill(&page, "form.account-form", &fill);
    assert_eq!(page.location().as_deref(), Some("/account"));
}

#[test]
fn before_set_up_everything_leads_to_the_set_up_page() {
    let app = TestApp::spawn_unset();
    let visitor = app.visitor();
    for path in ["/", "/sign-in", "/account", "/anything"] {
        assert_eq!(
            visitor.get(path).expect(303).location().as_deref(),
            Some("/setup"),
            "{path}"
        );
    }
    visitor.get("/healthz").expect(200);
    let page = visitor.get("/setup").expect(200);
    assert!(
        !page.has("form.account-form"),
        "without the token there is no form"
    );
}

fn set_up(visitor: &Visitor, token: &str, email: &str) -> Page {
    set_up_as(visitor, token, "Ida Moreau", email)
}

fn set_up_as(visitor: &Visitor, token: &str, name: &str, email: &str) -> Page {
    let form = [
        ("token", token),
        ("site_name", "The Tide Table"),
        ("time_zone", "Europe/Madrid"),
        ("name", name),
        ("email", email),
        ("password", PASSWORD),
    ];
    visitor.post("/setup", &form)
}

#[test]
fn the_one_time_address_makes_the_first_admin_and_names_the_site() {
    let app = TestApp::spawn_unset();
    let visitor = app.visitor();
    let address = app.app.setup_address();
    let path = address.strip_prefix(&app.address).unwrap();
    visitor.get(path).expect(200);
    set_up(&visitor, "guessed", "ida@example.org").expect(403);
    let page = set_up(&visitor, &app.app.setup_token(), "ida@example.org").expect(303);
    assert_eq!(page.location().as_deref(), Some("/desk"));
    let ida = app
        .read(|conn| queries::find_by_email(conn, "ida@example.org"))
        .unwrap();
    assert_eq!(ida.role, Role::Admin);
    assert_eq!(
        visitor.get("/account").text(".masthead .site-name"),
        "The Tide Table"
    );
    let site = visitor.get("/desk/site").expect(200);
    assert_eq!(site.attr("#time_zone", "value"), "Europe/Madrid");
    // The address is used up.
    set_up(&app.visitor(), &app.app.setup_token(), "eve@example.org").expect(303);
    assert!(
        app.read(|conn| queries::find_by_email(conn, "eve@example.org"))
            .is_none()
    );
    app.visitor().get(path).expect(303);
}

#[test]
fn many_who_set_up_at_once_make_one_admin() {
    let app = TestApp::spawn_unset();
    let token = app.app.setup_token();
    let statuses = std::thread::scope(|threads| {
        let tries: Vec<_> = (0..20)
            .map(|number| {
                let (visitor, token) = (app.visitor(), token.clone());
                threads.spawn(move || {
                    let email = format!("ida{number}@example.org");
                    set_up_as(&visitor, &token, &format!("Person Nr {number}"), &email).status
                })
            })
            .collect();
        tries
            .into_iter()
            .map(|one| one.join().unwrap())
            .collect::<Vec<_>>()
    });
    assert!(
        statuses
            .iter()
            .all(|status| [303, 409, 503].contains(status)),
        "{statuses:?}"
    );
    assert_eq!(app.read(queries::admins), 1);
}

#[test]
fn a_message_after_a_redirect_is_shown_once() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    assert!(
        visitor
            .get("/account")
            .text("[role=status]")
            .contains("Welcome, Ada Stone.")
    );
    assert!(!visitor.get("/account").body.contains("Welcome, Ada Stone."));
    // A forged one is not shown.
    visitor.set_cookie("flash", "AAAA.eyJ0ZXh0IjoiRm9yZ2VkIiwibGluayI6bnVsbH0");
    assert!(!visitor.get("/account").body.contains("Forged"));
}
