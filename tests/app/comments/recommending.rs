//! What readers recommend and editors pick, and the orders in which threads are read.

use super::known;
use crate::support::threads::Fill;
use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Role;
use byline::articles::Article;
use byline::comments::Comment;
use byline::moderation::Action;

fn button(comment: &Comment) -> String {
    format!("#c-{} form[action*=recommendation]", comment.id)
}

fn recommend(visitor: &Visitor, comment: &Comment) -> Page {
    visitor.post(&format!("/comments/{}/recommendation", comment.id), &[])
}

fn withdraw(visitor: &Visitor, comment: &Comment) -> Page {
    visitor.post(
        &format!("/comments/{}/recommendation/withdrawal", comment.id),
        &[],
    )
}

fn shown(visitor: &Visitor, article: &Article, comment: &Comment) -> String {
    let page = visitor.get(&format!("/{}", article.slug)).expect(200);
    page.text(&button(comment))
}

/// The comments of a page that began a thread, in their order.
fn roots(page: &Page) -> Vec<i64> {
    let each = scraper::Selector::parse("#comments > ol > li > article").unwrap();
    let html = page.html();
    let ids = html
        .select(&each)
        .map(|one| one.attr("id").unwrap().to_owned());
    ids.map(|id| id.strip_prefix("c-").unwrap().parse().unwrap())
        .collect()
}

#[test]
fn a_reader_recommends_a_comment_once_and_can_take_it_back() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    let (_, ana) = known(&app, "ana@example.org");
    let (_, ben) = known(&app, "ben@example.org");
    for _ in 0..2 {
        let answer = recommend(&ana, &comment).expect(303);
        let page = ana.follow(answer).expect(200);
        assert!(
            page.has(&format!("#c-{}", comment.id)),
            "back at the comment"
        );
        assert!(
            page.text(&button(&comment))
                .starts_with("Recommended by you")
        );
        assert_eq!(page.text(&format!("{} .count", button(&comment))), "1");
    }
    recommend(&ben, &comment).expect(303);
    assert!(shown(&app.visitor(), &article, &comment).ends_with("2"));
    for _ in 0..2 {
        withdraw(&ana, &comment).expect(303);
        assert!(shown(&app.visitor(), &article, &comment).ends_with("1"));
    }
    withdraw(&ben, &comment).expect(303);
    let page = ben.get(&format!("/{}", article.slug)).expect(200);
    let shown = page.text(&button(&comment));
    assert!(
        shown.starts_with("Recommend the comment")
            && !page.has(&format!("{} .count", button(&comment))),
        "{shown}"
    );
}

#[test]
fn a_visitor_signs_in_first_and_comes_back_to_the_comment() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    let answer = recommend(&app.visitor(), &comment).expect(303);
    assert_eq!(
        answer.location(),
        Some(format!("/sign-in?next=/comments/{}", comment.id))
    );
    make::reader(&app, "ana@example.org");
    let ana = app.visitor();
    let page = ana.follow(answer).expect(200);
    let entered = ana.fill(
        &page,
        "form[action='/sign-in']",
        &[("email", "ana@example.org"), ("password", make::PASSWORD)],
    );
    assert_eq!(
        entered.location(),
        Some(format!("/comments/{}", comment.id))
    );
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    assert!(
        page.text(&button(&comment))
            .starts_with("Recommend the comment")
    );
    assert!(
        !page.has(&format!("{} .count", button(&comment))),
        "nothing is counted unasked"
    );
}

#[test]
fn nobody_recommends_their_own_comment_or_one_that_is_not_there_for_everybody() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (account, ana) = known(&app, "ana@example.org");
    let own = make::comment(&app, &article).by(&account).published();
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    assert!(!page.has(&button(&own)));
    let told = ana.follow(recommend(&ana, &own).expect(303));
    assert!(told.text(".flash").starts_with("This comment is yours."));
    let other = make::comment(&app, &article).published();
    let held = make::comment(&app, &article).posted();
    recommend(&ana, &other).expect(303);
    let removed = make::decide(&app, &other, Action::Remove);
    for hidden in [&held, &removed] {
        recommend(&ana, hidden).expect(404);
        withdraw(&ana, hidden).expect(404);
    }
    for strange in ["0", "-1", "999999", "x", "1e3"] {
        ana.post(&format!("/comments/{strange}/recommendation"), &[])
            .expect(404);
    }
    make::decide(&app, &removed, Action::Restore);
    assert!(
        shown(&app.visitor(), &article, &other).ends_with("1"),
        "what was said counts again"
    );
}

#[test]
fn threads_are_read_oldest_newest_or_best_first_and_the_choice_stays() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comments: Vec<Comment> = (0..4)
        .map(|_| make::comment(&app, &article).published())
        .collect();
    let ids: Vec<i64> = comments.iter().map(|one| one.id.0).collect();
    let answer = make::comment(&app, &article)
        .answering(&comments[3])
        .published();
    let later = make::comment(&app, &article)
        .answering(&comments[3])
        .published();
    let (_, ana) = known(&app, "ana@example.org");
    let (_, ben) = known(&app, "ben@example.org");
    for one in [&comments[2], &comments[1]] {
        recommend(&ana, one).expect(303);
    }
    for one in [&comments[2], &later] {
        recommend(&ben, one).expect(303);
    }
    let path = format!("/{}", article.slug);
    let visitor = app.visitor();
    let read =
        |visitor: &Visitor, query: &str| roots(&visitor.get(&format!("{path}{query}")).expect(200));
    let best = [ids[2], ids[1], ids[0], ids[3]];
    let newest = [ids[3], ids[2], ids[1], ids[0]];
    for _ in 0..2 {
        assert_eq!(read(&visitor, ""), ids);
        assert_eq!(read(&visitor, "?sort=newest"), newest);
        assert_eq!(read(&visitor, "?sort=best"), best);
        assert_eq!(
            read(&visitor, "?sort=worst"),
            ids,
            "an order that there is not"
        );
    }
    let page = visitor.get(&format!("{path}?sort=newest")).expect(200);
    assert_eq!(page.text(".orders [aria-current]"), "Newest");
    let place = |id: i64| page.body.find(&format!("id=\"c-{id}\"")).unwrap();
    assert!(
        place(answer.id.0) < place(later.id.0),
        "replies always come by time"
    );
    assert_eq!(read(&ana, "?sort=best"), best);
    assert_eq!(read(&ana, ""), best, "remembered");
    assert_eq!(read(&ben, ""), ids, "for her alone");
    assert_eq!(read(&ana, "?sort=oldest"), ids);
    assert_eq!(read(&ana, ""), ids);
}

#[test]
fn a_comment_is_led_to_in_every_order() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let first = make::comment(&app, &article).published();
    let next = Fill::threads(&first, 140).into(&app);
    let (_, ana) = known(&app, "ana@example.org");
    recommend(&ana, &first).expect(303);
    for sort in ["oldest", "newest", "best"] {
        for id in [first.id.0, next, next + 60, next + 139] {
            for visitor in [&app.visitor(), &ana] {
                let way = visitor
                    .get(&format!("/comments/{id}?sort={sort}"))
                    .expect(303);
                let place = way.location().unwrap().to_owned();
                assert_eq!(place.contains("sort="), sort != "oldest", "{place}");
                let page = visitor.follow(way).expect(200);
                assert!(page.has(&format!("#c-{id}")), "{id} is not at {place}");
            }
        }
    }
    ana.get(&format!("/{}?sort=newest", article.slug))
        .expect(200);
    let way = ana.get(&format!("/comments/{}", next + 139)).expect(303);
    assert!(
        way.location()
            .unwrap()
            .starts_with(&format!("/{}?sort=newest#", article.slug))
    );
}

#[test]
fn editors_pick_comments_that_stand_over_the_threads() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comments: Vec<Comment> = (0..5)
        .map(|number| {
            make::comment(&app, &article)
                .saying(&format!("Words number {number}."))
                .published()
        })
        .collect();
    make::account(&app, "Edith Page", "edith@example.org", Role::Editor);
    let edith = app.visitor();
    edith.sign_in("edith@example.org");
    let path = format!("/{}", article.slug);
    assert!(!app.visitor().get(&path).expect(200).has(".picks"));
    for comment in &comments[..4] {
        edith
            .post(&format!("/comments/{}/pick", comment.id), &[])
            .expect(303);
    }
    let page = app.visitor().get(&path).expect(200);
    let picks = page.text(".picks");
    assert!(
        picks.contains("Words number 3.") && picks.contains("Words number 1."),
        "{picks}"
    );
    assert!(
        !picks.contains("Words number 0."),
        "the last three: {picks}"
    );
    assert!(page.has(&format!("#c-{} .badge.pick", comments[0].id)));
    edith
        .post(
            &format!("/comments/{}/pick/withdrawal", comments[3].id),
            &[],
        )
        .expect(303);
    make::decide(&app, &comments[2], Action::Remove);
    let picks = app.visitor().get(&path).expect(200).text(".picks");
    assert!(
        !picks.contains("number 3.") && !picks.contains("number 2."),
        "{picks}"
    );

    let (_, ana) = known(&app, "ana@example.org");
    for (visitor, status) in [(&ana, 403), (&app.visitor(), 401)] {
        visitor
            .post(&format!("/comments/{}/pick", comments[4].id), &[])
            .expect(status);
    }
    edith
        .post(&format!("/comments/{}/pick", comments[2].id), &[])
        .expect(404);
}
