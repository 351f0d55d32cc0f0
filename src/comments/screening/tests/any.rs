//! Any facts and any policy there can be.

use super::*;

prop_compose! {
    fn sizes()(visible in 0_usize..12_000, more in 0_usize..50, bytes in 0_usize..20_000, lines in 0_usize..600) -> Size {
        let characters = visible + more;
        Size { visible, characters, bytes: bytes.max(characters), lines }
    }
}

prop_compose! {
    fn discussions()(open: bool, read_first: bool, closed in proptest::option::of(0_i64..1_000_000), age in proptest::option::of(0_i64..4_000_000_000)) -> Discussion {
        Discussion { open, read_first, closed_at: closed.map(|ago| Moment(NOW.0 - ago)), published_at: age.map(|ago| Moment(NOW.0 - ago)) }
    }
}

prop_compose! {
    fn sendings()(by_our_form: bool, filled_in: bool, took in proptest::option::of(0_u64..10)) -> Sending {
        Sending { by_our_form, filled_in, took: took.map(Duration::from_secs) }
    }
}

prop_compose! {
    fn signs()(
        banned in proptest::collection::vec("[a-c]{2}", 0..2),
        suspect in proptest::collection::vec("[a-c]{2}", 0..2),
        percent in proptest::option::of(0_u8..=100),
        decisions in 0_i64..100,
    ) -> Signs {
        Signs {
            banned: listed(banned),
            suspect: listed(suspect),
            score: percent.map(|percent| score(percent, decisions)),
        }
    }
}

fn opinions() -> impl Strategy<Value = Option<Opinion>> {
    let why = || "pills".to_owned();
    proptest::sample::select(vec![
        None,
        Some(Opinion::Nothing),
        Some(Opinion::Publish),
        Some(Opinion::Hold(why())),
        Some(Opinion::Spam(why())),
        Some(Opinion::Reject(why())),
        Some(Opinion::Missing(Silence::TooSlow)),
    ])
}

prop_compose! {
    fn heats()(reports in 0_usize..70, is_own: bool, ago in proptest::option::of(0_i64..7_200_000)) -> Heat {
        Heat { reports, is_own, last: ago.map(|ago| Moment(NOW.0 - ago)) }
    }
}

prop_compose! {
    pub(super) fn facts()(
        trust in 0_usize..4,
        sending in proptest::option::of(sendings()),
        discussion in discussions(),
        size in sizes(),
        links in 0_usize..8,
        mut ages in proptest::collection::vec(0_i64..90_000_000, 0..40),
        repeat in proptest::option::of(1_i64..9),
        insists: bool,
        said_by_others in 0_usize..4,
        lately_refused in 0_usize..4,
        lately_published in 0_usize..6,
        published in 0_usize..4,
        signs in signs(),
        author_read_first: bool,
        heat in heats(),
        opinion in opinions(),
    ) -> Facts {
        ages.sort_unstable();
        Facts {
            now: NOW, sending, discussion, size, links, insists, signs, heat, opinion, bar: None, locked: None, approved: Approved::Nothing,
            author_read_first, said_by_others, lately_refused, lately_published,
            trust: TRUST[trust],
            published: if TRUST[trust] == Trust::New { 0 } else { published + 1 },
            posted: ages.into_iter().map(|age| Moment(NOW.0 - age)).collect(),
            repeat_of: repeat.map(CommentId),
        }
    }
}

prop_compose! {
    pub(super) fn policies()(
        least_seconds in 0_u64..6, close_after_days in 0_u32..50, holds_repeats: bool, held_links in 0_usize..4,
        more in 0_usize..4, spam_from in 80_u32..100, held_spam in 0_u32..80, holds_suspect: bool, held_history in 0_u32..60, holds_unanswered: bool, first_held in 0_usize..4, premoderated: bool,
    ) -> Policy {
        Policy {
            least_seconds, close_after_days, holds_repeats, held_links, held_history, first_held, premoderated, holds_unanswered,
            spam_from, held_spam, holds_suspect, hours: None,
            held_links_of_trusted: if held_links == 0 { 0 } else { held_links + more },
        }
    }
}
