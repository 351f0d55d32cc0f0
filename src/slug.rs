//! Slugs: the readable last part of an address.

use crate::error::Result;
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

/// The first of `slug`, `slug-2`, `slug-3` … that is not taken; where numbers in between were given
/// up, perhaps one of those. However many are taken, few are asked for.
///
/// # Errors
/// As `is_taken`.
pub fn free(slug: &str, mut is_taken: impl FnMut(&str) -> Result<bool>) -> Result<String> {
    let (mut taken, mut free) = (0_u64, 1_u64);
    while is_taken(&numbered(slug, free))? {
        taken = free;
        free *= 2;
    }
    while free - taken > 1 {
        let between = taken + (free - taken) / 2;
        match is_taken(&numbered(slug, between))? {
            true => taken = between,
            false => free = between,
        }
    }
    Ok(numbered(slug, free))
}

fn numbered(slug: &str, number: u64) -> String {
    let ending = match number {
        1 => String::new(),
        _ => format!("-{number}"),
    };
    let stem: String = slug.chars().take(LONGEST - ending.len()).collect();
    format!("{}{ending}", stem.trim_end_matches('-'))
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
        let beside = |taken: &[&str]| free("a", |slug| Ok(taken.contains(&slug))).ok();
        assert_eq!(beside(&[]).as_deref(), Some("a"));
        assert_eq!(beside(&["a", "a-2"]).as_deref(), Some("a-3"));
        let long = "x".repeat(LONGEST);
        let other = free(&long, |slug| Ok(slug == long)).ok();
        assert_eq!(other.map(|slug| slug.len()), Some(LONGEST));
    }

    proptest! {
        #[test]
        fn of_many_that_are_taken_few_are_asked_for(many in 0_u64..1_000_000) {
            let mut asked = 0;
            let taken = |slug: &str| {
                asked += 1;
                let number = slug.strip_prefix("a-").map_or(Ok(1), str::parse);
                Ok(number.is_ok_and(|number: u64| number <= many))
            };
            let ending = if many == 0 { String::new() } else { format!("-{}", many + 1) };
            prop_assert_eq!(free("a", taken).ok(), Some(format!("a{ending}")));
            prop_assert!(asked <= 42);
        }

        #[test]
        fn every_slug_is_short_and_made_of_plain_letters(text in "\\PC{0,200}") {
            if let Some(slug) = slug_of(&text) {
                prop_assert!(is_slug(&slug), "{slug}");
            }
        }
    }
}
