//! What is new since somebody last read what is said under an article.

use super::{DAY, MINUTE, known, say};
use crate::support::threads::Fill;
use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Role;
use byline::articles::Article;
use byline::comments::{self, Comment};
use byline::ids::CommentId;
use byline::moderation::Action;

fn read(visitor: &Visitor, article: &Article) -> Page {
    visitor.get(&format!("/{}", article.slug)).expect(200)
}

fn is_new(page: &Page, comment: &Comment) -> bool {
    page.has(&format!("#c-{}.new .badge.fresh", comment.id))
}

fn news(page: &Page) -> Option<String> {
    page.has(".news").then(|| page.text(".news"))
}

fn next(page: &Page, id: &str) -> Option<String> {
    let link = format!("#c-{id} > header > .next-new");
    page.has(&link).then(|| page.attr(&link, "href"))
}

/// The comment a link leads to, and the page it is on.
fn led(visitor: &Visitor, page: Page, link: &str) -> (Page, String) {
    match link.strip_prefix("#c-") {
        Some(id) => (page, id.to_owned()),
        None => {
            let place = visitor.get(link).expect(303).location().unwrap();
            let (_, id) = place.split_once("#c-").unwrap();
            (visitor.get(&place).expect(200), id.to_owned())
        }
    }
}

#[test]
fn what_others_said_since_the_last_visit_is_marked_and_linked_one_to_the_next() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let old = make::comment(&app, &article).published();
    let (_, ana) = known(&app, "ana@example.org");
    let page = read(&ana, &article);
    assert_eq!(
        (news(&page), is_new(&page, &old)),
        (None, false),
        "who comes first finds nothing new"
    );
    app.wait(60 * MINUTE);
    let thread = make::comment(&app, &article).published();
    let answer = make::comment(&app, &article).answering(&old).published();
    for _ in 0..2 {
        let page = read(&ana, &article);
        let told = "2 new comments since your last visit. Show the first";
        assert_eq!(news(&page).as_deref(), Some(told));
        assert!(is_new(&page, &thread) && is_new(&page, &answer) && !is_new(&page, &old));
        // In the order of the page: the answer stands before the thread that began earlier.
        assert_eq!(page.attr(".news a", "href"), format!("#c-{}", answer.id));
        let after = next(&page, &answer.id.to_string());
        assert_eq!(after, Some(format!("#c-{}", thread.id)));
        assert_eq!(next(&page, &thread.id.to_string()), None);
        // Who goes on reading finds the same.
        app.wait(20 * MINUTE);
    }
    app.wait(20 * MINUTE);
    let page = read(&ana, &article);
    assert_eq!((news(&page), page.count(".badge.fresh")), (None, 0));
}

#[test]
fn nothing_is_new_to_visitors_nor_of_what_somebody_said_themselves() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    read(&ana, &article);
    app.wait(60 * MINUTE);
    say(&ana, &article, "I said this.").expect(303);
    assert_eq!(news(&read(&ana, &article)), None);
    let visitor = app.visitor();
    read(&visitor, &article);
    app.wait(60 * MINUTE);
    make::comment(&app, &article).published();
    assert_eq!(news(&read(&visitor, &article)), None);
    assert!(news(&read(&ana, &article)).is_some());
}

#[test]
fn a_comment_that_waited_is_new_when_it_appears() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let waits = make::comment(&app, &article).posted();
    let seen = make::comment(&app, &article).published();
    let page = read(&ana, &article);
    let since = page.attr("#comments", "data-since");
    app.wait(60 * MINUTE);
    let waits = make::decide(&app, &waits, Action::Approve);
    let page = read(&ana, &article);
    assert!(is_new(&page, &waits) && !is_new(&page, &seen));
    let told = ana.get(&since).expect(200).body;
    assert_eq!(
        told,
        format!(
            r#"{{"count":1,"text":"1 new comment: Show","url":"/comments/{}"}}"#,
            waits.id
        ),
        "the open page hears of it"
    );
    // Removed and put back, it has appeared once.
    app.wait(60 * MINUTE);
    read(&ana, &article);
    app.wait(60 * MINUTE);
    let removed = make::decide(&app, &waits, Action::Remove);
    make::decide(&app, &removed, Action::Restore);
    assert_eq!(news(&read(&ana, &article)), None);
}

#[test]
fn from_new_to_new_all_pages_are_walked_once_in_each_order() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    // More threads than stand on a page, and in the first more answers than stand there.
    let first = make::comment(&app, &article).published();
    let roots = Fill::threads(&first, 69).into(&app);
    Fill::answers(&first, 100).into(&app);
    let (_, ana) = known(&app, "ana@example.org");
    read(&ana, &article);
    app.wait(60 * MINUTE);
    let root = |at: i64| {
        let id = CommentId(roots + at);
        app.read(move |conn| comments::queries::by_id(conn, id))
    };
    for parent in [root(60), first, root(5), root(60), root(30)] {
        make::comment(&app, &article).answering(&parent).published();
    }
    make::comment(&app, &article).published();
    make::comment(&app, &article).published();
    for sorting in ["oldest", "newest", "best"] {
        let path = format!("/{}?sort={sorting}", article.slug);
        let mut page = ana.get(&path).expect(200);
        assert!(page.text(".news").starts_with("7 new comments"));
        let mut link = Some(page.attr(".news a", "href"));
        let mut met = Vec::new();
        while let Some(to) = link {
            let (there, id) = led(&ana, page, &to);
            let badge = format!("#c-{id} .badge.fresh");
            assert!(there.has(&badge), "{sorting}: {to}");
            assert!(!met.contains(&id), "{sorting}: {to} again");
            link = next(&there, &id);
            page = there;
            met.push(id);
        }
        assert_eq!(met.len(), 7, "{sorting}");
    }
}

#[test]
fn looking_without_reading_is_no_visit_and_a_year_later_none_is_remembered() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let path = format!("/{}", article.slug);
    ana.send("HEAD", &path, &[], None).expect(200);
    app.wait(60 * MINUTE);
    make::comment(&app, &article).published();
    assert_eq!(news(&read(&ana, &article)), None, "this is the first");
    app.wait(366 * DAY);
    app.run(app.app.tidy()).unwrap();
    make::comment(&app, &article).published();
    ana.sign_in("ana@example.org");
    assert_eq!(news(&read(&ana, &article)), None);
}

#[test]
fn who_works_here_finds_what_is_new_as_well() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::account(&app, "Mo", "mo@example.org", Role::Moderator);
    let mo = app.visitor();
    mo.sign_in("mo@example.org");
    read(&mo, &article);
    app.wait(60 * MINUTE);
    let new = make::comment(&app, &article).published();
    assert!(is_new(&read(&mo, &article), &new));
}
