//! While the program looks at its database, it answers already.

use crate::support::program::{Serving, byline};
use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::Stdio;
use ureq::http::Response;

fn get(address: &str) -> Option<Response<ureq::Body>> {
    let config = ureq::Agent::config_builder().http_status_as_error(false);
    let agent: ureq::Agent = config.build().into();
    agent.get(address).call().ok()
}

fn header<'a>(answer: &'a Response<ureq::Body>, name: &str) -> &'a str {
    answer
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

#[test]
fn whoever_comes_while_the_database_is_not_ready_is_told_to_come_again() {
    let folder = tempfile::tempdir().unwrap();
    drop(Serving::start(folder.path()));
    let file = folder.path().join("data/byline.db");
    let mut other = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    other.batch_execute("BEGIN IMMEDIATE").unwrap();
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let address = format!("http://127.0.0.1:{port}");
    let mut child = byline(folder.path(), &["serve"])
        .env("PORT", port.to_string())
        .env("BYLINE_LOG", "error")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let alive = loop {
        if let Some(answer) = get(&format!("{address}/healthz")) {
            break answer;
        }
        std::thread::yield_now();
    };
    assert_eq!(alive.status(), 503);
    let mut page = get(&format!("{address}/any/where?at=all")).unwrap();
    assert_eq!(page.status(), 503);
    assert_eq!(header(&page, "retry-after"), "120");
    assert_eq!(header(&page, "cache-control"), "private, no-store");
    assert!(header(&page, "content-security-policy").contains("default-src 'none'"));
    let body = page.body_mut().read_to_string().unwrap();
    assert!(body.contains("Back in a few minutes"));
    let style = body.split("rel=\"stylesheet\" href=\"").nth(1).unwrap();
    let style = style.split('"').next().unwrap();
    assert_eq!(get(&format!("{address}{style}")).unwrap().status(), 200);
    other.batch_execute("ROLLBACK").unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    assert!(first.starts_with("Byline is serving"), "{first}");
    let alive = get(&format!("{address}/healthz")).unwrap();
    assert_eq!(alive.status(), 200);
    child.kill().unwrap();
    child.wait().unwrap();
}
