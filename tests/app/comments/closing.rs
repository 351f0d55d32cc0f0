//! Moderators close the thread under a comment, and open it again.

use super::{MINUTE, known, posted, say};
use crate::support::threads::Fill;
use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Role;
use byline::articles::Article;
use byline::comments::Comment;
use byline::moderation::Action;

/// An article, a thread of three under each other, another thread, and a moderator.
struct Quarrel {
    app: TestApp,
    article: Article,
    first: Comment,
    second: Comment,
    third: Comment,
    other: Comment,
    sam: Visitor,
}

impl Quarrel {
    fn begin() -> Quarrel {
        let app = TestApp::spawn();
        make::account(&app, "Sam Okafor", "sam@example.org", Role::Moderator);
        let article = make::article(&app).published();
        let first = make::comment(&app, &article).published();
        let second = make::comment(&app, &article).answering(&first).published();
        let third = make::comment(&app, &article).answering(&second).published();
        let other = make::comment(&app, &article).published();
        let sam = app.visitor();
        sam.sign_in("sam@example.org");
        Quarrel {
            app,
            article,
            first,
            second,
            third,
            other,
            sam,
        }
    }

    fn thread(&self, visitor: &Visitor) -> Page {
        visitor.get(&format!("/{}", self.article.slug)).expect(200)
    }

    /// Sam closes the thread under a comment, by the form in its place.
    fn close(&self, comment: &Comment, why: &str) -> Page {
        let form = format!("#c-{} form[action$='/lock']", comment.id);
        let sent = self
            .sam
            .fill(&self.thread(&self.sam), &form, &[("note", why)]);
        self.sam.follow(sent.expect(303))
    }

    /// Which comments can be answered on a page.
    fn open(&self, page: &Page) -> Vec<i64> {
        let all = [&self.first, &self.second, &self.third, &self.other];
        let ids = all.iter().map(|one| one.id.0);
        ids.filter(|id| page.body.contains(&format!("/comments/{id}/reply\"")))
            .collect()
    }
}

const WHY: &str = "We turn in circles.";

#[test]
fn nothing_in_a_closed_thread_takes_answers_and_a_line_says_since_when_and_why() {
    let quarrel = Quarrel::begin();
    let visitor = quarrel.app.visitor();
    let numbers = |all: &[&Comment]| all.iter().map(|one| one.id.0).collect::<Vec<_>>();
    let all = [
        &quarrel.first,
        &quarrel.second,
        &quarrel.third,
        &quarrel.other,
    ];
    assert_eq!(quarrel.open(&quarrel.thread(&visitor)), numbers(&all));
    let told = quarrel.close(&quarrel.second, WHY);
    assert_eq!(
        told.text(".flash p"),
        "This thread is closed: nobody can answer in it."
    );
    let day = quarrel.app.app.clock.now().day();
    let line = format!("This thread was closed by a moderator on {day}: We turn in circles.");
    for who in [&visitor, &quarrel.sam] {
        // The page of the article, and the thread on a page of its own.
        let whole = who.get(&format!("/comments/{}/thread", quarrel.first.id));
        for page in [quarrel.thread(who), whole.expect(200)] {
            let left = match page.path.contains("/thread") {
                true => numbers(&[&quarrel.first]),
                false => numbers(&[&quarrel.first, &quarrel.other]),
            };
            assert_eq!(quarrel.open(&page), left, "{}", page.path);
            assert_eq!(page.texts(".closed-thread"), [line.as_str()]);
            let at = format!("#c-{} > .closed-thread", quarrel.second.id);
            assert!(page.has(&at));
        }
    }
    // Who opens the form all the same is told why, and led there.
    for id in [quarrel.second.id, quarrel.third.id] {
        let sent = visitor.get(&format!("/comments/{id}/reply")).expect(303);
        assert_eq!(visitor.follow(sent).text(".flash"), line);
    }
    // Recommending and reporting go on.
    let (_, ana) = known(&quarrel.app, "ana@example.org");
    for verb in ["recommendation", "report"] {
        let path = format!("/comments/{}/{verb}", quarrel.third.id);
        ana.post(
            &path,
            &[("reason", "abusive")][..usize::from(verb == "report")],
        )
        .expect(303);
    }
    say(&ana, &quarrel.article, "By myself.").expect(303);
}

#[test]
fn words_written_while_a_thread_is_closed_are_kept() {
    let quarrel = Quarrel::begin();
    let (_, ana) = known(&quarrel.app, "ana@example.org");
    let visitor = quarrel.app.visitor();
    let path = format!("/comments/{}/reply", quarrel.third.id);
    let forms = [&ana, &visitor].map(|who| (who, who.get(&path).expect(200)));
    let waiting = quarrel.app.visitor();
    let early = waiting.get(&path).expect(200);
    waiting
        .fill(&early, "#leave-a-comment", &[("body", "I waited.")])
        .expect(303);
    quarrel.close(&quarrel.first, "");
    let day = quarrel.app.app.clock.now().day();
    let line = format!("This thread was closed by a moderator on {day}.");
    for (who, form) in &forms {
        let fill = [("body", "My answer.")];
        let sent = who.fill(form, "#leave-a-comment", &fill);
        let preview = who.press(form, "#leave-a-comment", "/preview", &fill);
        for page in [sent.expect(422), preview.expect(422)] {
            assert!(page.text("[role=alert]").contains(&line));
            assert_eq!(page.text("#body"), "My answer.");
            assert!(
                page.text("[role=alert]")
                    .contains("as a comment of their own")
            );
            assert!(!page.has("[name=parent]"), "nothing can be answered there");
        }
        quarrel.app.wait(MINUTE);
    }
    // Moderators are no exception, as under an article whose comments are closed.
    let parent = quarrel.third.id.to_string();
    let fill = [("body", "A last word."), ("parent", parent.as_str())];
    let page = quarrel.thread(&quarrel.sam);
    quarrel
        .sam
        .fill(&page, "#leave-a-comment", &fill)
        .expect(422);
    // What waited for a visitor to sign in is kept as well.
    waiting.sign_in("ana@example.org");
    let page = waiting.get("/comments/waiting").expect(200);
    assert_eq!(page.text("#body"), "I waited.");
    assert!(page.text("[role=alert]").contains(&line));
    // It goes on as a comment of its own.
    let comment = posted(
        &quarrel.app,
        &waiting.fill(&page, "#leave-a-comment", &[]).expect(303),
    );
    assert_eq!(
        (comment.body.as_str(), comment.parent_id),
        ("I waited.", None)
    );
}

#[test]
fn a_thread_is_opened_again_and_both_can_be_taken_back() {
    let quarrel = Quarrel::begin();
    let visitor = quarrel.app.visitor();
    let is_closed = || quarrel.thread(&visitor).has(".closed-thread");
    let told = quarrel.close(&quarrel.first, WHY);
    assert!(is_closed());
    let told = quarrel.sam.fill(&told, ".flash form", &[]).expect(303);
    let told = quarrel.sam.follow(told);
    assert_eq!(told.text(".flash p"), "This thread is open again.");
    assert!(!is_closed());
    let told = quarrel.sam.fill(&told, ".flash form", &[]).expect(303);
    quarrel.sam.follow(told);
    let line = quarrel.thread(&visitor).text(".closed-thread");
    assert!(line.ends_with("We turn in circles."), "{line}");
    // By the button in its place; a second press says how it stands.
    let page = quarrel.thread(&quarrel.sam);
    let form = format!("#c-{} form[action$='/lifting']", quarrel.first.id);
    quarrel.sam.fill(&page, &form, &[]).expect(303);
    assert!(!is_closed());
    let again = quarrel.sam.fill(&page, &form, &[]).expect(303);
    let told = quarrel.sam.follow(again).text(".flash");
    assert_eq!(told, "This thread is open already.");
    quarrel.close(&quarrel.first, "");
    let path = format!("/moderation/comments/{}/lock", quarrel.third.id);
    let again = quarrel.sam.post(&path, &[]).expect(303);
    let told = quarrel.sam.follow(again).text(".flash");
    assert_eq!(told, "This thread is closed already.");
    // What was opened is closed again even where the thread around it was closed meanwhile.
    let page = quarrel.thread(&quarrel.sam);
    let form = format!("#c-{} form[action$='/lifting']", quarrel.first.id);
    quarrel.sam.fill(&page, &form, &[]).expect(303);
    quarrel.close(&quarrel.third, WHY);
    let page = quarrel.thread(&quarrel.sam);
    let form = format!("#c-{} form[action$='/lifting']", quarrel.third.id);
    let opened = quarrel.sam.fill(&page, &form, &[]).expect(303);
    let opened = quarrel.sam.follow(opened);
    quarrel.close(&quarrel.first, "");
    let renewed = quarrel.sam.fill(&opened, ".flash form", &[]).expect(303);
    let told = quarrel.sam.follow(renewed).text(".flash p");
    assert_eq!(told, "This thread is closed: nobody can answer in it.");
    let again = quarrel.sam.fill(&opened, ".flash form", &[]).expect(303);
    let told = quarrel.sam.follow(again).text(".flash");
    assert_eq!(told, "This thread is closed already.");
    let page = quarrel.thread(&quarrel.sam);
    let form = format!("#c-{} form[action$='/lifting']", quarrel.first.id);
    quarrel.sam.fill(&page, &form, &[]).expect(303);
    let here = format!("#c-{} > .closed-thread", quarrel.third.id);
    assert!(quarrel.thread(&visitor).has(&here), "it stays closed");
    quarrel.close(&quarrel.first, "");
    let page = quarrel.thread(&quarrel.sam);
    let inside = format!("#c-{} form[action$='/lock']", quarrel.third.id);
    assert!(!page.has(&inside), "it is not offered further down");
}

#[test]
fn the_log_tells_who_closed_a_thread_and_why_and_takes_it_back() {
    let quarrel = Quarrel::begin();
    quarrel.close(&quarrel.second, WHY);
    let log = quarrel.sam.get("/moderation/log").expect(200);
    let name = quarrel
        .thread(&quarrel.sam)
        .text(&format!("#c-{} h3 bdi", quarrel.second.id));
    let closed = format!("Sam Okafor closed the thread under a comment by {name} on The last boat");
    assert_eq!(log.text(".log-line"), closed);
    assert_eq!(log.text(".log .note"), "Told everyone: We turn in circles");
    let back = quarrel.sam.fill(&log, ".log form.undo", &[]).expect(303);
    let log = quarrel.sam.follow(back);
    assert_eq!(log.path, "/moderation/log");
    let opened =
        format!("Sam Okafor opened the thread again under a comment by {name} on The last boat");
    assert_eq!(log.texts(".log-line")[..2], [opened, closed.clone()]);
    assert_eq!(log.count(".log form.undo[action*='/locks/']"), 1);
    let back = quarrel.sam.fill(&log, ".log form.undo", &[]).expect(303);
    assert_eq!(quarrel.sam.follow(back).text(".log-line"), closed);
    assert!(quarrel.thread(&quarrel.app.visitor()).has(".closed-thread"));
    let narrow = quarrel.sam.get("/moderation/log?action=open-thread");
    assert_eq!(narrow.expect(200).count(".log-line"), 1);
    let csv = quarrel.sam.get("/moderation/log.csv").expect(200).body;
    let json = quarrel.sam.get("/moderation/log.jsonl").expect(200).body;
    for file in [csv, json] {
        assert!(
            file.contains("close-thread") && file.contains("We turn in circles"),
            "{file}"
        );
        assert!(file.contains(&format!("/comments/{}", quarrel.second.id)));
    }
}

#[test]
fn nobody_but_moderators_closes_a_thread_and_only_one_that_is_there() {
    let quarrel = Quarrel::begin();
    let (_, ana) = known(&quarrel.app, "ana@example.org");
    let removed = make::comment(&quarrel.app, &quarrel.article).removed();
    quarrel.close(&quarrel.first, "");
    make::account(&quarrel.app, "Edda", "edda@example.org", Role::Editor);
    let edda = quarrel.app.visitor();
    edda.sign_in("edda@example.org");
    for who in [&ana, &edda] {
        let path = format!("/moderation/comments/{}/lock", quarrel.other.id);
        who.post(&path, &[]).expect(403);
        who.post("/moderation/locks/1/lifting", &[]).expect(403);
        who.post("/moderation/locks/1/renewal", &[]).expect(403);
        let page = quarrel.thread(who);
        assert!(!page.has("form[action^='/moderation']"));
    }
    let sam = &quarrel.sam;
    sam.post("/moderation/comments/4711/lock", &[]).expect(404);
    sam.post("/moderation/locks/4711/lifting", &[]).expect(404);
    let long = "x".repeat(201);
    let path = format!("/moderation/comments/{}/lock", quarrel.other.id);
    sam.post(&path, &[("note", &long)]).expect(422);
    let path = format!("/moderation/comments/{}/lock", removed.id);
    let sent = sam.post(&path, &[]).expect(303);
    let told = sam.follow(sent).text(".flash");
    assert!(
        told.starts_with("Nobody finds this comment any more"),
        "{told}"
    );
}

#[test]
fn the_line_where_something_was_removed_can_be_closed_too() {
    let quarrel = Quarrel::begin();
    make::decide(&quarrel.app, &quarrel.first, Action::Remove);
    quarrel.close(&quarrel.first, "");
    let page = quarrel.thread(&quarrel.app.visitor());
    assert_eq!(quarrel.open(&page), [quarrel.other.id.0]);
    assert!(page.has(&format!(
        "#c-{}.tombstone > .closed-thread",
        quarrel.first.id
    )));
    assert!(!page.has(".tombstone .actions"));
}

#[test]
fn one_does_not_change_what_one_said_where_a_thread_is_closed_but_deletes_it() {
    let quarrel = Quarrel::begin();
    let (_, ana) = known(&quarrel.app, "ana@example.org");
    let path = format!("/comments/{}/reply", quarrel.first.id);
    let form = ana.get(&path).expect(200);
    let sent = ana.fill(&form, "#leave-a-comment", &[("body", "Hers.")]);
    let mine = posted(&quarrel.app, &sent.expect(303));
    quarrel.close(&quarrel.first, "");
    let page = quarrel.thread(&ana);
    let edit = format!("/comments/{}/edit", mine.id);
    assert!(!page.body.contains(&edit));
    let told = ana.get(&edit).text("main") + &ana.open(&edit).text("body");
    assert!(
        told.contains("This thread was closed by a moderator"),
        "{told}"
    );
    let button = format!("#c-{} form[action$='/deletion']", mine.id);
    ana.fill(&page, &button, &[]).expect(303);
}

#[test]
fn on_every_page_of_a_long_thread_it_is_known_what_is_closed_further_up() {
    let app = TestApp::spawn();
    make::account(&app, "Sam Okafor", "sam@example.org", Role::Moderator);
    let article = make::article(&app).published();
    let root = make::comment(&app, &article).published();
    let sub = make::comment(&app, &article).answering(&root).published();
    // Every second answer of the thread stands under the one that is closed.
    let fill = Fill {
        parent: "CASE WHEN i % 2 = 0 THEN c.id ELSE c.id + 1 END",
        ..Fill::answers(&root, 300)
    };
    let first = fill.into(&app);
    assert_eq!(sub.id.0, root.id.0 + 1);
    let sam = app.visitor();
    sam.sign_in("sam@example.org");
    sam.post(&format!("/moderation/comments/{}/lock", sub.id), &[])
        .expect(303);
    let visitor = app.visitor();
    let page = visitor.get(&format!(
        "/comments/{}/thread?after={}",
        root.id,
        first + 200
    ));
    let page = page.expect(200);
    let can = |i: i64| {
        page.body
            .contains(&format!("/comments/{}/reply\"", first + i))
    };
    assert!(page.has(&format!("#c-{}", first + 220)) && page.has(&format!("#c-{}", first + 221)));
    assert!(can(220) && !can(221));
}

#[test]
fn of_two_moderators_who_close_a_thread_at_once_one_is_told_that_it_is_closed() {
    let quarrel = Quarrel::begin();
    make::account(&quarrel.app, "Kim Lund", "kim@example.org", Role::Moderator);
    let kim = quarrel.app.visitor();
    kim.sign_in("kim@example.org");
    let path = format!("/moderation/comments/{}/lock", quarrel.first.id);
    let mut told: Vec<String> = std::thread::scope(|threads| {
        let both = [&quarrel.sam, &kim].map(|who| {
            let path = &path;
            threads.spawn(move || who.follow(who.post(path, &[]).expect(303)).text(".flash p"))
        });
        both.map(|one| one.join().unwrap()).into()
    });
    told.sort();
    let closed = "This thread is closed: nobody can answer in it.";
    assert_eq!(told, ["This thread is closed already.", closed]);
}
