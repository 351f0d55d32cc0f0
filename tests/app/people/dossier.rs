//! What moderators know of somebody.

use super::Place;
use crate::support::make;
use byline::accounts::Role;
use byline::moderation::Action;

#[test]
fn somebodys_page_shows_their_comments_by_state_what_was_decided_and_the_notes() {
    let place = Place::open();
    let removed = make::comment(&place.app, &place.article)
        .by(&place.ana)
        .saying("You are all fools.")
        .published();
    make::decide(&place.app, &removed, Action::Remove);
    place
        .judge("premoderated", &[("note", "Third time.")])
        .expect(303);
    let page = place.page();
    assert_eq!(page.text("h1"), "Ana Ruiz");
    assert_eq!(page.texts(".log .excerpt").len(), 2);
    assert!(page.text(".log .decided").contains("Removed by Ada Stone"));
    let state = page.text("[aria-labelledby=in-force] .states");
    for part in [
        "Read before publication",
        "Attacks on people",
        "Third time.",
        "by Sam Okafor",
    ] {
        assert!(state.contains(part), "{part}: {state}");
    }
    assert!(
        !page.body.contains("ana@example.org"),
        "her address is not a moderator’s to see"
    );
    let page = place
        .sam
        .get("/moderation/people/ana-ruiz?state=removed")
        .expect(200);
    assert_eq!(page.texts(".log .excerpt"), ["You are all fools."]);
    place
        .sam
        .get("/moderation/people/ana-ruiz?state=none")
        .expect(404);
    place.sam.get("/moderation/people/nobody").expect(404);

    let note = [("text", "Writes after midnight.")];
    let noted = place
        .sam
        .fill(&page, "form[action$=notes]", &note)
        .expect(303);
    let page = place.sam.follow(noted);
    let notes = page.text("[aria-labelledby=notes] .states");
    assert!(notes.contains("Writes after midnight.") && notes.contains("Sam Okafor"));
    let empty = place
        .sam
        .fill(&page, "form[action$=notes]", &[("text", " ")])
        .expect(422);
    assert!(empty.text("[role=alert]").contains("colleagues"));
    let long = "x".repeat(2001);
    let long = place
        .sam
        .fill(&page, "form[action$=notes]", &[("text", &long)])
        .expect(422);
    assert!(long.text("#text").contains("xxx"), "what was typed is kept");
    // Nobody else reads any of it.
    for path in ["/account", "/ferries"] {
        let read = place.reader.get(path).expect(200);
        assert!(
            !read.body.contains("midnight") && !read.body.contains("Third time"),
            "{path}"
        );
    }
}

#[test]
fn only_admins_are_shown_an_address() {
    let place = Place::open();
    let admin = place.app.visitor();
    admin.sign_in("admin@example.org");
    let page = admin.get("/moderation/people/ana-ruiz").expect(200);
    assert!(page.text("details.on-demand").contains("ana@example.org"));
}

#[test]
fn people_are_found_by_how_their_names_begin_and_by_what_was_decided() {
    let place = Place::open();
    for (name, email) in [
        ("Anna Lind", "lind@example.org"),
        ("Élodie", "e@example.org"),
        ("Анна", "anna@example.org"),
        ("An O’Neill", "an@example.org"),
        ("Ben", "ben@example.org"),
    ] {
        make::account(&place.app, name, email, Role::Reader);
    }
    let found = |query: &str| {
        let page = place
            .sam
            .get(&format!("/moderation/people?{query}"))
            .expect(200);
        page.texts(".people .name")
    };
    assert_eq!(found("name=ana"), ["Ana Ruiz"]);
    assert_eq!(found("name=ANA+R"), ["Ana Ruiz"]);
    assert_eq!(found("name=%C3%89lo"), ["Élodie"]);
    assert_eq!(found("name=elo"), ["Élodie"]);
    let mut anna = found("name=Anna");
    anna.sort();
    assert_eq!(anna, ["Anna Lind", "Анна"]);
    assert_eq!(found("name=an+").len(), 4);
    assert!(found("name=%25").is_empty() && found("name=_").is_empty());
    assert!(found("name=zz%00").is_empty());
    assert!(found("name=").len() > 6, "everybody");
    assert!(found("state=banned").is_empty());
    place.judge("banned", &[]).expect(303);
    assert_eq!(found("state=banned"), ["Ana Ruiz"]);
    assert!(found("state=suspended").is_empty());
    place.sam.get("/moderation/people?state=none").expect(404);
}

#[test]
fn a_long_list_of_people_is_leafed_through_both_ways() {
    let place = Place::open();
    for number in 100..170 {
        make::account(
            &place.app,
            &format!("Person {number}"),
            &format!("p{number}@example.org"),
            Role::Reader,
        );
    }
    let first = place.sam.get("/moderation/people?name=person").expect(200);
    let mut seen = first.texts(".people .name");
    let second = place.sam.get(&first.attr("[rel=next]", "href")).expect(200);
    seen.extend(second.texts(".people .name"));
    let expected: Vec<_> = (100..170)
        .map(|number| format!("Person {number}"))
        .collect();
    assert_eq!(seen, expected);
    assert!(!second.has("[rel=next]"));
    let back = place
        .sam
        .get(&second.attr("[rel=prev]", "href"))
        .expect(200);
    assert_eq!(back.texts(".people .name"), expected[..50]);
    place.sam.get("/moderation/people?after=9999").expect(404);
}
