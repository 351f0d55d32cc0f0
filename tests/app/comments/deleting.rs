//! Authors delete what they said, and take that back.

use super::{DAY, MINUTE, known, say, set};
use crate::support::threads::assert_counted;
use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::{Account, Role};
use byline::articles::Article;
use byline::comments::{self, Comment, Status};
use byline::ids::CommentId;
use byline::moderation::Action;

fn stored(app: &TestApp, id: CommentId) -> Comment {
    app.read(move |conn| comments::queries::by_id(conn, id))
}

fn thread(visitor: &Visitor, article: &Article) -> Page {
    visitor.get(&format!("/{}", article.slug)).expect(200)
}

/// Ana with a published comment.
fn ana_said(app: &TestApp, text: &str) -> (Article, Account, Visitor, Comment) {
    let article = make::article(app).published();
    let (account, ana) = known(app, "ana@example.org");
    let sent = say(&ana, &article, text).expect(303);
    (article, account, ana, super::posted(app, &sent))
}

/// Presses the button under her comment in the thread.
fn delete(visitor: &Visitor, article: &Article, comment: &Comment) -> Page {
    let page = thread(visitor, article);
    let button = format!("#c-{} form[action$='/deletion']", comment.id);
    visitor.follow(visitor.fill(&page, &button, &[]).expect(303))
}

#[test]
fn a_comment_nobody_answered_vanishes_and_can_be_taken_back_at_once() {
    let app = TestApp::spawn();
    let (article, _, ana, comment) = ana_said(&app, "Said in haste.");
    let page = delete(&ana, &article, &comment);
    assert!(page.text(".flash").starts_with("Your comment is deleted."));
    assert!(!page.body.contains("Said in haste."));
    let seen = thread(&app.visitor(), &article);
    assert!(!seen.has(&format!("#c-{}", comment.id)), "not even a line");
    assert_eq!(seen.text("#comments-title"), "Comments");
    app.visitor()
        .get(&format!("/comments/{}", comment.id))
        .expect(404);
    assert_counted(&app);
    let back = ana.fill(&page, ".flash form", &[]).expect(303);
    let back = ana.follow(back);
    assert_eq!(back.text(".flash"), "Your comment is back.");
    assert_eq!(
        thread(&app.visitor(), &article).text("#comments-title"),
        "Comments 1"
    );
    let now = stored(&app, comment.id);
    assert_eq!(
        (now.status, now.deleted_at, now.deleted_from),
        (Status::Published, None, None)
    );
    assert_counted(&app);
}

#[test]
fn one_that_was_answered_leaves_a_line_until_the_answers_are_gone() {
    let app = TestApp::spawn();
    let (article, _, ana, comment) = ana_said(&app, "Said in haste.");
    let answer = make::comment(&app, &article)
        .answering(&comment)
        .published();
    app.wait(DAY);
    delete(&ana, &article, &comment);
    let stone = format!("#c-{}.tombstone h3", comment.id);
    for who in [&ana, &app.visitor()] {
        let page = thread(who, &article);
        assert_eq!(page.text(&stone), "Deleted by its author.");
        assert!(!page.body.contains("Said in haste."));
        assert_eq!(page.text("#comments-title"), "Comments 1");
    }
    let lands = app.visitor().get(&format!("/comments/{}", comment.id));
    let place = format!("/{}#c-{}", article.slug, comment.id);
    assert_eq!(lands.expect(303).location(), Some(place));
    make::decide(&app, &answer, Action::Remove);
    assert!(!thread(&app.visitor(), &article).has(&stone));
    assert_counted(&app);
}

#[test]
fn what_waits_or_was_removed_can_be_deleted_and_goes_back_to_where_it_stood() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let account = make::reader(&app, "ana@example.org");
    let ana = app.visitor();
    ana.sign_in("ana@example.org");
    let mine = |text: &str| make::comment(&app, &article).by(&account).saying(text);
    let held = mine("It waits.").posted();
    let rejected = make::decide(&app, &mine("About my cat.").posted(), Action::Reject);
    let removed = mine("Shouting.").removed();
    for comment in [held, rejected, removed] {
        let path = |verb: &str| format!("/comments/{}/{verb}", comment.id);
        ana.post(&path("deletion"), &[]).expect(303);
        let now = stored(&app, comment.id);
        assert_eq!(
            (now.status, now.deleted_from),
            (Status::Deleted, Some(comment.status))
        );
        let own = ana.get(&format!("/comments/{}", comment.id)).expect(200);
        assert_eq!(own.text(".comment-body"), comment.body);
        ana.fill(&own, "form[action$=undeletion]", &[]).expect(303);
        assert_eq!(stored(&app, comment.id).status, comment.status);
    }
    assert_counted(&app);
}

#[test]
fn the_account_lists_what_was_deleted_with_a_way_back_for_thirty_days() {
    let app = TestApp::spawn();
    let (article, _, ana, comment) = ana_said(&app, "Said in haste.");
    let own = ana.get("/account").expect(200);
    let gone = ana.fill(&own, ".own-comments form[action$='/deletion']", &[]);
    let own = ana.follow(gone.expect(303));
    assert_eq!(own.path, "/account");
    assert!(own.has(".flash form"));
    assert_eq!(own.text(".own-comments .status"), "Deleted");
    assert!(
        own.text(".own-comments .own-hint")
            .starts_with("Its text is kept until")
    );
    app.wait(30 * DAY - MINUTE);
    ana.sign_in("ana@example.org");
    let own = ana.get("/account").expect(200);
    let back = ana.fill(&own, ".own-comments form[action$='/undeletion']", &[]);
    assert_eq!(
        ana.follow(back.expect(303)).text(".flash"),
        "Your comment is back."
    );
    assert!(
        thread(&app.visitor(), &article)
            .body
            .contains("Said in haste.")
    );
    ana.post(&format!("/comments/{}/deletion", comment.id), &[])
        .expect(303);
    app.wait(30 * DAY);
    ana.sign_in("ana@example.org");
    assert!(
        !ana.get("/account")
            .expect(200)
            .has("form[action$='/undeletion']")
    );
    let late = ana.post(&format!("/comments/{}/undeletion", comment.id), &[]);
    assert!(
        ana.follow(late)
            .text(".flash")
            .contains("more than 30 days ago")
    );
    assert_eq!(stored(&app, comment.id).status, Status::Deleted);
}

#[test]
fn deleting_and_taking_back_twice_change_nothing_more() {
    let app = TestApp::spawn();
    let (_, _, ana, comment) = ana_said(&app, "Said in haste.");
    let path = |verb: &str| format!("/comments/{}/{verb}", comment.id);
    for _ in 0..2 {
        ana.post(&path("deletion"), &[]).expect(303);
        app.wait(MINUTE);
    }
    let first = stored(&app, comment.id).deleted_at;
    assert!(
        first < Some(app.app.clock.now().minus(MINUTE)),
        "the first counts"
    );
    for sentence in ["Your comment is back.", "This comment is not deleted."] {
        let page = ana.follow(ana.post(&path("undeletion"), &[]).expect(303));
        assert_eq!(page.text(".flash"), sentence);
    }
    assert_counted(&app);
}

#[test]
fn what_a_rule_holds_now_waits_when_it_comes_back() {
    let app = TestApp::spawn();
    set(&app, |settings| settings.held_links = 0);
    let links = "[a](https://a.example) [b](https://b.example) [c](https://c.example)";
    let (article, _, ana, comment) = ana_said(&app, links);
    assert_eq!(comment.status, Status::Published);
    ana.post(&format!("/comments/{}/deletion", comment.id), &[])
        .expect(303);
    set(&app, |settings| settings.held_links = 3);
    app.wait(MINUTE);
    let back = ana.post(&format!("/comments/{}/undeletion", comment.id), &[]);
    assert_eq!(
        ana.follow(back.expect(303)).text(".flash"),
        "Your comment is back, and waits for review because it has several links."
    );
    assert_eq!(stored(&app, comment.id).status, Status::Held);
    assert!(!thread(&app.visitor(), &article).body.contains("a.example"));
}

#[test]
fn moderators_read_what_its_author_deleted_and_nobody_else_does() {
    let app = TestApp::spawn();
    let (article, _, ana, comment) = ana_said(&app, "An ugly thing.");
    make::comment(&app, &article)
        .answering(&comment)
        .published();
    delete(&ana, &article, &comment);
    make::account(&app, "Moe", "moe@example.org", Role::Moderator);
    make::account(&app, "Ed", "ed@example.org", Role::Editor);
    let path = format!("/comments/{}", comment.id);
    let moe = app.visitor();
    moe.sign_in("moe@example.org");
    let page = moe.get(&path).expect(200);
    assert!(page.text(".closed").starts_with("Deleted by its author."));
    assert_eq!(page.text(".comment-body"), "An ugly thing.");
    assert!(!page.has("form[action$=undeletion]"));
    let ed = app.visitor();
    ed.sign_in("ed@example.org");
    for other in [ed, app.visitor()] {
        let page = other.follow(other.get(&path));
        assert!(!page.body.contains("An ugly thing."));
    }
}

#[test]
fn an_answer_to_what_was_deleted_meanwhile_keeps_its_words() {
    let app = TestApp::spawn();
    let (article, _, ana, comment) = ana_said(&app, "Said in haste.");
    let (_, ben) = known(&app, "ben@example.org");
    let reply = ben
        .get(&format!("/comments/{}/reply", comment.id))
        .expect(200);
    delete(&ana, &article, &comment);
    let kept = ben.fill(&reply, "#leave-a-comment", &[("body", "I disagree.")]);
    let kept = kept.expect(422);
    assert_eq!(kept.text("#leave-a-comment textarea"), "I disagree.");
    assert!(!kept.body.contains("Said in haste."));
    ben.fill(&kept, "#leave-a-comment", &[]).expect(303);
    let own = thread(&app.visitor(), &article);
    assert_eq!(own.texts(".comment-body"), ["I disagree."]);
}

#[test]
fn what_is_about_something_withdrawn_stays_on_a_page_of_its_own_for_its_author() {
    let app = TestApp::spawn();
    let (article, _, ana, comment) = ana_said(&app, "My own lantern.");
    let (id, version, admin) = (article.id, article.version, make::the_admin(&app));
    app.write(move |tx| byline::articles::withdraw(tx, &admin, id, version));
    let path = format!("/comments/{}", comment.id);
    let own = ana.get("/account").expect(200);
    assert_eq!(own.attr(".own-comments .facts a", "href"), path);
    let state = own.text(".own-comments .status");
    assert_eq!(state, "Not shown: its article is not published");
    let page = ana.get(&path).expect(200);
    assert_eq!(page.text(".comment-body"), "My own lantern.");
    for path in [path.clone(), format!("{path}/reply")] {
        let page = app.visitor().get(&path).expect(410);
        assert!(page.text("main").contains("was withdrawn"), "{}", page.body);
        assert!(!page.body.contains("lantern"));
    }
}

#[test]
fn the_list_of_own_comments_goes_on_page_by_page() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let account = make::reader(&app, "ana@example.org");
    let other = make::comment(&app, &article).published();
    for number in 0..65 {
        if number % 25 == 24 {
            app.wait(DAY);
        }
        make::comment(&app, &article)
            .by(&account)
            .saying(&format!("Number {number}."))
            .posted();
    }
    let ana = app.visitor();
    ana.sign_in("ana@example.org");
    let mut page = ana.get("/account").expect(200);
    let mut seen = Vec::new();
    loop {
        seen.extend(page.texts(".own-comments .excerpt"));
        if !page.has("[rel=next]") {
            break;
        }
        page = ana.get(&page.attr("[rel=next]", "href")).expect(200);
    }
    let expected: Vec<_> = (0..65).rev().map(|one| format!("Number {one}.")).collect();
    assert_eq!(seen, expected);
    ana.get(&format!("/account?after={}", other.id)).expect(404);
}

#[test]
fn a_removal_after_the_deletion_is_noted_shows_nothing_and_ends_the_way_back() {
    let app = TestApp::spawn();
    let (article, _, ana, comment) = ana_said(&app, "An ugly thing.");
    make::comment(&app, &article)
        .answering(&comment)
        .published();
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    ana.post(&format!("/comments/{}/deletion", comment.id), &[])
        .expect(303);
    app.wait(MINUTE);
    let decide = |verb: &str, seen: &str| {
        let form = [("seen", seen), ("version", "1"), ("reason", "abuse")];
        let path = format!("/moderation/comments/{}/{verb}", comment.id);
        admin.follow(admin.post(&path, &form))
    };
    let undo = || {
        let path = format!("/comments/{}/undeletion", comment.id);
        ana.follow(ana.post(&path, &[]).expect(303)).text(".flash")
    };
    let is_hidden = || {
        let page = thread(&app.visitor(), &article);
        let stone = page.text(&format!("#c-{}.tombstone h3", comment.id));
        !page.body.contains("An ugly thing.") && stone == "Deleted by its author."
    };
    decide("removal", "published");
    assert!(is_hidden());
    assert!(undo().contains("A moderator took this comment down meanwhile"));
    assert!(
        !ana.get("/account")
            .expect(200)
            .has("form[action$='/undeletion']")
    );
    for seen in ["removed", "deleted", "published"] {
        assert!(decide("restoration", seen).status < 500);
        assert!(
            is_hidden(),
            "restoring what its author deleted shows nothing"
        );
    }
    // Undone, and that undone: what the log says at last holds.
    let take_back = || {
        let log = admin.get("/moderation/log").expect(200);
        admin.fill(&log, ".log form.undo", &[]).expect(303);
    };
    take_back();
    take_back();
    assert!(undo().contains("meanwhile"));
    take_back();
    assert_eq!(undo(), "Your comment is back.");
    assert_counted(&app);
}

#[test]
fn under_the_address_of_what_is_gone_it_says_what_became_of_it() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (ana_account, ana) = known(&app, "ana@example.org");
    let removed = make::comment(&app, &article).removed();
    let deleted = make::comment(&app, &article).by(&ana_account).published();
    ana.post(&format!("/comments/{}/deletion", deleted.id), &[])
        .expect(303);
    let rejected = make::comment(&app, &article).posted();
    make::decide(&app, &rejected, Action::Spam);
    let visitor = app.visitor();
    let says = |id: CommentId| {
        visitor
            .get(&format!("/comments/{id}"))
            .expect(410)
            .text("main")
    };
    assert!(says(removed.id).contains("A moderator removed this comment."));
    visitor
        .get(&format!("/comments/{}", deleted.id))
        .expect(404);
    visitor
        .get(&format!("/comments/{}", rejected.id))
        .expect(404);
    // Nor is there a form to answer it.
    visitor
        .get(&format!("/comments/{}/reply", removed.id))
        .expect(410);
}
