//! Comments nobody wrote in good faith.

use super::{MINUTE, everything, known, posted, say};
use crate::support::hostile::{PAYLOADS, is_clean};
use crate::support::{TestApp, make};
use byline::accounts::Role;
use diesel::prelude::*;
use scraper::Selector;
use std::time::{Duration, Instant};

#[test]
fn no_script_gets_through_a_comment_its_preview_or_its_form() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let author = make::account(&app, "Wanda Writer", "wanda@example.org", Role::Author);
    let mut last = None;
    for (number, payload) in PAYLOADS.into_iter().enumerate() {
        let mut next = make::comment(&app, &article)
            .by(&author)
            .saying(&format!("{payload} and {number}"));
        if let Some(parent) = &last {
            next = next.answering(parent);
        }
        let comment = next.published();
        let visitor = app.visitor();
        let reply = visitor
            .get(&format!("/comments/{}/reply", comment.id))
            .expect(200);
        is_clean(&reply, payload);
        let fill = [("body", payload)];
        let preview = visitor.press(&reply, "#leave-a-comment", "/comments/preview", &fill);
        is_clean(&preview, payload);
        let typed = preview
            .html()
            .select(&Selector::parse("#body").unwrap())
            .next()
            .unwrap()
            .text()
            .collect::<String>();
        assert_eq!(typed.trim_start_matches('\n'), payload);
        last = Some(comment);
    }
    is_clean(
        &app.visitor().get(&format!("/{}", article.slug)).expect(200),
        "the thread",
    );
}

#[test]
fn nothing_is_read_backwards_in_a_comment() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    for typed in [
        "best \u{202E}onisac\u{202C} here",
        "best &#x202E;onisac\u{202C} here",
    ] {
        app.wait(MINUTE);
        let reply = ana.get(&format!("/{}", article.slug)).expect(200);
        let fill = [("body", typed)];
        let preview = ana.press(&reply, "#leave-a-comment", "/comments/preview", &fill);
        let page = ana.follow(say(&ana, &article, typed).expect(303));
        for page in [preview, page] {
            let shown = page.texts(".comment-body").concat();
            assert!(shown.contains("best onisac\u{202C} here"), "{shown}");
            assert!(!shown.contains('\u{202E}'), "{shown}");
        }
    }
}

#[test]
fn no_script_gets_through_a_name() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (account, ana) = known(&app, "ana@example.org");
    let comment = make::comment(&app, &article).by(&account).published();
    let held = make::comment(&app, &article)
        .by(&account)
        .answering(&comment);
    held.saying("https://a.example https://b.example").posted();
    let moderator = app.visitor();
    moderator.sign_in("admin@example.org");
    for payload in PAYLOADS {
        // No form takes such a name: what is in the database is not trusted either.
        let (id, name) = (account.id.0, payload.replace('\0', ""));
        app.write(move |tx| {
            diesel::sql_query("UPDATE accounts SET name = $1 WHERE id = $2")
                .bind::<diesel::sql_types::Text, _>(name)
                .bind::<diesel::sql_types::BigInt, _>(id)
                .execute(&mut **tx)?;
            Ok(())
        });
        for visitor in [&ana, &moderator] {
            let page = visitor.get(&format!("/{}", article.slug)).expect(200);
            is_clean(&page, payload);
            let reply = visitor
                .get(&format!("/comments/{}/reply", comment.id))
                .expect(200);
            is_clean(&reply, payload);
        }
        is_clean(&moderator.get("/moderation").expect(200), payload);
    }
}

#[test]
fn links_that_run_something_have_no_address() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let schemes = [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java&#115;cript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.org",
        "//evil.example",
        "/account",
        "#top",
        "tel:123",
        "blob:x",
        "about:blank",
        "\u{1}javascript:alert(1)",
    ];
    for scheme in schemes {
        let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
        let text = format!("Look [here]({scheme}) please");
        let preview = ana.press(
            &page,
            "#leave-a-comment",
            "/comments/preview",
            &[("body", &text)],
        );
        assert!(!preview.has(".previewed a[href]"), "{scheme}");
        app.wait(MINUTE);
    }
    let text = "[a](https://a.example) <mailto:b@example.org>";
    let comment = posted(&app, &say(&ana, &article, text).expect(303));
    assert!(
        comment
            .body_html
            .contains("href=\"https://a.example\" rel=\"nofollow ugc noopener\"")
    );
}

#[test]
fn what_is_not_text_is_refused() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let path = format!("/{}/comments", article.slug);
    let page = ana.get(&format!("/{}", article.slug)).expect(200);
    let key = page.attr("#leave-a-comment [name=form_key]", "value");
    for character in ["\0", "\u{1}", "\u{7f}", "\u{85}", "\u{fffe}", "\u{fdd0}"] {
        let text = format!("words{character}words");
        let page = ana
            .post(&path, &[("body", &text), ("form_key", &key)])
            .expect(422);
        assert!(
            page.text("[role=alert]").contains("cannot be shown"),
            "{character:?}"
        );
        assert!(page.body.contains("words"));
        app.wait(MINUTE);
    }
    for bytes in ["%FF%FE", "%C3%28", "%ED%A0%80", "%F8%A1%A1%A1%A1", "abc%C3"] {
        let body = format!("body=words{bytes}&form_key={key}");
        assert_eq!(
            ana.post_raw(&path, body.into_bytes()).status,
            422,
            "{bytes}"
        );
        app.wait(MINUTE);
    }
    assert_eq!(everything(&app, &article), 0);
}

#[test]
fn the_limits_of_length_hold_to_the_character_and_the_byte() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let cases = [
        ("a".repeat(9_999), true),
        ("b".repeat(10_000), true),
        ("c".repeat(10_001), false),
        ("é".repeat(8_191), true),
        ("ü".repeat(8_192), true),
        ("ö".repeat(8_193), false),
        (format!("{}&", "d".repeat(9_999)), true),
        ("line\n".repeat(400), true),
        ("long\n".repeat(401), false),
        ("x".into(), false),
        ("\u{200b}\u{200b}\u{200b}".into(), false),
        (String::new(), false),
    ];
    for (text, fits) in cases {
        let answer = say(&ana, &article, &text);
        let what = text.chars().take(1).collect::<String>();
        if fits {
            let comment = posted(&app, &answer.expect(303));
            assert_eq!(comment.body, text.trim_end(), "{what}: cut");
        } else {
            let page = answer.expect(422);
            let kept = page
                .html()
                .select(&Selector::parse("#body").unwrap())
                .next()
                .unwrap()
                .text()
                .collect::<String>();
            assert_eq!(
                kept.strip_prefix('\n').unwrap_or(&kept),
                text,
                "{what}: lost"
            );
        }
        app.wait(11 * MINUTE);
    }
    let path = format!("/{}/comments", article.slug);
    let body = format!("body={}", "a".repeat(52 * 1024));
    ana.post_raw(&path, body.into_bytes()).expect(413);
}

#[test]
fn bombs_of_markdown_cost_little() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let bombs = [
        ">".repeat(9_999),
        "> ".repeat(4_999),
        "- ".repeat(4_999),
        "* a\n ".repeat(390),
        "[".repeat(9_999),
        "![".repeat(4_999),
        "[a](".repeat(2_400),
        "**a ".repeat(2_400),
        "*_".repeat(4_900),
        "`".repeat(9_999),
        "<a ".repeat(3_000),
        "&".repeat(9_999),
        "~~".repeat(4_900),
        "[^a]".repeat(2_400),
        "http://a.".repeat(1_000),
        "\\".repeat(9_999),
        "1. ".repeat(3_300),
        format!("{}{}", "<div>".repeat(1_000), "</div>".repeat(800)),
    ];
    for bomb in bombs {
        let what: String = bomb.chars().take(12).collect();
        let page = ana.get(&format!("/{}", article.slug)).expect(200);
        let began = Instant::now();
        let preview = ana.press(
            &page,
            "#leave-a-comment",
            "/comments/preview",
            &[("body", &bomb)],
        );
        assert!(
            [200, 422].contains(&preview.status),
            "{what}: {}",
            preview.status
        );
        is_clean(&preview, &what);
        let answer = ana.fill(&page, "#leave-a-comment", &[("body", &bomb)]);
        assert!(
            [303, 422].contains(&answer.status),
            "{what}: {}",
            answer.status
        );
        // Far above what it costs, far below what it cost without the cap on nesting.
        assert!(began.elapsed() < Duration::from_secs(5), "{what}");
        app.wait(11 * MINUTE);
    }
    is_clean(
        &app.visitor().get(&format!("/{}", article.slug)).expect(200),
        "the thread",
    );
}
