//! A service outside is asked about comments before they appear.

mod outsider;
mod trial;

use super::{MINUTE, known, posted, say, set};
use crate::support::{TestApp, Visitor, make};
use byline::accounts::Role;
use byline::comments::{self, Comment, Status};
use byline::config::Secret;
use byline::ids::CommentId;
use outsider::{Asked, Outsider, write};
use std::io::Write;
use std::net::TcpStream;
use std::sync::Mutex;

/// A site that asks at `address`.
fn asking_at(address: &str, holds_unanswered: bool) -> TestApp {
    TestApp::spawn_set_up_with(|config| {
        config.outside_check.url = Some(address.to_owned());
        config.outside_check.secret = Some(Secret::new(Outsider::secret()));
        config.outside_check.holds_unanswered = holds_unanswered;
    })
}

fn asking(outsider: &Outsider) -> TestApp {
    asking_at(&outsider.address, false)
}

/// Somebody signed in who never posted anything.
fn new_here(app: &TestApp, email: &str) -> Visitor {
    make::reader(app, email);
    let visitor = app.visitor();
    visitor.sign_in(email);
    visitor
}

/// What the card of a comment in the queue says of why it is there.
fn card(app: &TestApp, state: &str, id: CommentId) -> String {
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    let queue = ada.get(&format!("/moderation?state={state}")).expect(200);
    queue.text(&format!("#case-{id}"))
}

fn stored(app: &TestApp, id: CommentId) -> Comment {
    app.read(move |conn| comments::queries::by_id(conn, id))
}

#[test]
fn the_question_is_signed_and_holds_what_was_written_and_nothing_that_leads_to_its_author() {
    let outsider = Outsider::saying(r#"{"verdict":"none"}"#);
    let app = asking(&outsider);
    let article = make::article(&app).title("The “last” boat").published();
    let ana = new_here(&app, "ana@example.org");
    say(&ana, &article, "It *waits*: https://a.example").expect(303);
    let asked = outsider.question();
    assert_eq!(asked.line(), "POST /check HTTP/1.1");
    assert!(asked.is_signed());
    assert!(asked.header("webhook-id").starts_with("msg_"));
    let now = app.app.clock.now().timestamp().as_second();
    assert_eq!(asked.header("webhook-timestamp"), now.to_string());
    assert_eq!(asked.header("content-type"), "application/json");
    let expected = serde_json::json!({
        "version": 1,
        "site": app.address,
        "is_edit": false,
        "article": {
            "url": format!("{}/{}", app.address, article.slug),
            "title": "The “last” boat",
        },
        "comment": {
            "text": "It *waits*: https://a.example",
            "html": asked.json()["comment"]["html"],
            "links": 1,
            "answers": null,
        },
        "author": { "name": "ana", "trust": "new" },
    });
    assert_eq!(asked.json(), expected);
    let html = asked.json()["comment"]["html"].as_str().unwrap().to_owned();
    assert!(html.contains("<em>waits</em>"), "{html}");
    for personal in ["example.org", "10.", "cookie", "forwarded"] {
        assert!(!asked.body.contains(personal), "{personal}: {}", asked.body);
    }
    for header in ["cookie", "x-forwarded-for", "authorization", "referer"] {
        assert_eq!(asked.header(header), "", "{header}");
    }
    // An answer says what it answers, and no two questions are the same.
    let (_, ben) = known(&app, "ben@example.org");
    let comment = make::comment(&app, &article).published();
    let reply = ben.get(&format!("/comments/{}/reply", comment.id));
    let words = [("body", "Does it?")];
    ben.fill(&reply.expect(200), "#leave-a-comment", &words)
        .expect(303);
    let another = outsider.question();
    assert_eq!(another.json()["comment"]["answers"], comment.id.0);
    assert_eq!(another.json()["author"]["trust"], "basic");
    assert_ne!(another.header("webhook-id"), asked.header("webhook-id"));
}

#[test]
fn what_the_service_says_becomes_of_the_comment_and_both_sides_are_told() {
    let outsider = Outsider::start(|asked, stream| {
        let text = asked.json()["comment"]["text"].as_str().unwrap().to_owned();
        let verdict = text.split(' ').next().unwrap().to_lowercase();
        let words = format!(r#"{{"verdict":"{verdict}","reason":"Praises <b>pills</b>, twice"}}"#);
        outsider::say(stream, &words);
    });
    let app = asking(&outsider);
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    for (text, status) in [
        ("None of it.", Status::Published),
        ("Publish it.", Status::Published),
        ("Hold it.", Status::Held),
        ("Spam it.", Status::Spam),
        ("Reject it.", Status::Rejected),
    ] {
        app.wait(MINUTE);
        let answer = say(&ana, &article, text).expect(303);
        let place = answer.location().unwrap();
        let page = ana.follow(answer);
        let told = page.text(".flash");
        let objects = "the service that checks comments for this site objects";
        let is_told = matches!(status, Status::Held | Status::Rejected);
        assert_eq!(told.contains(objects), is_told, "{text}: {told}");
        let Some((_, id)) = place.split_once("#c-") else {
            assert_eq!(status, Status::Spam, "{text}: {place}");
            continue;
        };
        let comment = stored(&app, CommentId(id.parse().unwrap()));
        assert_eq!(comment.status, status, "{text}");
        if is_told {
            let card = card(&app, status.word(), comment.id);
            let why = "The outside check objects: “Praises <b>pills</b>, twice”.";
            assert!(card.contains(why), "{card}");
            let state = page.text(&format!("#c-{id} .state"));
            assert!(state.contains(objects), "{text}: {state}");
        }
    }
    assert_eq!(outsider.questions(), 5);
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    let spam = ada.get("/moderation?state=spam").expect(200);
    assert!(spam.text("main").contains("Praises <b>pills</b>, twice"));
}

#[test]
fn a_word_of_the_service_spares_somebody_new_the_wait_but_no_rule_of_the_site() {
    let outsider = Outsider::saying(r#"{"verdict":"publish"}"#);
    let app = asking(&outsider);
    let article = make::article(&app).published();
    let ana = new_here(&app, "ana@example.org");
    let first = posted(&app, &say(&ana, &article, "My first."));
    assert_eq!(first.status, Status::Published);
    let ben = new_here(&app, "ben@example.org");
    let links = say(&ben, &article, "https://a.example and https://b.example");
    assert_eq!(posted(&app, &links).reasons, "links=2");
    set(&app, |settings| settings.premoderated = true);
    let cleo = new_here(&app, "cleo@example.org");
    let waits = posted(&app, &say(&cleo, &article, "And I?"));
    assert_eq!(waits.reasons, "premoderated=site");
}

/// Does what the comment's first word says.
fn fails(asked: &Asked, stream: &mut TcpStream) {
    let text = asked.json()["comment"]["text"].as_str().unwrap().to_owned();
    match text.split(' ').next().unwrap() {
        "Closed" => {}
        "Failed" => write(stream, "500 Oh", "x: y", r#"{"verdict":"publish"}"#),
        "Missing" => write(stream, "404 No", "x: y", r#"{"verdict":"spam"}"#),
        "Garbage" => write(stream, "200 OK", "x: y", "<html>Welcome</html>"),
        "Unknown" => write(stream, "200 OK", "x: y", r#"{"verdict":"maybe"}"#),
        "Noise" => write(stream, "\u{0}\u{1}", "x", "y"),
        "Long" => {
            let long = format!(r#"{{"verdict":"spam","reason":"{}"}}"#, "a".repeat(1 << 17));
            write(stream, "200 OK", "x: y", &long);
        }
        "Sent" => {
            let there = format!("location: http://{}/there", asked.header("host"));
            write(stream, "307 There", &there, "");
        }
        other => panic!("{other}"),
    }
}

/// What becomes of a comment whose first word says how the service fails, and what is found in it.
fn becomes(app: &TestApp, ana: &Visitor, text: &str) -> (Status, String) {
    app.wait(MINUTE);
    let article = make::article(app).title(text).published();
    let comment = posted(app, &say(ana, &article, text));
    (comment.status, comment.reasons)
}

const FAILURES: [(&str, &str); 8] = [
    ("Closed at once.", "unreachable"),
    ("Failed within.", "failed"),
    ("Missing there.", "failed"),
    ("Garbage instead.", "unreadable"),
    ("Unknown word.", "unreadable"),
    ("Noise alone.", "unreadable"),
    ("Long answer.", "too-long"),
    ("Sent elsewhere.", "failed"),
];

#[test]
fn without_an_answer_a_comment_is_treated_as_if_nobody_had_been_asked() {
    let outsider = Outsider::start(fails);
    let app = asking(&outsider);
    let (_, ana) = known(&app, "ana@example.org");
    for (text, _) in FAILURES {
        let free = (Status::Published, String::new());
        assert_eq!(becomes(&app, &ana, text), free, "{text}");
    }
    // Nobody follows where an answer leads.
    assert_eq!(outsider.questions(), FAILURES.len());
    // Whoever has it for another reason is told.
    let article = make::article(&app).published();
    let ben = new_here(&app, "ben@example.org");
    let held = posted(&app, &say(&ben, &article, "Failed again."));
    assert_eq!(held.reasons, "unanswered=failed first-comment");
    let told = "The outside check did not answer, because it reported a failure.";
    assert!(card(&app, "held", held.id).contains(told));
}

#[test]
fn the_owner_can_have_a_comment_wait_when_there_is_no_answer() {
    let outsider = Outsider::start(fails);
    let app = asking_at(&outsider.address, true);
    let (_, ana) = known(&app, "ana@example.org");
    for (text, why) in FAILURES {
        let held = (Status::Held, format!("unanswered={why}"));
        assert_eq!(becomes(&app, &ana, text), held, "{text}");
    }
    let article = make::article(&app).published();
    app.wait(MINUTE);
    let page = ana.follow(say(&ana, &article, "Closed to me."));
    let because = "because the service that checks comments for this site did not answer";
    assert!(page.text(".flash").contains(because));
}

#[test]
fn nobody_waits_longer_than_two_seconds_for_a_service_that_is_slow_or_gone() {
    let kept = Mutex::new(Vec::new());
    let silent = Outsider::start(move |asked, stream| {
        if asked.body.contains("Half") {
            let half = "HTTP/1.1 200 OK\r\ncontent-length: 21\r\n\r\n{\"verdict\":";
            stream.write_all(half.as_bytes()).unwrap();
        }
        kept.lock().unwrap().push(stream.try_clone().unwrap());
    });
    // A port that is not given out, so that nobody else listens there meanwhile.
    let nowhere = "http://127.0.0.1:1/";
    for (address, text, why) in [
        (silent.address.as_str(), "Anybody there?", "too-slow"),
        (&silent.address, "Half an answer.", "too-slow"),
        (nowhere, "Anybody there?", "unreachable"),
    ] {
        let app = asking_at(address, true);
        let (_, ana) = known(&app, "ana@example.org");
        let held = (Status::Held, format!("unanswered={why}"));
        assert_eq!(becomes(&app, &ana, text), held, "{address}");
    }
}

#[test]
fn nobody_is_asked_about_who_is_trusted_or_what_would_not_appear_anyway() {
    let outsider = Outsider::saying(r#"{"verdict":"reject"}"#);
    let app = asking(&outsider);
    let article = make::article(&app).published();
    make::account(&app, "Wanda Writer", "wanda@example.org", Role::Author);
    let wanda = app.visitor();
    wanda.sign_in("wanda@example.org");
    let own = posted(&app, &say(&wanda, &article, "By the author."));
    assert_eq!(own.status, Status::Published);

    let (account, trusted) = known(&app, "tess@example.org");
    for number in 0..10 {
        let words = format!("The {number} of ten things I know.");
        let comment = make::comment(&app, &article).by(&account).saying(&words);
        comment.published();
    }
    app.wait(15 * super::DAY);
    trusted.sign_in("tess@example.org");
    let comment = posted(&app, &say(&trusted, &article, "By somebody trusted."));
    assert_eq!(comment.status, Status::Published);

    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    let rules = ada.get("/desk/comments").expect(200);
    ada.fill(&rules, "#rules", &[("banned", "casino")])
        .expect(303);
    let (_, ana) = known(&app, "ana@example.org");
    let rejected = posted(&app, &say(&ana, &article, "To the casino!"));
    assert!(rejected.reasons.starts_with("banned="));
    say(&ana, &article, "Too fast.").expect(429);
    let closed = make::article(&app).title("Closed").published();
    let form = ana.get("/closed").expect(200);
    set(&app, |settings| settings.close_after_days = 1);
    app.wait(2 * super::DAY);
    ana.fill(&form, "#leave-a-comment", &[("body", "Too late.")])
        .expect(422);
    assert_eq!(closed.slug, "closed");
    assert_eq!(outsider.questions(), 0);
}

#[test]
fn a_changed_text_is_asked_about_again_and_what_is_rejected_is_not_taken() {
    let outsider = Outsider::start(|asked, stream| {
        let json = asked.json();
        let text = json["comment"]["text"].as_str().unwrap();
        let verdict = match text {
            _ if json["is_edit"] == false => "publish",
            "Buy pills." => "reject",
            "Buy." => "spam",
            _ => "none",
        };
        outsider::say(stream, &format!(r#"{{"verdict":"{verdict}"}}"#));
    });
    let app = asking(&outsider);
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let comment = posted(&app, &say(&ana, &article, "It waits."));
    let save = |text: &str| {
        app.wait(MINUTE);
        let page = ana.get(&format!("/comments/{}/edit", comment.id));
        ana.fill(&page.expect(200), "#edit", &[("body", text)])
    };
    let refused = save("Buy pills.").expect(422);
    let told =
        "This cannot be posted because the service that checks comments for this site objects.";
    assert!(refused.text("[role=alert]").contains(told));
    assert_eq!(refused.text("#edit textarea"), "Buy pills.");
    save("It waits").expect(303);
    assert_eq!(stored(&app, comment.id).status, Status::Published);
    assert_eq!(outsider.questions(), 3);
    // As it stands there is nothing to ask.
    save("It waits").expect(303);
    assert_eq!(outsider.questions(), 0);
    save("Buy.").expect(303);
    let held = stored(&app, comment.id);
    assert_eq!(
        (held.status, held.reasons.as_str()),
        (Status::Held, "outside=")
    );
}

#[test]
fn the_rules_say_whether_somebody_is_asked_and_what_happens_without_an_answer() {
    let said = |app: &TestApp| {
        let ada = app.visitor();
        ada.sign_in("admin@example.org");
        ada.get("/desk/comments").expect(200).text("#outside-check")
    };
    assert!(said(&TestApp::spawn()).contains("Nobody outside this site is asked"));
    let open = said(&asking_at("http://localhost:9000/x?key=1", false));
    assert!(
        open.contains("a service at http://localhost:9000 is asked"),
        "{open}"
    );
    assert!(
        open.contains("is treated as if nobody had been asked"),
        "{open}"
    );
    assert!(!open.contains("key"), "{open}");
    let closed = said(&asking_at("http://127.0.0.1:9/", true));
    assert!(
        closed.contains("the comment waits for a moderator"),
        "{closed}"
    );
}
