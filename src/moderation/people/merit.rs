//! How far somebody is trusted, and how good their reports were: in words, with why.

use crate::clock::Moment;
use crate::comments::reports::weight::Record as Reports;
use crate::comments::trust::{CLEAN, ENOUGH, LONG, Record, Trust};
use crate::count::Count;

const DAY: u64 = 86_400;

/// How far somebody with so many `published` comments is trusted at `now`, and why.
pub fn trust(record: &Record, published: Count, now: Moment) -> String {
    let since = |moment: Moment| now.since(moment).as_secs() / DAY;
    let (long, clean) = (LONG.as_secs() / DAY, CLEAN.as_secs() / DAY);
    let first = record.first_published.map(since).unwrap_or_default();
    match record.trust(now) {
        Trust::Staff => t!("people-trust-staff").into(),
        Trust::Trusted => t!(
            "people-trust-trusted",
            comments = published,
            days = first,
            clean = clean
        ),
        Trust::New => t!("people-trust-new").into(),
        Trust::Basic if record.is_revoked => t!("people-trust-revoked").into(),
        Trust::Basic if record.published < ENOUGH => t!(
            "people-trust-few",
            comments = published,
            enough = ENOUGH,
            long = long
        ),
        Trust::Basic if first < long => t!(
            "people-trust-young",
            comments = published,
            days = first,
            long = long
        ),
        Trust::Basic => {
            let removed = record.last_removed.map(since).unwrap_or_default();
            let left = clean.saturating_sub(removed).max(1);
            t!("people-trust-removed", days = left)
        }
    }
}

/// How many comments somebody has reported, and how many of the reports that were decided about were right.
pub fn reports(made: Count, record: Reports) -> String {
    let all = record.upheld + record.dismissed;
    if made.is_none() {
        return t!("people-reported-nothing").into();
    }
    let right = match (record.upheld, all) {
        (_, 0) => return t!("people-reported-undecided", count = made),
        (1, 1) => t!("people-reports-one-right").to_owned(),
        (0, 1) => t!("people-reports-one-wrong").to_owned(),
        (right, all) if right == all => t!("people-reports-all-right", all = all),
        (0, all) => t!("people-reports-none-right", all = all),
        (right, all) => t!("people-reports-some-right", right = right, all = all),
    };
    format!("{} {right}", t!("people-reported", count = made))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    const NOW: Moment = Moment(1_773_480_413_000);

    fn days_ago(days: u64) -> Option<Moment> {
        Some(NOW.minus(Duration::from_secs(days * DAY)))
    }

    #[test]
    fn whoever_is_trusted_or_not_it_is_said_why() {
        let regular = Record {
            is_staff: false,
            published: ENOUGH,
            first_published: days_ago(30),
            last_removed: None,
            is_revoked: false,
        };
        let said = |record: Record, published: i64| trust(&record, Count::of(published), NOW);
        assert_eq!(
            said(regular, 14),
            "Trusted: 14 published comments over 30 days, none removed in 30 days."
        );
        assert_eq!(
            said(
                Record {
                    is_staff: true,
                    ..regular
                },
                0
            ),
            "Trusted: they work here."
        );
        assert_eq!(
            said(Record::default(), 0),
            "New here: nothing published yet."
        );
        assert_eq!(
            said(
                Record {
                    published: 1,
                    ..regular
                },
                1
            ),
            "Not trusted yet: 1 published comment; it takes 10 over 14 days."
        );
        assert_eq!(
            said(
                Record {
                    first_published: days_ago(1),
                    ..regular
                },
                12
            ),
            "Not trusted yet: 12 published comments, the first 1 day old; it takes 14 days."
        );
        assert_eq!(
            said(
                Record {
                    last_removed: days_ago(3),
                    ..regular
                },
                12
            ),
            "Not trusted: a comment of theirs was removed lately. If nothing else is, they are again in 27 days."
        );
        assert_eq!(
            said(
                Record {
                    is_revoked: true,
                    ..regular
                },
                99
            ),
            "Not trusted: a moderator took trust away."
        );
    }

    #[test]
    fn how_good_reports_were_is_said_in_words() {
        let said =
            |made, upheld, dismissed| reports(Count::of(made), Reports { upheld, dismissed });
        assert_eq!(said(0, 0, 0), "Has reported nothing.");
        assert_eq!(
            said(1, 0, 0),
            "Reported 1 comment; nothing is decided about that yet."
        );
        assert_eq!(
            said(1, 1, 0),
            "Reported 1 comment. The one report decided about was right."
        );
        assert_eq!(
            said(5, 3, 1),
            "Reported 5 comments. 3 of the 4 reports decided about were right."
        );
        assert_eq!(
            said(2, 0, 2),
            "Reported 2 comments. None of the 2 reports decided about was right."
        );
    }
}
