//! What a file is, by its first bytes: its name and what anybody says of it count for nothing.

use super::unfit::Unfit;

/// A kind of picture that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// JPEG (ITU-T T.81).
    Jpeg,
    /// PNG (W3C).
    Png,
    /// GIF87a or GIF89a.
    Gif,
    /// WebP (RFC 9649).
    WebP,
}

/// How far into a file one looks for the word that says what kind of text it is.
const LOOK: usize = 1024;

impl Kind {
    /// What `bytes` are.
    ///
    /// # Errors
    /// What else they are, as far as it is known.
    pub fn of(bytes: &[u8]) -> Result<Kind, Unfit> {
        match bytes {
            [] => Err(Unfit::Empty),
            [0xFF, 0xD8, 0xFF, ..] => Ok(Kind::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok(Kind::Png),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(Kind::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, rest @ ..] if rest.starts_with(b"WEBP") => {
                Ok(Kind::WebP)
            }
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => Err(of_brand(brand)),
            [b'B', b'M', ..] => Err(Unfit::Kind("BMP")),
            [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Err(Unfit::Kind("TIFF")),
            [0xFF, 0x0A, ..] | [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..] => {
                Err(Unfit::Kind("JPEG XL"))
            }
            [b'%', b'P', b'D', b'F', ..] => Err(Unfit::Kind("PDF")),
            [0, 0, 1, 0, ..] => Err(Unfit::Kind("ICO")),
            [b'8', b'B', b'P', b'S', ..] => Err(Unfit::Kind("Photoshop")),
            _ => Err(of_text(bytes)),
        }
    }
}

/// A file of the family of MP4 (ISO/IEC 14496-12).
fn of_brand(brand: &[u8]) -> Unfit {
    match brand.get(..4) {
        Some(b"avif" | b"avis") => Unfit::Kind("AVIF"),
        Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1") => {
            Unfit::Kind("HEIC")
        }
        _ => Unfit::Unknown,
    }
}

fn of_text(bytes: &[u8]) -> Unfit {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(LOOK)]).to_ascii_lowercase();
    if !start
        .trim_start_matches('\u{FEFF}')
        .trim_start()
        .starts_with('<')
    {
        return Unfit::Unknown;
    }
    match (start.find("<svg"), start.find("<html")) {
        (Some(svg), html) if html.is_none_or(|html| svg < html) => Unfit::Svg,
        _ => Unfit::Page,
    }
}
