//! What axe-core finds, and what layout alone can tell: nothing needs scrolling sideways.

use crate::browser::{Browser, Look};
use crate::checked_site::{CheckedSite, Who};
use serde_json::Value;
use std::path::PathBuf;

/// The accessibility checker, as a script.
pub fn axe() -> String {
    let folder =
        std::env::var("PAGE_CHECKERS").expect("no PAGE_CHECKERS: run this with .ci/browser run …");
    std::fs::read_to_string(PathBuf::from(folder).join("axe-core/axe.min.js")).unwrap()
}

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn axe_finds_nothing_on_any_kind_of_page_in_either_scheme() {
    let site = CheckedSite::build();
    let axe = axe();
    let mut found = Vec::new();
    for who in Who::ALL {
        for (dark, width) in [(false, 360), (true, 1280)] {
            let look = Look {
                width,
                dark,
                scripts: true,
            };
            let browser = site.browser(look, who);
            for path in who.pages() {
                browser.go(&site.url(path));
                browser.run(&axe);
                found.extend(violations(&browser).map(|what| format!("{path} {look:?}: {what}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

pub fn violations(browser: &Browser) -> impl Iterator<Item = String> {
    let found = browser.run_and_wait(
        "const done = arguments[arguments.length - 1]; axe.run({ resultTypes: ['violations'] })
            .then(result => done(result.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id}: ${node.html} (${node.failureSummary})`))))
            .catch(problem => done([String(problem)]));",
    );
    let Value::Array(found) = found else {
        panic!("axe did not run: {found}");
    };
    found.into_iter().map(|what| what.to_string())
}
