//! Slugs: the readable last part of an address.

use deunicode::deunicode;

/// The longest slug, in characters.
pub const LONGEST: usize = 80;

/// The slug of a title or a name: its ASCII letters and digits in lower case, words joined by
/// hyphens, cut between words; nothing when no letter or digit is left.
pub fn slug_of(text: &str) -> Option<String> {
    let ascii = deunicode(text).to_lowercase().replace(['\'', '’'], "");
    let mut slug = String::new();
    for word in ascii
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        let joined = slug.len() + word.len() + usize::from(!slug.is_empty());
        if joined > LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    if slug.is_empty() {
        // One word longer than a slug may be.
        slug = ascii
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .take(LONGEST)
            .collect();
    }
    (!slug.is_empty()).then_some(slug)
}

/// Whether a text is a slug: 1 to 80 small letters a–z, digits and single hyphens between them.
pub fn is_slug(text: &str) -> bool {
    text.len() <= LONGEST
        && text.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// The first of `slug`, `slug-2`, `slug-3` … that is not taken.
pub fn free(slug: &str, mut taken: impl FnMut(&str) -> bool) -> String {
    let mut number = 1_u64;
    loop {
        let ending = if number == 1 {
            String::new()
        } else {
            format!("-{number}")
        };
        let stem: String = slug.chars().take(LONGEST - ending.len()).collect();
        let candidate = format!("{}{ending}", stem.trim_end_matches('-'));
        if !taken(&candidate) {
            return candidate;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, free, is_slug, slug_of};
    use proptest::prelude::*;

    #[test]
    fn a_title_becomes_words_joined_by_hyphens() {
        assert_eq!(
            slug_of("The ferry’s last boat").as_deref(),
            Some("the-ferrys-last-boat")
        );
        assert_eq!(
            slug_of("Ünïcode & cøffee").as_deref(),
            Some("unicode-coffee")
        );
        assert_eq!(slug_of("  --  "), None);
    }

    #[test]
    fn a_taken_slug_gets_a_number() {
        assert_eq!(free("a", |slug| slug == "a" || slug == "a-2"), "a-3");
        let long = "x".repeat(LONGEST);
        assert_eq!(free(&long, |slug| slug == long).len(), LONGEST);
    }

    proptest! {
        #[test]
        fn every_slug_is_short_and_made_of_plain_letters(text in "\\PC{0,200}") {
            if let Some(slug) = slug_of(&text) {
                prop_assert!(is_slug(&slug), "{slug}");
            }
        }
    }
}
