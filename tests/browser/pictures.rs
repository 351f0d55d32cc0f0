//! The pictures of the README, made anew: `.ci/browser pictures`.

use crate::browser::Look;
use crate::checked_site::{ARTICLE, CheckedSite, Who};
use std::path::Path;

#[test]
#[ignore = "writes into docs/pictures: .ci/browser pictures"]
fn the_readme_shows_an_article_a_thread_and_the_queue_light_and_dark() {
    let site = CheckedSite::build();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    for (dark, scheme) in [(false, "light"), (true, "dark")] {
        let look = Look {
            width: 1100,
            dark,
            scripts: true,
        };
        for (name, who, page, part) in [
            ("article", Who::Visitor, ARTICLE, "body"),
            ("thread", Who::Reader, ARTICLE, "#comments"),
            ("moderation", Who::Moderator, "/moderation", "body"),
        ] {
            let browser = site.browser(look, who);
            browser.go(&site.url(page));
            browser.run_and_wait(&format!(
                "const done = arguments[arguments.length - 1];
                document.querySelector('{part}').scrollIntoView();
                document.fonts.ready.then(() =>
                    requestAnimationFrame(() => requestAnimationFrame(() => done(true))));"
            ));
            let file = folder.join(format!("{name}-{scheme}.png"));
            std::fs::write(file, browser.picture()).unwrap();
        }
    }
}
