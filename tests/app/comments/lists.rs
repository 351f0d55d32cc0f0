//! Words and sites that are not wanted or looked at, as authors, moderators and the owner meet them.

use super::{MINUTE, everything, known, posted, say, set};
use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Role;
use byline::comments::Status;
use byline::settings::Settings;

fn admin(app: &TestApp) -> Visitor {
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    ada
}

/// Saves the rules as they stand, with these fields changed.
fn rule(app: &TestApp, fields: &[(&str, &str)]) -> Page {
    let ada = admin(app);
    let page = ada.get("/desk/comments").expect(200);
    ada.fill(&page, "#rules", fields)
}

#[test]
fn a_word_that_is_not_wanted_is_rejected_in_any_spelling_and_its_author_is_told_which() {
    let app = TestApp::spawn();
    rule(
        &app,
        &[
            ("banned", "casino\ncheap pills\nexample.test"),
            ("held_history", "0"),
        ],
    )
    .expect(303);
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    for (text, entry) in [
        ("The best CASINO in town.", "casino"),
        ("The best c\u{430}s\u{456}no in town.", "casino"),
        ("The best ca\u{200B}si\u{AD}no in town.", "casino"),
        ("The best cas**in**o in town.", "casino"),
        ("The best c.a.s.i.n.o in town.", "casino"),
        ("The best casin0 in town.", "casino"),
        ("The best 🅲🅰🆂🅸🅽🅾 in town.", "casino"),
        ("The best 🇨🇦🇸🇮🇳🇴 in town.", "casino"),
        ("The best ca$ino in town.", "casino"),
        ("The best cas\u{2800}ino in town.", "casino"),
        ("The best c\u{35B}a\u{316}s\u{30A}ino in town.", "casino"),
        ("The best CAS\u{406}NO in town.", "casino"),
        ("The best c@s1n0 in town.", "casino"),
        ("The best cas\u{200A}ino in town.", "casino"),
        ("The very best cas\u{2028}ino in town.", "casino"),
        ("The best cas\u{FFF9}ino in town.", "casino"),
        ("Cheap-pills, anyone?", "cheap pills"),
        ("So ch3ap p.i.l.l.s, anyone?", "cheap pills"),
        ("[Look here](https://shop.example.test/a).", "example.test"),
    ] {
        app.wait(MINUTE);
        let answer = say(&ana, &article, text).expect(303);
        let comment = posted(&app, &answer);
        assert_eq!(comment.status, Status::Rejected, "{text}");
        let page = ana.follow(answer);
        let told = format!(
            "Your comment was not published because it has “{entry}”, which is not wanted here."
        );
        assert!(
            page.text(".flash").contains(&told),
            "{}",
            page.text(".flash")
        );
        let state = page.text(&format!("#c-{} .state", comment.id));
        assert!(state.contains(&format!("“{entry}”")), "{state}");
        let others = app.visitor().get(&format!("/{}", article.slug)).expect(200);
        assert!(!others.has(&format!("#c-{}", comment.id)));
    }
    app.wait(10 * MINUTE);
    let fine = posted(
        &app,
        &say(&ana, &article, "Casinos are not what this is about."),
    );
    assert_eq!(fine.status, Status::Published);
}

#[test]
fn whoever_works_here_is_told_too() {
    let app = TestApp::spawn();
    rule(&app, &[("banned", "casino")]).expect(303);
    let article = make::article(&app).published();
    make::account(&app, "Wanda Writer", "wanda@example.org", Role::Author);
    let wanda = app.visitor();
    wanda.sign_in("wanda@example.org");
    let comment = posted(&app, &say(&wanda, &article, "No casino here."));
    assert_eq!(comment.status, Status::Rejected);
}

#[test]
fn a_moderator_sees_how_the_word_was_written_and_can_restore_the_comment() {
    let app = TestApp::spawn();
    rule(&app, &[("banned", "casino")]).expect(303);
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let comment = posted(
        &app,
        &say(&ana, &article, "The c\u{430}sino was a cinema once."),
    );
    let card = admin(&app).get("/moderation?state=rejected").expect(200);
    let card = card.text(&format!("#case-{}", comment.id));
    assert!(card.contains("“casino”, written “c\u{430}sino”"), "{card}");
    let restored = make::decide(&app, &comment, byline::moderation::Action::Restore);
    assert_eq!(restored.status, Status::Published);
}

#[test]
fn a_word_that_is_looked_at_can_hold_a_comment() {
    let app = TestApp::spawn();
    rule(&app, &[("suspect", "casino"), ("holds_suspect", "on")]).expect(303);
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let answer = say(&ana, &article, "The casino was a cinema once.").expect(303);
    let comment = posted(&app, &answer);
    assert_eq!(
        (comment.status, comment.reasons.as_str()),
        (Status::Held, "suspect=casino,")
    );
    let page = ana.follow(answer);
    assert!(
        page.text(".flash")
            .contains("because some of its words are looked at first")
    );
    let queue = admin(&app).get("/moderation").expect(200);
    assert!(
        queue
            .text(&format!("#case-{}", comment.id))
            .contains("It has what is looked at: “casino”.")
    );
}

#[test]
fn a_word_that_is_looked_at_lets_a_comment_appear_and_reports_it() {
    let app = TestApp::spawn();
    rule(&app, &[("suspect", "casino")]).expect(303);
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let comment = posted(&app, &say(&ana, &article, "The casino was a cinema once."));
    assert_eq!(comment.status, Status::Published);
    let id = comment.id;
    let reports = app.read(move |conn| byline::comments::reports::queries::of(conn, id));
    assert_eq!(reports.len(), 1);
    assert_eq!((reports[0].reporter_id, reports[0].outcome), (None, None));
    assert!(reports[0].note.contains("“casino”"), "{}", reports[0].note);
}

#[test]
fn the_lists_of_a_moment_ago_hold_and_those_before_do_not() {
    let app = TestApp::spawn();
    set(&app, |settings| settings.held_history = 0);
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let mut stand = Vec::new();
    for (list, text) in [
        ("casino", "A casino, one."),
        ("lottery", "A casino, two."),
        ("lottery", "A lottery, three."),
        ("", "A lottery, four."),
    ] {
        rule(&app, &[("banned", list)]).expect(303);
        app.wait(MINUTE);
        stand.push(posted(&app, &say(&ana, &article, text)).status);
    }
    let expected = [
        Status::Rejected,
        Status::Published,
        Status::Rejected,
        Status::Published,
    ];
    assert_eq!(stand, expected);
}

#[test]
fn the_rules_are_kept_as_they_were_typed_and_wrong_ones_come_back() {
    let app = TestApp::spawn();
    let fields = [
        ("premoderated", "on"),
        ("first_held", "3"),
        ("held_links", "4"),
        ("held_history", "50"),
        ("close_after_days", "30"),
        ("mon", "on"),
        ("sun", "on"),
        ("from", "08:00"),
        ("to", "20:00"),
        ("zone", "Europe/Berlin"),
        ("banned", "casino\n\nCheap  Pills\n"),
        ("suspect", "example.org"),
    ];
    rule(&app, &fields).expect(303);
    let settings = app.read(Settings::load);
    assert_eq!(
        (
            settings.premoderated,
            settings.first_held,
            settings.held_links
        ),
        (true, 3, 4)
    );
    assert_eq!(settings.staffed_hours, "mon sun 08:00 20:00 Europe/Berlin");
    let page = admin(&app).get("/desk/comments").expect(200);
    assert_eq!(page.text("#banned"), "casino Cheap Pills");
    assert_eq!(page.attr("#zone", "value"), "Europe/Berlin");
    for (field, value, message) in [
        ("first_held", "many", "Give a whole number from 0 to 100."),
        ("held_links", "-1", "Give a whole number from 0 to 1,000."),
        ("from", "", "Give a time like 08:00."),
        ("zone", "Atlantis", "Give a time zone like Europe/Berlin."),
        (
            "banned",
            "fine\nc++\n!!!",
            "Line 2, “c++”, is one letter without its signs",
        ),
        ("banned", "http://", "Line 1, “http://”, names no site"),
        ("suspect", &"x".repeat(500), "is longer than 200 characters"),
    ] {
        let again = rule(&app, &[(field, value)]).expect(422);
        assert!(
            again.text(".error-summary").contains(message),
            "{field}: {}",
            again.text(".error-summary")
        );
        let name = again.text(&format!("label[for={field}]"));
        assert!(again.text(".error-summary").contains(&format!("{name}: ")));
        assert!(again.text(&format!("#{field}-error")).contains(message));
        assert!(again.text("title").starts_with("Error:"));
        match field {
            "banned" | "suspect" => assert!(again.text(&format!("#{field}")).len() > 6),
            _ => assert_eq!(again.attr(&format!("#{field}"), "value"), value),
        }
    }
    assert_eq!(app.read(Settings::load), settings);
}

#[test]
fn ten_thousand_entries_are_saved_and_found() {
    let app = TestApp::spawn();
    let lines: Vec<String> = (0..10_000)
        .map(|number| format!("unwanted{number}x"))
        .collect();
    rule(&app, &[("banned", &lines.join("\n"))]).expect(303);
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let comment = posted(&app, &say(&ana, &article, "So unwanted9876x it is."));
    assert_eq!(comment.status, Status::Rejected);
}

#[test]
fn before_rules_hold_it_is_shown_what_they_would_have_done() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    set(&app, |settings| settings.first_held = 0);
    let casino = make::comment(&app, &article)
        .saying("The casino is closed.")
        .posted();
    let lottery = make::comment(&app, &article)
        .saying("A lottery, then.")
        .posted();
    let linked = make::comment(&app, &article)
        .saying("https://a.example https://b.example")
        .published();
    make::comment(&app, &article)
        .saying("Nothing to see.")
        .posted();
    let ada = admin(&app);
    let page = ada.get("/desk/comments").expect(200);
    let fields = [
        ("banned", "casino"),
        ("suspect", "lottery"),
        ("sentence", "My casino"),
    ];
    let tried = ada.press(&page, "#rules", "/trial", &fields).expect(200);
    let summary = "This would have rejected 1, called 0 spam, held 1 and reported 1 of the 4 comments there are.";
    assert!(
        tried.text(".tried").contains(summary),
        "{}",
        tried.text(".tried")
    );
    for comment in [casino, lottery, linked] {
        assert!(tried.has(&format!(".tried a[href='/comments/{}']", comment.id)));
    }
    assert!(tried.text(".tried").contains(
        "Your sentence: It would be rejected. It has what is not wanted here: “casino”."
    ));
    assert_eq!(tried.text("#banned"), "casino");
    // Nothing was saved.
    let page = ada.get("/desk/comments").expect(200);
    assert_eq!(page.text("#banned"), "");
    let (_, ana) = known(&app, "ana@example.org");
    assert_eq!(
        posted(&app, &say(&ana, &article, "My casino")).status,
        Status::Published
    );
    let saved = ada.fill(&tried, "#rules", &[]).expect(303);
    assert!(ada.follow(saved).text(".flash").contains("Saved."));
    app.wait(MINUTE);
    assert_eq!(
        posted(&app, &say(&ana, &article, "My casino again")).status,
        Status::Rejected
    );
    assert_eq!(everything(&app, &article), 6);
}

#[test]
fn only_an_admin_sets_the_rules() {
    let app = TestApp::spawn();
    for (role, email) in [
        (Role::Moderator, "mo@example.org"),
        (Role::Editor, "edda@example.org"),
    ] {
        make::account(&app, &format!("{role} person"), email, role);
        let visitor = app.visitor();
        visitor.sign_in(email);
        visitor.get("/desk/comments").expect(403);
        visitor
            .post("/desk/comments", &[("banned", "casino")])
            .expect(403);
        assert!(
            !visitor
                .get("/desk")
                .expect(200)
                .has("a[href='/desk/comments']")
        );
    }
    assert!(
        admin(&app)
            .get("/desk")
            .expect(200)
            .has("a[href='/desk/comments']")
    );
}

#[test]
fn a_change_that_brings_in_a_word_that_is_not_wanted_is_refused_and_keeps_the_words() {
    let app = TestApp::spawn();
    rule(&app, &[("banned", "casino")]).expect(303);
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let comment = posted(&app, &say(&ana, &article, "The cinema was closed."));
    let form = ana
        .get(&format!("/comments/{}/edit", comment.id))
        .expect(200);
    let changed = ana.fill(&form, "#edit", &[("body", "The c\u{430}sino was closed.")]);
    assert_eq!(changed.status, 422, "{}", changed.text("main"));
    assert!(
        changed
            .text("main")
            .contains("This cannot be posted because it has “casino”")
    );
    let id = comment.id;
    let stands = app.read(move |conn| byline::comments::queries::by_id(conn, id));
    assert_eq!(
        (stands.status, stands.body.as_str()),
        (Status::Published, "The cinema was closed.")
    );
}
