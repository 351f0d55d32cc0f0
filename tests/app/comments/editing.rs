//! Authors change what they said, for a quarter of an hour.

use super::{MINUTE, known, posted, say, set};
use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Role;
use byline::accounts::standing::{self, Cause, Kind, NewState};
use byline::articles::Article;
use byline::comments::{self, Comment, Status};
use byline::ids::CommentId;
use byline::moderation::Action;

/// Ana, who has just said something under an article, and what she said.
fn ana_said(app: &TestApp, text: &str) -> (Article, Visitor, Comment) {
    let article = make::article(app).published();
    let (_, ana) = known(app, "ana@example.org");
    let sent = say(&ana, &article, text).expect(303);
    (article, ana, posted(app, &sent))
}

fn stored(app: &TestApp, id: CommentId) -> Comment {
    app.read(move |conn| comments::queries::by_id(conn, id))
}

fn form(visitor: &Visitor, comment: &Comment) -> Page {
    visitor.get(&format!("/comments/{}/edit", comment.id))
}

fn save(visitor: &Visitor, page: &Page, text: &str) -> Page {
    visitor.fill(page, "#edit", &[("body", text)])
}

fn thread(visitor: &Visitor, article: &Article) -> Page {
    visitor.get(&format!("/{}", article.slug)).expect(200)
}

#[test]
fn for_a_quarter_of_an_hour_an_author_changes_a_comment_which_says_so_and_keeps_its_place() {
    let app = TestApp::spawn();
    let (article, ana, comment) = ana_said(&app, "Teh ferry waits.");
    app.wait(MINUTE);
    let after = make::comment(&app, &article).published();
    app.wait(2 * MINUTE);
    let page = thread(&ana, &article);
    let here = format!("#c-{}", comment.id);
    assert!(
        page.text(&format!("{here} .actions"))
            .contains("You can edit for 11 more minutes")
    );
    let page = ana.get(&page.attr(&format!("{here} a[href$=edit]"), "href"));
    assert_eq!(page.text("#edit textarea"), "Teh ferry waits.");
    let preview = ana.press(
        &page,
        "#edit",
        "/preview",
        &[("body", "The *ferry* waits.")],
    );
    let preview = preview.expect(200);
    assert_eq!(preview.text(".previewed em"), "ferry");
    assert_eq!(stored(&app, comment.id).body, "Teh ferry waits.");
    let saved = ana.follow(save(&ana, &preview, "The ferry waits.").expect(303));
    assert_eq!(saved.text(".flash"), "Your comment is changed.");
    let visitor = app.visitor();
    let page = thread(&visitor, &article);
    assert_eq!(
        page.text(&format!("{here} .comment-body")),
        "The ferry waits."
    );
    assert_eq!(
        page.text(&format!("{here} .edited")),
        "edited 4 minutes later"
    );
    assert!(
        !page.has(&format!("{here} .edited a")),
        "no way to what it said"
    );
    let order = page.body.find(&format!("id=\"c-{}\"", after.id));
    assert!(page.body.find(&format!("id=\"c-{}\"", comment.id)) < order);
}

#[test]
fn a_change_in_the_first_minute_is_one_within_a_minute() {
    let app = TestApp::spawn();
    let (article, ana, comment) = ana_said(&app, "The fery waits.");
    let typo = form(&ana, &comment);
    app.wait(MINUTE / 2);
    save(&ana, &typo, "The ferry waits.").expect(303);
    let edited = thread(&ana, &article).text(&format!("#c-{} .edited", comment.id));
    assert!(edited.starts_with("edited within a minute"), "{edited}");
}

#[test]
fn what_a_comment_said_before_is_for_its_author_and_moderators() {
    let app = TestApp::spawn();
    let (article, ana, comment) = ana_said(&app, "First *draft*.");
    for text in ["Second.", "Third."] {
        app.wait(MINUTE);
        save(&ana, &form(&ana, &comment), text).expect(303);
    }
    make::account(&app, "Moe", "moe@example.org", Role::Moderator);
    make::account(&app, "Ed", "ed@example.org", Role::Editor);
    let [moe, ed] = ["moe@example.org", "ed@example.org"].map(|email| {
        let visitor = app.visitor();
        visitor.sign_in(email);
        visitor
    });
    let path = format!("/comments/{}/history", comment.id);
    for who in [&ana, &moe] {
        let page = thread(who, &article);
        assert_eq!(page.attr(".edited a", "href"), path);
        let page = who.get(&path).expect(200);
        assert_eq!(
            page.texts(".versions h2"),
            ["The text now", "Text 2 of 3", "The first text"]
        );
        let times = page.texts(".versions header span");
        let came: Vec<&str> = times.iter().map(|one| &one[..6]).collect();
        assert_eq!(came, ["Edited", "Edited", "Posted"]);
        assert!(times.iter().all(|one| one.ends_with(" UTC")), "{times:?}");
        assert!(times[0] != times[1] && times[1] != times[2], "{times:?}");
        assert_eq!(
            page.texts(".versions .comment-body"),
            ["Third.", "Second.", "First draft."]
        );
        assert_eq!(page.texts(".versions pre")[2], "First *draft*.");
    }
    ed.get(&path).expect(404);
    app.visitor().get(&path).expect(303);
    make::decide(&app, &stored(&app, comment.id), Action::Spam);
    ana.get(&path).expect(404);
    moe.get(&path).expect(200);
}

#[test]
fn after_a_quarter_of_an_hour_the_words_are_kept_and_become_a_reply() {
    let app = TestApp::spawn();
    let (_, ana, comment) = ana_said(&app, "The ferry waits.");
    let page = form(&ana, &comment).expect(200);
    app.wait(15 * MINUTE);
    let refused = save(&ana, &page, "It did not.").expect(422);
    assert!(
        refused
            .text(".error-summary")
            .contains("can be edited for 15 minutes")
    );
    assert_eq!(stored(&app, comment.id).body, "The ferry waits.");
    let sent = ana.fill(&refused, "#leave-a-comment", &[]).expect(303);
    let reply = posted(&app, &sent);
    assert_eq!(reply.body, "It did not.");
    assert_eq!(reply.parent_id, Some(comment.id));
    let page = ana.follow(form(&ana, &comment));
    assert!(page.text(".flash").contains("15 minutes"));
    assert!(!page.has(&format!("#c-{} a[href$=edit]", comment.id)));
}

#[test]
fn what_somebody_answered_stays_as_it_is() {
    let app = TestApp::spawn();
    let (article, ana, comment) = ana_said(&app, "The ferry waits.");
    let page = form(&ana, &comment).expect(200);
    let held = make::comment(&app, &article).answering(&comment).posted();
    assert_eq!(held.status, Status::Held);
    assert!(
        thread(&ana, &article).has("a[href$=edit]"),
        "nobody sees it yet"
    );
    make::decide(&app, &held, Action::Approve);
    assert!(!thread(&ana, &article).has("a[href$=edit]"));
    let refused = save(&ana, &page, "It does not.").expect(422);
    let told = "Your comment has been answered, so it stays as it is; write a reply instead.";
    assert_eq!(refused.text(".error-summary li"), told);
    assert_eq!(refused.text("#leave-a-comment textarea"), "It does not.");
}

#[test]
fn what_was_removed_deleted_or_closed_cannot_be_changed_and_the_words_are_shown() {
    let app = TestApp::spawn();
    let (article, ana, comment) = ana_said(&app, "The ferry waits.");
    let page = form(&ana, &comment).expect(200);
    let refused = |sentence: &str| {
        let refused = save(&ana, &page, "A lighthouse.").expect(422);
        let told = refused.text(".error-summary");
        assert!(told.contains(sentence), "{told}");
        assert!(refused.body.contains("A lighthouse."));
        assert_eq!(stored(&app, comment.id).body, "The ferry waits.");
    };
    let removed = make::decide(&app, &comment, Action::Remove);
    refused("A moderator has decided");
    make::decide(&app, &removed, Action::Restore);
    ana.post(&format!("/comments/{}/deletion", comment.id), &[])
        .expect(303);
    refused("You deleted this comment.");
    ana.post(&format!("/comments/{}/undeletion", comment.id), &[])
        .expect(303);
    set(&app, |settings| settings.close_after_days = 1);
    let id = article.id.0;
    app.write(move |tx| {
        use diesel::RunQueryDsl;
        let sql = "UPDATE articles SET published_at = published_at - 172800000 WHERE id = $1";
        diesel::sql_query(sql)
            .bind::<diesel::sql_types::BigInt, _>(id)
            .execute(&mut **tx)?;
        tx.touch(byline::ids::Topic::Everything);
        Ok(())
    });
    refused("Comments closed on");
}

#[test]
fn an_edit_is_screened_and_what_would_be_held_waits_from_then_on() {
    let app = TestApp::spawn();
    let (article, ana, comment) = ana_said(&app, "The ferry waits.");
    let text = "[a](https://a.example) [b](https://b.example) [c](https://c.example)";
    let saved = save(&ana, &form(&ana, &comment), text).expect(303);
    let saved = ana.follow(saved);
    assert_eq!(
        saved.text(".flash"),
        "Your comment is changed. It waits for review now because it has several links."
    );
    let now = stored(&app, comment.id);
    assert_eq!(now.status, Status::Held);
    assert!(!thread(&app.visitor(), &article).body.contains("a.example"));
    assert_eq!(
        thread(&app.visitor(), &article).text("#comments-title"),
        "Comments"
    );
    // What waits goes on waiting, whatever it says then.
    save(&ana, &form(&ana, &comment), "No links.").expect(303);
    assert_eq!(stored(&app, comment.id).status, Status::Held);
}

#[test]
fn what_no_comment_can_be_is_refused_with_the_words_in_the_form() {
    let app = TestApp::spawn();
    let (article, ana, comment) = ana_said(&app, "The ferry waits.");
    app.wait(MINUTE);
    say(&ana, &article, "Another thing.").expect(303);
    let page = form(&ana, &comment).expect(200);
    let long = "a".repeat(10_001);
    for text in ["a", &long, "Another thing."] {
        let refused = save(&ana, &page, text).expect(422);
        assert_eq!(refused.text("#edit textarea"), *text);
        assert!(refused.has("#body-error"));
    }
    let preview = ana.press(&page, "#edit", "/preview", &[("body", &long)]);
    assert_eq!(preview.expect(422).text("#edit textarea"), long);
    let now = stored(&app, comment.id);
    assert_eq!((now.body.as_str(), now.version), ("The ferry waits.", 1));
}

#[test]
fn of_two_windows_the_stale_one_shows_both_texts_and_overwrites_nothing_unseen() {
    let app = TestApp::spawn();
    let (_, ana, comment) = ana_said(&app, "The ferry waits.");
    let page = form(&ana, &comment).expect(200);
    save(&ana, &page, "From the first window.").expect(303);
    let both = save(&ana, &page, "From the second window.").expect(409);
    assert!(both.text(".previewed").contains("From the first window."));
    assert_eq!(both.text("#edit textarea"), "From the second window.");
    assert_eq!(stored(&app, comment.id).body, "From the first window.");
    ana.fill(&both, "#edit", &[]).expect(303);
    let now = stored(&app, comment.id);
    assert_eq!(
        (now.body.as_str(), now.version),
        ("From the second window.", 3)
    );
    // The same once more changes nothing.
    ana.fill(&both, "#edit", &[]).expect(303);
    assert_eq!(stored(&app, comment.id).version, 3);
}

#[test]
fn nobody_edits_the_comment_of_another() {
    let app = TestApp::spawn();
    let (_, ana, comment) = ana_said(&app, "The ferry waits.");
    make::account(&app, "Moe", "moe@example.org", Role::Moderator);
    make::reader(&app, "ben@example.org");
    let form = [("body", "Mine now."), ("version", "1")];
    for email in ["moe@example.org", "ben@example.org", "admin@example.org"] {
        let other = app.visitor();
        other.sign_in(email);
        for end in ["edit", "edit/preview", "deletion", "undeletion"] {
            let path = format!("/comments/{}/{end}", comment.id);
            let fields: &[(&str, &str)] = if end.starts_with("edit") { &form } else { &[] };
            other.post(&path, fields).expect(404);
        }
        other
            .get(&format!("/comments/{}/edit", comment.id))
            .expect(404);
    }
    let visitor = app.visitor();
    let away = visitor.post(&format!("/comments/{}/edit", comment.id), &form);
    assert!([303, 401].contains(&away.status));
    let now = stored(&app, comment.id);
    assert_eq!(
        (now.body.as_str(), now.status),
        ("The ferry waits.", Status::Published)
    );
    ana.get("/comments/999999/edit").expect(404);
    ana.get("/comments/x/edit").expect(404);
}

/// The admin decides something about Ana.
fn impose(app: &TestApp, ana: &Comment, kind: Kind) {
    let (admin, author) = (make::the_admin(app), ana.author_id);
    let new = NewState {
        kind,
        reason: Cause::Abuse,
        message: "Cool down.".into(),
        note: String::new(),
        expires_at: None,
    };
    let imposed = app.write(move |tx| standing::impose(tx, &admin, author, &new));
    imposed.unwrap();
}

#[test]
fn whoever_only_reads_changes_nothing_and_keeps_the_words() {
    let app = TestApp::spawn();
    let (_, ana, comment) = ana_said(&app, "The ferry waits.");
    let page = form(&ana, &comment).expect(200);
    impose(&app, &comment, Kind::Banned);
    let refused = save(&ana, &page, "Something else.").expect(422);
    assert_eq!(refused.text("#edit textarea"), "Something else.");
    assert_eq!(stored(&app, comment.id).body, "The ferry waits.");
    // What they said they may still delete, for good.
    let path = |verb: &str| format!("/comments/{}/{verb}", comment.id);
    ana.post(&path("deletion"), &[]).expect(303);
    assert_eq!(stored(&app, comment.id).status, Status::Deleted);
    let stays = ana.follow(ana.post(&path("undeletion"), &[]).expect(303));
    assert!(stays.text(".flash").contains("The comment stays deleted."));
    assert_eq!(stored(&app, comment.id).status, Status::Deleted);
}

#[test]
fn whoever_is_read_before_they_appear_is_read_again_after_an_edit() {
    let app = TestApp::spawn();
    let (_, ana, comment) = ana_said(&app, "The ferry waits.");
    impose(&app, &comment, Kind::Premoderated);
    save(&ana, &form(&ana, &comment), "Something else.").expect(303);
    assert_eq!(stored(&app, comment.id).status, Status::Held);
}

#[test]
fn what_a_person_approved_is_read_again_when_its_author_changes_it() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let ana = app.visitor();
    make::reader(&app, "ana@example.org");
    ana.sign_in("ana@example.org");
    let comment = posted(&app, &say(&ana, &article, "My first words.").expect(303));
    assert_eq!(comment.status, Status::Held);
    make::decide(&app, &comment, Action::Approve);
    let saved = save(&ana, &form(&ana, &comment).expect(200), "Cheap pills.");
    let told = ana.follow(saved.expect(303)).text(".flash");
    assert!(
        told.contains("a moderator approved it in other words"),
        "{told}"
    );
    assert_eq!(stored(&app, comment.id).status, Status::Held);
    assert!(
        !app.visitor()
            .get(&format!("/{}", article.slug))
            .body
            .contains("Cheap")
    );
    let mo = app.visitor();
    make::account(&app, "Mo", "mo@example.org", Role::Moderator);
    mo.sign_in("mo@example.org");
    let queue = mo.get("/moderation").expect(200);
    assert!(
        queue
            .body
            .contains("Its author changed it after it was approved.")
    );
}

#[test]
fn where_comments_are_read_first_a_change_is_read_first_too() {
    let app = TestApp::spawn();
    let (article, ana, comment) = ana_said(&app, "It appeared by itself.");
    set(&app, |settings| settings.premoderated = true);
    let saved = save(&ana, &form(&ana, &comment).expect(200), "Other words.");
    saved.expect(303);
    assert_eq!(stored(&app, comment.id).status, Status::Held);
    assert!(
        !thread(&app.visitor(), &article)
            .body
            .contains("Other words.")
    );
}

#[test]
fn what_editors_picked_is_no_pick_any_more_when_its_author_changes_it() {
    let app = TestApp::spawn();
    let (article, ana, comment) = ana_said(&app, "Worth reading.");
    let rufus = app.visitor();
    make::account(&app, "Rufus", "rufus@example.org", Role::Editor);
    rufus.sign_in("rufus@example.org");
    let pick = format!("/comments/{}/pick", comment.id);
    rufus.post(&pick, &[]).expect(303);
    assert!(thread(&app.visitor(), &article).has(".picks"));
    let page = form(&ana, &comment).expect(200);
    save(&ana, &page, "The editors are liars.").expect(303);
    let page = thread(&app.visitor(), &article);
    assert!(!page.has(".picks") && !page.has(".badge.pick"));
}
