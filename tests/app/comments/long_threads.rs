//! Threads that are longer than a page.

use super::known;
use crate::support::threads::{Fill, count_anew};
use crate::support::{Page, TestApp, Visitor, make};
use byline::articles::Article;
use byline::comments::Comment;
use diesel::connection::SimpleConnection;
use std::collections::BTreeSet;
use std::io::Read;

/// A site with an article and one comment under it.
fn begun() -> (TestApp, Article, Comment) {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    (app, article, comment)
}

/// The numbers of the comments on a page with a text, in the order they are read.
fn numbers(page: &Page) -> Vec<i64> {
    let comments = scraper::Selector::parse("article.comment:not(.tombstone)").unwrap();
    let id = |one: scraper::ElementRef<'_>| one.attr("id").unwrap()[2..].parse().unwrap();
    page.html().select(&comments).map(id).collect()
}

/// Where a link leads, without the place on the page.
fn link(page: &Page, selector: &str) -> Option<String> {
    let href = page.has(selector).then(|| page.attr(selector, "href"))?;
    Some(href.split('#').next().unwrap().to_owned())
}

const LATER: &str = ".pager [rel=next]";
const EARLIER: &str = ".pager [rel=prev]";

/// The pages from `path` on, in the direction of a link.
fn walk(visitor: &Visitor, path: &str, direction: &str) -> Vec<Page> {
    let mut pages = vec![visitor.get(path).expect(200)];
    while let Some(next) = link(pages.last().unwrap(), direction) {
        pages.push(visitor.get(&next).expect(200));
        assert!(pages.len() < 300, "no end in sight at {next}");
    }
    pages
}

#[test]
fn fifty_threads_stand_on_a_page_and_the_others_on_later_ones() {
    let (app, article, comment) = begun();
    let first = Fill::threads(&comment, 119).into(&app);
    let visitor = app.visitor();
    let path = format!("/{}", article.slug);
    let pages = walk(&visitor, &path, LATER);
    let shown: Vec<Vec<i64>> = pages.iter().map(numbers).collect();
    assert_eq!(shown.iter().map(Vec::len).collect::<Vec<_>>(), [50, 50, 20]);
    let all: Vec<i64> = std::iter::once(comment.id.0)
        .chain(first..first + 119)
        .collect();
    assert_eq!(shown.concat(), all);
    let back = walk(&visitor, &pages[2].path, EARLIER);
    let mut again: Vec<Vec<i64>> = back.iter().map(numbers).collect();
    again.reverse();
    assert_eq!(again, shown);
    for (number, page) in pages.iter().enumerate() {
        assert_eq!(page.text("#comments-title"), "Comments 120");
        assert_eq!(page.text("#article h1"), "The last boat");
        let canonical = page.attr("link[rel=canonical]", "href");
        assert_eq!(canonical, format!("{}{path}", app.address));
        assert!(page.body.contains("\"commentCount\":120"));
        assert!(
            page.has("#leave-a-comment"),
            "one can comment from any page"
        );
        assert_eq!(page.has(".earlier"), number > 0, "{number}");
        assert!(!page.has(".continue"));
    }
    assert_eq!(pages[0].text(LATER), "Later comments");
    assert_eq!(pages[1].text(EARLIER), "Earlier comments");
    assert_eq!(
        pages[1].text(".earlier + ol.comments > li:first-child h3"),
        pages[0].text("#c-1 h3")
    );
    assert_eq!(link(&pages[1], ".earlier a"), link(&pages[1], EARLIER));
    assert_eq!(
        pages[1].attr(".pager .first", "href"),
        format!("{path}#comments")
    );
    assert!(!visitor.get(&path).has(".pager .first"));
    assert!(pages[1].attr(LATER, "href").ends_with("#comments"));
}

#[test]
fn fifty_threads_need_no_other_page() {
    let (app, article, comment) = begun();
    Fill::threads(&comment, 49).into(&app);
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(numbers(&page).len(), 50);
    assert!(!page.has(".pager"));
}

#[test]
fn a_page_with_long_threads_has_fewer_of_them() {
    let (app, article, comment) = begun();
    let first = Fill::threads(&comment, 5).into(&app);
    let root = "c.id + 1 + i % 5";
    let answers = Fill {
        parent: root,
        root,
        ..Fill::threads(&comment, 5 * 89)
    };
    assert_eq!(first, comment.id.0 + 1);
    answers.into(&app);
    let pages = walk(&app.visitor(), &format!("/{}", article.slug), LATER);
    let sizes: Vec<usize> = pages.iter().map(|page| numbers(page).len()).collect();
    assert_eq!(sizes, [1 + 90 + 90, 90 + 90, 90]);
}

#[test]
fn a_hundred_answers_stand_under_a_comment_and_the_others_on_pages_of_the_thread() {
    let (app, article, comment) = begun();
    let first = Fill::answers(&comment, 237).into(&app);
    let other = make::comment(&app, &article).published();
    let visitor = app.visitor();
    let page = visitor.get(&format!("/{}", article.slug)).expect(200);
    let expected: Vec<i64> = [comment.id.0]
        .into_iter()
        .chain(first..first + 100)
        .collect();
    let shown = numbers(&page);
    assert_eq!(shown[..101], expected);
    assert_eq!(shown[101..], [other.id.0]);
    assert_eq!(page.text("#comments-title"), "Comments 239");
    let way = "#comments > ol > li:first-child > .continue > a";
    assert_eq!(page.text(way), "Continue this thread (137 more)");
    assert_eq!(page.count(".continue"), 1);

    let next = visitor.get(&link(&page, way).unwrap()).expect(200);
    let expected: Vec<i64> = [comment.id.0]
        .into_iter()
        .chain(first + 100..first + 200)
        .collect();
    assert_eq!(numbers(&next), expected);
    assert_eq!(
        next.text("h1"),
        "Replies to writer1".replace("writer1", &next.text("#replies > ol > li > article h3"))
    );
    assert!(next.text("title").starts_with("Replies to "));
    assert_eq!(next.attr(".kicker a", "href"), format!("/{}", article.slug));
    assert_eq!(next.attr("meta[name=robots]", "content"), "noindex");
    assert_eq!(next.text(LATER), "Later replies");
    let last = visitor.get(&link(&next, LATER).unwrap()).expect(200);
    assert_eq!(numbers(&last).len(), 1 + 37);
    assert!(!last.has(LATER));
    let earlier = visitor.get(&link(&last, ".earlier a").unwrap()).expect(200);
    assert_eq!(numbers(&earlier), numbers(&next));
    let whole = visitor
        .get(&link(&last, ".pager .first").unwrap())
        .expect(200);
    assert_eq!(numbers(&whole), shown[..101]);
    let back = visitor.get(&last.attr(".way-back a", "href")).expect(303);
    assert_eq!(
        back.location(),
        Some(format!("/{}#c-{}", article.slug, comment.id))
    );
}

#[test]
fn ten_thousand_answers_and_a_chain_of_a_hundred_thousand_are_read_a_page_at_a_time() {
    let (app, article, comment) = begun();
    Fill::answers(&comment, 10_000).into(&app);
    let deep = make::comment(&app, &article).published();
    let first = Fill::chain(&deep, 100_000).into(&app);
    let visitor = app.visitor();
    let page = visitor.get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(page.text("#comments-title"), "Comments 110,002");
    assert_eq!(
        numbers(&page).len(),
        101,
        "the second thread is on the next page"
    );
    assert_eq!(page.text(".continue"), "Continue this thread (9,900 more)");
    let page = visitor.get(&link(&page, LATER).unwrap()).expect(200);
    assert_eq!(page.text(".continue"), "Continue this thread (99,900 more)");
    assert_eq!(
        page.body.matches("<ol class=\"comments\"").count(),
        5,
        "four levels, then flat"
    );
    assert!(page.bytes.len() < 200_000);

    // Somewhere far down: answers whose parent is on the page stand under it, the first one names it.
    let (at, answered) = (first + 70_000, first + 69_999);
    let page = visitor.get(&format!("/comments/{}/thread?after={answered}", deep.id));
    let page = page.expect(200);
    let expected: Vec<i64> = [deep.id.0].into_iter().chain(at..at + 100).collect();
    assert_eq!(numbers(&page), expected);
    let to = format!("li.apart > #c-{at} .reply-to a");
    assert_eq!(page.attr(&to, "href"), format!("/comments/{answered}"));
    assert_eq!(
        page.attr(&format!("#c-{} .reply-to a", at + 2), "href"),
        format!("#c-{}", at + 1)
    );
    assert!(page.bytes.len() < 200_000);
}

#[test]
fn a_long_page_arrives_whole_compressed_or_not() {
    let (app, article, comment) = begun();
    Fill::answers(&comment, 100).into(&app);
    let (visitor, path) = (app.visitor(), format!("/{}", article.slug));
    let page = visitor.get(&path).expect(200);
    assert!(page.bytes.len() > 50_000 && page.body.ends_with("</html>"));
    let size = page.bytes.len().to_string();
    assert_eq!(page.header("content-length"), size);
    let head = visitor.send("HEAD", &path, &[], None).expect(200);
    assert_eq!(head.header("content-length"), size);
    let packed = visitor.send("GET", &path, &[("accept-encoding", "gzip")], None);
    assert_eq!(packed.header("content-encoding"), "gzip");
    let mut text = String::new();
    flate2::read::GzDecoder::new(&packed.bytes[..])
        .read_to_string(&mut text)
        .unwrap();
    assert!(text == page.body, "{} bytes differ", text.len());
}

#[test]
fn removed_comments_keep_their_places_over_answers_however_many_and_however_deep() {
    let (app, article, comment) = begun();
    // A chain of 100 of which only the last is not removed, and 1,500 removed ones with an answer each.
    let first = Fill {
        parent: "CASE WHEN i = 0 OR i BETWEEN 100 AND 1599 THEN NULL WHEN i < 100 THEN first + i - 1 ELSE first + i - 1500 END",
        root: "CASE WHEN i = 0 OR i BETWEEN 100 AND 1599 THEN NULL WHEN i < 100 THEN first ELSE first + i - 1500 END",
        status: "CASE WHEN i = 99 OR i >= 1600 THEN 'published' ELSE 'removed' END",
        ..Fill::threads(&comment, 3_100)
    };
    let first = first.into(&app);
    let visitor = app.visitor();
    let pages = walk(&visitor, &format!("/{}", article.slug), LATER);
    let all = |selector: &str| pages.iter().map(|page| page.count(selector)).sum::<usize>();
    assert_eq!(all(".tombstone"), 99 + 1_500);
    assert_eq!(all("article.comment"), 1 + 100 + 3_000);
    assert_eq!(all("li.flattened"), 95);
    assert_eq!(pages.len(), 31, "1,502 threads");
    let stone = visitor
        .get(&format!("/comments/{}", first + 50))
        .expect(303);
    assert_eq!(
        stone.location(),
        Some(format!("/{}#c-{}", article.slug, first + 50))
    );
}

#[test]
fn more_removed_comments_over_an_answer_than_anybody_reads_cost_no_more_than_those() {
    let (app, article, comment) = begun();
    let first = Fill {
        status: "CASE WHEN i = 4999 THEN 'published' ELSE 'removed' END",
        ..Fill::chain(&comment, 5_000)
    };
    let last = first.into(&app) + 4_999;
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(numbers(&page), [comment.id.0, last]);
    assert_eq!(page.count(".tombstone"), 100);
    let way = app.visitor().get(&format!("/comments/{last}")).expect(303);
    assert_eq!(way.location(), Some(format!("/{}#c-{last}", article.slug)));
}

#[test]
fn answers_older_than_what_they_answer_are_all_read_once() {
    let (app, article, comment) = begun();
    // As an import may bring them: a chain that runs backwards in time.
    let first = Fill::chain(&comment, 250).into(&app);
    app.write(move |tx| {
        let turn = format!(
            "UPDATE comments SET created_at = 1000 * ({first} + 250 - id) WHERE id >= {first}"
        );
        tx.batch_execute(&turn)?;
        count_anew(tx)
    });
    let visitor = app.visitor();
    let page = visitor.get(&format!("/{}", article.slug)).expect(200);
    let mut seen = numbers(&page);
    let rest = link(&page, ".continue a").unwrap();
    for page in walk(&visitor, &rest, LATER) {
        seen.extend(&numbers(&page)[1..]);
    }
    assert_eq!(seen.len(), 251);
    let all: BTreeSet<i64> = seen.into_iter().collect();
    assert_eq!(
        all,
        [comment.id.0]
            .into_iter()
            .chain(first..first + 250)
            .collect()
    );
}

#[test]
fn a_place_that_was_in_the_thread_stays_one_when_its_comment_is_gone() {
    let (app, article, comment) = begun();
    let first = Fill::threads(&comment, 80).into(&app);
    let visitor = app.visitor();
    let path = format!("/{}", article.slug);
    let later = link(&visitor.get(&path), LATER).unwrap();
    let seen = numbers(&visitor.get(&later).expect(200));
    let last = first + 48;
    assert_eq!(later, format!("{path}?after={last}"));
    let id = byline::ids::CommentId(last);
    let gone = app.read(move |conn| byline::comments::queries::by_id(conn, id));
    make::decide(&app, &gone, byline::moderation::Action::Remove);
    assert_eq!(numbers(&visitor.get(&later).expect(200)), seen);
    let end = visitor
        .get(&format!("{path}?after={}", first + 79))
        .expect(200);
    assert!(numbers(&end).is_empty());
    assert_eq!(
        end.text("#comments .empty"),
        "There are no more comments here."
    );
    assert_eq!(link(&end, ".pager .first"), Some(path.clone()));
    let last = visitor
        .get(&end.attr(".pager [rel=prev]", "href"))
        .expect(200);
    assert_eq!(numbers(&last).last(), Some(&(first + 79)));
    for place in [
        "after=999999",
        "before=999999",
        "after=0",
        "after=x",
        "after=1&before=2",
        "before=-1",
    ] {
        visitor.get(&format!("{path}?{place}")).expect(404);
    }
}

#[test]
fn a_thread_nobody_may_see_has_no_page() {
    let (app, article, comment) = begun();
    let answer = make::comment(&app, &article)
        .answering(&comment)
        .published();
    let (account, ana) = known(&app, "ana@example.org");
    let held = make::comment(&app, &article).by(&account);
    let held = held.saying("https://a.example https://b.example").posted();
    let removed = make::comment(&app, &article).removed();
    let visitor = app.visitor();
    let path = |comment: &Comment| format!("/comments/{}/thread", comment.id);
    let page = visitor.get(&path(&comment)).expect(200);
    assert_eq!(numbers(&page), [comment.id.0, answer.id.0]);
    let unknown = visitor.get("/comments/999999/thread").expect(404).body;
    for hidden in [&answer, &held, &removed] {
        assert_eq!(visitor.get(&path(hidden)).expect(404).body, unknown);
    }
    let own = ana.get(&path(&held)).expect(200);
    assert_eq!(numbers(&own), [held.id.0]);
    assert_eq!(own.text("#replies .empty"), "No replies yet.");
    for id in ["0", "-1", "abc", "1e3", "%00", "99999999999999999999"] {
        visitor.get(&format!("/comments/{id}/thread")).expect(404);
    }
    for place in ["after=999999", "before=x"] {
        visitor
            .get(&format!("{}?{place}", path(&comment)))
            .expect(404);
    }
    let end = visitor.get(&format!("{}?after={}", path(&comment), answer.id));
    assert_eq!(
        end.expect(200).text("#replies .empty"),
        "There are no more replies here."
    );
    let admin = make::the_admin(&app);
    app.write(move |tx| byline::articles::unpublish(tx, &admin, article.id).map(drop));
    for one in [&comment, &held] {
        visitor.get(&path(one)).expect(404);
        ana.get(&path(one)).expect(404);
    }
}

#[test]
fn an_address_that_moved_keeps_the_place_in_its_thread() {
    let (app, article, comment) = begun();
    Fill::threads(&comment, 60).into(&app);
    let editor = app.visitor();
    editor.sign_in("admin@example.org");
    let page = editor
        .get(&format!("/desk/articles/{}", article.id))
        .expect(200);
    editor
        .fill(&page, "#editor", &[("slug", "moved")])
        .expect(303);
    let old = app
        .visitor()
        .get(&format!("/{}?after={}", article.slug, comment.id));
    let new = format!("/moved?after={}", comment.id);
    assert_eq!(old.expect(308).location(), Some(new));
}
