//! While a queue is open, it is told what has come.

use super::Desk;
use crate::support::{Page, make};
use byline::articles::Article;
use diesel::connection::SimpleConnection;
use serde_json::Value;

impl Desk {
    fn ferries(&self) -> Article {
        let find = |conn: &mut _| byline::articles::queries::find_by_slug(conn, "ferries");
        self.app.read(find).unwrap()
    }

    /// What an open page hears, and where the link leads.
    fn hears_of(&self, page: &Page) -> (Vec<i64>, Option<String>) {
        let path = page.attr(".queue-arrivals", "data-since");
        let answer = self.moderator.get(&path).expect(200);
        assert_eq!(answer.header("content-type"), "application/json");
        assert_eq!(answer.header("cache-control"), "private, no-store");
        let told: Value = serde_json::from_str(&answer.body).unwrap();
        let ids = told["ids"].as_array().unwrap().iter();
        let url = told["url"].as_str().map(str::to_owned);
        (ids.map(|id| id.as_i64().unwrap()).collect(), url)
    }
}

#[test]
fn an_open_queue_is_told_which_comments_have_come_and_nothing_before() {
    let desk = Desk::open();
    let article = desk.ferries();
    make::comment(&desk.app, &article).posted();
    let page = desk.moderator.get("/moderation").expect(200);
    assert_eq!(page.text(".queue-arrivals"), "", "nothing is said before");
    assert_eq!(page.attr(".queue-arrivals", "role"), "status");
    assert_eq!(desk.hears_of(&page), (vec![], None));
    let ids: Vec<i64> = (0..2)
        .map(|_| make::comment(&desk.app, &article).posted().id.0)
        .collect();
    let url = format!("/moderation#case-{}", ids[0]);
    assert_eq!(desk.hears_of(&page), (ids.clone(), Some(url.clone())));
    assert!(desk.moderator.get(&url).has(&format!("#case-{}", ids[1])));
    // What somebody has decided about is not new any more.
    let fields = [("seen", "held"), ("version", "1")];
    desk.decide(ids[0], "approval", &fields).expect(303);
    let url = format!("/moderation#case-{}", ids[1]);
    assert_eq!(desk.hears_of(&page), (vec![ids[1]], Some(url)));
}

#[test]
fn a_part_of_a_queue_is_told_of_what_belongs_to_it() {
    let desk = Desk::open();
    let article = desk.ferries();
    let ana = make::reader(&desk.app, "ana@example.org");
    let open = |query: String| desk.moderator.get(&format!("/moderation{query}"));
    let hers = open(format!("?author={}", ana.id));
    let words = open("?q=needle".into());
    let spam = open("?state=spam".into());
    let one = open("?view=one".into());
    let first = make::comment(&desk.app, &article).posted().id.0;
    let second = make::comment(&desk.app, &article)
        .by(&ana)
        .saying("A needle.")
        .posted()
        .id
        .0;
    let card = |query: &str, id: i64| Some(format!("/moderation?{query}#case-{id}"));
    let expected = (vec![second], card(&format!("author={}", ana.id), second));
    assert_eq!(desk.hears_of(&hers), expected);
    let expected = (vec![second], card("q=needle", second));
    assert_eq!(desk.hears_of(&words), expected);
    assert_eq!(desk.hears_of(&spam), (vec![], None));
    let expected = (vec![first, second], card("view=one", first));
    assert_eq!(desk.hears_of(&one), expected);
    // Whoever has others before them is led past those.
    let one = open("?view=one".into());
    let third = make::comment(&desk.app, &article).posted().id.0;
    let url = card(&format!("view=one&after={second}"), third);
    assert_eq!(desk.hears_of(&one), (vec![third], url.clone()));
    let page = desk.moderator.get(&url.unwrap()).expect(200);
    assert!(page.has(&format!("#case-{third}")));
}

#[test]
fn behind_more_comments_than_stand_on_a_page_the_new_ones_have_a_page_of_their_own() {
    let desk = Desk::open();
    let new = make::comment(&desk.app, &desk.ferries()).posted().id.0;
    let last = desk.flood(byline::comments::Status::Held, 40) + 40;
    desk.app.wait(std::time::Duration::from_secs(60));
    let page = desk.moderator.get("/moderation").expect(200);
    assert_eq!(desk.hears_of(&page), (vec![], None));
    // As if it had been posted just now.
    desk.app.write(move |tx| {
        let later = "UPDATE comments SET created_at = created_at + 10000000 WHERE id = ";
        Ok(tx.batch_execute(&format!("{later}{new}"))?)
    });
    let url = format!("/moderation?after={last}#case-{new}");
    assert_eq!(desk.hears_of(&page), (vec![new], Some(url.clone())));
    assert_eq!(desk.moderator.get(&url).expect(200).count(".case"), 1);
}

#[test]
fn only_moderators_are_told_and_only_of_what_there_can_be() {
    let desk = Desk::open();
    desk.moderator.get("/moderation/arrivals").expect(404);
    for query in [
        "since=x",
        "since=",
        "state=mood&since=1",
        "since=1e9",
        "since=-1",
    ] {
        let path = format!("/moderation/arrivals?{query}");
        desk.moderator.get(&path).expect(404);
    }
    let far = format!("/moderation/arrivals?since={}", i64::MAX);
    desk.moderator.get(&far).expect(200);
    let path = "/moderation/arrivals?since=1";
    desk.reader("ana@example.org").get(path).expect(403);
    let visitor = desk.app.visitor().get(path).expect(303);
    assert!(visitor.location().unwrap().starts_with("/sign-in"));
}
