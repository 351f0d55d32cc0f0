//! The words of a text, of which a long one has more than are read.

use std::collections::BTreeSet;
use unicode_security::MixedScript;
use unicode_segmentation::UnicodeSegmentation;

/// The most characters of a word; what is longer is cut.
const LONGEST: usize = 32;
/// They stand in every address.
const OF_EVERY_ADDRESS: [&str; 3] = ["http", "https", "www"];

/// The words of a text as Unicode divides it (UAX 29), in lower case. Where each sign is a word to
/// Unicode, as in Chinese, two that stand together are.
#[derive(Default)]
pub(super) struct Words {
    /// One after the other: a long text has thousands, and most are not read.
    letters: String,
    /// Their fingerprints, and where they begin and end among the letters.
    places: Vec<(u64, u32, u32)>,
    /// Whether one of them has letters of several alphabets.
    pub(super) are_mixed: bool,
}

impl Words {
    pub(super) fn of(text: &str) -> Words {
        let mut words = Words::default();
        words.letters.reserve(text.len());
        words.places.reserve(text.len() / 4);
        let mut sign: Option<(usize, char)> = None;
        for (at, whole) in text.unicode_word_indices() {
            words.are_mixed = words.are_mixed || is_mixed(whole);
            // A mark may come with the space it stands on.
            let word = whole.trim();
            let mut letters = word.chars();
            if let (Some(letter), None) = (letters.next(), letters.next()) {
                match sign {
                    Some((end, before)) if end == at => words.add([before, letter].into_iter()),
                    _ => {}
                }
                sign = Some((at + whole.len(), letter));
            } else if word.is_ascii() {
                let from = words.letters.len();
                words.letters.push_str(&word[..word.len().min(LONGEST)]);
                words.letters[from..].make_ascii_lowercase();
                words.keep(from);
            } else {
                let lower = word.to_lowercase();
                words.add(lower.chars().take(LONGEST));
            }
        }
        words
    }

    fn add(&mut self, word: impl Iterator<Item = char>) {
        let from = self.letters.len();
        self.letters.extend(word);
        self.keep(from);
    }

    /// The word that the letters end with from there on.
    fn keep(&mut self, from: usize) {
        let word = &self.letters[from..];
        if OF_EVERY_ADDRESS.contains(&word) {
            self.letters.truncate(from);
            return;
        }
        let mark = fingerprint(word);
        self.places
            .push((mark, from as u32, self.letters.len() as u32));
    }

    /// Those that are read beside what was `found`, each once. Of a long text it is always the same part,
    /// wherever it stands: nobody hides an offer behind a novel.
    pub(super) fn chosen(&self, found: &BTreeSet<String>, room: usize) -> Vec<String> {
        let word = |(_, from, to): &(u64, u32, u32)| &self.letters[*from as usize..*to as usize];
        let mut places = self.places.clone();
        places.sort_unstable_by(|one, other| {
            let by_mark = one.0.cmp(&other.0);
            by_mark.then_with(|| word(one).cmp(word(other)))
        });
        places.dedup_by(|one, other| one.0 == other.0 && word(one) == word(other));
        let words = places.iter().map(word);
        let others = words.filter(|word| !found.contains(*word));
        others.take(room).map(str::to_owned).collect()
    }
}

/// Whether a word has letters of several alphabets.
fn is_mixed(word: &str) -> bool {
    !word.is_ascii() && !is_of_one(word) && !word.is_single_script()
}

/// Whether all letters of a word are certainly of one alphabet, as most words show at a glance.
fn is_of_one(word: &str) -> bool {
    let latin = |c: char| {
        c.is_ascii_alphabetic()
            || matches!(c, '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}')
    };
    let cyrillic = |c: char| matches!(c, '\u{400}'..='\u{481}');
    word.chars().all(latin) || word.chars().all(cyrillic)
}

/// The 64-bit FNV-1a of a word: the same on every machine, for ever.
pub(super) fn fingerprint(word: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    word.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
