use super::*;
use proptest::prelude::*;

fn knowledge(all: (i64, i64), tokens: &[(&str, i64, i64)]) -> Knowledge {
    let seen = |(spam, ham)| Seen { spam, ham };
    Knowledge {
        all: seen(all),
        tokens: tokens
            .iter()
            .map(|(token, spam, ham)| ((*token).to_owned(), seen((*spam, *ham))))
            .collect(),
    }
}

fn list(tokens: &[&str]) -> Vec<String> {
    tokens.iter().map(|token| (*token).to_owned()).collect()
}

fn percent(knowledge: &Knowledge, tokens: &[&str]) -> u8 {
    knowledge.score(&list(tokens)).unwrap().percent
}

#[test]
fn before_there_are_decisions_of_both_kinds_there_is_no_score() {
    for all in [(0, 0), (100, 0), (0, 100)] {
        assert_eq!(
            knowledge(all, &[("casino", 9, 0)]).score(&list(&["casino"])),
            None
        );
    }
}

#[test]
fn a_score_says_what_told_and_in_how_many_comments_that_was() {
    let known = knowledge(
        (60, 200),
        &[
            ("casino", 14, 0),
            ("cheap", 12, 1),
            ("ferry", 0, 50),
            ("link:example.test", 13, 0),
            ("the", 40, 140),
        ],
    );
    let tokens = list(&[
        "casino",
        "cheap",
        "ferry",
        "link:example.test",
        "never",
        "the",
    ]);
    let score = known.score(&tokens).unwrap();
    assert_eq!(score.told, ["casino", "link:example.test", "cheap"]);
    assert_eq!(
        score.to_moderator(),
        "Like 14 comments you marked as spam: casino, link to example.test, cheap."
    );
    assert!(score.is_trained());
}

#[test]
fn words_only_others_used_say_that_nothing_was_found() {
    let known = knowledge((60, 60), &[("ferry", 0, 50)]);
    let score = known.score(&list(&["ferry", "never"])).unwrap();
    assert_eq!((score.similar, score.told.len()), (0, 0));
    assert_eq!(
        score.to_moderator(),
        "Nothing in it was in what you marked as spam."
    );
    assert!(score.percent < 20);
    assert_eq!(
        like(1, &list(&["links:6"])),
        "Like a comment you marked as spam: six links or more."
    );
    let many = like(1_200, &list(&["casino"]));
    assert_eq!(many, "Like 1,200 comments you marked as spam: casino.");
}

#[test]
fn fifty_decisions_of_each_kind_are_enough() {
    for (all, is_trained) in [((50, 50), true), ((49, 500), false), ((500, 49), false)] {
        let score = knowledge(all, &[]).score(&[]).unwrap();
        assert_eq!(score.is_trained(), is_trained, "{all:?}");
    }
}

#[test]
fn what_was_never_seen_says_nothing() {
    let known = knowledge((50, 50), &[("casino", 20, 0)]);
    let all_new: Vec<String> = (0..200).map(|n| format!("new{n}")).collect();
    assert_eq!(known.score(&all_new), known.score(&[]));
    assert_eq!(percent(&known, &[]), 20);
}

#[test]
fn the_larger_pile_counts_no_more_than_the_smaller() {
    // Seen once among many says less than seen once among few.
    let few_spam = knowledge((10, 1_000), &[("a", 1, 0), ("b", 0, 1)]);
    assert!(percent(&few_spam, &["a"]) > 30);
    assert!(percent(&few_spam, &["b"]) >= 19);
    let few_ham = knowledge((1_000, 10), &[("a", 1, 0), ("b", 0, 1)]);
    assert!(percent(&few_ham, &["a"]) <= 21);
    assert!(percent(&few_ham, &["b"]) < 11);
}

proptest! {
    #[test]
    fn a_score_is_a_part_of_a_hundred_whatever_is_stored(
        all in (-5_i64..2_000_000_000, -5_i64..2_000_000_000),
        seen in prop::collection::vec((-5_i64..2_000_000_000, -5_i64..2_000_000_000), 0..250),
    ) {
        let names: Vec<String> = (0..seen.len()).map(|n| format!("t{n:03}")).collect();
        let tokens: Vec<(&str, i64, i64)> = names.iter().zip(&seen).map(|(name, (a, b))| (name.as_str(), *a, *b)).collect();
        if let Some(score) = knowledge(all, &tokens).score(&names) {
            prop_assert!(score.percent <= 100);
            prop_assert!(score.told.len() <= NAMED && score.similar >= 0);
        }
    }

    #[test]
    fn one_more_time_in_spam_never_lowers_a_score(spam in 0_i64..50, ham in 0_i64..50, other in 0_i64..50) {
        let before = knowledge((50, 50), &[("a", spam, ham), ("b", other, 5)]);
        let after = knowledge((50, 50), &[("a", spam + 1, ham), ("b", other, 5)]);
        prop_assert!(percent(&after, &["a", "b"]) >= percent(&before, &["a", "b"]));
        let calm = knowledge((50, 50), &[("a", spam, ham + 1), ("b", other, 5)]);
        prop_assert!(percent(&calm, &["a", "b"]) <= percent(&before, &["a", "b"]));
    }
}
