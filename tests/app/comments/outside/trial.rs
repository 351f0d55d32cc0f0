//! An admin asks the outside check to see whether it answers.

use super::outsider::{self, Asked, Outsider, write};
use super::{asking, asking_at};
use crate::support::{Page, TestApp};
use std::net::TcpStream;
use std::sync::Mutex;

/// Asks about a sentence.
fn ask(app: &TestApp, fields: &[(&str, &str)]) -> Page {
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    let page = ada.get("/desk/comments").expect(200);
    ada.press(&page, "#rules", "/outside-trial", fields)
}

fn told(page: &Page) -> String {
    page.text(".heard [role=status]")
}

#[test]
fn an_admin_sees_what_the_service_makes_of_a_sentence_and_nothing_is_changed() {
    let outsider = Outsider::saying(r#"{"verdict":"hold","reason":"Praises <b>pills</b>"}"#);
    let app = asking(&outsider);
    let before = crate::support::contents::contents(&app);
    let fields = [("sentence", "Buy *pills*."), ("banned", "not saved")];
    let page = ask(&app, &fields).expect(200);
    let told = told(&page);
    assert!(told.starts_with("It answered “hold” in "), "{told}");
    let rest = " ms, because “Praises <b>pills</b>”. The comment would wait for a moderator.";
    assert!(told.ends_with(rest), "{told}");
    // What was typed stays typed.
    assert_eq!(page.text("#banned"), "not saved");
    assert_eq!(page.text("#sentence"), "Buy *pills*.");
    let asked = outsider.question();
    assert!(asked.is_signed());
    let json = asked.json();
    assert_eq!(json["is_trial"], true);
    assert_eq!(json["comment"]["text"], "Buy *pills*.");
    assert_eq!(json["author"]["trust"], "new");
    let sessions = |all: Vec<String>| -> Vec<String> {
        let lasting = |row: &String| !row.contains("session");
        all.into_iter().filter(lasting).collect()
    };
    let after = crate::support::contents::contents(&app);
    assert_eq!(sessions(after), sessions(before));
    ask(&app, &[]).expect(200);
    let sample = outsider.question().json()["comment"]["text"].clone();
    assert_eq!(sample, "This is a trial of the outside check.");
}

fn fails(asked: &Asked, stream: &mut TcpStream) {
    let text = asked.json()["comment"]["text"].as_str().unwrap().to_owned();
    match text.as_str() {
        "Signed otherwise" => write(stream, "401 Who", "x: y", ""),
        "Sent elsewhere" => write(stream, "307 There", "location: /there", ""),
        "Failed" => write(stream, "500 Oh", "x: y", ""),
        "Garbage" => outsider::say(stream, "<html>Welcome</html>"),
        "Long" => outsider::say(stream, &"a".repeat(1 << 17)),
        _ => {}
    }
}

#[test]
fn whatever_else_comes_back_is_told_in_words() {
    let outsider = Outsider::start(fails);
    let app = asking(&outsider);
    let becomes = "A comment would be treated as if nobody had been asked.";
    for (text, words) in [
        (
            "Signed otherwise",
            "with status 401: it did not accept the signature. Both sides need the same secret",
        ),
        ("Sent elsewhere", "with status 307, which leads elsewhere."),
        ("Failed", "with status 500, which is no success."),
        ("Garbage", "the answer could not be understood."),
        ("Long", "with more than 64 KiB."),
        (
            "Closed",
            "It could not be reached, or the connection broke.",
        ),
    ] {
        let told = told(&ask(&app, &[("sentence", text)]).expect(200));
        assert!(
            told.contains(words) && told.ends_with(becomes),
            "{text}: {told}"
        );
    }
}

#[test]
fn no_answer_and_nobody_there_are_told_apart() {
    let kept = Mutex::new(Vec::new());
    let silent = Outsider::start(move |_, stream| {
        kept.lock().unwrap().push(stream.try_clone().unwrap());
    });
    // A port that is not given out, so that nobody else listens there meanwhile.
    let nowhere = "http://127.0.0.1:1/";
    for (address, words) in [
        (
            silent.address.as_str(),
            "There was no answer within two seconds.",
        ),
        (nowhere, "It could not be reached, or the connection broke."),
    ] {
        let told = told(&ask(&asking_at(address, true), &[]).expect(200));
        assert!(told.starts_with(words), "{told}");
        assert!(
            told.ends_with("A comment would wait for a moderator."),
            "{told}"
        );
    }
}

#[test]
fn an_unfit_sentence_is_told_and_where_nobody_is_asked_there_is_nothing_to_press() {
    let outsider = Outsider::saying(r#"{"verdict":"none"}"#);
    let app = asking(&outsider);
    let page = ask(&app, &[("sentence", "a"), ("banned", "kept")]).expect(422);
    assert_eq!(
        page.text("#sentence-error"),
        "Error: Write at least 2 characters."
    );
    assert_eq!(page.text("#banned"), "kept");
    assert_eq!(outsider.questions(), 0);
    let alone = TestApp::spawn();
    let ada = alone.visitor();
    ada.sign_in("admin@example.org");
    let page = ada.get("/desk/comments").expect(200);
    assert!(!page.has("[formaction$=outside-trial]"));
    let page = ada.post("/desk/comments/outside-trial", &[]).expect(200);
    assert!(told(&page).contains("there was nobody to try"));
}

#[test]
fn asked_again_and_again_it_is_spared_and_the_words_stay() {
    let outsider = Outsider::saying(r#"{"verdict":"none"}"#);
    let app = asking(&outsider);
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    let page = ada.get("/desk/comments").expect(200);
    let ask = || ada.press(&page, "#rules", "/outside-trial", &[("banned", "kept")]);
    for _ in 0..10 {
        ask().expect(200);
    }
    let spared = ask().expect(429);
    assert!(told(&spared).starts_with("It was asked often just now."));
    assert_eq!(spared.text("#banned"), "kept");
    assert_eq!(outsider.questions(), 10);
    app.wait(super::MINUTE);
    ask().expect(200);
}
