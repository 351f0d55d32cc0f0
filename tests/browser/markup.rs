//! What the Nu HTML checker says of the pages as the server sends them.

use crate::browser::Look;
use crate::checked_site::{CheckedSite, Who};
use std::path::PathBuf;
use std::process::Command;

#[test]
#[ignore = "needs a browser: .ci/browser"]
fn the_html_checker_finds_no_error_on_any_kind_of_page() {
    let site = CheckedSite::build();
    let folder = tempfile::tempdir().unwrap();
    let look = Look {
        width: 1280,
        dark: false,
        scripts: true,
    };
    for who in Who::ALL {
        let browser = site.browser(look, who);
        for path in who.pages() {
            browser.go(&site.url(path));
            // The page as it is sent, asked for with this person's cookies.
            let page = browser.run_and_wait(
                "const done = arguments[arguments.length - 1];
                fetch(location.href).then(answer => answer.text()).then(done);",
            );
            let name = format!("{who:?}{}.html", path.replace(['/', '?'], "-"));
            std::fs::write(folder.path().join(name), page.as_str().unwrap()).unwrap();
        }
    }
    let checkers = std::env::var("PAGE_CHECKERS").unwrap();
    let checked = Command::new("java")
        .arg("-jar")
        .arg(PathBuf::from(checkers).join("vnu-jar/build/dist/vnu.jar"))
        .args(["--skip-non-html", "--errors-only"])
        .arg(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&checked.stderr);
    assert!(checked.status.success(), "{said}");
}
