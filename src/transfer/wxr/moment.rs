//! WordPress dates.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// The first of `dates` (`YYYY-MM-DD HH:MM:SS`, read as UTC) that is a real moment; WordPress writes
/// `0000-00-00 00:00:00` for none.
pub(super) fn first_of(dates: [&str; 2]) -> Option<Timestamp> {
    dates.into_iter().find_map(parse)
}

fn parse(date: &str) -> Option<Timestamp> {
    let date = date.trim();
    if date.starts_with("0000") || date.starts_with('-') {
        return None;
    }
    let civil: DateTime = date.parse().ok()?;
    TimeZone::UTC.to_timestamp(civil).ok()
}

#[cfg(test)]
mod tests {
    use super::first_of;

    #[test]
    fn the_gmt_date_is_taken_and_the_local_one_stands_in() {
        let gmt = "2014-01-14 17:31:03";
        let local = "2014-01-14 18:31:03";
        let zero = "0000-00-00 00:00:00";
        let shown = |dates| first_of(dates).map(|at| at.to_string());
        assert_eq!(shown([gmt, local]).as_deref(), Some("2014-01-14T17:31:03Z"));
        assert_eq!(
            shown([zero, local]).as_deref(),
            Some("2014-01-14T18:31:03Z")
        );
        assert_eq!(shown(["", "2014-02-30 00:00:00"]), None);
        assert_eq!(shown([zero, "-0001-11-30 00:00:00"]), None);
    }
}
