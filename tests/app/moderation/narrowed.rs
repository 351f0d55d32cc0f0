//! What a queue is narrowed to is seen, and is never lost on the way.

use super::Desk;
use crate::support::{Page, make};
use byline::accounts::Account;
use byline::articles::Article;
use byline::comments::reports;

/// A queue in which Ana has two comments on two articles, and somebody else has one.
struct Narrow {
    desk: Desk,
    ana: Account,
    trains: Article,
}

impl Narrow {
    fn open() -> Narrow {
        let desk = Desk::open();
        let find = |conn: &mut _| byline::articles::queries::find_by_slug(conn, "ferries");
        let ferries = desk.app.read(find).unwrap();
        let trains = make::article(&desk.app).title("Trains").slug("trains");
        let trains = trains.published();
        let ana = make::account(
            &desk.app,
            "Ana Ruiz",
            "ana@example.org",
            byline::accounts::Role::Reader,
        );
        for article in [&ferries, &trains] {
            let words = format!("In the rain at {}.", article.slug);
            let comment = make::comment(&desk.app, article).by(&ana);
            comment.saying(&words).posted();
        }
        make::comment(&desk.app, &trains).posted();
        desk.moderator.sign_in("sam@example.org");
        Narrow { desk, ana, trains }
    }

    fn get(&self, path: &str) -> Page {
        self.desk.moderator.get(path).expect(200)
    }

    /// What the page says it is narrowed to.
    fn filters(&self, page: &Page) -> Vec<String> {
        page.texts(".filters li")
    }

    /// The page a form that asks for a part of the queue leads to.
    fn looked_for(&self, page: &Page, words: &str) -> Page {
        let html = page.html();
        let fields = scraper::Selector::parse("form.narrow-by input[type=hidden]").unwrap();
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for field in html.select(&fields) {
            let value = field.attr("value").unwrap_or_default();
            query.append_pair(field.attr("name").unwrap(), value);
        }
        query.append_pair("q", words).append_pair("reason", "");
        self.get(&format!("/moderation?{}", query.finish()))
    }
}

#[test]
fn who_looks_for_words_in_a_part_of_a_queue_stays_in_that_part() {
    let narrow = Narrow::open();
    let (ana, trains) = (narrow.ana.id, narrow.trains.id);
    let all = [
        "Comments by Ana Ruiz all people",
        "Comments on Trains all articles",
    ];
    for (query, filters) in [
        (format!("author={ana}"), &all[..1]),
        (format!("article={trains}"), &all[1..]),
        (format!("author={ana}&article={trains}&view=list"), &all[..]),
    ] {
        let page = narrow.get(&format!("/moderation?{query}"));
        assert_eq!(narrow.filters(&page), filters, "{query}");
        let found = narrow.looked_for(&page, "rain");
        assert_eq!(narrow.filters(&found), filters, "{query}");
        assert_eq!(found.count(".case"), page.count(".case"), "{query}");
        assert_eq!(found.attr("#look-for", "value"), "rain");
        let none = narrow.looked_for(&found, "nothing like it");
        assert_eq!(narrow.filters(&none), filters, "{query}");
        assert!(!none.has(".case"));
    }
    assert!(!narrow.get("/moderation").has(".filters"));
}

#[test]
fn each_filter_is_taken_away_alone() {
    let narrow = Narrow::open();
    let (ana, trains) = (narrow.ana.id, narrow.trains.id);
    let both = format!("/moderation?article={trains}&author={ana}&q=rain&view=list");
    let page = narrow.get(&both);
    let html = page.html();
    let links = scraper::Selector::parse(".filters a").unwrap();
    let links: Vec<_> = html
        .select(&links)
        .map(|link| link.attr("href").unwrap().to_owned())
        .collect();
    assert_eq!(
        links,
        [
            format!("/moderation?article={trains}&q=rain&view=list"),
            format!("/moderation?author={ana}&q=rain&view=list"),
        ]
    );
    assert_eq!(narrow.get(&links[0]).count(".case"), 2);
}

#[test]
fn decisions_their_undoing_and_another_view_stay_in_the_part_of_the_queue() {
    let narrow = Narrow::open();
    let part = format!("/moderation?author={}", narrow.ana.id);
    let page = narrow.get(&part);
    let moderator = &narrow.desk.moderator;
    let done = moderator.fill(&page, "form[action$=approval]", &[]);
    let done = moderator.follow(done.expect(303));
    assert!(done.path.starts_with(&part), "{}", done.path);
    let undone = moderator.follow(moderator.fill(&done, ".flash form", &[]).expect(303));
    assert!(undone.path.starts_with(&part), "{}", undone.path);
    // Done again, the comment stands in another queue, of which the same part is shown.
    let redone = moderator.follow(moderator.fill(&undone, ".flash form", &[]).expect(303));
    let published = format!("/moderation?state=published&author={}", narrow.ana.id);
    assert!(redone.path.starts_with(&published), "{}", redone.path);
    assert_eq!(narrow.filters(&redone), ["Comments by Ana Ruiz all people"]);
    let other_view = moderator.fill(&page, "form.habit", &[("view", "one")]);
    let one = moderator.follow(other_view.expect(303));
    assert!(one.path.starts_with(&part), "{}", one.path);
    let pick = page.attr("[name=comment]", "value");
    let from = format!("author={}", narrow.ana.id);
    let bulk = [("comment", &*pick), ("action", "spam"), ("from", &*from)];
    let late = moderator.post("/moderation/decisions", &bulk).expect(303);
    assert_eq!(late.location(), Some(part));
}

#[test]
fn what_is_published_is_answered_from_its_card_and_from_the_line_that_says_so() {
    let narrow = Narrow::open();
    let moderator = &narrow.desk.moderator;
    let queue = narrow.get("/moderation");
    assert!(!queue.has("a[href$='/reply']"), "nobody sees it yet");
    let done = moderator.fill(&queue, "form[action$=approval]", &[]);
    let done = moderator.follow(done.expect(303));
    let reply = done.attr(".flash a.reply", "href");
    let form = narrow.get(&reply);
    assert_eq!(form.text("h1"), "Reply to Ana Ruiz");
    let published = narrow.get("/moderation?state=published");
    assert_eq!(published.attr(".case .more-like a", "href"), reply);
    assert_eq!(published.text(".case .more-like a"), "Reply to Ana Ruiz");
    // What is taken away is not answered.
    let spam = moderator.fill(&done, "form[action$=spam]", &[]);
    assert!(!moderator.follow(spam.expect(303)).has(".flash a.reply"));
}

#[test]
fn the_other_queues_stay_narrowed_and_say_no_count_that_is_not_theirs() {
    let narrow = Narrow::open();
    let whole = narrow.get("/moderation");
    assert!(whole.has(".tabs .count"));
    let page = narrow.get(&format!("/moderation?author={}&q=rain", narrow.ana.id));
    assert!(!page.has(".tabs .count"));
    let spam = format!("/moderation?state=spam&author={}&q=rain", narrow.ana.id);
    assert!(
        page.has(&format!(".tabs a[href=\"{spam}\"]")),
        "{}",
        page.body
    );
    assert!(!page.text(".narrowed").contains("the page after"));
}

#[test]
fn of_what_is_reported_only_the_persons_own_is_shown() {
    let narrow = Narrow::open();
    let (app, trains) = (&narrow.desk.app, &narrow.trains);
    let others = make::comment(app, trains).published();
    let reporter = narrow.ana.clone();
    let new = reports::NewReport::parse("spam", "").unwrap();
    app.write(move |tx| Ok(reports::file(tx, &reporter, others.id, &new)?.expect("a report")));
    let page = narrow.get("/moderation?state=reported");
    assert_eq!(page.count(".case"), 1);
    let page = narrow.get(&format!(
        "/moderation?state=reported&author={}",
        narrow.ana.id
    ));
    assert_eq!(page.count(".case"), 0);
}

#[test]
fn a_comment_is_found_on_whichever_page_of_its_queue_it_stands() {
    let narrow = Narrow::open();
    let (app, trains) = (&narrow.desk.app, &narrow.trains);
    let mark = |comment| make::decide(app, &comment, byline::moderation::Action::Spam).id;
    let spam: Vec<_> = (0..25)
        .map(|_| mark(make::comment(app, trains).posted()))
        .collect();
    for id in spam {
        let away = narrow
            .desk
            .moderator
            .get(&format!("/comments/{id}"))
            .expect(303);
        let place = away.location().unwrap().to_owned();
        let (address, card) = place.split_once('#').unwrap();
        let away = narrow.desk.moderator.get(address).expect(303);
        let page = narrow.desk.moderator.follow(away);
        assert!(page.has(&format!("#{card}")), "{id}: {}", page.path);
    }
}
