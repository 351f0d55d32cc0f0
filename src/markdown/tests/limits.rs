//! Bombs: what matters here is that they neither overflow the stack nor pass the depth; times are measured elsewhere.

use super::super::{article, comment, comment_html, page_html};
use super::oracle::{assert_article, assert_comment};

fn bombs(size: usize) -> Vec<String> {
    let units = [
        ">",
        "> ",
        "- ",
        "* - + ",
        "1. ",
        "[",
        "![",
        "[[[[",
        "[a](",
        "![a](",
        "****",
        "*a ",
        "**a *b ",
        "_",
        "~~a ",
        "`",
        "`a``",
        "<",
        "<<<<",
        "<div>",
        "<b>",
        "<em><p>",
        "<table><tr><td>",
        "<ul><li>",
        "<a href=x>",
        "<!--",
        "</",
        "&",
        "&#1;",
        "[^",
        "[^1]",
        "[^1]: ",
        "|",
        "|-",
        "::: callout\n",
        "::: faq\n### a\n",
        ":::\n",
        "<http://a>",
        "http://a ",
        "a@b.c ",
        "# a\n",
        "\\",
        "\u{301}",
    ];
    let pairs = [
        ("[", "](/u)"),
        ("![", "](/u)"),
        ("*a ", " a*"),
        ("**a ", " b**"),
        ("<div>", "</div>"),
        ("<i>", "</i>"),
        ("::: callout\n", ":::\n"),
    ];
    let repeated = units.iter().map(|unit| unit.repeat(size / unit.len()));
    let nested = pairs.iter().map(|(open, close)| {
        let count = size / (open.len() + close.len());
        open.repeat(count) + &close.repeat(count)
    });
    repeated.chain(nested).collect()
}

#[test]
fn no_bomb_in_a_comment_passes_the_depth_or_the_size() {
    for bomb in bombs(6_000) {
        let source: String = bomb.lines().take(400).collect::<Vec<_>>().join("\n");
        for result in [comment(&source), comment_html(&source)] {
            let Ok(comment) = result else { continue };
            assert!(comment.html.as_str().len() <= 8 * source.len() + 4096);
            assert_comment(&comment.html);
        }
    }
}

#[test]
fn no_bomb_in_an_article_passes_the_depth() {
    for source in bombs(10_000) {
        for article in [article(&source), page_html(&source)].into_iter().flatten() {
            assert_article(&article.html);
        }
    }
}

#[test]
fn ten_thousand_nested_quotes_are_flattened_and_keep_their_words() {
    let source = format!("{}word", ">".repeat(9_990));
    let comment = comment(&source).unwrap();
    assert_eq!(comment.text, "word");
    assert!(comment.html.as_str().matches("<blockquote>").count() < 16);
    assert_eq!(article(&source).unwrap().text, "word");
}

#[test]
fn deep_nesting_loses_no_words() {
    let list: String = (0..60)
        .map(|depth| format!("{}- w{depth}\n", "  ".repeat(depth)))
        .collect();
    let words: Vec<String> = (0..60).map(|depth| format!("w{depth}")).collect();
    for text in [comment(&list).unwrap().text, article(&list).unwrap().text] {
        for word in &words {
            assert!(
                text.split_whitespace().any(|found| found == word),
                "{word} in {text}"
            );
        }
    }
    let table = format!("{} | a | b |\n{0} |---|---|\n{0} | c | d |", ">".repeat(40));
    assert_eq!(
        article(&table)
            .unwrap()
            .text
            .split_whitespace()
            .collect::<Vec<_>>(),
        ["a", "b", "c", "d"]
    );
}

#[test]
fn html_that_grows_beyond_measure_is_refused() {
    let source = format!("[^a]: x\n\n{}", "[^a] ".repeat(40_000));
    assert!(article(&source).is_err());
    let addresses = "a@b.c ".repeat(1_600);
    assert!(
        comment(&addresses).is_err_and(|error| error.to_string().contains("too much formatting"))
    );
}
