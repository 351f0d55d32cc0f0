//! The one colour a site is known by, in the shades in which it can be read on light and on dark paper.

use super::{Oklch, Rgb};

/// The least contrast of text (WCAG 2.2, 1.4.3).
pub const LEAST: f64 = 4.5;

/// What lies under text, as the style sheet has it: paper, what stands out of it, what is sunk into it, and
/// what somebody was led to.
const LIGHT: [Oklch; 4] = [
    Oklch::new(0.988, 0.006, 88.0),
    Oklch::new(1.0, 0.0, 0.0),
    Oklch::new(0.962, 0.011, 92.0),
    Oklch::new(0.955, 0.035, 88.0),
];
const DARK: [Oklch; 4] = [
    Oklch::new(0.19, 0.008, 260.0),
    Oklch::new(0.225, 0.009, 260.0),
    Oklch::new(0.235, 0.009, 260.0),
    Oklch::new(0.28, 0.03, 75.0),
];
/// What stands on buttons.
const ON_PRESS: Oklch = Oklch::new(0.99, 0.0, 0.0);

/// How light the colour is on dark paper, and how colourful at the most: more would glow.
const ON_DARK: (f64, f64) = (0.76, 0.14);
/// How light a button is on dark paper.
const BUTTON: f64 = 0.53;

/// A colour that can be read on light paper as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent(Rgb);

/// A colour that cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLight {
    /// The colour.
    pub colour: Rgb,
    /// What it would be called.
    pub name: &'static str,
    /// The nearest of its hue that can be read.
    pub nearest: Rgb,
}

/// The shades on one kind of paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shades {
    /// Of words, lines and marks.
    pub accent: Rgb,
    /// Of words on it.
    pub on_accent: Rgb,
    /// Of buttons.
    pub press: Rgb,
    /// Of a button under the pointer.
    pub press_deep: Rgb,
    /// How well words in it read where they read worst.
    pub contrast: f64,
}

impl Accent {
    /// The accent of this colour, if it can be read.
    pub fn of(colour: Rgb) -> Result<Accent, TooLight> {
        let nearest = readable(colour.oklch(), &LIGHT, 0.0);
        match nearest == colour {
            true => Ok(Accent(colour)),
            false => Err(TooLight {
                colour,
                name: name(colour.oklch()),
                nearest,
            }),
        }
    }

    /// Reads one that was stored.
    pub fn parse(text: &str) -> Option<Accent> {
        Accent::of(Rgb::parse(text)?).ok()
    }

    /// The colour itself.
    pub fn colour(self) -> Rgb {
        self.0
    }

    /// Our own: as the style sheet has it where nothing was chosen, on light and on dark paper.
    pub fn ours() -> (Rgb, [Shades; 2]) {
        let (deep, glow) = (Oklch::new(0.46, 0.16, 30.0), Oklch::new(0.77, 0.11, 40.0));
        let shades =
            |accent: Oklch, on_accent: Oklch, press: Oklch, press_deep: Oklch, grounds| Shades {
                accent: accent.rgb(),
                on_accent: on_accent.rgb(),
                press: press.rgb(),
                press_deep: press_deep.rgb(),
                contrast: worst(accent.rgb(), grounds),
            };
        let light = shades(deep, ON_PRESS, deep, Oklch::new(0.39, 0.14, 30.0), &LIGHT);
        let (press, press_deep) = (Oklch::new(0.55, 0.145, 32.0), Oklch::new(0.49, 0.14, 32.0));
        let dark = shades(glow, Oklch::new(0.19, 0.02, 40.0), press, press_deep, &DARK);
        (deep.rgb(), [light, dark])
    }

    /// Its shades on light paper.
    pub fn on_light(self) -> Shades {
        let seen = self.0.oklch();
        let deep = match seen.lightness {
            // What is nearly black grows lighter instead.
            ..0.2 => seen.lightness + 0.12,
            other => other - 0.07,
        };
        Shades {
            accent: self.0,
            on_accent: ON_PRESS.rgb(),
            press: self.0,
            press_deep: with_lightness(seen, deep).rgb(),
            contrast: worst(self.0, &LIGHT),
        }
    }

    /// Its shades on dark paper.
    pub fn on_dark(self) -> Shades {
        let (lightness, chroma) = ON_DARK;
        let seen = self.0.oklch();
        let glow = Oklch::new(lightness, seen.chroma.min(chroma), seen.hue);
        let accent = readable(glow, &DARK, 1.0);
        let button = readable(with_lightness(seen, BUTTON), &[ON_PRESS], 0.0);
        let deep = button.oklch();
        Shades {
            accent,
            on_accent: Oklch::new(0.19, seen.chroma.min(0.02), seen.hue).rgb(),
            press: button,
            press_deep: with_lightness(deep, deep.lightness - 0.06).rgb(),
            contrast: worst(accent, &DARK),
        }
    }

    /// The style that gives the page this colour: what comes after the rest of the sheet.
    pub fn style(self) -> String {
        let (light, dark) = (self.on_light(), self.on_dark());
        let token = |name: &str, of: fn(&Shades) -> Rgb| {
            format!("--{name}: light-dark({}, {});\n", of(&light), of(&dark))
        };
        [
            "\n@layer tokens {\n:root {\n".to_owned(),
            token("accent", |shades| shades.accent),
            token("on-accent", |shades| shades.on_accent),
            token("press", |shades| shades.press),
            token("press-deep", |shades| shades.press_deep),
            "}\n}\n".to_owned(),
        ]
        .concat()
    }
}

impl TooLight {
    /// What is said to whoever chose it.
    pub fn sentence(self) -> String {
        let nearest = self.nearest.to_string();
        t!("colour-too-light", colour = self.name, nearest = nearest)
    }
}

/// The colour, as far moved towards the lightness `end` as it takes to be read on all of `grounds`.
fn readable(colour: Oklch, grounds: &[Oklch], end: f64) -> Rgb {
    let reads = |lightness: f64| {
        let moved = with_lightness(colour, lightness).rgb();
        (worst(moved, grounds) >= LEAST).then_some(moved)
    };
    if let Some(as_it_is) = reads(colour.lightness) {
        return as_it_is;
    }
    let (mut bad, mut good) = (colour.lightness, end);
    while (good - bad).abs() > 0.001 {
        let middle = f64::midpoint(bad, good);
        match reads(middle) {
            Some(_) => good = middle,
            None => bad = middle,
        }
    }
    with_lightness(colour, good).rgb()
}

/// The contrast where it is least.
fn worst(colour: Rgb, grounds: &[Oklch]) -> f64 {
    let each = grounds.iter().map(|ground| colour.contrast(ground.rgb()));
    each.fold(f64::INFINITY, f64::min)
}

fn with_lightness(colour: Oklch, lightness: f64) -> Oklch {
    Oklch {
        lightness,
        ..colour
    }
}

/// What somebody would call it.
fn name(colour: Oklch) -> &'static str {
    if colour.chroma < 0.03 {
        return if colour.lightness > 0.97 {
            t!("colour-white")
        } else {
            t!("colour-grey")
        };
    }
    match colour.hue {
        ..15.0 => t!("colour-pink"),
        ..42.0 => t!("colour-red"),
        ..75.0 => t!("colour-orange"),
        ..117.0 => t!("colour-yellow"),
        ..170.0 => t!("colour-green"),
        ..215.0 => t!("colour-turquoise"),
        ..285.0 => t!("colour-blue"),
        ..325.0 => t!("colour-purple"),
        _ => t!("colour-pink"),
    }
}

#[cfg(test)]
mod tests;
