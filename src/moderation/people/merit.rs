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
    let comments = counted(published, "published comment");
    match record.trust(now) {
        Trust::Staff => "Trusted: they work here.".into(),
        Trust::Trusted => format!(
            "Trusted: {comments} over {}, none removed in {clean} days.",
            days(first)
        ),
        Trust::New => "New here: nothing published yet.".into(),
        Trust::Basic if record.is_revoked => "Not trusted: a moderator took trust away.".into(),
        Trust::Basic if record.published < ENOUGH => {
            format!("Not trusted yet: {comments}; it takes {ENOUGH} over {long} days.")
        }
        Trust::Basic if first < long => format!(
            "Not trusted yet: {comments}, the first {} old; it takes {long} days.",
            days(first)
        ),
        Trust::Basic => {
            let removed = record.last_removed.map(since).unwrap_or_default();
            let left = days(clean.saturating_sub(removed).max(1));
            format!(
                "Not trusted: a comment of theirs was removed lately. If nothing else is, they are again in {left}."
            )
        }
    }
}

/// How many comments somebody has reported, and how many of the reports that were decided about were right.
pub fn reports(made: Count, record: Reports) -> String {
    let all = record.upheld + record.dismissed;
    if made.is_none() {
        return "Has reported nothing.".into();
    }
    let made = counted(made, "comment");
    match (record.upheld, all) {
        (_, 0) => format!("Reported {made}; nothing is decided about that yet."),
        (1, 1) => format!("Reported {made}. The one report decided about was right."),
        (0, 1) => format!("Reported {made}. The one report decided about was not right."),
        (right, all) if right == all => {
            format!("Reported {made}. All {all} reports decided about were right.")
        }
        (0, all) => format!("Reported {made}. None of the {all} reports decided about was right."),
        (right, all) => {
            format!("Reported {made}. {right} of the {all} reports decided about were right.")
        }
    }
}

fn counted(number: Count, of: &str) -> String {
    let plural = if number.is_one() { "" } else { "s" };
    format!("{number} {of}{plural}")
}

fn days(number: u64) -> String {
    match number {
        1 => "1 day".into(),
        number => format!("{number} days"),
    }
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
