//! What a script adds to reading, and what is there without it.

use crate::accessibility::{axe, violations};
use crate::browser::{Browser, Look};
use crate::checked_site::{CheckedSite, PICTURES, Who};
use crate::support::{TestApp, make};
use serde_json::json;
use std::time::Duration;

fn look(scripts: bool) -> Look {
    Look {
        width: 360,
        dark: true,
        scripts,
    }
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn a_film_is_asked_for_when_it_is_pressed_and_a_link_without_scripts() {
    let app = TestApp::spawn();
    let body = "[Night mail](https://archive.org/details/night_mail)";
    make::article(&app).slug("film").body(body).published();
    let browser = Browser::open(look(true));
    browser.go(&format!("{}/film", app.address));
    let asked = "return performance.getEntriesByType('resource')
        .filter(one => new URL(one.name).origin !== location.origin).length";
    assert_eq!(browser.run(asked), 0);
    browser.run(
        "window.refused = []; addEventListener('securitypolicyviolation',
            event => window.refused.push(event.violatedDirective))",
    );
    browser.click(".embed a");
    let played = browser.run("return document.querySelector('.embed iframe').src");
    assert_eq!(played, "https://archive.org/embed/night_mail?autoplay=1");
    assert_eq!(browser.run("return window.refused"), json!([]));
    let tall =
        "const { width, height } = document.querySelector('.embed iframe').getBoundingClientRect();
        return Math.abs(width / height - 16 / 9) < 0.05";
    assert_eq!(browser.run(tall), true);
    // Where the browser refuses to show it, there is still the way to it.
    let way = browser.run("return document.querySelector('.embed figcaption a').href");
    assert_eq!(way, "https://archive.org/details/night_mail");
    let bare = Browser::open(look(false));
    bare.go(&format!("{}/film", app.address));
    let leads = bare.run("return document.querySelector('.embed a').href");
    assert_eq!(leads, "https://archive.org/details/night_mail");
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn code_and_the_address_of_an_article_are_copied_by_a_button() {
    let app = TestApp::spawn();
    let body = "```rust\nfn main() {}\n```\n\n    plain = 1\n\nWords.";
    make::article(&app).slug("code").body(body).published();
    let url = format!("{}/code", app.address);
    let browser = Browser::open(look(true));
    browser.go(&format!("{url}?from=elsewhere"));
    // Each button says for two seconds that it has copied, which may be over before the next one is pressed.
    browser.run(
        "window.copied = [];
        const write = navigator.clipboard.writeText.bind(navigator.clipboard);
        navigator.clipboard.writeText = text => (window.copied.push(text), write(text));
        window.told = [];
        const notes = changes => changes.forEach(({ target }) => window.told.push(target.textContent));
        document.querySelectorAll('.copy, .byline-end button, .unseen[role=status]')
            .forEach(one => new MutationObserver(notes).observe(one, { childList: true }))",
    );
    let said =
        "return [...document.querySelectorAll('.copy, .byline-end button, .unseen[role=status]')]
        .map(one => one.textContent)";
    assert_eq!(browser.run(said), json!(["Copy link", "Copy", "Copy", ""]));
    let told = "return window.told.filter(one => one === 'Copied').length";
    browser.click(".byline-end button");
    browser.becomes(told, &json!(2));
    browser.click(".code:has(.language) .copy");
    browser.becomes(told, &json!(4));
    browser.click(".code:not(:has(.language)) .copy");
    browser.becomes(told, &json!(6));
    browser.becomes(said, &json!(["Copy link", "Copy", "Copy", ""]));
    let copied = json!([url, "fn main() {}\n", "plain = 1\n"]);
    assert_eq!(browser.run("return window.copied"), copied);
    let bare = Browser::open(look(false));
    bare.go(&url);
    assert_eq!(
        bare.run("return document.querySelectorAll('main button:not(form *)').length"),
        0
    );
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn a_picture_is_seen_as_large_as_the_screen_when_it_is_pressed() {
    let site = CheckedSite::build();
    let wide = Look {
        width: 1280,
        ..look(true)
    };
    let browser = site.browser(wide, Who::Visitor);
    browser.go(&site.url(PICTURES));
    browser.click("a.full");
    let shown = "const dialog = document.querySelector('dialog[open]');
        return dialog && [dialog.ariaLabel, dialog.clientWidth === innerWidth, dialog.clientHeight === innerHeight,
            dialog.querySelector('source').sizes]";
    let alt = browser.run("return document.querySelector('a.full img[src^=\"/media\"]').alt");
    assert_eq!(browser.run(shown), json!([alt, true, true, "100vw"]));
    // It goes a moment after it is closed.
    browser.click("dialog button");
    let left =
        "return [document.querySelector('dialog') === null, document.activeElement.className]";
    browser.becomes(left, &json!([true, "full"]));
    let bare = site.browser(look(false), Who::Visitor);
    bare.go(&site.url(PICTURES));
    let leads = bare.run("return document.querySelector('a.full').getAttribute('href')");
    assert!(leads.as_str().unwrap().starts_with("/media/"), "{leads}");
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn what_somebody_writes_is_there_again_until_it_is_posted() {
    let app = TestApp::spawn();
    make::article(&app).slug("talk").published();
    make::article(&app).slug("other").published();
    make::reader(&app, "ada@example.org");
    let url = format!("{}/talk", app.address);
    let browser = Browser::open(look(true));
    let written = "return document.querySelector('#body').value";
    browser.go(&url);
    browser.type_into("#body", "We waited in the rain.");
    browser.go(&format!("{}/archive", app.address));
    browser.go(&url);
    browser.sees("What you had written is here again.");
    assert_eq!(browser.run(written), "We waited in the rain.");
    app.wait(Duration::from_secs(60));
    browser.press(".comment-form .button:not(.quiet)");
    browser.type_into("#sign-in-email", "ada@example.org");
    browser.type_into("#sign-in-password", make::PASSWORD);
    browser.press("[aria-labelledby=been-here] button[type=submit]");
    browser.sees("We waited in the rain.");
    browser.go(&url);
    assert_eq!(browser.run(written), "", "it is posted");
    // What did not come through stays, whatever else is said to be done since.
    app.wait(Duration::from_secs(60));
    browser.type_into("#body", "And then it came.");
    browser.run(
        "const form = document.querySelector('.comment-form');
        form.addEventListener('submit', event => event.preventDefault());
        form.requestSubmit()",
    );
    browser.go(&format!("{}/other", app.address));
    browser.type_into("#body", "Another thing.");
    browser.press(".comment-form .button:not(.quiet)");
    browser.sees("Another thing.");
    browser.go(&url);
    assert_eq!(browser.run(written), "And then it came.");
    // Nobody finds it who comes after.
    browser.press("#sign-out button");
    browser.go(&url);
    assert_eq!(browser.run(written), "");
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn a_reply_is_written_under_what_it_answers() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("talk").published();
    let ada = make::reader(&app, "ada@example.org");
    let first = make::comment(&app, &article).saying("It came.").published();
    let other = make::comment(&app, &article).saying("Did it?").published();
    let browser = Browser::open(look(true));
    let url = format!("{}/talk", app.address);
    browser.go(&format!("{}/sign-in", app.address));
    browser.type_into("#email", ada.email.as_deref().unwrap());
    browser.type_into("#password", make::PASSWORD);
    browser.press("main button[type=submit]");
    browser.go(&url);
    let reply = |id| format!("a[href='/comments/{id}/reply']");
    let place = "return [document.querySelector('#reply')?.previousElementSibling.id ?? null,
        document.activeElement.id, location.pathname,
        document.querySelectorAll('[id=body], [id=reply-body], [id=body-hint]').length]";
    browser.click(&reply(first.id));
    let under = |id| json!([format!("c-{id}"), "reply-body", "/talk", 3]);
    browser.becomes(place, &under(first.id));
    browser.type_into("#reply-body", "At nine.");
    browser.run(&axe());
    assert_eq!(violations(&browser).collect::<Vec<_>>(), [""; 0]);
    // One at a time; what was begun under another is there again.
    browser.click(&reply(other.id));
    browser.becomes(place, &under(other.id));
    browser.click("#reply .quiet[type=button]");
    let closed =
        "return [document.querySelector('#reply'), document.activeElement.getAttribute('href')]";
    browser.becomes(
        closed,
        &json!([null, format!("/comments/{}/reply", other.id)]),
    );
    browser.click(&reply(first.id));
    browser.becomes(place, &under(first.id));
    assert_eq!(
        browser.run("return document.querySelector('#reply-body').value"),
        "At nine."
    );
    app.wait(Duration::from_secs(60));
    browser.press("#reply .button:last-child");
    browser.sees("At nine.");
    assert!(browser.text(".comments .comments").contains("At nine."));
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn what_a_comment_is_changed_to_is_there_again_until_it_is_saved() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("talk").published();
    let ada = make::reader(&app, "ada@example.org");
    let comment = make::comment(&app, &article).by(&ada).saying("It came.");
    let comment = comment.published();
    let browser = Browser::open(look(true));
    browser.go(&format!("{}/sign-in", app.address));
    browser.type_into("#email", "ada@example.org");
    browser.type_into("#password", make::PASSWORD);
    browser.press("main button[type=submit]");
    let edit = format!("{}/comments/{}/edit", app.address, comment.id);
    let written = "return document.querySelector('#body').value";
    let told = "return document.querySelectorAll('#edit .hint').length";
    browser.go(&edit);
    browser.type_into("#body", " Late.");
    browser.go(&format!("{}/talk", app.address));
    browser.go(&edit);
    browser.sees("What you had written is here again.");
    assert_eq!(browser.run(written), "It came. Late.");
    browser.press("#edit .button:not(.quiet)");
    browser.sees("It came. Late.");
    browser.go(&edit);
    assert_eq!(browser.run(told), 1, "it is saved");
    browser.type_into("#body", " Very.");
    browser.go(&edit);
    browser.click("#edit .hint .plain");
    assert_eq!(browser.run(written), "It came. Late.");
    browser.go(&edit);
    assert_eq!(browser.run(told), 1, "it is discarded");
}
