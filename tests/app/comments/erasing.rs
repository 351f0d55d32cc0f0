//! Texts that are wiped for good.

use super::{DAY, MINUTE, known, posted, say};
use crate::support::contents::contents;
use crate::support::threads::assert_counted;
use crate::support::{TestApp, Visitor, make};
use byline::accounts::Role;
use byline::comments::{self, Comment, Status, editing};
use byline::ids::CommentId;
use byline::moderation::Action;

fn stored(app: &TestApp, id: CommentId) -> Comment {
    app.read(move |conn| comments::queries::by_id(conn, id))
}

fn signed_in(app: &TestApp, email: &str) -> Visitor {
    let visitor = app.visitor();
    visitor.sign_in(email);
    visitor
}

/// Whether the word stands anywhere in the database but among those that were counted, of which nobody
/// knows whose they were.
fn is_kept(app: &TestApp, word: &str) -> bool {
    let rows = contents(app);
    let mut others = rows.iter().filter(|row| !row.starts_with("spam_tokens: "));
    others.any(|row| row.contains(word))
}

#[test]
fn thirty_days_after_its_author_deleted_it_nothing_of_a_comment_is_left_but_the_line() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let comment = posted(&app, &say(&ana, &article, "zqfirst").expect(303));
    let edit = ana
        .get(&format!("/comments/{}/edit", comment.id))
        .expect(200);
    ana.fill(&edit, "#edit", &[("body", "zqsecond")])
        .expect(303);
    make::comment(&app, &article)
        .answering(&comment)
        .published();
    ana.post(&format!("/comments/{}/deletion", comment.id), &[])
        .expect(303);
    app.wait(30 * DAY - MINUTE);
    app.run(app.app.tidy()).unwrap();
    assert!(is_kept(&app, "zqfirst") && is_kept(&app, "zqsecond"));
    app.wait(MINUTE);
    app.run(app.app.tidy()).unwrap();
    assert!(!is_kept(&app, "zqfirst") && !is_kept(&app, "zqsecond"));
    let now = stored(&app, comment.id);
    assert_eq!(
        (now.status, now.erased_at.is_some()),
        (Status::Deleted, true)
    );
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    let stone = format!("#c-{}.tombstone h3", comment.id);
    assert_eq!(page.text(&stone), "Deleted by its author.");
    ana.sign_in("ana@example.org");
    let own = ana.get("/account").expect(200);
    assert!(
        own.texts(".own-comments .status")
            .contains(&"Erased".into())
    );
    for end in ["/edit", "/history"] {
        ana.get(&format!("/comments/{}{end}", comment.id))
            .expect(404);
    }
    for verb in ["deletion", "undeletion"] {
        ana.post(&format!("/comments/{}/{verb}", comment.id), &[])
            .expect(404);
    }
    assert_counted(&app);
}

#[test]
fn more_than_a_batch_is_erased_in_one_go() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let like = make::comment(&app, &article).published();
    let first = crate::support::threads::Fill::threads(&like, 450).into(&app);
    app.write(move |tx| {
        use diesel::RunQueryDsl;
        let sql = "UPDATE comments SET deleted_at = 1, deleted_from = 'published', status = 'deleted' WHERE id >= $1";
        diesel::sql_query(sql)
            .bind::<diesel::sql_types::BigInt, _>(first)
            .execute(&mut **tx)?;
        Ok(())
    });
    app.run(app.app.tidy()).unwrap();
    assert!(stored(&app, CommentId(first)).erased_at.is_some());
    assert!(stored(&app, CommentId(first + 449)).erased_at.is_some());
    assert!(stored(&app, like.id).erased_at.is_none());
}

#[test]
fn an_admin_erases_any_comment_by_naming_its_author_and_the_log_keeps_the_reason() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let account = make::account(&app, "Ana Lind", "ana@example.org", Role::Reader);
    let admin = signed_in(&app, "admin@example.org");
    let mine = |text: &str| make::comment(&app, &article).by(&account).saying(text);
    let published = mine("zqpublished").published();
    make::comment(&app, &article)
        .answering(&published)
        .published();
    let removed = mine("zqremoved").removed();
    let spam = make::decide(&app, &mine("zqspam").published(), Action::Spam);
    for (comment, after) in [
        (&published, Status::Removed),
        (&removed, Status::Removed),
        (&spam, Status::Spam),
    ] {
        let path = format!("/moderation/comments/{}/erasure", comment.id);
        let page = admin.get(&path).expect(200);
        assert!(page.text(".comment-body").contains(&comment.body));
        let wrong = admin.fill(&page, "#erasure", &[("name", "Ana"), ("why", "Private.")]);
        assert!(wrong.expect(422).text("#name-error").contains("Ana Lind"));
        admin
            .fill(&page, "#erasure", &[("name", "Ana Lind"), ("why", " ")])
            .expect(422);
        assert!(is_kept(&app, &comment.body));
        let gone = admin
            .fill(
                &page,
                "#erasure",
                &[("name", "Ana Lind"), ("why", "A private address.")],
            )
            .expect(303);
        let there = admin.follow(gone);
        assert_eq!(there.text(".flash"), "The comment by Ana Lind is erased.");
        assert!(!is_kept(&app, &comment.body));
        assert_eq!(stored(&app, comment.id).status, after);
        admin.get(&path).expect(404);
        let again = [("name", "Ana Lind"), ("why", "Once more.")];
        admin.post(&path, &again).expect(404);
    }
    let log = admin.get("/moderation/log").expect(200);
    assert!(log.text(".log-line").contains("erased"));
    assert!(log.text(".note").contains("A private address."));
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    let stone = format!("#c-{}.tombstone h3", published.id);
    assert_eq!(page.text(&stone), "Removed by a moderator.");
    assert_counted(&app);
}

#[test]
fn what_is_erased_cannot_be_decided_about_any_more() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).saying("zqtext").published();
    let admin = signed_in(&app, "admin@example.org");
    let author = app.read({
        let id = comment.author_id;
        move |conn| byline::accounts::queries::by_id(conn, id)
    });
    let form = [("name", author.name.as_str()), ("why", "Private.")];
    admin
        .post(
            &format!("/moderation/comments/{}/erasure", comment.id),
            &form,
        )
        .expect(303);
    for (verb, seen) in [("restoration", "removed"), ("spam", "removed")] {
        let path = format!("/moderation/comments/{}/{verb}", comment.id);
        let answer = admin.follow(admin.post(&path, &[("seen", seen), ("version", "1")]));
        assert!(answer.status < 500);
        assert_eq!(stored(&app, comment.id).status, Status::Removed);
    }
    assert_counted(&app);
}

#[test]
fn nobody_but_an_admin_erases() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).saying("zqtext").published();
    for (role, email) in [
        (Role::Reader, "r@example.org"),
        (Role::Editor, "e@example.org"),
        (Role::Moderator, "m@example.org"),
    ] {
        make::account(&app, &format!("Some {role}"), email, role);
        let visitor = signed_in(&app, email);
        let path = format!("/moderation/comments/{}/erasure", comment.id);
        visitor.get(&path).expect(403);
        let form = [("name", "x"), ("why", "y")];
        visitor.post(&path, &form).expect(403);
    }
    assert!(is_kept(&app, "zqtext"));
    let id = comment.id;
    assert!(
        app.read(move |conn| editing::queries::versions(conn, id))
            .is_empty()
    );
}
