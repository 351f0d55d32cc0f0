use super::super::article;
use super::oracle::assert_article;

fn html(source: &str) -> String {
    let article = article(source).unwrap();
    assert_article(&article.html);
    article.html.to_string().trim().to_owned()
}

#[test]
fn a_film_alone_in_its_paragraph_can_be_played() {
    let html = html("Look:\n\n[Night & day](https://youtu.be/dQw4w9WgXcQ)\n\nNice.");
    let figure = "<figure class=\"embed\"><a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\" \
                  data-frame=\"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ\" \
                  rel=\"external noopener\">Night &amp; day</a>\
                  <figcaption>From YouTube, ";
    assert!(html.contains(figure), "{html}");
    assert!(!html.contains("<iframe"), "{html}");
}

#[test]
fn an_address_alone_is_named_after_its_site() {
    let html = html("https://vimeo.com/22439234");
    assert!(html.contains(">Vimeo</a>"), "{html}");
}

#[test]
fn among_words_it_is_a_link() {
    for source in [
        "See [it](https://youtu.be/dQw4w9WgXcQ) now.",
        "- [it](https://youtu.be/dQw4w9WgXcQ)",
        "> https://youtu.be/dQw4w9WgXcQ",
        "[one](https://youtu.be/dQw4w9WgXcQ) [two](https://vimeo.com/22439234)",
    ] {
        assert!(!html(source).contains("data-frame"), "{source}");
    }
}

#[test]
fn nobody_puts_another_site_into_a_frame() {
    for source in [
        "<a href=\"https://example.org\" data-frame=\"https://example.org/\">x</a>",
        "<a href=\"/\" data-frame=\"javascript:alert(1)\">x</a>",
        "<p><iframe src=\"https://www.youtube-nocookie.com/embed/a\"></iframe></p>",
    ] {
        let html = html(source);
        assert!(
            !html.contains("data-frame") && !html.contains("<iframe"),
            "{html}"
        );
    }
}

#[test]
fn its_words_are_read_with_the_text() {
    let article = article("[Night mail](https://archive.org/details/night_mail)").unwrap();
    assert!(article.text.starts_with("Night mail"), "{}", article.text);
    assert!(article.html.has_embeds());
}
