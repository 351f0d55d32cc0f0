use super::*;
use proptest::prelude::*;

#[test]
fn the_papers_are_those_of_the_style_sheet() {
    let css = include_str!("../../../static/css/base.css");
    for (token, number) in [("paper", 0), ("raised", 1), ("sunken", 2), ("landed", 3)] {
        let said = |colour: Oklch| {
            let lightness = (colour.lightness * 1000.0).round() / 10.0;
            format!("oklch({lightness}% {} {})", colour.chroma, colour.hue)
        };
        let (light, dark) = (said(LIGHT[number]), said(DARK[number]));
        let line = format!("--{token}: light-dark({light}, {dark});");
        assert!(css.contains(&line), "{line}");
    }
    for line in [
        "--on-press: oklch(99% 0 0);",
        "--accent: light-dark(oklch(46% 0.16 30), oklch(77% 0.11 40));",
        "--on-accent: light-dark(oklch(99% 0 0), oklch(19% 0.02 40));",
        "--press: light-dark(oklch(46% 0.16 30), oklch(55% 0.145 32));",
        "--press-deep: light-dark(oklch(39% 0.14 30), oklch(49% 0.14 32));",
    ] {
        assert!(css.contains(line), "{line}");
    }
    let (_, shades) = Accent::ours();
    assert!(shades.iter().all(|shades| shades.contrast >= LEAST));
}

#[test]
fn a_colour_that_cannot_be_read_is_told_with_one_that_can() {
    for (text, name) in [
        ("#ffcc00", "yellow"),
        ("#ffffff", "white"),
        ("#cccccc", "grey"),
        ("#ff9ecb", "pink"),
        ("#7fd6ff", "blue"),
    ] {
        let refused = Accent::of(Rgb::parse(text).unwrap()).unwrap_err();
        assert_eq!(refused.name, name, "{text}");
        assert!(refused.sentence().contains(&refused.nearest.to_string()));
    }
    for text in ["#9b2d1f", "#000000", "#0b57d0", "#1b6e3c", "#6b21a8"] {
        assert!(Accent::of(Rgb::parse(text).unwrap()).is_ok(), "{text}");
    }
}

fn turned(one: f64, two: f64) -> f64 {
    let turn = (one - two).rem_euclid(360.0);
    turn.min(360.0 - turn)
}

proptest! {
    #[test]
    fn whatever_is_chosen_reads_on_every_paper(rgb: [u8; 3]) {
        let chosen = Rgb(rgb);
        let accent = match Accent::of(chosen) {
            Ok(accent) => accent,
            Err(refused) => {
                prop_assert!(worst(chosen, &LIGHT) < LEAST);
                Accent::of(refused.nearest).unwrap()
            }
        };
        let sides = [(accent.on_light(), LIGHT), (accent.on_dark(), DARK)];
        for (shades, grounds) in sides {
            prop_assert!(worst(shades.accent, &grounds) >= LEAST);
            prop_assert!(shades.accent.contrast(shades.on_accent) >= LEAST);
            for press in [shades.press, shades.press_deep] {
                prop_assert!(press.contrast(ON_PRESS.rgb()) >= LEAST);
            }
            prop_assert_ne!(shades.press, shades.press_deep);
        }
    }

    #[test]
    fn its_hue_stays(rgb: [u8; 3]) {
        let chosen = Rgb(rgb).oklch();
        prop_assume!(chosen.chroma > 0.06);
        let accent = match Accent::of(Rgb(rgb)) {
            Ok(accent) => accent,
            Err(refused) => Accent::of(refused.nearest).unwrap(),
        };
        for shade in [accent.on_light().accent, accent.on_dark().accent, accent.on_dark().press] {
            prop_assert!(turned(shade.oklch().hue, chosen.hue) < 6.0, "{shade}");
        }
    }
}
