//! Comments that are open only while somebody is there to read them.

use super::{known, say, set};
use crate::support::{TestApp, make};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

/// Tests begin on Saturday, 14 March 2026, at 9:26:53 UTC.
#[test]
fn outside_of_staffed_hours_the_page_says_when_comments_are_open_and_late_words_stay() {
    let app = TestApp::spawn();
    set(&app, |settings| {
        settings.staffed_hours = "sat sun 08:00 12:00 Europe/London".into()
    });
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let path = format!("/{}", article.slug);
    say(&ana, &article, "In time.").expect(303);
    let form = ana.get(&path).expect(200);
    app.wait(3 * HOUR);
    let page = ana.get(&path).expect(200);
    assert!(!page.has("#leave-a-comment"));
    let sentence = "Comments are open Saturday and Sunday, 8:00–12:00 (Europe/London).";
    assert_eq!(page.text("#comments .closed"), sentence);
    let late = ana
        .fill(&form, "#leave-a-comment", &[("body", "Too late.")])
        .expect(422);
    assert!(late.text("[role=alert]").contains(sentence));
    assert_eq!(late.text("#body"), "Too late.");
    app.wait(20 * HOUR);
    assert!(ana.get(&path).expect(200).has("#leave-a-comment"));
    ana.fill(&late, "#leave-a-comment", &[]).expect(303);
}

#[test]
fn a_page_that_is_kept_opens_and_closes_to_the_second() {
    let app = TestApp::spawn();
    set(&app, |settings| {
        settings.staffed_hours = "sat sun 08:00 12:00 UTC".into()
    });
    let article = make::article(&app).published();
    make::comment(&app, &article).published();
    let path = format!("/{}", article.slug);
    let is_open = || {
        let page = app.visitor().get(&path).expect(200);
        (
            page.has("#leave-a-comment"),
            page.has(".comment .actions a[href$='/reply']"),
        )
    };
    let to = |hour: i64, second: i64| {
        let midnight = 1_773_446_400_000;
        app.app.clock.set(byline::clock::Moment(
            midnight + (hour * 3600 + second) * 1000,
        ));
    };
    to(12, -2);
    assert_eq!(is_open(), (true, true));
    to(12, -1);
    assert_eq!(is_open(), (true, true));
    to(12, 0);
    assert_eq!(is_open(), (false, false));
    to(32, -1);
    assert_eq!(is_open(), (false, false));
    to(32, 0);
    assert_eq!(is_open(), (true, true));
}
