use super::*;
use proptest::prelude::*;

const POSTED: Moment = Moment(1_773_480_413_000);

fn published() -> Circumstances {
    Circumstances {
        status: Status::Published,
        created_at: POSTED,
        is_answered: false,
        closed: None,
    }
}

fn after(seconds: u64) -> Moment {
    POSTED.plus(Duration::from_secs(seconds))
}

#[test]
fn a_comment_that_is_published_or_waits_can_be_changed_for_a_quarter_of_an_hour() {
    for status in [Status::Published, Status::Held] {
        let comment = Circumstances {
            status,
            ..published()
        };
        assert_eq!(comment.left(POSTED), Ok(WINDOW));
        assert_eq!(comment.left(after(899)), Ok(Duration::from_secs(1)));
        assert_eq!(comment.left(after(900)), Err(Unchangeable::TooLate));
    }
}

#[test]
fn each_obstacle_is_named() {
    let changed = |change: fn(&mut Circumstances)| {
        let mut comment = published();
        change(&mut comment);
        comment.left(after(60)).unwrap_err()
    };
    assert_eq!(
        changed(|one| one.is_answered = true),
        Unchangeable::Answered
    );
    assert_eq!(
        changed(|one| one.status = Status::Deleted),
        Unchangeable::Deleted
    );
    for decide in [
        |one: &mut Circumstances| one.status = Status::Removed,
        |one: &mut Circumstances| one.status = Status::Rejected,
        |one: &mut Circumstances| one.status = Status::Spam,
    ] {
        assert_eq!(changed(decide), Unchangeable::Decided);
    }
    let closed = Refusal::Closed(None);
    assert_eq!(
        changed(|one| one.closed = Some(Refusal::Closed(None))),
        Unchangeable::Closed(closed)
    );
}

proptest! {
    #[test]
    fn the_time_left_only_shrinks(first in 0_u64..2000, later in 0_u64..2000) {
        let left = |seconds| published().left(after(seconds)).unwrap_or_default();
        prop_assert!(left(first + later) <= left(first));
        prop_assert!(left(first) <= WINDOW);
    }
}
