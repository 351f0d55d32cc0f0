//! How a kept page is sent: whole, compressed, or not at all to whoever has it.

use super::{made, unpacked};
use crate::support::{TestApp, make};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

const PATHS: [&str; 6] = [
    "/",
    "/the-last-boat",
    "/tags/ferries",
    "/authors/ada-stone",
    "/feed.atom",
    "/no-such-page",
];

fn site() -> TestApp {
    let app = TestApp::spawn();
    make::article(&app).tags("Ferries").published();
    app
}

#[test]
fn a_page_is_made_once_and_then_sent_as_it_is() {
    let app = site();
    for (number, path) in PATHS.iter().enumerate() {
        let first = app.visitor().get(path);
        for _ in 0..3 {
            let again = app.visitor().get(path);
            assert_eq!(again.status, first.status, "{path}");
            assert_eq!(again.bytes, first.bytes, "{path}");
            // Only what was worked for stands in the log under a number.
            for (name, value) in &first.headers {
                if !["date", "x-request-id"].contains(&name.as_str()) {
                    assert_eq!(again.headers.get(name), Some(value), "{path}: {name}");
                }
            }
            assert_eq!(again.headers.len() + 1, first.headers.len(), "{path}");
        }
        assert_eq!(made(&app), number as u64 + 1, "{path}");
    }
}

#[test]
fn only_pages_that_say_what_they_show_are_kept() {
    let app = site();
    for path in ["/sign-in", "/healthz", "/sign-in/", "/join", "/comments/7"] {
        app.visitor().get(path);
    }
    assert_eq!(made(&app), 0);
}

#[test]
fn whoever_has_a_page_is_told_that_it_has_not_changed() {
    let app = site();
    let visitor = app.visitor();
    for path in &PATHS[..5] {
        let page = visitor.get(path).expect(200);
        let tag = page.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.len() == 18, "{tag}");
        let known = [
            tag.clone(),
            format!("W/{tag}"),
            "*".into(),
            format!("\"another\" , {tag},\"third\""),
            format!("{}-gzip\"", tag.trim_end_matches('"')),
        ];
        for known in &known {
            for method in ["GET", "HEAD"] {
                let answer = visitor.send(method, path, &[("if-none-match", known)], None);
                assert_eq!(answer.status, 304, "{method} {path} {known}");
                assert_eq!(answer.body, "");
                assert_eq!(answer.header("etag"), tag);
                assert_eq!(
                    answer.header("cache-control"),
                    "public, max-age=0, must-revalidate"
                );
                assert_eq!(answer.header("vary"), "Cookie, Accept-Encoding");
            }
        }
        for unknown in ["\"another\"", "another", "", "\"", "W/", "\"*\""] {
            let answer = visitor.send("GET", path, &[("if-none-match", unknown)], None);
            assert_eq!(answer.status, 200, "{path} {unknown}");
            assert_eq!(answer.bytes, page.bytes);
        }
    }
    let missing = visitor.send("GET", "/no-such-page", &[("if-none-match", "*")], None);
    assert_eq!(missing.status, 404, "there is nothing to have");
}

#[test]
fn several_lines_of_a_header_are_one_list() {
    let app = site();
    let visitor = app.visitor();
    let ask = |headers: &[(&str, &str)]| visitor.send("GET", PATHS[0], headers, None);
    let tag = ask(&[]).header("etag").to_owned();
    let known = ask(&[("if-none-match", "\"another\""), ("if-none-match", &tag)]);
    assert_eq!(known.status, 304);
    let coding = |lines: &[&str]| {
        let headers: Vec<_> = lines.iter().map(|one| ("accept-encoding", *one)).collect();
        ask(&headers).header("content-encoding").to_owned()
    };
    assert_eq!(coding(&["deflate", "gzip"]), "gzip");
    assert_eq!(coding(&["zstd", "gzip;q=0.5", "br"]), "br");
}

#[test]
fn every_coding_holds_the_same_page_under_a_tag_of_its_own() {
    let app = site();
    for path in PATHS {
        let plain = app.visitor().get(path);
        for (accepted, expected) in [
            ("gzip, deflate, br, zstd", "br"),
            ("gzip", "gzip"),
            ("br;q=0.1, gzip;q=0.9", "gzip"),
            ("br;q=0, gzip;q=0", ""),
            ("zstd", ""),
            ("", ""),
        ] {
            let page = app
                .visitor()
                .send("GET", path, &[("accept-encoding", accepted)], None);
            assert_eq!(page.status, plain.status);
            assert_eq!(
                page.header("content-encoding"),
                expected,
                "{path} {accepted}"
            );
            assert_eq!(unpacked(&page), plain.bytes, "{path} {accepted}");
            assert_eq!(
                page.header("etag") == plain.header("etag"),
                expected.is_empty()
            );
        }
    }
    assert_eq!(made(&app), PATHS.len() as u64);
}

#[test]
fn whoever_refuses_every_coding_is_told_which_there_are() {
    let app = site();
    for accepted in ["br;q=0, identity;q=0", "*;q=0", "identity;q=0, zstd"] {
        for _ in 0..2 {
            let page = app
                .visitor()
                .send("GET", "/", &[("accept-encoding", accepted)], None);
            assert_eq!(page.status, 406, "{accepted}");
            assert!(page.body.contains("gzip"), "{}", page.body);
        }
    }
    let some = ("accept-encoding", "identity;q=0, gzip");
    let page = app.visitor().send("GET", "/", &[some], None).expect(200);
    assert_eq!(page.header("content-encoding"), "gzip");
}

#[test]
fn head_has_the_headers_of_the_page_and_ranges_are_sent_whole() {
    let app = site();
    let page = app.visitor().get("/the-last-boat").expect(200);
    let head = app.visitor().send("HEAD", "/the-last-boat", &[], None);
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    for name in ["content-type", "etag", "content-length", "cache-control"] {
        assert_eq!(head.header(name), page.header(name), "{name}");
    }
    for range in ["bytes=0-9", "bytes=-1", "bytes=", "lines=1-2,4-"] {
        let part = app
            .visitor()
            .send("GET", "/the-last-boat", &[("range", range)], None);
        assert_eq!((part.status, &part.bytes), (200, &page.bytes), "{range}");
        assert_eq!(part.header("accept-ranges"), "");
    }
    let app = site();
    app.visitor().send("HEAD", "/the-last-boat", &[], None);
    let kept = app.visitor().get("/the-last-boat").expect(200);
    assert_eq!(kept.text("h1"), "The last boat");
    assert_eq!(made(&app), 1, "a page asked for by HEAD is the page");
}

#[test]
fn without_room_every_page_is_made_anew_and_is_the_same() {
    let app = TestApp::spawn_set_up_with(|config| config.page_cache = 0);
    let article = make::article(&app).tags("Ferries").published();
    for path in PATHS {
        let page = app.visitor().get(path);
        assert_eq!(app.visitor().get(path).body, page.body, "{path}");
    }
    make::comment(&app, &article).published();
    let page = app.visitor().get("/the-last-boat").expect(200);
    assert_eq!(page.texts(".comment-body").len(), 1);
    let packed = [("accept-encoding", "gzip")];
    let packed = app.visitor().send("GET", "/the-last-boat", &packed, None);
    assert_eq!(unpacked(&packed), page.bytes);
}

#[test]
fn a_page_larger_than_the_room_is_sent_but_not_kept() {
    let app = TestApp::spawn_set_up_with(|config| config.page_cache = 1);
    let body = "The ferry waits for the last train.\n\n".repeat(20_000);
    make::article(&app).title("Long").body(&body).published();
    for accepted in ["", "gzip", "br"] {
        let page = app
            .visitor()
            .send("GET", "/long", &[("accept-encoding", accepted)], None)
            .expect(200);
        assert!(unpacked(&page).len() > 700_000);
    }
    let shelf = app.app.pages().unwrap();
    assert!(shelf.bytes() < 100_000);
    app.visitor().get("/").expect(200);
    assert!(shelf.bytes() > 0, "smaller ones have room");
}

#[test]
fn a_stampede_on_a_cold_page_makes_it_once() {
    let app = site();
    let host = app.address.strip_prefix("http://").unwrap();
    let request =
        format!("GET /the-last-boat HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
    let open = |_| TcpStream::connect(host).unwrap();
    let mut crowd: Vec<TcpStream> = (0..256).map(open).collect();
    for one in &mut crowd {
        one.write_all(request.as_bytes()).unwrap();
    }
    let mut bodies = Vec::new();
    for mut one in crowd {
        one.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let mut answer = String::new();
        one.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        bodies.push(answer.split_once("\r\n\r\n").unwrap().1.to_owned());
    }
    assert!(
        bodies
            .iter()
            .all(|body| *body == bodies[0] && body.contains("The last boat"))
    );
    assert_eq!(made(&app), 1);
}

#[test]
fn somebody_who_does_not_read_keeps_nobody_waiting() {
    let app = site();
    let host = app.address.strip_prefix("http://").unwrap();
    let request = format!("GET /the-last-boat HTTP/1.1\r\nhost: {host}\r\n\r\n").repeat(50);
    let mut slow: Vec<TcpStream> = (0..20).map(|_| TcpStream::connect(host).unwrap()).collect();
    for one in &mut slow {
        one.write_all(request.as_bytes()).unwrap();
    }
    for _ in 0..20 {
        app.visitor().get("/the-last-boat").expect(200);
    }
    assert_eq!(made(&app), 1);
}
