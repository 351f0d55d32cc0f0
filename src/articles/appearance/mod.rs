//! How an article appears elsewhere: what search engines and those who show links are told of it, where that is not
//! what stands in it.

pub mod queries;
pub mod view;

use super::ArticleForm;
use super::draft::Faults;
use super::fault::{Fault, line};
use crate::db::Transaction;
use crate::db::schema::appearances;
use crate::error::Result;
use crate::ids::ArticleId;
use diesel::prelude::*;
use url::Url;

/// The most characters of a title: search engines cut longer ones.
pub const LONGEST_TITLE: usize = 70;
/// The most characters of a description.
pub const LONGEST_DESCRIPTION: usize = 200;
/// The most characters of an address.
const LONGEST_ADDRESS: usize = 500;

/// What is told of an article; where nothing is, what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = appearances)]
pub struct Appearance {
    /// Its title; may be empty.
    pub title: String,
    /// A sentence or two about it; may be empty.
    pub description: String,
    /// The whole address where it was published first, on another site; may be empty.
    pub canonical: String,
    /// Whether search engines are asked not to show it.
    pub hidden: bool,
}

impl Appearance {
    /// Reads what was typed: a title of up to 70 characters, a description of up to 200, a whole address.
    ///
    /// # Errors
    /// Every field that is not valid, once.
    pub fn parse(form: &ArticleForm) -> Result<Appearance, Faults> {
        let mut faults = Faults::new();
        let mut keep = |field, fault| faults.push((field, fault));
        let title = line(&form.search_title, LONGEST_TITLE);
        let title = title.map_err(|fault| keep("search_title", fault));
        let description = line(&form.search_description, LONGEST_DESCRIPTION);
        let description = description.map_err(|fault| keep("search_description", fault));
        let canonical = address(&form.canonical).map_err(|fault| keep("canonical", fault));
        match (title, description, canonical) {
            (Ok(title), Ok(description), Ok(canonical)) => Ok(Appearance {
                title,
                description,
                canonical,
                hidden: form.hidden.is_some(),
            }),
            _ => Err(faults),
        }
    }
}

/// Stores how an article appears.
pub fn put(tx: &mut Transaction, article: ArticleId, new: &Appearance) -> Result<()> {
    match *new == Appearance::default() {
        true => queries::forget(tx, article),
        false => queries::store(tx, article, new),
    }
}

/// An address as browsers write it (WHATWG URL), without a name or a password in it; nothing for nothing.
fn address(typed: &str) -> Result<String, Fault> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(String::new());
    }
    let address = Url::parse(typed).map_err(|_| Fault::WholeAddress)?;
    let is_plain = address.username().is_empty() && address.password().is_none();
    if !matches!(address.scheme(), "http" | "https") || !is_plain {
        return Err(Fault::WholeAddress);
    }
    let address = String::from(address);
    if !is_escaped(&address) {
        return Err(Fault::BrokenEscape);
    }
    match address.chars().count() {
        0..=LONGEST_ADDRESS => Ok(address),
        _ => Err(Fault::TooLong(LONGEST_ADDRESS)),
    }
}

/// Whether two digits in base sixteen follow each `%` (RFC 3986 §2.1).
fn is_escaped(address: &str) -> bool {
    let mut escapes = address.split('%').skip(1);
    escapes.all(|rest| {
        let digits = rest.as_bytes().get(..2);
        digits.is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_a_whole_address_on_the_web_is_one() {
        for (typed, stored) in [
            ("", Some("")),
            (" https://example.org/a ", Some("https://example.org/a")),
            ("HTTP://Example.org", Some("http://example.org/")),
            ("/the-boat", None),
            ("example.org/a", None),
            ("javascript:alert(1)", None),
            ("https://me:secret@example.org/", None),
            ("https://", None),
            (
                "https://example.org/100%25-sure?a=%C3%A4",
                Some("https://example.org/100%25-sure?a=%C3%A4"),
            ),
            ("https://example.org/%zz", None),
            ("https://example.org/a?b=%4", None),
            ("https://example.org/a#%", None),
        ] {
            assert_eq!(address(typed).ok().as_deref(), stored, "{typed}");
        }
        let long = format!("https://example.org/{}", "a".repeat(500));
        assert_eq!(address(&long), Err(Fault::TooLong(500)));
    }

    proptest! {
        #[test]
        fn what_is_stored_can_be_typed_again(typed in "https?://[a-z]{1,9}\\.org/[ -~]{0,30}") {
            if let Ok(stored) = address(&typed) {
                prop_assert_eq!(address(&stored), Ok(stored.clone()));
                prop_assert!(!stored.contains(['"', '<', '>', ' ']));
            }
        }
    }
}
