//! The hours of the week at which comments are open, because somebody is there to read them.

use crate::clock::Moment;
use jiff::Span;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

/// The days, as they are stored and sent, Monday first.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Hours of some days of the week, in a time zone. When they end before they begin, they go past midnight;
/// when they end as they begin, they are the whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    days: [bool; 7],
    from: Time,
    to: Time,
    zone: TimeZone,
}

/// What is wrong with hours as typed: the field, and why.
pub type HoursFault = (&'static str, &'static str);

impl Hours {
    /// Reads hours as typed: the days, `08:00`, `20:00`, `Europe/Berlin`.
    pub fn parse(days: [bool; 7], from: &str, to: &str, zone: &str) -> Result<Hours, HoursFault> {
        if !days.contains(&true) {
            return Err(("mon", t!("screening-hours-no-day")));
        }
        let time = |text: &str| Time::strptime("%H:%M", text.trim()).ok();
        let how = |field| (field, t!("screening-hours-no-time"));
        Ok(Hours {
            days,
            from: time(from).ok_or_else(|| how("from"))?,
            to: time(to).ok_or_else(|| how("to"))?,
            zone: TimeZone::get(zone.trim())
                .map_err(|_| ("zone", t!("screening-hours-no-zone")))?,
        })
    }

    /// Reads hours as stored: `mon tue 08:00 20:00 Europe/Berlin`. Nothing stands for all hours.
    pub fn stored(text: &str) -> Option<Hours> {
        let mut days = [false; 7];
        let mut rest = Vec::new();
        for word in text.split(' ') {
            match DAYS.iter().position(|day| *day == word) {
                Some(day) => days[day] = true,
                None => rest.push(word),
            }
        }
        match rest[..] {
            [from, to, zone] => Hours::parse(days, from, to, zone).ok(),
            _ => None,
        }
    }

    /// As they are stored.
    pub fn store(&self) -> String {
        let days: String = self
            .open_days()
            .fold(String::new(), |words, day| words + DAYS[day] + " ");
        let (from, to) = (self.from.strftime("%H:%M"), self.to.strftime("%H:%M"));
        format!("{days}{from} {to} {}", self.zone_name())
    }

    /// Whether comments are open at `now`.
    pub fn are_open(&self, now: Moment) -> bool {
        self.spans(now)
            .any(|(begins, ends)| begins <= now && now < ends)
    }

    /// When they open or close next after `now`.
    pub fn next_turn(&self, now: Moment) -> Option<Moment> {
        let edges = self.spans(now).flat_map(|(begins, ends)| [begins, ends]);
        edges.filter(|edge| *edge > now).min()
    }

    /// `Comments are open Monday to Friday, 8:00–20:00 (Europe/Berlin).`
    pub fn sentence(&self) -> String {
        let (days, zone) = (self.days_in_words(), self.zone_name());
        if self.from == self.to {
            return t!("screening-hours-all-day", days = days, zone = zone);
        }
        let time = |time: Time| time.strftime("%-H:%M").to_string();
        t!(
            "screening-hours",
            days = days,
            from = time(self.from),
            to = time(self.to),
            zone = zone
        )
    }

    /// Which days are open.
    pub fn days(&self) -> [bool; 7] {
        self.days
    }

    /// When they begin and end, as typed.
    pub fn times(&self) -> (String, String) {
        let time = |time: Time| time.strftime("%H:%M").to_string();
        (time(self.from), time(self.to))
    }

    /// The name of their time zone.
    pub fn zone_name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }

    fn open_days(&self) -> impl Iterator<Item = usize> {
        let days = self.days;
        (0..7).filter(move |day| days[*day])
    }

    /// When they are open around `now`: from the day before on, for more than a week.
    fn spans(&self, now: Moment) -> impl Iterator<Item = (Moment, Moment)> {
        let today = self.zone.to_datetime(now.timestamp()).date();
        (-1..=8).filter_map(move |ahead| {
            let day = today.checked_add(Span::new().days(ahead)).ok()?;
            let weekday = day.weekday().to_monday_zero_offset();
            if !*self.days.get(usize::try_from(weekday).ok()?)? {
                return None;
            }
            let last = match self.to <= self.from {
                true => day.tomorrow().ok()?,
                false => day,
            };
            Some((self.at(day, self.from)?, self.at(last, self.to)?))
        })
    }

    fn at(&self, day: Date, time: Time) -> Option<Moment> {
        let moment = self.zone.to_timestamp(day.to_datetime(time)).ok()?;
        Some(moment.into())
    }

    fn days_in_words(&self) -> String {
        let open: Vec<usize> = self.open_days().collect();
        let (first, last) = (open[0], open[open.len() - 1]);
        match open.len() {
            7 => t!("screening-days-all").into(),
            1 => t!("screening-days-one", day = DAYS[first]),
            many if many > 2 && last - first + 1 == many => {
                t!(
                    "screening-days-range",
                    first = DAYS[first],
                    last = DAYS[last]
                )
            }
            _ => {
                let listed = |day: &usize| t!("screening-days-listed", day = DAYS[*day]);
                let mut rest: Vec<String> = open.iter().map(listed).collect();
                let last = rest.pop().unwrap_or_default();
                t!("screening-days-list", rest = rest.join(", "), last = last)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Moment {
        text.parse::<jiff::Timestamp>().unwrap().into()
    }

    fn hours(text: &str) -> Hours {
        Hours::stored(text).unwrap()
    }

    #[test]
    fn they_open_and_close_to_the_minute_summer_and_winter() {
        let hours = hours("mon tue wed thu fri 08:00 20:00 Europe/Berlin");
        // Monday, 16 March 2026, is in winter time; Monday, 30 March, in summer time.
        for (moment, open) in [
            ("2026-03-16T06:59:59Z", false),
            ("2026-03-16T07:00:00Z", true),
            ("2026-03-16T18:59:59Z", true),
            ("2026-03-16T19:00:00Z", false),
            ("2026-03-30T06:00:00Z", true),
            ("2026-03-30T18:00:00Z", false),
            ("2026-03-14T12:00:00Z", false),
        ] {
            assert_eq!(hours.are_open(at(moment)), open, "{moment}");
        }
        let friday = at("2026-03-27T12:00:00Z");
        assert_eq!(hours.next_turn(friday), Some(at("2026-03-27T19:00:00Z")));
        let saturday = at("2026-03-28T12:00:00Z");
        assert_eq!(hours.next_turn(saturday), Some(at("2026-03-30T06:00:00Z")));
    }

    #[test]
    fn they_can_go_past_midnight_or_last_all_day() {
        let night = hours("fri 22:00 02:00 UTC");
        assert!(night.are_open(at("2026-03-13T23:00:00Z")));
        assert!(night.are_open(at("2026-03-14T01:59:59Z")));
        assert!(!night.are_open(at("2026-03-14T02:00:00Z")));
        assert!(!night.are_open(at("2026-03-13T01:00:00Z")));
        let days = hours("sat sun 00:00 00:00 UTC");
        assert!(days.are_open(at("2026-03-14T00:00:00Z")));
        assert!(days.are_open(at("2026-03-15T23:59:59Z")));
        assert!(!days.are_open(at("2026-03-16T00:00:00Z")));
    }

    #[test]
    fn they_are_told_in_a_sentence() {
        for (stored, sentence) in [
            (
                "mon tue wed thu fri 08:00 20:00 Europe/Berlin",
                "Comments are open Monday to Friday, 8:00–20:00 (Europe/Berlin).",
            ),
            (
                "mon tue wed thu fri sat sun 09:30 17:00 UTC",
                "Comments are open every day, 9:30–17:00 (UTC).",
            ),
            (
                "wed 10:00 12:00 UTC",
                "Comments are open on Wednesdays, 10:00–12:00 (UTC).",
            ),
            (
                "mon wed sun 10:00 12:00 UTC",
                "Comments are open Monday, Wednesday and Sunday, 10:00–12:00 (UTC).",
            ),
            (
                "sat sun 00:00 00:00 UTC",
                "Comments are open Saturday and Sunday (UTC).",
            ),
        ] {
            assert_eq!(hours(stored).sentence(), sentence);
        }
    }

    #[test]
    fn what_is_no_time_or_zone_is_named() {
        let days = [true; 7];
        assert_eq!(
            Hours::parse([false; 7], "08:00", "20:00", "UTC")
                .unwrap_err()
                .0,
            "mon"
        );
        assert_eq!(
            Hours::parse(days, "8 o’clock", "20:00", "UTC")
                .unwrap_err()
                .0,
            "from"
        );
        assert_eq!(
            Hours::parse(days, "08:00", "25:00", "UTC").unwrap_err().0,
            "to"
        );
        assert_eq!(
            Hours::parse(days, "08:00", "20:00", "Berlin/Mitte")
                .unwrap_err()
                .0,
            "zone"
        );
        assert_eq!(Hours::stored(""), None);
        assert_eq!(Hours::stored("mon 08:00"), None);
    }

    proptest! {
        #[test]
        fn between_two_turns_nothing_changes(
            days in proptest::array::uniform7(any::<bool>()), from in 0_u32..1440, to in 0_u32..1440,
            zone in proptest::sample::select(vec!["UTC", "Europe/Berlin", "America/New_York", "Pacific/Chatham"]),
            millis in 1_700_000_000_000_i64..1_900_000_000_000, share in 0.0..1.0_f64,
        ) {
            let time = |minutes: u32| format!("{:02}:{:02}", minutes / 60, minutes % 60);
            let Ok(hours) = Hours::parse(days, &time(from), &time(to), zone) else {
                return Ok(());
            };
            let again = Hours::stored(&hours.store());
            prop_assert_eq!(again.as_ref(), Some(&hours));
            let now = Moment(millis);
            let turn = hours.next_turn(now).unwrap();
            prop_assert!(turn > now);
            let between = Moment(now.0 + ((turn.0 - 1 - now.0) as f64 * share) as i64);
            prop_assert_eq!(hours.are_open(between), hours.are_open(now));
        }
    }
}
