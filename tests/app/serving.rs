//! What holds for every address.

use crate::support::TestApp;
use std::io::Read;

#[test]
fn a_machine_can_ask_whether_the_process_is_alive() {
    let app = TestApp::spawn();
    let page = app.visitor().get("/healthz").expect(200);
    assert_eq!(page.body, "ok\n");
}

#[test]
fn a_method_an_address_does_not_take_is_answered_with_those_it_takes() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    for (method, path, allow) in [
        ("DELETE", "/", "GET, HEAD"),
        ("POST", "/", "GET, HEAD"),
        ("GET", "/sign-out", "POST"),
        ("PUT", "/sign-in", "GET, HEAD, POST"),
        ("PATCH", "/account", "GET, HEAD"),
    ] {
        let page = visitor.send(method, path, &[("sec-fetch-site", "same-origin")], None);
        let page = page.expect(405);
        assert_eq!(page.header("allow"), allow, "{method} {path}");
        assert!(page.text("h1").contains("can’t be done"), "{method} {path}");
    }
}

#[test]
fn head_answers_like_get_without_a_body() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    for path in ["/", "/sign-in", "/healthz"] {
        let (get, head) = (visitor.get(path), visitor.send("HEAD", path, &[], None));
        assert_eq!(head.status, get.status, "{path}");
        assert_eq!(head.body, "", "{path}");
        assert_eq!(
            head.header("content-type"),
            get.header("content-type"),
            "{path}"
        );
    }
}

#[test]
fn an_unknown_address_leads_on_in_the_frame_of_the_site() {
    let app = TestApp::spawn();
    let page = app.visitor().get("/no/such/thing").expect(404);
    assert_eq!(page.text("h1"), "We can’t find that page");
    assert!(page.has("a[href='/']"));
    assert!(page.has(".masthead .site-name"));
}

#[test]
fn a_slash_too_many_at_the_end_leads_to_the_page() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    assert_eq!(
        visitor.get("/sign-in/").expect(308).location().as_deref(),
        Some("/sign-in")
    );
    for evil in [
        "//evil.example/",
        "//evil.example//",
        "/\\evil.example/",
        "/%2f/evil.example/",
    ] {
        let page = visitor.get(evil);
        let target = page.location().unwrap_or_default();
        assert!(
            !target.starts_with("//") && !target.starts_with("/\\"),
            "{evil} → {target}"
        );
    }
}

#[test]
fn our_own_files_are_named_by_their_content_and_kept_for_ever() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let page = visitor.get("/sign-in").expect(200);
    let css = page.attr("link[rel=stylesheet]", "href");
    let sheet = visitor.get(&css).expect(200);
    assert_eq!(
        sheet.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(sheet.header("content-type"), "text/css; charset=utf-8");
    let etag = sheet.header("etag").to_owned();
    visitor
        .send("GET", &css, &[("if-none-match", &etag)], None)
        .expect(304);
    let font = page.attr("link[rel=preload]", "href");
    assert!(
        sheet.body.contains(&font),
        "the style sheet names the font by its address"
    );
    assert!(
        !sheet.body.contains("../"),
        "no file is left under its plain name"
    );
    assert_eq!(
        visitor.get(&font).expect(200).header("content-type"),
        "font/woff2"
    );
    visitor.get("/static/css/base.css").expect(404);
    visitor.get("/static/../Cargo.toml").expect(404);
    visitor.get("/static/%2e%2e/Cargo.toml").expect(404);
}

#[test]
fn pages_and_style_sheets_travel_compressed() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let css = visitor.get("/sign-in").attr("link[rel=stylesheet]", "href");
    // What is sent often is made smaller than what is made for one.
    for (path, accepted, expected) in [
        ("/sign-in", "gzip, deflate, br, zstd", "gzip"),
        ("/", "gzip, deflate, br, zstd", "br"),
        (&css, "gzip, deflate, br, zstd", "br"),
        (&css, "gzip", "gzip"),
        ("/", "gzip", "gzip"),
    ] {
        let packed = visitor.send("GET", path, &[("accept-encoding", accepted)], None);
        assert_eq!(packed.header("content-encoding"), expected, "{path}");
        assert!(packed.bytes.len() > 100, "{path}");
    }
    let packed = visitor.send("GET", "/sign-in", &[("accept-encoding", "gzip")], None);
    let mut text = String::new();
    flate2::read::GzDecoder::new(&packed.bytes[..])
        .read_to_string(&mut text)
        .unwrap();
    assert!(text.contains("<h1>Sign in</h1>"));
}

#[test]
fn every_answer_has_a_number_that_finds_it_in_the_log() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    assert_eq!(visitor.get("/healthz").header("x-request-id").len(), 16);
    let given = visitor.send("GET", "/healthz", &[("x-request-id", "abc-12345678")], None);
    assert_eq!(given.header("x-request-id"), "abc-12345678");
    let odd = visitor.send("GET", "/healthz", &[("x-request-id", "x\"; drop")], None);
    assert_eq!(odd.header("x-request-id").len(), 16);
    let open = TestApp::spawn_with(|config| config.trusted_proxies.clear());
    let claimed = [("x-request-id", "abc-12345678")];
    let stranger = open.visitor().send("GET", "/healthz", &claimed, None);
    assert_eq!(
        stranger.header("x-request-id").len(),
        16,
        "only a proxy gives numbers"
    );
}

#[test]
fn a_panic_in_a_handler_is_one_error_page_without_detail_and_the_next_requests_are_fine() {
    use actix_web::middleware::from_fn;
    use actix_web::{App, HttpResponse, test, web};
    async fn panics() -> HttpResponse {
        panic!("the secret inside")
    }
    async fn works() -> &'static str {
        "fine"
    }
    let app = TestApp::spawn();
    let state = app.app.clone();
    app.run(async move {
        let service = test::init_service(
            App::new()
                .app_data(state)
                .route("/panic", web::get().to(panics))
                .route("/fine", web::get().to(works))
                .wrap(from_fn(byline::web::headers::set)),
        )
        .await;
        for _ in 0..20 {
            let request = test::TestRequest::get().uri("/panic").to_request();
            let error = test::try_call_service(&service, request)
                .await
                .err()
                .unwrap();
            let answer = error.error_response();
            assert_eq!(answer.status(), 500);
            assert!(answer.headers().contains_key("content-security-policy"));
            let body = actix_web::body::to_bytes(answer.into_body()).await.unwrap();
            let text = String::from_utf8_lossy(&body);
            assert!(text.contains("Something broke on our side") && !text.contains("secret"));
            let request = test::TestRequest::get().uri("/fine").to_request();
            assert_eq!(test::call_and_read_body(&service, request).await, "fine");
        }
    });
}
