//! Pictures and players as what a page of ours can hold: figures, lists and links.

use super::entity::{decoded, escaped};
use super::markup::{self, Lexer, Piece};
use super::{Picture, Warning};

const SOURCES: [&str; 14] = [
    "src", "url", "data", "mp3", "m4a", "ogg", "wav", "wma", "mp4", "m4v", "webm", "ogv", "wmv",
    "flv",
];

/// The address a player shortcode or element plays.
pub(super) fn address(raw: &str) -> Option<String> {
    let named = SOURCES
        .iter()
        .find_map(|name| markup::attribute(raw, name).filter(|value| !value.trim().is_empty()));
    let alone = || {
        markup::attributes(raw)
            .find(|(key, value)| key.is_empty() && is_address(value))
            .map(|(_, value)| decoded(value))
    };
    // `[youtube=https://…]`: the address has no key but the shortcode's name.
    let after_name = || {
        let (_, value) = raw.split_once('=')?;
        Some(decoded(value.trim_end_matches(']').trim_matches('"')))
    };
    named.or_else(alone).or_else(after_name).and_then(absolute)
}

/// A link to `address`, the address itself being its text.
pub(super) fn link(address: &str) -> String {
    let address = escaped(address.trim());
    format!("<a href=\"{address}\">{address}</a>")
}

/// A link to the address that stands in an embed shortcode, or what else stands there.
pub(super) fn link_if_address(inside: &str) -> String {
    match absolute(decoded(inside)) {
        Some(address) => link(&address),
        None => inside.to_owned(),
    }
}

/// Whether `text` is nothing but a web address.
pub(super) fn is_address(text: &str) -> bool {
    (text.starts_with("http://") || text.starts_with("https://"))
        && text.len() > "https://".len()
        && !text.contains(|c: char| c.is_whitespace() || "<>\"'[]".contains(c))
}

/// A figure of what a caption shortcode holds: the picture, perhaps in a link, and the words after it.
pub(super) fn figure(raw: &str, inside: &str) -> String {
    let (picture, words) = inside.split_at(picture_end(inside));
    let old_words = markup::attribute(raw, "caption").unwrap_or_default();
    let words = if words.trim().is_empty() {
        old_words.trim()
    } else {
        words.trim()
    };
    let caption = if words.is_empty() {
        String::new()
    } else {
        format!("<figcaption>{words}</figcaption>")
    };
    format!("\n<figure>{}{caption}</figure>\n", picture.trim())
}

/// A list of links to the pictures of a gallery.
pub(super) fn gallery(pictures: &[Picture]) -> Result<String, Warning> {
    if pictures.is_empty() {
        return Err(Warning::GalleryLost);
    }
    let mut html = String::from("\n<ul>\n");
    for picture in pictures {
        let url = escaped(&picture.url);
        let file = picture.url.rsplit('/').next().unwrap_or_default();
        let words = if picture.alt.is_empty() {
            file
        } else {
            &picture.alt
        };
        html.push_str(&format!(
            "<li><a href=\"{url}\">{}</a></li>\n",
            escaped(words)
        ));
    }
    html.push_str("</ul>\n");
    Ok(html)
}

/// Where the picture at the beginning of a caption's content ends.
fn picture_end(inside: &str) -> usize {
    let mut lexer = Lexer::new(inside);
    let (mut has_picture, mut in_link) = (false, false);
    let mut end = 0;
    while let Some(piece) = lexer.next() {
        match piece {
            Piece::Text(text) if has_picture && !in_link || !text.trim().is_empty() => break,
            Piece::Text(_) => {}
            Piece::Tag(tag) if tag.name.eq_ignore_ascii_case("a") => {
                if has_picture && !in_link {
                    break;
                }
                in_link = !tag.closes;
            }
            Piece::Tag(tag) if tag.name.eq_ignore_ascii_case("img") => has_picture = true,
            Piece::Tag(_) => break,
        }
        if has_picture && !in_link {
            end = lexer.at;
        }
    }
    end
}

fn absolute(address: String) -> Option<String> {
    let address = address.trim();
    if address.starts_with("//") {
        return Some(format!("https:{address}")).filter(|address| is_address(address));
    }
    let is_own = address.starts_with('/') && !address.contains(char::is_whitespace);
    (is_own || is_address(address)).then(|| address.to_owned())
}
