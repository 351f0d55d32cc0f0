//! Readers see moderation in numbers, once an admin shows it.

use crate::support::{TestApp, Visitor, make};
use byline::accounts::Role;
use byline::moderation::{self, Action};
use std::time::Duration;

const PAGE: &str = "/moderation/in-numbers";

fn browser(app: &TestApp, email: &str) -> Visitor {
    let visitor = app.visitor();
    visitor.sign_in(email);
    visitor
}

/// A site with an admin who has signed in.
fn site() -> (TestApp, Visitor) {
    let app = TestApp::spawn();
    let admin = browser(&app, "admin@example.org");
    (app, admin)
}

#[test]
fn the_page_is_for_those_who_moderate_until_an_admin_shows_it_to_readers() {
    let (app, admin) = site();
    make::article(&app).published();
    make::account(&app, "Sam Okafor", "sam@example.org", Role::Moderator);
    let (visitor, sam) = (app.visitor(), browser(&app, "sam@example.org"));
    visitor.get(PAGE).expect(404);
    assert!(!visitor.get("/").has(&format!("footer a[href='{PAGE}']")));
    let seen = sam.get(PAGE).expect(200);
    assert!(
        seen.text("main")
            .contains("an admin can show it to readers")
    );
    assert!(!seen.has("main form"));
    sam.post(&format!("{PAGE}/publication"), &[]).expect(403);
    let page = admin.get(PAGE).expect(200);
    let page = admin.follow(
        admin
            .fill(&page, "form[action$=publication]", &[])
            .expect(303),
    );
    assert!(
        page.text("[role=status]")
            .contains("Readers see this page now.")
    );
    visitor.get(PAGE).expect(200);
    for path in ["/", "/the-last-boat", "/no-such-page"] {
        assert!(
            visitor.get(path).has(&format!("footer a[href='{PAGE}']")),
            "{path}"
        );
    }
    admin
        .fill(&page, "form[action$=withdrawal]", &[])
        .expect(303);
    visitor.get(PAGE).expect(404);
    assert!(!visitor.get("/").has(&format!("footer a[href='{PAGE}']")));
}

#[test]
fn readers_see_what_became_of_comments_why_and_how_long_it_took_and_nobodys_name() {
    let (app, admin) = site();
    let article = make::article(&app).published();
    admin.post(&format!("{PAGE}/publication"), &[]).expect(303);
    let visitor = app.visitor();
    let told = || visitor.get(PAGE).expect(200).text("main");
    assert!(told().contains("Nobody had to decide about a comment"));
    // Of three that waited, one was decided about at once.
    for (words, hours, action) in [
        ("First", 0, Action::Approve),
        ("Second", 3, Action::Spam),
        ("Third", 30, Action::Reject),
    ] {
        let held = make::comment(&app, &article).saying(words).posted();
        app.wait(Duration::from_secs(hours * 3600));
        make::decide(&app, &held, action);
    }
    let removed = make::comment(&app, &article).removed();
    let page = visitor.get(PAGE).expect(200);
    let text = page.text("main");
    assert!(text.contains("decided about within a minute"), "{text}");
    assert!(text.contains("What became of 4 comments"), "{text}");
    let rows = page.texts("main tr");
    assert_eq!(
        rows,
        [
            "Published1",
            "Rejected before anybody saw them1",
            "Removed1",
            "Marked as spam1",
            "Off-topic2",
        ]
    );
    for name in ["Ada Stone", "writer", "First", "rain"] {
        assert!(!text.contains(name), "{name}: {text}");
    }
    // What is taken back counts no more, at once.
    let admin = make::the_admin(&app);
    app.write(move |tx| {
        let last = moderation::queries::history(tx, removed.id)?[0].0.id;
        moderation::undo(tx, &admin, last, None).map(drop)
    });
    assert_eq!(
        visitor.get(PAGE).texts("main tr")[..3].concat(),
        "Published2Rejected before anybody saw them1Removed0"
    );
    // What is older than thirty days does not count; the page is made anew with the next decision.
    app.wait(Duration::from_secs(31 * 86_400));
    make::comment(&app, &article).published();
    assert!(told().contains("What became of one comment"));
}
