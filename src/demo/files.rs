//! The demo's text files, carried inside the program.

use rust_embed::{EmbeddedFile, RustEmbed};

/// The magazine's name and line.
pub(super) const SITE: &str = include_str!("site.toml");
/// Everyone who writes, reads or looks after it.
pub(super) const PEOPLE: &str = include_str!("people.toml");

/// What advertising is put together from.
pub(super) const ADVERTS: &str = include_str!("adverts.toml");

#[derive(RustEmbed)]
#[folder = "src/demo/articles/"]
struct Articles;

#[derive(RustEmbed)]
#[folder = "src/demo/threads/"]
struct Threads;

/// Each article's slug and text.
pub(super) fn articles() -> impl Iterator<Item = (String, String)> {
    texts(Articles::iter(), Articles::get, ".md")
}

/// Each thread's slug and text.
pub(super) fn threads() -> impl Iterator<Item = (String, String)> {
    texts(Threads::iter(), Threads::get, ".toml")
}

fn texts(
    names: impl Iterator<Item = std::borrow::Cow<'static, str>>,
    get: fn(&str) -> Option<EmbeddedFile>,
    ending: &'static str,
) -> impl Iterator<Item = (String, String)> {
    names.filter_map(move |name| {
        let slug = name.strip_suffix(ending)?.to_owned();
        let text = String::from_utf8_lossy(&get(&name)?.data).into_owned();
        Some((slug, text))
    })
}
