//! What the checks make of a comment, as its author and the moderators meet it.

use super::{DAY, MINUTE, everything, known, posted, say, set};
use crate::support::{TestApp, Visitor, make};
use byline::comments::Status;
use byline::ids::CommentId;
use byline::moderation::Action;
use std::time::Duration;

/// The admin, signed in.
fn moderator(app: &TestApp) -> Visitor {
    let ada = app.visitor();
    ada.sign_in("admin@example.org");
    ada
}

/// What the card of a comment in the queue says of why it is there.
fn card(app: &TestApp, id: CommentId) -> String {
    let queue = moderator(app).get("/moderation").expect(200);
    queue.text(&format!("#case-{id}"))
}

#[test]
fn a_form_that_comes_back_at_once_is_not_taken_and_keeps_the_words() {
    let app = TestApp::spawn();
    set(&app, |settings| settings.least_seconds = 3);
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let early = say(&ana, &article, "Written by a program.").expect(422);
    assert!(early.text("[role=alert]").contains("That was very quick."));
    assert_eq!(early.text("#body"), "Written by a program.");
    app.wait(Duration::from_secs(3));
    let taken = ana.fill(&early, "#leave-a-comment", &[]).expect(303);
    assert_eq!(posted(&app, &taken).status, Status::Published);
}

#[test]
fn the_form_of_a_page_that_many_share_does_not_tell_how_long_it_was_open() {
    let app = TestApp::spawn();
    set(&app, |settings| settings.least_seconds = 3);
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let shared = app.visitor().get(&format!("/{}", article.slug)).expect(200);
    let words = [("body", "Opened before I signed in.")];
    ana.fill(&shared, "#leave-a-comment", &words).expect(303);
}

#[test]
fn who_fills_in_the_field_that_people_do_not_see_gets_the_words_back() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    for visitor in [&app.visitor(), &ana] {
        let page = visitor.get(&format!("/{}", article.slug)).expect(200);
        let filled_in = [
            ("body", "Cheap watches."),
            ("homepage", "https://a.example"),
        ];
        let again = visitor
            .fill(&page, "#leave-a-comment", &filled_in)
            .expect(422);
        assert!(again.text("[role=alert]").contains("people leave empty"));
        assert_eq!(again.text("#body"), "Cheap watches.");
        assert_eq!(again.attr("[name=homepage]", "value"), "");
        visitor.fill(&again, "#leave-a-comment", &[]).expect(303);
    }
    assert_eq!(everything(&app, &article), 1);
}

#[test]
fn who_says_the_same_again_after_being_told_waits_for_a_person() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    say(&ana, &article, "I was there.").expect(303);
    app.wait(MINUTE);
    let told = say(&ana, &article, "I was there.").expect(422);
    assert!(
        told.text("[role=alert]")
            .contains("You already posted this.")
    );
    let answer = ana.fill(&told, "#leave-a-comment", &[]).expect(303);
    let again = posted(&app, &answer);
    assert_eq!(
        (again.status, again.reasons.as_str()),
        (Status::Held, "repeat")
    );
    let page = ana.follow(answer);
    let because = "Your comment waits for review because you said the same a moment ago.";
    assert!(
        page.text(".flash").contains(because),
        "{}",
        page.text(".flash")
    );
    assert!(card(&app, again.id).contains("They said the same a moment ago, and sent it again."));
}

#[test]
fn the_third_person_with_the_same_words_waits() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let words = "I earn a fortune every week, and so can you: ask me how it is done.";
    let mut stand = Vec::new();
    for name in ["ana", "ben", "cleo"] {
        let (_, visitor) = known(&app, &format!("{name}@example.org"));
        stand.push(posted(&app, &say(&visitor, &article, words)));
    }
    let stand: Vec<_> = stand
        .iter()
        .map(|one| (one.status, one.reasons.as_str()))
        .collect();
    let free = (Status::Published, "");
    assert_eq!(stand, [free, free, (Status::Held, "copied=2")]);
    app.wait(DAY);
    let (_, dan) = known(&app, "dan@example.org");
    let later = posted(&app, &say(&dan, &article, words));
    assert_eq!(later.status, Status::Published);
}

#[test]
fn after_many_refused_comments_the_next_waits_and_both_sides_are_told_why() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (account, ana) = known(&app, "ana@example.org");
    app.wait(8 * DAY);
    for number in 0..3 {
        let text = format!("Number {number}.");
        let comment = make::comment(&app, &article)
            .by(&account)
            .saying(&text)
            .posted();
        make::decide(&app, &comment, Action::Remove);
    }
    app.wait(MINUTE);
    let ana_again = ana;
    ana_again.sign_in("ana@example.org");
    let answer = say(&ana_again, &article, "Once more.").expect(303);
    let held = posted(&app, &answer);
    assert_eq!(
        (held.status, held.reasons.as_str()),
        (Status::Held, "history=3,0")
    );
    let page = ana_again.follow(answer);
    assert!(
        page.text(".flash")
            .contains("because some of your latest comments were not published")
    );
    let told = "Of their comments of the last week, 3 were refused and 0 published.";
    assert!(card(&app, held.id).contains(told));
}

#[test]
fn the_owner_can_have_every_comment_read_first() {
    let app = TestApp::spawn();
    set(&app, |settings| settings.premoderated = true);
    let article = make::article(&app).published();
    let (_, ana) = known(&app, "ana@example.org");
    let answer = say(&ana, &article, "May I?").expect(303);
    assert_eq!(posted(&app, &answer).reasons, "premoderated=site");
    let page = ana.follow(answer);
    let because = "because every comment is read by a person before it appears";
    assert!(page.text(".flash").contains(because));
    let ada = moderator(&app);
    let own = posted(&app, &say(&ada, &article, "You may."));
    assert_eq!(own.status, Status::Published);
}

#[test]
fn a_writer_can_have_every_comment_on_one_article_read_first() {
    let app = TestApp::spawn();
    let (_, ana) = known(&app, "ana@example.org");
    let article = make::article(&app).published();
    let other = make::article(&app).title("Another").published();
    let ada = moderator(&app);
    let editor = ada
        .get(&format!("/desk/articles/{}", article.id))
        .expect(200);
    assert_eq!(editor.count("[name=premoderated][checked]"), 0);
    ada.fill(&editor, "#editor", &[("premoderated", "on")])
        .expect(303);
    let editor = ada
        .get(&format!("/desk/articles/{}", article.id))
        .expect(200);
    assert_eq!(editor.count("[name=premoderated][checked]"), 1);
    let answer = say(&ana, &article, "May I?").expect(303);
    let held = posted(&app, &answer);
    assert_eq!(
        (held.status, held.reasons.as_str()),
        (Status::Held, "premoderated=article")
    );
    let because = "because every comment here is read by a person before it appears";
    assert!(ana.follow(answer).text(".flash").contains(because));
    assert!(
        card(&app, held.id).contains("Every comment on this article is read before it appears.")
    );
    app.wait(MINUTE);
    let free = posted(&app, &say(&ana, &other, "And here?"));
    assert_eq!(free.status, Status::Published);
}

#[test]
fn until_so_many_comments_are_published_the_next_waits() {
    let app = TestApp::spawn();
    set(&app, |settings| settings.first_held = 2);
    let article = make::article(&app).published();
    let (account, ana) = known(&app, "ana@example.org");
    let second = posted(&app, &say(&ana, &article, "The second."));
    assert_eq!(
        (second.status, second.reasons.as_str()),
        (Status::Held, "first-comment=1")
    );
    assert!(card(&app, second.id).contains("They have only one published comment."));
    make::decide(&app, &second, Action::Approve);
    let third = make::comment(&app, &article)
        .by(&account)
        .saying("The third.")
        .posted();
    assert_eq!(third.status, Status::Published);
}

#[test]
fn ten_comments_over_two_weeks_earn_trust_and_a_removed_one_loses_it() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (account, _) = known(&app, "ana@example.org");
    let links: String = (0..4).map(|n| format!("https://{n}.example ")).collect();
    let say = |number: usize| {
        let text = format!("{number}: {links}");
        make::comment(&app, &article).by(&account).saying(&text)
    };
    // New faces wait with four links, even with ten comments.
    for number in 0..9 {
        say(number).published();
    }
    assert_eq!(say(10).posted().status, Status::Held);
    app.wait(14 * DAY);
    let trusted = say(11).posted();
    assert_eq!(trusted.status, Status::Published);
    make::decide(&app, &trusted, Action::Remove);
    assert_eq!(say(12).posted().status, Status::Held);
    app.wait(30 * DAY);
    assert_eq!(say(13).posted().status, Status::Published);
}

#[test]
fn whoever_is_trusted_and_posts_spam_loses_the_trust_as_well() {
    let app = TestApp::spawn();
    set(&app, |settings| settings.held_history = 0);
    let article = make::article(&app).published();
    let (account, _) = known(&app, "ana@example.org");
    let links: String = (0..4).map(|n| format!("https://{n}.example ")).collect();
    let say = |number: usize| {
        let text = format!("{number}: {links}");
        make::comment(&app, &article).by(&account).saying(&text)
    };
    for number in 0..10 {
        say(number).published();
    }
    app.wait(14 * DAY);
    let trusted = say(11).posted();
    assert_eq!(trusted.status, Status::Published);
    make::decide(&app, &trusted, Action::Spam);
    assert_eq!(say(12).posted().status, Status::Held);
    app.wait(30 * DAY);
    assert_eq!(say(13).posted().status, Status::Published);
}

#[test]
fn nobody_wins_back_trust_or_a_clean_history_by_deleting_what_was_removed() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (account, ana) = known(&app, "ana@example.org");
    let links: String = (0..4).map(|n| format!("https://{n}.example ")).collect();
    let say = |number: usize| {
        let text = format!("{number}: {links}");
        make::comment(&app, &article).by(&account).saying(&text)
    };
    for number in 0..10 {
        say(number).published();
    }
    app.wait(14 * DAY);
    let removed: Vec<_> = (11..14)
        .map(|number| {
            let comment = say(number).posted();
            assert_eq!(comment.status, Status::Published);
            comment
        })
        .collect();
    for comment in &removed {
        make::decide(&app, comment, Action::Remove);
    }
    ana.sign_in("ana@example.org");
    for comment in &removed {
        ana.post(&format!("/comments/{}/deletion", comment.id), &[])
            .expect(303);
    }
    let held = say(15).posted();
    assert_eq!(held.status, Status::Held);
    assert_eq!(held.reasons, "links=4 history=3,0");
}
