//! People decide about comments.

mod arrivals;
mod bulk;
mod log;
mod log_files;
mod long_queues;
mod narrowed;
mod numbers;
mod own;
mod queues;
mod rewritten;
mod undo;

use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::{Account, Role};
use byline::comments::{self, Status};
use byline::ids::CommentId;
use byline::moderation::{self, Action, Because, DecideError, Reason};
use std::collections::HashSet;
use std::time::Duration;

/// A site with an article, a moderator and somebody's held first comment.
struct Desk {
    app: TestApp,
    moderator: Visitor,
    sam: Account,
}

impl Desk {
    fn open() -> Desk {
        let app = TestApp::spawn();
        make::article(&app).slug("ferries").published();
        let sam = make::account(&app, "Sam Okafor", "sam@example.org", Role::Moderator);
        let moderator = app.visitor();
        moderator.sign_in("sam@example.org");
        Desk {
            app,
            moderator,
            sam,
        }
    }

    /// A reader who is signed in.
    fn reader(&self, email: &str) -> Visitor {
        make::reader(&self.app, email);
        let visitor = self.app.visitor();
        visitor.sign_in(email);
        visitor
    }

    fn decide(&self, id: i64, action: &str, fields: &[(&str, &str)]) -> Page {
        self.moderator
            .post(&format!("/moderation/comments/{id}/{action}"), fields)
    }

    fn status(&self, id: i64) -> Status {
        self.app
            .read(move |conn| comments::queries::by_id(conn, CommentId(id)))
            .status
    }
}

/// Posts a comment from the article's own form and gives its number.
fn comment(visitor: &Visitor, text: &str) -> i64 {
    let page = visitor.get("/ferries");
    let page = visitor
        .fill(&page, "form.comment-form", &[("body", text)])
        .expect(303);
    let place = page.location().unwrap();
    place.rsplit_once("#c-").unwrap().1.parse().unwrap()
}

fn off_topic() -> Because {
    Because {
        reason: Some(Reason::OffTopic),
        note: String::new(),
    }
}

#[test]
fn a_held_comment_is_in_the_queue_with_its_reason_and_appears_when_it_is_approved() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    let id = comment(&ana, "It waits for the train.");
    let visitor = desk.app.visitor();
    assert!(!visitor.get("/ferries").body.contains("waits for the train"));
    let queue = desk.moderator.get("/moderation").expect(200);
    assert_eq!(queue.texts(".case h2"), ["ana"]);
    assert_eq!(queue.texts(".case .why li"), ["They are new here."]);
    assert!(queue.text(".case .facts").contains("nothing published yet"));
    assert_eq!(queue.text(".masthead .count"), "1 to review");
    let page = desk
        .moderator
        .fill(&queue, "form[action$=approval]", &[])
        .expect(303);
    let page = desk.moderator.follow(page);
    assert!(
        page.text("[role=status]")
            .contains("Approved ana’s comment. Nothing is left here.")
    );
    assert!(page.body.contains("All caught up"));
    let article = visitor.get("/ferries");
    assert!(
        article
            .text(&format!("#c-{id}"))
            .contains("waits for the train")
    );
    // From now on their comments appear at once.
    desk.app.wait(Duration::from_secs(60));
    comment(&ana, "And it always will.");
    assert!(visitor.get("/ferries").body.contains("always will"));
}

#[test]
fn the_note_to_a_rejection_is_said_to_be_for_its_author_alone() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    let queue = desk.moderator.get("/moderation");
    assert!(
        queue
            .text(".with-reason")
            .contains("for its author to read")
    );
    let rejection = [
        ("seen", "held"),
        ("version", "1"),
        ("reason", "other"),
        ("note", "Too long"),
    ];
    desk.decide(id, "rejection", &rejection).expect(303);
    let log = desk.moderator.get("/moderation/log").expect(200);
    assert_eq!(log.texts(".log .note"), ["Told its author: Too long"]);
}

#[test]
fn a_rejected_comment_is_seen_by_its_author_with_the_reason_and_by_nobody_else() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    let id = comment(&ana, "Buy my boat.");
    desk.decide(
        id,
        "rejection",
        &[
            ("seen", "held"),
            ("version", "1"),
            ("reason", "off-topic"),
            ("note", ""),
        ],
    )
    .expect(303);
    assert!(
        !desk
            .app
            .visitor()
            .get("/ferries")
            .body
            .contains("Buy my boat")
    );
    let own = ana.get("/ferries").text(&format!("#c-{id}"));
    assert!(
        own.contains("Buy my boat.")
            && own.contains("Not published: off-topic. Only you can see this."),
        "{own}"
    );
}

#[test]
fn a_removed_comment_leaves_its_reason_when_it_was_answered_and_its_text_is_gone_at_once() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    let first = comment(&ana, "You are all fools.");
    desk.decide(first, "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    let ben = desk.reader("ben@example.org");
    let reply = ben.get(&format!("/comments/{first}/reply"));
    let page = ben
        .fill(
            &reply,
            "form.comment-form",
            &[("body", "That is not kind.")],
        )
        .expect(303);
    let second: i64 = page
        .location()
        .unwrap()
        .rsplit_once("#c-")
        .unwrap()
        .1
        .parse()
        .unwrap();
    desk.decide(second, "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    let removal = [
        ("seen", "published"),
        ("version", "1"),
        ("reason", "abuse"),
        ("note", "personal attack."),
        ("from", "thread"),
    ];
    let page = desk.decide(first, "removal", &removal).expect(303);
    assert_eq!(page.location(), Some(format!("/comments/{first}")));
    let visitor = desk.app.visitor();
    let article = visitor.get("/ferries");
    assert!(!article.body.contains("fools"));
    assert!(
        article
            .text(&format!("#c-{first}"))
            .contains("Removed by a moderator: personal attack.")
    );
    assert!(article.body.contains("not kind"));
    let place = visitor
        .get(&format!("/comments/{first}"))
        .expect(303)
        .location()
        .unwrap();
    assert_eq!(place, format!("/ferries#c-{first}"));
    assert!(!visitor.get("/feed.atom").body.contains("fools"));
    // Restored, it is whole again.
    desk.decide(
        first,
        "restoration",
        &[("seen", "removed"), ("version", "1")],
    )
    .expect(303);
    assert!(visitor.get("/ferries").body.contains("fools"));
}

#[test]
fn who_decides_in_a_thread_stays_in_it() {
    let desk = Desk::open();
    let article = desk
        .app
        .read(|conn| byline::articles::queries::find_by_slug(conn, "ferries"))
        .unwrap();
    let root = make::comment(&desk.app, &article).published();
    let answer = make::comment(&desk.app, &article)
        .answering(&root)
        .published();
    let fields = |reason| {
        [
            ("seen", "published"),
            ("version", "1"),
            ("reason", reason),
            ("from", "thread"),
        ]
    };
    let back = |page: Page| page.expect(303).location().unwrap();
    let unexplained = desk.decide(answer.id.0, "removal", &fields(""));
    assert_eq!(back(unexplained), format!("/comments/{}", answer.id));
    // Nothing stands in the place of the last answer, nor at last of what it answered.
    let removed = desk.decide(answer.id.0, "removal", &fields("abuse"));
    assert_eq!(back(removed), format!("/comments/{}", root.id));
    let too_late = desk.decide(answer.id.0, "spam", &fields(""));
    let told = desk.moderator.follow(too_late.expect(303));
    assert!(told.has("[role=status] p"));
    assert_eq!(desk.status(answer.id.0), Status::Removed);
    let spam = desk.decide(root.id.0, "spam", &fields(""));
    assert_eq!(back(spam), "/ferries#comments");
}

#[test]
fn spam_is_gone_for_its_author_too_and_can_be_brought_back() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    let id = comment(&ana, "Cheap tickets!");
    desk.decide(id, "spam", &[("seen", "held"), ("version", "1")])
        .expect(303);
    assert!(!ana.get("/ferries").body.contains("Cheap tickets"));
    let queue = desk.moderator.get("/moderation?state=spam").expect(200);
    assert!(
        queue
            .text(".case .decided")
            .starts_with("Marked as spam by Sam Okafor just now")
    );
    desk.moderator
        .fill(&queue, "form[action$=restoration]", &[])
        .expect(303);
    assert!(
        desk.app
            .visitor()
            .get("/ferries")
            .body
            .contains("Cheap tickets")
    );
}

#[test]
fn of_two_moderators_one_is_told_that_the_other_was_faster() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    desk.decide(id, "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    make::account(&desk.app, "Kim Lund", "kim@example.org", Role::Moderator);
    let kim = desk.app.visitor();
    kim.sign_in("kim@example.org");
    let page = kim.post(
        &format!("/moderation/comments/{id}/rejection"),
        &[("seen", "held"), ("version", "1"), ("reason", "abuse")],
    );
    let page = kim.follow(page.expect(303));
    assert!(
        page.text("[role=status]")
            .contains("Already approved by Sam Okafor just now.")
    );
    assert_eq!(desk.status(id), Status::Published);
}

#[test]
fn many_moderators_at_once_make_one_decision_and_one_line_in_the_log() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    let answers: Vec<bool> = std::thread::scope(|threads| {
        let tries: Vec<_> = (0..16)
            .map(|number| {
                let (app, sam) = (&desk.app, desk.sam.clone());
                let action = [Action::Approve, Action::Reject, Action::Spam][number % 3];
                threads.spawn(move || {
                    let decided = app.write(move |tx| {
                        let why = off_topic();
                        moderation::decide(tx, &sam, CommentId(id), Status::Held, action, &why)
                    });
                    match decided {
                        Ok(_) => true,
                        Err(DecideError::Already(_)) => false,
                        Err(other) => panic!("{other:?}"),
                    }
                })
            })
            .collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(answers.iter().filter(|won| **won).count(), 1);
    assert_eq!(desk.moderator.get("/moderation/log").count(".log li"), 1);
}

#[test]
fn however_decisions_interleave_every_comment_ends_where_its_last_logged_decision_put_it() {
    let desk = Desk::open();
    let ids: Vec<i64> = (0..6)
        .map(|number| {
            comment(
                &desk.reader(&format!("reader{number}@example.org")),
                &format!("Words {number}."),
            )
        })
        .collect();
    std::thread::scope(|threads| {
        for worker in 0..4_usize {
            let (app, sam, ids) = (&desk.app, &desk.sam, &ids);
            threads.spawn(move || {
                // A small generator of its own: every run tries the same decisions in another order of threads.
                let mut state = 0x9e37_79b9_u64.wrapping_mul(worker as u64 + 1);
                for _ in 0..60 {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1_442_695_040_888_963_407);
                    let id = CommentId(ids[(state >> 33) as usize % ids.len()]);
                    let action = Action::ALL[(state >> 40) as usize % Action::ALL.len()];
                    let sam = sam.clone();
                    let _ = app.write(move |tx| {
                        let seen = comments::queries::by_id(tx, id)?.status;
                        moderation::decide(tx, &sam, id, seen, action, &off_topic())
                    });
                }
            });
        }
    });
    let mut published = 0;
    for id in ids {
        let status = desk.status(id);
        let last = desk.app.read(move |conn| {
            moderation::queries::history(conn, CommentId(id)).map(|log| log.into_iter().next())
        });
        assert_eq!(
            status,
            last.map_or(Status::Held, |(decision, _)| decision.status_after)
        );
        published += u64::from(status == Status::Published);
    }
    let count = desk.app.visitor().get("/ferries").text(".thread h2");
    assert!(
        count.contains(&published.to_string()) || published == 0,
        "{count} but {published}"
    );
}

#[test]
fn every_decision_stays_in_the_log_with_who_what_and_why() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    desk.decide(id, "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    desk.decide(
        id,
        "removal",
        &[
            ("seen", "published"),
            ("version", "1"),
            ("reason", "abuse"),
            ("note", "Be kind"),
        ],
    )
    .expect(303);
    let log = desk.moderator.get("/moderation/log").expect(200);
    let lines = log.texts(".log-line");
    assert_eq!(lines.len(), 2);
    assert!(
        lines[0].starts_with("Sam Okafor removed a comment by ana"),
        "{lines:?}"
    );
    assert!(lines[0].ends_with("Abuse"), "{lines:?}");
    assert_eq!(log.texts(".log .note"), ["Told everyone: Be kind"]);
    assert!(lines[1].starts_with("Sam Okafor approved"), "{lines:?}");
}

#[test]
fn the_log_cannot_be_changed() {
    use diesel::RunQueryDsl;
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    desk.decide(id, "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    for statement in ["UPDATE decisions SET note = 'x'", "DELETE FROM decisions"] {
        let refused = desk.app.try_write(move |tx| {
            diesel::sql_query(statement).execute(&mut **tx)?;
            Ok(())
        });
        assert!(
            refused.unwrap_err().to_string().contains("append-only"),
            "{statement}"
        );
    }
    assert_eq!(desk.moderator.get("/moderation/log").count(".log li"), 1);
}

#[test]
fn decisions_that_make_no_sense_are_refused_in_words() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    let page = desk
        .decide(
            id,
            "removal",
            &[("seen", "held"), ("version", "1"), ("reason", "abuse")],
        )
        .expect(409);
    assert_eq!(page.text("h1"), "That can’t be done here");
    assert!(page.text(".standfirst").contains("Nothing was changed"));
    assert!(!page.has("main form"), "sending it again would not help");
    desk.decide(id, "restoration", &[("seen", "held"), ("version", "1")])
        .expect(409);
    desk.decide(id, "approval", &[("seen", "elsewhere"), ("version", "1")])
        .expect(422);
    desk.decide(id, "approval", &[]).expect(422);
    desk.decide(
        id,
        "rejection",
        &[("seen", "held"), ("version", "1"), ("reason", "mood")],
    )
    .expect(422);
    desk.decide(
        id,
        "rejection",
        &[
            ("seen", "held"),
            ("version", "1"),
            ("note", &"x".repeat(201)),
        ],
    )
    .expect(422);
    desk.decide(
        id,
        "approval",
        &[("seen", "held"), ("version", "1"), ("moderator_id", "1")],
    )
    .expect(422);
    desk.decide(id + 100, "approval", &[("seen", "held"), ("version", "1")])
        .expect(404);
    desk.moderator
        .post(
            "/moderation/comments/abc/approval",
            &[("seen", "held"), ("version", "1")],
        )
        .expect(404);
    assert_eq!(desk.status(id), Status::Held);
    desk.moderator.get("/moderation?state=deleted").expect(404);
    desk.moderator.get("/moderation?after=9999").expect(404);
    desk.moderator
        .get("/moderation/log?before=9999")
        .expect(404);
}

#[test]
fn nobody_is_refused_without_a_word_why() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    let id = comment(&ana, "It waits.");
    for reason in [
        &[][..],
        &[("reason", "other")],
        &[("reason", ""), ("note", " ")],
    ] {
        let fields = [&[("seen", "held"), ("version", "1")][..], reason].concat();
        let again = desk.decide(id, "rejection", &fields).expect(303);
        let page = desk.moderator.follow(again);
        assert!(
            page.text(".flash").starts_with("Choose a reason"),
            "{reason:?}"
        );
        assert_eq!(desk.status(id), Status::Held);
    }
    let own = [
        ("seen", "held"),
        ("version", "1"),
        ("note", "We close at eight."),
    ];
    let done = desk.decide(id, "rejection", &own).expect(303);
    let page = desk.moderator.follow(done);
    assert!(page.text(".flash p").ends_with("See it"));
    let there = page.attr(".flash a", "href");
    assert_eq!(there, format!("/moderation?state=rejected#case-{id}"));
    assert!(ana.get("/ferries").body.contains("We close at eight"));
}

#[test]
fn quotations_of_comments_are_words_without_signs_of_markdown() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    let id = comment(
        &ana,
        "The **ferry** [waits](https://example.org/a) &amp; waits.",
    );
    let words = "The ferry waits & waits.";
    assert_eq!(ana.get("/account").text(".own-comments .excerpt"), words);
    desk.decide(id, "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    let log = desk.moderator.get("/moderation/log").expect(200);
    assert_eq!(log.text(".log .excerpt"), words);
}

#[test]
fn the_queue_goes_on_at_the_comment_that_follows() {
    let desk = Desk::open();
    let ids: Vec<i64> = ["a", "b", "c"]
        .iter()
        .map(|name| {
            desk.app.wait(Duration::from_secs(1));
            comment(
                &desk.reader(&format!("reader-{name}@example.org")),
                &format!("From {name}."),
            )
        })
        .collect();
    let page = desk
        .decide(ids[0], "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    assert_eq!(
        page.location(),
        Some(format!("/moderation#case-{}", ids[1]))
    );
    let page = desk
        .decide(ids[2], "spam", &[("seen", "held"), ("version", "1")])
        .expect(303);
    assert_eq!(
        page.location().as_deref(),
        Some("/moderation"),
        "it was the last"
    );
}

#[test]
fn hostile_names_and_texts_stay_words_in_the_queue_and_the_log() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    let id = comment(
        &ana,
        "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))",
    );
    let allowed: HashSet<&str> = [
        "a",
        "p",
        "br",
        "em",
        "strong",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "del",
    ]
    .into();
    let queue = desk.moderator.get("/moderation");
    for element in queue
        .html()
        .select(&scraper::Selector::parse(".comment-body *").unwrap())
    {
        assert!(
            allowed.contains(element.value().name()),
            "{}",
            element.html()
        );
        assert!(
            !element
                .attr("href")
                .unwrap_or_default()
                .starts_with("javascript")
        );
    }
    let note = [
        ("seen", "held"),
        ("version", "1"),
        ("reason", "other"),
        ("note", "<b onmouseover=alert(1)>\"'</b>"),
    ];
    desk.decide(id, "rejection", &note).expect(303);
    for page in [
        desk.moderator.get("/moderation/log"),
        desk.moderator.get("/moderation?state=rejected"),
        ana.get("/ferries"),
        ana.get("/account"),
    ] {
        assert_eq!(
            page.count("b[onmouseover], script:not([type='application/ld+json'], [src^='/static/js/']), img[onerror]"),
            0,
            "{}",
            page.path
        );
    }
}
