//! Time zones, each known by its name in the IANA's database.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{TimeZone, TimeZoneOffsetInfo};
use std::fmt;
use std::ptr;
use std::sync::{LazyLock, Mutex, PoisonError};

/// Where it is UTC.
static UTC: TimeZone = TimeZone::UTC;
/// Those that somebody has asked for: they are few, and stay until the program ends.
static ASKED_FOR: Mutex<Vec<Zone>> = Mutex::new(Vec::new());
/// The names that are offered.
static OFFERED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let names = jiff::tz::db().available().map(|name| name.to_string());
    let is_place = |name: &String| name.contains('/') && !name.starts_with("Etc/");
    let mut places: Vec<String> = names.filter(is_place).collect();
    places.sort();
    places.insert(0, Zone::UTC.name().to_owned());
    places
});

/// What lies beside the zones in the database and is none: a clock nobody has set, rules for other zones, and what the
/// machine has chosen.
const NOWHERE: [&str; 3] = ["Factory", "posixrules", "localtime"];

/// From this year on the clock is taken to be turned no more.
const TURNED_UNTIL: i16 = 2200;

/// A time zone. It is copied like a number, and there is one of each name.
#[derive(Clone, Copy)]
pub struct Zone(&'static TimeZone);

impl Zone {
    /// That of whoever has chosen none.
    pub const UTC: Zone = Zone(&UTC);

    /// The zone of a name as typed: `Europe/Berlin`, however its letters are written.
    pub fn named(name: &str) -> Option<Zone> {
        let name = name.trim();
        let is_it = |zone: &Zone| zone.name().eq_ignore_ascii_case(name);
        let mut known = ASKED_FOR.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all = std::iter::once(Zone::UTC).chain(known.iter().copied());
        if let Some(found) = all.find(is_it) {
            return Some(found);
        }
        if NOWHERE.iter().any(|no| no.eq_ignore_ascii_case(name)) {
            return None;
        }
        let zone = TimeZone::get(name).ok()?;
        zone.iana_name().filter(|_| !zone.is_unknown())?;
        let zone = Zone(Box::leak(Box::new(zone)));
        known.push(zone);
        Some(zone)
    }

    /// That of this machine, where it is one of a place.
    pub fn here() -> Zone {
        Zone::of_machine(TimeZone::system().iana_name())
    }

    /// Machines in no place say so in many ways: `Etc/UTC`, `Universal`, or not at all.
    fn of_machine(name: Option<&str>) -> Zone {
        let place = name.filter(|name| OFFERED.iter().any(|offered| offered == name));
        place.and_then(Zone::named).unwrap_or(Zone::UTC)
    }

    /// The names to choose from: UTC, and all places there are.
    pub fn offered() -> &'static [String] {
        &OFFERED
    }

    /// Its name: `Europe/Berlin`.
    pub fn name(self) -> &'static str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// What the clock there shows at a moment.
    pub fn clock_at(self, moment: Timestamp) -> DateTime {
        self.0.to_datetime(moment)
    }

    /// How far it is ahead of UTC at a moment, and what that is called: `CET`, `AEDT`, `+03`.
    pub fn hour_at(self, moment: Timestamp) -> TimeZoneOffsetInfo<'static> {
        self.0.to_offset_info(moment)
    }

    /// The first moment of a day there; none of a day that no calendar has.
    pub fn beginning_of(self, day: Date) -> Option<Timestamp> {
        self.0.to_timestamp(day.at(0, 0, 0, 0)).ok()
    }

    /// How many seconds it is ahead of UTC at first, and from which moments on how many others, in their order; as far
    /// as that is known, and for rules without an end up to the year 2200.
    pub fn turns(self) -> (i32, Vec<(Timestamp, i32)>) {
        let first = self.0.to_offset_info(Timestamp::MIN).offset().seconds();
        let mut ahead = first;
        let mut turns = Vec::new();
        for turn in self.0.following(Timestamp::MIN) {
            let (at, seconds) = (turn.timestamp(), turn.offset().seconds());
            if self.clock_at(at).year() >= TURNED_UNTIL {
                break;
            }
            if seconds != ahead {
                turns.push((at, seconds));
            }
            ahead = seconds;
        }
        (first, turns)
    }
}

impl Default for Zone {
    fn default() -> Zone {
        Zone::UTC
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Zone) -> bool {
        ptr::eq(self.0, other.0)
    }
}

impl Eq for Zone {}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::Zone;
    use proptest::prelude::*;

    #[test]
    fn a_machine_in_no_place_has_the_time_of_utc() {
        for name in [None, Some("Etc/UTC"), Some("Universal"), Some("Atlantis")] {
            assert_eq!(Zone::of_machine(name), Zone::UTC, "{name:?}");
        }
        let berlin = Zone::of_machine(Some("Europe/Berlin"));
        assert_eq!(berlin.name(), "Europe/Berlin");
    }

    #[test]
    fn there_is_one_of_each_name_however_it_is_typed() {
        let berlin = Zone::named("Europe/Berlin").unwrap();
        assert_eq!(Zone::named(" europe/BERLIN "), Some(berlin));
        assert_eq!(berlin.name(), "Europe/Berlin");
        assert_eq!(Zone::named("utc"), Some(Zone::UTC));
        for name in ["", "Atlantis", "Europe", "Etc/Unknown", "../etc/passwd"] {
            assert_eq!(Zone::named(name), None, "{name}");
        }
        for name in ["Factory", "posixrules", "localtime", " FACTORY "] {
            assert_eq!(Zone::named(name), None, "{name}");
            let offers = Zone::offered()
                .iter()
                .any(|offered| offered.ends_with(name));
            assert!(!offers, "{name}");
        }
    }

    #[test]
    fn all_that_are_offered_are_known() {
        let offered = Zone::offered();
        assert!(offered.len() > 300 && offered[0] == "UTC");
        for name in offered {
            assert_eq!(Zone::named(name).map(Zone::name), Some(name.as_str()));
        }
    }

    proptest! {
        #[test]
        fn its_turns_say_how_far_ahead_it_is_at_any_moment(
            name in proptest::sample::select(vec!["UTC", "Europe/Berlin", "Australia/Sydney", "America/St_Johns",
                "Pacific/Apia", "Africa/Casablanca", "Europe/Istanbul"]),
            seconds in -3_000_000_000_i64..7_000_000_000,
        ) {
            let zone = Zone::named(name).unwrap();
            let at = jiff::Timestamp::from_second(seconds).unwrap();
            let (first, turns) = zone.turns();
            let last = turns.iter().rev().find(|(turn, _)| *turn <= at);
            let ahead = last.map_or(first, |(_, ahead)| *ahead);
            prop_assert_eq!(ahead, zone.hour_at(at).offset().seconds());
        }
    }
}
