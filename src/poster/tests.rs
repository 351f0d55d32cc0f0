use super::lines::{has_letters_for, set};
use super::{Drawer, HEIGHT, Poster, WIDTH};

const SIZES: [f32; 5] = [88.0, 76.0, 66.0, 56.0, 48.0];

fn poster(title: &str) -> Poster {
    Poster {
        title: title.into(),
        author: "Noor Haddad".into(),
        site: "The Ferry".into(),
        colour: "#9b2d1f".into(),
    }
}

#[tokio::test]
async fn it_is_a_png_of_the_size_that_others_ask_for() {
    let drawer = Drawer::default();
    let png = drawer.png(poster("The bell with the wrong note")).await;
    let png = png.unwrap().unwrap();
    let drawn = image::load_from_memory(&png).unwrap();
    assert_eq!((drawn.width(), drawn.height()), (WIDTH, HEIGHT));
    let dark = |pixel: &image::Rgba<u8>| pixel.0[0] < 60;
    let ink = drawn
        .to_rgba8()
        .pixels()
        .filter(|pixel| dark(pixel))
        .count();
    assert!(ink > 5_000, "the title is not there: {ink} dark pixels");
}

#[test]
fn a_long_title_is_smaller_and_the_longest_is_cut() {
    let short = set("Rain", 1040.0, &SIZES, 5);
    assert_eq!((short.size, short.lines), (88.0, vec!["Rain".to_owned()]));
    let long = set(&"nineteen minutes across ".repeat(6), 1040.0, &SIZES, 5);
    assert!(
        long.size < 88.0 && (3..=5).contains(&long.lines.len()),
        "{long:?}"
    );
    let longest = set(&"W".repeat(200), 1040.0, &SIZES, 5);
    assert_eq!(longest.lines.len(), 5);
    assert!(longest.lines[4].ends_with('…'), "{longest:?}");
}

#[tokio::test]
async fn what_cannot_be_written_in_our_letters_has_no_poster() {
    assert!(has_letters_for(&["Über Größe, señor: Ελλάδα и Москва"]));
    for title in ["هَبَّة", "百年孤独", "🎉"] {
        assert!(!poster(title).is_drawable(), "{title}");
        assert_eq!(Drawer::default().png(poster(title)).await.unwrap(), None);
    }
}

#[tokio::test]
async fn words_that_look_like_marks_are_words() {
    let drawer = Drawer::default();
    let png = drawer.png(poster("</text><script>&amp;\"' </svg>")).await;
    assert!(png.unwrap().is_some());
}

#[test]
fn each_change_of_a_word_is_another_version() {
    let before = poster("One").version();
    assert_ne!(before, poster("Two").version());
    let elsewhere = Poster {
        site: "Elsewhere".into(),
        ..poster("One")
    };
    assert_ne!(before, elsewhere.version());
    assert_eq!(before, poster("One").version());
}
