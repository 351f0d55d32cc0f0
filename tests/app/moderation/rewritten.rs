//! A decision is about the words the moderator has read.

use super::{Desk, comment};
use crate::support::{Page, Visitor};
use byline::comments::Status;

/// Ana writes something else in the place of her comment.
fn rewrite(ana: &Visitor, id: i64) {
    let page = ana.get(&format!("/comments/{id}/edit")).expect(200);
    let words = [("body", "Something nobody has read.")];
    ana.fill(&page, "#edit", &words).expect(303);
}

fn told(desk: &Desk, page: Page) -> (String, Page) {
    let page = desk.moderator.follow(page.expect(303));
    (page.text("[role=status] p"), page)
}

const REWRITTEN: &str = "Its author changed it meanwhile. Read it again.";

#[test]
fn a_text_that_its_author_changed_meanwhile_is_not_decided_about_before_it_is_read() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    let id = comment(&ana, "It waits.");
    let queue = desk.moderator.get("/moderation").expect(200);
    rewrite(&ana, id);
    for verb in ["approval", "spam", "rejection"] {
        let form = format!("form[action$={verb}]");
        let sent = desk.moderator.fill(&queue, &form, &[("reason", "abuse")]);
        let (said, page) = told(&desk, sent);
        assert_eq!(said, REWRITTEN, "{verb}");
        assert_eq!(desk.status(id), Status::Held);
        assert!(page.text(".case").contains("Something nobody has read."));
    }
    assert!(
        !desk
            .app
            .visitor()
            .get("/ferries")
            .body
            .contains("nobody has read")
    );
    // What they have read now they decide about.
    let queue = desk.moderator.get("/moderation");
    let sent = desk.moderator.fill(&queue, "form[action$=approval]", &[]);
    sent.expect(303);
    assert_eq!(desk.status(id), Status::Published);
}

#[test]
fn what_is_selected_is_left_where_its_author_changed_it_meanwhile() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    let id = comment(&ana, "It waits.");
    let other = comment(&desk.reader("ben@example.org"), "It waits, too.");
    let queue = desk.moderator.get("/moderation").expect(200);
    rewrite(&ana, id);
    let picks: Vec<String> = [id, other]
        .iter()
        .map(|id| queue.attr(&format!("#case-{id} [name=comment]"), "value"))
        .collect();
    let mut fields: Vec<(&str, &str)> = picks.iter().map(|one| ("comment", &**one)).collect();
    fields.push(("action", "approve"));
    let sent = desk.moderator.post("/moderation/decisions", &fields);
    let (said, _) = told(&desk, sent);
    assert_eq!(
        said,
        format!("Approved 1 comment. 1 was left as before: {REWRITTEN}")
    );
    assert_eq!(desk.status(id), Status::Held);
    assert_eq!(desk.status(other), Status::Published);
}

#[test]
fn in_a_thread_as_well_nobody_takes_down_words_they_have_not_read() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    let id = comment(&ana, "It waits.");
    desk.decide(id, "approval", &[("seen", "held"), ("version", "1")])
        .expect(303);
    desk.app.wait(std::time::Duration::from_secs(60));
    let id = comment(&ana, "It is here.");
    assert_eq!(desk.status(id), Status::Published);
    let thread = desk.moderator.get("/ferries").expect(200);
    rewrite(&ana, id);
    for verb in ["removal", "spam"] {
        let form = format!("#c-{id} form[action$={verb}]");
        let sent = desk.moderator.fill(&thread, &form, &[("reason", "abuse")]);
        let (said, _) = told(&desk, sent);
        assert_eq!(said, REWRITTEN, "{verb}");
        assert_eq!(desk.status(id), Status::Published);
    }
    // An undoing is about a decision, whatever the words are now.
    let thread = desk.moderator.get("/ferries").expect(200);
    let form = format!("#c-{id} form[action$=removal]");
    let sent = desk.moderator.fill(&thread, &form, &[("reason", "abuse")]);
    let done = desk.moderator.follow(sent.expect(303));
    desk.moderator.fill(&done, ".flash form", &[]).expect(303);
    assert_eq!(desk.status(id), Status::Published);
}

#[test]
fn a_form_that_does_not_say_which_words_were_read_decides_nothing() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    for version in ["", "x", "1.0", "99999999999999999999"] {
        let fields = [("seen", "held"), ("version", version)];
        desk.decide(id, "approval", &fields).expect(422);
    }
    for from in ["", "thread"] {
        let fields = [("seen", "held"), ("reason", "abuse"), ("from", from)];
        for verb in ["approval", "rejection", "spam"] {
            let page = desk.decide(id, verb, &fields).expect(422);
            let said = page.text(".standfirst");
            assert!(said.contains("Nothing was decided: go back"), "{said}");
        }
    }
    let pick = format!("{id} held");
    let bulk = [("comment", &*pick), ("action", "approve")];
    let page = desk.moderator.post("/moderation/decisions", &bulk);
    let said = page.expect(422).text(".standfirst");
    assert!(said.contains("Nothing was decided: go back"), "{said}");
    assert_eq!(desk.status(id), Status::Held);
    assert_eq!(desk.moderator.get("/moderation/log").count(".log li"), 0);
}
