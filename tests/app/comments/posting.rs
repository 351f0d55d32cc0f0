//! From the form to the thread.

use super::{DAY, MINUTE, everything, known, posted, say};
use crate::support::{Page, TestApp, make};
use byline::accounts::Role;
use byline::articles;
use byline::comments::Status;

#[test]
fn the_form_is_there_for_everybody() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let path = format!("/{}", article.slug);
    let page = app.visitor().get(&path).expect(200);
    assert_eq!(page.text("#comments-title"), "Comments");
    assert_eq!(page.text("label[for=body]"), "Leave a Comment");
    assert_eq!(
        page.text("#leave-a-comment .buttons .button:not(.quiet)"),
        "Sign in to post"
    );
    let is_told = |page: &Page| page.body.contains("A first comment is read by a person");
    assert!(is_told(&page));
    let (_, regular) = known(&app, "ben@example.org");
    assert!(!is_told(&regular.get(&path).expect(200)));

    make::reader(&app, "ana@example.org");
    let ana = app.visitor();
    ana.sign_in("ana@example.org");
    let page = ana.get(&path).expect(200);
    assert_eq!(
        page.text("#leave-a-comment .buttons .button:not(.quiet)"),
        "Post comment"
    );
    assert_eq!(page.text("#leave-a-comment .who strong"), "ana");
    assert!(is_told(&page));
}

#[test]
fn a_first_comment_is_held_and_only_its_author_sees_it_with_the_reason() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::reader(&app, "ana@example.org");
    let ana = app.visitor();
    ana.sign_in("ana@example.org");
    let answer = say(&ana, &article, "A sentence about the harbour.").expect(303);
    let comment = posted(&app, &answer);
    assert_eq!(comment.status, Status::Held);
    assert_eq!(comment.reasons, "first-comment");

    let page = ana.follow(answer).expect(200);
    assert!(
        page.text(".flash")
            .contains("waits for review because you are new here")
    );
    let place = format!("#c-{}", comment.id);
    assert!(page.text(&place).contains("about the harbour"));
    assert_eq!(
        page.text(&format!("{place} .state")),
        "Waiting for review because you are new here. Only you can see this."
    );
    assert!(!page.has(&format!("{place} .actions a[href$=reply]")));

    make::reader(&app, "ben@example.org");
    let ben = app.visitor();
    ben.sign_in("ben@example.org");
    for other in [&ben, &app.visitor()] {
        for path in ["/", &format!("/{}", article.slug), "/feed.atom"] {
            let page = other.get(path).expect(200);
            assert!(!page.body.contains("about the harbour"), "{path}");
            assert!(!page.body.contains(&format!("c-{}", comment.id)), "{path}");
        }
        other.get(&format!("/comments/{}", comment.id)).expect(404);
        other
            .get(&format!("/comments/{}/reply", comment.id))
            .expect(404);
    }
    let own = ana.get(&format!("/comments/{}", comment.id)).expect(303);
    assert_eq!(
        own.location(),
        Some(format!("/{}#c-{}", article.slug, comment.id))
    );
}

#[test]
fn after_an_approved_comment_the_next_appears_at_once() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let answer = say(&ana, &article, "The *second* one.").expect(303);
    let comment = posted(&app, &answer);
    assert_eq!(comment.status, Status::Published);
    let page = ana.follow(answer).expect(200);
    assert_eq!(page.text(".flash p"), "Your comment was posted.");
    assert_eq!(page.text("#comments-title .count"), "1");
    let place = format!("#c-{}", comment.id);
    let seen = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(seen.text(&format!("{place} .comment-body em")), "second");
    assert_eq!(seen.text(&format!("{place} h3")), "ana");
    assert!(!seen.has(&format!("{place} .badge")));
    assert_eq!(page.text(&format!("{place} .badge.you")), "You");
    assert!(
        app.visitor()
            .get("/")
            .expect(200)
            .body
            .contains("1 comment")
    );
}

#[test]
fn the_same_form_sent_twice_is_one_comment() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let form = ana.get(&format!("/{}", article.slug)).expect(200);
    let send = || ana.fill(&form, "#leave-a-comment", &[("body", "Said once.\r\n")]);
    let first = posted(&app, &send().expect(303));
    let second = send().expect(303);
    assert_eq!(posted(&app, &second).id, first.id);
    assert_eq!(
        ana.follow(second).text(".flash p"),
        "Your comment was posted."
    );
    app.wait(2 * DAY);
    let late = send().expect(303);
    assert_eq!(posted(&app, &late).id, first.id);
    assert_eq!(everything(&app, &article), 1);
}

#[test]
fn fifty_sendings_of_a_form_at_once_are_one_comment() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let form = ana.get(&format!("/{}", article.slug)).expect(200);
    let key = form.attr("#leave-a-comment [name=form_key]", "value");
    let session = ana.cookie("sid").expect("a session");
    let places: Vec<_> = std::thread::scope(|threads| {
        let sendings: Vec<_> = (0..50)
            .map(|_| {
                // The same person from many addresses, so that only the form's key is at work.
                let visitor = app.visitor();
                visitor.set_cookie("sid", &session);
                let (path, key) = (format!("/{}/comments", article.slug), &key);
                threads.spawn(move || {
                    let fields = [("body", "Once and no more."), ("form_key", key.as_str())];
                    visitor.post(&path, &fields).expect(303).location()
                })
            })
            .collect();
        sendings
            .into_iter()
            .map(|one| one.join().unwrap())
            .collect()
    });
    assert!(places.iter().all(|place| place == &places[0]));
    assert_eq!(everything(&app, &article), 1);
}

#[test]
fn a_form_sent_a_day_later_comes_back_with_its_text_and_can_be_sent() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let form = ana.get(&format!("/{}", article.slug)).expect(200);
    app.wait(DAY + 10 * MINUTE);
    let again = ana
        .fill(&form, "#leave-a-comment", &[("body", "Slowly <written>.")])
        .expect(422);
    assert!(again.text("title").starts_with("Error:"));
    assert!(again.text("[role=alert]").contains("open for a long time"));
    assert_eq!(again.text("#body"), "Slowly <written>.");
    assert_eq!(everything(&app, &article), 0);
    let answer = ana.fill(&again, "#leave-a-comment", &[]).expect(303);
    assert_eq!(posted(&app, &answer).body, "Slowly <written>.");
    for key in ["", "1.2", "x", "9223372036854775807.00", "-1.f"] {
        let fields = [("body", "Some words."), ("form_key", key)];
        let path = format!("/{}/comments", article.slug);
        let page = ana.post(&path, &fields).expect(422);
        assert_eq!(page.text("#body"), "Some words.");
        app.wait(MINUTE);
    }
}

#[test]
fn a_preview_shows_the_comment_and_posts_nothing() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    for visitor in [&app.visitor(), &ana] {
        let page = visitor.get(&format!("/{}", article.slug)).expect(200);
        let text = "**Bold** words\n\nand [a place](https://example.org)";
        let fill = [("body", text)];
        let preview = visitor.press(&page, "#leave-a-comment", "/comments/preview", &fill);
        let preview = preview.expect(200);
        assert_eq!(preview.text(".previewed strong"), "Bold");
        assert_eq!(preview.attr(".previewed a", "rel"), "nofollow ugc noopener");
        assert_eq!(
            preview
                .html()
                .select(&scraper::Selector::parse("#body").unwrap())
                .next()
                .unwrap()
                .text()
                .collect::<String>()
                .trim_start_matches('\n'),
            text
        );
        let empty = visitor.press(
            &page,
            "#leave-a-comment",
            "/comments/preview",
            &[("body", " ")],
        );
        assert!(
            empty
                .expect(422)
                .text("[role=alert]")
                .contains("at least 2 characters")
        );
    }
    assert_eq!(everything(&app, &article), 0);
}

#[test]
fn nothing_else_of_a_comment_can_be_sent_along() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    for field in [
        "status",
        "author_id",
        "id",
        "created_at",
        "body_html",
        "depth",
        "article_id",
    ] {
        let fill = [("body", "Some words."), (field, "1")];
        let answer = ana.fill(&page, "#leave-a-comment", &fill);
        assert_eq!(answer.status, 422, "{field}");
        app.wait(MINUTE);
    }
    assert_eq!(everything(&app, &article), 0);
}

#[test]
fn only_published_articles_take_comments_and_words_are_given_back() {
    let app = TestApp::spawn();
    let (_, ana) = known(&app, "ana@example.org");
    let open = make::article(&app).title("Open").published();
    let key = ana
        .get("/open")
        .attr("#leave-a-comment [name=form_key]", "value");
    make::article(&app).title("Draft").draft();
    make::article(&app)
        .title("About us")
        .page()
        .closed()
        .published();
    let fields = [("body", "Words nobody wants to lose."), ("form_key", &key)];
    for slug in ["draft", "unknown", "%00", "%FF", "Open", "a'b"] {
        ana.post(&format!("/{slug}/comments"), &fields).expect(404);
        app.wait(MINUTE);
    }
    let closed = ana.post("/about-us/comments", &fields).expect(422);
    assert!(closed.body.contains("Words nobody wants to lose."));
    let admin =
        app.read(|conn| byline::accounts::queries::find_by_email(conn, "admin@example.org"));
    let admin = admin.unwrap();
    app.write(move |tx| articles::withdraw(tx, &admin, open.id, open.version).map(drop));
    let gone = ana.post("/open/comments", &fields).expect(409);
    assert_eq!(gone.text("h1"), "That can’t be done here");
    assert_eq!(gone.text("#kept"), "Words nobody wants to lose.");
    assert!(!gone.has("main form"), "sending it again would not help");
}

#[test]
fn a_form_of_an_article_that_moved_is_taken_all_the_same() {
    let app = TestApp::spawn();
    let article = make::article(&app).title("Old address").published();
    let (_, ana) = known(&app, "ana@example.org");
    let form = ana.get("/old-address").expect(200);
    make::account(&app, "Edda Brand", "editor@example.org", Role::Editor);
    let editor = app.visitor();
    editor.sign_in("editor@example.org");
    let page = editor
        .get(&format!("/desk/articles/{}", article.id))
        .expect(200);
    editor
        .fill(&page, "#editor", &[("slug", "new-address")])
        .expect(303);
    let answer = ana.fill(&form, "#leave-a-comment", &[("body", "Still here.")]);
    assert!(
        answer
            .expect(303)
            .location()
            .unwrap()
            .starts_with("/new-address#c-")
    );
}
