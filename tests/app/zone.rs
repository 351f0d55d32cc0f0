//! The site's time zone: every date is one of it.

use crate::support::test_app::BEGINNING;
use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Role;
use byline::articles;
use byline::clock::Moment;
use diesel::connection::SimpleConnection;

/// An hour in which one year has begun in Berlin, and not in UTC.
const NEW_YEAR: &str = "2025-12-31T23:30:00Z";

fn admin(app: &TestApp) -> Visitor {
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    visitor
}

/// An article published at a moment, long ago.
fn published(app: &TestApp, title: &str, at: &str) -> articles::Article {
    let moment: jiff::Timestamp = at.parse().unwrap();
    app.app.clock.set(Moment::from(moment));
    let article = make::article(app).title(title).published();
    app.app.clock.set(BEGINNING);
    article
}

/// Has an admin choose a zone, and what that brings with it done.
fn choose(app: &TestApp, zone: &str) -> Page {
    let admin = admin(app);
    let site = admin.open("/desk/site");
    let saved = admin.fill(&site, "#zone", &[("time_zone", zone)]);
    let page = admin.follow(saved.expect(303));
    app.run(app.app.work_off()).unwrap();
    page
}

fn of_year(app: &TestApp, year: u16) -> Vec<String> {
    let page = app.visitor().get(&format!("/search?q=boat&year={year}"));
    page.expect(200).texts(".found h3 a")
}

fn titles(app: &TestApp, path: &str) -> Vec<String> {
    app.visitor().get(path).texts(".titles a")
}

#[test]
fn a_new_year_begins_for_every_page_when_it_does_in_the_zone() {
    let app = TestApp::spawn();
    let article = published(&app, "The last boat", NEW_YEAR);
    make::comment(&app, &article).published();
    let visitor = app.visitor();
    let time = |path: &str, selector: &str| {
        let page = visitor.get(path).expect(200);
        (page.text(selector), page.attr(selector, "title"))
    };
    let is_in_2025 = || {
        let old = (
            "31 December 2025".to_owned(),
            "31 December 2025, 23:30 UTC".to_owned(),
        );
        assert_eq!(time("/the-last-boat", ".byline time"), old);
        let said = time("/the-last-boat", ".comment time").1;
        assert_eq!(said, "14 March 2026, 09:27 UTC");
        assert_eq!(titles(&app, "/archive/2025/12"), ["The last boat"]);
        visitor.get("/archive/2026").expect(404);
        assert_eq!(of_year(&app, 2025), ["The last boat"]);
        assert!(of_year(&app, 2026).is_empty());
    };
    is_in_2025();

    let told = choose(&app, "europe/berlin");
    assert!(told.text(".flash").contains("Europe/Berlin"));
    assert_eq!(told.attr("#time_zone", "value"), "Europe/Berlin");
    let new = (
        "1 January 2026".to_owned(),
        "1 January 2026, 00:30 CET".to_owned(),
    );
    assert_eq!(time("/the-last-boat", ".byline time"), new);
    assert_eq!(time("/", "main article time"), new);
    let said = time("/the-last-boat", ".comment time").1;
    assert_eq!(said, "14 March 2026, 10:27 CET");
    assert_eq!(titles(&app, "/archive/2026/01"), ["The last boat"]);
    let archive = visitor.get("/archive").expect(200);
    assert_eq!(archive.texts("h2"), ["2026"]);
    assert_eq!(archive.text(".titles time"), "1 January");
    visitor.get("/archive/2025").expect(404);
    visitor.get("/archive/2025/12").expect(404);
    assert_eq!(of_year(&app, 2026), ["The last boat"]);
    assert!(of_year(&app, 2025).is_empty());
    let search = visitor.get("/search?q=boat").expect(200);
    let years = search.texts("select[name=year] option");
    assert!(years.contains(&"2026".to_owned()) && !years.contains(&"2025".to_owned()));
    // Machines are told the moment itself.
    let article = visitor.get("/the-last-boat");
    assert_eq!(article.attr(".byline time", "datetime"), NEW_YEAR);
    assert!(visitor.get("/feed.atom").body.contains(NEW_YEAR));
    let rss = visitor.get("/feed.rss").body;
    assert!(rss.contains("Wed, 31 Dec 2025 23:30:00 GMT"), "{rss}");

    choose(&app, "UTC");
    is_in_2025();
}

#[test]
fn what_is_published_and_withdrawn_is_counted_by_the_clock_of_the_zone() {
    let app = TestApp::spawn();
    choose(&app, "Australia/Sydney");
    // Summer time: eleven hours ahead. In winter it is ten.
    published(&app, "The first boat", "2025-12-31T13:00:00Z");
    let winter = published(&app, "The winter boat", "2025-06-30T13:30:00Z");
    assert_eq!(titles(&app, "/archive/2026/01"), ["The first boat"]);
    assert_eq!(titles(&app, "/archive/2025/06"), ["The winter boat"]);
    let page = app.visitor().get("/the-winter-boat").expect(200);
    let said = page.attr(".byline time", "title");
    assert_eq!(said, "30 June 2025, 23:30 AEST");
    assert_eq!(of_year(&app, 2026), ["The first boat"]);
    assert_eq!(of_year(&app, 2025), ["The winter boat"]);
    let writer = make::the_admin(&app);
    app.write(move |tx| articles::withdraw(tx, &writer, winter.id, winter.version));
    app.visitor().get("/archive/2025").expect(404);
    assert_eq!(
        app.visitor().get("/archive").texts(".year .count"),
        ["1 article"]
    );
}

#[test]
fn a_zone_nobody_knows_is_refused_and_what_was_typed_is_kept() {
    let app = TestApp::spawn();
    let admin = admin(&app);
    let site = admin.open("/desk/site");
    assert_eq!(site.attr("#time_zone", "value"), "UTC");
    assert!(site.has("#time-zones option[value='Pacific/Chatham']"));
    let again = admin
        .fill(&site, "#zone", &[("time_zone", "Berlin Mitte")])
        .expect(422);
    assert!(
        again
            .text("#time_zone-error")
            .contains("We don’t know that time zone")
    );
    assert_eq!(again.attr("#time_zone", "value"), "Berlin Mitte");
    assert!(again.has(".error-summary a[href='#time_zone']"));
    for nowhere in ["Factory", "posixrules", "localtime"] {
        assert!(!site.has(&format!("#time-zones option[value='{nowhere}']")));
        let typed = [("time_zone", nowhere)];
        admin.fill(&site, "#zone", &typed).expect(422);
    }
    assert_eq!(admin.open("/desk/site").attr("#time_zone", "value"), "UTC");
}

#[test]
fn of_two_admins_who_choose_a_zone_the_later_sees_what_the_other_chose() {
    let app = TestApp::spawn();
    let admin = admin(&app);
    let seen = admin.open("/desk/site");
    choose(&app, "Europe/Berlin");
    let both = admin
        .fill(&seen, "#zone", &[("time_zone", "Asia/Tokyo")])
        .expect(409);
    assert!(both.text("#time_zone-error").contains("“Europe/Berlin”"));
    assert_eq!(both.attr("#time_zone", "value"), "Asia/Tokyo");
    admin.fill(&both, "#zone", &[]).expect(303);
    let stands = admin.open("/desk/site").attr("#time_zone", "value");
    assert_eq!(stands, "Asia/Tokyo");
}

#[test]
fn days_that_moderators_type_begin_in_the_zone() {
    let app = TestApp::spawn();
    choose(&app, "America/New_York");
    let ben = make::account(&app, "Ben", "ben@example.org", Role::Reader);
    let admin = admin(&app);
    // 13 March in New York, and the 14th in UTC.
    let night: jiff::Timestamp = "2026-03-14T02:00:00Z".parse().unwrap();
    app.app.clock.set(Moment::from(night));
    let form = [
        ("kind", "suspended"),
        ("until", "date"),
        ("date", "2026-06-01"),
        ("reason", "abuse"),
    ];
    let states = format!("/moderation/people/{}/states", ben.slug);
    admin.post(&states, &form).expect(303);
    app.app.clock.set(BEGINNING);
    let lines = |query: &str| {
        let log = admin.get(&format!("/moderation/log?{query}")).expect(200);
        (log.count(".log-line"), log)
    };
    let (many, log) = lines("since=2026-03-13&until=2026-03-13");
    assert_eq!(many, 1);
    let log = log.text(".log-line");
    assert!(log.contains("until 1 June 2026, 00:00 EDT"), "{log}");
    assert_eq!(lines("since=2026-03-14").0, 0);
    assert_eq!(lines("until=2026-03-12").0, 0);
    let label = admin.get("/moderation/log").text("label[for=since]");
    assert_eq!(label, "First day (America/New_York)");
}

#[test]
fn the_hours_of_comments_begin_with_the_zone_of_the_site_and_keep_their_own() {
    let app = TestApp::spawn();
    choose(&app, "Europe/Berlin");
    let admin = admin(&app);
    let rules = admin.open("/desk/comments");
    assert_eq!(rules.attr("#zone", "value"), "Europe/Berlin");
    // It alone is no hours.
    admin.fill(&rules, "#rules", &[]).expect(303);
    assert!(app.read(stored).staffed_hours.is_empty());
    let hours = [("mon", "on"), ("from", "08:00"), ("to", "09:00")];
    let rules = admin.open("/desk/comments");
    admin.fill(&rules, "#rules", &hours).expect(303);
    choose(&app, "Asia/Tokyo");
    let rules = admin.open("/desk/comments");
    assert_eq!(rules.attr("#zone", "value"), "Europe/Berlin");
}

fn stored(conn: &mut byline::db::Connection) -> byline::error::Result<byline::settings::Settings> {
    byline::settings::Settings::load(conn)
}

#[test]
fn what_was_counted_by_a_clock_that_was_not_known_better_is_counted_anew_at_the_start() {
    let app = TestApp::spawn();
    choose(&app, "Europe/Berlin");
    published(&app, "The last boat", NEW_YEAR);
    // As if Berlin had been an hour behind UTC for all that was known.
    app.write(|tx| {
        tx.batch_execute(
            "DELETE FROM zone_turns; \
             INSERT INTO zone_turns (begins_at, seconds_ahead) VALUES (-1000000000000000, -3600); \
             UPDATE archive_months SET month = 202512;",
        )?;
        Ok(())
    });
    app.run(app.app.keep_time()).unwrap();
    let archive = app.visitor().get("/archive").expect(200);
    assert_eq!(archive.texts("h2"), ["2026"]);
    published(&app, "Another boat", NEW_YEAR);
    assert_eq!(titles(&app, "/archive/2026/01").len(), 2);
}
