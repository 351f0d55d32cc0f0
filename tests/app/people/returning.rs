//! Whoever is banned does not come back under another address, if the ban covers that.

use super::Place;
use crate::support::make::{self, PASSWORD};
use crate::support::{Page, TestApp};
use byline::accounts::Role;
use std::time::Duration;

const SPELLINGS: (&str, &str) = ("cover_spellings", "on");
const DOMAIN: (&str, &str) = ("cover_domain", "on");
const FORM: &str = "form.judgement:has([value=banned])";

fn sign_up(app: &TestApp, name: &str, email: &str) -> Page {
    let form = [("name", name), ("email", email), ("password", PASSWORD)];
    app.visitor().post("/sign-up", &form)
}

/// Somebody with this address is refused, and finds what they typed.
#[track_caller]
fn refused(app: &TestApp, email: &str) -> String {
    let page = sign_up(app, "Newcomer", email).expect(422);
    assert_eq!(page.attr("#email", "value"), email);
    assert_eq!(page.attr("#name", "value"), "Newcomer");
    page.text("#email-error")
}

/// Ben, at a provider whose domain everybody shares.
fn ban_ben(place: &Place, email: &str, fields: &[(&str, &str)]) -> Page {
    make::account(&place.app, "Ben", email, Role::Reader);
    let form = [&[("kind", "banned"), ("reason", "spam")], fields].concat();
    place.sam.post("/moderation/people/ben/states", &form)
}

#[test]
fn a_ban_covers_nothing_but_the_account_unless_that_is_chosen() {
    let place = Place::open();
    let page = place.page();
    for field in [SPELLINGS.0, DOMAIN.0] {
        assert!(page.has(&format!("{FORM} [name={field}]:not([checked])")));
    }
    assert_eq!(page.count(&format!("form [name={}]", DOMAIN.0)), 1);
    place
        .sam
        .fill(&page, FORM, &[("reason", "spam")])
        .expect(303);
    assert!(!place.page().has(".covers"));
    sign_up(&place.app, "Ana Again", "ana+2@example.org").expect(303);
}

#[test]
fn whoever_is_banned_does_not_come_back_under_another_spelling_of_their_address() {
    let place = Place::open();
    place.judge("banned", &[SPELLINGS]).expect(303);
    for email in [
        "ana+2@example.org",
        "ANA+news+2@Example.org",
        "Ana@example.org",
    ] {
        let said = refused(&place.app, email);
        assert!(
            said.contains("Nobody can sign up with this address here."),
            "{said}"
        );
        assert!(
            said.contains("write to the people who run this site."),
            "{said}"
        );
    }
    sign_up(&place.app, "Other", "an.a@example.org").expect(303);
    // Who is here already is not touched.
    place.app.visitor().sign_in("ana@example.org");
    // Dots make no difference where the provider ignores them.
    ban_ben(&place, "b.en@gmail.com", &[SPELLINGS]).expect(303);
    for email in ["ben@gmail.com", "be.n+x@googlemail.com", "B.E.N@gmail.com"] {
        refused(&place.app, email);
    }
    sign_up(&place.app, "Another", "bens@gmail.com").expect(303);
}

#[test]
fn a_ban_can_cover_a_whole_domain_and_touches_nobody_who_is_there() {
    let place = Place::open();
    let form = |email| ban_ben(&place, email, &[DOMAIN]);
    make::account(&place.app, "Cleo", "cleo@boats.example", Role::Reader);
    form("ben@boats.example").expect(303);
    for email in [
        "x@boats.example",
        "x@Mail.Boats.example",
        "ben+2@boats.example",
    ] {
        refused(&place.app, email);
    }
    for (name, email) in [
        ("One", "one@myboats.example"),
        ("Two", "two@boats.example.org"),
        ("Three", "boats.example@example.org"),
    ] {
        sign_up(&place.app, name, email).expect(303);
    }
    for email in ["cleo@boats.example", "ben@boats.example"] {
        place.app.visitor().sign_in(email);
    }
    // Whoever runs the site may give such an account away.
    make::account(&place.app, "Dora", "dora@boats.example", Role::Author);
}

#[test]
fn nobody_is_told_who_was_banned_or_whether_an_address_is_known() {
    let place = Place::open();
    place.judge("banned", &[SPELLINGS]).expect(303);
    make::account(&place.app, "Cleo", "cleo@boats.example", Role::Reader);
    ban_ben(&place, "ben@boats.example", &[DOMAIN]).expect(303);
    let answer = |email: &str| {
        let page = sign_up(&place.app, "Newcomer", email).expect(422);
        page.body.replace(email, "…")
    };
    let expected = answer("ana+2@example.org");
    for email in [
        "ana@example.org",
        "nobody@boats.example",
        "cleo@boats.example",
        "ben@boats.example",
        "cleo@sub.boats.example",
    ] {
        assert_eq!(answer(email), expected, "{email}");
    }
    for word in ["Ana", "Ben", "Sam", "banned", "boats"] {
        assert!(!expected.contains(word), "{word}");
    }
    // A name that is taken says no more of the address.
    let page = sign_up(&place.app, "Cleo", "nobody@boats.example").expect(422);
    assert!(page.has("#email-error") && !page.has("#name-error"));
}

#[test]
fn the_refusal_names_the_pages_that_say_how_to_reach_the_people_of_the_site() {
    let place = Place::open();
    make::article(&place.app)
        .page()
        .title("About us")
        .published();
    place.judge("banned", &[SPELLINGS]).expect(303);
    let said = refused(&place.app, "ana+2@example.org");
    assert!(
        said.contains("Look on “About us” for how to reach them."),
        "{said}"
    );
}

#[test]
fn when_the_ban_is_lifted_or_undone_its_addresses_are_free_again() {
    let place = Place::open();
    place.judge("banned", &[SPELLINGS, DOMAIN]).expect(303);
    refused(&place.app, "x@example.org");
    let page = place.page();
    assert_eq!(
        page.text("[aria-labelledby=in-force] .covers"),
        "Covers every spelling of their address, and every address at example.org and below."
    );
    let log = place.sam.get("/moderation/log").expect(200);
    let covers =
        "Covers: every spelling of their address, and every address at example.org and below";
    assert!(log.text(".log").contains(covers), "{}", log.text(".log"));
    place
        .sam
        .fill(&page, "form[action$=lifting]", &[])
        .expect(303);
    sign_up(&place.app, "One", "x@example.org").expect(303);
    sign_up(&place.app, "Two", "ana+2@example.org").expect(303);
    let past = place.page().text("[aria-labelledby=history] .covers");
    assert!(past.starts_with("Covered every spelling"), "{past}");
    // The button in the message does the same.
    let banned = place.judge("banned", &[DOMAIN]).expect(303);
    let page = place.sam.follow(banned);
    refused(&place.app, "y@example.org");
    place.sam.fill(&page, ".flash form", &[]).expect(303);
    sign_up(&place.app, "Three", "y@example.org").expect(303);
}

#[test]
fn the_words_of_somebody_who_is_refused_go_on_waiting_for_them() {
    let place = Place::open();
    place.judge("banned", &[SPELLINGS]).expect(303);
    let visitor = place.app.visitor();
    let article = visitor.get("/ferries").expect(200);
    let sent = visitor.fill(&article, "#leave-a-comment", &[("body", "I am back.")]);
    let join = visitor.follow(sent);
    let fill = [
        ("name", "Newcomer"),
        ("email", "ana+2@example.org"),
        ("password", PASSWORD),
    ];
    let again = visitor
        .fill(&join, "form[action='/sign-up']", &fill)
        .expect(422);
    assert!(again.text(".kept").contains("I am back."));
    assert_eq!(again.attr("#sign-up-email", "value"), "ana+2@example.org");
    assert!(
        again
            .text("#sign-up-email-error")
            .contains("Nobody can sign up")
    );
    assert!(
        !place
            .app
            .visitor()
            .get("/ferries")
            .body
            .contains("I am back.")
    );
}

#[test]
fn the_preview_says_what_a_ban_covers_and_how_many_that_would_be_about() {
    let place = Place::open();
    make::account(&place.app, "Ana Too", "ana+too@example.org", Role::Reader);
    let page = place.page();
    let chosen = [("reason", "abuse"), SPELLINGS, DOMAIN];
    let preview = place
        .sam
        .press(&page, FORM, "/preview", &chosen)
        .expect(200);
    let effects = preview.texts("[aria-labelledby=effects] p");
    assert_eq!(
        effects,
        [
            "Nobody signs up with their address in any spelling as long as the ban holds. \
             1 account of today would be covered: it is not touched.",
            // Ada, Sam and Ana Too.
            "Nobody signs up with an address at example.org or below it as long as the ban holds. \
             3 accounts of today would be covered: they are not touched.",
        ]
    );
    assert!(
        !preview.body.contains("ana@example.org"),
        "no address is shown"
    );
    assert!(preview.has("[name=cover_domain][checked]"));
    sign_up(&place.app, "Early", "early@example.org").expect(303);
    // What was ticked goes with the form.
    place.sam.fill(&preview, FORM, &[]).expect(303);
    refused(&place.app, "late@example.org");
    assert!(!place.page().body.contains("ana@example.org"));
}

#[test]
fn the_preview_counts_who_has_an_address_below_the_domain_and_nobody_beside_it() {
    let place = Place::open();
    let page = place.page();
    let counted = |page: &crate::support::Page| {
        let chosen = [("reason", "abuse"), DOMAIN];
        let preview = place.sam.press(page, FORM, "/preview", &chosen);
        preview.expect(200).texts("[aria-labelledby=effects] p")[0].clone()
    };
    // Ada and Sam.
    assert!(
        counted(&page).contains(" 2 accounts of today"),
        "{}",
        counted(&page)
    );
    for (number, domain) in [
        "mail.example.org",
        "a.b.example.org",
        "notexample.org",
        "example.org.test",
        "example-a.org",
        "xexample.org",
        "example.organ",
    ]
    .iter()
    .enumerate()
    {
        let (name, email) = (format!("Reader {number}"), format!("r@{domain}"));
        make::account(&place.app, &name, &email, Role::Reader);
    }
    assert!(
        counted(&page).contains(" 4 accounts of today"),
        "{}",
        counted(&page)
    );
    // What was counted is what the ban covers.
    place
        .sam
        .fill(&page, FORM, &[("reason", "abuse"), DOMAIN])
        .expect(303);
    for domain in ["mail.example.org", "example.org"] {
        refused(&place.app, &format!("late@{domain}"));
    }
    sign_up(&place.app, "Beside", "late@notexample.org").expect(303);
}

#[test]
fn a_provider_that_everybody_uses_is_not_shut_out() {
    let place = Place::open();
    let again = ban_ben(&place, "ben@yahoo.co.uk", &[DOMAIN, SPELLINGS]).expect(422);
    let said = again.text("[role=alert]");
    assert!(
        said.contains("Very many people have their mail at this domain"),
        "{said}"
    );
    let page = place.sam.get("/moderation/people/ben").expect(200);
    assert!(page.has(&format!("{FORM} [name=cover_spellings]")));
    assert!(!page.has("[name=cover_domain]"));
    assert!(
        !page.has("[aria-labelledby=in-force] .states"),
        "nothing was decided"
    );
    // Nor does anything else than a ban cover addresses.
    let form = [("until", "7"), DOMAIN];
    place.judge("suspended", &form).expect(303);
    sign_up(&place.app, "Somebody", "x@example.org").expect(303);
}

#[test]
fn whoever_leaves_to_come_back_is_still_covered_until_that_is_lifted() {
    let place = Place::open();
    place.judge("banned", &[SPELLINGS]).expect(303);
    let page = place.reader.get("/account/deletion").expect(200);
    let leave = [("closing", "keep-text"), ("current_password", PASSWORD)];
    place.reader.fill(&page, "#leave", &leave).expect(303);
    place.app.wait(Duration::from_secs(24 * 3600));
    place.app.run(place.app.app.tidy()).unwrap();
    refused(&place.app, "ana@example.org");
    let rows = crate::support::contents::contents(&place.app).join("\n");
    assert!(
        !rows.contains("ana@example.org"),
        "the address itself is gone"
    );
    place.sam.sign_in("sam@example.org");
    let slug = format!("former-member-{}", place.ana.id);
    let page = place
        .sam
        .get(&format!("/moderation/people/{slug}"))
        .expect(200);
    assert!(page.has("[aria-labelledby=in-force] .covers"));
    place
        .sam
        .fill(&page, "form[action$=lifting]", &[])
        .expect(303);
    sign_up(&place.app, "Ana Ruiz", "ana@example.org").expect(303);
}

#[test]
fn what_a_ban_covers_is_never_rewritten() {
    use diesel::connection::SimpleConnection;
    let place = Place::open();
    place.judge("banned", &[SPELLINGS]).expect(303);
    for statement in [
        "UPDATE covered_addresses SET key = 'example.org'",
        "DELETE FROM covered_addresses",
    ] {
        let tried = place
            .app
            .try_write(move |tx| Ok(tx.batch_execute(statement)?));
        let said = tried.unwrap_err().to_string();
        assert!(said.contains("not rewritten"), "{statement}: {said}");
    }
}
