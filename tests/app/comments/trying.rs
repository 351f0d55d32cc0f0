//! What an admin is told about rules before they hold.

use super::set;
use crate::support::{Page, TestApp, make};
use byline::moderation::Action;

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
    fields[0] = ("spam_from", "0");
    let told = tried(&app, &fields).text(".tried");
    assert!(told.contains("called 0 spam, held 50 and"), "{told}");
    fields[1] = ("held_spam", "0");
    let told = tried(&app, &fields).text(".tried");
    assert!(told.contains("called 0 spam, held 0 and"), "{told}");
}
