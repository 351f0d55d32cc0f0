//! Comments that answer comments.

use super::{MINUTE, everything, known, posted};
use crate::support::{Page, TestApp, Visitor, make};
use byline::comments::{Comment, Status};
use byline::moderation::Action;

fn answer(visitor: &Visitor, comment: &Comment, text: &str) -> Page {
    let page = visitor
        .get(&format!("/comments/{}/reply", comment.id))
        .expect(200);
    visitor.fill(&page, "#leave-a-comment", &[("body", text)])
}

#[test]
fn an_answer_stands_under_what_it_answers() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let first = make::comment(&app, &article).published();
    let (_, ana) = known(&app, "ana@example.org");
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    let link = page.attr(&format!("#c-{} .actions a", first.id), "href");
    let form = ana.get(&link).expect(200);
    assert!(
        form.text(".quoted")
            .contains("We waited for it in the rain.")
    );
    assert_eq!(form.attr("[name=parent]", "value"), first.id.to_string());
    let sent = ana.fill(&form, "#leave-a-comment", &[("body", "So did we.")]);
    let reply = posted(&app, &sent.expect(303));
    assert_eq!((reply.parent_id, reply.depth), (Some(first.id), 1));
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert!(page.has(&format!(
        "ol.comments > li > details > ol.comments > li > #c-{}",
        reply.id
    )));
    let named = format!("#c-{} .reply-to", reply.id);
    assert!(!page.has(&named), "its place says what it answers");
}

#[test]
fn a_visitor_can_open_the_form_for_an_answer() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let first = make::comment(&app, &article).published();
    let visitor = app.visitor();
    let kept = answer(&visitor, &first, "So did we.").expect(303);
    assert_eq!(kept.location().as_deref(), Some("/join"));
}

#[test]
fn an_answer_to_what_is_not_here_keeps_its_text_and_is_offered_as_a_comment_of_its_own() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let other = make::article(&app).title("Another").published();
    let there = make::comment(&app, &other).published();
    let held = make::comment(&app, &article).posted();
    let spam = make::decide(&app, &make::comment(&app, &article).posted(), Action::Spam);
    let removed = make::comment(&app, &article).removed();
    let (_, ana) = known(&app, "ana@example.org");
    let form = ana.get(&format!("/{}", article.slug)).expect(200);
    let cases = [
        (there.id.to_string(), "is not here"),
        (held.id.to_string(), "is not here"),
        (spam.id.to_string(), "is not here"),
        (removed.id.to_string(), "is gone meanwhile"),
        ("999999".into(), "is not here"),
        ("-1".into(), "is not here"),
        ("abc".into(), "is not here"),
        ("99999999999999999999".into(), "is not here"),
    ];
    for (parent, words) in cases {
        let fill = [("body", "My words."), ("parent", parent.as_str())];
        for visitor in [&ana, &app.visitor()] {
            let page = visitor.fill(&form, "#leave-a-comment", &fill).expect(422);
            assert!(
                page.text("[role=alert]").contains(words),
                "{parent}: {}",
                page.text("main")
            );
            assert_eq!(page.text("#body"), "My words.");
            assert!(!page.has("[name=parent]"), "{parent}");
        }
        app.wait(MINUTE);
    }
    let fill = [("body", "My words."), ("parent", "999999")];
    let page = ana.fill(&form, "#leave-a-comment", &fill).expect(422);
    let comment = posted(&app, &ana.fill(&page, "#leave-a-comment", &[]).expect(303));
    assert_eq!(comment.parent_id, None);
    ana.get("/");
    let unknown = ana.get("/comments/999999/reply").expect(404);
    assert_eq!(unknown.text("h1"), "There is nothing to answer here");
    for id in [held.id, spam.id] {
        let page = ana.get(&format!("/comments/{id}/reply")).expect(404);
        assert_eq!(page.body, unknown.body, "nobody learns that it was there");
    }
    let page = ana
        .get(&format!("/comments/{}/reply", removed.id))
        .expect(410);
    assert!(
        page.text("main")
            .contains("A moderator removed this comment.")
    );
    let way_on = page.attr(".ways-on a", "href");
    assert_eq!(way_on, format!("/{}#comments", article.slug));
}

#[test]
fn nobody_answers_deeper_than_fifty() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (account, ana) = known(&app, "ana@example.org");
    let mut last = make::comment(&app, &article).published();
    for number in 0..50 {
        let next = make::comment(&app, &article).by(&account).answering(&last);
        last = next.saying(&format!("Answer {number}.")).published();
    }
    assert_eq!(last.depth, 50);
    app.wait(10 * MINUTE);
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    assert!(!page.body.contains(&format!("/comments/{}/reply", last.id)));
    ana.get(&format!("/comments/{}/reply", last.id)).expect(303);
    let parent = last.id.to_string();
    let fill = [("body", "Deeper."), ("parent", parent.as_str())];
    let page = ana.fill(&page, "#leave-a-comment", &fill).expect(422);
    assert!(page.text("[role=alert]").contains("as deep as it goes"));
    assert_eq!(everything(&app, &article), 51);
}

#[test]
fn addresses_of_comments_lead_nowhere_unless_they_are_there() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let seen = make::comment(&app, &article).published();
    make::comment(&app, &article).posted();
    let removed = make::comment(&app, &article).removed();
    make::decide(
        &app,
        &make::comment(&app, &article).posted(),
        Action::Reject,
    );
    let (_, ana) = known(&app, "ana@example.org");
    let unknown = ana.get("/comments/4711").expect(404).body;
    for id in 1..=4 {
        let page = ana.get(&format!("/comments/{id}"));
        if id == seen.id.0 {
            assert_eq!(
                page.expect(303).location(),
                Some(format!("/{}#c-{id}", article.slug))
            );
        } else if id == removed.id.0 {
            // Everybody saw it once.
            let told = page.expect(410).text("main");
            assert!(told.contains("A moderator removed this comment."));
        } else {
            assert_eq!(page.expect(404).body, unknown);
        }
    }
    for id in ["0", "-1", "abc", "1e3", "+1", "99999999999999999999", "%00"] {
        ana.get(&format!("/comments/{id}")).expect(404);
        ana.get(&format!("/comments/{id}/reply")).expect(404);
    }
}

#[test]
fn nobody_changes_the_comment_of_another() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    let (_, ana) = known(&app, "ana@example.org");
    for id in 1..=comment.id.0 + 2 {
        for verb in ["approval", "rejection", "spam", "removal", "restoration"] {
            let fields = [("seen", "published"), ("version", "1"), ("reason", "spam")];
            ana.post(&format!("/moderation/comments/{id}/{verb}"), &fields)
                .expect(403);
        }
        for (method, path) in [
            ("POST", format!("/comments/{id}")),
            ("DELETE", format!("/comments/{id}")),
            ("PUT", format!("/comments/{id}")),
            ("POST", format!("/comments/{id}/reply")),
        ] {
            let same_site = [("sec-fetch-site", "same-origin")];
            ana.send(method, &path, &same_site, Some(Vec::new()))
                .expect(405);
        }
    }
    let id = comment.id;
    let now = app.read(move |conn| byline::comments::queries::by_id(conn, id));
    assert_eq!((now.status, now.body), (Status::Published, comment.body));
}
