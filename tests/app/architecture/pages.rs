//! Handlers, templates, and what must never stand in them.

use super::source::{Source, holds, program, templates};
use super::{named, none};
use std::collections::BTreeSet;

#[test]
fn pages_are_used_by_the_routes_alone() {
    let sources = program();
    let modules: BTreeSet<_> = sources
        .iter()
        .filter(|source| {
            source.name().ends_with("pages.rs") && !source.path.starts_with("src/web/")
        })
        .map(|source| source.name().trim_end_matches(".rs").to_owned())
        .collect();
    let mut problems = Vec::new();
    for source in sources.iter().filter(|one| !is_routes(one)) {
        for module in &modules {
            problems.extend(named(
                source,
                &[&format!("::{module}"), &format!("{module}::")],
            ));
            let in_a_group = source
                .paths()
                .into_iter()
                .filter(|path| path.ends_with(&format!("::{module}")));
            problems.extend(in_a_group.map(|path| format!("{}: {path}", source.path)));
        }
    }
    none(
        &problems,
        "a …pages.rs is used by src/routes.rs alone; what two pages share is a verb, a query or a view",
    );
}

#[test]
fn every_handler_has_a_route() {
    let sources = program();
    let routes: Vec<&Source> = sources.iter().filter(|one| is_routes(one)).collect();
    let mut problems = Vec::new();
    for source in sources.iter().filter(|one| one.is_pages()) {
        for line in source.code.lines() {
            let Some((_, rest)) = line.split_once("pub async fn ") else {
                continue;
            };
            let name = rest.split(['(', '<']).next().unwrap_or_default();
            let mut lines = routes.iter().flat_map(|one| one.code.lines());
            if !lines.any(|line| holds(line, &format!("::{name}"))) {
                problems.push(format!("{}: {name} has no route", source.path));
            }
        }
    }
    none(
        &problems,
        "give the handler an address in src/routes.rs, or delete it",
    );
}

#[test]
fn every_template_is_used() {
    let (sources, templates) = (program(), templates());
    let mut problems = Vec::new();
    for template in &templates {
        let name = template.path.trim_start_matches("templates/");
        let quoted = format!("\"{name}\"");
        let by_page = sources
            .iter()
            .any(|source| source.text.contains(&format!("path = {quoted}")));
        let by_template = templates
            .iter()
            .filter(|other| other.path != template.path)
            .any(|other| {
                other.text.split("{%").skip(1).any(|tag| {
                    let tag = tag.split("%}").next().unwrap_or_default();
                    ["extends", "include", "import"]
                        .iter()
                        .any(|word| holds(tag, word))
                        && tag.contains(&quoted)
                })
            });
        if !by_page && !by_template {
            problems.push(template.path.clone());
        }
    }
    none(
        &problems,
        "these templates are shown by no page: use them or delete them",
    );
}

#[test]
fn templates_escape_everything() {
    let mut problems = Vec::new();
    for template in templates() {
        // Askama escapes by the ending: a template of another one would escape nothing.
        if !template.path.ends_with(".html") && !template.path.ends_with(".xml") {
            problems.push(format!("{}: ends in neither .html nor .xml", template.path));
        }
        for (number, line) in template.text.lines().enumerate() {
            let squeezed: String = line.split_whitespace().collect();
            for word in ["|safe", "|escape", "|e(", "autoescape"] {
                if squeezed.contains(word) {
                    problems.push(format!("{}:{}: {}", template.path, number + 1, line.trim()));
                }
            }
        }
    }
    none(
        &problems,
        "leave escaping to Askama; HTML that is safe has the type SafeHtml, which only markdown makes",
    );
}

#[test]
fn templates_hold_no_script_and_no_style() {
    let mut problems = Vec::new();
    for template in templates() {
        let text = template.text.to_lowercase();
        for (at, _) in text.match_indices('<') {
            let tag = &text[at..at + text[at..].find('>').unwrap_or(text.len() - at)];
            if let Some(found) = inline(tag) {
                let line = text[..at].lines().count().max(1);
                problems.push(format!("{}:{line}: {found} in {tag}>", template.path));
            }
        }
    }
    none(
        &problems,
        "the content security policy refuses it: style in static/css, behaviour in static/js; data for \
         search engines may stand in <script type=\"application/ld+json\">",
    );
}

/// What in an opening tag a strict content security policy refuses.
fn inline(tag: &str) -> Option<&'static str> {
    let is_script = tag.starts_with("<script");
    if is_script && !tag.contains("src=") && !tag.contains("type=\"application/ld+json\"") {
        return Some("a script");
    }
    if tag.starts_with("<style") {
        return Some("a style");
    }
    if tag.contains("javascript:") {
        return Some("a script in a link");
    }
    tag.split([' ', '\n', '\t']).skip(1).find_map(|attribute| {
        let (name, _) = attribute.split_once('=')?;
        if name == "style" {
            Some("a style attribute")
        } else if name.len() > 3 && name.starts_with("on") {
            Some("an event handler")
        } else {
            None
        }
    })
}

#[test]
fn what_a_strict_policy_refuses_is_recognised() {
    for bad in [
        "<script",
        "<script type=\"module\"",
        "<style media=\"print\"",
        "<a href=\"javascript:x()\"",
        "<p style=\"x\"",
        "<p\n onclick=\"x\"",
    ] {
        assert!(inline(bad).is_some(), "{bad}");
    }
    for good in [
        "<script src=\"/static/a.js\" defer",
        "<script type=\"application/ld+json\"",
        "<p class=\"style\"",
        "<input name=\"one\"",
    ] {
        assert_eq!(inline(good), None, "{good}");
    }
}

#[test]
fn safe_html_is_made_by_markdown_alone() {
    let mut problems = Vec::new();
    for source in program() {
        if source.path.starts_with("src/markdown/") {
            continue;
        }
        problems.extend(named(&source, &["SafeHtml("]));
        for (line, text) in source.places("SafeHtml::from_stored") {
            if !is_of_a_stored_column(&source, line) {
                problems.push(format!("{}:{line}: {text}", source.path));
            }
        }
    }
    none(
        &problems,
        "HTML is safe when src/markdown made it; SafeHtml::from_stored takes a …_html column and nothing \
         else",
    );
}

/// Whether what stands in the brackets after `from_stored` is the field of a row named `…_html`.
fn is_of_a_stored_column(source: &Source, line: usize) -> bool {
    let from: Vec<_> = source.code.lines().skip(line - 1).take(3).collect();
    let from = from.join("");
    let argument = from.split("from_stored").nth(1).unwrap_or_default();
    let Some(inside) = argument
        .strip_prefix('(')
        .and_then(|rest| rest.split(')').next())
    else {
        // A function's name, handed to a map: the value is seen where the map begins.
        return from.contains("_html");
    };
    inside.trim().trim_end_matches(".clone(").ends_with("_html")
}

#[test]
fn nobody_believes_what_a_request_says_about_its_sender() {
    let problems: Vec<_> = program()
        .iter()
        .flat_map(|source| {
            let host = if source.code.contains("actix_web") {
                &[".host()"][..]
            } else {
                &[]
            };
            [
                named(source, &["realip_remote_addr", "connection_info"]),
                named(source, host),
            ]
            .concat()
        })
        .collect();
    none(
        &problems,
        "anybody can write these headers: take the client from web::client, scheme and host from the \
         configured base URL",
    );
}

/// The list of addresses, both its halves.
fn is_routes(source: &Source) -> bool {
    ["src/routes.rs", "src/routes/moderating.rs"].contains(&source.path.as_str())
}
