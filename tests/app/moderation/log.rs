//! The log of all that was decided, narrowed to what somebody looks for.

use super::{Desk, comment};
use crate::support::{Page, Visitor, make};
use byline::accounts::Role;
use diesel::connection::SimpleConnection;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(86_400);

/// What the lines of the log say.
fn lines(page: &Page) -> Vec<String> {
    page.texts(".log-line")
}

/// A site on which Sam and Kim have decided about Ana and Ben, whom Sam has warned and Kim has suspended.
struct Busy {
    desk: Desk,
    kim: Visitor,
}

impl Busy {
    fn open() -> Busy {
        let desk = Desk::open();
        make::account(&desk.app, "Kim Vale", "kim@example.org", Role::Moderator);
        let kim = desk.app.visitor();
        kim.sign_in("kim@example.org");
        let anas = comment(&desk.reader("ana@example.org"), "Ana waits.");
        let tides = make::article(&desk.app)
            .title("Tides")
            .slug("tides")
            .published();
        let ben = make::reader(&desk.app, "ben@example.org");
        let bens = make::comment(&desk.app, &tides).by(&ben).posted().id.0;
        desk.decide(anas, "approval", &[("seen", "held"), ("version", "1")])
            .expect(303);
        desk.app.wait(DAY);
        for visitor in [&desk.moderator, &kim] {
            visitor.sign_in(if std::ptr::eq(visitor, &kim) {
                "kim@example.org"
            } else {
                "sam@example.org"
            });
        }
        let abuse = [
            ("seen", "published"),
            ("version", "1"),
            ("reason", "abuse"),
            ("note", "No names."),
        ];
        kim.post(&format!("/moderation/comments/{anas}/removal"), &abuse)
            .expect(303);
        let spam = [("seen", "held"), ("version", "1")];
        kim.post(&format!("/moderation/comments/{bens}/spam"), &spam)
            .expect(303);
        let warning = [
            ("kind", "warned"),
            ("reason", "abuse"),
            ("message", "Be kind."),
            ("note", "Second time."),
        ];
        desk.moderator
            .post("/moderation/people/ana/states", &warning)
            .expect(303);
        let suspension = [
            ("kind", "suspended"),
            ("reason", "hate"),
            ("until", "date"),
            ("date", "2026-06-01"),
        ];
        kim.post("/moderation/people/ben/states", &suspension)
            .expect(303);
        Busy { desk, kim }
    }

    fn log(&self, query: &str) -> Page {
        self.desk.moderator.get(&format!("/moderation/log?{query}"))
    }
}

const APPROVED: &str = "Sam Okafor approved a comment by ana on The last boat";
const REMOVED: &str = "Kim Vale removed a comment by ana on The last boat: Abuse";
const SPAM: &str = "Kim Vale marked as spam a comment by ben on Tides";
const WARNED: &str = "Sam Okafor warned ana: Attacks on people";
const SUSPENDED: &str = "Kim Vale suspended ben until 1 June 2026, 00:00 UTC: Hatred";

#[test]
fn what_was_decided_about_comments_and_people_is_one_list_the_latest_first() {
    let busy = Busy::open();
    let log = busy.log("").expect(200);
    assert_eq!(lines(&log), [SUSPENDED, WARNED, SPAM, REMOVED, APPROVED]);
    let said = log.texts(".log .note");
    assert_eq!(
        said,
        [
            "Told them: Be kind.",
            "For staff: Second time.",
            "Told everyone: No names."
        ]
    );
    let page = busy
        .desk
        .moderator
        .get("/moderation/people/ben")
        .expect(200);
    busy.kim
        .fill(&page, "form[action$=lifting]", &[])
        .expect(303);
    let ban = [
        ("kind", "banned"),
        ("reason", "other"),
        ("message", "Enough."),
        ("clean_up", "day"),
    ];
    busy.kim
        .post("/moderation/people/ana/states", &ban)
        .expect(303);
    let clean_up = busy
        .desk
        .moderator
        .get("/moderation/people/ana")
        .expect(200);
    busy.desk
        .moderator
        .fill(&clean_up, "form[action$=restoration]", &[])
        .expect(303);
    let told = lines(&busy.log(""));
    let expected = [
        "Sam Okafor put back what was taken down of ana",
        "Kim Vale took down the last day’s comments by ana",
        "Kim Vale banned ana",
        "Kim Vale lifted “Suspended until 1 June 2026, 00:00 UTC” for ben",
    ];
    assert_eq!(told[..4], expected);
}

#[test]
fn the_log_is_narrowed_by_who_what_why_where_when_and_about_whom() {
    let busy = Busy::open();
    for (query, expected) in [
        ("by=sam-okafor", &[WARNED, APPROVED][..]),
        ("by=Kim+Vale", &[SUSPENDED, SPAM, REMOVED]),
        ("about=Ana", &[WARNED, REMOVED, APPROVED]),
        ("about=ben", &[SUSPENDED, SPAM]),
        ("article=tides", &[SPAM]),
        ("article=%2Fferries", &[REMOVED, APPROVED]),
        (
            "article=https%3A%2F%2Fexample.org%2Fferries%2F",
            &[REMOVED, APPROVED],
        ),
        ("action=approve", &[APPROVED]),
        ("action=suspended", &[SUSPENDED]),
        ("reason=abuse", &[WARNED, REMOVED]),
        ("reason=hate", &[SUSPENDED]),
        ("until=2026-03-14", &[APPROVED]),
        ("since=2026-03-15", &[SUSPENDED, WARNED, SPAM, REMOVED]),
        ("since=2026-03-14&until=2026-03-14", &[APPROVED]),
        ("since=2026-03-16", &[]),
        ("by=kim-vale&about=ana", &[REMOVED]),
        (
            "by=kim-vale&reason=abuse&article=ferries&since=2026-03-15",
            &[REMOVED],
        ),
        ("by=sam-okafor&about=ben", &[]),
        (
            "by=&about=&article=&action=&reason=&since=&until=",
            &[SUSPENDED, WARNED, SPAM, REMOVED, APPROVED],
        ),
    ] {
        let page = busy.log(query).expect(200);
        assert_eq!(lines(&page), expected, "{query}");
        if expected.is_empty() {
            let told = page.text(".empty");
            assert!(
                told.contains("Nothing in the log is what you are looking for."),
                "{told}"
            );
            assert_eq!(page.attr(".empty a", "href"), "/moderation/log");
        }
    }
    // The names in a line lead to more like it.
    let log = busy.log("reason=abuse").expect(200);
    assert_eq!(
        log.attr(".log-line strong a", "href"),
        "/moderation/log?by=sam-okafor&reason=abuse"
    );
    assert_eq!(
        log.attr(".log-line a.under", "href"),
        "/moderation/log?article=ferries&reason=abuse"
    );
    // And what was chosen stands in the form.
    assert_eq!(log.text("#reason option[selected]"), "Abuse");
    let log = busy.log("about=Ana&since=2026-03-15").expect(200);
    assert_eq!(log.attr("#about", "value"), "Ana");
    assert_eq!(log.attr("#since", "value"), "2026-03-15");
}

#[test]
fn what_cannot_be_looked_for_is_told_in_plain_words() {
    let busy = Busy::open();
    for (query, told) in [
        ("by=zoe", "Nobody here is called “zoe”."),
        ("about=%FF", "Nobody here is called"),
        ("article=no+such", "No article has the address “no such”."),
        ("article=%27%3B--", "No article has the address"),
        ("action=beheaded", "Choose what was done from the list."),
        ("reason=mood", "Choose a reason from the list."),
        ("since=soon", "like 2026-06-01"),
        ("until=2026-02-30", "like 2026-06-01"),
        ("since=-9999-01-01", "like 2026-06-01"),
        (
            "since=2026-03-15&until=2026-03-14",
            "The last day comes before the first.",
        ),
    ] {
        let page = busy.log(query).expect(422);
        let alert = page.text("[role=alert]");
        assert!(alert.contains(told), "{query}: {alert}");
        assert!(page.has("form.narrow-log") && !page.has(".log"), "{query}");
    }
    // The words come back as words.
    let page = busy
        .log("by=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")
        .expect(422);
    assert!(!page.body.contains("<script>alert"));
    assert_eq!(page.attr("#by", "value"), "\"><script>alert(1)</script>");
    for odd in ["after=1&after=2", "after=x", "before=0", "after=99999"] {
        busy.log(odd).expect(404);
    }
    for odd in [
        "by=a&by=kim-vale",
        "utm=x",
        "about=%00",
        "&&&=&",
        "since=9999-12-30",
        "until=9999-12-30",
        "until=0000-01-01",
    ] {
        busy.log(odd).expect(200);
    }
}

#[test]
fn a_part_of_the_log_is_leafed_through_both_ways_and_undoing_leads_back_to_it() {
    let busy = Busy::open();
    let id = comment(&busy.desk.reader("cora@example.org"), "Cora waits.");
    for _ in 0..30 {
        busy.desk
            .decide(id, "spam", &[("seen", "held"), ("version", "1")])
            .expect(303);
        let undo = busy.log("about=cora").attr(".log form.undo", "action");
        let back = busy.desk.moderator.post(&undo, &[]).expect(303);
        assert_eq!(
            back.location().as_deref(),
            Some("/moderation/log?about=cora")
        );
    }
    let first = busy.log("about=cora").expect(200);
    let next = first.attr("[rel=next]", "href");
    assert!(
        next.starts_with("/moderation/log?about=cora&after="),
        "{next}"
    );
    let second = busy.desk.moderator.get(&next).expect(200);
    assert_eq!((lines(&first).len(), lines(&second).len()), (50, 10));
    assert!(!second.has("[rel=next]"));
    let back = busy
        .desk
        .moderator
        .get(&second.attr("[rel=prev]", "href"))
        .expect(200);
    assert_eq!(lines(&back), lines(&first));
    // Within the days asked for, backwards as well.
    let narrow = format!(
        "{}&since=2026-03-15&until=2026-03-15",
        next.split_once('?').unwrap().1
    );
    assert_eq!(lines(&busy.log(&narrow).expect(200)).len(), 10);
    let narrow = narrow.replace("after", "before");
    assert_eq!(lines(&busy.log(&narrow).expect(200)).len(), 49);
}

#[test]
fn what_no_index_tells_is_looked_for_a_part_at_a_time() {
    let busy = Busy::open();
    busy.desk.app.write(|tx| {
        Ok(tx.batch_execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4500)
             INSERT INTO decisions (comment_id, moderator_id, action, status_before, status_after, at)
             SELECT comments.id, 1, 'restore', 'removed', 'published', 1790000000000 + i FROM n, comments
             WHERE comments.id = 1",
        )?)
    });
    let mut page = busy.log("about=ana&by=kim-vale").expect(200);
    for _ in 0..2 {
        assert!(lines(&page).is_empty());
        assert!(page.text(".narrowed").contains("among 2,000 lines"));
        let next = page.attr("[rel=next]", "href");
        assert!(
            next.starts_with("/moderation/log?by=kim-vale&about=ana&after="),
            "{next}"
        );
        page = busy.desk.moderator.get(&next).expect(200);
    }
    assert_eq!(lines(&page), [REMOVED]);
    assert!(!page.has("[rel=next]") && !page.has(".narrowed"));
}

#[test]
fn the_log_is_for_those_who_moderate() {
    let busy = Busy::open();
    let reader = busy.desk.reader("rita@example.org");
    for path in [
        "/moderation/log",
        "/moderation/log.csv",
        "/moderation/log.jsonl",
    ] {
        reader.get(path).expect(403);
        assert!(
            busy.desk
                .app
                .visitor()
                .get(path)
                .location()
                .unwrap()
                .starts_with("/sign-in")
        );
    }
}

#[test]
fn what_editors_pick_and_take_back_stands_in_the_log() {
    let desk = Desk::open();
    let id = comment(&desk.reader("ana@example.org"), "It waits.");
    let held = [("seen", "held"), ("version", "1")];
    desk.decide(id, "approval", &held).expect(303);
    make::account(&desk.app, "Edda Kern", "edda@example.org", Role::Editor);
    let edda = desk.app.visitor();
    edda.sign_in("edda@example.org");
    let pick = format!("/comments/{id}/pick");
    let unpick = format!("{pick}/withdrawal");
    // What is so already is no line.
    for path in [&pick, &pick, &unpick, &unpick] {
        edda.post(path, &[]).expect(303);
    }
    let picked = "Edda Kern picked a comment by ana on The last boat";
    let unpicked = "Edda Kern took back the pick of a comment by ana on The last boat";
    let log = |query: &str| desk.moderator.get(&format!("/moderation/log{query}"));
    let all = log("").expect(200);
    assert_eq!(lines(&all)[..2], [unpicked, picked]);
    assert_eq!(lines(&all).len(), 3);
    assert_eq!(all.texts(".log .excerpt")[0], "It waits.");
    let options = all.texts("#action option");
    assert!(options.contains(&"Picked".to_owned()), "{options:?}");
    assert_eq!(lines(&log("?action=pick")), [picked]);
    assert_eq!(lines(&log("?action=unpick&by=edda-kern")), [unpicked]);
    assert_eq!(lines(&log("?about=ana&article=ferries")).len(), 3);
    let table = desk.moderator.get("/moderation/log.csv?action=pick");
    let cells = format!("\"Edda Kern\",\"pick\",\"ana\",\"/comments/{id}\",\"/ferries\"");
    assert!(table.body.contains(&cells), "{}", table.body);
    let objects = desk.moderator.get("/moderation/log.jsonl?action=unpick");
    assert!(objects.body.contains("\"action\":\"unpick\""));
    for statement in ["UPDATE pick_changes SET at = 1", "DELETE FROM pick_changes"] {
        use diesel::RunQueryDsl;
        let refused = desk.app.try_write(move |tx| {
            diesel::sql_query(statement).execute(&mut **tx)?;
            Ok(())
        });
        assert!(refused.unwrap_err().to_string().contains("append-only"));
    }
}
