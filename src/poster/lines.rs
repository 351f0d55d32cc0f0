//! Words set in lines, as wide as they really are.

use resvg::usvg::{Options, Tree, fontdb};
use skrifa::{FontRef, MetadataProvider};
use std::sync::{Arc, LazyLock};

const BOLD: &[u8] = include_bytes!("source-serif-4-0.4.1/SourceSerif4_700Bold.ttf");
const REGULAR: &[u8] = include_bytes!("source-serif-4-0.4.1/SourceSerif4_400Regular.ttf");

/// The family of both.
pub(super) const FAMILY: &str = "Source Serif 4";
/// The size words are measured at.
const MEASURED_AT: f32 = 100.0;

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for font in [BOLD, REGULAR] {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(font)));
    }
    Arc::new(fonts)
});

/// How drawings are read: with our letters and no others.
pub(super) fn options() -> Options<'static> {
    Options {
        fontdb: FONTS.clone(),
        ..Options::default()
    }
}

/// Whether each character of these texts can be drawn.
pub(super) fn has_letters_for(texts: &[&str]) -> bool {
    let Ok(font) = FontRef::new(BOLD) else {
        return false;
    };
    let letters = font.charmap();
    let mut characters = texts.iter().flat_map(|text| text.chars());
    characters.all(|c| c.is_whitespace() || letters.map(c).is_some())
}

/// `text` as it may stand in a drawing.
pub(super) fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

/// How wide a word is, in parts of the size it is set in.
fn width(word: &str) -> f32 {
    let drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><text y=\"100\" \
         font-family=\"{FAMILY}\" font-weight=\"700\" font-size=\"{MEASURED_AT}\">{}</text></svg>",
        escaped(word)
    );
    let tree = Tree::from_str(&drawing, &options());
    let wide = tree.map(|tree| tree.root().abs_bounding_box().width());
    wide.map_or(0.0, |wide| wide / MEASURED_AT)
}

/// The size a title is set in, and its lines.
#[derive(Debug, PartialEq)]
pub(super) struct Set {
    pub(super) size: f32,
    pub(super) lines: Vec<String>,
}

/// Sets `title` as large as it fits into `most` lines of `room` pixels; what has no room in the smallest size is cut.
pub(super) fn set(title: &str, room: f32, sizes: &[f32], most: usize) -> Set {
    // The space between words, with what the measured letters do not fill.
    const SPACE: f32 = 0.27;
    let words: Vec<(&str, f32)> = title
        .split_whitespace()
        .map(|word| (word, width(word)))
        .collect();
    let mut set = Set {
        size: MEASURED_AT,
        lines: Vec::new(),
    };
    for size in sizes {
        let room = room / size;
        let mut lines: Vec<(String, f32)> = Vec::new();
        for (word, wide) in &words {
            match lines.last_mut() {
                Some((line, filled)) if *filled + SPACE + wide <= room => {
                    line.push(' ');
                    line.push_str(word);
                    *filled += SPACE + wide;
                }
                _ => lines.extend(pieces(word, *wide, room)),
            }
        }
        let fits = lines.len() <= most;
        set = Set {
            size: *size,
            lines: lines.into_iter().map(|(line, _)| line).collect(),
        };
        if fits {
            return set;
        }
    }
    set.lines.truncate(most);
    if let Some(last) = set.lines.last_mut() {
        last.push('…');
    }
    set
}

/// A word that is wider than a line, in as many pieces as it takes.
fn pieces(word: &str, wide: f32, room: f32) -> Vec<(String, f32)> {
    if wide <= room {
        return vec![(word.to_owned(), wide)];
    }
    let letters: Vec<char> = word.chars().collect();
    let each = (letters.len() as f32 * room / wide * 0.9).max(1.0) as usize;
    let one = |piece: &[char]| {
        let share = piece.len() as f32 / letters.len() as f32;
        (piece.iter().collect(), wide * share)
    };
    letters.chunks(each).map(one).collect()
}
