//! Every word of the interface is said by a message.

use super::none;
use super::source::{files, root, templates};
use std::collections::BTreeSet;

/// The ids of all messages.
fn ids() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for file in files("src/language/en", ".ftl") {
        let text = std::fs::read_to_string(file).unwrap();
        let lines = text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        ids.extend(lines.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())));
    }
    ids
}

/// What stands in quotes anywhere in the program and its templates.
fn quoted() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let sources = files("src", ".rs").into_iter();
    for file in sources.chain(files("templates", "")) {
        let text = std::fs::read_to_string(file).unwrap();
        for part in text.split('"') {
            let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if !part.is_empty() && part.chars().all(is_id) {
                found.insert(part.to_owned());
            }
        }
    }
    found
}

#[test]
fn every_message_that_is_asked_for_is_there() {
    let ids = ids();
    let mut problems = Vec::new();
    let sources = files("src", ".rs").into_iter();
    for file in sources.chain(files("templates", "")) {
        let text = std::fs::read_to_string(&file).unwrap();
        for call in ["t!(", "t_html!("] {
            for (at, _) in text.match_indices(call) {
                let before = text[..at].chars().next_back();
                if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                    continue;
                }
                let rest = text[at + call.len()..].trim_start();
                let Some(id) = rest
                    .strip_prefix('"')
                    .and_then(|rest| rest.split('"').next())
                else {
                    continue;
                };
                if !ids.contains(id) && !id.contains('…') {
                    problems.push(format!("{}: {id}", file.display()));
                }
            }
        }
    }
    none(
        &problems,
        "write the message in src/language/en, and in every other language",
    );
}

#[test]
fn every_message_is_used() {
    let quoted = quoted();
    let unused: Vec<String> = ids()
        .into_iter()
        .filter(|id| !quoted.contains(id))
        .collect();
    none(&unused, "take the message out of every language, or use it");
}

#[test]
fn templates_hold_no_words_of_their_own() {
    let mut problems = Vec::new();
    for template in templates() {
        if template.path.ends_with(".xml") || template.path.ends_with(".txt") {
            continue;
        }
        let text = std::fs::read_to_string(root().join(&template.path)).unwrap();
        for word in words(&text) {
            if !NAMES.contains(&word.as_str()) {
                problems.push(format!("{}: {word}", template.path));
            }
        }
    }
    none(&problems, "say it with t!(…), in every language");
}

/// What is called the same in every language.
const NAMES: [&str; 4] = ["Atom", "RSS", "JSON Feed", "Byline"];

/// What a template says itself, rather than by a message: between its marks, and in attributes people are told.
fn words(template: &str) -> Vec<String> {
    let bare = without_samples(&without_code(template));
    let mut found = Vec::new();
    let mut rest = bare.as_str();
    while let Some(at) = rest.find('<') {
        found.push(rest[..at].trim().to_owned());
        let Some(end) = rest[at..].find('>') else {
            break;
        };
        let tag = &rest[at..at + end];
        for name in ["aria-label", "title", "alt", "placeholder"] {
            let value = tag
                .split_once(&format!(" {name}=\""))
                .and_then(|(_, rest)| rest.split('"').next());
            found.extend(value.map(str::to_owned));
        }
        rest = &rest[at + end + 1..];
    }
    found.push(rest.trim().to_owned());
    found.retain(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 1);
    found
}

/// Without what somebody would type, and without attributes that a block adds to a mark.
fn without_samples(html: &str) -> String {
    let mut bare = html.to_owned();
    for (begin, end) in [
        ("<code>", "</code>"),
        ("<pre>", "</pre>"),
        ("<pre ", "</pre>"),
    ] {
        while let Some((before, after)) = bare.split_once(begin) {
            let after = after.split_once(end).map_or("", |(_, after)| after);
            bare = format!("{before}{after}");
        }
    }
    let added = |line: &str| {
        line.trim_start()
            .split_once("=\"")
            .is_some_and(|(name, _)| {
                !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '-')
            })
    };
    let lines: Vec<&str> = bare.lines().filter(|line| !added(line)).collect();
    lines.join("\n")
}

/// A template without what Askama reads, and without comments.
fn without_code(template: &str) -> String {
    let mut bare = String::new();
    let mut rest = template;
    while let Some(at) = rest
        .find("{{")
        .into_iter()
        .chain(rest.find("{%"))
        .chain(rest.find("{#"))
        .min()
    {
        bare.push_str(&rest[..at]);
        let end = match &rest[at..at + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        let Some(length) = rest[at..].find(end) else {
            return bare;
        };
        rest = &rest[at + length + 2..];
    }
    bare + rest
}

#[test]
fn words_of_a_template_are_recognised() {
    let template =
        "<a href=\"/x\" title=\"Go {{ on }}\">{{ t!(\"x\") }}</a>{% if a %}Yes{% endif %}<p>·</p>";
    assert_eq!(words(template), ["Go ", "Yes"]);
}
