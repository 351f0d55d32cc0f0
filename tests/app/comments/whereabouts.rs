//! The ways to a comment in a thread of many pages.

use super::{known, posted, say};
use crate::support::threads::{Fill, assert_counted};
use crate::support::{Page, TestApp, Visitor, make};
use byline::articles::Article;
use byline::comments::{Comment, Status};
use byline::ids::CommentId;
use byline::moderation::Action;
use byline::sorting::{Opening, Sorting};

/// A site with an article and one comment under it, by a person who is known.
fn begun() -> (TestApp, Article, Comment) {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    (app, article, comment)
}

fn comment(app: &TestApp, id: i64) -> Comment {
    app.read(move |conn| byline::comments::queries::by_id(conn, CommentId(id)))
}

/// Follows the way to a comment, and fails unless it stands on the page it leads to.
#[track_caller]
fn led_to(visitor: &Visitor, id: i64) -> Page {
    let way = visitor.get(&format!("/comments/{id}")).expect(303);
    let place = way.location().unwrap();
    assert!(place.ends_with(&format!("#c-{id}")), "{place}");
    let page = visitor.follow(way).expect(200);
    assert!(page.has(&format!("#c-{id}")), "{id} is not at {place}");
    page
}

#[test]
fn a_comment_is_led_to_on_the_page_on_which_it_stands() {
    let (app, article, first) = begun();
    let next = Fill::threads(&first, 200).into(&app);
    let visitor = app.visitor();
    let path = format!("/{}", article.slug);
    for id in [first.id.0, next, next + 48] {
        assert_eq!(led_to(&visitor, id).path, path);
    }
    for id in [next + 49, next + 50, next + 120, next + 199] {
        let page = led_to(&visitor, id);
        let cursor = id - 4;
        assert_eq!(
            page.path,
            format!("{path}?after={cursor}"),
            "three threads come before it"
        );
    }
}

#[test]
fn every_comment_is_led_to_however_many_there_are() {
    for more in [23, 24, 25, 48, 49, 50] {
        let (app, article, first) = begun();
        let next = Fill::threads(&first, more).into(&app);
        assert_counted(&app);
        let visitor = app.visitor();
        let path = format!("/{}", article.slug);
        for id in [first.id.0, next, next + more - 1] {
            let here = led_to(&visitor, id).path == path;
            assert_eq!(here, id < next + 49, "{id} of {more}");
        }
    }
}

#[test]
fn an_answer_is_led_to_under_its_article_or_on_the_pages_of_its_thread() {
    let (app, article, root) = begun();
    let first = Fill::answers(&root, 400).into(&app);
    let visitor = app.visitor();
    for id in [first, first + 99] {
        assert_eq!(led_to(&visitor, id).path, format!("/{}", article.slug));
    }
    for id in [first + 100, first + 250, first + 399] {
        let page = led_to(&visitor, id);
        let expected = format!("/comments/{}/thread?after={}", root.id, id - 4);
        assert_eq!(page.path, expected);
    }
}

#[test]
fn a_long_thread_on_a_later_page_is_led_to_with_as_many_before_it_as_fit() {
    let (app, _, first) = begun();
    let next = Fill::threads(&first, 60).into(&app);
    // The last six have 90 answers each.
    let root = format!("{next} + 54 + i % 6");
    let long = Fill {
        parent: &root,
        root: &root,
        ..Fill::threads(&first, 6 * 90)
    };
    long.into(&app);
    let visitor = app.visitor();
    for id in next + 50..next + 60 {
        led_to(&visitor, id);
    }
}

#[test]
fn whoever_posts_lands_on_their_comment_on_whichever_page_it_is() {
    let (app, article, first) = begun();
    let (account, ana) = known(&app, "ana@example.org");
    Fill::threads(&first, 120).into(&app);
    let answer = say(&ana, &article, "At the very end.").expect(303);
    let comment = posted(&app, &answer);
    let place = answer.location().unwrap();
    assert!(place.contains("?after="), "{place}");
    let page = ana.follow(answer).expect(200);
    assert!(page.has(&format!("#c-{}", comment.id)));
    assert_eq!(page.text(".flash p"), "Your comment was posted.");
    assert_eq!(page.text("#comments-title"), "Comments 122");

    app.wait(super::MINUTE);
    let form = ana
        .get(&format!("/comments/{}/reply", first.id))
        .expect(200);
    let answer = ana.fill(&form, "#leave-a-comment", &[("body", "At the start.")]);
    let comment = posted(&app, &answer.expect(303));
    assert_eq!(comment.root_id, Some(first.id));
    assert_eq!(
        led_to(&ana, comment.id.0).path,
        format!("/{}", article.slug)
    );

    // The hundred-and-first answer stands on a page of the thread.
    Fill::answers(&first, 99).into(&app);
    app.wait(10 * super::MINUTE);
    let form = ana
        .get(&format!("/comments/{}/reply", first.id))
        .expect(200);
    let answer = ana.fill(&form, "#leave-a-comment", &[("body", "One too many.")]);
    let answer = answer.expect(303);
    let comment = posted(&app, &answer);
    let place = answer.location().unwrap();
    assert!(
        place.starts_with(&format!("/comments/{}/thread?after=", first.id)),
        "{place}"
    );
    let page = ana.follow(answer).expect(200);
    assert_eq!(page.text(&format!("#c-{} .badge.you", comment.id)), "You");
    assert_eq!(comment.author_id, account.id);
    assert_counted(&app);
}

#[test]
fn what_only_its_author_sees_stands_in_its_place_on_any_page() {
    let (app, article, first) = begun();
    make::reader(&app, "ana@example.org");
    let ana = app.visitor();
    ana.sign_in("ana@example.org");
    // In the middle of what will be there, and at its end.
    let middle = posted(&app, &say(&ana, &article, "In the middle.").expect(303));
    let rows = Fill::threads(&first, 120).into(&app);
    let app_then = rows + 60;
    let at = comment(&app, app_then).created_at.0 + 1;
    app.write(move |tx| {
        use diesel::connection::SimpleConnection;
        let set = format!(
            "UPDATE comments SET created_at = {at} WHERE id = {}",
            middle.id
        );
        Ok(tx.batch_execute(&set)?)
    });
    app.wait(super::DAY);
    let answer = say(&ana, &article, "At the end.").expect(303);
    let end = posted(&app, &answer);
    assert_eq!(end.status, Status::Held);
    let page = ana.follow(answer).expect(200);
    assert!(
        page.text(&format!("#c-{}.held .state", end.id))
            .contains("Waiting for review")
    );
    let page = led_to(&ana, middle.id.0);
    assert!(page.has(&format!(
        "li:has(> #c-{app_then}) + li > #c-{}.held",
        middle.id
    )));
    let nobody = app.visitor();
    for own in [&middle, &end] {
        nobody.get(&format!("/comments/{}", own.id)).expect(404);
        let page = nobody.get(&page.path).expect(200);
        assert!(!page.has(&format!("#c-{}", own.id)));
    }
}

#[test]
fn a_held_answer_stands_under_the_first_hundred_or_on_the_pages_of_its_thread() {
    let (app, article, root) = begun();
    make::reader(&app, "ana@example.org");
    let ana = app.visitor();
    ana.sign_in("ana@example.org");
    Fill::answers(&root, 150).into(&app);
    app.wait(10 * super::MINUTE);
    let form = ana.get(&format!("/comments/{}/reply", root.id)).expect(200);
    let answer = ana.fill(&form, "#leave-a-comment", &[("body", "My first words.")]);
    let held = posted(&app, &answer.expect(303));
    assert_eq!(held.status, Status::Held);
    let page = led_to(&ana, held.id.0);
    assert!(
        page.path
            .starts_with(&format!("/comments/{}/thread", root.id))
    );
    let own = ana.get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(own.text(".continue"), "Continue this thread (51 more)");
    let others = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(others.text(".continue"), "Continue this thread (50 more)");
    assert!(
        !app.visitor()
            .get(&page.path)
            .has(&format!("#c-{}", held.id))
    );
}

#[test]
fn the_place_of_a_removed_comment_is_found_on_a_later_page_and_under_other_removed_ones() {
    let (app, article, first) = begun();
    Fill::threads(&first, 80).into(&app);
    app.wait(super::DAY);
    let chain: Vec<Comment> = (0..4).fold(Vec::new(), |mut chain: Vec<Comment>, _| {
        let next = make::comment(&app, &article);
        let next = match chain.last() {
            Some(last) => next.answering(last).published(),
            None => next.published(),
        };
        chain.push(next);
        chain
    });
    for removed in &chain[..3] {
        make::decide(&app, removed, Action::Remove);
    }
    let visitor = app.visitor();
    for removed in &chain[..3] {
        let page = led_to(&visitor, removed.id.0);
        assert!(page.path.contains("?after="));
        assert!(page.has(&format!("#c-{}.tombstone", removed.id)));
    }
    make::decide(&app, &chain[3], Action::Remove);
    for removed in &chain {
        visitor
            .get(&format!("/comments/{}", removed.id))
            .expect(410);
    }
    assert_counted(&app);
}

#[test]
fn a_moderator_comes_back_to_the_place_of_what_was_removed() {
    let (app, article, first) = begun();
    Fill::threads(&first, 80).into(&app);
    app.wait(super::DAY);
    let parent = make::comment(&app, &article).published();
    make::comment(&app, &article).answering(&parent).published();
    let moderator = app.visitor();
    moderator.sign_in("admin@example.org");
    let page = led_to(&moderator, parent.id.0);
    let form = format!("#c-{} form[action$=removal]", parent.id);
    let done = moderator
        .fill(&page, &form, &[("reason", "abuse")])
        .expect(303);
    let page = moderator.follow(done).expect(200);
    assert!(
        page.has(&format!("#c-{}.tombstone", parent.id)),
        "{}",
        page.path
    );
    assert!(page.text(".flash p").starts_with("Removed "));
}

#[test]
fn a_flood_that_waits_changes_no_page_and_no_way() {
    let (app, article, first) = begun();
    let next = Fill::threads(&first, 70).into(&app);
    let visitor = app.visitor();
    let path = format!("/{}", article.slug);
    let before = [visitor.get(&path), led_to(&visitor, next + 69)];
    let flood = Fill {
        parent: "CASE WHEN i % 2 = 0 THEN c.id END",
        root: "CASE WHEN i % 2 = 0 THEN c.id END",
        status: "'held'",
        ..Fill::threads(&first, 2_000)
    };
    flood.into(&app);
    for page in before {
        let now = visitor.get(&page.path).expect(200);
        let comments = |page: &Page| page.body.matches("<article class=\"comment").count();
        assert_eq!(comments(&now), comments(&page));
        assert!(led_to(&visitor, next + 69).path.contains("?after="));
    }
    // Whose they all are sees no more of them at once than anybody may write in a day.
    let author = first.author_id;
    let own = app.read(move |conn| {
        use byline::comments::thread::page::under;
        under(
            conn,
            article.id,
            Opening::start(Sorting::Oldest),
            Some(author),
        )
    });
    assert!(own.entries.len() <= 200);
}
