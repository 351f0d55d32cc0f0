//! States stack, end, and stay in the history.

use crate::support::{TestApp, make};
use byline::accounts::standing::{
    self, Cause, Kind, NewState, Standing, State, StateError, standing_of,
};
use byline::accounts::{self, Account, Role};
use byline::error::{Error, Result};
use diesel::connection::SimpleConnection;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(86_400);

/// What is decided without a word.
pub fn new(kind: Kind) -> NewState {
    NewState {
        kind,
        reason: Cause::Abuse,
        message: String::new(),
        note: String::new(),
        expires_at: None,
    }
}

fn impose(app: &TestApp, by: &Account, person: &Account, kind: Kind) -> Result<Outcome> {
    let (by, person) = (by.clone(), person.id);
    app.try_write(move |tx| standing::impose(tx, &by, person, &new(kind)))
}

type Outcome = std::result::Result<State, StateError>;

fn now(app: &TestApp, person: &Account) -> Standing {
    let (id, now) = (person.id, app.app.clock.now());
    app.read(move |conn| standing_of(conn, id, now))
}

#[test]
fn states_stack_and_each_ends_by_itself_by_a_moderator_or_by_being_read() {
    let app = TestApp::spawn();
    let (admin, ana) = (make::the_admin(&app), make::reader(&app, "ana@example.org"));
    let begin = app.app.clock.now();
    let suspended = NewState {
        expires_at: Some(begin.plus(7 * DAY)),
        ..new(Kind::Suspended)
    };
    let (by, id) = (admin.clone(), ana.id);
    app.write(move |tx| standing::impose(tx, &by, id, &suspended))
        .unwrap();
    let banned = impose(&app, &admin, &ana, Kind::Banned).unwrap().unwrap();
    let warned = impose(&app, &admin, &ana, Kind::Warned).unwrap().unwrap();
    impose(&app, &admin, &ana, Kind::Premoderated)
        .unwrap()
        .unwrap();
    impose(&app, &admin, &ana, Kind::Untrusted)
        .unwrap()
        .unwrap();
    let all = now(&app, &ana);
    assert!(all.premoderated && all.untrusted && all.warned.is_some());
    assert_eq!(all.bar().map(|bar| bar.state), Some(banned.id));

    let by = admin.clone();
    app.write(move |tx| standing::lift(tx, &by, banned.id))
        .unwrap();
    let left = now(&app, &ana);
    assert_eq!(left.suspended_until(), Some(begin.plus(7 * DAY)));
    assert_eq!(left.bar().map(|bar| bar.kind), Some(Kind::Suspended));

    app.wait(7 * DAY);
    assert_eq!(now(&app, &ana).bar().map(|bar| bar.state), Some(warned.id));
    app.write(move |tx| standing::acknowledge(tx, id, warned.id));
    let left = now(&app, &ana);
    assert_eq!(left.bar(), None);
    assert!(left.premoderated && left.untrusted, "the others stay");
}

#[test]
fn of_two_moderators_who_do_the_same_the_second_is_told_of_the_first() {
    let app = TestApp::spawn();
    let sam = make::account(&app, "Sam", "sam@example.org", Role::Moderator);
    let kim = make::account(&app, "Kim", "kim@example.org", Role::Moderator);
    let ana = make::reader(&app, "ana@example.org");
    let state = impose(&app, &sam, &ana, Kind::Banned).unwrap().unwrap();
    let told = impose(&app, &kim, &ana, Kind::Banned).unwrap().unwrap_err();
    assert_eq!(
        told.0,
        "ana is banned already, by Sam just now. Nothing was changed."
    );
    let lift = |by: &Account| {
        let by = by.clone();
        app.write(move |tx| standing::lift(tx, &by, state.id))
    };
    lift(&kim).unwrap();
    assert_eq!(lift(&sam).unwrap_err().0, "Already lifted by Kim just now.");
}

#[test]
fn nobody_judges_themselves_or_those_they_do_not_answer_for() {
    let app = TestApp::spawn();
    let admin = make::the_admin(&app);
    let people = [Role::Reader, Role::Author, Role::Editor, Role::Moderator].map(|role| {
        let email = format!("{role}@example.org");
        make::account(&app, &format!("Some {role}"), &email, role)
    });
    let [reader, author, editor, moderator] = &people;
    let forbidden = |by: &Account, person: &Account| {
        let outcome = impose(&app, by, person, Kind::Warned);
        assert!(
            matches!(outcome, Err(Error::Forbidden(_))),
            "{} about {}: {outcome:?}",
            by.name,
            person.name
        );
    };
    for by in [reader, author, editor] {
        forbidden(by, reader);
    }
    for person in [moderator, editor, &admin] {
        forbidden(moderator, person);
    }
    forbidden(&admin, &admin);
    for person in [reader, author] {
        impose(&app, moderator, person, Kind::Warned)
            .unwrap()
            .unwrap();
    }
    let state = impose(&app, &admin, moderator, Kind::Banned)
        .unwrap()
        .unwrap();
    // Whoever is shut out decides about nobody, least of all about that.
    forbidden(moderator, reader);
    let by = moderator.clone();
    let lifted = app.try_write(move |tx| standing::lift(tx, &by, state.id));
    assert!(matches!(lifted, Err(Error::Forbidden(_))), "{lifted:?}");
}

#[test]
fn the_last_admin_cannot_be_shut_out() {
    let app = TestApp::spawn();
    let ada = make::the_admin(&app);
    let eve = make::account(&app, "Eve", "eve@example.org", Role::Admin);
    impose(&app, &ada, &eve, Kind::Banned).unwrap().unwrap();
    let back = impose(&app, &eve, &ada, Kind::Banned);
    assert!(matches!(back, Err(Error::Forbidden(_))), "{back:?}");
    assert_eq!(now(&app, &ada), Standing::default());
    // Nor does she get another job: whoever is shut out is no admin to count on.
    let id = ada.id;
    let resigned = app.try_write(move |tx| accounts::change_role(tx, id, Role::Editor));
    assert!(matches!(resigned, Err(Error::Conflict(_))), "{resigned:?}");
}

#[test]
fn a_warning_is_acknowledged_by_its_person_alone() {
    let app = TestApp::spawn();
    let admin = make::the_admin(&app);
    let ana = make::reader(&app, "ana@example.org");
    let ben = make::reader(&app, "ben@example.org");
    let warned = impose(&app, &admin, &ana, Kind::Warned).unwrap().unwrap();
    let banned = impose(&app, &admin, &ana, Kind::Banned).unwrap().unwrap();
    for (person, state) in [(ben.id, warned.id), (ana.id, banned.id)] {
        let refused = app.try_write(move |tx| standing::acknowledge(tx, person, state));
        assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
    }
    assert!(now(&app, &ana).warned.is_some());
}

#[test]
fn what_was_decided_about_people_cannot_be_rewritten() {
    let app = TestApp::spawn();
    let admin = make::the_admin(&app);
    let ana = make::reader(&app, "ana@example.org");
    impose(&app, &admin, &ana, Kind::Banned).unwrap().unwrap();
    for change in [
        "DELETE FROM account_states",
        "UPDATE account_states SET reason = 'spam'",
        "UPDATE account_states SET account_id = imposed_by",
        "UPDATE account_states SET at = 0",
    ] {
        let refused = app.try_write(move |tx| Ok(tx.batch_execute(change)?));
        assert!(refused.is_err(), "{change}");
    }
    assert!(now(&app, &ana).banned.is_some());
}
