//! The name of a picture on this site. It says all that a page has to know to show it: how large it is,
//! and so in which other sizes it is kept. Text can be rendered without asking for anything.

mod ground;

pub use ground::{Ground, Grounds};

use std::fmt;

/// Where pictures are.
pub const FOLDER: &str = "/media/";
/// The widths in which a wider picture is kept as well.
pub const WIDTHS: [u32; 5] = [480, 800, 1200, 1600, 2400];
/// No picture is longer than this, on either side: a WebP of its own size can be made of it (RFC 9649, 2.5).
pub const LONGEST_SIDE: u32 = 16_383;
/// How many digits a key has.
const KEY: usize = 32;

/// What the picture that everybody can show is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// A photograph.
    Jpeg,
    /// A drawing.
    Png,
    /// A drawing in few colours.
    Gif,
    /// Several of those, one after the other.
    Moving,
    /// Either.
    WebP,
}

impl Form {
    const ALL: [Form; 5] = [Form::Jpeg, Form::Png, Form::Gif, Form::Moving, Form::WebP];

    /// The end of its name.
    fn ending(self) -> &'static str {
        match self {
            Form::Jpeg => ".jpg",
            Form::Png => ".png",
            Form::Gif => ".gif",
            Form::Moving => "-moving.gif",
            Form::WebP => ".webp",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Form::Jpeg => "image/jpeg",
            Form::Png => "image/png",
            Form::Gif | Form::Moving => "image/gif",
            Form::WebP => "image/webp",
        }
    }
}

/// The name of a picture, like `0b…9e-1600x1200.jpg`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PictureName {
    /// 32 hexadecimal digits of the digest of what was uploaded.
    pub key: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// What it is written in.
    pub form: Form,
}

impl fmt::Display for PictureName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let PictureName {
            key,
            width,
            height,
            form,
        } = self;
        write!(f, "{key}-{width}x{height}{}", form.ending())
    }
}

impl PictureName {
    /// Reads a name exactly as we write it.
    pub fn parse(name: &str) -> Option<PictureName> {
        let (key, rest) = key_of(name)?;
        // The moving one first: its ending ends as the other does.
        let form = [Form::Moving].into_iter().chain(Form::ALL);
        let (form, sides) = form
            .filter_map(|form| Some((form, rest.strip_suffix(form.ending())?)))
            .next()?;
        let (width, height) = sides.split_once('x')?;
        Some(PictureName {
            key: key.to_owned(),
            width: side(width)?,
            height: side(height)?,
            form,
        })
    }

    /// Reads the address of a picture on this site.
    pub fn at(address: &str) -> Option<PictureName> {
        PictureName::parse(address.strip_prefix(FOLDER)?)
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("{FOLDER}{self}")
    }

    /// The widths in which it is kept as WebP besides, the narrowest first: those narrower than itself,
    /// and its own unless that is more than the widest. A moving one is kept in its own alone, standing
    /// still.
    pub fn widths(&self) -> Vec<u32> {
        let widest = WIDTHS[WIDTHS.len() - 1];
        let own = self.width.min(widest);
        let narrower = WIDTHS.into_iter().filter(|width| *width < own);
        match self.form {
            Form::Moving => vec![own],
            _ => narrower.chain([own]).collect(),
        }
    }

    /// The height it has at a width.
    pub fn height_at(&self, width: u32) -> u32 {
        let exact = u64::from(self.height) * u64::from(width);
        let half = u64::from(self.width) / 2;
        let height = (exact + half) / u64::from(self.width.max(1));
        u32::try_from(height).unwrap_or(LONGEST_SIDE).max(1)
    }

    /// The name of the WebP of a width.
    pub fn at_width(&self, width: u32) -> String {
        format!("{}-{width}.webp", self.key)
    }

    /// Every WebP with its width, as `srcset` lists them.
    pub fn srcset(&self) -> String {
        let one = |width: u32| format!("{FOLDER}{} {width}w", self.at_width(width));
        let all: Vec<_> = self.widths().into_iter().map(one).collect();
        all.join(", ")
    }

    /// Whether it can stand in the place of its WebP `file` while that is not there. One that moves cannot: whoever
    /// asks for its still wants nothing to move.
    pub fn can_replace(&self, file: &str) -> bool {
        let mut widths = self.widths().into_iter();
        self.form != Form::Moving && widths.any(|width| self.at_width(width) == file)
    }

    /// The names of all files it is kept in.
    pub fn files(&self) -> Vec<String> {
        let narrower = self.widths().into_iter().map(|width| self.at_width(width));
        [self.to_string()].into_iter().chain(narrower).collect()
    }
}

/// A file of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName {
    /// The key of its picture.
    pub key: String,
    /// What it is written in.
    pub form: Form,
}

impl FileName {
    /// Reads the name of a file exactly as we write it: nothing else is ever looked for.
    pub fn parse(name: &str) -> Option<FileName> {
        if let Some(PictureName { key, form, .. }) = PictureName::parse(name) {
            return Some(FileName { key, form });
        }
        let (key, rest) = key_of(name)?;
        side(rest.strip_suffix(Form::WebP.ending())?)?;
        Some(FileName {
            key: key.to_owned(),
            form: Form::WebP,
        })
    }
}

/// The key with which a name begins, and what follows it.
fn key_of(name: &str) -> Option<(&str, &str)> {
    let (key, rest) = name.split_once('-')?;
    let digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    (key.len() == KEY && key.bytes().all(digit)).then_some((key, rest))
}

/// A side in pixels, written as we write it.
fn side(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    let side: u32 = text.parse().ok().filter(|_| plain)?;
    (side <= LONGEST_SIDE).then_some(side)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(width: u32, height: u32, form: Form) -> PictureName {
        PictureName {
            key: "0123456789abcdef0123456789abcdef".into(),
            width,
            height,
            form,
        }
    }

    #[test]
    fn a_picture_is_kept_in_the_widths_below_its_own_and_in_its_own() {
        assert_eq!(name(300, 200, Form::Png).widths(), [300]);
        assert_eq!(name(800, 600, Form::Jpeg).widths(), [480, 800]);
        assert_eq!(
            name(6000, 4000, Form::Jpeg).widths(),
            [480, 800, 1200, 1600, 2400]
        );
        assert_eq!(name(900, 600, Form::Moving).widths(), [900]);
        assert_eq!(name(6000, 4000, Form::Jpeg).height_at(480), 320);
        assert_eq!(name(16_383, 1, Form::Jpeg).height_at(480), 1);
    }

    #[test]
    fn what_is_no_name_of_ours_is_none() {
        let key = "0123456789abcdef0123456789abcdef";
        for other in [
            "",
            "x.jpg",
            "../secret.key",
            &format!("{key}-0x9.jpg"),
            &format!("{key}-09x9.jpg"),
            &format!("{key}-+9x9.jpg"),
            &format!("{key}-9x9.svg"),
            &format!("{key}-9x9.jpg.html"),
            &format!("{key}-16384x9.jpg"),
            &format!("{key}-9x9.jpg/../x"),
            &format!("{}-9x9.jpg", key.to_uppercase()),
            &format!("{}-9x9.jpg", &key[1..]),
        ] {
            assert_eq!(PictureName::parse(other), None, "{other}");
            assert_eq!(FileName::parse(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn a_name_is_read_as_it_is_written(width in 1..=LONGEST_SIDE, height in 1..=LONGEST_SIDE, form in 0..5_usize) {
            let name = name(width, height, Form::ALL[form]);
            prop_assert_eq!(PictureName::parse(&name.to_string()), Some(name.clone()));
            prop_assert_eq!(PictureName::at(&name.address()), Some(name.clone()));
            for file in name.files() {
                prop_assert_eq!(FileName::parse(&file).map(|file| file.key), Some(name.key.clone()));
            }
        }

        #[test]
        fn nothing_that_leads_elsewhere_is_a_name(text in "[a-f0-9./x-]{0,60}") {
            if FileName::parse(&text).is_some() {
                prop_assert!(!text.contains('/') && !text.contains(".."));
            }
        }
    }
}
