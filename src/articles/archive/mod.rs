//! The archive: what was published, by the years and months of the site's time zone, as all dates are shown.

pub mod counting;
pub mod pages;
pub mod queries;

use crate::clock::Moment;

/// A month in which something was published that readers see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its year.
    pub year: i16,
    /// Which of its year's: 1 to 12.
    pub month: i8,
    /// How many articles.
    pub articles: u64,
}

impl Month {
    /// A month as it is stored: 202603.
    pub fn read(month: i64, articles: u64) -> Option<Month> {
        Some(Month {
            year: i16::try_from(month / 100).ok()?,
            month: i8::try_from(month % 100).ok()?,
            articles,
        })
    }

    /// The month as it is stored.
    pub fn stored(self) -> i64 {
        i64::from(self.year) * 100 + i64::from(self.month)
    }
}

/// From the beginning of one month to that of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first moment.
    pub from: Moment,
    /// The first moment after it.
    pub until: Moment,
}

impl Span {
    /// All of a year; none of a year no calendar has.
    pub fn year(year: i16) -> Option<Span> {
        Some(Span {
            from: Moment::beginning_of(year, 1)?,
            until: Moment::beginning_of(year.checked_add(1)?, 1)?,
        })
    }

    /// One month of a year.
    pub fn month(year: i16, month: i8) -> Option<Span> {
        let from = Moment::beginning_of(year, month)?;
        let until = match month {
            12 => Moment::beginning_of(year.checked_add(1)?, 1)?,
            month => Moment::beginning_of(year, month + 1)?,
        };
        Some(Span { from, until })
    }

    /// Whether a moment lies in it.
    pub fn holds(self, moment: Moment) -> bool {
        self.from <= moment && moment < self.until
    }
}

#[cfg(test)]
mod tests {
    use super::Span;
    use crate::language::{Speech, at_once};
    use crate::zone::Zone;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_months_of_a_year_follow_each_other_without_a_gap(
            year in 2_i16..9998,
            zone in proptest::sample::select(vec!["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati"]),
        ) {
            let speech = Speech { zone: Zone::named(zone).unwrap(), ..Speech::default() };
            at_once(speech, || months_follow_each_other(year))?;
        }
    }

    fn months_follow_each_other(year: i16) -> Result<(), TestCaseError> {
        let whole = Span::year(year).unwrap();
        let mut from = whole.from;
        for month in 1..=12 {
            let span = Span::month(year, month).unwrap();
            prop_assert_eq!(span.from, from);
            prop_assert!(span.holds(span.from) && !span.holds(span.until));
            from = span.until;
        }
        prop_assert_eq!(from, whole.until);
        Ok(())
    }

    #[test]
    fn there_is_no_thirteenth_month() {
        assert!(Span::month(2026, 0).is_none() && Span::month(2026, 13).is_none());
    }
}
