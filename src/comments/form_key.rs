//! How old a form is: a signed time.
//!
//! On a page that is kept for everybody, the form has a time all share who open the article within ten
//! minutes; so it is known when the form is too old, and not how long it was open. Whoever is signed in
//! gets a form of their own, with the very moment it was made: one that comes back within seconds was
//! filled in by a program. A program can take the form of everybody instead; it then meets the field
//! that people do not see, and the limits of its address and account.

use crate::clock::Moment;
use crate::ids::ArticleId;
use crate::secret::{hex, sign};
use std::time::Duration;
use subtle::ConstantTimeEq;

/// The forms of one such span share their key, in milliseconds.
const EPOCH: i64 = 600_000;
/// How long a form can be sent.
const VALID: Duration = Duration::from_secs(24 * 3600);
/// So many bytes of the HMAC are kept: half of it, the least that RFC 2104 §5 allows.
const SEAL: usize = 16;
/// What the key of one person's form begins with.
const OWN: &str = "own.";

/// How long a form was open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Less than a day; it is the form of everybody.
    Unknown,
    /// So long.
    Exactly(Duration),
}

/// The key of everybody's form under `article`, opened at `now`: `{epoch}.{HMAC in hexadecimal}`.
pub fn make(key: &[u8; 32], article: ArticleId, now: Moment) -> String {
    let epoch = now.0.div_euclid(EPOCH);
    format!("{epoch}.{}", seal(key, b"form", article, epoch))
}

/// The key of a form made for one person at `now`: `own.{milliseconds}.{HMAC in hexadecimal}`.
pub fn make_own(key: &[u8; 32], article: ArticleId, now: Moment) -> String {
    format!("{OWN}{}.{}", now.0, seal(key, b"own form", article, now.0))
}

/// Whether `form_key` is ours, for this article, and not too old at `now`.
pub fn is_valid(key: &[u8; 32], article: ArticleId, form_key: &str, now: Moment) -> bool {
    age(key, article, form_key, now).is_some()
}

/// How long the form with `form_key` was open at `now`; nothing if it is not ours, not of this
/// article, or too old.
pub fn age(key: &[u8; 32], article: ArticleId, form_key: &str, now: Moment) -> Option<Age> {
    let (own, rest) = match form_key.strip_prefix(OWN) {
        Some(rest) => (true, rest),
        None => (false, form_key),
    };
    let (time, sealed) = rest.split_once('.')?;
    let time = time.parse::<i64>().ok()?;
    let (label, step): (&[u8], i64) = match own {
        true => (b"own form", 1),
        false => (b"form", EPOCH),
    };
    let ours = seal(key, label, article, time);
    let oldest = now.minus(VALID).0.div_euclid(step);
    let is_ours = bool::from(sealed.as_bytes().ct_eq(ours.as_bytes()));
    let is_valid = is_ours && (oldest..=now.0.div_euclid(step)).contains(&time);
    is_valid.then(|| match own {
        true => Age::Exactly(now.since(Moment(time))),
        false => Age::Unknown,
    })
}

fn seal(key: &[u8; 32], label: &[u8], article: ArticleId, time: i64) -> String {
    let parts: [&[u8]; 3] = [label, &article.0.to_be_bytes(), &time.to_be_bytes()];
    hex(&sign(key, &parts)[..SEAL])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KEY: [u8; 32] = [7; 32];
    const NOW: Moment = Moment(1_773_480_413_000);

    #[test]
    fn a_form_can_be_sent_for_a_day_and_only_to_its_article() {
        let form_key = make(&KEY, ArticleId(1), NOW);
        let after = |secs| NOW.plus(Duration::from_secs(secs));
        assert!(is_valid(&KEY, ArticleId(1), &form_key, NOW));
        assert!(is_valid(&KEY, ArticleId(1), &form_key, after(24 * 3600)));
        assert!(!is_valid(
            &KEY,
            ArticleId(1),
            &form_key,
            after(24 * 3600 + 600)
        ));
        assert!(!is_valid(&KEY, ArticleId(2), &form_key, NOW));
        assert!(!is_valid(&[8; 32], ArticleId(1), &form_key, NOW));
        let later = make(&KEY, ArticleId(1), after(1200));
        assert!(!is_valid(&KEY, ArticleId(1), &later, NOW));
    }

    #[test]
    fn a_form_of_ones_own_tells_how_long_it_was_open() {
        let form_key = make_own(&KEY, ArticleId(1), NOW);
        let age = |article, millis: u64| {
            let now = NOW.plus(Duration::from_millis(millis));
            age(&KEY, ArticleId(article), &form_key, now)
        };
        let exactly = |millis| Some(Age::Exactly(Duration::from_millis(millis)));
        assert_eq!(age(1, 0), exactly(0));
        assert_eq!(age(1, 2_999), exactly(2_999));
        assert_eq!(age(1, 24 * 3_600_000), exactly(24 * 3_600_000));
        assert_eq!(age(1, 24 * 3_600_000 + 1), None);
        assert_eq!(age(2, 0), None);
        let ahead = make_own(&KEY, ArticleId(1), NOW.plus(Duration::from_millis(1)));
        assert!(!is_valid(&KEY, ArticleId(1), &ahead, NOW));
        // The time of one kind of form is not taken for that of the other.
        let swapped = form_key.replacen(OWN, "", 1);
        assert!(!is_valid(&KEY, ArticleId(1), &swapped, NOW));
        let everybodys = make(&KEY, ArticleId(1), NOW);
        assert!(!is_valid(
            &KEY,
            ArticleId(1),
            &format!("{OWN}{everybodys}"),
            NOW
        ));
        assert_eq!(
            super::age(&KEY, ArticleId(1), &everybodys, NOW),
            Some(Age::Unknown)
        );
    }

    proptest! {
        #[test]
        fn nothing_made_up_is_a_key(text in "\\PC{0,90}", epoch: i64) {
            prop_assert!(!is_valid(&KEY, ArticleId(1), &text, NOW));
            let made_up = format!("{epoch}.{text}");
            prop_assert!(!is_valid(&KEY, ArticleId(1), &made_up, NOW));
        }
    }
}
