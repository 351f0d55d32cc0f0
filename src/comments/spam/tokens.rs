//! What the spam score looks at in a comment: its words, where its links lead, and its shape.

mod words;

use crate::comments::screening::{is_capital, is_ignorable, is_letter};
use crate::markdown::{SafeHtml, comment_words};
use std::borrow::Cow;
use std::collections::BTreeSet;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};
use url::Url;
use words::Words;

/// Rises with every change to what is read from the same comment.
pub const VERSION: i64 = 1;
/// The most that is read from one comment.
pub const MOST: usize = 250;
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
    let text = plain(&text);
    let mut found = of_links(&addresses);
    let words = Words::of(&text);
    found.extend(shape(&text, !addresses.is_empty(), words.are_mixed).map(str::to_owned));
    let words = words.chosen(&found, MOST.saturating_sub(found.len()));
    found.extend(words);
    found.into_iter().collect()
}

/// A text in compatibility form (NFKC), without what prints nothing. Most texts are so already.
fn plain(text: &str) -> Cow<'_, str> {
    let is_plain = |text: &str| {
        is_nfkc_quick(text.chars()) == IsNormalized::Yes && !text.chars().any(is_ignorable)
    };
    match text.is_ascii() || is_plain(text) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.nfkc().filter(|c| !is_ignorable(*c)).collect()),
    }
}

/// How a moderator reads a token.
pub fn in_words(token: &str) -> String {
    match token {
        ONE_LINK => t!("spam-one-link").into(),
        TWO_LINKS => t!("spam-two-links").into(),
        SOME_LINKS => t!("spam-some-links").into(),
        MANY_LINKS => t!("spam-many-links").into(),
        HARDLY_MORE => t!("spam-hardly-more").into(),
        CAPITALS => t!("spam-capitals").into(),
        PRICE => t!("spam-price").into(),
        MIXED => t!("spam-mixed").into(),
        _ => match token.strip_prefix(LINK) {
            Some(host) => t!("spam-link-to", host = host),
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

fn shape(text: &str, has_links: bool, are_mixed: bool) -> impl Iterator<Item = &'static str> {
    let (mut letters, mut capitals) = (0, 0);
    for c in text.chars().filter(|c| is_letter(*c)) {
        letters += 1;
        capitals += usize::from(is_capital(c));
    }
    let is_short = || text.chars().take(SHORT).count() < SHORT;
    let all = [
        (has_links && is_short(), HARDLY_MORE),
        (letters >= LOUD && capitals * 2 > letters, CAPITALS),
        (names_a_price(text), PRICE),
        (are_mixed, MIXED),
    ];
    all.into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, name)| name)
}

/// Whether a sign of money stands beside a digit.
fn names_a_price(text: &str) -> bool {
    let money = |c: char| matches!(c, '$' | '€' | '£' | '¥' | '₹' | '₽');
    if !text.contains(money) {
        return false;
    }
    let mut before = ' ';
    text.chars().filter(|c| *c != ' ').any(|c| {
        let beside = std::mem::replace(&mut before, c);
        money(beside) && c.is_ascii_digit() || beside.is_ascii_digit() && money(c)
    })
}

#[cfg(test)]
mod tests;
