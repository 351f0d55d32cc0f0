//! What the rules do, as their authors meet it.

use super::{DAY, MINUTE, everything, known, posted, say, set};
use crate::support::{TestApp, Visitor, make};
use byline::accounts::Role;
use byline::comments::Status;
use std::time::Duration;

#[test]
fn two_links_hold_a_comment_of_somebody_known() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let one = posted(
        &app,
        &say(&ana, &article, "See https://example.org for more."),
    );
    assert_eq!(one.status, Status::Published);
    app.wait(MINUTE);
    let text = "See https://example.org and [this](https://example.net).";
    let answer = say(&ana, &article, text).expect(303);
    let two = posted(&app, &answer);
    assert_eq!(
        (two.status, two.reasons.as_str(), two.links),
        (Status::Held, "links=2", 2)
    );
    let page = ana.follow(answer);
    assert!(page.text(".flash").contains("because it has several links"));
}

#[test]
fn both_reasons_are_told() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::reader(&app, "ana@example.org");
    let ana = app.visitor();
    ana.sign_in("ana@example.org");
    let answer = say(&ana, &article, "https://a.example and https://b.example").expect(303);
    assert_eq!(posted(&app, &answer).reasons, "links=2 first-comment");
    let page = ana.follow(answer);
    assert!(
        page.text(".state")
            .contains("because it has several links and you are new here.")
    );
}

#[test]
fn the_owner_can_switch_the_holds_off() {
    let app = TestApp::spawn();
    set(&app, |settings| {
        settings.first_held = 0;
        settings.held_links = 0;
    });
    let article = make::article(&app).published();
    make::reader(&app, "ana@example.org");
    let ana = app.visitor();
    ana.sign_in("ana@example.org");
    let page = ana.get(&format!("/{}", article.slug));
    assert!(!page.text("#leave-a-comment").contains("A first comment"));
    let answer = say(&ana, &article, "https://a.example and https://b.example");
    assert_eq!(posted(&app, &answer).status, Status::Published);
}

#[test]
fn saying_the_same_again_leads_to_the_first() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let first = posted(&app, &say(&ana, &article, "I was there."));
    app.wait(MINUTE);
    // The same words in other spaces and letters, from another form.
    app.wait(8 * MINUTE);
    let again = say(&ana, &article, "i WAS   there.\n").expect(422);
    assert!(
        again
            .text("[role=alert]")
            .contains("You already posted this.")
    );
    assert_eq!(
        again.attr(".flash a", "href"),
        format!("/comments/{}", first.id)
    );
    assert_eq!(again.text("#body"), "i WAS there.");
    app.wait(MINUTE);
    let later = posted(&app, &say(&ana, &article, "I was there."));
    assert_ne!(later.id, first.id);
}

#[test]
fn somebody_quick_is_told_how_long_to_wait_and_keeps_the_text() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    say(&ana, &article, "The first.").expect(303);
    app.wait(Duration::from_secs(4));
    let early = say(&ana, &article, "The second, too early.").expect(429);
    assert_eq!(early.header("retry-after"), "11");
    assert!(
        early
            .text("[role=alert]")
            .contains("Try again in 11 seconds; your text is kept.")
    );
    assert_eq!(early.text("#body"), "The second, too early.");
    app.wait(Duration::from_secs(11));
    ana.fill(&early, "#leave-a-comment", &[]).expect(303);
    assert_eq!(everything(&app, &article), 2);
}

#[test]
fn ten_comments_within_ten_minutes_are_enough() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    for number in 0..10 {
        say(&ana, &article, &format!("Number {number}.")).expect(303);
        app.wait(Duration::from_secs(20));
    }
    let page = say(&ana, &article, "Number eleven.").expect(429);
    assert_eq!(page.header("retry-after"), "400");
    app.wait(Duration::from_secs(400));
    ana.fill(&page, "#leave-a-comment", &[]).expect(303);
}

#[test]
fn who_works_here_is_neither_held_nor_slowed() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let author = make::account(&app, "Wanda Writer", "wanda@example.org", Role::Author);
    let wanda = app.visitor();
    wanda.sign_in("wanda@example.org");
    for number in 0..3 {
        let text = format!("{number} https://a.example https://b.example https://c.example");
        assert_eq!(
            posted(&app, &say(&wanda, &article, &text)).status,
            Status::Published
        );
    }
    let own = make::article(&app).title("Her own").by(&author).published();
    let comment = posted(&app, &say(&wanda, &own, "Thank you all."));
    let page = app.visitor().get("/her-own").expect(200);
    let place = format!("#c-{}", comment.id);
    assert_eq!(page.text(&format!("{place} .badge")), "Author");
    assert_eq!(
        page.attr(&format!("{place} h3 a"), "href"),
        "/authors/wanda-writer"
    );
    make::account(&app, "Mo Lind", "mo@example.org", Role::Moderator);
    let mo = app.visitor();
    mo.sign_in("mo@example.org");
    let comment = posted(&app, &say(&mo, &own, "Please stay with the subject."));
    let page = app.visitor().get("/her-own").expect(200);
    assert_eq!(page.text(&format!("#c-{} .badge", comment.id)), "Moderator");
    let page_of_mo = page.attr(&format!("#c-{} h3 a", comment.id), "href");
    assert_eq!(page_of_mo, "/people/mo-lind");
}

#[test]
fn one_address_posts_five_comments_a_minute_and_the_words_of_the_sixth_are_kept() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let visitor = app.visitor();
    for number in 0..5 {
        say(&visitor, &article, &format!("Number {number}.")).expect(303);
    }
    let page = say(&visitor, &article, "Number six.").expect(429);
    assert!(!page.header("retry-after").is_empty());
    assert!(page.body.contains("Number six."));
    say(&app.visitor(), &article, "From elsewhere.").expect(303);
    app.wait(MINUTE);
    say(&visitor, &article, "Number six.").expect(303);
}

#[test]
fn what_is_never_posted_takes_nobody_the_room_and_words_without_room_are_kept() {
    let app = TestApp::spawn_set_up_with(|config| config.comment_rate = 1);
    let article = make::article(&app).published();
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    let send =
        |visitor: &Visitor, body: &str| visitor.fill(&page, "#leave-a-comment", &[("body", body)]);
    for _ in 0..40 {
        send(&app.visitor(), "").expect(422);
    }
    // Thirty at once are kept for those who sign in next, thirty are posted.
    for number in 0..30 {
        send(&app.visitor(), &format!("Number {number}.")).expect(303);
    }
    let full = send(&app.visitor(), "One too many.").expect(429);
    assert!(full.body.contains("One too many."));
    let (_, ana) = known(&app, "ana@example.org");
    send(&ana, "From somebody who is known.").expect(303);
    app.wait(Duration::from_secs(1));
    send(&app.visitor(), "One too many.").expect(303);
}

#[test]
fn a_closed_article_says_so_and_gives_late_words_back() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    say(&ana, &article, "In time.").expect(303);
    let form = ana.get(&format!("/{}", article.slug)).expect(200);
    let comment = make::comment(&app, &article).published();
    set(&app, |settings| settings.close_after_days = 14);
    app.wait(14 * DAY);
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    assert!(!page.has("#leave-a-comment"));
    assert!(!page.has(".comment .actions a[href*=reply]"));
    let closed = page.text("#comments .closed");
    assert!(
        closed.starts_with("Comments closed on 28 March 2026."),
        "{closed}"
    );
    assert!(closed.ends_with("Thank you to everyone who took part."));
    // The form is a day too old as well: that is told first, the words stay either way.
    let late = ana
        .fill(&form, "#leave-a-comment", &[("body", "Too late.")])
        .expect(422);
    assert_eq!(late.text("#body"), "Too late.");
    let late = ana.fill(&late, "#leave-a-comment", &[]).expect(422);
    assert!(late.text("[role=alert]").contains("Comments closed on"));
    let reply = ana
        .get(&format!("/comments/{}/reply", comment.id))
        .expect(303);
    assert_eq!(
        reply.location(),
        Some(format!("/{}#c-{}", article.slug, comment.id))
    );
}

#[test]
fn an_article_its_writers_closed_takes_no_comments() {
    let app = TestApp::spawn();
    let article = make::article(&app).closed().published();
    let (_, ana) = known(&app, "ana@example.org");
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    assert!(!page.has("#leave-a-comment"));
    assert!(page.text("#comments .closed").starts_with("Comments"));
    let open = make::article(&app).title("Open").published();
    let key = ana
        .get(&format!("/{}", open.slug))
        .attr("[name=form_key]", "value");
    let fields = [("body", "All the same."), ("form_key", &key)];
    let page = ana
        .post(&format!("/{}/comments", article.slug), &fields)
        .expect(422);
    assert_eq!(page.text("#body"), "All the same.");
    assert_eq!(everything(&app, &article), 0);
}
