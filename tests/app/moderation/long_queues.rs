//! A queue with many pending.

use super::Desk;
use crate::support::{Page, make};
use byline::comments::Status;
use diesel::connection::SimpleConnection;

impl Desk {
    /// Beside one comment so many more like it, each a second after the one before; gives the first's number.
    pub fn flood(&self, status: Status, more: i64) -> i64 {
        let article = make::article(&self.app).slug("flood").published();
        let first = make::comment(&self.app, &article).posted().id.0;
        self.app.write(move |tx| {
            Ok(tx.batch_execute(&format!(
                "UPDATE comments SET status = '{status}' WHERE id = {first};
                 WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {more})
                 INSERT INTO comments (id, article_id, depth, author_id, status, body, body_html, body_key, links, created_at)
                 SELECT c.id + n.i, c.article_id, 0, c.author_id, c.status, 'x', '<p>x</p>', c.body_key, 0, c.created_at + 1000 * n.i
                 FROM n, comments c WHERE c.id = {first}"
            ))?)
        });
        first
    }

    /// The numbers on each page of a queue, from the first to the last.
    fn walk(&self, query: &str) -> Vec<Vec<i64>> {
        let mut page = self.queue(query).expect(200);
        let mut seen = vec![numbers(&page)];
        while page.has(".pager [rel=next]") {
            let next = page.attr(".pager [rel=next]", "href");
            page = self.moderator.get(&next).expect(200);
            seen.push(numbers(&page));
        }
        seen
    }

    fn queue(&self, query: &str) -> Page {
        self.moderator.get(&format!("/moderation{query}"))
    }
}

/// The numbers of the comments on a page.
fn numbers(page: &Page) -> Vec<i64> {
    let cases = scraper::Selector::parse(".case").unwrap();
    let html = page.html();
    let id = |case: scraper::ElementRef<'_>| case.attr("id").unwrap()[5..].parse().unwrap();
    html.select(&cases).map(id).collect()
}

#[test]
fn many_pending_are_counted_and_stand_on_pages_the_oldest_first() {
    let desk = Desk::open();
    let first = desk.flood(Status::Held, 44);
    let queue = desk.queue("").expect(200);
    assert_eq!(queue.text(".masthead .count"), "45 to review");
    assert_eq!(queue.text(".tabs [aria-current] .count"), "45");
    let seen = desk.walk("").concat();
    assert_eq!(seen, (first..first + 45).collect::<Vec<_>>());
    for place in ["99999", "0", "-1", "9e99", "abc", "18446744073709551615"] {
        desk.queue(&format!("?after={place}")).expect(404);
    }
    let page = desk
        .decide(
            first + 20,
            "approval",
            &[("seen", "held"), ("version", "1")],
        )
        .expect(303);
    let next = format!("/moderation#case-{}", first + 21);
    assert_eq!(page.location(), Some(next));
    let told = desk.moderator.follow(page);
    assert!(told.text("[role=status]").contains("44 left."));
}

#[test]
fn more_pending_than_are_counted_can_all_be_leafed_through() {
    let desk = Desk::open();
    let first = desk.flood(Status::Held, 10_044);
    let queue = desk.queue("").expect(200);
    assert_eq!(queue.text(".masthead .count"), "10,000+ to review");
    assert_eq!(queue.text(".tabs [aria-current] .count"), "10,000+");
    let next = format!("/moderation?after={}", first + 19);
    assert_eq!(queue.attr(".pager [rel=next]", "href"), next);
    assert_eq!(queue.text(".pager [rel=next]"), "Newer comments");
    assert_eq!(
        desk.moderator.get("/desk").text("#to-review"),
        "10,000+ comments to review"
    );
    let deep = format!("?after={}", first + 10_019);
    let within = desk.queue(&deep).expect(200);
    assert_eq!(numbers(&within)[0], first + 10_020);
    assert_eq!(within.attr(".pager .first", "href"), "/moderation");
    let next = within.attr(".pager [rel=next]", "href");
    let last = desk.moderator.get(&next).expect(200);
    assert_eq!(
        numbers(&last),
        (first + 10_040..first + 10_045).collect::<Vec<_>>()
    );
    assert!(!last.has(".pager [rel=next]"));
    let previous = last.attr(".pager [rel=prev]", "href");
    let back = desk.moderator.get(&previous).expect(200);
    assert_eq!(numbers(&back), numbers(&within));
    let end = desk
        .queue(&format!("?after={}", first + 10_044))
        .expect(200);
    assert_eq!(end.text(".empty"), "There is nothing further in this list.");
    assert_eq!(end.attr(".pager .first", "href"), "/moderation");
    let page = desk.moderator.get(&end.attr(".pager [rel=prev]", "href"));
    assert_eq!(numbers(&page.expect(200)).last(), Some(&(first + 10_044)));
    let page = desk
        .decide(first, "spam", &[("seen", "held"), ("version", "1")])
        .expect(303);
    let told = desk.moderator.follow(page);
    assert!(told.text("[role=status]").contains("10,000+ left."));
}

#[test]
fn as_many_as_are_counted_are_told_exactly() {
    let desk = Desk::open();
    desk.flood(Status::Held, 9_999);
    let queue = desk.queue("").expect(200);
    assert_eq!(queue.text(".masthead .count"), "10,000 to review");
}

#[test]
fn of_much_spam_the_newest_stands_first() {
    let desk = Desk::open();
    let first = desk.flood(Status::Spam, 29);
    let pages = desk.walk("?state=spam");
    assert_eq!(pages.len(), 2);
    assert_eq!(
        pages.concat(),
        (first..first + 30).rev().collect::<Vec<_>>()
    );
    let second = desk.queue(&format!("?state=spam&after={}", first + 10));
    assert_eq!(
        second.attr(".pager .first", "href"),
        "/moderation?state=spam"
    );
    assert!(!second.has(".masthead .count"));
}
