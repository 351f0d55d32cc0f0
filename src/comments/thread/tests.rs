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
        root_id: None,
        depth: 0,
        status: if has_text {
            Status::Published
        } else {
            Status::Removed
        },
        version: 1,
        reasons: String::new(),
        public_reason: String::new(),
        body: SafeHtml::default(),
        created_at: Moment(at),
        edited_at: None,
        recommendations: 0,
        recommended: false,
        picked: false,
        writer: Arc::new(Writer {
            id: AccountId(1),
            name: format!("Author {id}"),
            slug: "author".into(),
            role: Role::Reader,
            claimed: true,
        }),
        has_text,
        lock: None,
        is_locked: false,
    }
}

prop_compose! {
    /// Comments in any order; some answer earlier ones, some a comment that is not there, in a thread
    /// that is not there either or in that of the first.
    fn threads()(
        seeds in proptest::collection::vec((any::<proptest::sample::Index>(), 0_u8..10, 0_i64..40, proptest::bool::weighted(0.8)), 0..120),
        shuffle in any::<u64>(),
    ) -> Vec<Shown> {
        let mut all: Vec<Shown> = Vec::new();
        for (at, (index, kind, time, has_text)) in seeds.iter().enumerate() {
            let id = at as i64 + 1;
            let (parent, root_id) = match kind {
                _ if at == 0 => (None, None),
                0..3 => (None, None),
                3 => (Some(1000), Some(CommentId(1000))),
                4 => (Some(1000), Some(CommentId(1))),
                _ => {
                    let parent = &all[index.index(at)];
                    (Some(parent.id.0), parent.root_id.or(Some(parent.id)))
                }
            };
            all.push(Shown { root_id, ..comment(id, parent, *time, *has_text) });
        }
        all.sort_by_key(|comment| (comment.id.0 as u64).wrapping_mul(shuffle | 1));
        all
    }
}

fn in_order(shown: Vec<Shown>) -> Vec<Entry> {
    arrange(shown, &Beyond::default())
}

/// Reads the list as a browser would: `<ol>` around all, then what the template writes.
fn nesting(entries: &[Entry]) -> Vec<usize> {
    let mut open = vec!["ol"];
    let mut levels = Vec::new();
    for entry in entries {
        if entry.opens.is_some() {
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
        let entries = in_order(shown);
        let found: Vec<_> = entries.iter().filter(|one| one.comment.has_text).map(|one| one.comment.id).collect();
        prop_assert_eq!(found.len(), expected.len());
        prop_assert_eq!(found.into_iter().collect::<HashSet<_>>(), expected);
    }

    #[test]
    fn a_tombstone_stands_there_only_over_a_text(shown in threads()) {
        let entries = in_order(shown);
        for (at, entry) in entries.iter().enumerate() {
            let under = entries[at + 1..].iter().take_while(|below| below.depth > entry.depth);
            prop_assert!(entry.comment.has_text || under.clone().any(|below| below.comment.has_text));
        }
    }

    #[test]
    fn parents_come_first_and_answers_follow_them_by_time(shown in threads()) {
        let entries = in_order(shown);
        let mut path: Vec<&Entry> = Vec::new();
        for entry in &entries {
            let left = path.split_off(entry.depth);
            prop_assert_eq!(path.len(), entry.depth);
            let over = path.last().map(|over| over.comment.id);
            match &entry.parent {
                Some(parent) if parent.is_here => prop_assert_eq!(over, Some(parent.id)),
                Some(_) => prop_assert!(over.is_none() || over == entry.comment.root_id),
                None => prop_assert_eq!(over, None),
            }
            if let Some(sister) = left.first() {
                let when = |entry: &Entry| (entry.comment.created_at, entry.comment.id);
                prop_assert!(when(sister) < when(entry));
            }
            path.push(entry);
        }
    }

    #[test]
    fn the_lists_are_balanced_and_as_deep_as_shown(shown in threads()) {
        let entries = in_order(shown);
        let levels: Vec<usize> = entries.iter().map(Entry::level).collect();
        prop_assert_eq!(nesting(&entries), levels);
    }
}

#[test]
fn what_a_page_leaves_out_of_a_thread_is_told_at_the_end_of_that() {
    let answer = |id, parent| Shown {
        root_id: Some(CommentId(1)),
        ..comment(id, Some(parent), id, true)
    };
    let shown = vec![
        comment(1, None, 1, true),
        answer(2, 1),
        answer(3, 2),
        comment(4, None, 4, true),
    ];
    let rest = |thread| Rest {
        thread: CommentId(thread),
        after: CommentId(3),
        more: 7,
    };
    let rests = [1, 9].map(|thread| (CommentId(thread), rest(thread)));
    let beyond = Beyond {
        rests: rests.into(),
        ..Beyond::default()
    };
    let told: Vec<_> = arrange(shown, &beyond)
        .iter()
        .map(|entry| entry.rest)
        .collect();
    assert_eq!(told, [None, None, Some(rest(1)), None]);
}

#[test]
fn an_answer_to_what_stands_on_another_page_names_its_author() {
    let answer = Shown {
        root_id: Some(CommentId(1)),
        ..comment(3, Some(2), 3, true)
    };
    let writer = comment(2, None, 2, true).writer;
    let beyond = Beyond {
        parents: [(CommentId(2), writer)].into(),
        ..Beyond::default()
    };
    let entries = arrange(vec![comment(1, None, 1, true), answer], &beyond);
    let parent = entries[1].parent.as_ref().unwrap();
    assert!(!parent.is_here && parent.id == CommentId(2));
    assert_eq!(parent.writer.as_ref().unwrap().name, "Author 2");
    assert_eq!(entries[1].depth, 1);
}

#[test]
fn a_chain_of_a_hundred_thousand_is_put_in_order_at_once() {
    let chain = (1..=100_000).map(|id| comment(id, (id > 1).then_some(id - 1), id, true));
    let began = Instant::now();
    let entries = in_order(chain.collect());
    assert!(began.elapsed() < Duration::from_secs(2));
    assert_eq!(entries.len(), 100_000);
    assert_eq!(entries[99_999].depth, 99_999);
    assert_eq!(nesting(&entries).last(), Some(&DEEPEST));
}

#[test]
fn three_thousand_answers_to_one_comment_keep_their_order() {
    let star = (2..3002).rev().map(|id| comment(id, Some(1), id, true));
    let entries = in_order(
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
    assert!(in_order(circle).is_empty());
}
