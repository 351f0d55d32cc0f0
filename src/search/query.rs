//! What somebody looks for, read from what they typed. Every text is a question that can be asked: words that all
//! have to be there, `"words in quotes"` in this order, `-words` that must not be there; the last word may be the
//! beginning of one. Any other sign parts words and says nothing.

use super::words::{Word, words};

/// Of a longer text the beginning is read; in characters.
pub const LONGEST: usize = 400;
/// So many words and phrases are looked for.
pub const MOST_WANTED: usize = 10;
/// So many are kept out.
const MOST_UNWANTED: usize = 5;
/// So many words of a phrase are read.
const LONGEST_PHRASE: usize = 20;
/// Shorter beginnings stand for themselves: with one letter begins what one does not look for.
const SHORTEST_BEGINNING: usize = 2;

/// Words that stand one after the other; mostly one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The words, folded.
    pub words: Vec<String>,
    /// Whether the last of them may go on.
    pub is_beginning: bool,
    /// Whether it is made of pieces of a script without spaces.
    pub is_piece: bool,
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// All of this.
    pub wanted: Vec<Term>,
    /// None of this.
    pub unwanted: Vec<Term>,
    /// Whether more was typed than is looked for.
    pub is_cut: bool,
}

impl Query {
    /// Reads what was typed.
    pub fn parse(typed: &str) -> Query {
        let mut query = Query {
            is_cut: typed.chars().nth(LONGEST).is_some(),
            ..Query::default()
        };
        let text: String = typed.chars().take(LONGEST).collect();
        let mut last_is_open = false;
        for chunk in chunks(&text) {
            let Some(term) = term(chunk.text) else {
                continue;
            };
            last_is_open = !chunk.is_quoted && !chunk.is_unwanted;
            let (terms, most) = match chunk.is_unwanted {
                true => (&mut query.unwanted, MOST_UNWANTED),
                false => (&mut query.wanted, MOST_WANTED),
            };
            if terms.len() == most {
                query.is_cut = true;
                last_is_open = false;
            } else if !terms.contains(&term) {
                terms.push(term);
            }
        }
        if let Some(last) = query.wanted.last_mut().filter(|_| last_is_open) {
            last.open();
        }
        query
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }
}

impl Term {
    fn open(&mut self) {
        let length = self.words.last().map_or(0, |word| word.chars().count());
        self.is_beginning |= !self.is_piece && length >= SHORTEST_BEGINNING;
    }
}

struct Chunk<'a> {
    text: &'a str,
    is_quoted: bool,
    is_unwanted: bool,
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

fn chunks(text: &str) -> Vec<Chunk<'_>> {
    let mut chunks = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let Some(mut first) = rest.chars().next() else {
            return chunks;
        };
        let is_unwanted = first == '-';
        if is_unwanted {
            rest = &rest[1..];
            first = rest.chars().next().unwrap_or(' ');
        }
        let is_quoted = is_quote(first);
        if is_quoted {
            rest = &rest[first.len_utf8()..];
        }
        let ends = |c: char| is_quote(c) || !is_quoted && c.is_whitespace();
        let end = rest.find(ends).unwrap_or(rest.len());
        let (chunk, left) = rest.split_at(end);
        chunks.push(Chunk {
            text: chunk,
            is_quoted,
            is_unwanted,
        });
        let closing = left.chars().next().filter(|c| is_quoted && is_quote(*c));
        rest = &left[closing.map_or(0, char::len_utf8)..];
    }
}

/// The words of a chunk, one after the other: `foo-bar` is looked for as it is written.
fn term(text: &str) -> Option<Term> {
    let mut found = words(text);
    found.truncate(LONGEST_PHRASE);
    let is_piece = found.last()?.is_piece;
    // What a stretch ends in may go on in the text: its last pair is enough, and a letter alone begins a pair.
    let is_alone = found.len() < 2 || !follows(&found[found.len() - 2], &found[found.len() - 1]);
    if is_piece && !is_alone {
        found.pop();
    }
    Some(Term {
        is_beginning: is_piece && is_alone,
        is_piece,
        words: found.into_iter().map(|word| word.folded).collect(),
    })
}

/// Whether a pair of letters overlaps with what comes after it.
fn follows(pair: &Word, next: &Word) -> bool {
    pair.is_piece && pair.place.end > next.place.start
}

#[cfg(test)]
mod tests {
    use super::{MOST_WANTED, Query, Term};
    use proptest::prelude::*;

    fn written(query: &Query) -> String {
        let quoted = |term: &Term| match term.words.len() {
            1 => term.words.join(""),
            _ => format!("\"{}\"", term.words.join(" ")),
        };
        let wanted = query.wanted.iter().map(quoted);
        let unwanted = query
            .unwanted
            .iter()
            .map(|term| format!("-{}", quoted(term)));
        wanted.chain(unwanted).collect::<Vec<_>>().join(" ")
    }

    fn read(typed: &str) -> String {
        let query = Query::parse(typed);
        let last = query.wanted.iter().any(|term| term.is_beginning);
        format!("{}{}", written(&query), if last { "*" } else { "" })
    }

    #[test]
    fn what_is_typed_is_read_as_people_mean_it() {
        for (typed, expected) in [
            ("Rust async", "rust async*"),
            ("  rust   rust ", "rust*"),
            ("\"last boat\" ferry", "\"last boat\" ferry*"),
            ("ferry \"last boat\"", "ferry \"last boat\""),
            ("“last boat”", "\"last boat\""),
            ("ferry -train", "ferry -train"),
            ("ferry -\"last boat\"", "ferry -\"last boat\""),
            ("foo-bar", "\"foo bar\"*"),
            ("don't", "\"don t\""),
            ("a", "a"),
            ("\"unclosed words", "\"unclosed words\""),
            ("AND OR NOT NEAR(a b)", "and or not \"near a\" b"),
            ("title:rust* ^x (", "\"title rust\" x"),
            ("東京", "東京"),
            ("東京都", "\"東京 京都\""),
            ("京", "京*"),
            ("-only", "-only"),
            ("🦀 * \" ' \0 -- - ^", ""),
            ("", ""),
        ] {
            assert_eq!(read(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn a_flood_of_words_is_cut() {
        let many: String = (0..5000).map(|n| format!("w{n} ")).collect();
        let query = Query::parse(&many);
        assert!(query.is_cut && query.wanted.len() == MOST_WANTED);
        let query = Query::parse(&format!("\"{many}"));
        assert!(query.is_cut && query.wanted[0].words.len() <= 20);
    }

    proptest! {
        #[test]
        fn every_text_is_a_question(typed in any::<String>()) {
            let query = Query::parse(&typed);
            for term in query.wanted.iter().chain(&query.unwanted) {
                prop_assert!(!term.words.is_empty() && term.words.iter().all(|word| !word.is_empty()));
            }
            let again = Query::parse(&written(&query));
            prop_assert!(again.wanted.len() <= query.wanted.len());
        }

        #[test]
        fn signs_alone_ask_nothing(typed in "[-+*^:(){}\"'&|!~<>@\\\\/ \u{0}\u{202e}]{0,60}") {
            prop_assert!(Query::parse(&typed).is_empty());
        }
    }
}
