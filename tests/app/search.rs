//! Readers find what is published by its words.

mod comments;
mod did_you_mean;
mod languages;
mod odd;
mod upkeep;

use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Role;
use byline::articles;
use std::time::Duration;

/// The titles of the results, in their order.
fn titles(page: &Page) -> Vec<String> {
    page.texts(".found h3")
}

/// What somebody who comes for the first time finds with an address like `ferry&year=2026`.
fn found(app: &TestApp, asked: &str) -> Vec<String> {
    titles(&look(&app.visitor(), asked))
}

fn look(visitor: &Visitor, asked: &str) -> Page {
    visitor.get(&address(asked)).expect(200)
}

/// As a browser writes it: what no address may hold is written in hexadecimal.
fn address(asked: &str) -> String {
    let mut address = "/search?q=".to_owned();
    for letter in asked.chars() {
        match letter {
            '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | ' ' | '#' | '\u{80}'.. => {
                let mut bytes = [0; 4];
                for byte in letter.encode_utf8(&mut bytes).bytes() {
                    address.push_str(&format!("%{byte:02X}"));
                }
            }
            _ => address.push(letter),
        }
    }
    address
}

#[test]
fn an_article_is_found_at_once_by_the_words_of_its_title_standfirst_tags_and_body() {
    let app = TestApp::spawn();
    let article = make::article(&app)
        .title("The last boat")
        .standfirst("Who waits for whom.")
        .tags("Harbours")
        .body("The ferry leaves at *nine* past eleven.")
        .published();
    for words in [
        "boat",
        "waits",
        "harbours",
        "nine",
        "last+boat",
        "FERRY",
        "ferr",
        "“nine+past”",
    ] {
        assert_eq!(found(&app, words), ["The last boat"], "{words}");
    }
    for words in [
        "train",
        "boat+train",
        "boat+-ferry",
        "\"boat+last\"",
        "erry",
    ] {
        assert!(found(&app, words).is_empty(), "{words}");
    }
    let page = look(&app.visitor(), "nine");
    assert_eq!(page.text("h2#results"), "1 result for nine");
    assert_eq!(
        page.attr(".found h3 a", "href"),
        format!("/{}", article.slug)
    );
    assert_eq!(page.text(".found mark"), "nine");
    assert!(page.has("meta[name=robots][content=noindex]"));
    assert_eq!(page.attr("input#q", "value"), "nine");
}

#[test]
fn what_a_writer_publishes_in_the_browser_is_found_and_what_they_take_back_is_not() {
    let app = TestApp::spawn();
    let writer = app.visitor();
    writer.sign_in("admin@example.org");
    let form = [
        ("title", "Lanterns"),
        ("body", "A wick and some oil."),
        ("comments", "open"),
    ];
    let new = writer.get("/desk/articles/new").expect(200);
    writer
        .press(&new, "#editor", "/desk/articles/new/publication", &form)
        .expect(303);
    assert_eq!(found(&app, "wick"), ["Lanterns"]);
    let admin = make::the_admin(&app);
    let id = byline::ids::ArticleId(1);
    app.write(move |tx| articles::unpublish(tx, &admin, id));
    assert!(found(&app, "wick").is_empty(), "a draft again");
    let admin = make::the_admin(&app);
    let article = app.write(move |tx| articles::publish(tx, &admin, id));
    assert_eq!(found(&app, "wick"), ["Lanterns"]);
    let admin = make::the_admin(&app);
    app.write(move |tx| articles::withdraw(tx, &admin, id, article.version));
    assert!(found(&app, "wick").is_empty(), "withdrawn");
}

#[test]
fn a_text_that_was_changed_is_found_by_what_it_says_now() {
    let app = TestApp::spawn();
    let article = make::article(&app).tags("Boats").published();
    let form = articles::ArticleForm {
        title: "The first train".into(),
        body: "It leaves at noon.".into(),
        tags: "Trains".into(),
        ..articles::ArticleForm::default()
    };
    let new = articles::NewArticle::parse(&form, articles::Format::Markdown).unwrap();
    let admin = make::the_admin(&app);
    app.write(move |tx| articles::save(tx, &admin, article.id, article.version, &new))
        .unwrap();
    for words in ["boat", "eleven", "boats"] {
        assert!(found(&app, words).is_empty(), "{words}");
    }
    for words in ["noon", "train", "trains"] {
        assert_eq!(found(&app, words), ["The first train"], "{words}");
    }
}

#[test]
fn the_title_counts_more_than_tags_those_more_than_the_standfirst_and_that_more_than_the_body() {
    let app = TestApp::spawn();
    let plain = || make::article(&app).standfirst("Nothing.").body("Nothing.");
    plain()
        .title("In the body")
        .body("A lantern, and much besides.")
        .published();
    plain()
        .title("In the standfirst")
        .standfirst("A lantern.")
        .published();
    plain().title("In the tags").tags("Lantern").published();
    plain().title("The lantern").published();
    for number in 0..3 {
        plain().title(&format!("Filler {number}")).published();
    }
    let order = [
        "The lantern",
        "In the tags",
        "In the standfirst",
        "In the body",
    ];
    assert_eq!(found(&app, "lantern"), order);
    assert_eq!(found(&app, "lanter"), order, "by its beginning, too");
}

#[test]
fn of_two_that_say_the_same_the_newer_comes_first_and_the_rarer_word_counts_more() {
    let app = TestApp::spawn();
    let article = |title: &str, body: &str| {
        let maker = make::article(&app).standfirst("").title(title).body(body);
        app.wait(Duration::from_secs(400 * 86_400));
        maker.published()
    };
    article("Older", "Oil and a wick.");
    article("Newer", "Oil and a wick.");
    assert_eq!(found(&app, "wick"), ["Newer", "Older"]);
    for number in 0..6 {
        article(&format!("Filler {number}"), "Only oil.");
    }
    article("Oil much", "Oil oil oil oil, a glimmer.");
    article("Glimmers", "Glimmer glimmer glimmer, oil.");
    assert_eq!(found(&app, "oil+glimmer")[0], "Glimmers");
}

#[test]
fn results_can_be_narrowed_by_tag_author_and_year() {
    let app = TestApp::spawn();
    let ines = make::account(&app, "Ines", "ines@example.org", Role::Author);
    make::article(&app).title("One").tags("Boats").published();
    app.wait(Duration::from_secs(366 * 86_400));
    make::article(&app)
        .title("Two")
        .tags("Boats, Trains")
        .by(&ines)
        .published();
    make::article(&app).title("Three").by(&ines).published();
    let sorted = |asked: &str| {
        let mut titles = found(&app, asked);
        titles.sort();
        titles
    };
    assert_eq!(sorted("ferry"), ["One", "Three", "Two"]);
    assert_eq!(sorted("ferry&tag=boats"), ["One", "Two"]);
    assert_eq!(sorted("ferry&author=ines"), ["Three", "Two"]);
    assert_eq!(sorted("ferry&year=2026"), ["One"]);
    assert_eq!(sorted("ferry&tag=boats&author=ines&year=2027"), ["Two"]);
    for none in [
        "ferry&tag=none",
        "ferry&author=admin",
        "ferry&year=1999",
        "ferry&year=soon",
    ] {
        let page = look(&app.visitor(), none);
        assert!(
            page.text(".empty h2").starts_with("Nothing found"),
            "{none}"
        );
        assert_eq!(page.attr(".empty p a", "href"), "/search?q=ferry", "{none}");
    }
    let page = look(&app.visitor(), "ferry&tag=boats");
    assert_eq!(page.texts("#tag option"), ["Any", "Boats", "Trains"]);
    assert_eq!(page.texts("#author option"), ["Any", "Ada Stone", "Ines"]);
    assert_eq!(page.texts("#year option"), ["Any", "2027", "2026"]);
    assert_eq!(page.attr("#tag option[selected]", "value"), "boats");
    assert!(page.has("details.narrow[open]"));
}

#[test]
fn without_words_what_the_filters_choose_is_shown_the_newest_first() {
    let app = TestApp::spawn();
    let ines = make::account(&app, "Ines", "ines@example.org", Role::Author);
    make::article(&app).title("One").tags("Boats").published();
    app.wait(Duration::from_secs(366 * 86_400));
    let draft = make::article(&app).title("Two").tags("Boats").draft();
    app.wait(Duration::from_secs(3600));
    let three = make::article(&app).title("Three").tags("Boats").by(&ines);
    let three = three.published();
    make::comment(&app, &three)
        .saying("A word of mine.")
        .published();
    app.wait(Duration::from_secs(3600));
    // Begun before the one that was published before it.
    let admin = make::the_admin(&app);
    app.write(move |tx| articles::publish(tx, &admin, draft.id));
    let visitor = app.visitor();
    let page = visitor.get("/search?tag=boats").expect(200);
    assert_eq!(titles(&page), ["Two", "Three", "One"]);
    assert_eq!(page.text("h2#results"), "3 results");
    assert_eq!(page.attr("#tag option[selected]", "value"), "boats");
    assert!(page.has("h2#results[autofocus]") && !page.has(".recent-tags"));
    let narrowed = visitor.get("/search?q=&tag=boats&author=ines&year=2027");
    assert_eq!(titles(&narrowed.expect(200)), ["Three"]);
    assert_eq!(titles(&visitor.get("/search?q=-ferry&tag=boats")), [""; 0]);
    let said = visitor.get("/search?in=comments&year=2027").expect(200);
    assert_eq!(said.texts(".found .snippet"), ["A word of mine."]);
    let nothing = visitor.get("/search?year=1999").expect(200);
    assert_eq!(nothing.text(".empty h2"), "Nothing matches what you chose.");
    assert!(nothing.has(".empty a[href='/archive']"));
}

#[test]
fn what_was_found_has_the_focus_where_something_was_asked_for() {
    let app = TestApp::spawn();
    make::article(&app).tags("Boats").published();
    let visitor = app.visitor();
    for words in ["boat", "boat&tag=boats", "train"] {
        let page = look(&visitor, words);
        assert!(page.has("h2#results[autofocus][tabindex='-1']"), "{words}");
        assert_eq!(page.count("[autofocus]"), 1);
    }
    for address in ["/search", "/search?q=%20"] {
        assert!(
            !visitor.get(address).expect(200).has("[autofocus]"),
            "{address}"
        );
    }
}

#[test]
fn long_lists_are_read_in_pages_and_one_beyond_the_last_says_so() {
    let app = TestApp::spawn();
    for number in 0..23 {
        make::article(&app)
            .title(&format!("Boat {number}"))
            .published();
    }
    let visitor = app.visitor();
    let first = look(&visitor, "boat");
    assert_eq!(first.text("h2#results"), "23 results for boat");
    assert_eq!(first.count(".found > li"), 10);
    let second = visitor.get(&first.attr("[rel=next]", "href")).expect(200);
    let third = visitor.get(&second.attr("[rel=next]", "href")).expect(200);
    assert_eq!(
        (second.count(".found > li"), third.count(".found > li")),
        (10, 3)
    );
    assert!(!third.has("[rel=next]"));
    assert_eq!(third.attr("[rel=prev]", "href"), "/search?q=boat&page=2");
    let all: std::collections::BTreeSet<String> = [&first, &second, &third]
        .into_iter()
        .flat_map(titles)
        .collect();
    assert_eq!(all.len(), 23, "each once");
    let beyond = visitor.get("/search?q=boat&page=9").expect(404);
    assert!(beyond.text(".empty").contains("nothing further"));
    assert_eq!(beyond.texts(".pager a"), ["Last page", "First page"]);
    assert_eq!(beyond.attr(".pager a", "href"), "/search?q=boat&page=3");
    assert_eq!(beyond.attr(".pager .first", "href"), "/search?q=boat");
    for page in ["18446744073709551616", &"9".repeat(100)] {
        let beyond = visitor.get(&format!("/search?q=boat&page={page}"));
        assert_eq!(
            beyond.expect(404).attr(".pager a", "href"),
            "/search?q=boat&page=3"
        );
    }
    let nothing = look(&visitor, "train&page=9");
    assert!(nothing.text(".empty").starts_with("Nothing found"));
}

#[test]
fn an_empty_search_shows_what_there_is_lately_and_lost_readers_can_search() {
    let app = TestApp::spawn();
    make::article(&app).tags("Boats").published();
    let visitor = app.visitor();
    for address in ["/search", "/search?q=", "/search?q=%20"] {
        let page = visitor.get(address).expect(200);
        assert_eq!(page.text(".recent-tags a"), "Boats", "{address}");
        assert_eq!(page.text(".latest a"), "The last boat", "{address}");
    }
    let home = visitor.get("/").expect(200);
    assert_eq!(home.attr(".masthead nav a", "href"), "/search");
    let lost = visitor.get("/nowhere").expect(404);
    let found = visitor.get(&format!(
        "{}?q=boat",
        lost.attr("form[role=search]", "action")
    ));
    assert_eq!(titles(&found), ["The last boat"]);
    let description = visitor
        .get(&home.attr("link[rel=search]", "href"))
        .expect(200);
    let template = format!("template=\"{}/search?q={{searchTerms}}\"", app.address);
    assert!(description.body.contains(&template), "{}", description.body);
}

#[test]
fn static_pages_are_found_without_a_date() {
    let app = TestApp::spawn();
    make::article(&app)
        .page()
        .title("About")
        .body("We keep lanterns.")
        .published();
    let page = look(&app.visitor(), "lanterns");
    assert_eq!(titles(&page), ["About"]);
    assert!(!page.has(".found time"));
}

#[test]
fn who_searches_too_often_is_told_when_to_come_back() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    for _ in 0..30 {
        look(&visitor, "boat");
    }
    let refused = visitor.get("/search?q=boat").expect(429);
    assert!(refused.text(".retry").starts_with("Try again in "));
    assert_ne!(refused.header("retry-after"), "");
    visitor.get("/search").expect(200);
    app.wait(Duration::from_secs(60));
    look(&visitor, "boat");
}
