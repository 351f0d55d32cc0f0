//! The rules of the house (the crate docs in `src/lib.rs`), checked by reading the files themselves.

mod documents;
mod imports;
mod language;
mod pages;
pub mod source;
mod style;

use source::Source;

/// Fails with every problem and what to do about them.
#[track_caller]
fn none(problems: &[String], advice: &str) {
    assert!(
        problems.is_empty(),
        "\n{}\n→ {advice}\n",
        problems.join("\n")
    );
}

/// A line for each place where one of `words` stands in `source`.
fn named(source: &Source, words: &[&str]) -> Vec<String> {
    let one = |word| {
        source
            .places(word)
            .map(|(line, text)| format!("{}:{line}: {text}", source.path))
    };
    words.iter().copied().flat_map(one).collect()
}

/// Whether `path` is one of `places`: a file, or a folder when it ends in a slash.
fn is_in(path: &str, places: &[&str]) -> bool {
    places
        .iter()
        .any(|place| path == *place || (place.ends_with('/') && path.starts_with(place)))
}
