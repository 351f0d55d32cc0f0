//! One case after another.

use super::*;
use crate::comments::Status;

#[test]
fn a_harmless_comment_of_somebody_known_appears() {
    assert_eq!(screen(&harmless(), &policy()), Verdict::Publish);
}

pub(super) fn wait(facts: &Facts) -> u64 {
    match screen(facts, &policy()) {
        Verdict::Refuse(refusal) => refusal.wait().unwrap(),
        _ => 0,
    }
}

#[test]
fn the_next_comment_is_allowed_to_the_second() {
    let posted = |posted: Vec<Moment>| Facts {
        posted,
        ..harmless()
    };
    let ago = |millis: i64| posted(vec![Moment(NOW.0 - millis)]);
    assert_eq!(wait(&ago(0)), 15);
    assert_eq!(wait(&ago(14_001)), 1);
    assert_eq!(wait(&ago(15_000)), 0);
    let ten: Vec<_> = (2..12).map(|n| Moment(NOW.0 - n * 20_000)).collect();
    assert_eq!(wait(&posted(ten)), 600 - 220);
}

#[test]
fn somebody_new_posts_thirty_comments_a_day() {
    let posted = |number: i64| Facts {
        trust: Trust::New,
        published: 0,
        posted: (1..=number)
            .map(|n| Moment(NOW.0 - n * 1_200_000))
            .collect(),
        ..harmless()
    };
    assert_eq!(wait(&posted(29)), 0);
    assert_eq!(wait(&posted(30)), 86_400 - 36_000);
    let basic = Facts {
        trust: Trust::Basic,
        ..posted(90)
    };
    assert_eq!(wait(&basic), 0);
}

#[test]
fn comments_close_after_the_days_the_owner_has_set() {
    let policy = Policy {
        close_after_days: 14,
        ..policy()
    };
    let on_day = |days: i64| Facts {
        now: Moment(NOW.0 + days * 86_400_000),
        ..harmless()
    };
    assert_eq!(screen(&on_day(13), &policy), Verdict::Publish);
    let end = Moment(NOW.0 + 14 * 86_400_000);
    let closed = Verdict::Refuse(Refusal::Closed(Some(end)));
    assert_eq!(screen(&on_day(14), &policy), closed);
}

#[test]
fn whoever_answers_in_a_thread_that_was_closed_is_told_since_when_and_why() {
    let told = |reason: &str| {
        let facts = Facts {
            locked: Some(Locked {
                since: NOW,
                reason: reason.into(),
            }),
            ..harmless()
        };
        match screen(&facts, &policy()) {
            Verdict::Refuse(refusal) => refusal.sentence(),
            other => panic!("{other:?}"),
        }
    };
    let closed = format!("This thread was closed by a moderator on {}", NOW.day());
    assert_eq!(told(""), format!("{closed}."));
    assert_eq!(
        told("We turn in circles. "),
        format!("{closed}: We turn in circles.")
    );
}

#[test]
fn a_form_that_comes_back_at_once_or_with_the_hidden_field_is_no_persons() {
    let sent = |sending: Sending| Facts {
        sending: Some(sending),
        ..harmless()
    };
    let took = |millis: u64| {
        sent(Sending {
            took: Some(Duration::from_millis(millis)),
            ..ours()
        })
    };
    let refused = |facts: Facts| match screen(&facts, &policy()) {
        Verdict::Refuse(refusal) => Some(refusal),
        _ => None,
    };
    assert_eq!(refused(took(2_999)), Some(Refusal::TooSoon));
    assert_eq!(refused(took(3_000)), None);
    assert_eq!(refused(sent(ours())), None);
    let filled_in = Sending {
        filled_in: true,
        ..ours()
    };
    assert_eq!(refused(sent(filled_in)), Some(Refusal::FilledIn));
    let not_ours = Sending {
        by_our_form: false,
        ..ours()
    };
    assert_eq!(refused(sent(not_ours)), Some(Refusal::Expired));
}

#[test]
fn who_repeats_themselves_is_told_once_and_then_waits() {
    let again = |insists: bool, trust: Trust| {
        let facts = Facts {
            repeat_of: Some(CommentId(7)),
            insists,
            trust,
            ..harmless()
        };
        screen(&facts, &policy())
    };
    let told = Verdict::Refuse(Refusal::Repeat(CommentId(7)));
    assert_eq!(again(false, Trust::Basic), told);
    let held = Verdict::Hold(vec![Finding::Repeat]);
    assert_eq!(again(true, Trust::Basic), held);
    assert_eq!(again(true, Trust::Staff), Verdict::Publish);
}

#[test]
fn the_third_who_says_the_same_waits_unless_it_is_short() {
    let said = |others: usize, characters: usize| {
        let facts = Facts {
            said_by_others: others,
            size: Size {
                characters,
                ..harmless().size
            },
            ..harmless()
        };
        screen(&facts, &policy())
    };
    assert_eq!(said(1, 40), Verdict::Publish);
    assert_eq!(said(2, 40), Verdict::Hold(vec![Finding::Copied(2)]));
    assert_eq!(said(9, 39), Verdict::Publish);
}

#[test]
fn somebody_whose_comments_are_refused_again_and_again_waits() {
    let after = |refused: usize, published: usize, trust: Trust| {
        let facts = Facts {
            lately_refused: refused,
            lately_published: published,
            trust,
            ..harmless()
        };
        screen(&facts, &policy())
    };
    let held = |refused, published| Verdict::Hold(vec![Finding::History { refused, published }]);
    assert_eq!(after(2, 0, Trust::Basic), Verdict::Publish);
    assert_eq!(after(3, 0, Trust::Basic), held(3, 0));
    assert_eq!(after(1, 2, Trust::Basic), held(1, 2));
    assert_eq!(after(1, 3, Trust::Basic), Verdict::Publish);
    assert_eq!(after(3, 0, Trust::Trusted), Verdict::Publish);
}

#[test]
fn what_is_not_wanted_is_rejected_whoever_says_it() {
    for trust in TRUST {
        let mut facts = Facts {
            trust,
            links: 9,
            ..harmless()
        };
        facts.signs.banned = listed(vec!["casino".into()]);
        let Verdict::Reject(found) = screen(&facts, &policy()) else {
            panic!("{trust:?}");
        };
        assert_eq!(found[0], Finding::Banned(listed(vec!["casino".into()])));
    }
}

#[test]
fn what_is_looked_at_appears_and_is_reported_or_waits() {
    let with = |trust: Trust, policy: &Policy| {
        let mut facts = Facts {
            trust,
            ..harmless()
        };
        facts.signs.suspect = listed(vec!["casino".into()]);
        screen(&facts, policy)
    };
    let found = vec![Finding::Suspect(listed(vec!["casino".into()]))];
    assert_eq!(with(Trust::Basic, &policy()), Verdict::Flag(found.clone()));
    let held = Policy {
        holds_suspect: true,
        ..policy()
    };
    assert_eq!(with(Trust::Basic, &held), Verdict::Hold(found));
    assert_eq!(with(Trust::Trusted, &held), Verdict::Publish);
}

#[test]
fn the_score_holds_from_60_and_hides_from_90_once_it_has_learned_enough() {
    let with = |percent: u8, decisions: i64, trust: Trust| {
        let mut facts = Facts {
            trust,
            ..harmless()
        };
        facts.signs.score = Some(score(percent, decisions));
        screen(&facts, &policy()).status()
    };
    for (percent, decisions, trust, status) in [
        (59, 50, Trust::Basic, Status::Published),
        (60, 50, Trust::Basic, Status::Held),
        (89, 50, Trust::Basic, Status::Held),
        (90, 50, Trust::Basic, Status::Spam),
        (99, 49, Trust::Basic, Status::Published),
        (99, 50, Trust::Trusted, Status::Published),
    ] {
        assert_eq!(
            with(percent, decisions, trust),
            Some(status),
            "{percent} {decisions}"
        );
    }
}

#[test]
fn a_score_that_has_not_learned_enough_is_told_beside_another_reason() {
    let mut facts = Facts {
        links: 3,
        ..harmless()
    };
    facts.signs.score = Some(score(99, 2));
    let verdict = screen(&facts, &policy());
    let reasons: Vec<_> = verdict.findings().iter().map(Finding::reason).collect();
    assert_eq!(reasons, [Reason::Links, Reason::Spam]);
    assert_eq!(verdict.status(), Some(Status::Held));
}

#[test]
fn whoever_has_something_to_read_first_or_may_not_take_part_is_told_so() {
    let notice = Notice {
        state: crate::ids::StateId(1),
        kind: crate::accounts::standing::Kind::Banned,
        reason: crate::accounts::standing::Cause::Spam,
        message: String::new(),
        until: None,
    };
    let facts = Facts {
        bar: Some(notice.clone()),
        ..harmless()
    };
    let refused = Verdict::Refuse(Refusal::Barred(notice));
    assert_eq!(screen(&facts, &policy()), refused);
}

#[test]
fn the_trusted_may_have_more_links() {
    let with = |links: usize, trust: Trust| {
        let facts = Facts {
            links,
            trust,
            ..harmless()
        };
        screen(&facts, &policy())
    };
    let held = |links| Verdict::Hold(vec![Finding::Links(links)]);
    assert_eq!(with(1, Trust::Basic), Verdict::Publish);
    assert_eq!(with(2, Trust::Basic), held(2));
    assert_eq!(with(5, Trust::Trusted), Verdict::Publish);
    assert_eq!(with(6, Trust::Trusted), held(6));
    assert_eq!(with(60, Trust::Staff), Verdict::Publish);
}
