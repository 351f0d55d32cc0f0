//! One case after another: how fast somebody posts where readers report what is said.

use super::cases::wait;
use super::*;

#[test]
fn under_what_is_reported_the_next_comment_waits_some_minutes_and_one_more_for_each_report() {
    let heated = |reports: usize, is_own: bool, minutes: i64| {
        let last = Some(Moment(NOW.0 - minutes * 60_000));
        let heat = Heat {
            reports,
            is_own,
            last,
        };
        wait(&Facts { heat, ..harmless() })
    };
    assert_eq!(heated(0, false, 0), 0);
    assert_eq!(heated(1, false, 0), 180);
    assert_eq!(heated(1, false, 1), 120);
    assert_eq!(heated(1, true, 1), 180);
    assert_eq!(heated(1, false, 3), 0);
    assert_eq!(heated(4, false, 1), 300);
    assert_eq!(heated(9_999, false, 1), 59 * 60);
    assert_eq!(heated(9_999, true, 61), 0);
    assert_eq!(
        Heat::LONGEST,
        Heat {
            reports: 9_999,
            is_own: true,
            last: None
        }
        .pause()
    );
}

#[test]
fn who_has_not_posted_in_a_heated_thread_and_who_works_here_are_not_slowed() {
    let heat = Heat {
        reports: 5,
        is_own: false,
        last: None,
    };
    assert_eq!(wait(&Facts { heat, ..harmless() }), 0);
    let last = Some(NOW);
    let staff = Facts {
        trust: Trust::Staff,
        heat: Heat { last, ..heat },
        ..harmless()
    };
    assert_eq!(wait(&staff), 0);
    // Of two waits the longer one is told.
    let quick = Facts {
        posted: vec![NOW],
        heat: Heat { last, ..heat },
        ..harmless()
    };
    assert_eq!(wait(&quick), 7 * 60);
}
