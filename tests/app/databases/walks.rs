//! Whoever leafs through a list meets each entry once, in order, whichever list and database.

use crate::support::{TestApp, make};
use byline::accounts::Role;
use byline::articles::listings::{DeskListing, Listing, queries as listings};
use byline::articles::{self, tags};
use byline::clock::Moment;
use byline::comments::Status;
use byline::db::Connection;
use byline::error::Result;
use byline::ids::AccountId;
use byline::moderation;
use byline::moderation::queue::Queue;
use byline::place::{Place, Stretch};
use diesel::connection::SimpleConnection;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// The author of everything here.
const AUTHOR: AccountId = AccountId(2);

/// A list of articles, comments or decisions.
struct List {
    name: &'static str,
    /// Whether the latest stands first.
    falls: bool,
    page: fn(&mut Connection, Place, usize) -> Result<Stretch<i64>>,
}

fn readers(
    conn: &mut Connection,
    list: Listing,
    place: Place,
    limit: usize,
) -> Result<Stretch<i64>> {
    let found = listings::listed(conn, list, place, limit)?;
    Ok(found.map(|one| one.article.id.0))
}

fn desk(
    conn: &mut Connection,
    author: Option<AccountId>,
    status: Option<articles::Status>,
    place: Place,
    limit: usize,
) -> Result<Stretch<i64>> {
    let list = DeskListing { author, status };
    let found = listings::desk_listed(conn, list, place, limit)?;
    Ok(found.map(|one| one.article.id.0))
}

fn queue(
    conn: &mut Connection,
    status: Status,
    place: Place,
    limit: usize,
) -> Result<Stretch<i64>> {
    let found = moderation::cases::filed(
        conn,
        &Queue::of(status).into(),
        place,
        limit,
        (AUTHOR, Moment(0)),
    )?;
    Ok(found.map(|one| one.comment.id.0))
}

const PUBLISHED: Option<articles::Status> = Some(articles::Status::Published);

const LISTS: [List; 8] = [
    List {
        name: "home",
        falls: true,
        page: |conn, place, limit| readers(conn, Listing::Home, place, limit),
    },
    List {
        name: "an author",
        falls: true,
        page: |conn, place, limit| readers(conn, Listing::By(AUTHOR), place, limit),
    },
    List {
        name: "a tag",
        falls: true,
        page: |conn, place, limit| {
            let tag = tags::queries::find_by_slug(conn, "boats")?.unwrap();
            readers(conn, Listing::Tagged(tag.id), place, limit)
        },
    },
    List {
        name: "everybody's published articles",
        falls: true,
        page: |conn, place, limit| desk(conn, None, PUBLISHED, place, limit),
    },
    List {
        name: "a writer's published articles",
        falls: true,
        page: |conn, place, limit| desk(conn, Some(AUTHOR), PUBLISHED, place, limit),
    },
    List {
        name: "what waits",
        falls: false,
        page: |conn, place, limit| queue(conn, Status::Held, place, limit),
    },
    List {
        name: "spam",
        falls: true,
        page: |conn, place, limit| queue(conn, Status::Spam, place, limit),
    },
    List {
        name: "the log",
        falls: true,
        page: |conn, place, limit| {
            let whole = moderation::log::Filter::default();
            let found = moderation::log::queries::page(conn, &whole, place, limit)?;
            Ok(found.map(|entry| entry.id))
        },
    },
];

/// Makes as many published articles, held comments and comments marked as spam as there are
/// `moments`, each at its own, with numbers from 1001 on (spam: from 2001 on).
fn fill(app: &TestApp, moments: &[i64]) {
    let mut sql = String::from(
        "DELETE FROM comments WHERE id > 1000; DELETE FROM article_tags WHERE article_id > 1000;
         DELETE FROM articles WHERE id > 1000;",
    );
    for (number, moment) in (1001..).zip(moments) {
        let spam = number + 1000;
        sql += &format!(
            "INSERT INTO articles (id, kind, status, slug, author_id, title, standfirst, format, body, body_html,
                summary, headings, questions, prompt, body_prompt, words, comments_open, version, created_at,
                edited_at, edited_by, published_at)
             SELECT {number}, kind, 'published', 'a-{number}', author_id, title, '', format, '', '',
                '', '[]', '[]', '', '', 0, comments_open, 1, 0, {moment}, 2, {moment}
             FROM articles WHERE id = 1;
             INSERT INTO article_tags (article_id, tag_id, position) SELECT {number}, id, 0 FROM tags;"
        );
        for (id, status) in [(number, "held"), (spam, "spam")] {
            sql += &format!(
                "INSERT INTO comments (id, article_id, depth, author_id, status, body, body_html, body_key, links, created_at)
                 SELECT {id}, 1, 0, 2, '{status}', 'x', '', body_key, 0, {moment} FROM comments WHERE id = 1;"
            );
        }
    }
    app.write(move |tx| Ok(tx.batch_execute(&sql)?));
}

/// Takes an entry from every list.
fn take(app: &TestApp, number: i64) {
    let sql = format!(
        "UPDATE articles SET status = 'draft' WHERE id = {number};
         UPDATE comments SET status = 'rejected' WHERE id IN ({number}, {});",
        number + 1000
    );
    app.write(move |tx| Ok(tx.batch_execute(&sql)?));
}

fn site() -> TestApp {
    let app = TestApp::spawn();
    let author = make::account(&app, "Ben", "ben@example.org", Role::Author);
    assert_eq!(author.id, AUTHOR);
    let article = make::article(&app).by(&author).tags("Boats").published();
    let comment = make::comment(&app, &article).by(&author).published();
    for _ in 0..4 {
        make::decide(&app, &comment, moderation::Action::Remove);
        let removed = app.read(move |conn| byline::comments::queries::by_id(conn, comment.id));
        make::decide(&app, &removed, moderation::Action::Restore);
    }
    app
}

/// All of a list at once.
fn whole(app: &TestApp, list: &List) -> Vec<i64> {
    let page = list.page;
    let all = app.read(move |conn| page(conn, Place::First, 1000));
    assert_eq!((all.before, all.after), (None, None), "{}", list.name);
    all.entries
}

/// Leafs through a list from its start to its end; between two pages something is done.
fn forward(app: &TestApp, list: &List, limit: usize, mut between: impl FnMut()) -> Vec<i64> {
    let (mut place, mut seen) = (Place::First, Vec::new());
    loop {
        let page = list.page;
        let stretch = app.read(move |conn| page(conn, place, limit));
        seen.extend(stretch.entries);
        match stretch.after {
            Some(last) => place = Place::After(last),
            None => return seen,
        }
        between();
    }
}

/// The same from its end to its start.
fn back(app: &TestApp, list: &List, limit: usize, last: i64) -> Vec<i64> {
    let (mut place, mut seen) = (Place::Before(last), vec![last]);
    loop {
        let page = list.page;
        let stretch = app.read(move |conn| page(conn, place, limit));
        assert!(stretch.entries.len() <= limit);
        seen.splice(0..0, stretch.entries);
        match stretch.before {
            Some(first) => place = Place::Before(first),
            None => return seen,
        }
    }
}

#[test]
fn forward_and_back_each_entry_of_each_list_is_met_once_in_order() {
    let app = site();
    let moments = prop::collection::vec(0_i64..5, 0..25);
    let mut runner = TestRunner::new(Config::with_cases(8));
    let walked = runner.run(&(moments, 1_usize..12), |(moments, limit)| {
        fill(&app, &moments);
        let mut sorted: Vec<_> = moments.iter().copied().zip(1001_i64..).collect();
        sorted.sort_unstable();
        for list in &LISTS {
            let all = whole(&app, list);
            let mut here = all.clone();
            here.retain(|id| *id > 1000);
            let mut expected: Vec<_> = sorted.iter().map(|(_, id)| *id).collect();
            match list.name {
                "spam" => expected = expected.iter().map(|id| id + 1000).collect(),
                "the log" => expected.clear(),
                _ => {}
            }
            if list.falls {
                expected.reverse();
            }
            prop_assert_eq!(&here, &expected, "{}", list.name);
            prop_assert_eq!(&forward(&app, list, limit, || {}), &all, "{}", list.name);
            if let Some(last) = all.last() {
                prop_assert_eq!(&back(&app, list, limit, *last), &all, "{}", list.name);
            }
        }
        Ok(())
    });
    walked.unwrap();
}

#[test]
fn entries_that_leave_a_list_take_no_other_along() {
    let app = site();
    for (number, list) in LISTS.iter().enumerate() {
        let moments: Vec<i64> = (0..20).map(|n| n * 7 % 5).collect();
        fill(&app, &moments);
        let all = whole(&app, list);
        // What was just seen leaves, so that the next page begins after an entry that is gone, and
        // what is still to come.
        let mut leaves = [3_usize, 9, 0, 15, 7]
            .iter()
            .map(|n| 1001 + (*n as i64 + number as i64) % 20);
        let seen = forward(&app, list, 4, || {
            if let Some(id) = leaves.next() {
                take(&app, id);
            }
            take(&app, 1010);
        });
        let left = whole(&app, list);
        let mut order = all.iter();
        assert!(
            seen.iter().all(|id| order.any(|one| one == id)),
            "{}: {seen:?}",
            list.name
        );
        assert!(
            left.iter().all(|id| seen.contains(id)),
            "{}: {left:?} {seen:?}",
            list.name
        );
    }
}

#[test]
fn an_entry_that_has_left_is_still_a_place_to_go_on_from() {
    let app = site();
    for list in &LISTS {
        fill(&app, &[0, 1, 1, 1, 2]);
        let all = whole(&app, list);
        let Some(at) = all.iter().position(|id| id % 1000 == 3) else {
            continue;
        };
        take(&app, 1003);
        let (gone, page) = (all[at], list.page);
        let after = app.read(move |conn| page(conn, Place::After(gone), 100));
        assert_eq!(after.entries, all[at + 1..], "{}", list.name);
        let before = app.read(move |conn| page(conn, Place::Before(gone), 100));
        assert_eq!(before.entries, all[..at], "{}", list.name);
    }
}

#[test]
fn what_never_was_in_any_list_is_no_place() {
    let app = site();
    for list in &LISTS {
        for place in [Place::After(99_999), Place::Before(99_999)] {
            let page = list.page;
            let found = app.try_read(move |conn| page(conn, place, 10));
            let missing = matches!(found, Err(byline::error::Error::NotFound));
            assert!(missing, "{}", list.name);
        }
    }
}
