use super::*;
use crate::accounts::Role;
use crate::clock::Moment;
use crate::comments::Status;
use crate::ids::AccountId;
use crate::markdown::SafeHtml;
use proptest::prelude::*;
use std::collections::HashSet;
use std::time::{Duration, Instant};

fn comment(id: i64, parent: Option<i64>, at: i64, has_text: bool) -> Shown {
    Shown {
        id: CommentId(id),
        parent_id: parent.map(CommentId),
        depth: 0,
        status: if has_text {
            Status::Published
        } else {
            Status::Removed
        },
        reasons: String::new(),
        public_reason: String::new(),
        body: SafeHtml::default(),
        created_at: Moment(at),
        writer: Arc::new(Writer {
            id: AccountId(1),
            name: format!("Author {id}"),
            slug: "author".into(),
            role: Role::Reader,
            claimed: true,
        }),
        has_text,
    }
}

prop_compose! {
    /// Comments in any order; some answer earlier ones, some a comment that is not there.
    fn threads()(
        seeds in proptest::collection::vec((any::<proptest::sample::Index>(), 0_u8..10, 0_i64..40, proptest::bool::weighted(0.8)), 0..120),
        shuffle in any::<u64>(),
    ) -> Vec<Shown> {
        let mut all: Vec<Shown> = seeds.iter().enumerate().map(|(at, (index, kind, time, has_text))| {
            let id = at as i64 + 1;
            let parent = match kind {
                0..3 => None,
                3 => Some(1000),
                _ if at == 0 => None,
                _ => Some(index.index(at) as i64 + 1),
            };
            comment(id, parent, *time, *has_text)
        }).collect();
        all.sort_by_key(|comment| (comment.id.0 as u64).wrapping_mul(shuffle | 1));
        all
    }
}

/// Reads the list as a browser would: `<ol>` around all, then what the template writes.
fn nesting(entries: &[Entry]) -> Vec<usize> {
    let mut open = vec!["ol"];
    let mut levels = Vec::new();
    for entry in entries {
        if entry.opens {
            assert_eq!(open.last(), Some(&"li"), "a list begins inside an item");
            open.push("ol");
        }
        assert_eq!(open.last(), Some(&"ol"), "an item stands in a list");
        levels.push(open.iter().filter(|tag| **tag == "ol").count() - 1);
        open.push("li");
        for number in 0..entry.closes {
            if number > 0 {
                assert_eq!(open.pop(), Some("ol"));
            }
            assert_eq!(open.pop(), Some("li"));
        }
    }
    assert_eq!(open, ["ol"], "everything is closed");
    levels
}

proptest! {
    #[test]
    fn every_comment_with_text_stands_there_once(shown in threads()) {
        let expected: HashSet<_> = shown.iter().filter(|one| one.has_text).map(|one| one.id).collect();
        let entries = arrange(shown);
        let found: Vec<_> = entries.iter().filter(|one| one.comment.has_text).map(|one| one.comment.id).collect();
        prop_assert_eq!(found.len(), expected.len());
        prop_assert_eq!(found.into_iter().collect::<HashSet<_>>(), expected);
    }

    #[test]
    fn a_tombstone_stands_there_only_over_a_text(shown in threads()) {
        let entries = arrange(shown);
        for (at, entry) in entries.iter().enumerate() {
            let under = entries[at + 1..].iter().take_while(|below| below.depth > entry.depth);
            prop_assert!(entry.comment.has_text || under.clone().any(|below| below.comment.has_text));
        }
    }

    #[test]
    fn parents_come_first_and_answers_follow_them_by_time(shown in threads()) {
        let entries = arrange(shown);
        let mut path: Vec<&Entry> = Vec::new();
        for entry in &entries {
            let left = path.split_off(entry.depth);
            prop_assert_eq!(path.len(), entry.depth);
            prop_assert_eq!(entry.parent.as_ref().map(|parent| parent.0), path.last().map(|parent| parent.comment.id));
            if let Some(sister) = left.first() {
                let when = |entry: &Entry| (entry.comment.created_at, entry.comment.id);
                prop_assert!(when(sister) < when(entry));
            }
            path.push(entry);
        }
    }

    #[test]
    fn the_lists_are_balanced_and_as_deep_as_shown(shown in threads()) {
        let entries = arrange(shown);
        let levels: Vec<usize> = entries.iter().map(Entry::level).collect();
        prop_assert_eq!(nesting(&entries), levels);
    }
}

#[test]
fn a_chain_of_a_hundred_thousand_is_put_in_order_at_once() {
    let chain = (1..=100_000).map(|id| comment(id, (id > 1).then_some(id - 1), id, true));
    let began = Instant::now();
    let entries = arrange(chain.collect());
    assert!(began.elapsed() < Duration::from_secs(2));
    assert_eq!(entries.len(), 100_000);
    assert_eq!(entries[99_999].depth, 99_999);
    assert_eq!(nesting(&entries).last(), Some(&DEEPEST));
}

#[test]
fn three_thousand_answers_to_one_comment_keep_their_order() {
    let star = (2..3002).rev().map(|id| comment(id, Some(1), id, true));
    let entries = arrange(
        std::iter::once(comment(1, None, 1, true))
            .chain(star)
            .collect(),
    );
    assert!(
        entries
            .windows(2)
            .all(|pair| pair[0].comment.id < pair[1].comment.id)
    );
}

#[test]
fn comments_that_answer_each_other_in_a_circle_do_no_harm() {
    let circle = vec![
        comment(1, Some(2), 1, true),
        comment(2, Some(1), 2, true),
        comment(3, Some(3), 3, true),
    ];
    assert!(arrange(circle).is_empty());
}
