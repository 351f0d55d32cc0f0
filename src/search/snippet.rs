//! The words around what was looked for, cut from plain text. A template marks the hits and escapes everything.

use super::query::{Query, Term};
use super::seams::joined;
use super::words::{Word, words};
use std::collections::HashSet;
use std::ops::Range;

/// So many words are shown; of letters that stand for words, twice as many.
const LENGTH: usize = 30;
/// So many stand before the first hit.
const BEFORE: usize = 6;
/// The beginning of a text in which is looked, in bytes.
const MOST: usize = 200_000;

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it says.
    pub text: String,
    /// Whether it is what was looked for.
    pub is_hit: bool,
}

/// All of a short text, with its hits.
pub fn marked(text: &str, query: &Query) -> Vec<Part> {
    let words = words(text);
    let hits = hits(&words, query);
    parts(text, 0..text.len(), &hits)
}

/// The stretch of a text in which most of what was looked for stands, on one line; its beginning if nothing of it does.
pub fn snippet(text: &str, query: &Query) -> Vec<Part> {
    let text = &joined(&text[..text.floor_char_boundary(MOST)]);
    let words = words(text);
    let hits = hits(&words, query);
    let length = match words
        .iter()
        .take(LENGTH)
        .filter(|word| word.is_piece)
        .count()
    {
        pieces if pieces > LENGTH / 2 => 2 * LENGTH,
        _ => LENGTH,
    };
    let first = best(&hits, length).saturating_sub(BEFORE);
    let first = first.min(words.len().saturating_sub(length));
    let last = (first + length).min(words.len());
    let (Some(begin), Some(end)) = (words.get(first), words[..last].last()) else {
        return Vec::new();
    };
    let begin = if first == 0 { 0 } else { begin.place.start };
    let end = if last == words.len() {
        text.len()
    } else {
        end.place.end
    };
    let mut shown = parts(text, begin..end.max(begin), &hits);
    if begin > 0 {
        shown.insert(0, plain("… "));
    }
    if end < text.len() {
        shown.push(plain(" …"));
    }
    shown
}

/// Where a term stands.
struct Hit {
    /// Which one.
    term: usize,
    /// The number of its first word.
    word: usize,
    place: Range<usize>,
}

fn hits(words: &[Word], query: &Query) -> Vec<Hit> {
    let mut hits = Vec::new();
    for at in 0..words.len() {
        for (number, term) in query.wanted.iter().enumerate() {
            if let Some(found) = words.get(at..at + term.words.len())
                && is(found, term)
                && let (Some(first), Some(last)) = (found.first(), found.last())
            {
                hits.push(Hit {
                    term: number,
                    word: at,
                    place: first.place.start..last.place.end,
                });
            }
        }
    }
    hits
}

fn is(found: &[Word], term: &Term) -> bool {
    let last = term.words.len() - 1;
    found
        .iter()
        .zip(&term.words)
        .enumerate()
        .all(
            |(at, (word, sought))| match at == last && term.is_beginning {
                true => word.folded.starts_with(sought.as_str()),
                false => word.folded == *sought,
            },
        )
}

/// The first word of the stretch with the most different terms in it, then the most hits.
fn best(hits: &[Hit], length: usize) -> usize {
    let reach = length - BEFORE;
    let worth = |from: usize| {
        let within = hits[from..].iter();
        let within = within
            .take_while(|hit| hit.word < hits[from].word + reach)
            .take(100);
        let (terms, count) = within.fold((HashSet::new(), 0), |(mut terms, count), hit| {
            terms.insert(hit.term);
            (terms, count + 1)
        });
        (terms.len(), count)
    };
    let mut best = (0, (0, 0));
    for (from, hit) in hits.iter().enumerate().take(1_000) {
        let worth = worth(from);
        if worth > best.1 {
            best = (hit.word, worth);
        }
    }
    best.0
}

/// The text of a stretch, taken apart where hits begin and end.
fn parts(text: &str, stretch: Range<usize>, hits: &[Hit]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut at = stretch.start;
    for hit in hits {
        let (begin, end) = (hit.place.start.max(at), hit.place.end.min(stretch.end));
        if begin >= end {
            continue;
        }
        let goes_on = begin == at && parts.last().is_some_and(|part| part.is_hit);
        if begin > at {
            parts.push(plain(&text[at..begin]));
        }
        let said = &text[begin..end];
        match parts.last_mut().filter(|_| goes_on) {
            Some(part) => part.text.push_str(said),
            None => parts.push(Part {
                text: said.to_owned(),
                is_hit: true,
            }),
        }
        at = end;
    }
    if at < stretch.end {
        parts.push(plain(&text[at..stretch.end]));
    }
    parts
}

fn plain(text: &str) -> Part {
    Part {
        text: text.to_owned(),
        is_hit: false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, marked, snippet};
    use crate::search::query::Query;
    use proptest::prelude::*;

    fn shown(parts: &[Part]) -> String {
        let one = |part: &Part| match part.is_hit {
            true => format!("[{}]", part.text),
            false => part.text.clone(),
        };
        parts.iter().map(one).collect()
    }

    #[test]
    fn hits_are_marked_as_they_are_written() {
        for (text, typed, expected) in [
            ("Der Müller kam", "muller", "Der [Müller] kam"),
            (
                "The last boat, the last boats",
                "\"last boat\"",
                "The [last boat], the last boats",
            ),
            ("ferry and ferries", "ferr", "[ferry] and [ferries]"),
            ("東京都へ", "東京都", "[東京都]へ"),
            ("<b>ferry</b>", "ferry", "<b>[ferry]</b>"),
            ("nothing", "ferry", "nothing"),
        ] {
            assert_eq!(shown(&marked(text, &Query::parse(typed))), expected);
        }
    }

    #[test]
    fn the_stretch_with_all_the_words_is_shown() {
        let text = format!(
            "ferry {} the ferry left the harbour {}",
            "word ".repeat(80),
            "end ".repeat(80)
        );
        let found = shown(&snippet(&text, &Query::parse("ferry harbour")));
        assert!(found.starts_with("… ") && found.ends_with(" …"), "{found}");
        assert!(found.contains("the [ferry] left the [harbour]"), "{found}");
        assert_eq!(found.split_whitespace().count(), 32);
        let none = shown(&snippet(&text, &Query::parse("train")));
        assert!(none.starts_with("ferry word"), "{none}");
    }

    proptest! {
        #[test]
        fn a_short_text_is_shown_whole(text in "[a-cäé東京 ,<]{0,60}", typed in "[a-cäé東京 \"-]{0,9}") {
            let query = Query::parse(&typed);
            for parts in [marked(&text, &query), snippet(&text, &query)] {
                let said: String = parts.into_iter().map(|part| part.text).collect();
                prop_assert!(said.trim() == text.trim() || text.chars().count() > 25 || said.is_empty());
            }
        }
    }
}
