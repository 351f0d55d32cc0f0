mod any;
mod cases;
mod heated;
mod outside;

use super::*;
use crate::comments::spam::{Score, Seen};
use crate::settings::Settings;
use any::{facts, policies};
use proptest::prelude::*;

const NOW: Moment = Moment(1_773_480_413_000);

const TRUST: [Trust; 4] = [Trust::New, Trust::Basic, Trust::Trusted, Trust::Staff];

fn listed(entries: Vec<String>) -> Vec<Listed> {
    let of = |entry: String| Listed {
        entry,
        written: None,
    };
    entries.into_iter().map(of).collect()
}

fn score(percent: u8, decisions: i64) -> Score {
    Score {
        percent,
        told: vec!["casino".into()],
        similar: 14,
        decisions: Seen {
            spam: decisions,
            ham: decisions,
        },
    }
}

/// A text that passes every check.
pub(super) fn harmless() -> Facts {
    Facts {
        now: NOW,
        trust: Trust::Basic,
        published: 1,
        sending: Some(Sending {
            by_our_form: true,
            filled_in: false,
            took: Some(Duration::from_secs(60)),
        }),
        bar: None,
        locked: None,
        discussion: Discussion {
            open: true,
            closed_at: None,
            published_at: Some(NOW),
            read_first: false,
        },
        size: Size {
            visible: 2,
            characters: 30,
            bytes: 30,
            lines: 1,
        },
        links: 0,
        signs: Signs::default(),
        posted: Vec::new(),
        heat: Heat::default(),
        repeat_of: None,
        insists: false,
        said_by_others: 0,
        lately_refused: 0,
        lately_published: 0,
        opinion: None,
        author_read_first: false,
        approved: Approved::Nothing,
    }
}

/// As a new site has it.
pub(super) fn policy() -> Policy {
    Policy::of(&Settings::default())
}

pub(super) fn severity(verdict: &Verdict) -> (usize, usize) {
    let state = match verdict {
        Verdict::Publish => 0,
        Verdict::Flag(_) => 1,
        Verdict::Hold(_) => 2,
        Verdict::Spam(_) => 3,
        // A change for the same reason is not taken, so that its words are not lost.
        Verdict::Reject(_) | Verdict::Refuse(Refusal::Unwanted(_)) => 4,
        Verdict::Refuse(_) => 9,
    };
    (state, verdict.findings().len())
}

fn locked() -> Locked {
    Locked {
        since: NOW,
        reason: String::new(),
    }
}

/// Which check refused: the lower the earlier.
fn rank(refusal: &Refusal) -> usize {
    match refusal {
        Refusal::Expired | Refusal::FilledIn | Refusal::TooSoon => 0,
        Refusal::Closed(_) | Refusal::Locked(_) | Refusal::OutOfHours(_) | Refusal::Barred(_) => 1,
        Refusal::TooShort | Refusal::TooLong(_) | Refusal::TooManyLines(_) => 2,
        Refusal::TooFast { .. } | Refusal::EnoughToday { .. } | Refusal::Heated { .. } => 3,
        Refusal::Repeat(_) => 4,
        Refusal::Unwanted(_) => 5,
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
    fn a_further_comment_a_moment_ago_never_makes_it_milder(facts in facts(), policy in policies(), age in 0_i64..90_000_000) {
        let mut busier = facts.clone();
        busier.posted.push(Moment(NOW.0 - age));
        busier.posted.sort_unstable_by_key(|at| std::cmp::Reverse(*at));
        prop_assert!(severity(&screen(&busier, &policy)) >= severity(&screen(&facts, &policy)));
    }

    #[test]
    fn a_further_fault_never_makes_it_milder(facts in facts(), policy in policies()) {
        let before = severity(&screen(&facts, &policy));
        let worse = [
            Facts { discussion: Discussion { open: false, ..facts.discussion }, ..facts.clone() },
            Facts { locked: Some(locked()), ..facts.clone() },
            Facts { size: Size { visible: 0, ..facts.size }, ..facts.clone() },
            Facts { repeat_of: Some(CommentId(1)), ..facts.clone() },
            Facts { trust: Trust::New, published: 0, ..facts.clone() },
            Facts { sending: Some(Sending { filled_in: true, ..facts.sending.unwrap_or(ours()) }), ..facts.clone() },
            Facts { lately_refused: facts.lately_refused + 1, ..facts.clone() },
            Facts { heat: Heat { reports: facts.heat.reports + 1, ..facts.heat }, ..facts.clone() },
            Facts { said_by_others: facts.said_by_others + 1, ..facts.clone() },
            Facts { insists: false, ..facts.clone() },
            Facts { opinion: Some(Opinion::Reject("pills".into())), ..facts.clone() },
            Facts { signs: Signs { score: Some(score(99, 80)), ..facts.signs.clone() }, ..facts.clone() },
        ];
        for facts in worse {
            prop_assert!(severity(&screen(&facts, &policy)) >= before);
        }
    }

    #[test]
    fn the_earliest_check_that_refuses_is_the_one_that_is_told(facts in facts(), policy in policies()) {
        if let Verdict::Refuse(refusal) = screen(&facts, &policy) {
            let open = Discussion { published_at: Some(NOW), ..harmless().discussion };
            let mended = [
                Facts { sending: None, ..facts.clone() },
                Facts { discussion: open, ..facts.clone() },
                Facts { size: harmless().size, ..facts.clone() },
                Facts { posted: Vec::new(), heat: Heat::default(), ..facts.clone() },
                Facts { repeat_of: None, ..facts.clone() },
            ];
            // Mending a later check changes nothing; mending this one leaves only later ones.
            for (check, facts) in mended.iter().enumerate() {
                match screen(facts, &policy) {
                    Verdict::Refuse(next) if check == rank(&refusal) => prop_assert!(rank(&next) > check),
                    after if check > rank(&refusal) => prop_assert_eq!(after, Verdict::Refuse(refusal.clone())),
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn findings_come_in_the_order_of_the_checks_and_nobody_who_works_here_waits(facts in facts(), policy in policies()) {
        let verdict = screen(&facts, &policy);
        let found: Vec<Reason> = verdict.findings().iter().map(Finding::reason).collect();
        prop_assert!(found.windows(2).all(|pair| pair[0] < pair[1]));
        let is_of_all = |reason: &Reason| matches!(reason, Reason::Banned | Reason::Premoderated);
        prop_assert!(facts.trust != Trust::Staff || found.iter().all(is_of_all));
        let is_free = matches!(verdict, Verdict::Publish | Verdict::Refuse(_));
        prop_assert_eq!(is_free, found.is_empty());
    }

    #[test]
    fn a_further_banned_or_suspect_word_never_makes_it_milder(facts in facts(), policy in policies(), word in "[a-z]{2,9}") {
        let before = severity(&screen(&facts, &policy));
        let mut banned = facts.clone();
        banned.signs.banned.extend(listed(vec![word.clone()]));
        prop_assert!(severity(&screen(&banned, &policy)) >= before);
        let mut suspect = facts.clone();
        suspect.signs.suspect.extend(listed(vec![word]));
        prop_assert!(severity(&screen(&suspect, &policy)) >= before);
    }

    #[test]
    fn the_score_alone_changes_nothing_before_fifty_decisions_of_each_kind(facts in facts(), policy in policies(), percent in 0_u8..=100, decisions in 0_i64..50) {
        let with = |score: Option<Score>| {
            let signs = Signs { score, ..facts.signs.clone() };
            screen(&Facts { signs, ..facts.clone() }, &policy)
        };
        let without = with(None).status();
        prop_assert_eq!(with(Some(score(percent, decisions))).status(), without);
    }

    #[test]
    fn more_trust_never_makes_it_harsher(facts in facts(), policy in policies()) {
        let as_one = |trust: Trust| {
            let published = if trust == Trust::New { 0 } else { facts.published };
            severity(&screen(&Facts { trust, published, ..facts.clone() }, &policy))
        };
        for pair in TRUST.windows(2) {
            prop_assert!(as_one(pair[0]) >= as_one(pair[1]));
        }
    }

    #[test]
    fn an_edit_is_judged_by_its_text_and_by_what_a_person_read(facts in facts(), policy in policies()) {
        let elsewhere = Facts {
            sending: None, discussion: Discussion { open: false, ..facts.discussion }, posted: vec![NOW; 40],
            lately_refused: 9, ..facts.clone()
        };
        let verdict = screen_edit(&facts, &policy);
        prop_assert_eq!(&screen_edit(&elsewhere, &policy), &verdict);
        prop_assert!(severity(&verdict) <= severity(&screen(&facts, &policy)));
    }
}

#[test]
fn words_nobody_read_do_not_get_past_a_person_and_those_somebody_read_do() {
    let policy = Policy {
        premoderated: true,
        ..Policy::of(&Settings::default())
    };
    let of = |approved, trust| {
        let facts = Facts {
            approved,
            trust,
            ..harmless()
        };
        screen_edit(&facts, &policy).findings().to_vec()
    };
    let read_first = Finding::Premoderated(Whose::Site);
    assert_eq!(of(Approved::TheseWords, Trust::New), []);
    assert_eq!(
        of(Approved::OtherWords, Trust::Trusted),
        [read_first.clone(), Finding::Rewritten]
    );
    assert_eq!(of(Approved::Nothing, Trust::Trusted), [read_first]);
    assert_eq!(of(Approved::OtherWords, Trust::Staff), []);
}

fn ours() -> Sending {
    Sending {
        by_our_form: true,
        filled_in: false,
        took: None,
    }
}
