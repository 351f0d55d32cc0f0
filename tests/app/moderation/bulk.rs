//! Many comments are decided about in one step.

use super::{Desk, comment};
use crate::support::{Page, make};
use byline::accounts::Role;
use byline::comments::Status;

impl Desk {
    fn held(&self, many: usize) -> Vec<i64> {
        (0..many)
            .map(|number| {
                let reader = self.reader(&format!("bulk{number}@example.org"));
                comment(&reader, &format!("Words {number}."))
            })
            .collect()
    }

    fn bulk(&self, action: &str, picks: &[String], more: &[(&str, &str)]) -> Page {
        let mut fields: Vec<(&str, &str)> = picks.iter().map(|one| ("comment", &**one)).collect();
        fields.push(("action", action));
        fields.extend(more);
        self.moderator.post("/moderation/decisions", &fields)
    }

    fn said(&self, page: Page) -> (String, Page) {
        let page = self.moderator.follow(page.expect(303));
        (page.text("[role=status] p"), page)
    }

    fn all_at(&self, ids: &[i64], status: Status) -> bool {
        ids.iter().all(|id| self.status(*id) == status)
    }
}

fn picks(ids: &[i64]) -> Vec<String> {
    ids.iter().map(|id| format!("{id} held 1")).collect()
}

#[test]
fn all_that_is_selected_is_decided_about_at_once_and_undone_at_once() {
    let desk = Desk::open();
    let ids = desk.held(3);
    let queue = desk.moderator.get("/moderation");
    assert_eq!(queue.count("[name=comment][form=bulk]"), 3);
    for (action, status, said) in [
        ("approve", Status::Published, "Approved 3 comments."),
        ("reject", Status::Rejected, "Rejected 3 comments."),
        ("spam", Status::Spam, "Marked as spam: 3 comments."),
    ] {
        let done = desk.bulk(action, &picks(&ids), &[("reason", "abuse")]);
        let (told, page) = desk.said(done);
        assert_eq!(told, said);
        assert!(desk.all_at(&ids, status));
        let undone = desk.moderator.fill(&page, ".flash form", &[]);
        let (told, page) = desk.said(undone);
        assert_eq!(told, "Undone for 3 comments.");
        assert!(desk.all_at(&ids, Status::Held));
        // And so is the undoing.
        let again = desk.moderator.fill(&page, ".flash form", &[]);
        let (told, page) = desk.said(again);
        assert_eq!(told, "Undone for 3 comments.");
        assert!(desk.all_at(&ids, status));
        desk.moderator.fill(&page, ".flash form", &[]).expect(303);
        assert!(desk.all_at(&ids, Status::Held));
    }
    // Each has its line in the log.
    let log = desk.moderator.get("/moderation/log");
    assert_eq!(log.count(".log li"), 36);
}

#[test]
fn what_somebody_decided_meanwhile_is_left_and_told() {
    let desk = Desk::open();
    let ids = desk.held(4);
    make::account(&desk.app, "Kim Lund", "kim@example.org", Role::Moderator);
    let kim = desk.app.visitor();
    kim.sign_in("kim@example.org");
    kim.post(
        &format!("/moderation/comments/{}/approval", ids[0]),
        &[("seen", "held"), ("version", "1")],
    )
    .expect(303);
    let (told, page) = desk.said(desk.bulk("spam", &picks(&ids), &[]));
    assert_eq!(
        told,
        "Marked as spam: 3 comments. 1 was left as before: Already approved by Kim Lund just now."
    );
    assert_eq!(desk.status(ids[0]), Status::Published);
    assert!(desk.all_at(&ids[1..], Status::Spam));
    // One of them is decided about anew before the rest is taken back.
    kim.post(
        &format!("/moderation/comments/{}/restoration", ids[1]),
        &[("seen", "spam"), ("version", "1")],
    )
    .expect(303);
    let (told, _) = desk.said(desk.moderator.fill(&page, ".flash form", &[]));
    assert!(
        told.starts_with(
            "Undone for 2 comments. 1 was left as before: Meanwhile Kim Lund restored it (just now)."
        ),
        "{told}"
    );
    assert_eq!(desk.status(ids[1]), Status::Published);
    assert!(desk.all_at(&ids[2..], Status::Held));
}

#[test]
fn what_is_selected_stays_selected_when_a_reason_is_missing() {
    let desk = Desk::open();
    let ids = desk.held(2);
    let (told, page) = desk.said(desk.bulk("reject", &picks(&ids), &[]));
    assert!(told.starts_with("Choose a reason"), "{told}");
    assert_eq!(page.count("[name=comment][checked]"), 2);
    assert!(desk.all_at(&ids, Status::Held));
    let (told, _) = desk.said(desk.bulk("approve", &[], &[]));
    assert!(told.starts_with("Choose some comments first."), "{told}");
}

#[test]
fn nonsense_in_a_selection_changes_nothing_and_is_answered_in_words() {
    let desk = Desk::open();
    let ids = desk.held(2);
    let one = picks(&ids[..1]);
    for bad in [
        "",
        "x",
        "1",
        "1 mood",
        "1 held",
        "1 held x",
        "1 held 1 x",
        "1 held 1 1 1",
    ] {
        desk.bulk("spam", &[one[0].clone(), bad.into()], &[])
            .expect(422);
    }
    desk.bulk("burn", &one, &[]).expect(422);
    desk.bulk("", &one, &[]).expect(422);
    desk.bulk("spam", &one, &[("moderator_id", "1")])
        .expect(422);
    desk.bulk("reject", &one, &[("reason", "mood")]).expect(422);
    desk.bulk("reject", &one, &[("note", &"x".repeat(201))])
        .expect(422);
    let many: Vec<String> = (0..201).map(|id| format!("{id} held 1")).collect();
    let page = desk.bulk("spam", &many, &[]).expect(422);
    assert!(page.body.contains("at most 200 comments"));
    let flood: Vec<String> = (0..10_000).map(|id| format!("{id} held 1")).collect();
    desk.bulk("spam", &flood, &[]).expect(413);
    assert!(desk.all_at(&ids, Status::Held));
    desk.moderator
        .post("/moderation/bulks/1/reversal", &[])
        .expect(404);
}

#[test]
fn unknown_repeated_and_misplaced_comments_are_each_told_of_and_the_rest_is_done() {
    let desk = Desk::open();
    let ids = desk.held(2);
    let selection = [
        format!("{} held 1", ids[0]),
        format!("{} held 1", ids[0]),
        format!("{} published 1", ids[1]),
        "99999 held 1".to_owned(),
    ];
    let (told, _) = desk.said(desk.bulk("spam", &selection, &[]));
    assert_eq!(
        told,
        "Marked as spam: 1 comment. 1 was left as before: There is no such comment. \
         1 was left as before: This comment has changed meanwhile. Look at it again."
    );
    assert_eq!(desk.status(ids[0]), Status::Spam);
    assert_eq!(desk.status(ids[1]), Status::Held);
}

#[test]
fn two_moderators_who_select_the_same_decide_about_each_once() {
    let desk = Desk::open();
    let ids = desk.held(12);
    let done: usize = std::thread::scope(|threads| {
        let tries: Vec<_> = [false, true, false, true]
            .into_iter()
            .map(|backwards| {
                let (app, sam, mut ids) = (&desk.app, desk.sam.clone(), ids.clone());
                if backwards {
                    ids.reverse();
                }
                threads.spawn(move || {
                    use byline::moderation::Because;
                    use byline::moderation::bulk::{Pick, Wish, decide_all};
                    let picks: Vec<Pick> = picks(&ids)
                        .iter()
                        .map(|text| Pick::parse(text).unwrap())
                        .collect();
                    let outcome = app.write(move |tx| {
                        decide_all(tx, &sam, &picks, Wish::Approve, &Because::default())
                    });
                    outcome.unwrap().done.len()
                })
            })
            .collect();
        tries.into_iter().map(|one| one.join().unwrap()).sum()
    });
    assert_eq!(done, 12);
    assert!(desk.all_at(&ids, Status::Published));
}
