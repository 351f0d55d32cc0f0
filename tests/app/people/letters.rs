//! What moderators write to people without deciding anything.

use super::Place;
use crate::support::{Page, make};
use byline::accounts::Role;
use std::time::Duration;

const PATH: &str = "/moderation/people/ana-ruiz/letters";

impl Place {
    fn write(&self, text: &str) -> Page {
        self.sam.post(PATH, &[("letter", text)])
    }
}

fn told(page: &Page) -> String {
    page.text("[aria-labelledby=from-moderators]")
}

#[test]
fn a_message_is_read_in_the_account_and_changes_nothing_about_its_person() {
    let place = Place::open();
    let text = "Thank you for the timetable.\nMay we use it <b>here</b>?";
    let form = place.page();
    let sent = place
        .sam
        .fill(&form, "form[action$=letters]", &[("letter", text)]);
    let page = place.sam.follow(sent.expect(303));
    assert!(
        page.text("[role=status]")
            .contains("Ana Ruiz will find your message")
    );
    let home = place.reader.get("/").expect(200);
    assert!(home.has(".unread a[href='/account#from-moderators']"));
    let account = place.reader.get("/account").expect(200);
    let said = told(&account);
    assert!(said.contains("Thank you for the timetable."), "{said}");
    assert!(said.contains("May we use it <b>here</b>?"), "{said}");
    assert!(said.contains("cannot be answered here"), "{said}");
    assert!(said.contains("New") && !said.contains("Sam"), "{said}");
    assert!(!account.has("#letter-1 b, #letter-1 form, #letter-1 a"));
    // She goes on as before.
    place.post("It leaves at nine.").expect(303);
    place
        .reader
        .fill(&account, "form[action$=reading]", &[])
        .expect(303);
    let read = told(&place.reader.get("/account"));
    assert!(
        read.contains("timetable") && !read.contains("New"),
        "{read}"
    );
}

#[test]
fn a_message_stays_in_the_history_and_in_the_log_with_who_wrote_it() {
    let place = Place::open();
    place.write("Please mind the tone.").expect(303);
    let page = place.page().text("[aria-labelledby=letters]");
    assert!(page.contains("Please mind the tone."), "{page}");
    assert!(page.contains("by Sam Okafor"), "{page}");
    for query in ["", "?action=letter", "?about=ana-ruiz&action=letter"] {
        let log = place.sam.get(&format!("/moderation/log{query}"));
        let log = log.expect(200);
        assert_eq!(log.texts(".log-line")[0], "Sam Okafor wrote to Ana Ruiz");
        assert_eq!(
            log.texts(".log .note")[0],
            "Told them: Please mind the tone."
        );
    }
    let file = place.sam.get("/moderation/log.jsonl?action=letter");
    assert!(file.body.contains("\"told\":\"Please mind the tone.\""));
    for statement in ["UPDATE letters SET text = 'x'", "DELETE FROM letters"] {
        use diesel::RunQueryDsl;
        let refused = place.app.try_write(move |tx| {
            diesel::sql_query(statement).execute(&mut **tx)?;
            Ok(())
        });
        assert!(refused.unwrap_err().to_string().contains("not rewritten"));
    }
}

#[test]
fn what_cannot_be_sent_comes_back_with_what_is_wrong_and_nothing_is_lost() {
    let place = Place::open();
    let long = "ä".repeat(1001);
    for (typed, why) in [
        ("", "Write what they should read."),
        (" \n\u{a0}\t ", "Write what they should read."),
        ("\u{200b}", "Write what they should read."),
        ("\u{202e}\u{2800}", "Write what they should read."),
        (&*long, "at most 1000 characters; this one has 1001"),
        ("No\u{0}body", "a character that cannot be shown"),
    ] {
        let page = place.write(typed).expect(422);
        let said = page.text(".error-summary");
        assert!(said.contains(why), "{typed:?}: {said}");
        assert!(page.has("#letters ~ details[open] #letter[aria-invalid]"));
        let kept = page.text("#letter");
        assert!(typed.contains('\u{0}') || kept.trim() == typed.trim());
    }
    place.write(&"ä".repeat(1000)).expect(303);
    assert!(!told(&place.reader.get("/account")).contains("Nobody"));
    place.sam.post(PATH, &[]).expect(422);
    let more = [("letter", "x"), ("account_id", "1")];
    place.sam.post(PATH, &more).expect(422);
    assert_eq!(place.page().count("#letters ~ ul li"), 1);
}

#[test]
fn those_write_to_somebody_who_decide_about_them() {
    let place = Place::open();
    let form = [("letter", "A word.")];
    place.reader.post(PATH, &form).expect(403);
    let visitor = place.app.visitor().post(PATH, &form);
    assert!(visitor.status == 401 || visitor.status == 303);
    let own = "/moderation/people/sam-okafor";
    let refused = place.sam.post(&format!("{own}/letters"), &form).expect(403);
    assert!(refused.text(".standfirst").contains("about themselves"));
    assert!(!place.sam.get(own).has("form[action$=letters]"));
    place
        .sam
        .post("/moderation/people/ada-stone/letters", &form)
        .expect(403);
    place
        .sam
        .post("/moderation/people/nobody/letters", &form)
        .expect(404);
    make::account(&place.app, "Kim Lund", "kim@example.org", Role::Moderator);
    let admin = place.app.visitor();
    admin.sign_in("admin@example.org");
    admin
        .post("/moderation/people/kim-lund/letters", &form)
        .expect(303);
}

#[test]
fn whoever_is_banned_can_be_written_to() {
    let place = Place::open();
    place.judge("banned", &[]).expect(303);
    place.write("Your appeal is on its way.").expect(303);
    let said = told(&place.reader.get("/account"));
    assert!(said.contains("Your appeal is on its way."), "{said}");
}

#[test]
fn a_message_sent_twice_arrives_once_and_the_same_words_later_arrive_again() {
    let place = Place::open();
    place.write("A word.").expect(303);
    place.write("A word.").expect(303);
    assert_eq!(place.page().count("#letters ~ ul li"), 1);
    place.app.wait(Duration::from_secs(11 * 60));
    place.write("A word.").expect(303);
    assert_eq!(place.page().count("#letters ~ ul li"), 2);
}

#[test]
fn what_was_written_to_somebody_goes_with_their_account() {
    let place = Place::open();
    place.write("Dear Ana Ruiz, mind the tone.").expect(303);
    let page = place.reader.get("/account/deletion").expect(200);
    let leave = [
        ("closing", "keep-text"),
        ("current_password", make::PASSWORD),
    ];
    place.reader.fill(&page, "#leave", &leave).expect(303);
    place.app.wait(Duration::from_secs(24 * 3600));
    place.app.run(place.app.app.tidy()).unwrap();
    let rows = crate::support::contents::contents(&place.app).join("\n");
    assert!(!rows.contains("mind the tone"), "the text is gone");
    place.sam.sign_in("sam@example.org");
    let log = place.sam.get("/moderation/log?action=letter").expect(200);
    let gone = "The text was deleted with the account.";
    assert!(log.text(".log .note").contains(gone));
    let person = format!("/moderation/people/former-member-{}", place.ana.id);
    assert!(place.sam.get(&person).expect(200).body.contains(gone));
    // Nothing else about it changes even then.
    for statement in [
        "UPDATE letters SET text = 'x'",
        "UPDATE letters SET at = 1",
        "DELETE FROM letters",
    ] {
        use diesel::RunQueryDsl;
        let refused = place.app.try_write(move |tx| {
            diesel::sql_query(statement).execute(&mut **tx)?;
            Ok(())
        });
        assert!(refused.unwrap_err().to_string().contains("not rewritten"));
    }
}
