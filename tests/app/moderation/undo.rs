//! Decisions are taken back.

use super::{Desk, comment};
use crate::support::{Page, make};
use byline::accounts::Role;
use byline::comments::{self, Status};
use byline::ids::CommentId;
use byline::moderation::{self, Action, Seen, UndoError, decision};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(86_400);

impl Desk {
    fn undo(&self, decision: i64) -> Page {
        self.moderator
            .post(&format!("/moderation/decisions/{decision}/reversal"), &[])
    }

    /// The number of the last decision about a comment.
    fn last(&self, id: i64) -> i64 {
        let last = self.app.read(move |conn| {
            moderation::queries::history(conn, CommentId(id)).map(|log| log.into_iter().next())
        });
        last.expect("a decision").0.id
    }

    /// Somebody else who moderates.
    fn kim(&self) -> crate::support::Visitor {
        make::account(&self.app, "Kim Lund", "kim@example.org", Role::Moderator);
        let kim = self.app.visitor();
        kim.sign_in("kim@example.org");
        kim
    }

    fn told(&self, page: Page) -> String {
        self.moderator
            .follow(page.expect(303))
            .text("[role=status]")
    }
}

#[test]
fn every_decision_can_be_undone_where_it_is_reported() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    let decisions = [
        ("held", "approval", Status::Published),
        ("held", "rejection", Status::Rejected),
        ("held", "spam", Status::Spam),
    ];
    for (seen, verb, after) in decisions {
        let fields = [("seen", seen), ("version", "1"), ("reason", "abuse")];
        let done = desk.moderator.follow(desk.decide(id, verb, &fields));
        assert_eq!(desk.status(id), after);
        let undone = desk.moderator.fill(&done, ".flash form", &[]);
        assert_eq!(desk.status(id), Status::Held);
        let place = undone.location().unwrap();
        assert_eq!(place, format!("/moderation#case-{id}"));
        let told = desk.told(undone);
        assert!(
            told.starts_with("Undone. ana’s comment waits for review again."),
            "{told}"
        );
    }
    desk.decide(id, "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    let removal = [("seen", "published"), ("version", "1"), ("reason", "abuse")];
    let done = desk.moderator.follow(desk.decide(id, "removal", &removal));
    desk.moderator.fill(&done, ".flash form", &[]).expect(303);
    assert_eq!(desk.status(id), Status::Published);
    assert!(
        desk.app
            .visitor()
            .get("/ferries")
            .body
            .contains("It waits.")
    );
}

#[test]
fn an_undone_restoration_says_again_why_the_comment_was_removed() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    let id = comment(&ana, "Fools.");
    desk.decide(id, "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    let removal = [
        ("seen", "published"),
        ("version", "1"),
        ("reason", "other"),
        ("note", "Be kind"),
    ];
    desk.decide(id, "removal", &removal).expect(303);
    desk.decide(id, "restoration", &[("seen", "removed"), ("version", "1")])
        .expect(303);
    assert!(!ana.get("/account").body.contains("Be kind"));
    desk.undo(desk.last(id)).expect(303);
    assert_eq!(desk.status(id), Status::Removed);
    assert!(ana.get("/account").body.contains("Be kind"));
}

#[test]
fn an_undoing_stands_in_the_log_and_can_be_undone_itself() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    desk.decide(id, "spam", &[("seen", "held"), ("version", "1")])
        .expect(303);
    desk.undo(desk.last(id)).expect(303);
    desk.undo(desk.last(id)).expect(303);
    assert_eq!(desk.status(id), Status::Spam);
    let log = desk.moderator.get("/moderation/log").expect(200);
    let lines = log.texts(".log-line");
    let said = [
        "Sam Okafor marked as spam again a comment by ana",
        "Sam Okafor undid “marked as spam” for a comment by ana",
        "Sam Okafor marked as spam a comment by ana",
    ];
    for (line, said) in lines.iter().zip(said) {
        assert!(line.starts_with(said), "{lines:?}");
    }
    assert_eq!(log.count(".log form.undo"), 1, "only what was decided last");
    let page = desk.moderator.fill(&log, ".log form.undo", &[]).expect(303);
    assert_eq!(page.location().as_deref(), Some("/moderation/log"));
    assert_eq!(desk.status(id), Status::Held);
}

#[test]
fn what_an_undone_decision_taught_about_spam_is_forgotten() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "Cheap casino tickets.");
    let taught = |desk: &Desk| {
        let all = desk
            .app
            .read(|conn| comments::spam::knowledge(conn, &[]))
            .all;
        (all.spam, all.ham)
    };
    desk.decide(id, "spam", &[("seen", "held"), ("version", "1")])
        .expect(303);
    assert_eq!(taught(&desk), (1, 0));
    desk.undo(desk.last(id)).expect(303);
    assert_eq!(taught(&desk), (0, 0));
}

#[test]
fn what_is_undone_twice_is_answered_in_words() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    desk.decide(id, "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    let approval = desk.last(id);
    desk.undo(approval).expect(303);
    let told = desk.told(desk.undo(approval));
    assert!(
        told.starts_with("Sam Okafor undid this just now."),
        "{told}"
    );
    assert_eq!(desk.status(id), Status::Held);
}

#[test]
fn a_decision_is_not_undone_after_somebody_else_decided_again() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    desk.decide(id, "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    let approval = desk.last(id);
    let kim = desk.kim();
    let fields = [("seen", "published"), ("version", "1"), ("reason", "abuse")];
    kim.post(&format!("/moderation/comments/{id}/removal"), &fields)
        .expect(303);
    let told = desk.told(desk.undo(approval));
    assert!(
        told.starts_with("Meanwhile Kim Lund removed it (just now)."),
        "{told}"
    );
    assert_eq!(desk.status(id), Status::Removed);
    // Once that is taken back, the first decision is the one that holds.
    desk.undo(desk.last(id)).expect(303);
    desk.undo(approval).expect(303);
    assert_eq!(desk.status(id), Status::Held);
}

#[test]
fn a_decision_can_be_undone_for_thirty_days_and_not_after() {
    let desk = Desk::open();
    let first = comment(&desk.reader("ana@example.org"), "It waits.");
    let second = comment(&desk.reader("ben@example.org"), "It waits as well.");
    for id in [first, second] {
        desk.decide(id, "approval", &[("seen", "held"), ("version", "1")])
            .expect(303);
    }
    let later = |id| {
        let decision = desk.last(id);
        let app = &desk.app;
        let sam = desk.sam.clone();
        app.write(move |tx| moderation::undo(tx, &sam, decision, None))
    };
    desk.app.wait(30 * DAY);
    assert!(later(first).is_ok());
    desk.app.wait(DAY);
    assert_eq!(later(second).unwrap_err(), UndoError::TooLate);
    desk.moderator.sign_in("sam@example.org");
    let told = desk.told(desk.undo(desk.last(second)));
    assert!(told.contains("more than 30 days ago"), "{told}");
    let log = desk.moderator.get("/moderation/log");
    assert_eq!(log.count(".log li"), 3);
    assert_eq!(
        log.count(".log form.undo"),
        1,
        "the undoing is of yesterday"
    );
}

#[test]
fn undoing_what_never_was_leads_nowhere_and_readers_undo_nothing() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    let id = comment(&ana, "It waits.");
    desk.decide(id, "spam", &[("seen", "held"), ("version", "1")])
        .expect(303);
    let decision = desk.last(id);
    desk.undo(decision + 1).expect(404);
    desk.undo(-1).expect(404);
    let path = format!("/moderation/decisions/{decision}/reversal");
    ana.post(&path, &[]).expect(403);
    desk.app.visitor().post(&path, &[]).expect(401);
    desk.moderator.post(&path, &[("id", "1")]).expect(422);
    assert_eq!(desk.status(id), Status::Spam);
}

#[test]
fn what_its_author_deleted_meanwhile_stays_deleted_and_the_decision_is_noted() {
    use diesel::RunQueryDsl;
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    desk.app.write(move |tx| {
        diesel::sql_query("UPDATE comments SET status = 'deleted' WHERE id = $1")
            .bind::<diesel::sql_types::BigInt, _>(id)
            .execute(&mut **tx)?;
        Ok(())
    });
    let fields = [("seen", "held"), ("version", "1"), ("reason", "abuse")];
    let told = desk.told(desk.decide(id, "rejection", &fields));
    assert!(
        told.starts_with("ana deleted this comment meanwhile. Your decision is in the log."),
        "{told}"
    );
    assert_eq!(desk.status(id), Status::Deleted);
    let told = desk.told(desk.decide(id, "approval", &[("seen", "held"), ("version", "1")]));
    assert!(
        told.starts_with("Its author deleted it meanwhile."),
        "{told}"
    );
    // Nor does undoing bring it back.
    desk.undo(desk.last(id)).expect(303);
    assert_eq!(desk.status(id), Status::Deleted);
}

#[test]
fn many_moderators_at_once_undo_a_decision_once() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    desk.decide(id, "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    let approval = desk.last(id);
    let undone: Vec<bool> = std::thread::scope(|threads| {
        let tries: Vec<_> = (0..12)
            .map(|_| {
                let (app, sam) = (&desk.app, desk.sam.clone());
                threads.spawn(move || {
                    let undone = app.write(move |tx| moderation::undo(tx, &sam, approval, None));
                    match undone {
                        Ok(_) => true,
                        Err(UndoError::Meanwhile(_)) => false,
                        Err(other) => panic!("{other:?}"),
                    }
                })
            })
            .collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(undone.iter().filter(|won| **won).count(), 1);
    assert_eq!(desk.status(id), Status::Held);
    let count = desk
        .app
        .read(|conn| moderation::queries::history(conn, CommentId(1)));
    assert_eq!(count.len(), 2);
}

#[test]
fn however_decisions_and_undoings_interleave_the_log_leads_to_where_each_comment_stands() {
    let desk = Desk::open();
    let ids: Vec<i64> = (0..4)
        .map(|number| comment(&desk.reader(&format!("r{number}@example.org")), "Words."))
        .collect();
    std::thread::scope(|threads| {
        for worker in 0..4_u64 {
            let (app, sam, ids) = (&desk.app, &desk.sam, &ids);
            threads.spawn(move || {
                let mut state = 0x9e37_79b9_u64.wrapping_mul(worker + 1);
                for _ in 0..60 {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1_442_695_040_888_963_407);
                    let id = CommentId(ids[(state >> 33) as usize % ids.len()]);
                    let choice = (state >> 40) as usize % (Action::ALL.len() + 4);
                    let sam = sam.clone();
                    app.write(move |tx| {
                        let last = moderation::queries::history(tx, id)?.into_iter().next();
                        match (Action::ALL.get(choice), last) {
                            (Some(action), _) => {
                                let seen = Seen::from(comments::queries::by_id(tx, id)?.status);
                                let why = super::off_topic();
                                let _ = moderation::decide(tx, &sam, id, seen, *action, &why)?;
                            }
                            (None, Some((last, _))) => {
                                let _ = moderation::undo(tx, &sam, last.id, None)?;
                            }
                            (None, None) => {}
                        }
                        Ok(())
                    });
                }
            });
        }
    });
    for id in ids {
        let log = desk
            .app
            .read(move |conn| moderation::queries::history(conn, CommentId(id)));
        let lines: Vec<_> = log.into_iter().map(|(line, _)| line).collect();
        for pair in lines.windows(2) {
            assert_eq!(pair[0].status_before, pair[1].status_after);
        }
        let stands = decision::holding(&lines).map_or(Status::Held, |one| one.status_after);
        assert_eq!(desk.status(id), stands, "{lines:#?}");
    }
}

#[test]
fn a_card_says_what_taking_a_decision_back_came_to() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    let says = |state: &str| {
        let queue = desk.moderator.get(&format!("/moderation?state={state}"));
        queue.expect(200).text(".case .decided")
    };
    let seen = |seen| [("seen", seen), ("version", "1"), ("reason", "off-topic")];
    let by = "by Sam Okafor just now";
    desk.decide(id, "approval", &seen("held")[..2]).expect(303);
    desk.undo(desk.last(id)).expect(303);
    assert_eq!(says("held"), format!("Held again {by}."));
    desk.undo(desk.last(id)).expect(303);
    assert_eq!(says("published"), format!("Published again {by}."));
    desk.decide(id, "removal", &seen("published")).expect(303);
    desk.undo(desk.last(id)).expect(303);
    assert_eq!(says("published"), format!("Published again {by}."));
    // This is what used to read as if it had come back.
    desk.undo(desk.last(id)).expect(303);
    assert_eq!(says("removed"), format!("Removed again {by}: off-topic."));
    let late = desk.told(desk.decide(id, "removal", &seen("published")));
    assert!(
        late.contains("Already removed again by Sam Okafor"),
        "{late}"
    );
    desk.decide(id, "spam", &seen("removed")[..2]).expect(303);
    desk.undo(desk.last(id)).expect(303);
    desk.undo(desk.last(id)).expect(303);
    assert_eq!(says("spam"), format!("Marked as spam again {by}."));
}
