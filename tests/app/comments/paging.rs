//! Walking through threads of any shape, page by page.

use crate::support::threads::count_anew;
use crate::support::{TestApp, make};
use byline::articles::Article;
use byline::comments::Comment;
use byline::comments::thread::page::{of_thread, under};
use byline::comments::thread::queries::threads;
use byline::comments::thread::{Entry, Rest};
use byline::db::Connection;
use byline::error::Result;
use byline::ids::{AccountId, CommentId};
use byline::place::{Place, Stretch};
use byline::sorting::{Opening, Sorting};
use diesel::connection::SimpleConnection;
use proptest::prelude::*;
use proptest::sample::Index;
use std::cell::Cell;
use std::collections::BTreeSet;

/// A comment to be: which of those before it is answered, how many milliseconds later it is posted,
/// where it stands, and whether it is the viewer's.
type Seed = (Option<Index>, i64, &'static str, bool);

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    // Every other time nearly all is said in a few threads.
    let answers = prop_oneof![0.2_f64..1.0, 0.98_f64..1.0];
    answers.prop_flat_map(|answers| {
        // The square makes early comments answered more, so that some threads get long.
        let parent = proptest::option::weighted(answers, any::<Index>());
        let status = prop_oneof![
            12 => Just("published"),
            2 => Just("removed"),
            2 => Just("held"),
            1 => Just("rejected"),
            1 => Just("spam"),
        ];
        let seed = (parent, 0_i64..3, status, proptest::bool::weighted(0.1));
        proptest::collection::vec(seed, 1..700)
    })
}

/// What was stored: number, parent, status, whether it is the viewer's.
struct Stored {
    id: i64,
    parent: Option<i64>,
    status: &'static str,
    own: bool,
}

impl Stored {
    fn is_seen(&self, by_viewer: bool) -> bool {
        self.status == "published"
            || by_viewer && self.own && ["held", "rejected", "removed"].contains(&self.status)
    }
}

/// Stores them under a new article.
fn store(
    app: &TestApp,
    like: &Comment,
    viewer: AccountId,
    seeds: &[Seed],
) -> (Article, Vec<Stored>) {
    let article = make::article(app).published();
    let max = crate::support::threads::one(app, "SELECT max(id) AS n FROM comments".into());
    let mut stored: Vec<Stored> = Vec::new();
    let mut roots: Vec<Option<i64>> = Vec::new();
    let mut at = like.created_at.0;
    let mut rows = Vec::new();
    for (number, (parent, later, status, own)) in seeds.iter().enumerate() {
        let id = max + 1 + number as i64;
        let parent = parent.filter(|_| number > 0).map(|index| {
            let place = index.index(number * number);
            (place as f64).sqrt() as usize
        });
        let parent = parent.map(|place| number - 1 - place.min(number - 1));
        let root = parent.and_then(|place| roots[place].or(Some(stored[place].id)));
        let parent = parent.map(|place| stored[place].id);
        at += later;
        let sql = |id: Option<i64>| id.map_or("NULL".to_owned(), |id| id.to_string());
        let author = if *own { viewer.0 } else { like.author_id.0 };
        rows.push(format!(
            "({id}, {}, {}, {}, 1, {author}, '{status}', 'x', '<p>x</p>', (SELECT body_key FROM comments WHERE id = {}), 0, {at})",
            article.id, sql(parent), sql(root), like.id
        ));
        roots.push(root);
        stored.push(Stored {
            id,
            parent,
            status,
            own: *own,
        });
    }
    let insert = format!(
        "INSERT INTO comments (id, article_id, parent_id, root_id, depth, author_id, status, body, body_html, body_key, links, created_at) VALUES {}",
        rows.join(", ")
    );
    app.write(move |tx| {
        tx.batch_execute(&insert)?;
        count_anew(tx)?;
        // As if readers recommended them, some as surely as others.
        tx.batch_execute("UPDATE threads SET rank = -(root_id * 31 % 7)")?;
        Ok(())
    });
    (article, stored)
}

/// All pages of a list from `place` on, in its direction.
fn walk(
    conn: &mut Connection,
    mut place: Place,
    page: impl Fn(&mut Connection, Place) -> Result<Stretch<Entry>>,
) -> Result<Vec<Stretch<Entry>>> {
    let backwards = place.is_backwards();
    let mut pages = Vec::new();
    loop {
        let found = page(conn, place)?;
        let next = match backwards {
            true => found.before.map(Place::Before),
            false => found.after.map(Place::After),
        };
        pages.push(found);
        match next {
            Some(next) => place = next,
            None => return Ok(pages),
        }
        assert!(pages.len() < 1_000, "no end in sight");
    }
}

fn texts(page: &Stretch<Entry>) -> impl Iterator<Item = i64> + '_ {
    let with_text = page.entries.iter().filter(|entry| entry.comment.has_text);
    with_text.map(|entry| entry.comment.id.0)
}

/// Everything there is to read, in the order it is come by: page for page, and where a thread goes on
/// elsewhere, there.
fn read_all(
    conn: &mut Connection,
    article: &Article,
    sorting: Sorting,
    viewer: Option<AccountId>,
) -> Result<(Vec<i64>, Vec<Stretch<Entry>>)> {
    let id = article.id;
    let pages = walk(conn, Place::First, |conn, place| {
        under(conn, id, Opening { sorting, place }, viewer)
    })?;
    let mut read = Vec::new();
    for page in &pages {
        for entry in &page.entries {
            if entry.comment.has_text {
                read.push(entry.comment.id.0);
            }
            if let Some(Rest {
                thread,
                after,
                more,
            }) = entry.rest
            {
                let from = Place::After(after.0);
                let rest = walk(conn, from, |conn, place| {
                    Ok(of_thread(conn, id, thread, place, viewer)?.expect("a thread"))
                })?;
                let answers = rest.iter().flat_map(texts).filter(|id| *id != thread.0);
                let before = read.len();
                read.extend(answers);
                assert_eq!(
                    (read.len() - before) as u64,
                    more,
                    "as many more as are told"
                );
            }
        }
    }
    Ok((read, pages))
}

#[test]
fn every_comment_is_come_by_once_and_after_what_it_answers_forward_and_back() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let like = make::comment(&app, &article).published();
    let viewer = make::reader(&app, "ana@example.org").id;
    let config = ProptestConfig {
        max_shrink_iters: 200,
        ..ProptestConfig::with_cases(24)
    };
    let (most_pages, long) = (Cell::new(0), Cell::new(0));
    proptest!(config, |(seeds in seeds())| {
        let (article, stored) = store(&app, &like, viewer, &seeds);
        for (who, sorting) in [None, Some(viewer)].into_iter().flat_map(|who| Sorting::ALL.iter().map(move |sorting| (who, *sorting))) {
            let here = article.clone();
            let (read, pages) = app.read(move |conn| read_all(conn, &here, sorting, who));
            let expected = stored.iter().filter(|one| one.is_seen(who.is_some()));
            let expected: BTreeSet<i64> = expected.map(|one| one.id).collect();
            most_pages.set(most_pages.get().max(pages.len()));
            let entries = pages.iter().flat_map(|page| &page.entries);
            let rests = entries.filter(|entry| entry.rest.is_some());
            long.set(long.get() + rests.count());
            prop_assert_eq!(read.len(), expected.len(), "each once");
            prop_assert_eq!(&read.iter().copied().collect::<BTreeSet<_>>(), &expected);
            for page in &pages {
                prop_assert!(texts(page).count() <= 200);
                prop_assert!(page.entries.iter().filter(|entry| entry.depth == 0).count() <= 50);
                let answers = |entry: &&Entry| entry.comment.root_id.is_some() && entry.comment.has_text;
                for (at, entry) in page.entries.iter().enumerate().filter(|(_, entry)| entry.depth == 0) {
                    let under = page.entries[at + 1..].iter().take_while(|below| below.depth > 0);
                    let answers = under.filter(answers).count();
                    prop_assert!(answers <= 100, "{} under {}", answers, entry.comment.id);
                }
            }
            let place = |id: i64| read.iter().position(|one| *one == id);
            for one in &stored {
                if let (Some(here), Some(parent)) = (place(one.id), one.parent.and_then(place)) {
                    prop_assert!(parent < here, "{} before {:?}", one.id, one.parent);
                }
            }

            // Backwards from the end, all threads come once again.
            let roots = |pages: &[Stretch<Entry>]| -> Vec<CommentId> {
                let entries = pages.iter().flat_map(|page| &page.entries);
                entries.filter(|entry| entry.depth == 0).map(|entry| entry.comment.id).collect()
            };
            let there = roots(&pages);
            if let Some(last) = there.last().copied() {
                let id = article.id;
                let mut back = app.read(move |conn| {
                    walk(conn, Place::Before(last.0), |conn, place| {
                        under(conn, id, Opening { sorting, place }, who)
                    })
                });
                back.reverse();
                prop_assert_eq!(&roots(&back), &there[..there.len() - 1]);
                let keys: Vec<_> = {
                    let order = there.clone();
                    let mut found = app.read(move |conn| threads(conn, &there));
                    found.sort_by_key(|thread| order.iter().position(|id| *id == thread.root));
                    found
                }.into_iter().map(|thread| match sorting {
                    Sorting::Newest => (-thread.begun_at.0, -thread.root.0),
                    _ => { let (by, id) = thread.key(sorting); (by, id.0) }
                }).collect();
                prop_assert!(keys.is_sorted(), "{sorting}: {keys:?}");
            }
        }
    });
    let (pages, long) = (most_pages.get(), long.get());
    assert!(pages > 2 && long > 2, "{pages} pages, {long} long threads");
}

#[test]
fn no_page_begins_at_what_never_stood_in_its_list() {
    let app = TestApp::spawn();
    let [article, other] = ["One", "Another"].map(|title| {
        let article = make::article(&app).title(title).published();
        let root = make::comment(&app, &article).published();
        let answer = make::comment(&app, &article).answering(&root).published();
        (article.slug, root.id.0, answer.id.0)
    });
    let visitor = app.visitor();
    let (slug, root, answer) = article;
    for key in ["after", "before"] {
        let at = |path: &str, id: i64| visitor.get(&format!("{path}?{key}={id}"));
        at(&format!("/{slug}"), root).expect(200);
        at(&format!("/comments/{root}/thread"), answer).expect(200);
        for strange in [answer, other.1, other.2, 0, i64::MAX] {
            at(&format!("/{slug}"), strange).expect(404);
        }
        for strange in [root, other.1, other.2] {
            at(&format!("/comments/{root}/thread"), strange).expect(404);
        }
    }
}
