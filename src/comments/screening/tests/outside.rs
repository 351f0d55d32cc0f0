//! One case after another: what is said outside.

use super::*;

/// What becomes of a comment of which that is said outside.
fn said_outside(opinion: Opinion, facts: Facts, holds_unanswered: bool) -> Verdict {
    let opinion = Some(opinion);
    let policy = Policy {
        holds_unanswered,
        ..policy()
    };
    screen(&Facts { opinion, ..facts }, &policy)
}

#[test]
fn what_is_said_outside_counts_of_those_who_are_not_trusted() {
    let why = || "pills".to_owned();
    let found = || vec![Finding::Outside(why())];
    for (opinion, verdict) in [
        (Opinion::Nothing, Verdict::Publish),
        (Opinion::Publish, Verdict::Publish),
        (Opinion::Hold(why()), Verdict::Hold(found())),
        (Opinion::Spam(why()), Verdict::Spam(found())),
        (Opinion::Reject(why()), Verdict::Reject(found())),
    ] {
        assert_eq!(said_outside(opinion.clone(), harmless(), true), verdict);
        for trust in [Trust::Trusted, Trust::Staff] {
            let facts = Facts {
                trust,
                ..harmless()
            };
            let verdict = said_outside(opinion.clone(), facts, true);
            assert_eq!(verdict, Verdict::Publish);
        }
    }
}

#[test]
fn where_nobody_answers_a_comment_waits_if_the_owner_wants_it_so() {
    let silent = |holds| said_outside(Opinion::Missing(Silence::TooSlow), harmless(), holds);
    assert_eq!(silent(false), Verdict::Publish);
    let waits = Verdict::Hold(vec![Finding::Unanswered(Silence::TooSlow)]);
    assert_eq!(silent(true), waits);
}

#[test]
fn whoever_is_vouched_for_outside_is_only_spared_the_wait_of_those_who_are_new() {
    let new = || Facts {
        trust: Trust::New,
        published: 0,
        ..harmless()
    };
    let vouched = |facts| said_outside(Opinion::Publish, facts, true);
    assert_eq!(vouched(new()), Verdict::Publish);
    let others = [
        Facts { links: 2, ..new() },
        Facts {
            author_read_first: true,
            ..new()
        },
    ];
    for facts in others {
        assert!(matches!(vouched(facts), Verdict::Hold(found) if found.len() == 1));
    }
}
