//! The forms by which moderators decide about people.

use super::Place;
use crate::support::make;
use byline::accounts::Role;
use std::sync::Barrier;

#[test]
fn what_somebody_will_read_is_shown_first_and_the_form_keeps_what_was_typed() {
    let place = Place::open();
    let page = place.page();
    let form = "form[action$=states]:has([value=suspended])";
    let typed = [
        ("reason", "abuse"),
        ("until", "date"),
        ("date", "2026-06-01"),
        ("message", "Rule 2: no names."),
        ("note", "See her last ten."),
    ];
    let preview = place.sam.press(&page, form, "/preview", &typed).expect(200);
    let told = preview.text("[aria-labelledby=told]");
    assert!(
        told.contains("until 1 June 2026, 00:00 UTC: attacks on other people."),
        "{told}"
    );
    assert!(
        told.contains("Rule 2: no names.") && !told.contains("last ten"),
        "{told}"
    );
    let account = place.reader.get("/account").expect(200);
    assert!(
        !account.body.contains("Rule 2: no names."),
        "nothing is decided yet"
    );
    let done = place.sam.fill(&preview, "form.judgement", &[]).expect(303);
    let page = place.sam.follow(done);
    assert!(
        page.text("[role=status]")
            .contains("Suspended until 1 June 2026, 00:00 UTC: Ana Ruiz.")
    );
    assert!(
        page.text("[aria-labelledby=in-force]")
            .contains("See her last ten.")
    );
    assert!(
        !page.has("form[action$=states]:not(:has([name=replaces])) [value=suspended]"),
        "once is enough"
    );
}

#[test]
fn a_form_that_says_too_little_or_nonsense_comes_back_with_its_words() {
    let place = Place::open();
    let long = "x".repeat(1001);
    for (kind, fields, said) in [
        ("warned", vec![], "Write what they should read"),
        ("banned", vec![("reason", "other")], "Say what it is"),
        ("banned", vec![("reason", "")], "Choose a reason"),
        ("suspended", vec![], "Choose how long"),
        (
            "suspended",
            vec![("until", "date"), ("date", "2020-01-01")],
            "begun already",
        ),
        (
            "suspended",
            vec![("until", "date"), ("date", "2526-01-01")],
            "five years at most",
        ),
        (
            "suspended",
            vec![("until", "date"), ("date", "soon")],
            "like 2026-06-01",
        ),
        (
            "banned",
            vec![("message", long.as_str())],
            "at most 1000 characters; yours has 1001",
        ),
    ] {
        let given = |name: &str| fields.iter().any(|(field, _)| *field == name);
        let mut all = vec![("kind", kind), ("note", "kept words")];
        if !given("reason") {
            all.push(("reason", "abuse"));
        }
        all.extend(fields.clone());
        for path in ["states", "states/preview"] {
            let path = format!("/moderation/people/ana-ruiz/{path}");
            let page = place.sam.post(&path, &all).expect(422);
            let told = page.text("[role=alert]");
            assert!(told.contains(said), "{kind} {fields:?}: {told}");
            assert!(
                page.attr("input[name=note]", "value")
                    .contains("kept words")
            );
        }
    }
    for fields in [
        &[("kind", "beheaded")][..],
        &[("reason", "spam")],
        &[("kind", "banned"), ("x", "y")],
    ] {
        place
            .sam
            .post("/moderation/people/ana-ruiz/states", fields)
            .expect(422);
    }
    assert!(
        !place.page().has("[aria-labelledby=in-force] .states"),
        "nothing was decided"
    );
}

#[test]
fn a_state_is_lifted_by_its_button_once_and_stays_in_the_history() {
    let place = Place::open();
    let kim = make::account(&place.app, "Kim", "kim@example.org", Role::Moderator);
    assert_eq!(kim.slug, "kim");
    let other = place.app.visitor();
    other.sign_in("kim@example.org");
    place.judge("banned", &[]).expect(303);
    let (mine, theirs) = (place.page(), other.get("/moderation/people/ana-ruiz"));
    let lift = "form[action$=lifting]";
    let lifted = place
        .sam
        .follow(place.sam.fill(&mine, lift, &[]).expect(303));
    assert!(
        lifted
            .text("[role=status]")
            .contains("Ana Ruiz is not banned any more")
    );
    let again = other.follow(other.fill(&theirs, lift, &[]).expect(303));
    assert!(
        again
            .text("[role=status]")
            .contains("Already lifted by Sam Okafor just now.")
    );
    let history = again.text("[aria-labelledby=history]");
    assert!(history.contains("Banned") && history.contains("Lifted by Sam Okafor"));
    place.post("Thank you.").expect(303);
}

#[test]
fn of_two_moderators_who_ban_at_once_one_is_told_of_the_other() {
    let place = Place::open();
    make::account(&place.app, "Kim", "kim@example.org", Role::Moderator);
    let kim = place.app.visitor();
    kim.sign_in("kim@example.org");
    let form = [("kind", "banned"), ("reason", "spam")];
    let start = Barrier::new(2);
    let ban = |visitor: &crate::support::Visitor| {
        start.wait();
        let sent = visitor
            .post("/moderation/people/ana-ruiz/states", &form)
            .expect(303);
        visitor.follow(sent).text("[role=status]")
    };
    let told = std::thread::scope(|scope| {
        let one = scope.spawn(|| ban(&place.sam));
        let other = scope.spawn(|| ban(&kim));
        [one.join().unwrap(), other.join().unwrap()]
    });
    let already = told
        .iter()
        .filter(|one| one.contains("is banned already, by"));
    assert_eq!(already.count(), 1, "{told:?}");
    assert_eq!(
        place.page().count("[aria-labelledby=in-force] .states li"),
        1
    );
}

#[test]
fn nobody_but_moderators_decides_and_they_only_about_those_they_answer_for() {
    let place = Place::open();
    let form = [("kind", "banned"), ("reason", "spam")];
    for (role, name) in [
        (Role::Author, "Wanda"),
        (Role::Editor, "Edda"),
        (Role::Moderator, "Mona"),
    ] {
        let email = format!("{}@example.org", name.to_lowercase());
        make::account(&place.app, name, &email, role);
    }
    let path = |slug: &str| format!("/moderation/people/{slug}/states");
    let wanda = place.app.visitor();
    wanda.sign_in("wanda@example.org");
    for who in [&place.reader, &wanda] {
        who.post(&path("ana-ruiz"), &form).expect(403);
        who.get("/moderation/people/ana-ruiz").expect(403);
        who.post("/moderation/people/ana-ruiz/notes", &[("text", "x")])
            .expect(403);
    }
    for slug in ["edda", "mona", "ada-stone", "sam-okafor"] {
        place.sam.post(&path(slug), &form).expect(403);
        place
            .sam
            .post(&format!("{}/preview", path(slug)), &form)
            .expect(403);
        let page = place
            .sam
            .get(&format!("/moderation/people/{slug}"))
            .expect(200);
        assert!(!page.has("form[action$=states]"), "{slug}");
    }
    place.sam.post(&path("wanda"), &form).expect(303);
    place.sam.post(&path("nobody"), &form).expect(404);
    place
        .sam
        .post("/moderation/states/999/lifting", &[])
        .expect(404);
    place
        .sam
        .post("/moderation/states/x/lifting", &[])
        .expect(404);
    let admin = place.app.visitor();
    admin.sign_in("admin@example.org");
    admin.post(&path("sam-okafor"), &form).expect(303);
    admin.post(&path("ada-stone"), &form).expect(403);
}
