//! What a script adds to the forms of the desk.

use crate::browser::Look;
use crate::checked_site::{CheckedSite, Who};
use serde_json::json;

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn what_was_changed_in_a_form_does_not_go_unasked() {
    let site = CheckedSite::build();
    let look = Look {
        width: 1280,
        dark: false,
        scripts: true,
    };
    let browser = site.browser(look, Who::Admin);
    let asks = "const leaving = new Event('beforeunload', { cancelable: true });
        dispatchEvent(leaving);
        return leaving.defaultPrevented";
    let saves = |form: &str| {
        browser.run(&format!(
            "const form = document.querySelector(\"form[action='{form}']\");
            form.addEventListener('submit', event => event.preventDefault());
            form.requestSubmit();
            const leaving = new Event('beforeunload', {{ cancelable: true }});
            dispatchEvent(leaving);
            return leaving.defaultPrevented"
        ))
    };
    for path in ["/desk/site", "/desk/comments", "/desk/articles/new"] {
        browser.go(&site.url(path));
        assert_eq!(browser.run(asks), false, "{path}: nothing is changed");
    }
    browser.type_into("#title", "Boats");
    assert_eq!(browser.run(asks), true);
    browser.type_into("#body", "They lie there.");
    browser.press("#editor [formaction$=preview]");
    assert_eq!(browser.run(asks), true, "it is shown and not saved");
    browser.go(&site.url("/desk/site"));
    browser.type_into("#description", " And boats.");
    assert_eq!(browser.run(asks), true);
    let (own, other) = ("/desk/site/name", "/desk/site/time-zone");
    assert_eq!(json!([saves(own), saves(other)]), json!([false, true]));
}
