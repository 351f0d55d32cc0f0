//! Colours: as screens take them (sRGB), as eyes see them (OKLCH), and how well one reads on another.

pub mod accent;

pub use accent::Accent;

use std::fmt;

/// A colour as screens take it: red, green and blue, 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

/// A colour as eyes see it (CSS Color Module Level 4, §9.4).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Oklch {
    /// How light: 0 to 1.
    pub lightness: f64,
    /// How colourful: 0 for greys, about 0.32 at the most.
    pub chroma: f64,
    /// Which colour: 0 to 360 degrees.
    pub hue: f64,
}

impl Rgb {
    /// Reads `#7a5c00`, `7a5c00`, `#75c` or `75c`, in either case.
    pub fn parse(text: &str) -> Option<Rgb> {
        let text = text.trim();
        let digits = text.strip_prefix('#').unwrap_or(text);
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let byte = |text: &str| u8::from_str_radix(text, 16).ok();
        let mut rgb = [0; 3];
        for (i, channel) in rgb.iter_mut().enumerate() {
            *channel = match digits.len() {
                3 => byte(&digits[i..=i])? * 17,
                6 => byte(&digits[2 * i..2 * i + 2])?,
                _ => return None,
            };
        }
        Some(Rgb(rgb))
    }

    /// The same colour as eyes see it.
    pub fn oklch(self) -> Oklch {
        let [r, g, b] = self.linear();
        let l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b).cbrt();
        let m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b).cbrt();
        let s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b).cbrt();
        let lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        let a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        let b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        Oklch {
            lightness,
            chroma: a.hypot(b),
            hue: b.atan2(a).to_degrees().rem_euclid(360.0),
        }
    }

    /// How well one reads on the other, 1 to 21 (WCAG 2.2, “contrast ratio”).
    pub fn contrast(self, other: Rgb) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|channel| {
            let value = f64::from(channel) / 255.0;
            match value <= 0.04045 {
                true => value / 12.92,
                false => ((value + 0.055) / 1.055).powf(2.4),
            }
        })
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl Oklch {
    /// A colour by its three numbers.
    pub const fn new(lightness: f64, chroma: f64, hue: f64) -> Oklch {
        Oklch {
            lightness,
            chroma,
            hue,
        }
    }

    /// The same colour on a screen: as light, and as colourful as a screen can show it.
    pub fn rgb(self) -> Rgb {
        let fits = |chroma: f64| {
            let inside = |value: f64| (-0.0001..=1.0001).contains(&value);
            Oklch { chroma, ..self }.linear().into_iter().all(inside)
        };
        let (mut low, mut high) = (0.0, self.chroma);
        if fits(high) {
            low = high;
        }
        while high - low > 0.0002 {
            let middle = f64::midpoint(low, high);
            match fits(middle) {
                true => low = middle,
                false => high = middle,
            }
        }
        let shown = Oklch {
            chroma: low,
            ..self
        };
        Rgb(shown.linear().map(|value| {
            let value = value.clamp(0.0, 1.0);
            let value = match value <= 0.0031308 {
                true => value * 12.92,
                false => 1.055 * value.powf(1.0 / 2.4) - 0.055,
            };
            (value * 255.0).round() as u8
        }))
    }

    fn linear(self) -> [f64; 3] {
        let (sine, cosine) = self.hue.to_radians().sin_cos();
        let (a, b) = (self.chroma * cosine, self.chroma * sine);
        let l = (self.lightness + 0.3963377774 * a + 0.2158037573 * b).powi(3);
        let m = (self.lightness - 0.1055613458 * a - 0.0638541728 * b).powi(3);
        let s = (self.lightness - 0.0894841775 * a - 1.2914855480 * b).powi(3);
        [
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_colours_have_their_known_numbers() {
        for (text, lightness, chroma, hue) in [
            ("#ffffff", 1.0, 0.0, None),
            ("#000000", 0.0, 0.0, None),
            ("#ff0000", 0.628, 0.2577, Some(29.23)),
            ("#00ff00", 0.8664, 0.2948, Some(142.5)),
            ("#0000ff", 0.452, 0.3132, Some(264.05)),
        ] {
            let seen = Rgb::parse(text).unwrap().oklch();
            assert!((seen.lightness - lightness).abs() < 0.001, "{text}");
            assert!((seen.chroma - chroma).abs() < 0.001, "{text}");
            let right = hue.is_none_or(|hue: f64| (seen.hue - hue).abs() < 0.1);
            assert!(right, "{text}: {}", seen.hue);
        }
        let (black, white) = (Rgb([0; 3]), Rgb([255; 3]));
        assert!((black.contrast(white) - 21.0).abs() < 0.001);
        assert!((white.contrast(Rgb([0x77; 3])) - 4.48).abs() < 0.01);
    }

    #[test]
    fn a_colour_is_read_in_every_usual_spelling_and_in_no_other() {
        for text in ["#7a5c00", "7A5C00", " #7a5c00 "] {
            assert_eq!(Rgb::parse(text), Some(Rgb([0x7a, 0x5c, 0])), "{text}");
        }
        assert_eq!(Rgb::parse("#f80"), Some(Rgb([0xff, 0x88, 0])));
        for text in [
            "",
            "#",
            "red",
            "#12345",
            "#1234567",
            "#ｆｆｆ",
            "#+1+1+1",
            "##fff",
        ] {
            assert_eq!(Rgb::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_colour_comes_back_from_the_way_eyes_see_it(rgb: [u8; 3]) {
            let rgb = Rgb(rgb);
            prop_assert_eq!(rgb.oklch().rgb(), rgb);
            prop_assert_eq!(Rgb::parse(&rgb.to_string()), Some(rgb));
        }

        #[test]
        fn no_text_is_read_as_a_colour_by_accident(text in "\\PC{0,12}") {
            if let Some(rgb) = Rgb::parse(&text) {
                prop_assert_eq!(Rgb::parse(&rgb.to_string()), Some(rgb));
            }
        }
    }
}
