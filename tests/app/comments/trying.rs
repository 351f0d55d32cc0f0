//! What an admin is told about rules before they hold, and when another saves others meanwhile.

use super::set;
use crate::support::threads::one;
use crate::support::{Page, TestApp, make};
use byline::comments::rules::trial;
use byline::comments::screening::{Lists, Policy};
use byline::moderation::Action;
use byline::settings::Settings;
use std::time::Duration;

const OFFER: &str = "Cheap casino, the best odds in town";

/// Tries the rules as they stand, with these fields changed.
fn tried(app: &TestApp, fields: &[(&str, &str)]) -> Page {
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    let page = ada.get("/desk/comments").expect(200);
    ada.press(&page, "#rules", "/trial", fields).expect(200)
}

#[test]
fn what_rules_would_do_does_not_depend_on_the_hour() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::comment(&app, &article)
        .saying("The casino is closed.")
        .published();
    // Tests begin on a Saturday.
    set(&app, |settings| {
        settings.staffed_hours = "mon 08:00 09:00 UTC".into();
        settings.close_after_days = 1;
    });
    let fields = [("banned", "casino"), ("sentence", "My casino")];
    let page = tried(&app, &fields).text(".tried");
    assert!(page.contains("would have rejected 1, "), "{page}");
    let said = "Your sentence: It would be rejected. It has what is not wanted here: “casino”.";
    assert!(page.contains(said), "{page}");
    let page = tried(&app, &[("sentence", "My cinema")]).text(".tried");
    assert!(
        page.contains("Your sentence: It would appear at once."),
        "{page}"
    );
}

#[test]
fn what_the_spam_score_would_do_is_part_of_it() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    for number in 0..50 {
        let say = |text: String| make::comment(&app, &article).saying(&text).posted();
        let offer = say(format!("{OFFER}, number{number}"));
        make::decide(&app, &offer, Action::Spam);
        let fair = say(format!("We waited at the quay, evening {number}."));
        make::decide(&app, &fair, Action::Approve);
    }
    let mut fields = vec![
        ("spam_from", "90"),
        ("held_spam", "60"),
        ("sentence", OFFER),
    ];
    let page = tried(&app, &fields);
    let told = page.text(".tried");
    let summary =
        "rejected 0, called 50 spam, held 0 and reported 0 of the 100 comments there are.";
    assert!(told.contains(summary), "{told}");
    assert!(told.contains("It would be taken for spam."), "{told}");
    assert_eq!(page.text(".tried h3"), "Called spam (50)");
    assert!(page.text(".tried li .facts").starts_with("Marked as spam"));
    fields[0] = ("spam_from", "0");
    let told = tried(&app, &fields).text(".tried");
    assert!(told.contains("called 0 spam, held 50 and"), "{told}");
    fields[1] = ("held_spam", "0");
    let told = tried(&app, &fields).text(".tried");
    assert!(told.contains("called 0 spam, held 0 and"), "{told}");
}

#[test]
fn an_admin_does_not_overwrite_unseen_what_another_saved() {
    let app = TestApp::spawn();
    let (ada, bo) = (app.visitor(), app.visitor());
    ada.sign_in("admin@example.org");
    bo.sign_in("admin@example.org");
    let hers = ada.get("/desk/comments").expect(200);
    let his = bo.get("/desk/comments").expect(200);
    let change = [("banned", "casino\nlottery"), ("held_links", "5")];
    ada.fill(&hers, "#rules", &change).expect(303);
    let typed = [
        ("banned", "roulette"),
        ("suspect", "dice"),
        ("premoderated", "on"),
        ("held_links", "5"),
    ];
    let page = bo.fill(&his, "#rules", &typed).expect(409);
    // His is kept, hers is shown.
    assert!(page.text("title").starts_with("Error:"));
    assert_eq!(page.text("#banned"), "roulette");
    assert_eq!(page.text("#suspect"), "dice");
    assert!(page.has("[name=premoderated][checked]"));
    let told = page.text(".meanwhile");
    assert!(told.contains("Nothing of yours is lost"), "{told}");
    assert_eq!(page.text("#stands-banned"), "casino lottery");
    assert!(told.contains("Stands now: No Yours: Yes"), "{told}");
    assert!(!told.contains("links"), "they agree on these: {told}");
    assert!(page.has(".meanwhile a[href='/desk/comments']"));
    assert!(!app.read(Settings::load).premoderated);
    // Having seen it he may replace it, but nothing newer.
    let hers = ada.get("/desk/comments").expect(200);
    ada.fill(&hers, "#rules", &[("first_held", "7")])
        .expect(303);
    let page = bo.fill(&page, "#rules", &[]).expect(409);
    assert!(page.text(".meanwhile").contains("Stands now: 7"));
    bo.fill(&page, "#rules", &[]).expect(303);
    let stands = bo.get("/desk/comments").expect(200);
    assert_eq!(stands.text("#banned"), "roulette");
    assert!(app.read(Settings::load).premoderated);
}

#[test]
fn of_two_admins_who_save_at_the_same_moment_one_is_shown_both() {
    let app = TestApp::spawn();
    let admins = [("roulette", app.visitor()), ("lottery", app.visitor())];
    let forms = admins.map(|(word, admin)| {
        admin.sign_in("admin@example.org");
        let page = admin.get("/desk/comments").expect(200);
        (word, admin, page)
    });
    // Nobody can write until both have sent theirs.
    let lock = app.database.lock();
    let pages = std::thread::scope(|threads| {
        let sent = forms.each_ref().map(|(word, admin, page)| {
            threads.spawn(move || admin.fill(page, "#rules", &[("banned", word)]))
        });
        while waiting(&app) < 2 && !sent.iter().all(|one| one.is_finished()) {
            std::thread::yield_now();
        }
        drop(lock);
        sent.map(|one| one.join().unwrap())
    });
    let mut statuses = pages.each_ref().map(|page| page.status);
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let lost = usize::from(pages[1].status == 409);
    let (mine, theirs) = (forms[lost].0, forms[1 - lost].0);
    assert_eq!(pages[lost].text("#banned"), mine);
    assert_eq!(pages[lost].text("#stands-banned"), theirs);
    let stands = forms[lost].1.get("/desk/comments").expect(200);
    assert_eq!(stands.text("#banned"), theirs);
}

/// How many wait for the database. SQLite has one who writes, and the others stand in line.
fn waiting(app: &TestApp) -> i64 {
    if !app.database.is_postgres() {
        return 2;
    }
    let waiting = "SELECT count(*) AS n FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database \
                   WHERE NOT granted AND datname = current_database()";
    one(app, waiting.to_owned())
}

#[test]
fn rules_are_tried_while_somebody_else_is_writing() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::comment(&app, &article)
        .saying("The casino is closed.")
        .published();
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    let page = ada.get("/desk/comments").expect(200);
    let lock = app.database.lock();
    let tried = ada.press(&page, "#rules", "/trial", &[("banned", "casino")]);
    drop(lock);
    assert!(tried.expect(200).text(".tried").contains("rejected 1, "));
}

#[test]
fn trying_rules_ends_in_time_and_tells_how_far_it_came() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    for number in 0..3 {
        let words = format!("Number {number}.");
        make::comment(&app, &article).saying(&words).posted();
    }
    let look = |patience| {
        app.read(move |conn| {
            trial::of_the_latest(conn, &Lists::default(), &Policy::default(), patience)
        })
    };
    let all = look(Duration::from_secs(60));
    assert_eq!((all.looked_at, all.is_cut), (3, false));
    let some = look(Duration::ZERO);
    assert_eq!((some.looked_at, some.is_cut), (1, true));
}

#[test]
fn rules_sent_twice_and_a_new_name_of_the_site_are_no_conflict() {
    let app = TestApp::spawn();
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    let page = ada.get("/desk/comments").expect(200);
    set(&app, |settings| settings.title = "Another name".into());
    let change = [("banned", "casino\n\nlottery\n"), ("held_links", "5")];
    ada.fill(&page, "#rules", &change).expect(303);
    ada.fill(&page, "#rules", &change).expect(303);
    assert_eq!(app.read(Settings::load).title, "Another name");
}
