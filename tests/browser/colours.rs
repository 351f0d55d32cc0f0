//! Light, dark, and the owner's colour, as a browser draws them.

use crate::accessibility::{axe, violations};
use crate::browser::Look;
use crate::checked_site::{ARTICLE, CheckedSite, Who};

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn the_colours_a_reader_chose_are_drawn_without_scripts_whatever_the_device_says() {
    let site = CheckedSite::build();
    let paper = "return getComputedStyle(document.body).backgroundColor";
    for (device, chosen) in [(true, "light"), (false, "dark")] {
        let look = Look {
            width: 360,
            dark: device,
            scripts: false,
        };
        let browser = site.browser(look, Who::Visitor);
        browser.go(&site.url(ARTICLE));
        let before = browser.run(paper);
        browser.press(&format!("#scheme [value={chosen}]"));
        assert!(browser.url().ends_with(&format!("{ARTICLE}#scheme")));
        let theme = "return document.documentElement.dataset.theme";
        assert_eq!(browser.run(theme), chosen);
        assert_ne!(browser.run(paper), before, "{chosen}");
        browser.go(&site.url("/sign-in"));
        assert_eq!(browser.run(theme), chosen);
        browser.press("#scheme [value=auto]");
        assert_eq!(browser.run(paper), before);
    }
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn a_chosen_colour_reads_well_in_both_schemes() {
    let site = CheckedSite::build();
    let axe = axe();
    let look = |dark| Look {
        width: 1280,
        dark,
        scripts: true,
    };
    let browser = site.browser(look(false), Who::Admin);
    for colour in ["#866a00", "#0b57d0", "#c2185b", "#000000"] {
        browser.go(&site.url("/desk/site"));
        browser.run("document.querySelector('#accent').value = ''");
        browser.type_into("#accent", colour);
        browser.press("#colour button[type=submit]");
        browser.sees("Saved. Every page has the new colour.");
        let mut found = Vec::new();
        for dark in [false, true] {
            browser.look(look(dark));
            for path in ["/", ARTICLE, "/desk/site", "/sign-up", "/moderation"] {
                browser.go(&site.url(path));
                browser.run(&axe);
                found.extend(violations(&browser).map(|what| format!("{path} {dark}: {what}")));
            }
        }
        assert!(found.is_empty(), "{colour}: {}", found.join("\n"));
    }
}
