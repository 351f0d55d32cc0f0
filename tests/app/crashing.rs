//! The program is killed in the middle of its work.

use crate::support::Visitor;
use crate::support::make::PASSWORD;
use crate::support::program::{Serving, run, run_with_input, succeeds};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use tempfile::TempDir;

const WRITERS: usize = 4;
const KILLS: usize = 5;
/// So many answers come before each kill.
const ANSWERS: usize = 25;

#[test]
fn no_comment_that_was_answered_is_lost_or_doubled_when_the_program_is_killed() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let garden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wxr/garden.xml");
    succeeds(run(
        here,
        &["import", "wordpress", garden.to_str().unwrap()],
    ));
    let email = |writer: usize| format!("writer{writer}@example.org");
    for writer in 0..WRITERS {
        // People who work here are neither held nor slowed down.
        let (email, name) = (email(writer), format!("Writer Nr {writer}"));
        let add = [
            "user",
            "add",
            &email,
            "--name",
            &name,
            "--role",
            "admin",
            "--password-stdin",
        ];
        succeeds(run_with_input(here, &add, PASSWORD));
    }
    std::fs::write(here.join("data/was-set-up"), "").unwrap();
    let mut server = Serving::start(here);
    let port = server.address.rsplit(':').next().unwrap().parse().unwrap();
    let writers: Vec<Visitor> = (0..WRITERS)
        .map(|writer| {
            let visitor = Visitor::new(&server.address);
            visitor.sign_in(&email(writer));
            visitor
        })
        .collect();
    let answered = Mutex::new(Vec::new());
    for round in 0..KILLS {
        write_until_killed(&writers, round, &answered, server);
        server = Serving::start_at(here, port);
    }
    let texts = all_comments(&writers[0]);
    let answered = answered.into_inner().unwrap();
    assert!(answered.len() >= KILLS * ANSWERS);
    for text in answered {
        assert_eq!(
            texts.iter().filter(|shown| *shown == &text).count(),
            1,
            "{text}"
        );
    }
    drop(server);
    succeeds(run(here, &["backup", "after.db"])); // which checks the integrity of the copy
}

/// The texts under the article, on all its pages.
fn all_comments(visitor: &Visitor) -> Vec<String> {
    let mut page = visitor.get("/pruning").expect(200);
    let mut texts = page.texts(".comment-body");
    while page.has(".pager [rel=next]") {
        let next = page.attr(".pager [rel=next]", "href");
        page = visitor.get(next.trim_end_matches("#comments")).expect(200);
        texts.extend(page.texts(".comment-body"));
    }
    texts
}

fn write_until_killed(
    writers: &[Visitor],
    round: usize,
    answered: &Mutex<Vec<String>>,
    server: Serving,
) {
    let (count, killed) = (AtomicUsize::new(0), AtomicBool::new(false));
    std::thread::scope(|threads| {
        for (number, writer) in writers.iter().enumerate() {
            let (count, killed) = (&count, &killed);
            threads.spawn(move || {
                for comment in 0.. {
                    let text = format!("Round {round}, writer {number}, comment {comment}.");
                    let client = format!("10.{round}.{number}.{comment}");
                    match send(writer, &text, &client) {
                        Some(303) => {
                            answered.lock().unwrap().push(text);
                            count.fetch_add(1, Ordering::SeqCst);
                        }
                        Some(status) => assert!(killed.load(Ordering::SeqCst), "{text}: {status}"),
                        None => return,
                    }
                }
            });
        }
        while count.load(Ordering::SeqCst) < ANSWERS {
            std::thread::yield_now();
        }
        killed.store(true, Ordering::SeqCst);
        drop(server);
    });
}

/// Posts a comment from a form of its own; nothing when the server has gone.
fn send(writer: &Visitor, text: &str, client: &str) -> Option<u16> {
    let from = ("x-forwarded-for", client);
    let page = writer.try_send("GET", "/pruning", &[from], None).ok()?;
    let key = page.attr("form.comment-form [name=form_key]", "value");
    let body = serde_urlencoded::to_string([("body", text), ("form_key", &key)]).unwrap();
    let form = ("content-type", "application/x-www-form-urlencoded");
    let headers = [from, form, ("sec-fetch-site", "same-origin")];
    let answer = writer.try_send(
        "POST",
        "/pruning/comments",
        &headers,
        Some(body.into_bytes()),
    );
    Some(answer.ok()?.status)
}
