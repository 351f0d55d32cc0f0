//! What a page of a thread looks at: what it shows, and nothing that waits.

use super::ways_of;
use byline::articles;
use byline::comments::thread::page::{of_thread, under};
use byline::comments::thread::whereabouts::path_to;
use byline::comments::{self, Status};
use byline::db::Connection;
use byline::ids::CommentId;
use byline::place::Place;
use byline::sorting::{Opening, Sorting};

const BY_NUMBER: &str = "SEARCH comments USING INTEGER PRIMARY KEY (rowid=?)";
const OF_THREAD: &str = "SEARCH comments USING INDEX comments_of_root (root_id=? AND status=?)";

#[test]
fn for_a_readers_page_only_what_is_published_and_what_it_answers_is_looked_at() {
    let ask = |conn: &mut Connection, article, _| {
        under(conn, article, Opening::start(Sorting::Oldest), None)
    };
    if let Some(ways) = ways_of(ask) {
        // The answers, the comment that began the thread and was removed, then why it was.
        assert_eq!(ways, [OF_THREAD, BY_NUMBER, BY_NUMBER]);
    }
}

#[test]
fn for_a_commenters_page_their_own_are_looked_at_besides() {
    let ask = |conn: &mut Connection, article, viewer| {
        under(conn, article, Opening::start(Sorting::Oldest), Some(viewer))
    };
    if let Some(ways) = ways_of(ask) {
        let own = "SEARCH comments USING INDEX comments_of_author_by_status \
                   (author_id=? AND status=? AND article_id=?)";
        assert_eq!(ways, [own, own, own, OF_THREAD, BY_NUMBER, BY_NUMBER]);
    }
}

#[test]
fn for_a_page_of_a_thread_nothing_is_looked_at_that_comes_before_it() {
    let ask = |conn: &mut Connection, article, _| {
        let place = Place::After(2);
        of_thread(conn, article, CommentId(1), place, None)
    };
    if let Some(ways) = ways_of(ask) {
        let along = "SEARCH comments USING INDEX comments_of_root (root_id=? AND status=? AND created_at>?)";
        assert!(ways.contains(&along.to_owned()), "{ways:?}");
        assert!(
            ways.iter().all(|way| way == along || way == BY_NUMBER),
            "{ways:?}"
        );
    }
}

#[test]
fn the_way_to_a_comment_is_found_in_indexes() {
    let ask = |conn: &mut Connection, article, _| {
        let article = articles::queries::by_id(conn, article)?;
        for (id, status) in [
            (1, Status::Removed),
            (2, Status::Published),
            (3, Status::Held),
        ] {
            let comment = comments::queries::by_id(conn, CommentId(id))?;
            assert_eq!(comment.status, status);
            let found = path_to(conn, &article, &comment, Sorting::Oldest, None)?;
            assert_eq!(found.is_some(), status != Status::Held);
        }
        Ok(())
    };
    if let Some(ways) = ways_of(ask) {
        let indexes = [
            BY_NUMBER,
            "COVERING INDEX comments_of_root (",
            "INDEX comments_of_parent (",
        ];
        for way in ways {
            assert!(indexes.iter().any(|index| way.contains(index)), "{way}");
        }
    }
}
