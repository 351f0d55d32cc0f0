//! What readers do with what others wrote: quote it, follow it by a feed, hear of more, see who wrote it.

use super::{known, posted, say};
use crate::support::{Page, TestApp, make};
use byline::accounts::Role;
use byline::moderation::Action;

fn json(page: &Page) -> serde_json::Value {
    assert_eq!(page.header("content-type"), "application/json");
    serde_json::from_str(&page.body).unwrap()
}

#[test]
fn an_answer_can_begin_with_the_words_it_answers() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let words = "> Somebody said this.\n\nI *disagree*.\n\nTwice.";
    let first = make::comment(&app, &article).saying(words).published();
    let (_, ana) = known(&app, "ana@example.org");
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    let link = format!("#c-{} .actions a[href$='quote=yes']", first.id);
    assert!(page.text(&link).starts_with("Quote the comment by "));
    let form = ana.get(&page.attr(&link, "href")).expect(200);
    assert_eq!(form.text("#body"), "> I *disagree*. > > Twice.");
    let plain = ana
        .get(&format!("/comments/{}/reply", first.id))
        .expect(200);
    assert_eq!(plain.text("#body"), "");
    let sent = ana.fill(&form, "#leave-a-comment", &[("body", "> Twice.\n\nOnce.")]);
    let reply = posted(&app, &sent.expect(303));
    assert!(reply.body_html.contains("<blockquote>"));
}

#[test]
fn a_page_hears_how_many_comments_have_come_since_its_latest() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let visitor = app.visitor();
    let ask = |page: &Page| page.attr("#comments", "data-since");
    let empty = visitor.get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(json(&visitor.get(&ask(&empty)).expect(200))["count"], 0);
    let first = make::comment(&app, &article).published();
    let told = json(&visitor.get(&ask(&empty)).expect(200));
    assert_eq!(told["count"], 1);
    assert_eq!(told["url"], format!("/comments/{}", first.id));
    let page = visitor.get(&format!("/{}", article.slug)).expect(200);
    assert!(page.has("script[src*='/js/reading.'][defer]"));
    assert!(page.has(".arrivals[role=status]"));
    assert_eq!(json(&visitor.get(&ask(&page)).expect(200))["count"], 0);
    // Only what everybody sees is told of, and the latest answer is never an old one.
    make::comment(&app, &article).posted();
    assert_eq!(json(&visitor.get(&ask(&page)).expect(200))["count"], 0);
    let second = make::comment(&app, &article).answering(&first).published();
    make::comment(&app, &article).published();
    let told = json(&visitor.get(&ask(&page)).expect(200));
    assert_eq!(
        (&told["count"], &told["url"]),
        (&2.into(), &format!("/comments/{}", second.id).into())
    );
    make::decide(&app, &second, Action::Remove);
    assert_eq!(json(&visitor.get(&ask(&page)).expect(200))["count"], 1);
}

#[test]
fn nobody_hears_of_what_comes_elsewhere_or_nowhere() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let other = make::article(&app).title("Another").published();
    let there = make::comment(&app, &other).published();
    let draft = make::article(&app).title("Not yet").draft();
    let closed = make::article(&app).title("Over").closed().published();
    let visitor = app.visitor();
    let since = |slug: &str, after: &str| format!("/{slug}/comments/since?after={after}");
    for after in [
        &*there.id.to_string(),
        "999",
        "9223372036854775807",
        "0",
        "-1",
        "x",
        "1e3",
    ] {
        visitor.get(&since(&article.slug, after)).expect(404);
    }
    visitor
        .get(&format!("/{}/comments/since?before=1", other.slug))
        .expect(404);
    visitor.get(&since(&draft.slug, "1")).expect(404);
    visitor.get("/none/comments/since").expect(404);
    visitor.get("/%00/comments/since").expect(404);
    let page = visitor.get(&format!("/{}", closed.slug)).expect(200);
    assert!(!page.has("[data-since]"), "nothing can come");
}

#[test]
fn whoever_asks_what_has_come_does_not_learn_of_comments_that_were_never_seen() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let held = make::comment(&app, &article).posted();
    let none = held.id.0 + 1;
    for id in [held.id.0, none] {
        let path = format!("/{}/comments/since?after={id}", article.slug);
        app.visitor().get(&path).expect(404);
    }
}

#[test]
fn the_comments_under_an_article_are_a_feed_that_changes_with_them() {
    let app = TestApp::spawn();
    let article = make::article(&app).title("Boats & trains").published();
    let words = "It says *hello* & <b>more</b>.";
    let first = make::comment(&app, &article).saying(words).published();
    make::comment(&app, &article).posted();
    let visitor = app.visitor();
    let page = visitor.get(&format!("/{}", article.slug)).expect(200);
    let path = page.attr("head link[rel=alternate][title^='Comments on']", "href");
    assert_eq!(path, format!("/{}/comments.atom", article.slug));
    let feed = visitor.get(&path).expect(200);
    assert_eq!(
        feed.header("content-type"),
        "application/atom+xml; charset=utf-8"
    );
    assert_eq!(
        feed.body.matches("<entry>").count(),
        1,
        "nobody sees what waits"
    );
    assert!(
        feed.body
            .contains("<title>Comments on “Boats &#38; trains”</title>"),
        "{}",
        feed.body
    );
    assert!(
        feed.body
            .contains(&format!("2026-03-14:comment/{}</id>", first.id))
    );
    assert!(feed.body.contains("&#60;em&#62;hello&#60;/em&#62;"));
    let again = make::comment(&app, &article).saying("More.").published();
    let feed = visitor.get(&path).expect(200);
    let at = |id| feed.body.find(&format!("comment/{id}</id>")).unwrap();
    assert!(at(again.id) < at(first.id), "the latest first");
    make::decide(&app, &first, Action::Remove);
    assert!(!visitor.get(&path).expect(200).body.contains("hello"));
    let admin = make::the_admin(&app);
    let id = article.id;
    app.write(move |tx| byline::articles::unpublish(tx, &admin, id));
    visitor.get(&path).expect(404);
}

#[test]
fn somebody_who_comments_has_a_page_and_a_feed_of_what_everybody_sees() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (ana_account, ana) = known(&app, "ana@example.org");
    let shown = posted(&app, &say(&ana, &article, "It leaves at nine.").expect(303));
    let hidden = make::article(&app).title("Unsaid").published();
    make::comment(&app, &hidden)
        .by(&ana_account)
        .saying("A secret.")
        .published();
    let admin = make::the_admin(&app);
    app.write(move |tx| byline::articles::unpublish(tx, &admin, hidden.id));
    let visitor = app.visitor();
    let thread = visitor.get(&format!("/{}", article.slug)).expect(200);
    let link = thread.attr(&format!("#c-{} h3 a", shown.id), "href");
    assert_eq!(link, "/people/ana");
    let page = visitor.get(&link).expect(200);
    assert_eq!(page.text("h1"), "ana");
    assert!(page.text(".page-head").contains("Here since 14 March 2026"));
    assert_eq!(
        page.texts(".comment-body"),
        ["It leaves at nine.", "We waited for it in the rain."]
    );
    assert!(!page.body.contains("secret") && !page.body.contains("Unsaid"));
    assert!(page.has("meta[name=robots][content=noindex]"));
    let feed = visitor
        .get(&page.attr("head link[title^='Comments by']", "href"))
        .expect(200);
    assert_eq!(feed.body.matches("<entry>").count(), 2);
    assert!(!feed.body.contains("secret"));
    make::decide(&app, &shown, Action::Remove);
    assert!(!visitor.get("/people/ana").expect(200).body.contains("nine"));
}

#[test]
fn who_has_said_nothing_or_was_imported_has_no_page() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::reader(&app, "silent@example.org");
    let waiting = make::reader(&app, "waiting@example.org");
    make::comment(&app, &article).by(&waiting).posted();
    let imported = app.write(|tx| byline::accounts::imported(tx, "Old Friend", None, ""));
    make::comment(&app, &article).by(&imported).published();
    let visitor = app.visitor();
    for slug in ["silent", "waiting", &imported.slug, "nobody", "%00", "A"] {
        visitor.get(&format!("/people/{slug}")).expect(404);
        visitor
            .get(&format!("/people/{slug}/comments.atom"))
            .expect(404);
    }
    let thread = visitor.get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(thread.text("h3 bdi"), "Old Friend");
    assert!(!thread.has("h3 a"));
}

#[test]
fn who_writes_articles_and_comments_has_both_pages_and_each_leads_to_the_other() {
    let app = TestApp::spawn();
    let wanda = make::account(&app, "Wanda Writer", "wanda@example.org", Role::Author);
    let article = make::article(&app).by(&wanda).published();
    let visitor = app.visitor();
    assert!(
        !visitor
            .get("/authors/wanda-writer")
            .body
            .contains("/people/")
    );
    make::comment(&app, &article).by(&wanda).published();
    let author = visitor.get("/authors/wanda-writer").expect(200);
    let person = visitor
        .get(&author.attr(".page-head a", "href"))
        .expect(200);
    assert_eq!(person.text("h1 .badge"), "Author");
    assert!(person.has(".page-head a[href='/authors/wanda-writer']"));
    let thread = visitor.get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(
        thread.attr(".comment h3 a", "href"),
        "/authors/wanda-writer"
    );
}

#[test]
fn a_page_of_somebody_who_wrote_much_is_read_in_parts() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let ana = make::reader(&app, "ana@example.org");
    for number in 0..25 {
        let words = format!("This is number {number}.");
        make::comment(&app, &article)
            .by(&ana)
            .saying(&words)
            .published();
    }
    let visitor = app.visitor();
    let first = visitor.get("/people/ana").expect(200);
    assert_eq!(first.count(".comment"), 20);
    let second = visitor.get(&first.attr("[rel=next]", "href")).expect(200);
    assert_eq!(second.count(".comment"), 5);
    let oldest = second.attr(".comments > li:last-child .permalink", "href");
    let oldest = oldest.trim_start_matches("/comments/");
    let beyond = visitor
        .get(&format!("/people/ana?after={oldest}"))
        .expect(404);
    let last = visitor.get(&beyond.attr("[rel=prev]", "href")).expect(200);
    assert_eq!(last.count(".comment"), 20);
    assert_eq!(
        last.texts(".comment-body").last().unwrap(),
        "This is number 0."
    );
    let other = make::comment(&app, &article).published();
    visitor
        .get(&format!("/people/ana?after={}", other.id))
        .expect(404);
}
