//! The counters of articles and threads.

use crate::support::threads::assert_counted;
use crate::support::{TestApp, make};
use byline::accounts::Role;
use byline::comments::{Comment, Status};
use byline::moderation::Action;
use proptest::prelude::*;
use proptest::sample::Index;

/// Something that happens to a site.
#[derive(Clone, Debug)]
enum Event {
    /// Somebody comments, known or new.
    Begin { known: bool },
    /// Somebody answers one of the published comments, known or new.
    Answer { to: Index, known: bool },
    /// A moderator decides about one of the comments, in one of the ways that can be gone from there.
    Decide { on: Index, how: Index },
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        any::<bool>().prop_map(|known| Event::Begin { known }),
        (any::<Index>(), any::<bool>()).prop_map(|(to, known)| Event::Answer { to, known }),
        (any::<Index>(), any::<Index>()).prop_map(|(on, how)| Event::Decide { on, how }),
    ];
    proptest::collection::vec(event, 1..20)
}

#[test]
fn the_counters_are_what_counting_gives_whatever_is_said_and_decided() {
    let app = TestApp::spawn();
    let staff = make::account(&app, "Wanda Writer", "wanda@example.org", Role::Author);
    let config = ProptestConfig::with_cases(12);
    proptest!(config, |(events in events())| {
        let article = make::article(&app).published();
        let mut comments: Vec<Comment> = Vec::new();
        let say = |known: bool, to: Option<&Comment>| {
            let text = format!("Something at {}.", app.app.clock.now().rfc3339());
            let comment = make::comment(&app, &article).saying(&text);
            let comment = if known { comment.by(&staff) } else { comment };
            match to {
                Some(to) => comment.answering(to).posted(),
                None => comment.posted(),
            }
        };
        for event in events {
            match event {
                Event::Begin { known } => comments.push(say(known, None)),
                Event::Answer { to, known } => {
                    let seen = comments.iter().filter(|one| one.status == Status::Published);
                    let seen: Vec<_> = seen.cloned().collect();
                    if !seen.is_empty() {
                        comments.push(say(known, Some(to.get(&seen))));
                    }
                }
                Event::Decide { on, how } if !comments.is_empty() => {
                    let on = on.index(comments.len());
                    let ways = Action::ALL.iter().copied();
                    // Nobody has reported them, so there are no reports to dismiss.
                    let ways = ways.filter(|way| *way != Action::Keep);
                    let ways = ways.filter(|way| way.from().contains(&comments[on].status));
                    let ways: Vec<_> = ways.collect();
                    comments[on] = make::decide(&app, &comments[on], *how.get(&ways));
                }
                Event::Decide { .. } => {}
            }
        }
        assert_counted(&app);
        let published = comments.iter().filter(|one| one.status == Status::Published);
        let id = article.id;
        let stored = app.read(move |conn| byline::articles::queries::by_id(conn, id));
        prop_assert_eq!(stored.comment_count, published.count() as i64);
    });
}

#[test]
fn what_several_moderators_decide_at_once_is_counted() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let mut held = vec![make::comment(&app, &article).posted()];
    let published = make::comment(&app, &article).published();
    for _ in 0..12 {
        held.push(make::comment(&app, &article).answering(&published).posted());
    }
    std::thread::scope(|threads| {
        for some in held.chunks(4) {
            let app = &app;
            threads.spawn(move || {
                for comment in some {
                    let shown = make::decide(app, comment, Action::Approve);
                    let gone = make::decide(app, &shown, Action::Remove);
                    make::decide(app, &gone, Action::Restore);
                }
            });
        }
    });
    assert_counted(&app);
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(page.text("#comments-title"), "Comments 14");
}

#[test]
fn a_counter_that_was_wrong_keeps_nobody_from_removing_a_comment() {
    use diesel::connection::SimpleConnection;
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).published();
    app.write(|tx| {
        Ok(tx.batch_execute("UPDATE articles SET comment_count = 0; DELETE FROM threads")?)
    });
    let removed = make::decide(&app, &comment, Action::Remove);
    assert_eq!(removed.status, Status::Removed);
    make::decide(&app, &removed, Action::Restore);
    assert_counted(&app);
}
