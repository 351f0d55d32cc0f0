//! The demo's files agree with each other and show what they promise.

mod decisions;

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use super::*;

fn demo() -> Demo {
    Demo::read().unwrap_or_else(|error| panic!("{error}"))
}

/// How deep each comment of a thread is; a top-level comment is 1 deep.
fn depths(thread: &[Comment]) -> Vec<usize> {
    let mut named = HashMap::new();
    let mut depths = Vec::new();
    for comment in thread {
        let depth = comment.to.as_ref().map_or(1, |to| named[to] + 1);
        if let Some(id) = &comment.id {
            named.insert(id.clone(), depth);
        }
        depths.push(depth);
    }
    depths
}

/// What stands between `](` and the next `)` or space, everywhere in a text.
fn link_targets(markdown: &str) -> Vec<&str> {
    markdown
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', ' ']).next())
        .collect()
}

#[test]
fn the_demo_shows_enough() {
    let demo = demo();
    let published =
        |article: &&Article| article.kind == Kind::Article && article.status == Status::Published;
    assert!(demo.articles.iter().filter(published).count() >= 12);
    let authors: BTreeSet<_> = demo
        .articles
        .iter()
        .filter(|article| article.kind == Kind::Article)
        .map(|article| &article.author)
        .collect();
    assert_eq!(authors.len(), 3);
    let threads = demo.articles.iter().flat_map(|article| &article.thread);
    assert!(
        threads
            .filter(|comment| !comment.reported.is_empty())
            .count()
            >= 2
    );
    assert!(demo.articles.iter().any(|article| article.days_ago >= 700));
    assert!(
        demo.articles
            .iter()
            .any(|article| article.status == Status::Draft)
    );
    assert!(
        demo.articles
            .iter()
            .any(|article| article.status == Status::Withdrawn)
    );
    assert!(
        demo.articles
            .iter()
            .any(|article| article.kind == Kind::Article && !article.comments_open)
    );
    assert!(demo.articles.iter().any(|article| article.prompt.is_some()));
    for role in [Role::Reader, Role::Moderator, Role::Admin] {
        assert!(
            demo.people.iter().any(|person| person.role == role),
            "{role:?}"
        );
    }
    let comments: Vec<_> = demo
        .articles
        .iter()
        .flat_map(|article| &article.thread)
        .collect();
    assert!(comments.len() >= 120, "{} comments", comments.len());
    for state in [
        State::Published,
        State::Held,
        State::Removed,
        State::Spam,
        State::Rejected,
    ] {
        assert!(
            comments.iter().any(|comment| comment.state == state),
            "{state:?}"
        );
    }
    assert!(
        demo.articles
            .iter()
            .any(|article| article.thread.len() >= 40)
    );
    assert!(
        demo.articles
            .iter()
            .flat_map(|article| depths(&article.thread))
            .any(|depth| depth >= 7)
    );
}

#[test]
fn people_are_told_apart() {
    let demo = demo();
    for of in [
        |person: &Person| person.key.clone(),
        |person: &Person| person.email.clone(),
        |person: &Person| person.name.clone(),
    ] {
        let distinct: BTreeSet<_> = demo.people.iter().map(of).collect();
        assert_eq!(distinct.len(), demo.people.len());
    }
    for person in &demo.people {
        assert!(person.email.ends_with("@example.org"), "{}", person.email);
        assert_eq!(
            person.bio.is_some(),
            person.role == Role::Author,
            "{}",
            person.key
        );
    }
}

#[test]
fn every_author_and_commenter_exists() {
    let demo = demo();
    for article in &demo.articles {
        let author = demo.person(&article.author).map(|person| person.role);
        let writes = match article.kind {
            Kind::Article => Role::Author,
            Kind::Page => Role::Admin,
        };
        assert_eq!(author, Some(writes), "{}", article.slug);
        for comment in &article.thread {
            assert!(
                demo.person(&comment.by).is_some(),
                "{}: {}",
                article.slug,
                comment.by
            );
        }
    }
}

#[test]
fn every_reply_follows_the_comment_it_answers() {
    for article in demo().articles {
        let mut named: HashMap<String, f64> = HashMap::new();
        for comment in article.thread {
            if let Some(to) = &comment.to {
                let before = named
                    .get(to)
                    .unwrap_or_else(|| panic!("{}: reply to {to:?}", article.slug));
                assert!(
                    comment.hours > *before,
                    "{}: {to:?} is answered before it is said",
                    article.slug
                );
            }
            assert!(
                comment.hours >= 0.0 && comment.hours < f64::from(article.days_ago) * 24.0,
                "{}: in the future",
                article.slug
            );
            if let Some(id) = comment.id {
                assert!(
                    named.insert(id.clone(), comment.hours).is_none(),
                    "{}: {id:?} twice",
                    article.slug
                );
            }
        }
    }
}

#[test]
fn decisions_have_reasons_and_texts_fit() {
    for article in demo().articles {
        assert!(article.title.chars().count() <= 200 && article.standfirst.chars().count() <= 500);
        for comment in &article.thread {
            let reasoned = matches!(
                comment.state,
                State::Held | State::Removed | State::Rejected
            );
            assert_eq!(
                comment.reason.is_some(),
                reasoned,
                "{}: {}",
                article.slug,
                comment.says
            );
            assert!((2..=10_000).contains(&comment.says.chars().count()));
        }
    }
}

#[test]
fn a_comment_held_as_the_first_is_its_authors_only_one() {
    let demo = demo();
    let comments: Vec<_> = demo
        .articles
        .iter()
        .flat_map(|article| &article.thread)
        .collect();
    for held in comments
        .iter()
        .filter(|comment| comment.reason.as_deref() == Some("First comment"))
    {
        assert_eq!(
            comments
                .iter()
                .filter(|comment| comment.by == held.by)
                .count(),
            1,
            "{}",
            held.by
        );
    }
}

#[test]
fn every_link_and_picture_leads_somewhere() {
    let demo = demo();
    let shown = |slug: &str| {
        demo.articles
            .iter()
            .any(|article| article.slug == slug && article.status == Status::Published)
    };
    for article in &demo.articles {
        let texts = article
            .thread
            .iter()
            .map(|comment| comment.says.as_str())
            .chain([article.body.as_str()]);
        for target in texts.flat_map(link_targets) {
            let reached = if let Some(picture) = target.strip_prefix("/static/") {
                Path::new(env!("CARGO_MANIFEST_DIR"))
                    .join("static")
                    .join(picture)
                    .is_file()
            } else if let Some(slug) = target.strip_prefix('/') {
                shown(slug)
            } else {
                let host = target
                    .strip_prefix("https://")
                    .and_then(|rest| rest.split('/').next())
                    .unwrap_or_default();
                [".example.org", ".example.com", ".example.net"]
                    .iter()
                    .any(|ending| host.ends_with(ending))
            };
            assert!(reached, "{}: {target}", article.slug);
        }
    }
}

#[test]
fn every_directive_is_closed() {
    for article in demo().articles {
        let mut open = None;
        for line in article.body.lines().filter(|line| line.starts_with(":::")) {
            match (line, open) {
                (":::", Some(_)) => open = None,
                (_, None) if line.starts_with("::: ") => open = Some(line),
                _ => panic!("{}: {line:?} after {open:?}", article.slug),
            }
        }
        assert_eq!(open, None, "{}", article.slug);
    }
}

#[test]
fn a_bad_file_is_refused_with_its_fault() {
    for (text, fault) in [
        ("title: A", "no front matter"),
        ("---\ntitle: A\ntitle: B\n---\n", "given twice"),
        ("---\ntitle: A\n---\n", "\"slug\" is missing"),
        ("---\ncolour: red\n---\n", "not understood"),
        ("---\ndays_ago: soon\n---\n", "not a number of days"),
        ("---\nstatus: lost\n---\n", "not understood"),
    ] {
        let problem = Article::read(text).err().unwrap_or_default();
        assert!(problem.contains(fault), "{text:?}: {problem}");
    }
    assert!(thread::read("[[comment]]\nby = \"a\"\nhours = 1\nsays = \"b\"\nlikes = 3").is_err());
}
