//! How a colour looks, before it is chosen.

use crate::colour::Accent;
use crate::colour::accent::Shades;

/// How a colour looks on one kind of paper, and how well it reads.
pub(super) struct Swatch {
    pub(super) paper: &'static str,
    pub(super) ground: &'static str,
    pub(super) ink: &'static str,
    pub(super) shades: Shades,
}

impl Swatch {
    /// How well words in the colour read, as a person says it.
    pub(super) fn contrast(&self) -> String {
        contrast(self.shades.contrast)
    }
}

/// A contrast with one decimal, never rounded up to what it is not.
pub(super) fn contrast(value: f64) -> String {
    let tenths = (value * 10.0).floor() as u64;
    t!("site-decimal", whole = tenths / 10, tenth = tenths % 10)
}

/// The colour on light and on dark paper; our own where there is none.
pub(super) fn swatches(accent: Option<Accent>) -> Vec<Swatch> {
    let [light, dark] = match accent {
        Some(accent) => [accent.on_light(), accent.on_dark()],
        None => Accent::ours().1,
    };
    let light = Swatch {
        paper: "light",
        ground: "#fdfbf7",
        ink: "#16191f",
        shades: light,
    };
    let dark = Swatch {
        paper: "dark",
        ground: "#121417",
        ink: "#e8e4de",
        shades: dark,
    };
    vec![light, dark]
}
