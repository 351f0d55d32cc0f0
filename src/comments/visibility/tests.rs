use super::Sight::{Apart, Nothing, Text, Tombstone};
use super::*;

const ANYBODY: Eyes = Eyes {
    author: false,
    moderator: false,
};
const AUTHOR: Eyes = Eyes {
    author: true,
    ..ANYBODY
};
const MODERATOR: Eyes = Eyes {
    moderator: true,
    ..ANYBODY
};
const BOTH: Eyes = Eyes {
    author: true,
    moderator: true,
};

fn seen(status: Status, is_erased: bool, is_under_published: bool) -> [Sight; 4] {
    let standing = Standing {
        status,
        is_erased,
        is_under_published,
    };
    [ANYBODY, AUTHOR, MODERATOR, BOTH].map(|eyes| standing.seen_by(eyes))
}

#[test]
fn under_what_is_published_everybody_sees_what_is_theirs_to_see() {
    for (status, expected) in [
        (Status::Published, [Text, Text, Text, Text]),
        (Status::Held, [Tombstone, Text, Apart, Text]),
        (Status::Rejected, [Tombstone, Text, Apart, Text]),
        (Status::Removed, [Tombstone, Text, Apart, Text]),
        (Status::Deleted, [Tombstone, Apart, Apart, Apart]),
        (Status::Spam, [Tombstone, Tombstone, Apart, Apart]),
    ] {
        assert_eq!(seen(status, false, true), expected, "{status}");
    }
}

#[test]
fn what_is_about_something_unpublished_is_for_its_author_and_moderators_alone() {
    for status in Status::ALL {
        let author = match status {
            Status::Spam => Nothing,
            _ => Apart,
        };
        let expected = [Nothing, author, Apart, Apart];
        assert_eq!(seen(*status, false, false), expected, "{status}");
    }
}

#[test]
fn what_was_erased_is_for_nobody() {
    for status in Status::ALL {
        assert_eq!(seen(*status, true, true), [Tombstone; 4], "{status}");
        assert_eq!(seen(*status, true, false), [Nothing; 4], "{status}");
    }
}
