use super::Judgement;
use crate::accounts::standing::{Cause, Kind};
use crate::clock::Moment;
use proptest::prelude::*;

/// 2026-03-14 09:26:53 UTC.
const NOW: Moment = Moment(1_773_480_413_000);

fn judgement() -> Judgement {
    Judgement {
        reason: "abuse".into(),
        until: "7".into(),
        ..Judgement::default()
    }
}

fn faults(judgement: &Judgement, kind: Kind) -> Vec<&'static str> {
    let parsed = judgement.parse(kind, NOW);
    let faults = parsed.err().unwrap_or_default();
    faults.into_iter().map(|(field, _)| field).collect()
}

#[test]
fn a_suspension_ends_after_days_or_as_a_day_begins() {
    let end = |until: &str, date: &str| {
        let one = Judgement {
            until: until.into(),
            date: date.into(),
            ..judgement()
        };
        one.parse(Kind::Suspended, NOW)
            .ok()
            .and_then(|state| state.expires_at)
    };
    let day = 86_400_000;
    assert_eq!(end("1", ""), Some(Moment(NOW.0 + day)));
    assert_eq!(end("30", ""), Some(Moment(NOW.0 + 30 * day)));
    assert_eq!(end("date", "2026-06-01"), Some(Moment(1_780_272_000_000)));
    for (until, date) in [
        ("", ""),
        ("2", ""),
        ("-7", ""),
        ("date", ""),
        ("date", "tomorrow"),
        ("date", "2026-02-30"),
        ("date", "2026-03-14"),
        ("date", "2019-01-01"),
        ("date", "2526-03-14"),
        ("date", "99999-01-01"),
        ("date", "2026-06-01T00:00"),
    ] {
        assert_eq!(end(until, date), None, "{until} {date}");
    }
}

#[test]
fn who_is_warned_reads_a_message_and_other_says_what() {
    assert_eq!(faults(&judgement(), Kind::Warned), ["message"]);
    let other = Judgement {
        reason: Cause::Other.word().into(),
        ..judgement()
    };
    assert_eq!(faults(&other, Kind::Banned), ["message"]);
    let said = Judgement {
        message: "You sold tickets here.".into(),
        ..other
    };
    assert!(faults(&said, Kind::Banned).is_empty());
    assert!(faults(&said, Kind::Warned).is_empty());
}

#[test]
fn every_fault_is_told_at_once() {
    let long = Judgement {
        reason: "because".into(),
        message: "x".repeat(1001),
        note: "a\u{0}".into(),
        until: String::new(),
        ..Judgement::default()
    };
    let told = faults(&long, Kind::Suspended);
    assert_eq!(told, ["reason", "message", "note", "until"]);
}

proptest! {
    #[test]
    fn whatever_is_typed_a_suspension_ends_after_it_begins_and_within_five_years(
        until in "1|7|30|date|[0-9]{1,4}", date in "[0-9]{4}-[01][0-9]-[0-3][0-9]|\\PC{0,12}",
    ) {
        let one = Judgement { until, date, ..judgement() };
        if let Ok(state) = one.parse(Kind::Suspended, NOW) {
            let end = state.expires_at.expect("an end");
            prop_assert!(end > NOW);
            prop_assert!(end.since(NOW).as_secs() <= 5 * 365 * 86_400);
        }
    }

    #[test]
    fn only_suspensions_end_by_themselves(kind in 0_usize..5) {
        let one = Judgement { message: "Read rule 2.".into(), ..judgement() };
        let state = one.parse(Kind::ALL[kind], NOW).expect("a judgement");
        prop_assert_eq!(state.expires_at.is_some(), Kind::ALL[kind] == Kind::Suspended);
    }
}
