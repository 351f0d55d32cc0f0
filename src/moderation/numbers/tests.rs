use super::*;
use crate::ids::AccountId;
use crate::moderation::Action;
use proptest::prelude::*;

fn decision(id: i64, before: Status, after: Status, reason: &str, undoes: Option<i64>) -> Decision {
    Decision {
        id,
        comment_id: CommentId(id),
        moderator_id: AccountId(1),
        action: Action::Approve,
        status_before: before,
        status_after: after,
        reason: reason.into(),
        note: String::new(),
        at: Moment(1_000_000 + id * 60_000),
        article_id: None,
        public_reason_before: String::new(),
        reported_before: None,
        bulk_id: None,
        undoes,
    }
}

#[test]
fn decisions_are_counted_by_what_became_of_the_comment_and_why() {
    use Status::{Deleted, Held, Published, Rejected, Removed, Spam};
    let log = [
        decision(1, Held, Published, "", None),
        decision(2, Held, Rejected, "off-topic", None),
        decision(3, Published, Removed, "abuse", None),
        decision(4, Held, Rejected, "off-topic", None),
        decision(5, Published, Removed, "", None),
        decision(6, Held, Spam, "", None),
        decision(7, Deleted, Deleted, "abuse", None),
    ];
    let numbers = Numbers::of(&log, &HashMap::new());
    assert_eq!((numbers.comments, numbers.published), (6, 1));
    assert_eq!((numbers.rejected, numbers.removed, numbers.spam), (2, 2, 1));
    let reasons = [
        (Reason::OffTopic, 2),
        (Reason::Abuse, 1),
        (Reason::Other, 1),
    ];
    assert_eq!(numbers.reasons, reasons);
    assert_eq!(numbers.median_wait, None);
}

#[test]
fn of_each_comment_the_last_decision_counts_and_every_wait() {
    use Status::{Held, Published, Removed};
    let mut removed = decision(9, Published, Removed, "abuse", None);
    let approved = decision(1, Held, Published, "", None);
    removed.comment_id = approved.comment_id;
    let posted = HashMap::from([(approved.comment_id, Moment(1_000_000))]);
    let numbers = Numbers::of(&[removed, approved], &posted);
    assert_eq!(
        (numbers.comments, numbers.published, numbers.removed),
        (1, 0, 1)
    );
    assert_eq!(numbers.median_wait, Some(Duration::from_secs(60)));
}

#[test]
fn what_was_taken_back_counts_no_more_until_that_is_taken_back() {
    use Status::{Held, Spam};
    let mut log = vec![decision(1, Held, Spam, "", None)];
    let count = |log: &[Decision]| holding(log.iter().rev().cloned().collect()).len();
    assert_eq!(count(&log), 1);
    log.push(decision(2, Spam, Held, "", Some(1)));
    assert_eq!(count(&log), 0);
    log.push(decision(3, Held, Spam, "", Some(2)));
    assert_eq!(count(&log), 1);
}

#[test]
fn spans_are_said_in_words() {
    let said = |seconds| in_words(Duration::from_secs(seconds));
    let told = [0, 60, 61, 5_400, 5_401, 172_800, 172_801].map(said);
    let expected = [
        "a minute",
        "a minute",
        "2 minutes",
        "90 minutes",
        "2 hours",
        "48 hours",
        "3 days",
    ];
    assert_eq!(told, expected);
}

proptest! {
    #[test]
    fn half_of_those_that_waited_waited_no_longer_than_the_median(waits in prop::collection::vec(0_i64..100_000, 1..40)) {
        let log: Vec<Decision> = (0..).zip(&waits).map(|(id, _)| decision(id, Status::Held, Status::Published, "", None)).collect();
        let posted = log.iter().zip(&waits).map(|(one, wait)| (one.comment_id, Moment(one.at.0 - wait))).collect();
        let median = Numbers::of(&log, &posted).median_wait.unwrap();
        let no_longer = waits.iter().filter(|wait| Duration::from_millis(**wait as u64) <= median).count();
        let longer = waits.len() - no_longer;
        prop_assert!(no_longer >= longer);
        prop_assert!(waits.iter().filter(|wait| Duration::from_millis(**wait as u64) < median).count() <= waits.len() / 2);
    }
}
