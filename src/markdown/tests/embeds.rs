use super::super::article;
use super::super::embed::{Embed, FRAME_SOURCES, is_ours, seconds};
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
                  rel=\"external noopener\" \
                  data-frame=\"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ\">Night &amp; day</a>\
                  <figcaption class=\"asks\" lang=\"en\" dir=\"ltr\">Nothing is loaded from YouTube until you press play.</figcaption>";
    assert!(html.contains(figure), "{html}");
    assert!(!html.contains("<iframe"), "{html}");
}

#[test]
fn an_address_alone_is_named_after_its_site() {
    let html = html("https://vimeo.com/22439234");
    assert!(html.contains(">vimeo.com/22439234</a>"), "{html}");
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
        "<p><iframe src=\"https://example.org/embed/a\"></iframe></p>",
    ] {
        let html = html(source);
        assert!(
            !html.contains("data-frame") && !html.contains("<iframe"),
            "{html}"
        );
    }
}

#[test]
fn a_frame_that_was_pasted_is_a_film_as_well() {
    let html = html("<iframe src=\"https://www.youtube.com/embed/a?start=3&amp;rel=0\"></iframe>");
    let frame = "data-frame=\"https://www.youtube-nocookie.com/embed/a?start=3\"";
    assert!(html.contains(frame) && !html.contains("<iframe"), "{html}");
}

#[test]
fn a_frame_of_a_film_that_is_not_listed_keeps_its_key() {
    let html = html("<iframe src=\"https://player.vimeo.com/video/123?h=8f7a6b\"></iframe>");
    assert!(
        html.contains("href=\"https://vimeo.com/123/8f7a6b\""),
        "{html}"
    );
    let frame = "data-frame=\"https://player.vimeo.com/video/123?h=8f7a6b&amp;dnt=1\"";
    assert!(html.contains(frame), "{html}");
}

#[test]
fn its_words_are_read_with_the_text() {
    let article = article("[Night mail](https://archive.org/details/night_mail)").unwrap();
    // Ours are not.
    assert_eq!(article.text, "Night mail");
    assert!(article.html.has_embeds());
}

fn frame(address: &str) -> Option<String> {
    Embed::at(address).map(|embed| embed.frame)
}

#[test]
fn every_way_to_write_the_address_of_a_film_leads_to_it() {
    let youtube = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ";
    for address in [
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtube.com/watch?feature=share&v=dQw4w9WgXcQ",
        "http://m.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ?si=tracked",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ",
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
    ] {
        assert_eq!(frame(address).as_deref(), Some(youtube), "{address}");
    }
    let at = frame("https://youtu.be/dQw4w9WgXcQ?t=1m5s");
    assert_eq!(at, Some(format!("{youtube}?start=65")));
    let others = [
        (
            "https://vimeo.com/22439234",
            "https://player.vimeo.com/video/22439234?dnt=1",
        ),
        (
            "https://vimeo.com/22439234/8f7a6b",
            "https://player.vimeo.com/video/22439234?h=8f7a6b&dnt=1",
        ),
        (
            "https://player.vimeo.com/video/22439234?title=0&h=8f7a6b",
            "https://player.vimeo.com/video/22439234?h=8f7a6b&dnt=1",
        ),
        (
            "https://vimeo.com/22439234?share=copy",
            "https://player.vimeo.com/video/22439234?dnt=1",
        ),
        (
            "https://www.dailymotion.com/video/x8abc",
            "https://geo.dailymotion.com/player.html?video=x8abc",
        ),
        (
            "https://archive.org/details/night_mail",
            "https://archive.org/embed/night_mail",
        ),
        (
            "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk",
            "https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk",
        ),
        (
            "https://open.spotify.com/intl-de/track/4rOoJ6Egrf8K2IrywzwOMk?si=7b1",
            "https://open.spotify.com/embed/track/4rOoJ6Egrf8K2IrywzwOMk",
        ),
    ];
    for (address, expected) in others {
        assert_eq!(frame(address).as_deref(), Some(expected), "{address}");
    }
}

#[test]
fn everything_else_stays_a_link() {
    for address in [
        "https://example.org/watch?v=dQw4w9WgXcQ",
        "https://youtube.com.example.org/watch?v=dQw4w9WgXcQ",
        "https://www.youtube.com/watch?v=",
        "https://www.youtube.com/watch?v=a%22%3E%3Cscript%3E",
        "https://www.youtube.com/@somebody",
        "https://vimeo.com/channels/staffpicks",
        "https://player.vimeo.com/video/1?h=a%26b",
        "https://archive.org/details/..",
        "javascript://youtu.be/dQw4w9WgXcQ",
        "youtu.be/dQw4w9WgXcQ",
        "https://open.spotify.com/user/somebody",
        "https://open.spotify.com/intl-de/user/somebody",
    ] {
        assert_eq!(Embed::at(address), None, "{address}");
    }
}

#[test]
fn only_frames_of_the_sites_we_know_are_ours() {
    assert!(is_ours("https://player.vimeo.com/video/1?dnt=1"));
    for frame in [
        "https://player.vimeo.com.example.org/video/1",
        "https://www.youtube-nocookie.com/embed/",
        "https://archive.org/embed/../../login",
        "https://www.youtube-nocookie.com/embed/a\"b",
    ] {
        assert!(!is_ours(frame), "{frame}");
    }
}

#[test]
fn a_time_is_read_in_seconds() {
    let read = ["90", "90s", "1m30s", "1h2m3s", "", "soon", "9999999"].map(seconds);
    let expected = [
        Some(90),
        Some(90),
        Some(90),
        Some(3723),
        Some(0),
        None,
        None,
    ];
    assert_eq!(read, expected);
}

#[test]
fn the_policy_of_a_page_allows_each_player_and_names_no_other() {
    let players = [
        "https://youtu.be/dQw4w9WgXcQ",
        "https://vimeo.com/22439234",
        "https://dai.ly/x8abc",
        "https://archive.org/details/night_mail",
        "https://open.spotify.com/track/4rOoJ6Egrf8K2IrywzwOMk",
    ];
    let origin = |address: &&str| {
        let frame = Embed::at(address).unwrap().frame;
        url::Url::parse(&frame)
            .unwrap()
            .origin()
            .ascii_serialization()
    };
    let origins: Vec<String> = players.iter().map(origin).collect();
    assert_eq!(
        FRAME_SOURCES.split_whitespace().collect::<Vec<_>>(),
        origins
    );
}
