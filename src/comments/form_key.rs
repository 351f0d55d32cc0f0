//! How old a form is: a signed time, the same for everybody who opens an article within ten minutes,
//! so that the page around it can be cached.

use crate::clock::Moment;
use crate::ids::ArticleId;
use crate::secret::{hex, sign};
use std::time::Duration;
use subtle::ConstantTimeEq;

/// The forms of one such span share their key, in milliseconds.
const EPOCH: i64 = 600_000;
/// How long a form can be sent.
const VALID: Duration = Duration::from_secs(24 * 3600);

/// The key of a form under `article`, opened at `now`: `{epoch}.{HMAC in hexadecimal}`.
pub fn make(key: &[u8; 32], article: ArticleId, now: Moment) -> String {
    let epoch = now.0.div_euclid(EPOCH);
    format!("{epoch}.{}", seal(key, article, epoch))
}

/// Whether `form_key` is ours, for this article, and not too old at `now`.
pub fn is_valid(key: &[u8; 32], article: ArticleId, form_key: &str, now: Moment) -> bool {
    let Some((epoch, sealed)) = form_key.split_once('.') else {
        return false;
    };
    let Ok(epoch) = epoch.parse::<i64>() else {
        return false;
    };
    let ours = seal(key, article, epoch);
    let oldest = now.minus(VALID).0.div_euclid(EPOCH);
    bool::from(sealed.as_bytes().ct_eq(ours.as_bytes()))
        && (oldest..=now.0.div_euclid(EPOCH)).contains(&epoch)
}

fn seal(key: &[u8; 32], article: ArticleId, epoch: i64) -> String {
    let parts: [&[u8]; 3] = [b"form", &article.0.to_be_bytes(), &epoch.to_be_bytes()];
    hex(&sign(key, &parts))
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

    proptest! {
        #[test]
        fn nothing_made_up_is_a_key(text in "\\PC{0,90}", epoch: i64) {
            prop_assert!(!is_valid(&KEY, ArticleId(1), &text, NOW));
            let made_up = format!("{epoch}.{text}");
            prop_assert!(!is_valid(&KEY, ArticleId(1), &made_up, NOW));
        }
    }
}
