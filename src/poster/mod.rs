//! The picture that stands for an article without one where others link to it: its title and its author on a card of
//! 1200 × 630 pixels. Drawn by a build with the feature `og-images`; any other has none.

#[cfg(feature = "og-images")]
mod drawing;
#[cfg(feature = "og-images")]
mod lines;

use crate::secret::{digest, hex};
#[cfg(feature = "og-images")]
pub use drawing::Drawer;

/// The width of every poster in pixels.
pub const WIDTH: u32 = 1200;
/// Its height in pixels.
pub const HEIGHT: u32 = 630;
/// Rises with every change to how the same words are drawn.
const VERSION: u32 = 1;

/// What stands on a poster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poster {
    /// The title of the article.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// The name of the site.
    pub site: String,
    /// The site’s colour: `#9b2d1f`.
    pub colour: String,
}

impl Poster {
    /// Another word for every other poster, in an address: 8 hexadecimal digits.
    pub fn version(&self) -> String {
        let Poster {
            title,
            author,
            site,
            colour,
        } = self;
        let told = format!("{VERSION}\0{title}\0{author}\0{site}\0{colour}");
        hex(&digest(told)[..4])
    }

    /// Whether it can be drawn: our letters are those of Latin, Greek and Cyrillic.
    pub fn is_drawable(&self) -> bool {
        #[cfg(feature = "og-images")]
        return lines::has_letters_for(&[&self.title, &self.author, &self.site]);
        #[cfg(not(feature = "og-images"))]
        false
    }
}

/// Draws nothing.
#[cfg(not(feature = "og-images"))]
#[derive(Default)]
pub struct Drawer(());

#[cfg(not(feature = "og-images"))]
impl Drawer {
    /// Nothing comes of it.
    ///
    /// # Errors
    /// None.
    pub async fn png(&self, _: Poster) -> crate::error::Result<Option<std::sync::Arc<[u8]>>> {
        Ok(None)
    }
}

#[cfg(all(test, feature = "og-images"))]
mod tests;
