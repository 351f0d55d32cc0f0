use super::*;
use proptest::prelude::*;

fn line(id: i64, before: Status, after: Status, undoes: Option<i64>) -> Decision {
    Decision {
        id,
        comment_id: CommentId(1),
        moderator_id: AccountId(1),
        action: match undoes {
            Some(_) => Action::Undo,
            None => Action::Spam,
        },
        status_before: before,
        status_after: after,
        reason: String::new(),
        note: String::new(),
        at: Moment(id),
        article_id: None,
        public_reason_before: format!("before {id}"),
        reported_before: (id % 2 == 0).then_some(Moment(id)),
        bulk_id: None,
        undoes,
    }
}

fn holding_after(lines: &[Decision]) -> Option<i64> {
    let latest_first: Vec<Decision> = lines.iter().rev().cloned().collect();
    holding(&latest_first).map(|one| one.id)
}

#[test]
fn what_was_taken_back_holds_no_more_until_that_is_taken_back() {
    use Status::{Held, Published, Spam};
    let mut log = vec![
        line(1, Held, Published, None),
        line(2, Published, Spam, None),
    ];
    assert_eq!(holding_after(&log), Some(2));
    log.push(line(3, Spam, Published, Some(2)));
    assert_eq!(holding_after(&log), Some(1));
    log.push(line(4, Published, Spam, Some(3)));
    assert_eq!(holding_after(&log), Some(2));
    log.push(line(5, Spam, Published, Some(4)));
    log.push(line(6, Published, Held, Some(1)));
    assert_eq!(holding_after(&log), None);
    assert_eq!(holding_after(&[]), None);
}

#[test]
fn a_decision_can_be_undone_for_thirty_days() {
    let one = line(1, Status::Held, Status::Spam, None);
    let day = 86_400_000;
    assert!(one.is_recent(Moment(1 + 30 * day)));
    assert!(!one.is_recent(Moment(2 + 30 * day)));
    assert!(one.is_recent(Moment(0)), "a clock that was set back");
}

fn status() -> impl Strategy<Value = Status> {
    prop::sample::select(Status::ALL)
}

proptest! {
    #[test]
    fn the_inverse_leads_back_to_where_the_comment_stood(id in 1_i64..99, before in status(), after in status()) {
        let decision = line(id, before, after, None);
        let back = decision.inverse();
        prop_assert_eq!((back.from, back.to), (after, before));
        prop_assert_eq!(back.public_reason, decision.public_reason_before);
        prop_assert_eq!(back.reported_at, decision.reported_before);
    }

    /// Decisions and undoings of whatever comes last: what holds is what a stack would hold.
    #[test]
    fn undoing_is_like_taking_from_a_stack(steps in prop::collection::vec(any::<bool>(), 0..40)) {
        let mut log: Vec<Decision> = Vec::new();
        let mut stack: Vec<i64> = Vec::new();
        for (id, undo) in (1..).zip(steps) {
            if undo {
                let Some(top) = stack.pop() else { continue };
                log.push(line(id, Status::Spam, Status::Held, Some(top)));
            } else {
                log.push(line(id, Status::Held, Status::Spam, None));
                stack.push(id);
            }
            prop_assert_eq!(holding_after(&log), stack.last().copied());
        }
    }
}
