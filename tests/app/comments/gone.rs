//! What is gone can be answered as long as a line stands in its place.

use super::{MINUTE, known, posted};
use crate::support::threads::assert_counted;
use crate::support::{Page, TestApp, Visitor, make};
use byline::articles::Article;
use byline::comments::{self, Comment, DEEPEST_ANSWERED};
use byline::moderation::Action;

/// An article with a comment of Rufus, which was answered.
fn answered(app: &TestApp) -> (Article, Comment, Comment) {
    let article = make::article(app).published();
    let rufus = make::reader(app, "rufus@example.org");
    let first = make::comment(app, &article).by(&rufus);
    let first = first.saying("Said in anger.").published();
    let answer = make::comment(app, &article).answering(&first);
    let answer = answer.saying("Calm down.").published();
    (article, first, answer)
}

fn thread(visitor: &Visitor, article: &Article) -> Page {
    visitor.get(&format!("/{}", article.slug)).expect(200)
}

#[test]
fn a_line_where_something_was_removed_can_be_answered_and_names_nobody() {
    let app = TestApp::spawn();
    let (article, first, _) = answered(&app);
    make::decide(&app, &first, Action::Remove);
    let (_, ana) = known(&app, "ana@example.org");
    let page = thread(&ana, &article);
    let link = page.attr(&format!("#c-{}.tombstone .actions a", first.id), "href");
    let form = ana.get(&link).expect(200);
    assert_eq!(form.text("h1"), "Reply to a comment that is gone");
    assert_eq!(
        form.text(".quoted h2"),
        "Removed by a moderator: off-topic."
    );
    let quote = ana.get(&format!("{link}?quote=yes")).expect(200);
    for page in [&page, &form, &quote] {
        assert!(!page.body.contains("Said in anger.") && !page.body.contains("rufus"));
    }
    assert_eq!(quote.text("#body"), "");
    let preview = ana.press(
        &form,
        "#leave-a-comment",
        "/preview",
        &[("body", "So am I.")],
    );
    let preview = preview.expect(200);
    assert!(!preview.body.contains("Said in anger.") && !preview.body.contains("rufus"));
    assert!(!preview.has(".closed"), "it was known before");
    let sent = ana.fill(&preview, "#leave-a-comment", &[]).expect(303);
    let reply = posted(&app, &sent);
    assert_eq!((reply.parent_id, reply.depth), (Some(first.id), 1));
    let page = ana.follow(sent);
    assert_eq!(page.text(".flash"), "Your comment was posted.");
    let place = format!("#c-{}", reply.id);
    for visitor in [&ana, &app.visitor()] {
        let page = thread(visitor, &article);
        assert!(page.has(&format!("ol.comments > li > details > ol > li > {place}")));
        assert!(!page.body.contains("rufus") && !page.body.contains("Said in anger."));
        let whole = visitor.get(&format!("/comments/{}/thread", first.id));
        assert!(whole.expect(200).has(&place));
        let feed = visitor.get(&format!("/{}/comments.atom", article.slug));
        assert!(feed.body.contains("So am I.") && !feed.body.contains("Said in anger."));
        let lands = visitor.get(&format!("/comments/{}", reply.id)).expect(303);
        assert_eq!(lands.location(), Some(format!("/{}{place}", article.slug)));
    }
    assert_counted(&app);
}

#[test]
fn what_is_removed_while_somebody_answers_it_is_answered_all_the_same_and_they_are_told() {
    let app = TestApp::spawn();
    let (article, first, _) = answered(&app);
    let (_, ana) = known(&app, "ana@example.org");
    let form = ana
        .get(&format!("/comments/{}/reply", first.id))
        .expect(200);
    make::decide(&app, &first, Action::Remove);
    let fill = [("body", "So am I.")];
    let preview = ana.press(&form, "#leave-a-comment", "/preview", &fill);
    let preview = preview.expect(200);
    let told = preview.text(".comment-page > .closed");
    assert!(told.starts_with("What you answered was removed meanwhile."));
    assert!(!preview.body.contains("Said in anger.") && !preview.body.contains("rufus"));
    let sent = ana.fill(&form, "#leave-a-comment", &fill).expect(303);
    assert_eq!(posted(&app, &sent).parent_id, Some(first.id));
    let told = ana.follow(sent).text(".flash");
    assert_eq!(
        told,
        "Your comment was posted. What you answered was removed meanwhile."
    );
    // A visitor's words wait and go there as well.
    let visitor = app.visitor();
    let form = visitor
        .get(&format!("/comments/{}/reply", first.id))
        .expect(200);
    let fill = [("body", "And so am I.")];
    visitor.fill(&form, "#leave-a-comment", &fill).expect(303);
    app.wait(11 * MINUTE);
    visitor.sign_in("ana@example.org");
    let last = app.read(|conn| {
        let found = byline::ids::CommentId(5);
        comments::queries::by_id(conn, found)
    });
    assert_eq!(
        (last.parent_id, last.body.as_str()),
        (Some(first.id), "And so am I.")
    );
    assert_eq!(last.article_id, article.id);
}

#[test]
fn where_the_last_answer_is_gone_too_words_are_kept_and_offered_by_themselves() {
    let app = TestApp::spawn();
    let (article, first, answer) = answered(&app);
    let (_, ana) = known(&app, "ana@example.org");
    let form = ana
        .get(&format!("/comments/{}/reply", first.id))
        .expect(200);
    make::decide(&app, &first, Action::Remove);
    make::decide(&app, &answer, Action::Remove);
    let fill = [("body", "So am I.")];
    let page = ana.fill(&form, "#leave-a-comment", &fill).expect(422);
    assert!(page.text("[role=alert]").contains("is gone meanwhile"));
    assert_eq!(page.text("#body"), "So am I.");
    let sent = ana.fill(&page, "#leave-a-comment", &[]).expect(303);
    assert_eq!(posted(&app, &sent).parent_id, None);
    let page = ana.get(&format!("/comments/{}/reply", first.id));
    let page = page.expect(410);
    assert!(
        page.text("main")
            .contains("A moderator removed this comment.")
    );
    let on = page.attr(".ways-on a", "href");
    assert_eq!(on, format!("/{}#comments", article.slug));
}

#[test]
fn what_its_author_deleted_or_is_spam_can_be_answered_where_its_line_stands() {
    let app = TestApp::spawn();
    let (article, deleted, _) = answered(&app);
    let rufus = app.visitor();
    rufus.sign_in("rufus@example.org");
    rufus
        .post(&format!("/comments/{}/deletion", deleted.id), &[])
        .expect(303);
    let spam = make::comment(&app, &article).published();
    make::comment(&app, &article).answering(&spam).published();
    make::decide(&app, &spam, Action::Spam);
    let (_, ana) = known(&app, "ana@example.org");
    for (comment, text) in [(&deleted, "To Rufus."), (&spam, "To whoever.")] {
        let form = ana
            .get(&format!("/comments/{}/reply", comment.id))
            .expect(200);
        let sent = ana.fill(&form, "#leave-a-comment", &[("body", text)]);
        assert_eq!(posted(&app, &sent.expect(303)).parent_id, Some(comment.id));
        app.wait(MINUTE);
    }
    assert_counted(&app);
}

#[test]
fn a_line_only_its_reader_sees_is_not_offered_to_be_answered() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let first = make::comment(&app, &article).published();
    let (account, ana) = known(&app, "ana@example.org");
    let mine = make::comment(&app, &article).by(&account).answering(&first);
    let mine = mine
        .saying("cheap https://a.example https://b.example")
        .posted();
    make::decide(&app, &first, Action::Remove);
    let page = thread(&ana, &article);
    assert!(
        page.has(&format!("#c-{}.held", mine.id)),
        "{}",
        page.text("#comments")
    );
    let line = format!("#c-{}.tombstone", first.id);
    assert!(page.has(&line) && !page.has(&format!("{line} .actions")));
    ana.get(&format!("/comments/{}/reply", first.id))
        .expect(410);
}

#[test]
fn nobody_answers_a_line_that_stands_too_deep_or_under_another_article() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (account, ana) = known(&app, "ana@example.org");
    let mut last = make::comment(&app, &article).published();
    for number in 0..DEEPEST_ANSWERED {
        let next = make::comment(&app, &article).by(&account).answering(&last);
        last = next.saying(&format!("Answer {number}.")).published();
    }
    let (other, gone, _) = {
        let other = make::article(&app).title("Another").published();
        let gone = make::comment(&app, &other).published();
        let answer = make::comment(&app, &other).answering(&gone).published();
        (other, gone, answer)
    };
    make::decide(&app, &gone, Action::Remove);
    app.wait(11 * MINUTE);
    let page = thread(&ana, &article);
    let id = gone.id.to_string();
    let fill = [("body", "Over there."), ("parent", id.as_str())];
    let page = ana.fill(&page, "#leave-a-comment", &fill).expect(422);
    assert!(page.text("[role=alert]").contains("is not here"));
    assert!(thread(&ana, &other).has(&format!("#c-{}.tombstone .actions", gone.id)));
}

#[test]
fn who_signs_in_to_answer_what_they_knew_to_be_gone_is_not_told_so_again() {
    let app = TestApp::spawn();
    let (_, first, _) = answered(&app);
    make::decide(&app, &first, Action::Remove);
    known(&app, "ana@example.org");
    let visitor = app.visitor();
    let form = visitor.get(&format!("/comments/{}/reply", first.id));
    app.wait(MINUTE);
    let words = [("body", "I was there.")];
    let join = visitor.fill(&form.expect(200), "#leave-a-comment", &words);
    let join = visitor.follow(join.expect(303)).expect(200);
    let fields = [("email", "ana@example.org"), ("password", make::PASSWORD)];
    let sent = visitor.fill(&join, "[aria-labelledby=been-here] form", &fields);
    let page = visitor.follow(sent.expect(303));
    let told = page.text(".flash");
    assert!(told.contains("Your comment was posted."), "{told}");
    assert!(!told.contains("removed meanwhile"), "{told}");
}
