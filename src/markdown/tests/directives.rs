use super::super::article;
use super::oracle::assert_article;

fn html(source: &str) -> String {
    let article = article(source).unwrap();
    assert_article(&article.html);
    article.html.to_string().trim().to_owned()
}

#[test]
fn a_callout_has_a_title_and_a_text() {
    assert_eq!(
        html("::: callout Did you know?\nThe crossing takes *nineteen* minutes.\n:::"),
        "<aside class=\"callout\" aria-label=\"Did you know?\">\n<p class=\"callout-title\">Did you know?</p>\n\
         <p>The crossing takes <em>nineteen</em> minutes.</p>\n</aside>"
    );
    assert_eq!(
        html(":::callout\na\n:::"),
        "<aside class=\"callout\">\n<p>a</p>\n</aside>"
    );
}

#[test]
fn a_title_is_plain_text_and_may_have_colons() {
    let html = html("::: callout Pro tip: <b>*ask* \"why\"</b>\na\n:::");
    assert!(
        html.contains("<p class=\"callout-title\">Pro tip: &lt;b&gt;*ask* \"why\"&lt;/b&gt;</p>"),
        "{html}"
    );
}

#[test]
fn questions_and_answers_are_headings_text_and_data() {
    let article = article("::: faq\n### Does it wait?\nNo. *Never*.\n\nReally.\n## How long?\n- Six\n- minutes\n:::\n\nafter").unwrap();
    let pairs: Vec<_> = article
        .questions
        .iter()
        .map(|q| (q.question.as_str(), q.answer_text.as_str()))
        .collect();
    assert_eq!(
        pairs,
        [
            ("Does it wait?", "No. Never.\n\nReally."),
            ("How long?", "Six\nminutes")
        ]
    );
    let html = article.html.as_str();
    assert!(html.starts_with(
        "<section class=\"faq\" aria-label=\"Questions and answers\">\n<h3 id=\"h-does-it-wait\">"
    ));
    assert_eq!(html.matches("<h3 ").count(), 2);
    assert!(html.contains("</ul>\n</section>\n<p>after</p>"));
}

#[test]
fn the_question_to_the_readers_is_a_call_and_the_prompt() {
    let article = article(
        "::: question\nWould you rather arrive **on time**?\n:::\n\n::: question Second?\n:::",
    )
    .unwrap();
    assert_eq!(
        article.prompt.as_deref(),
        Some("Would you rather arrive on time?")
    );
    assert!(article.html.as_str().starts_with(
        "<section class=\"question\">\n<p>Would you rather arrive <strong>on time</strong>?</p>\n\
         <a class=\"answer\" href=\"#leave-a-comment\" lang=\"en\" dir=\"ltr\">Answer in the comments</a></section>"
    ));
    assert!(article.html.as_str().contains("<p>Second?</p>"));
    assert_eq!(article.text, "Would you rather arrive on time?\n\nSecond?");
}

#[test]
fn footnotes_stand_at_the_end_of_the_text_before_what_calls_its_readers() {
    let places = |source: &str, marks: &[&str]| {
        let html = html(source);
        assert_eq!(
            html.matches("<section").count(),
            html.matches("</section>").count()
        );
        let place = |mark: &&str| html.find(*mark).unwrap_or_else(|| panic!("{mark}: {html}"));
        let places: Vec<usize> = marks.iter().map(place).collect();
        assert!(places.is_sorted(), "{html}");
    };
    let (ask, follow) = (
        "::: question\nWould you?\n:::",
        "::: subscribe\nTwice.\n:::",
    );
    let notes = "[^n]: The note.\n\n[^m]: Another.";
    places(
        &format!("Text[^n], text[^m].\n\n{ask}\n\n{follow}\n\n{notes}"),
        &[
            "Text",
            "\"footnotes\"",
            "The note.",
            "Another.",
            "\"question\"",
            "\"subscribe\"",
        ],
    );
    // In the middle of a text it stays there, and so does one that has a note itself.
    places(
        &format!("One[^n].\n\n{ask}\n\nTwo[^m].\n\n{notes}"),
        &["One", "\"question\"", "Two", "\"footnotes\""],
    );
    places(
        &format!("One[^n].\n\n::: question\nWould you[^m]?\n:::\n\n{notes}"),
        &["One", "\"question\"", "\"footnotes\""],
    );
}

#[test]
fn the_newsletter_line_is_an_aside() {
    let article = article("::: subscribe\nTwice a month.\n:::").unwrap();
    assert_eq!(
        article.html.as_str().trim_end(),
        "<aside class=\"subscribe\">\n<p>Twice a month.</p>\n\
         <a class=\"follow\" href=\"/feed.atom\" lang=\"en\" dir=\"ltr\">Follow the feed</a></aside>"
    );
    assert_eq!(article.text, "Twice a month.");
}

#[test]
fn an_unknown_directive_is_shown_as_typed() {
    assert_eq!(
        html("::: warning Look\nout\n:::\n\n::: callout a\nb\n:::"),
        "<p>::: warning Look\nout\n:::</p>\n<aside class=\"callout\" aria-label=\"a\">\n<p class=\"callout-title\">a</p>\n<p>b</p>\n</aside>"
    );
}

#[test]
fn a_directive_never_closed_is_shown_as_typed_and_harms_no_other() {
    let html = html("::: callout open\na\n\n::: question\nb?\n:::\n\nc");
    assert!(
        html.starts_with("<p>::: callout open\na</p>\n<section class=\"question\">\n<p>b?</p>"),
        "{html}"
    );
    assert!(html.ends_with("<p>c</p>"));
}

#[test]
fn a_fence_that_closes_nothing_is_shown_as_typed() {
    assert_eq!(html("a\n\n:::\n\nb"), "<p>a</p>\n<p>:::</p>\n<p>b</p>");
}

#[test]
fn directives_nest_with_equal_fences() {
    let html = html("::: callout a\n::: question\nb?\n:::\nc\n:::\nd");
    assert!(
        html.contains("in the comments</a></section>\n<p>c</p>\n</aside>\n<p>d</p>"),
        "{html}"
    );
}

#[test]
fn directives_stand_in_quotes_and_lists() {
    assert!(html("> ::: callout a\n> b\n> :::").contains("<blockquote>\n<aside class=\"callout\""));
    assert!(
        html("- a\n\n  ::: callout b\n  c\n  :::").contains("<p>a</p>\n<aside class=\"callout\"")
    );
}

#[test]
fn a_directive_in_code_is_code() {
    let source = "```text\n::: callout a: b\nc\n:::\n```";
    assert_eq!(
        html(source),
        "<figure class=\"code\"><pre aria-label=\"Code\" role=\"group\" tabindex=\"0\"><code>::: callout a: b\nc\n:::\n</code></pre></figure>"
    );
    let inside = html("::: callout x\n```text\n:::\n```\n:::");
    assert!(
        inside.contains("<code>:::\n</code></pre></figure>\n</aside>"),
        "{inside}"
    );
}

#[test]
fn an_empty_question_is_not_shown() {
    assert_eq!(html("::: question\n:::"), "");
}

#[test]
fn a_whole_article_is_written_with_every_part_in_place() {
    let source = "A standfirst.\n\n## What the thaw means\n\nFor years, [a study](https://example.org/a) said so.\n\n\
        ## What does this mean?\n\n::: callout Did you know?\nA fact.\n:::\n\n::: callout Pro tip: watch\nAn eye.\n:::\n\n\
        ::: faq\n### What is it?\nA list.\n### Why?\nTo know.\n:::\n\n::: question\nDo you think so?\n:::\n\n\
        ::: subscribe\nExplore more [here](/tags/islands). Subscribe to our newsletter.\n:::\n";
    let article = article(source).unwrap();
    assert_article(&article.html);
    assert_eq!(article.questions.len(), 2);
    assert_eq!(article.prompt.as_deref(), Some("Do you think so?"));
    assert_eq!(article.headings.len(), 4);
    let html = article.html.as_str();
    assert_eq!(html.matches("<aside class=\"callout\"").count(), 2);
    assert!(
        html.contains("rel=\"external noopener\"") && html.contains("<aside class=\"subscribe\">")
    );
}
