//! Threads as they are read.

use super::known;
use crate::support::{TestApp, make};
use byline::accounts;
use byline::comments::Status;
use byline::moderation::Action;
use diesel::connection::SimpleConnection;

#[test]
fn a_thread_is_nested_to_four_levels_and_then_goes_on_flat() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let mut chain = vec![make::comment(&app, &article).published()];
    for _ in 0..6 {
        let next = make::comment(&app, &article).answering(chain.last().unwrap());
        chain.push(next.published());
    }
    let sister = make::comment(&app, &article)
        .answering(&chain[0])
        .published();
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    for (depth, comment) in chain.iter().enumerate() {
        let lists = vec!["ol.comments > li"; depth.min(4) + 1].join(" > details > ");
        assert!(
            page.has(&format!("#comments > {lists} > #c-{}", comment.id)),
            "{depth}"
        );
        let flat = format!("li.flattened > #c-{}", comment.id);
        assert_eq!(page.has(&flat), depth > 4, "{depth}");
    }
    assert!(page.has(&format!(
        "#comments > ol > li > details > ol > li > #c-{}",
        sister.id
    )));
    let order: Vec<String> = page
        .html()
        .select(&scraper::Selector::parse("article.comment").unwrap())
        .map(|one| one.attr("id").unwrap().to_owned())
        .collect();
    let expected: Vec<String> = chain
        .iter()
        .chain([&sister])
        .map(|one| format!("c-{}", one.id))
        .collect();
    assert_eq!(order, expected);
    assert_eq!(page.text("#comments-title .count"), "8");
}

#[test]
fn a_removed_comment_leaves_its_reason_and_no_word_of_its_text() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let first = make::comment(&app, &article).published();
    let second = make::comment(&app, &article).answering(&first).published();
    let shout = make::comment(&app, &article)
        .answering(&second)
        .saying("SHOUTING")
        .published();
    let reply = make::comment(&app, &article).answering(&shout).published();
    let shout = make::decide(&app, &shout, Action::Remove);
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    let stone = format!("#c-{}.tombstone", shout.id);
    assert_eq!(
        page.text(&format!("{stone} h3")),
        "Removed by a moderator: off-topic."
    );
    assert!(!page.body.contains("SHOUTING"));
    let actions = page.texts(&format!("{stone} .actions a"));
    assert_eq!(
        actions,
        ["Reply where a comment is gone"],
        "and nothing else"
    );
    assert!(
        page.text(&format!("#c-{} .reply-to", reply.id))
            .contains("a comment that is gone")
    );
    assert_eq!(page.text("#comments-title .count"), "3");
    let lands = app
        .visitor()
        .get(&format!("/comments/{}", shout.id))
        .expect(303);
    assert_eq!(
        lands.location(),
        Some(format!("/{}#c-{}", article.slug, shout.id))
    );
    let shown = make::decide(&app, &shout, Action::Restore);
    assert_eq!(shown.status, Status::Published);
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert!(page.body.contains("SHOUTING"));
}

#[test]
fn what_nobody_answered_goes_without_a_trace() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let gone = make::comment(&app, &article).removed();
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(page.count("article.comment"), 0);
    assert!(
        page.text("#comments .empty")
            .contains("Start the conversation")
    );
    app.visitor()
        .get(&format!("/comments/{}", gone.id))
        .expect(410);
}

#[test]
fn answers_to_spam_keep_their_place() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let spam = make::comment(&app, &article).saying("Buy this").published();
    make::comment(&app, &article).answering(&spam).published();
    make::decide(&app, &spam, Action::Spam);
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(page.text(".tombstone h3"), "Removed by a moderator: spam.");
    assert!(page.has("ol.comments > li > details > ol.comments > li > .comment"));
    assert!(!page.body.contains("Buy this"));
}

#[test]
fn the_author_of_a_removed_comment_reads_it_with_the_reason_and_nobody_else_does() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let [ana, ben] = ["ana@example.org", "ben@example.org"].map(|email| {
        make::reader(&app, email);
        let visitor = app.visitor();
        visitor.sign_in(email);
        visitor
    });
    let account = app.read(|conn| accounts::queries::find_by_email(conn, "ana@example.org"));
    let mine = make::comment(&app, &article).by(&account.unwrap());
    let removed = mine.saying("My own lantern.").removed();
    let page = ana.follow(ana.get(&format!("/comments/{}", removed.id)));
    let own = format!("#c-{}.removed", removed.id);
    assert_eq!(
        page.text(&format!("{own} .comment-body")),
        "My own lantern."
    );
    assert_eq!(
        page.text(&format!("{own} .state")),
        "Removed by a moderator: off-topic. Only you can see this. Ask for another look"
    );
    assert!(!page.has(&format!("{own} a[href$=reply]")));
    for other in [ben, app.visitor()] {
        let page = other.get(&format!("/{}", article.slug)).expect(200);
        assert!(!page.body.contains("My own lantern."));
        other.get(&format!("/comments/{}", removed.id)).expect(410);
    }
}

#[test]
fn an_author_reads_why_a_comment_was_not_published_and_nothing_about_spam() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let account = make::reader(&app, "ana@example.org");
    let mine = || make::comment(&app, &article).by(&account);
    make::decide(
        &app,
        &mine().saying("About my cat.").posted(),
        Action::Reject,
    );
    let spam = make::decide(
        &app,
        &mine().saying("Cheap watches.").posted(),
        Action::Spam,
    );
    let ana = app.visitor();
    ana.sign_in("ana@example.org");
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(
        page.text(".comment.rejected .state"),
        "Not published: off-topic. Only you can see this. Ask for another look"
    );
    assert!(!page.body.contains("Cheap watches."));
    let way = ana.get(&format!("/comments/{}", spam.id)).expect(303);
    assert_eq!(way.location(), Some(format!("/{}#comments", article.slug)));
    let other = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert!(!other.body.contains("About my cat."));
}

#[test]
fn a_held_parent_from_elsewhere_is_not_shown_and_its_answers_are() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let parent = make::comment(&app, &article)
        .saying("Not for you.")
        .published();
    make::comment(&app, &article).answering(&parent).published();
    let id = parent.id.0;
    app.write(move |tx| {
        Ok(tx.batch_execute(&format!(
            "UPDATE comments SET status = 'held' WHERE id = {id}"
        ))?)
    });
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(page.text(".tombstone h3"), "This comment is not shown.");
    assert!(!page.body.contains("Not for you."));
}

#[test]
fn house_rules_and_the_question_of_the_article_stand_over_the_form() {
    let app = TestApp::spawn();
    let (_, ana) = known(&app, "ana@example.org");
    let article = make::article(&app)
        .title("Asked")
        .prompt("Who waited for you?")
        .published();
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(page.text("#comments .prompt"), "Who waited for you?");
    assert!(!page.has(".house-rule a"));
    make::article(&app).title("House rules").page().published();
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(page.attr(".house-rule a", "href"), "/house-rules");
}

#[test]
fn where_few_comments_are_the_form_stands_over_them_and_else_under_them() {
    let app = TestApp::spawn();
    let article = make::article(&app).prompt("What did you see?").published();
    let form = ".leave > .prompt + .house-rule + form#leave-a-comment";
    for number in 1..=5 {
        make::comment(&app, &article).published();
        let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
        assert!(page.has(form));
        assert_eq!(page.has(".leave:has(~ ol)"), number < 5, "{number}");
        let link = "a[href='#leave-a-comment']";
        let over = format!(".to-form:has(~ ol) > {link}");
        let under = format!("ol ~ .to-form > {link}");
        assert_eq!(page.has(&over), number >= 5, "{number}");
        assert_eq!(page.has(&under), number < 5, "{number}");
    }
}
