//! People who leave, and what stays of them.

use crate::support::contents::contents;
use crate::support::make::PASSWORD;
use crate::support::threads::{assert_counted, one};
use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::{self, Account, Role};
use byline::articles::Article;
use byline::comments::Comment;
use byline::moderation::Action;
use diesel::RunQueryDsl;
use diesel::sql_types::BigInt;
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

/// Somebody with a published comment that was answered, and one that waits.
fn somebody(app: &TestApp) -> (Article, Account, Visitor, Comment) {
    let article = make::article(app).published();
    let account = make::account(app, "Zqana Lind", "zqana@example.org", Role::Reader);
    let first = make::comment(app, &article).by(&account).saying("zqfirst");
    let first = first.published();
    make::comment(app, &article).answering(&first).published();
    make::comment(app, &article)
        .by(&account)
        .saying("zqsecond")
        .posted();
    let visitor = app.visitor();
    visitor.sign_in("zqana@example.org");
    (article, account, visitor, first)
}

fn leave(visitor: &Visitor, closing: &str) -> Page {
    let page = visitor.get("/account/deletion").expect(200);
    let form = [("closing", closing), ("current_password", PASSWORD)];
    visitor.fill(&page, "#leave", &form)
}

fn words_left(app: &TestApp) -> Vec<String> {
    // Words that were counted stay: of them nobody knows whose they were.
    let mut rows = contents(app);
    rows.retain(|row| !row.starts_with("spam_tokens: "));
    let all = rows.join("\n").to_lowercase();
    let words = ["zqana", "zqfirst", "zqsecond"];
    words
        .iter()
        .filter(|word| all.contains(**word))
        .map(|word| (*word).to_owned())
        .collect()
}

#[test]
fn a_day_after_somebody_leaves_with_their_words_only_lines_are_left() {
    let app = TestApp::spawn();
    let (article, _, ana, first) = somebody(&app);
    let asked = ana.follow(leave(&ana, "remove-text").expect(303));
    assert!(
        asked
            .text(".closed")
            .contains("Your comments are erased with it.")
    );
    assert!(
        ana.get("/account")
            .expect(200)
            .text("main")
            .contains("is deleted on")
    );
    app.wait(24 * HOUR - Duration::from_secs(60));
    app.run(app.app.tidy()).unwrap();
    assert_eq!(words_left(&app).len(), 3, "there is still time");
    app.wait(Duration::from_secs(60));
    app.run(app.app.tidy()).unwrap();
    assert_eq!(words_left(&app), [""; 0]);
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    assert_eq!(
        page.text(&format!("#c-{}.tombstone h3", first.id)),
        "Deleted by its author."
    );
    assert_eq!(page.text("#comments-title"), "Comments 1");
    ana.get("/account").expect(303);
    let form = [("email", "zqana@example.org"), ("password", PASSWORD)];
    app.visitor().post("/sign-in", &form).expect(422);
    // Their name and address are free again.
    make::account(&app, "Zqana Lind", "zqana@example.org", Role::Reader);
    assert_counted(&app);
}

#[test]
fn whoever_leaves_their_words_behind_is_a_former_member() {
    let app = TestApp::spawn();
    let (article, account, ana, first) = somebody(&app);
    leave(&ana, "keep-text").expect(303);
    app.wait(24 * HOUR);
    app.run(app.app.tidy()).unwrap();
    assert_eq!(words_left(&app), ["zqfirst", "zqsecond"]);
    let page = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    let here = format!("#c-{}", first.id);
    assert_eq!(page.text(&format!("{here} h3")), "Former member");
    assert_eq!(page.text(&format!("{here} .comment-body")), "zqfirst");
    let id = account.id;
    let now = app.read(move |conn| accounts::queries::by_id(conn, id));
    assert_eq!(
        (now.email, now.password_hash, now.claimed),
        (None, None, false)
    );
    assert!(now.slug.starts_with("former-member-"));
    app.run(app.app.tidy()).unwrap();
    assert_counted(&app);
}

#[test]
fn until_then_they_can_stay() {
    let app = TestApp::spawn();
    let (_, _, ana, _) = somebody(&app);
    leave(&ana, "remove-text").expect(303);
    let page = ana.get("/account/deletion").expect(200);
    assert!(!page.has("#leave"));
    let stays = ana.follow(ana.fill(&page, "#stay", &[]).expect(303));
    assert_eq!(
        stays.text(".flash"),
        "You stay. Your account is not deleted."
    );
    app.wait(48 * HOUR);
    app.run(app.app.tidy()).unwrap();
    assert_eq!(words_left(&app).len(), 3);
    ana.get("/account").expect(200);
}

#[test]
fn leaving_takes_a_password_and_a_choice() {
    let app = TestApp::spawn();
    let (_, _, ana, _) = somebody(&app);
    let page = ana.get("/account/deletion").expect(200);
    let wrong = [
        ("closing", "keep-text"),
        ("current_password", "not my password"),
    ];
    let again = ana.fill(&page, "#leave", &wrong).expect(422);
    assert!(again.has("#current_password-error"));
    assert!(again.has("[value=keep-text][checked]"));
    let none = [("current_password", PASSWORD)];
    assert!(
        ana.fill(&page, "#leave", &none)
            .expect(422)
            .has("#closing-error")
    );
    assert!(ana.get("/account/deletion").expect(200).has("#leave"));
    let visitor = app.visitor();
    visitor.get("/account/deletion").expect(303);
}

#[test]
fn the_last_admin_and_authors_of_articles_are_told_what_to_do_first() {
    let app = TestApp::spawn();
    make::account(&app, "Wanda", "wanda@example.org", Role::Author);
    let wanda = app.read(|conn| accounts::queries::find_by_email(conn, "wanda@example.org"));
    make::article(&app).by(&wanda.unwrap()).draft();
    for (email, words) in [
        ("admin@example.org", "only admin"),
        ("wanda@example.org", "author of articles"),
    ] {
        let visitor = app.visitor();
        visitor.sign_in(email);
        let told = leave(&visitor, "keep-text").expect(422);
        assert!(told.text(".error-summary").contains(words));
    }
}

#[test]
fn who_became_the_last_admin_meanwhile_stays() {
    let app = TestApp::spawn();
    let other = make::account(&app, "Other", "other@example.org", Role::Admin);
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    leave(&admin, "keep-text").expect(303);
    app.write(move |tx| accounts::change_role(tx, other.id, Role::Reader));
    app.wait(25 * HOUR);
    app.run(app.app.tidy()).unwrap();
    let form = [("email", "admin@example.org"), ("password", PASSWORD)];
    app.visitor().post("/sign-in", &form).expect(303);
}

#[test]
fn what_somebody_read_recommended_muted_and_followed_is_forgotten_and_the_counts_stay() {
    let app = TestApp::spawn();
    let (article, account, ana, own) = somebody(&app);
    let other = make::comment(&app, &article).published();
    let bea = make::account(&app, "Bea", "bea@example.org", Role::Reader);
    let path = format!("/{}", article.slug);
    for pressed in [
        format!("/comments/{}/recommendation", other.id),
        format!("/comments/{}/following", own.id),
        format!("{path}/following"),
        format!("/people/{}/muting", bea.slug),
    ] {
        ana.post(&pressed, &[]).expect(303);
    }
    ana.get(&path).expect(200);
    make::decide(&app, &own, Action::Remove);
    app.write(move |tx| {
        let before = "INSERT INTO comment_versions VALUES ($1, 1, 'before', 'before', 1, 1)";
        let before = diesel::sql_query(before).bind::<BigInt, _>(own.id);
        before.execute(&mut **tx)?;
        Ok(())
    });
    let kept = |app: &TestApp| -> i64 {
        let count = |of: &str| one(app, format!("SELECT count(*) AS n FROM {of}"));
        let tables = ["visits", "mutes", "follows", "recommendations", "notices"];
        let theirs = |table| count(&format!("{table} WHERE account_id = {}", account.id));
        tables.map(theirs).iter().sum::<i64>() + count("comment_versions")
    };
    assert!(kept(&app) > 6, "with what they were told of");
    leave(&ana, "keep-text").expect(303);
    app.wait(25 * HOUR);
    app.run(app.app.tidy()).unwrap();
    assert_eq!(kept(&app), 0);
    let page = app.visitor().get(&path).expect(200);
    let count = format!("#c-{} form[action*=recommendation] .count", other.id);
    assert_eq!(page.text(&count), "1");
}
