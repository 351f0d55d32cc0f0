use super::*;
use proptest::prelude::*;

const NOW: Moment = Moment(1_773_480_413_000);

prop_compose! {
    fn sizes()(visible in 0_usize..12_000, more in 0_usize..50, bytes in 0_usize..20_000, lines in 0_usize..600) -> Size {
        let characters = visible + more;
        Size { visible, characters, bytes: bytes.max(characters), lines }
    }
}

prop_compose! {
    fn discussions()(open: bool, closed in proptest::option::of(0_i64..1_000_000), age in proptest::option::of(0_i64..4_000_000_000)) -> Discussion {
        Discussion { open, closed_at: closed.map(|ago| Moment(NOW.0 - ago)), published_at: age.map(|ago| Moment(NOW.0 - ago)) }
    }
}

prop_compose! {
    fn facts()(
        by_staff: bool,
        discussion in discussions(),
        size in sizes(),
        links in 0_usize..6,
        mut ages in proptest::collection::vec(0_i64..600_000, 0..14),
        repeat in proptest::option::of(1_i64..9),
        is_known: bool,
    ) -> Facts {
        ages.sort_unstable();
        Facts {
            now: NOW, by_staff, discussion, size, links, is_known,
            recent: ages.into_iter().map(|age| Moment(NOW.0 - age)).collect(),
            repeat_of: repeat.map(CommentId),
        }
    }
}

prop_compose! {
    fn policies()(hold_first_comment: bool, held_links in 0_usize..4, close_after_days in 0_u32..50) -> Policy {
        Policy { hold_first_comment, held_links, close_after_days }
    }
}

/// A text that passes every rule.
fn harmless() -> Facts {
    Facts {
        now: NOW,
        by_staff: false,
        discussion: Discussion {
            open: true,
            closed_at: None,
            published_at: Some(NOW),
        },
        size: Size {
            visible: 20,
            characters: 20,
            bytes: 20,
            lines: 1,
        },
        links: 0,
        recent: Vec::new(),
        repeat_of: None,
        is_known: true,
    }
}

const POLICY: Policy = Policy {
    hold_first_comment: true,
    held_links: 2,
    close_after_days: 0,
};

fn severity(verdict: &Verdict) -> usize {
    match verdict {
        Verdict::Publish => 0,
        Verdict::Hold(reasons) => reasons.len(),
        Verdict::Refuse(_) => usize::MAX,
    }
}

/// Which rule refused: the lower the earlier.
fn rank(refusal: &Refusal) -> usize {
    match refusal {
        Refusal::Closed(_) => 0,
        Refusal::TooShort | Refusal::TooLong(_) | Refusal::TooManyLines(_) => 1,
        Refusal::TooFast { .. } => 2,
        Refusal::Repeat(_) => 3,
    }
}

proptest! {
    #[test]
    fn the_same_facts_get_the_same_verdict(facts in facts(), policy in policies()) {
        prop_assert_eq!(screen(&facts, &policy), screen(&facts.clone(), &policy));
    }

    #[test]
    fn more_links_never_make_it_milder(facts in facts(), policy in policies(), more in 1_usize..10) {
        let with_more = Facts { links: facts.links + more, ..facts.clone() };
        prop_assert!(severity(&screen(&with_more, &policy)) >= severity(&screen(&facts, &policy)));
    }

    #[test]
    fn a_further_comment_a_moment_ago_never_makes_it_milder(facts in facts(), policy in policies(), age in 0_i64..600_000) {
        let mut busier = facts.clone();
        busier.recent.push(Moment(NOW.0 - age));
        busier.recent.sort_unstable_by_key(|at| std::cmp::Reverse(*at));
        prop_assert!(severity(&screen(&busier, &policy)) >= severity(&screen(&facts, &policy)));
    }

    #[test]
    fn a_further_fault_never_makes_it_milder(facts in facts(), policy in policies()) {
        let before = severity(&screen(&facts, &policy));
        let worse = [
            Facts { discussion: Discussion { open: false, ..facts.discussion }, ..facts.clone() },
            Facts { size: Size { visible: 0, ..facts.size }, ..facts.clone() },
            Facts { repeat_of: Some(CommentId(1)), ..facts.clone() },
            Facts { is_known: false, ..facts.clone() },
            Facts { by_staff: false, ..facts.clone() },
        ];
        for facts in worse {
            prop_assert!(severity(&screen(&facts, &policy)) >= before);
        }
    }

    #[test]
    fn the_earliest_rule_that_refuses_is_the_one_that_is_told(facts in facts(), policy in policies()) {
        if let Verdict::Refuse(refusal) = screen(&facts, &policy) {
            let mended = [
                Facts { discussion: harmless().discussion, ..facts.clone() },
                Facts { size: harmless().size, ..facts.clone() },
                Facts { recent: Vec::new(), ..facts.clone() },
                Facts { repeat_of: None, ..facts.clone() },
            ];
            // Mending a later rule changes nothing; mending this one leaves only later ones.
            for (rule, facts) in mended.iter().enumerate() {
                let after = screen(facts, &Policy { close_after_days: 0, ..policy });
                match after {
                    Verdict::Refuse(next) if rule == rank(&refusal) => prop_assert!(rank(&next) > rule),
                    Verdict::Refuse(same) if rule > rank(&refusal) && policy.close_after_days == 0 => prop_assert_eq!(same, refusal),
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn reasons_come_in_the_order_of_the_rules_and_are_read_back(facts in facts(), policy in policies()) {
        if let Verdict::Hold(reasons) = screen(&facts, &policy) {
            prop_assert!(!facts.by_staff);
            prop_assert!(reasons.windows(2).all(|pair| pair[0] < pair[1]));
            let words: Vec<_> = reasons.iter().map(|reason| reason.word()).collect();
            prop_assert_eq!(Reason::stored(&words.join(" ")), reasons);
        }
    }
}

#[test]
fn a_harmless_comment_of_somebody_known_appears() {
    assert_eq!(screen(&harmless(), &POLICY), Verdict::Publish);
}

#[test]
fn the_next_comment_is_allowed_to_the_second() {
    let ago = |millis: i64| Facts {
        recent: vec![Moment(NOW.0 - millis)],
        ..harmless()
    };
    let wait = |facts: &Facts| match screen(facts, &POLICY) {
        Verdict::Refuse(Refusal::TooFast { wait }) => wait,
        _ => 0,
    };
    assert_eq!(wait(&ago(0)), 15);
    assert_eq!(wait(&ago(14_001)), 1);
    assert_eq!(wait(&ago(15_000)), 0);
    let ten: Vec<_> = (2..12).map(|n| Moment(NOW.0 - n * 20_000)).collect();
    assert_eq!(
        wait(&Facts {
            recent: ten,
            ..harmless()
        }),
        600 - 220
    );
}

#[test]
fn comments_close_after_the_days_the_owner_has_set() {
    let policy = Policy {
        close_after_days: 14,
        ..POLICY
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
