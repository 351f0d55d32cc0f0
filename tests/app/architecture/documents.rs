//! What the documents say of the code.

use super::none;
use super::source::{files, root};

#[test]
fn every_test_the_list_of_attacks_names_is_there() {
    let text = std::fs::read_to_string(root().join("docs/ATTACKS.md")).unwrap();
    let code: String = ["src", "tests"]
        .iter()
        .flat_map(|folder| files(folder, ".rs"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let quoted = text.split('`').skip(1).step_by(2);
    let missing: Vec<_> = quoted
        .filter(|name| name.contains("::"))
        .filter_map(|name| name.rsplit("::").next())
        .filter(|last| {
            !code.contains(&format!("fn {last}(")) && !code.contains(&format!("mod {last};"))
        })
        .filter(|last| *last != "tests")
        .map(str::to_owned)
        .collect();
    none(
        &missing,
        "docs/ATTACKS.md names tests that are gone: name those that took their place",
    );
}
