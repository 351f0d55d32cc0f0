//! What stands in which queue, and what of it is looked for.

use super::{Desk, comment};
use crate::support::{Page, make};
use byline::articles::Article;
use byline::comments::Comment;
use byline::comments::Status;
use byline::comments::reports::{self, NewReport, Reason};
use byline::ids::CommentId;

impl Desk {
    fn article(&self) -> Article {
        self.app
            .read(|conn| byline::articles::queries::find_by_slug(conn, "ferries"))
            .unwrap()
    }

    /// A comment everybody sees, by somebody new, reported by somebody else.
    fn reported(&self, name: &str, note: &str) -> Comment {
        let comment = make::comment(&self.app, &self.article())
            .saying("You are all fools.")
            .published();
        let reader = make::reader(&self.app, &format!("{name}@example.org"));
        let (id, new) = (
            comment.id,
            NewReport {
                reason: Reason::Abusive,
                note: note.into(),
            },
        );
        let filed = self
            .app
            .write(move |tx| reports::file(tx, &reader, id, &new));
        filed.expect("a comment that can be reported").comment
    }

    fn cards(&self, address: &str) -> Vec<String> {
        let page = self.moderator.get(address).expect(200);
        let html = page.html();
        let cards = scraper::Selector::parse(".case").unwrap();
        let ids = html
            .select(&cards)
            .map(|card| card.attr("id").unwrap()[5..].to_owned());
        ids.collect()
    }

    fn counts(&self) -> Vec<String> {
        self.moderator.get("/moderation").texts(".tabs a")
    }

    fn is_reported(&self, id: CommentId) -> bool {
        let comment = self
            .app
            .read(move |conn| byline::comments::queries::by_id(conn, id));
        comment.reported_at.is_some()
    }
}

#[test]
fn to_review_is_what_is_held_and_what_is_reported_the_oldest_first() {
    let desk = Desk::open();
    let first = make::comment(&desk.app, &desk.article()).posted().id;
    let reported = desk.reported("ben", "He shouts.").id;
    let last = make::comment(&desk.app, &desk.article()).posted().id;
    let ids = |ids: &[CommentId]| ids.iter().map(CommentId::to_string).collect::<Vec<_>>();
    assert_eq!(desk.cards("/moderation"), ids(&[first, reported, last]));
    assert_eq!(desk.cards("/moderation?state=held"), ids(&[first, last]));
    assert_eq!(desk.cards("/moderation?state=reported"), ids(&[reported]));
    assert_eq!(
        desk.counts(),
        [
            "To review 3",
            "Reported 1",
            "Held 2",
            "Spam 0",
            "Removed 0",
            "Rejected 0",
            "Published 1",
            "Log"
        ]
    );
    assert_eq!(
        desk.moderator.get("/").text(".masthead .count"),
        "3 to review"
    );
}

#[test]
fn a_reported_comment_says_who_reported_it_why_and_how_often_they_were_right() {
    let desk = Desk::open();
    desk.reported("ben", "He shouts.");
    let page = desk.moderator.get("/moderation").expect(200);
    assert_eq!(
        page.texts(".why li"),
        [
            "1 reader: abusive.",
            "ben: abusive. “He shouts.” Their first report."
        ]
    );
    // Nobody but moderators is told.
    let page = desk.app.visitor().get("/ferries");
    assert!(!page.body.contains("He shouts"));
}

#[test]
fn who_keeps_a_reported_comment_dismisses_the_reports_and_can_undo_that() {
    let desk = Desk::open();
    let id = desk.reported("ben", "He shouts.").id;
    let queue = desk.moderator.get("/moderation");
    let kept = desk.moderator.fill(&queue, "form[action$=retention]", &[]);
    let page = desk.moderator.follow(kept.expect(303));
    assert!(
        page.text("[role=status]").starts_with("Kept writer"),
        "{}",
        page.text("[role=status]")
    );
    assert!(page.has(".empty"));
    assert!(!desk.is_reported(id));
    assert_eq!(desk.status(id.0), Status::Published);
    let undone = desk.moderator.fill(&page, ".flash form", &[]).expect(303);
    assert_eq!(undone.location(), Some(format!("/moderation#case-{id}")));
    let page = desk.moderator.follow(undone);
    assert!(
        page.text("[role=status]")
            .contains("counts as reported again")
    );
    assert!(desk.is_reported(id));
    assert_eq!(desk.cards("/moderation"), [id.to_string()]);
}

#[test]
fn who_removes_what_a_colleague_kept_meanwhile_is_told_so() {
    let desk = Desk::open();
    let id = desk.reported("ben", "He shouts.").id;
    let before = desk.moderator.get("/moderation");
    desk.moderator
        .fill(&before, "form[action$=retention]", &[])
        .expect(303);
    for form in ["form[action$=retention]", "form[action$=removal]"] {
        let late = desk
            .moderator
            .fill(&before, form, &[("reason", "abuse")])
            .expect(303);
        let page = desk.moderator.follow(late);
        let told = page.text("[role=status]");
        assert!(
            told.starts_with("Already kept by Sam Okafor just now."),
            "{told}"
        );
    }
    assert_eq!(desk.status(id.0), Status::Published);
}

#[test]
fn a_queue_is_narrowed_to_one_article_or_one_author_and_words_are_found_in_it() {
    let desk = Desk::open();
    let other = make::article(&desk.app)
        .title("Trains")
        .slug("trains")
        .published();
    let ana = make::reader(&desk.app, "ana@example.org");
    let here = make::comment(&desk.app, &desk.article()).by(&ana);
    let here = here.saying("CHEAP tickets here").posted().id;
    let there = make::comment(&desk.app, &other).posted().id;
    let hers = make::comment(&desk.app, &other).by(&ana).posted().id;
    let cards = |query: &str| desk.cards(&format!("/moderation?{query}"));
    let ids = |ids: &[CommentId]| ids.iter().map(CommentId::to_string).collect::<Vec<_>>();
    assert_eq!(cards(&format!("article={}", other.id)), ids(&[there, hers]));
    assert_eq!(cards(&format!("author={}", ana.id)), ids(&[here, hers]));
    let both = format!("author={}&article={}", ana.id, other.id);
    assert_eq!(cards(&both), ids(&[hers]));
    assert_eq!(cards("q=cheap"), ids(&[here]));
    assert_eq!(cards("q=nothing+like+it"), ids(&[]));
    assert_eq!(cards("reason=first-comment"), ids(&[here, there, hers]));
    assert_eq!(cards("reason=links"), ids(&[]));
    let page = desk
        .moderator
        .get(&format!("/moderation?article={}", other.id));
    assert_eq!(page.text(".filters bdi"), "on Trains");
    // The card leads to both, and decisions stay in that part of the queue.
    let links = page.texts(".more-like a");
    assert!(links.contains(&"More by ana".to_owned()), "{links:?}");
    let done = desk.moderator.fill(&page, "form[action$=approval]", &[]);
    assert_eq!(
        done.expect(303).location(),
        Some(format!("/moderation?article={}#case-{hers}", other.id))
    );
    for nonsense in [
        "article=x",
        "author=-1",
        "reason=mood",
        "state=mood",
        "view=three",
    ] {
        desk.moderator
            .get(&format!("/moderation?{nonsense}"))
            .expect(404);
    }
    desk.moderator.get("/moderation?article=9999").expect(404);
    let long = "x".repeat(5000);
    desk.moderator
        .get(&format!("/moderation?q={long}"))
        .expect(200);
}

#[test]
fn words_are_looked_for_a_bounded_stretch_at_a_time_and_all_are_found_by_going_on() {
    let desk = Desk::open();
    let first = desk.flood(Status::Held, 1_200);
    desk.app.write(move |tx| {
        use diesel::RunQueryDsl;
        diesel::sql_query("UPDATE comments SET body = 'needle' WHERE id IN ($1, $2, $3)")
            .bind::<diesel::sql_types::BigInt, _>(first + 3)
            .bind::<diesel::sql_types::BigInt, _>(first + 700)
            .bind::<diesel::sql_types::BigInt, _>(first + 1_200)
            .execute(&mut **tx)?;
        Ok(())
    });
    let mut address = "/moderation?q=needle".to_owned();
    let mut found = Vec::new();
    let mut pages = 0;
    loop {
        let page = desk.moderator.get(&address).expect(200);
        found.extend(desk.cards(&address));
        pages += 1;
        if !page.has(".pager [rel=next]") {
            break;
        }
        address = page.attr(".pager [rel=next]", "href");
    }
    let needles = [3, 700, 1_200].map(|at| (first + at).to_string());
    assert_eq!(found, needles);
    assert_eq!(pages, 3);
}

#[test]
fn a_card_says_whose_sites_its_links_lead_to() {
    let desk = Desk::open();
    let ana = desk.reader("ana@example.org");
    comment(
        &ana,
        "[my bank](https://evil.example/login) and https://evil.example/two",
    );
    let page = desk.moderator.get("/moderation");
    assert_eq!(page.text(".hosts"), "Links to evil.example");
}

#[test]
fn one_at_a_time_shows_one_card_goes_on_by_itself_and_is_remembered() {
    let desk = Desk::open();
    let posted = || make::comment(&desk.app, &desk.article()).posted().id;
    let ids = [posted(), posted(), posted()].map(|id| id.to_string());
    let list = desk.moderator.get("/moderation");
    assert_eq!(list.count(".case"), 3);
    let one = desk
        .moderator
        .post("/moderation/habits", &[("view", "one"), ("from", "")])
        .expect(303);
    let page: Page = desk.moderator.follow(one);
    assert_eq!(page.count(".case"), 1);
    assert!(page.has(&format!("#case-{}", ids[0])));
    let page = desk.moderator.fill(&page, "form[action$=approval]", &[]);
    let page = desk.moderator.follow(page.expect(303));
    assert_eq!(page.count(".case"), 1);
    assert!(page.has(&format!("#case-{}", ids[1])), "{}", page.path);
    // What is left for later is not decided.
    let later = page.attr(".pager [rel=next]", "href");
    assert_eq!(desk.cards(&later), [ids[2].clone()]);
    assert_eq!(desk.cards("/moderation"), [ids[1].clone()]);
    assert_eq!(desk.cards("/moderation?view=list").len(), 2);
    let back = desk.moderator.post(
        "/moderation/habits",
        &[("view", "list"), ("from", "state=held")],
    );
    assert_eq!(
        back.expect(303).location().as_deref(),
        Some("/moderation?state=held")
    );
    assert_eq!(desk.cards("/moderation").len(), 2);
    for bad in [("view", "two"), ("shortcuts", "maybe"), ("id", "1")] {
        desk.moderator
            .post("/moderation/habits", &[bad])
            .expect(422);
    }
}

#[test]
fn single_keys_can_be_switched_off_and_stay_off() {
    let desk = Desk::open();
    make::comment(&desk.app, &desk.article()).posted();
    let page = desk.moderator.get("/moderation").expect(200);
    assert_eq!(page.attr(".cases", "data-shortcuts"), "on");
    let script = page.attr("script[type=module]", "src");
    assert!(script.starts_with("/static/js/moderation."), "{script}");
    let answer = desk.app.visitor().get(&script).expect(200);
    assert!(answer.header("content-type").starts_with("text/javascript"));
    let off = [("shortcuts", "off"), ("from", "")];
    let page = desk.moderator.post("/moderation/habits", &off).expect(303);
    let page = desk.moderator.follow(page);
    assert_eq!(page.attr(".cases", "data-shortcuts"), "off");
    assert!(page.text(".shortcuts").contains("Keyboard shortcuts: off"));
    assert!(!page.has("details.keys"));
    let page = desk
        .moderator
        .fill(&page, "form.shortcuts", &[("shortcuts", "on")]);
    let page = desk.moderator.follow(page.expect(303));
    assert_eq!(page.attr(".cases", "data-shortcuts"), "on");
}

#[test]
fn a_card_that_is_looked_at_alone_is_left_to_whoever_looks_at_it() {
    let desk = Desk::open();
    let posted = || make::comment(&desk.app, &desk.article()).posted().id;
    let ids = [posted(), posted()].map(|id| id.to_string());
    make::account(
        &desk.app,
        "Kim Lund",
        "kim@example.org",
        byline::accounts::Role::Moderator,
    );
    let kim = desk.app.visitor();
    kim.sign_in("kim@example.org");
    assert_eq!(desk.cards("/moderation?view=one"), [ids[0].clone()]);
    let hers = kim.get("/moderation?view=one").expect(200);
    assert!(hers.has(&format!("#case-{}", ids[1])));
    let list = kim.get("/moderation").expect(200);
    assert_eq!(list.texts(".claimed"), ["Sam Okafor is looking at this"]);
    // Sam goes on with the only other one, and is told that somebody reads it.
    let own = desk.moderator.get("/moderation");
    assert_eq!(own.texts(".claimed"), ["Kim Lund is looking at this"]);
    assert_eq!(desk.cards("/moderation?view=one"), [ids[0].clone()]);
    // It keeps nobody from deciding, and a decision lets go of it.
    kim.post(
        &format!("/moderation/comments/{}/approval", ids[0]),
        &[("seen", "held"), ("version", "1")],
    )
    .expect(303);
    assert!(!kim.get("/moderation").has(".claimed"));
    desk.app.wait(std::time::Duration::from_secs(301));
    desk.moderator.sign_in("sam@example.org");
    assert!(!desk.moderator.get("/moderation").has(".claimed"));
    // Asking only for the headers claims nothing.
    desk.moderator
        .send("HEAD", "/moderation?view=one", &[], None);
    kim.sign_in("kim@example.org");
    assert!(!kim.get("/moderation").has(".claimed"));
}

#[test]
fn a_report_is_shown_with_its_reason_and_chooses_none_for_the_moderator() {
    let desk = Desk::open();
    let id = desk.reported("ben", "He shouts.").id;
    let queue = desk.moderator.get("/moderation").expect(200);
    assert_eq!(
        queue.texts(".with-reason .choices label"),
        [
            "Spam",
            "Abuse",
            "Off-topic",
            "Hateful",
            "Harassment",
            "Misinformation",
            "Illegal",
            "Other"
        ]
    );
    assert!(!queue.has(".with-reason [checked]"));
    let hate = [("reason", "hate")];
    let sent = desk.moderator.fill(&queue, "form[action$=removal]", &hate);
    sent.expect(303);
    assert_eq!(desk.status(id.0), Status::Removed);
    let log = desk.moderator.get("/moderation/log").expect(200);
    assert!(log.text(".log-line").ends_with(": Hateful"));
}

#[test]
fn what_an_answer_answers_says_so_when_readers_do_not_see_it() {
    let desk = Desk::open();
    let find = |conn: &mut _| byline::articles::queries::find_by_slug(conn, "ferries");
    let ferries = desk.app.read(find).unwrap();
    let parent = make::comment(&desk.app, &ferries).saying("It never waits.");
    let parent = parent.published();
    let answer = make::comment(&desk.app, &ferries).answering(&parent);
    let answer = answer.published();
    desk.moderator.sign_in("sam@example.org");
    let card = |path: &str| {
        let page = desk.moderator.get(path).expect(200);
        page.text(&format!("#case-{} .parent", answer.id))
    };
    let quoted = card("/moderation?state=published");
    assert!(quoted.contains("It never waits."), "{quoted}");
    assert!(!quoted.contains("Removed"), "{quoted}");
    make::decide(&desk.app, &parent, byline::moderation::Action::Remove);
    let quoted = card("/moderation?state=published");
    assert!(quoted.starts_with("Removed by a moderator."), "{quoted}");
}
