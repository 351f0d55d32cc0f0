//! A poster, drawn. Each is drawn once and kept for as long as there is room; one is drawn at a time.

use super::lines::{FAMILY, Set, escaped, options, set};
use super::{HEIGHT, Poster, WIDTH};
use crate::error::{Error, Result};
use anyhow::anyhow;
use quick_cache::sync::Cache;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;
use std::fmt::Write;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// The space to the left and the right.
const MARGIN: u32 = 80;
/// The sizes of a title, the largest first.
const SIZES: [f32; 5] = [88.0, 76.0, 66.0, 56.0, 48.0];
/// A title has at most so many lines.
const MOST_LINES: usize = 5;
/// The line at the foot has room for so many characters.
const FOOT: usize = 60;
/// So many posters are kept.
const KEPT: usize = 64;

/// Draws posters.
pub struct Drawer {
    kept: Cache<String, Arc<[u8]>>,
    turn: Arc<Semaphore>,
}

impl Default for Drawer {
    fn default() -> Drawer {
        Drawer {
            kept: Cache::new(KEPT),
            turn: Arc::new(Semaphore::new(1)),
        }
    }
}

impl Drawer {
    /// The poster as PNG; nothing where it cannot be drawn.
    ///
    /// # Errors
    /// When drawing fails, which is our fault.
    pub async fn png(&self, poster: Poster) -> Result<Option<Arc<[u8]>>> {
        if !poster.is_drawable() {
            return Ok(None);
        }
        let version = poster.version();
        if let Some(png) = self.kept.get(&version) {
            return Ok(Some(png));
        }
        let turn = self.turn.clone().acquire_owned().await;
        let turn = turn.map_err(|closed| Error::Internal(closed.into()))?;
        if let Some(png) = self.kept.get(&version) {
            return Ok(Some(png));
        }
        let drawn = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            drawn(&poster)
        });
        let png = drawn
            .await
            .map_err(|panicked| Error::Internal(panicked.into()))??;
        self.kept.insert(version, png.clone());
        Ok(Some(png))
    }
}

fn drawn(poster: &Poster) -> Result<Arc<[u8]>> {
    let failed = |why: String| Error::Internal(anyhow!("a poster cannot be drawn: {why}"));
    let tree = Tree::from_str(&svg(poster), &options()).map_err(|why| failed(why.to_string()))?;
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| failed("no room".into()))?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    let png = pixels.encode_png().map_err(|why| failed(why.to_string()))?;
    Ok(png.into())
}

/// The drawing: the site’s name and a line in its colour at the top, the title, the author at the foot.
fn svg(poster: &Poster) -> String {
    let colour = escaped(&poster.colour);
    let Set { size, lines } = set(
        &poster.title,
        (WIDTH - 2 * MARGIN) as f32,
        &SIZES,
        MOST_LINES,
    );
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         font-family=\"{FAMILY}\"><rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fcfaf5\"/>\
         <rect width=\"{WIDTH}\" height=\"14\" fill=\"{colour}\"/>"
    );
    let mut text = |x: u32, y: f32, size: f32, weight: u16, fill: &str, words: &str| {
        // A string takes everything.
        let _ = write!(
            svg,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" \
             fill=\"{fill}\">{}</text>",
            escaped(words)
        );
    };
    text(MARGIN, 104.0, 34.0, 700, &colour, &cut(&poster.site));
    let line_height = size * 1.16;
    // In the middle between the name of the site and the author.
    let height = line_height * lines.len() as f32;
    let mut y = 332.0 - height / 2.0 + size * 0.86;
    for line in &lines {
        text(MARGIN, y, size, 700, "#1d1b18", line);
        y += line_height;
    }
    text(MARGIN, 572.0, 32.0, 400, "#5c574f", &cut(&poster.author));
    svg.push_str("</svg>");
    svg
}

fn cut(text: &str) -> String {
    match text.chars().count() {
        0..=FOOT => text.to_owned(),
        _ => text.chars().take(FOOT - 1).chain(['…']).collect(),
    }
}
