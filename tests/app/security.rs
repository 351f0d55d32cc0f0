//! What protects every address: headers, forgery by header, limits, who may call what.

use crate::support::contents::contents;
use crate::support::{Page, TestApp, Visitor, WholeSite, make};
use byline::accounts::Role;
use byline::routes;
use byline::web::guard::Access;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A path that matches an endpoint's pattern.
fn example(pattern: &str) -> String {
    pattern
        .replace("{id}", "1")
        .replace("{slug}", "a-slug")
        .replace("{file:.*}", "none.css")
        .replace("{name}", "none.jpg")
        .replace("{number}", "1")
        .replace("{format:atom|rss|json}", "json")
}

/// A site on which the addresses of [`example`] lead somewhere: article 1 at `a-slug` with the tag
/// `a-slug`, an author of that name, and the held comment 1.
fn site() -> TestApp {
    let app = TestApp::spawn();
    let author = make::account(&app, "A Slug", "a-slug@example.org", Role::Editor);
    let article = make::article(&app)
        .slug("a-slug")
        .tags("A slug")
        .by(&author)
        .published();
    let reader = make::reader(&app, "somebody@example.org");
    make::comment(&app, &article)
        .by(&reader)
        .saying("It waits.")
        .posted();
    app
}

/// Sends a GET or an empty form to every endpoint, and shows each answer.
fn walk(visitor: &Visitor, mut look: impl FnMut(&str, Access, &Page)) {
    for endpoint in routes::endpoints() {
        let path = example(endpoint.path);
        if endpoint.rules.get {
            look(
                &format!("GET {path}"),
                endpoint.rules.access,
                &visitor.get(&path),
            );
        }
        if endpoint.rules.post && path != "/sign-out" {
            let page = visitor.post(&path, &[("x", "y")]);
            look(&format!("POST {path}"), endpoint.rules.access, &page);
        }
    }
}

#[track_caller]
fn has_the_headers(what: &str, page: &Page, base_url: &str) {
    let fixed = [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
        (
            "permissions-policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        ),
        ("origin-agent-cluster", "?1"),
    ];
    for (name, value) in fixed {
        assert_eq!(page.header(name), value, "{what}: {name}");
    }
    // What is drawn for other sites is shown there.
    let is_drawn = page.header("content-type") == "image/png" && page.path.ends_with(".png");
    let shown_by = if is_drawn {
        "cross-origin"
    } else {
        "same-origin"
    };
    let policy = page.header("cross-origin-resource-policy");
    assert_eq!(policy, shown_by, "{what}: cross-origin-resource-policy");
    let referrer = match page.path.as_str() {
        "/setup" => "same-origin",
        _ => "strict-origin-when-cross-origin",
    };
    assert_eq!(page.header("referrer-policy"), referrer, "{what}");
    let policy = page.header("content-security-policy");
    for part in [
        "default-src 'none'",
        &format!("script-src {base_url}/static/;"),
        &format!("style-src {base_url}/static/;"),
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ] {
        assert!(policy.contains(part), "{what}: {policy}");
    }
    assert!(!policy.contains("unsafe"), "{what}: {policy}");
    assert_eq!(page.header("vary"), "Cookie, Accept-Encoding", "{what}");
    if page.status >= 400 {
        assert_eq!(page.header("cache-control"), "private, no-store", "{what}");
    }
}

#[test]
fn every_answer_carries_the_security_headers_errors_included() {
    let app = site();
    let visitor = app.visitor();
    walk(&visitor, |what, _, page| {
        has_the_headers(what, page, &app.address)
    });
    for (method, path) in [
        ("GET", "/no/such/page"),
        ("DELETE", "/"),
        ("PUT", "/sign-in"),
        ("TRACE", "/"),
    ] {
        let page = visitor.send(method, path, &[("sec-fetch-site", "same-origin")], None);
        has_the_headers(&format!("{method} {path}"), &page, &app.address);
    }
    let cross = visitor.send(
        "POST",
        "/sign-in",
        &[("sec-fetch-site", "cross-site")],
        Some(vec![]),
    );
    has_the_headers("cross-site", &cross, &app.address);
    let large = visitor.post_raw("/sign-in", vec![b'a'; 40_000]);
    assert_eq!(large.status, 413);
    has_the_headers("413", &large, &app.address);
}

#[test]
fn every_route_admits_just_whom_it_should() {
    let app = site();
    let people = [
        (Role::Reader, "reader@example.org"),
        (Role::Contributor, "contributor@example.org"),
        (Role::Author, "author@example.org"),
        (Role::Editor, "editor@example.org"),
        (Role::Moderator, "moderator@example.org"),
    ];
    for (role, email) in people {
        make::account(&app, &format!("{role} person"), email, role);
    }
    let everybody = std::iter::once((None, ""))
        .chain(people.map(|(role, email)| (Some(role), email)))
        .chain([(Some(Role::Admin), "admin@example.org")]);
    for (role, email) in everybody {
        let visitor = app.visitor();
        if role.is_some() {
            visitor.sign_in(email);
        }
        walk(&visitor, |what, access, page| {
            let admitted = match (access, role) {
                (Access::Anyone | Access::BeforeSetup, _) => true,
                (_, None) => false,
                (Access::Member, Some(_)) => true,
                (Access::Staff, Some(role)) => role.may_write() || role.may_moderate(),
                (Access::Writer, Some(role)) => role.may_write(),
                (Access::Editor, Some(role)) => role.may_edit_all(),
                (Access::Picker, Some(role)) => role.may_pick(),
                (Access::Moderator, Some(role)) => role.may_moderate(),
                (Access::Admin, Some(role)) => role == Role::Admin,
            };
            let sent_to_sign_in = page
                .location()
                .is_some_and(|target| target.starts_with("/sign-in?next="));
            let refused = match role {
                None => sent_to_sign_in || page.status == 401,
                Some(_) => page.status == 403,
            };
            assert_eq!(
                !refused, admitted,
                "{role:?}: {what} answered {}",
                page.status
            );
            assert!(
                page.status < 500,
                "{role:?}: {what} answered {}",
                page.status
            );
        });
    }
}

#[test]
fn a_form_from_another_site_is_refused_on_every_route_and_changes_nothing() {
    let app = site();
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    let before = contents(&app);
    let form = ("content-type", "application/x-www-form-urlencoded");
    let own = app.address.clone();
    let variants: [&[(&str, &str)]; 9] = [
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site"), ("origin", &own)],
        &[
            ("sec-fetch-site", "same-origin"),
            ("sec-fetch-site", "cross-site"),
        ],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("origin", "http://127.0.0.1")],
        &[("origin", &own), ("origin", "https://evil.example")],
    ];
    for endpoint in routes::endpoints()
        .iter()
        .filter(|endpoint| endpoint.rules.post)
    {
        let path = example(endpoint.path);
        for variant in variants {
            let mut headers = vec![form];
            headers.extend_from_slice(variant);
            let page = visitor.send("POST", &path, &headers, Some(b"x=y".to_vec()));
            assert_eq!(page.status, 403, "{path} {variant:?}");
            assert!(page.body.contains("send it again"), "{path}: a way on");
        }
    }
    assert_eq!(contents(&app), before, "no row changed");
    assert_eq!(
        visitor.get("/account").status,
        200,
        "still signed in: not even sign-out happened"
    );
}

#[test]
fn a_method_no_address_answers_is_named_so_whatever_the_headers() {
    let app = site();
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    let before = contents(&app);
    let origins: [&[(&str, &str)]; 3] = [
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[("origin", "https://evil.example")],
    ];
    for endpoint in routes::endpoints() {
        let path = example(endpoint.path);
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
            for headers in origins {
                let page = visitor.send(method, &path, headers, None);
                assert_eq!(page.status, 405, "{method} {path} {headers:?}");
                let allow = page.header("allow");
                assert_eq!(allow, endpoint.rules.allow(), "{method} {path}");
            }
        }
    }
    let host = app.address.trim_start_matches("http://");
    for method in ["post", "PURGE"] {
        let answer = talk(
            &app,
            format!("{method} /sign-in HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes(),
        );
        assert!(answer.starts_with("HTTP/1.1 405"), "{answer}");
        assert!(answer.contains("allow: GET, HEAD, POST\r\n"), "{answer}");
    }
    let nowhere = visitor.send("PUT", "/no/such/page", &[], None);
    assert_eq!(nowhere.status, 404);
    assert_eq!(contents(&app), before, "no row changed");
}

#[test]
fn a_form_of_this_site_is_taken_by_either_header() {
    let app = TestApp::spawn();
    let form = ("content-type", "application/x-www-form-urlencoded");
    let own = app.address.clone();
    for header in [
        ("sec-fetch-site", "same-origin"),
        ("sec-fetch-site", "none"),
        ("origin", own.as_str()),
    ] {
        let body = b"email=a%40example.org&password=wrong-horse-battery".to_vec();
        let page = app
            .visitor()
            .send("POST", "/sign-in", &[form, header], Some(body));
        assert_eq!(page.status, 422, "{header:?}");
    }
}

#[test]
fn reading_every_page_changes_nothing_but_when_somebody_was_here() {
    let site = WholeSite::build();
    let (admin, wanda) = (site.app.visitor(), site.app.visitor());
    admin.sign_in("admin@example.org");
    wanda.sign_in("wanda@example.org");
    let before = contents(&site.app);
    assert!(before.len() > 90, "there is much to change");
    for _ in 0..2 {
        // Long enough that the use of the sessions is noted.
        site.app.wait(Duration::from_secs(120));
        for endpoint in routes::endpoints().iter().filter(|one| one.rules.get) {
            for address in site.addresses(endpoint.path) {
                admin.get(&address);
                wanda.send("HEAD", &address, &[], None);
            }
        }
        let after = contents(&site.app);
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(before, after);
        }
        assert_eq!(before.len(), after.len());
    }
}

#[test]
fn another_name_leads_to_ours_and_takes_no_forms() {
    let app = TestApp::spawn();
    let raw = |request: &str| talk(&app, request.as_bytes());
    let answer = raw("GET /sign-in?next=/desk HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    assert!(answer.starts_with("HTTP/1.1 308"), "{answer}");
    assert!(
        answer.contains(&format!("location: {}/sign-in?next=/desk\r\n", app.address)),
        "{answer}"
    );
    let forwarded = format!(
        "GET / HTTP/1.1\r\nHost: {}\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n\r\n",
        app.address.trim_start_matches("http://")
    );
    assert!(!raw(&forwarded).contains("evil.example"));
    let answer = raw(
        "POST /sign-in HTTP/1.1\r\nHost: evil.example\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\n\r\n",
    );
    assert!(answer.starts_with("HTTP/1.1 421"), "{answer}");
    let answer = raw("GET //evil.example/%2e%2e HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    assert!(
        answer.contains(&format!("location: {}/evil.example", app.address)),
        "{answer}"
    );
}

/// Sends bytes on a connection of its own, and reads the answer's first 16 kB.
fn talk(app: &TestApp, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(app.address.trim_start_matches("http://")).unwrap();
    stream.write_all(request).unwrap();
    let mut answer = Vec::new();
    let mut buffer = [0; 4096];
    while let Ok(count) = stream.read(&mut buffer) {
        answer.extend_from_slice(&buffer[..count]);
        let text = String::from_utf8_lossy(&answer);
        if count == 0
            || answer.len() > 16_000
            || text.contains("</html>")
            || text.contains("\r\n\r\n") && text.contains("content-length: 0")
        {
            break;
        }
    }
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn a_body_that_never_ends_is_not_waited_for() {
    let app = TestApp::spawn();
    let host = app.address.trim_start_matches("http://");
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nemail=a"
    );
    let answer = talk(&app, head.as_bytes());
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
}

#[test]
fn a_form_larger_than_a_form_is_refused_without_being_read() {
    let app = TestApp::spawn();
    let host = app.address.trim_start_matches("http://");
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 100000000\r\n\r\n"
    );
    let answer = talk(&app, head.as_bytes());
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("32 kB"), "{answer}");
}

#[test]
fn whoever_sends_too_much_at_once_is_told_so_and_not_cut_off() {
    let app = TestApp::spawn();
    let host = app.address.trim_start_matches("http://");
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3000000\r\n\r\n"
    );
    for _ in 0..5 {
        let all = [head.as_bytes(), &vec![b'a'; 3_000_000]].concat();
        let answer = talk(&app, &all);
        assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_in_words() {
    let app = TestApp::spawn();
    for body in [
        &b"email=%ff%fe&password=x"[..],
        b"email=\xff&password=x",
        b"email=%c3%28&password=x",
    ] {
        let page = app
            .visitor()
            .post_raw("/sign-in", body.to_vec())
            .expect(422);
        assert!(page.body.contains("not text"), "{}", page.body);
    }
    // PostgreSQL takes no NUL, so it must not be asked about one.
    let nul = app.visitor();
    nul.post_raw("/sign-in", b"email=a%00@example.org&password=x".to_vec())
        .expect(422);
}

#[test]
fn an_answer_to_somebody_signed_in_is_never_kept_by_caches() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let public = visitor.get("/sign-in").expect(200);
    assert_eq!(
        public.header("cache-control"),
        "public, max-age=0, must-revalidate"
    );
    assert!(public.headers.get("set-cookie").is_none());
    visitor.sign_in("admin@example.org");
    assert_eq!(
        visitor.get("/account").header("cache-control"),
        "private, no-store"
    );
    assert_eq!(
        visitor.get("/").header("cache-control"),
        "private, no-store"
    );
}

#[test]
fn the_one_time_address_is_kept_by_nobody_and_told_to_no_other_site() {
    let app = TestApp::spawn_unset();
    let visitor = app.visitor();
    let secret = |page: &Page, status: u16| {
        assert_eq!(page.status, status);
        assert_eq!(page.header("cache-control"), "private, no-store");
        // With no-referrer browsers would send the form with `Origin: null`, which is refused.
        assert_eq!(page.header("referrer-policy"), "same-origin");
    };
    let token = app.app.setup_token();
    let path = format!("/setup?token={token}");
    let page = visitor.get(&path);
    secret(&page, 200);
    secret(&visitor.get("/setup?token=guessed"), 200);
    secret(&visitor.send("HEAD", &path, &[], None), 200);
    secret(&visitor.send("PUT", &path, &[], None), 405);
    secret(&visitor.send("POST", &path, &[], Some(vec![])), 403);
    secret(&visitor.post_raw(&path, vec![b'a'; 40_000]), 413);
    secret(&visitor.post(&path, &[("token", &token)]), 422);
    secret(&visitor.fill(&page, "form.account-form", &[]), 422);
    let all = [
        ("site_name", "The Tide Table"),
        ("name", "Ida Moreau"),
        ("email", "ida@example.org"),
        ("password", make::PASSWORD),
    ];
    secret(&visitor.fill(&page, "form.account-form", &all), 303);
    secret(&app.visitor().get(&path), 303);
}

#[test]
fn over_tls_the_cookies_are_bound_to_the_host_and_the_browser_is_told_to_stay_on_tls() {
    let app =
        TestApp::spawn_with(|config| config.base_url = Some("https://blog.example.org".into()));
    make::site(&app);
    let body = format!(
        "email=admin%40example.org&password={}",
        make::PASSWORD.replace(' ', "+")
    );
    let request = format!(
        "POST /sign-in HTTP/1.1\r\nHost: blog.example.org\r\nOrigin: https://blog.example.org\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let answer = talk(&app, request.as_bytes());
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    assert!(
        answer.contains("strict-transport-security: max-age=63072000; includeSubDomains"),
        "{answer}"
    );
    for line in answer.lines().filter(|line| line.starts_with("set-cookie")) {
        assert!(line.starts_with("set-cookie: __Host-"), "{line}");
        for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(line.contains(part), "{line}");
        }
    }
}

#[test]
fn what_waits_for_one_browser_is_never_kept_by_caches() {
    let app = TestApp::spawn();
    make::article(&app).slug("ferries").published();
    let visitor = app.visitor();
    let page = visitor.get("/ferries").expect(200);
    let words = [("body", "Nobody else is to read this yet.")];
    let preview = visitor.press(&page, "#leave-a-comment", "/comments/preview", &words);
    assert_eq!(preview.header("cache-control"), "private, no-store");
    visitor.fill(&page, "#leave-a-comment", &words).expect(303);
    for path in ["/join", "/comments/waiting"] {
        let page = visitor.get(path).expect(200);
        assert!(page.body.contains("Nobody else"));
        assert_eq!(page.header("cache-control"), "private, no-store", "{path}");
    }
}

#[test]
fn only_a_browser_that_signed_in_here_sends_what_is_larger_than_a_comment() {
    let app = TestApp::spawn();
    let large = format!("body={}", "a".repeat(100 * 1024)).into_bytes();
    let stranger = app.visitor();
    stranger.set_cookie("sid", "made-up");
    let refused = stranger.post_raw("/desk/articles", large.clone());
    assert!(refused.expect(413).text("main").contains("52 kB"));
    // A writer whose session has ended gets their words back.
    let writer = app.visitor();
    writer.sign_in("admin@example.org");
    app.wait(Duration::from_secs(13 * 3600));
    let kept = writer.post_raw("/desk/articles", large).expect(401);
    assert!(kept.body.contains("aaaaaaaa"));
}

#[test]
fn only_so_many_large_forms_are_read_from_those_who_may_not_send_them() {
    let app = TestApp::spawn();
    let large = format!("body={}", "a".repeat(100 * 1024)).into_bytes();
    make::reader(&app, "ana@example.org");
    let reader = app.visitor();
    reader.sign_in("ana@example.org");
    let writer = app.visitor();
    writer.sign_in("admin@example.org");
    let refused = reader.post_raw("/desk/articles", large.clone()).expect(403);
    assert!(refused.body.contains("aaaaaaaa"), "they get it back");
    let others = app.app.large_forms.try_acquire_many(8).unwrap();
    reader.post_raw("/desk/articles", large.clone()).expect(503);
    writer.post_raw("/desk/articles", large).expect(422);
    drop(others);
}

#[test]
fn whoever_is_signed_in_stays_so_on_pages_that_say_no() {
    let app = TestApp::spawn();
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let is_member = |page: &Page| page.has("a[href='/account']") && !page.has("a[href='/sign-in']");
    assert!(is_member(&admin.get("/no/such/thing").expect(404)));
    assert!(is_member(&admin.get("/sign-out").expect(405)));
    let tries = (0..25).map(|_| admin.post("/desk/articles/preview", &[]));
    let refused = tries.filter(|page| page.status == 429).last().unwrap();
    assert!(is_member(&refused));
}

#[test]
fn nothing_a_stranger_sends_along_changes_a_public_page() {
    let app = TestApp::spawn();
    make::article(&app)
        .slug("ferries")
        .tags("Boats")
        .published();
    let names = [
        "accept",
        "accept-language",
        "authorization",
        "cf-visitor",
        "content-type",
        "cookie",
        "dnt",
        "forwarded",
        "from",
        "front-end-https",
        "if-match",
        "if-modified-since",
        "if-none-match",
        "if-range",
        "origin",
        "pragma",
        "purpose",
        "range",
        "referer",
        "save-data",
        "sec-ch-prefers-color-scheme",
        "sec-fetch-dest",
        "sec-fetch-mode",
        "sec-fetch-site",
        "sec-purpose",
        "user-agent",
        "via",
        "x-csrf-token",
        "x-forwarded-for",
        "x-forwarded-host",
        "x-forwarded-port",
        "x-forwarded-prefix",
        "x-forwarded-proto",
        "x-forwarded-scheme",
        "x-forwarded-server",
        "x-forwarded-ssl",
        "x-ghost-preview",
        "x-host",
        "x-http-method-override",
        "x-method-override",
        "x-nonce",
        "x-original-host",
        "x-original-url",
        "x-real-ip",
        "x-request-id",
        "x-requested-with",
        "x-rewrite-url",
        "x-url-scheme",
        "x-wap-profile",
    ];
    let values = [
        "evil.example",
        "\"><script>alert(1)</script>",
        "https; DELETE; bytes=0-9; theme=dark; sid=x; flash=AAAA.eyJ0ZXh0IjoiRXZpbCJ9; device=1.x.y",
    ];
    for path in ["/", "/ferries", "/tags/boats", "/feed.atom", "/sign-in"] {
        let plain = app.visitor().get(path).expect(200);
        for name in names {
            for value in values {
                let stranger = app.visitor();
                let page = stranger.send("GET", path, &[(name, value)], None);
                assert_eq!(page.status, 200, "{path} with {name}: {value}");
                assert_eq!(page.body, plain.body, "{path} with {name}: {value}");
                for header in ["content-type", "vary", "content-security-policy"] {
                    assert_eq!(page.header(header), plain.header(header), "{path}: {name}");
                }
                // A message that is none of ours is thrown away, and nobody keeps the answer.
                let set = page.header("set-cookie");
                let cleared = set.starts_with("flash=;") && set.contains("Max-Age=0");
                let kept_by_nobody = page.header("cache-control") == "private, no-store";
                assert!(
                    set.is_empty() || cleared && kept_by_nobody,
                    "{path}: {name}: {set}"
                );
            }
        }
    }
}

#[test]
fn headers_without_end_are_not_read_to_the_end() {
    let app = TestApp::spawn();
    let host = app.address.trim_start_matches("http://");
    let long = "a".repeat(300_000);
    let answer = talk(
        &app,
        format!("GET / HTTP/1.1\r\nHost: {host}\r\nX-Long: {long}\r\n\r\n").as_bytes(),
    );
    assert!(!answer.starts_with("HTTP/1.1 200"), "{answer}");
    let many: String = (0..500)
        .map(|number| format!("X-{number}: a\r\n"))
        .collect();
    let answer = talk(
        &app,
        format!("GET / HTTP/1.1\r\nHost: {host}\r\n{many}\r\n").as_bytes(),
    );
    assert!(!answer.starts_with("HTTP/1.1 200"), "{answer}");
    app.visitor().get("/").expect(200);
}
