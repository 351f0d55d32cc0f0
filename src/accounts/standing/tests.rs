use super::{Cause, FOR_GOOD, Kind, Notice, Standing, State};
use crate::accounts::Role;
use crate::clock::Moment;
use crate::ids::{AccountId, StateId};
use proptest::prelude::*;

fn state(id: i64, kind: Kind, expires_at: Option<i64>) -> State {
    State {
        id: StateId(id),
        account_id: AccountId(7),
        kind,
        reason: Cause::Spam,
        message: String::new(),
        note: String::new(),
        imposed_by: AccountId(1),
        at: Moment(0),
        expires_at: expires_at.map(Moment),
        lifted_at: None,
        lifted_by: None,
        acknowledged_at: None,
        in_force_until: expires_at.map_or(FOR_GOOD, Moment),
        replaces: None,
    }
}

fn said(kind: Kind, reason: Cause, message: &str, until: Option<i64>) -> String {
    let notice = Notice {
        state: StateId(1),
        kind,
        reason,
        message: message.into(),
        until: until.map(Moment),
    };
    notice.sentence()
}

#[test]
fn a_ban_weighs_more_than_a_suspension_and_that_more_than_a_warning() {
    let all = [Kind::Warned, Kind::Suspended, Kind::Banned];
    for (heaviest, kind) in all.iter().enumerate() {
        let states = all[..=heaviest].iter().zip(1..);
        let states = states.map(|(kind, id)| state(id, *kind, None)).collect();
        let standing = Standing::of(states);
        assert_eq!(standing.bar().map(|bar| bar.kind), Some(*kind));
        let shut_out = standing.shut_out().is_some();
        assert_eq!(shut_out, *kind != Kind::Warned);
    }
}

#[test]
fn being_read_first_and_not_being_trusted_keep_nobody_out() {
    let kinds = [Kind::Premoderated, Kind::Untrusted];
    let states = kinds.map(|kind| state(1, kind, None)).to_vec();
    let standing = Standing::of(states);
    assert!(standing.premoderated && standing.untrusted);
    assert_eq!(standing.bar(), None);
    assert_eq!(Standing::default().bar(), None);
}

#[test]
fn of_two_suspensions_the_longer_one_counts() {
    let ends = [2_000, 9_000, 5_000].iter().zip(1..);
    let states = ends.map(|(end, id)| state(id, Kind::Suspended, Some(*end)));
    let standing = Standing::of(states.collect());
    assert_eq!(standing.suspended_until(), Some(Moment(9_000)));
}

#[test]
fn people_are_told_until_when_and_why() {
    let until = Some(1_780_272_000_000);
    assert_eq!(
        said(Kind::Suspended, Cause::Spam, "Look at rule 2.", until),
        "Your account can’t comment, vote or report until 1 June 2026, 00:00 UTC: advertising."
    );
    assert_eq!(
        said(Kind::Banned, Cause::Other, "You sold tickets.", None),
        "Your account can’t comment, vote or report any more: You sold tickets."
    );
    assert_eq!(
        said(Kind::Untrusted, Cause::Other, "", None),
        "Your comments are checked like those of somebody new."
    );
}

proptest! {
    #[test]
    fn what_is_in_force_is_the_same_in_whatever_order_it_is_read(
        kinds in prop::collection::vec((0_usize..5, prop::option::of(1_i64..5)), 0..8),
        turn in 0_usize..8,
    ) {
        let states = kinds.iter().zip(1..);
        let mut states: Vec<State> = states
            .map(|((kind, end), id)| state(id, Kind::ALL[*kind], *end))
            .collect();
        let standing = Standing::of(states.clone());
        let turn = turn.min(states.len());
        states.rotate_left(turn);
        prop_assert_eq!(&standing, &Standing::of(states.clone()));
        let barring = |state: &State| matches!(state.kind, Kind::Warned | Kind::Suspended | Kind::Banned);
        prop_assert_eq!(standing.bar().is_some(), states.iter().any(barring));
    }

    #[test]
    fn only_admins_judge_staff_of_the_moderators_rank(a in 0_usize..6, b in 0_usize..6) {
        let (judge, judged) = (Role::ALL[a], Role::ALL[b]);
        let may = judge.may_judge(judged);
        prop_assert_eq!(judge == Role::Admin, judge.may_judge(Role::Admin));
        prop_assert!(!may || judge.may_moderate());
        if judge == Role::Moderator {
            let below = [Role::Reader, Role::Contributor, Role::Author];
            prop_assert_eq!(may, below.contains(&judged));
        }
    }
}
