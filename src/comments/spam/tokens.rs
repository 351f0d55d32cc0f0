//! What the spam score looks at in a comment: its words, where its links lead, and its shape.

use crate::comments::screening::is_ignorable;
use crate::markdown::{SafeHtml, comment_words};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_security::MixedScript;
use unicode_segmentation::UnicodeSegmentation;
use url::Url;

/// Rises with every change to what is read from the same comment.
pub const VERSION: i64 = 1;
/// The most that is read from one comment.
pub const MOST: usize = 250;
/// The most characters of a word; what is longer is cut.
const LONGEST_WORD: usize = 32;
/// The most characters of the name of a host; the end says more than the beginning.
const LONGEST_HOST: usize = 64;
/// A comment with a link and fewer characters than this says hardly more than the link.
const SHORT: usize = 60;
/// From so many letters on, most of them capitals, a text shouts.
const LOUD: usize = 12;

/// Before the name of a host that a link leads to. No word holds a colon.
const LINK: &str = "link:";
const ONE_LINK: &str = "links:1";
const TWO_LINKS: &str = "links:2";
const SOME_LINKS: &str = "links:3";
const MANY_LINKS: &str = "links:6";
const HARDLY_MORE: &str = "shape:link";
const CAPITALS: &str = "shape:capitals";
const PRICE: &str = "shape:price";
const MIXED: &str = "shape:mixed";

/// What is read from a comment, each thing once, in alphabetical order.
pub fn tokens(html: &SafeHtml) -> Vec<String> {
    let (text, addresses) = comment_words(html);
    let text: String = text.nfkc().filter(|c| !is_ignorable(*c)).collect();
    let mut found = of_links(&addresses);
    found.extend(shape(&text, !addresses.is_empty()).map(str::to_owned));
    let mut words = words(&text);
    words.retain(|word| !found.contains(word));
    let room = MOST.saturating_sub(found.len());
    if words.len() > room {
        // Of a long text always the same part, wherever it stands: nobody hides an offer behind a novel.
        words.sort_by_cached_key(|word| fingerprint(word));
        words.truncate(room);
    }
    found.extend(words);
    found.into_iter().collect()
}

/// How a moderator reads a token.
pub fn in_words(token: &str) -> String {
    match token {
        ONE_LINK => "a link".into(),
        TWO_LINKS => "two links".into(),
        SOME_LINKS => "three links or more".into(),
        MANY_LINKS => "six links or more".into(),
        HARDLY_MORE => "little more than a link".into(),
        CAPITALS => "mostly capitals".into(),
        PRICE => "a price".into(),
        MIXED => "words in mixed alphabets".into(),
        _ => match token.strip_prefix(LINK) {
            Some(host) => format!("link to {host}"),
            None => token.to_owned(),
        },
    }
}

fn of_links(addresses: &[String]) -> BTreeSet<String> {
    let hosts = addresses.iter().filter_map(|address| host(address));
    let mut found: BTreeSet<String> = hosts.map(|host| format!("{LINK}{host}")).collect();
    // However many hosts there are, the words keep most of the room.
    while found.len() > MOST / 5 {
        found.pop_last();
    }
    let number = match addresses.len() {
        0 => return found,
        1 => ONE_LINK,
        2 => TWO_LINKS,
        3..6 => SOME_LINKS,
        _ => MANY_LINKS,
    };
    found.insert(number.to_owned());
    found
}

fn host(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let longer = host.chars().count().saturating_sub(LONGEST_HOST);
    Some(host.chars().skip(longer).collect())
}

fn shape(text: &str, has_links: bool) -> impl Iterator<Item = &'static str> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let is_short = || text.chars().take(SHORT).count() < SHORT;
    let mixed = |word: &str| !word.is_ascii() && !word.is_single_script();
    let all = [
        (has_links && is_short(), HARDLY_MORE),
        (letters >= LOUD && capitals * 2 > letters, CAPITALS),
        (names_a_price(text), PRICE),
        (text.unicode_words().any(mixed), MIXED),
    ];
    all.into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, name)| name)
}

/// Whether a sign of money stands beside a digit.
fn names_a_price(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| *c != ' ').collect();
    let pairs = || letters.windows(2);
    let money = |c: char| matches!(c, '$' | '€' | '£' | '¥' | '₹' | '₽');
    pairs().any(|two| money(two[0]) && two[1].is_ascii_digit())
        || pairs().any(|two| two[0].is_ascii_digit() && money(two[1]))
}

/// The words of a text as Unicode divides it (UAX 29), in lower case. Where each sign is a word to
/// Unicode, as in Chinese, two that stand together are.
fn words(text: &str) -> Vec<String> {
    const OF_EVERY_ADDRESS: [&str; 3] = ["http", "https", "www"];
    let mut found = BTreeSet::new();
    let mut sign: Option<(usize, char)> = None;
    for (at, whole) in text.unicode_word_indices() {
        // A mark may come with the space it stands on.
        let word = whole.trim();
        let mut letters = word.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            match sign {
                Some((end, before)) if end == at => {
                    found.insert([before, letter].iter().collect());
                }
                _ => {}
            }
            sign = Some((at + whole.len(), letter));
            continue;
        }
        let word: String = word.to_lowercase().chars().take(LONGEST_WORD).collect();
        if !OF_EVERY_ADDRESS.contains(&word.as_str()) {
            found.insert(word);
        }
    }
    found.into_iter().collect()
}

/// The 64-bit FNV-1a of a word: the same on every machine, for ever.
fn fingerprint(word: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    word.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

#[cfg(test)]
mod tests;
