//! Looking for many values with one statement, alike on both databases.

use crate::support::{TestApp, make};
use byline::comments::reports::queries::has_answered;
use byline::comments::thread::queries::{all_answers, rows};
use byline::ids::{AccountId, CommentId};

#[test]
fn none_one_and_many_values_are_found_and_nothing_else_is() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let [first, second] = [(), ()].map(|()| make::comment(&app, &article).published());
    let answer = make::comment(&app, &article).answering(&first).published();
    let found = |ids: &[i64]| {
        let ids: Vec<CommentId> = ids.iter().copied().map(CommentId).collect();
        let mut found: Vec<CommentId> = app
            .read(move |conn| rows(conn, &ids))
            .into_iter()
            .map(|row| row.id)
            .collect();
        found.sort();
        found
    };
    assert_eq!(found(&[]), []);
    assert_eq!(found(&[0, -1, i64::MIN, i64::MAX]), []);
    assert_eq!(found(&[second.id.0, second.id.0]), [second.id]);
    let many: Vec<i64> = (-5_000..5_000).collect();
    assert_eq!(found(&many), [first.id, second.id, answer.id]);

    // In a column that may be empty, and in one of words.
    let roots = [first.id, second.id];
    let answers = app.read(move |conn| all_answers(conn, &roots));
    assert_eq!(answers.len(), 1);
    let (writer, stranger) = (answer.author_id, AccountId(i64::MAX));
    for (author, expected) in [(writer, true), (stranger, false)] {
        let first = first.clone();
        let found = app.read(move |conn| has_answered(conn, author, &first));
        assert_eq!(found, expected);
    }
}
