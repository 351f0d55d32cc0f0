//! A page never shows what was gone, nor lacks what was there, when it was asked for.

use super::made;
use crate::support::{TestApp, make};
use byline::accounts::Role;
use byline::articles::{self, ArticleForm, Format, NewArticle};
use byline::clock::Moment;
use byline::comments::{Comment, Status};
use byline::ids::Topic;
use byline::moderation::Action;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::time::Duration;

#[test]
fn a_comment_is_on_every_page_the_moment_it_is_published_and_gone_the_moment_it_is_removed() {
    let app = TestApp::spawn();
    let article = make::article(&app).tags("Ferries").published();
    let other = make::article(&app)
        .title("Another")
        .tags("Ferries")
        .published();
    let shown = || {
        let visitor = app.visitor();
        let counts = ["/", "/tags/ferries", "/authors/ada-stone"].map(|path| {
            let page = visitor.get(path).expect(200);
            page.text("main").contains("1 comment on The last boat")
        });
        let page = visitor.get("/the-last-boat").expect(200);
        (page.texts(".comment-body").len(), counts)
    };
    assert_eq!(shown(), (0, [false; 3]));
    let mut comment = make::comment(&app, &article).published();
    for _ in 0..3 {
        assert_eq!(shown(), (1, [true; 3]));
        let so_far = made(&app);
        assert_eq!(shown(), (1, [true; 3]));
        assert_eq!(made(&app), so_far, "nothing changed, nothing was made");
        comment = make::decide(&app, &comment, Action::Remove);
        assert_eq!(shown(), (0, [false; 3]));
        comment = make::decide(&app, &comment, Action::Restore);
    }
    // What a comment does not touch stays.
    let comment = make::comment(&app, &other).published();
    app.visitor().get("/feed.atom").expect(200);
    let so_far = made(&app);
    make::decide(&app, &comment, Action::Remove);
    app.visitor().get("/feed.atom").expect(200);
    app.visitor().get("/no-such-page").expect(404);
    assert_eq!(made(&app), so_far + 1);
}

#[test]
fn a_comment_leaves_the_articles_ready_that_only_offer_its_own_to_be_read() {
    let app = TestApp::spawn();
    let article = make::article(&app).tags("Ferries").published();
    for title in ["Between", "Another"] {
        app.wait(Duration::from_secs(60));
        let other = make::article(&app).title(title);
        other.tags("Ferries").published();
    }
    let comment = make::comment(&app, &article).published();
    let visitor = app.visitor();
    let page = visitor.get("/another").expect(200);
    assert!(page.text(".more").contains("The last boat"));
    let so_far = made(&app);
    make::decide(&app, &comment, Action::Remove);
    visitor.get("/another").expect(200);
    assert_eq!(made(&app), so_far, "nothing of it changed");
}

#[test]
fn what_writers_do_is_on_every_page_at_once() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let titles = |path: &str| visitor.get(path).text("main");
    let says = |path: &str, words: &str| titles(path).contains(words);
    assert!(!says("/", "The last boat"));
    visitor.get("/the-last-boat").expect(404);
    visitor.get("/tags/ferries").expect(404);
    let admin = make::the_admin(&app);
    let draft = make::article(&app).tags("Ferries").draft();
    visitor.get("/the-last-boat").expect(404);
    let (writer, id) = (admin.clone(), draft.id);
    let published = app.write(move |tx| articles::publish(tx, &writer, id));
    visitor.get("/the-last-boat").expect(200);
    assert!(says("/", "The last boat") && says("/tags/ferries", "The last boat"));
    assert!(visitor.get("/feed.atom").body.contains("The last boat"));
    assert!(
        says("/no-such-page", "The last boat"),
        "the latest articles"
    );

    visitor.get("/the-first-boat").expect(404);
    let form = ArticleForm {
        title: "The first boat".into(),
        slug: "the-first-boat".into(),
        body: "It leaves at four.".into(),
        ..ArticleForm::default()
    };
    let new = NewArticle::parse(&form, Format::Markdown).unwrap();
    let (writer, version) = (admin.clone(), published.version);
    app.write(move |tx| Ok(articles::save(tx, &writer, id, version, &new)?.unwrap()));
    assert_eq!(visitor.get("/the-last-boat").status, 308);
    assert!(says("/the-first-boat", "It leaves at four."));
    assert!(says("/", "The first boat") && !says("/", "The last boat"));
    visitor.get("/tags/ferries").expect(404);
    assert!(
        visitor
            .get("/feed.atom")
            .body
            .contains("It leaves at four.")
    );

    let (writer, version) = (admin.clone(), version + 1);
    app.write(move |tx| articles::withdraw(tx, &writer, id, version));
    visitor.get("/the-first-boat").expect(410);
    assert!(!says("/", "The first boat"));
    assert!(
        !visitor
            .get("/feed.atom")
            .body
            .contains("It leaves at four.")
    );
}

#[test]
fn the_owners_settings_are_on_every_page_at_once() {
    let app = TestApp::spawn();
    make::article(&app).published();
    for title in ["The Harbour", "The Quay"] {
        app.write(move |tx| {
            let mut settings = byline::settings::Settings::load(tx)?;
            settings.title = title.into();
            settings.save(tx)
        });
        for path in ["/", "/the-last-boat", "/feed.atom", "/no-such-page"] {
            assert!(app.visitor().get(path).body.contains(title), "{path}");
        }
    }
}

#[test]
fn a_new_role_stands_beside_every_comment_at_once() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    let is_marked = || {
        let page = app.visitor().get("/the-last-boat").expect(200);
        page.has(".comment .badge")
    };
    assert!(!is_marked());
    for (role, marked) in [(Role::Moderator, true), (Role::Reader, false)] {
        app.write(move |tx| byline::accounts::change_role(tx, comment.author_id, role));
        assert_eq!(is_marked(), marked);
    }
}

#[test]
fn what_the_owner_closes_while_many_read_is_closed_to_all_of_them() {
    const TIMES: usize = 150;
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::comment(&app, &article).published();
    let readers: Vec<_> = ["noor", "milan", "ayla", "sam"]
        .map(|name| {
            let email = format!("{name}@example.org");
            make::reader(&app, &email);
            let reader = app.visitor();
            reader.sign_in(&email);
            reader
        })
        .into();
    app.wait(Duration::from_secs(2 * 86_400));
    let closing = AtomicBool::new(true);
    std::thread::scope(|scope| {
        for reader in &readers[1..] {
            scope.spawn(|| {
                while closing.load(SeqCst) {
                    reader.get("/the-last-boat").expect(200);
                }
            });
        }
        let ways_to_answer = || {
            let page = readers[0].get("/the-last-boat").expect(200);
            page.texts(".comment .actions a[href$='/reply']").len()
        };
        let seen: Vec<_> = (0..TIMES)
            .map(|time| {
                let days = (time % 2) as u32;
                app.write(move |tx| {
                    let mut settings = byline::settings::Settings::load(tx)?;
                    settings.close_after_days = days;
                    settings.save(tx)
                });
                (days, ways_to_answer())
            })
            .collect();
        closing.store(false, SeqCst);
        for (days, ways) in seen {
            assert_eq!(ways, if days == 0 { 1 } else { 0 });
        }
    });
}

#[test]
fn time_passes_on_kept_pages_whichever_way_the_clock_goes() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    make::comment(&app, &article).published();
    let ago = || app.visitor().get("/the-last-boat").text(".comment time");
    assert_eq!(ago(), "just now");
    app.wait(Duration::from_secs(3 * 60));
    assert_eq!(ago(), "3 minutes ago");
    let now = app.app.clock.now();
    app.app.clock.set(now.minus(Duration::from_secs(3 * 60)));
    assert_eq!(ago(), "just now");
    app.app.clock.set(Moment(now.0 + 86_400_000));
    assert_eq!(ago(), "1 day ago");
}

#[test]
fn a_form_on_a_kept_page_can_be_sent_until_the_page_is_made_anew() {
    let app = TestApp::spawn();
    make::article(&app).published();
    make::reader(&app, "noor@example.org");
    app.visitor().get("/the-last-boat").expect(200);
    for _ in 0..20 {
        app.wait(Duration::from_secs(59));
        let page = app.visitor().get("/the-last-boat").expect(200);
        let sent = app
            .visitor()
            .fill(&page, "form.comment-form", &[("body", "So it is.")]);
        assert_eq!(sent.expect(303).location().as_deref(), Some("/join"));
    }
}

/// How a comment stands, as far as those know who were answered.
#[derive(Default)]
struct Known {
    /// Counts the changes that began and those that were answered: odd while one is under way.
    changes: AtomicUsize,
    gone: AtomicBool,
}

#[test]
fn readers_and_moderators_at_once_agree_on_what_is_published() {
    const COMMENTS: usize = 6;
    const DECISIONS: usize = 30;
    let words = |number: usize| format!("Words of comment {number}.");
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comments: Vec<Comment> = (0..COMMENTS)
        .map(|number| {
            let comment = make::comment(&app, &article);
            comment.saying(&words(number)).published()
        })
        .collect();
    let known: [Known; COMMENTS] = Default::default();
    let deciding = AtomicUsize::new(COMMENTS);
    std::thread::scope(|scope| {
        // Whoever decided sees what they decided.
        for (number, mut comment) in comments.into_iter().enumerate() {
            let (app, deciding, known) = (&app, &deciding, &known[number]);
            scope.spawn(move || {
                let visitor = app.visitor();
                for _ in 0..DECISIONS {
                    let removed = comment.status == Status::Published;
                    let action = match removed {
                        true => Action::Remove,
                        false => Action::Restore,
                    };
                    known.changes.fetch_add(1, SeqCst);
                    comment = make::decide(app, &comment, action);
                    known.gone.store(removed, SeqCst);
                    known.changes.fetch_add(1, SeqCst);
                    let page = visitor.get("/the-last-boat").expect(200);
                    assert_eq!(page.body.contains(&words(number)), !removed);
                }
                deciding.fetch_sub(1, SeqCst);
            });
        }
        // And everybody else sees whatever stood still while they looked.
        for _ in 0..2 {
            let (app, known, deciding) = (&app, &known, &deciding);
            scope.spawn(move || {
                let visitor = app.visitor();
                while deciding.load(SeqCst) > 0 {
                    let stood = known
                        .each_ref()
                        .map(|one| (one.changes.load(SeqCst), one.gone.load(SeqCst)));
                    let page = visitor.get("/the-last-boat").expect(200);
                    for (number, (changes, gone)) in stood.into_iter().enumerate() {
                        let now = known[number].changes.load(SeqCst);
                        if changes % 2 == 0 && now == changes {
                            assert_eq!(page.body.contains(&words(number)), !gone);
                        }
                    }
                }
            });
        }
    });
}

#[test]
fn what_somebody_else_changed_is_read_anew() {
    let app = TestApp::spawn();
    make::article(&app).published();
    for path in ["/", "/the-last-boat", "/no-such-page"] {
        app.visitor().get(path);
    }
    let so_far = made(&app);
    app.app.topics.touch(&[Topic::Everything]);
    for path in ["/", "/the-last-boat", "/no-such-page"] {
        app.visitor().get(path);
    }
    assert_eq!(made(&app), so_far + 3);
}
