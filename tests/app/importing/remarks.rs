//! What the report says about what was left out or changed.

use super::export::{comment, export, post, site};
use super::{fixture, import};
use crate::support::TestApp;
use byline::transfer::report::Report;

/// The report of an import of these items.
fn report_of(items: &[String]) -> Report {
    let app = TestApp::spawn();
    import(&app, export(&site("https://old.example"), items).path()).unwrap()
}

/// The line of the report with this remark, and those of its examples.
fn remark(report: &Report, what: &str) -> (u64, Vec<String>) {
    let text = report.to_string();
    let mut lines = text.lines().skip_while(|line| !line.ends_with(what));
    let line = lines
        .next()
        .unwrap_or_else(|| panic!("“{what}” is missing in\n{text}"));
    let times = line.trim().split(' ').next().unwrap().parse().unwrap();
    let examples = lines.take_while(|line| line.starts_with("          "));
    (times, examples.map(|line| line.trim().to_owned()).collect())
}

fn examples(of: &[&str]) -> Vec<String> {
    of.iter().map(|one| (*one).to_owned()).collect()
}

#[test]
fn everything_an_item_loses_is_remarked_with_its_title() {
    let app = TestApp::spawn();
    let garden = import(&app, &fixture("garden.xml")).unwrap();
    for (what, times, example) in [
        (
            "items kept at the top there; here the newest come first",
            1,
            "Pruning in March",
        ),
        (
            "featured pictures; they stay on the old site",
            1,
            "Pruning in March",
        ),
        (
            "pages under another one stand by themselves now",
            1,
            "About",
        ),
        (
            "pages with a place in an order; here they go by their titles",
            1,
            "About",
        ),
        (
            "addresses of commenters’ own sites, which Byline does not show",
            1,
            "https://ido.example/",
        ),
        (
            "name and tagline of the site; this one keeps its own",
            1,
            "The Garden Gate",
        ),
    ] {
        assert_eq!(
            remark(&garden, what),
            (times, examples(&[example])),
            "{what}"
        );
    }
}

#[test]
fn labels_of_items_that_are_neither_categories_nor_tags_are_remarked_by_their_taxonomy() {
    let term = |domain: &str, name: &str| {
        format!("<category domain=\"{domain}\" nicename=\"{name}\">{name}</category>")
    };
    let report = report_of(&[
        post(
            1,
            "One",
            &format!(
                "{}{}",
                term("post_format", "Aside"),
                term("category", "News")
            ),
        ),
        post(
            2,
            "Two",
            &format!(
                "{}{}",
                term("post_format", "Quote"),
                term("region", "North")
            ),
        ),
    ]);
    let what = "labels of items in the taxonomy “post_format”, which Byline has none of";
    assert_eq!(remark(&report, what), (2, examples(&["Aside", "Quote"])));
    let what = "labels of items in the taxonomy “region”, which Byline has none of";
    assert_eq!(remark(&report, what), (1, examples(&["North"])));
    assert!(!report.to_string().contains("News"));
}

#[test]
fn what_was_cut_and_what_had_no_title_is_remarked() {
    let excerpt =
        |length: usize| format!("<excerpt:encoded>{}</excerpt:encoded>", "y".repeat(length));
    let report = report_of(&[
        post(1, &"x".repeat(200), &excerpt(500)),
        post(2, &format!("Cut {}", "x".repeat(197)), ""),
        post(3, "Three", &excerpt(501)),
        post(4, " ", "<wp:post_name>nameless</wp:post_name>"),
    ]);
    let what = "titles of more than 200 characters; they are cut";
    assert_eq!(remark(&report, what), (1, examples(&["Cut…"])));
    let what = "standfirsts of more than 500 characters; they are cut";
    assert_eq!(remark(&report, what), (1, examples(&["Three"])));
    let what = "items without a title; they are called “Untitled” now";
    assert_eq!(remark(&report, what), (1, examples(&["nameless"])));
}

#[test]
fn comments_of_items_that_are_left_out_are_counted() {
    let answers = format!("{}{}", comment(1, "First"), comment(2, "Second"));
    let report = report_of(&[
        post(1, "Binned", &answers).replace(">publish<", ">trash<"),
        post(2, "A picture", &answers).replace(">post<", ">attachment<"),
    ]);
    let what = "comments of items that were left out";
    assert_eq!(
        remark(&report, what),
        (4, examples(&["Binned", "A picture"]))
    );
}

#[test]
fn a_report_stays_short_whatever_the_file_calls_its_things() {
    let items: Vec<_> = (0..1000)
        .map(|n| {
            post(n, "One", "").replace(">post<", &format!(">kind{n}\u{9b}{}<", "x".repeat(1000)))
        })
        .collect();
    let report = report_of(&items).to_string();
    assert!(report.lines().count() < 250, "{report}");
    assert!(report.lines().all(|line| line.chars().count() < 200));
    assert!(!report.contains('\u{9b}'));
    assert!(report.contains("more of other kinds"), "{report}");
}
