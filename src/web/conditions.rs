//! Conditional requests (RFC 9110 §13): whether a client has already what it asks for.

use crate::clock::Moment;
use actix_web::http::header::{HeaderMap, HeaderValue, HttpDate, IF_MODIFIED_SINCE, IF_NONE_MATCH};
use std::time::{Duration, SystemTime};

/// Whether a client that sent `asked` names the answer with this tag, in whichever coding, as one it
/// has (RFC 9110 §13.1.2).
pub(super) fn names(asked: &HeaderMap, tag: &str) -> bool {
    let named = |known: &[u8]| {
        known == b"*"
            || known.split(|byte| *byte == b',').any(|one| {
                let one = one.trim_ascii();
                let one = one.strip_prefix(b"W/").unwrap_or(one);
                one.strip_prefix(b"\"")
                    .and_then(|one| one.strip_suffix(b"\""))
                    .and_then(|one| one.strip_prefix(tag.as_bytes()))
                    .is_some_and(|rest| matches!(rest, b"" | b"-gzip" | b"-br"))
            })
    };
    let lines = asked.get_all(IF_NONE_MATCH);
    lines.map(HeaderValue::as_bytes).any(named)
}

/// Whether a client that sent `asked` has what was made at `made`, as far as it goes by the date
/// (RFC 9110 §13.1.3): not when it names tags as well, and not when its date is none.
pub(super) fn has_since(asked: &HeaderMap, made: Moment) -> bool {
    if asked.contains_key(IF_NONE_MATCH) {
        return false;
    }
    let mut lines = asked.get_all(IF_MODIFIED_SINCE);
    let (Some(line), None) = (lines.next(), lines.next()) else {
        return false;
    };
    let date = line.to_str().ok().and_then(|text| text.parse().ok());
    date.is_some_and(|date: HttpDate| {
        let since = SystemTime::from(date).duration_since(SystemTime::UNIX_EPOCH);
        since.is_ok_and(|since| Moment(0).plus(since) >= made)
    })
}

/// The `Last-Modified` of what was made at `made` and is sent at `now`. A date has no parts of a second:
/// who got this date before it is made anew within the same second is not told that nothing changed.
pub(super) fn last_modified(made: Moment, now: Moment) -> String {
    let later = made.plus(Duration::from_millis(999));
    let second = |moment: Moment| Moment(moment.0.div_euclid(1000) * 1000);
    second(later).min(second(now)).rfc822()
}

#[cfg(test)]
mod tests {
    use super::{has_since, last_modified};
    use crate::clock::Moment;
    use actix_web::http::header::{HeaderMap, HeaderValue, IF_MODIFIED_SINCE};
    use proptest::prelude::*;

    fn asking(date: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        if let Ok(value) = HeaderValue::from_str(date) {
            headers.insert(IF_MODIFIED_SINCE, value);
        }
        headers
    }

    proptest! {
        #[test]
        fn nobody_is_told_by_date_that_another_answer_is_theirs(
            made in 1_000_000_000_000_i64..1_000_000_009_000, sent in 0_i64..3000, again in 0_i64..3000,
        ) {
            let sent = Moment(made + sent);
            let date = asking(&last_modified(Moment(made), sent));
            // Made anew after that was sent, a millisecond at the least.
            prop_assert!(!has_since(&date, Moment(sent.0 + 1 + again)));
        }

        #[test]
        fn whoever_got_it_a_second_later_is_told_that_nothing_changed(
            made in 1_000_000_000_000_i64..1_000_000_009_000, sent in 1000_i64..9000,
        ) {
            let date = asking(&last_modified(Moment(made), Moment(made + sent)));
            prop_assert!(has_since(&date, Moment(made)));
        }
    }
}
