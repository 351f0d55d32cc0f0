//! Nobody decides alone that their own comment stands.

use super::Desk;
use crate::support::{Page, make};
use byline::accounts::Role;
use byline::comments::reports::{self, NewReport, Reason};
use byline::comments::{Comment, Status};
use byline::moderation::Action;

const OWN: &str = "This is your own comment. Somebody else decides about it.";

impl Desk {
    /// A comment by Sam, who moderates.
    fn sams(&self) -> Comment {
        let find = |conn: &mut _| byline::articles::queries::find_by_slug(conn, "ferries");
        let article = self.app.read(find).unwrap();
        make::comment(&self.app, &article).by(&self.sam).published()
    }

    fn hears(&self, page: Page) -> String {
        let page = self.moderator.follow(page.expect(303));
        page.text("[role=status] p")
    }
}

#[test]
fn a_moderator_does_not_restore_their_own_comment_but_a_colleague_does() {
    let desk = Desk::open();
    let id = make::decide(&desk.app, &desk.sams(), Action::Remove).id.0;
    let seen = [("seen", "removed"), ("version", "1")];
    assert_eq!(desk.hears(desk.decide(id, "restoration", &seen)), OWN);
    let pick = format!("{id} removed 1");
    let many = [("comment", &*pick), ("action", "approve")];
    let said = desk.hears(desk.moderator.post("/moderation/decisions", &many));
    assert_eq!(
        said,
        format!("Nothing was changed. 1 was left as before: {OWN}")
    );
    // Nor do they take back what somebody else decided about it.
    let log = desk.moderator.get("/moderation/log");
    let undone = desk.moderator.fill(&log, ".log form.undo", &[]);
    assert_eq!(desk.hears(undone), OWN);
    assert_eq!(desk.status(id), Status::Removed);
    make::account(&desk.app, "Kim Lund", "kim@example.org", Role::Moderator);
    let kim = desk.app.visitor();
    kim.sign_in("kim@example.org");
    kim.post(&format!("/moderation/comments/{id}/restoration"), &seen)
        .expect(303);
    assert_eq!(desk.status(id), Status::Published);
}

#[test]
fn a_moderator_does_not_dismiss_reports_on_their_own_comment() {
    let desk = Desk::open();
    let id = desk.sams().id;
    let reader = make::reader(&desk.app, "ben@example.org");
    let new = NewReport {
        reason: Reason::Abusive,
        note: String::new(),
    };
    let filed = desk
        .app
        .write(move |tx| reports::file(tx, &reader, id, &new));
    filed.expect("a comment that can be reported");
    let seen = [("seen", "published"), ("version", "1")];
    assert_eq!(desk.hears(desk.decide(id.0, "retention", &seen)), OWN);
    let reported = desk.moderator.get("/moderation?state=reported");
    assert_eq!(reported.count(".case"), 1);
    // They may take it down, and change their mind about that.
    let removal = [("seen", "published"), ("version", "1"), ("reason", "abuse")];
    let done = desk
        .moderator
        .follow(desk.decide(id.0, "removal", &removal));
    desk.moderator.fill(&done, ".flash form", &[]).expect(303);
    assert_eq!(desk.status(id.0), Status::Published);
}

#[test]
fn an_admin_decides_about_any_comment() {
    let desk = Desk::open();
    let admin = make::the_admin(&desk.app);
    let find = |conn: &mut _| byline::articles::queries::find_by_slug(conn, "ferries");
    let article = desk.app.read(find).unwrap();
    let comment = make::comment(&desk.app, &article).by(&admin).published();
    let removed = make::decide(&desk.app, &comment, Action::Remove);
    let restored = make::decide(&desk.app, &removed, Action::Restore);
    assert_eq!(restored.status, Status::Published);
}
