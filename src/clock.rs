//! Time: moments in UTC milliseconds, the clock that tells them, and how the zone of the work at hand writes them.

use crate::language;
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::BigInt;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use std::fmt::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// A point in time: milliseconds since 1970-01-01 UTC, as both databases store it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = BigInt)]
pub struct Moment(pub i64);

impl Moment {
    /// This moment `span` later.
    pub fn plus(self, span: Duration) -> Moment {
        Moment(self.0.saturating_add(span.as_millis() as i64))
    }

    /// This moment `span` earlier.
    pub fn minus(self, span: Duration) -> Moment {
        Moment(self.0.saturating_sub(span.as_millis() as i64))
    }

    /// The time from `earlier` to this moment, zero when it lies ahead.
    pub fn since(self, earlier: Moment) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0).max(0) as u64)
    }

    /// The same moment as a timestamp; the year 1970 for numbers outside of jiff's range.
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_millisecond(self.0).unwrap_or_default()
    }

    /// `2026-11-12T18:40:00Z`, as RFC 3339 and `<time datetime>` want it.
    pub fn rfc3339(self) -> String {
        let there = Offset::UTC.to_datetime(self.timestamp());
        let (year, month, day) = (there.year(), there.month(), there.day());
        let (hour, minute, second) = (there.hour(), there.minute(), there.second());
        written(format_args!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
        ))
    }

    /// `Thu, 12 Nov 2026 18:40:00 GMT`, as RFC 822 (with the years of RFC 1123) and HTTP (RFC 9110
    /// §5.6.7) want it.
    pub fn rfc822(self) -> String {
        let time = self.timestamp().strftime("%a, %d %b %Y %H:%M:%S GMT");
        written(format_args!("{time}"))
    }

    /// `12 November 2026`.
    pub fn day(self) -> String {
        language::day(self.there().date())
    }

    /// `12 November`.
    pub fn day_of_year(self) -> String {
        language::day_of_year(self.there().date())
    }

    /// The year and the month, 1 to 12, it lies in.
    pub fn month(self) -> (i16, i8) {
        let there = self.there();
        (there.year(), there.month())
    }

    /// When a month of a year begins; none of a month that there is not.
    pub fn beginning_of(year: i16, month: i8) -> Option<Moment> {
        Moment::beginning_of_day(Date::new(year, month, 1).ok()?)
    }

    /// When a day begins; none of a day that no calendar has.
    pub fn beginning_of_day(day: Date) -> Option<Moment> {
        language::zone().beginning_of(day).map(Moment::from)
    }

    /// `12 November 2026, 18:40`.
    pub fn day_and_time(self) -> String {
        let there = self.there();
        let (day, hour, minute) = (language::day(there.date()), there.hour(), there.minute());
        written(format_args!("{day}, {hour:02}:{minute:02}"))
    }

    /// The same with what the hour there is called: `12 November 2026, 18:40 CET`.
    pub fn in_full(self) -> String {
        let timestamp = self.timestamp();
        let there = language::zone().hour_at(timestamp);
        let (time, zone) = (there.offset().to_datetime(timestamp), there.abbreviation());
        let (day, hour, minute) = (language::day(time.date()), time.hour(), time.minute());
        written(format_args!("{day}, {hour:02}:{minute:02} {zone}"))
    }

    /// What the clock shows then in the zone of the work at hand.
    fn there(self) -> DateTime {
        language::zone().clock_at(self.timestamp())
    }

    /// `3 hours ago` within a week of `now`, else the day.
    pub fn ago(self, now: Moment) -> String {
        let minutes = now.since(self).as_secs() / 60;
        match minutes {
            0 => t!("just-now").into(),
            1..60 => t!("minutes-ago", count = minutes),
            60..1440 => t!("hours-ago", count = minutes / 60),
            1440..10_080 => t!("days-ago", count = minutes / 1440),
            _ => self.day(),
        }
    }
}

/// A long thread has hundreds of thousands of dates: each gets its room at once.
fn written(text: fmt::Arguments<'_>) -> String {
    let mut string = String::with_capacity(40);
    // A string takes everything.
    let _ = string.write_fmt(text);
    string
}

impl From<Timestamp> for Moment {
    fn from(timestamp: Timestamp) -> Moment {
        Moment(timestamp.as_millisecond())
    }
}

impl<DB: Backend> FromSql<BigInt, DB> for Moment
where
    i64: FromSql<BigInt, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        i64::from_sql(bytes).map(Moment)
    }
}

impl<DB: Backend> ToSql<BigInt, DB> for Moment
where
    i64: ToSql<BigInt, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

/// Tells the time: the system's, or one that only moves when told to.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock for tests and demos, shared by its clones; milliseconds since 1970.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands still at `moment`.
    pub fn fixed(moment: Moment) -> Clock {
        Clock::Fixed(Arc::new(AtomicI64::new(moment.0)))
    }

    /// The moment it is now.
    pub fn now(&self) -> Moment {
        match self {
            Clock::System => Timestamp::now().into(),
            Clock::Fixed(millis) => Moment(millis.load(Ordering::SeqCst)),
        }
    }

    /// Moves a fixed clock forward; the system's clock moves by itself.
    pub fn advance(&self, span: Duration) {
        if let Clock::Fixed(millis) = self {
            millis.fetch_add(span.as_millis() as i64, Ordering::SeqCst);
        }
    }

    /// Sets a fixed clock to `moment`.
    pub fn set(&self, moment: Moment) {
        if let Clock::Fixed(millis) = self {
            millis.store(moment.0, Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Speech};
    use crate::zone::Zone;
    use proptest::prelude::*;

    /// Does what it is told in a zone.
    fn there<T>(zone: &str, work: impl FnOnce() -> T) -> T {
        let (language, zone) = (Language::English, Zone::named(zone).unwrap());
        language::at_once(Speech { language, zone }, work)
    }

    fn at(text: &str) -> Moment {
        text.parse::<Timestamp>().unwrap().into()
    }

    #[test]
    fn a_moment_is_written_by_the_clock_of_its_zone_before_and_after_it_is_turned() {
        let written = |zone: &str, moment: &str| there(zone, || at(moment).in_full());
        let berlin = |moment: &str| written("Europe/Berlin", moment);
        assert_eq!(berlin("2026-03-29T00:59:59Z"), "29 March 2026, 01:59 CET");
        assert_eq!(berlin("2026-03-29T01:00:00Z"), "29 March 2026, 03:00 CEST");
        assert_eq!(
            berlin("2026-10-25T00:30:00Z"),
            "25 October 2026, 02:30 CEST"
        );
        assert_eq!(berlin("2026-10-25T01:30:00Z"), "25 October 2026, 02:30 CET");
        let monday = written("Australia/Sydney", "2026-11-29T22:00:00Z");
        assert_eq!(monday, "30 November 2026, 09:00 AEDT");
        let istanbul = written("Europe/Istanbul", "2026-11-29T22:00:00Z");
        assert_eq!(istanbul, "30 November 2026, 01:00 +03");
        assert_eq!(
            at("2026-11-29T22:00:00Z").in_full(),
            "29 November 2026, 22:00 UTC"
        );
    }

    #[test]
    fn a_day_on_which_the_clock_is_turned_is_shorter_or_longer() {
        let hours = |year, month, day| {
            let date = Date::new(year, month, day).unwrap();
            let [begins, ends] = [date, date.tomorrow().unwrap()]
                .map(|date| there("Europe/Berlin", || Moment::beginning_of_day(date).unwrap()));
            ends.since(begins).as_secs() / 3600
        };
        assert_eq!(hours(2026, 3, 28), 24);
        assert_eq!(hours(2026, 3, 29), 23);
        assert_eq!(hours(2026, 10, 25), 25);
        // Samoa went over the date line: it has no 30 December 2011.
        let days = there("Pacific/Apia", || {
            ["2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z"].map(|moment| at(moment).day())
        });
        assert_eq!(days, ["29 December 2011", "31 December 2011"]);
        // In Beirut the clock goes from midnight to one o’clock.
        let day = Date::new(2026, 3, 29).unwrap();
        let begins = there("Asia/Beirut", || Moment::beginning_of_day(day));
        assert_eq!(begins, Some(at("2026-03-28T22:00:00Z")));
    }

    proptest! {
        #[test]
        fn dates_are_written_as_jiff_would(seconds in -62_135_596_800_i64..253_402_207_200, millis in 0_i64..1000) {
            let moment = Moment(seconds * 1000 + millis);
            let time = moment.timestamp();
            let expected = |format: &'static str| time.strftime(format).to_string();
            prop_assert_eq!(moment.rfc3339(), expected("%Y-%m-%dT%H:%M:%SZ"));
            prop_assert_eq!(moment.day(), expected("%-d %B %-Y"));
            prop_assert_eq!(moment.day_and_time(), expected("%-d %B %-Y, %H:%M"));
        }
    }
}
