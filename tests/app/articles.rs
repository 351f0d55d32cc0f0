//! Reading: lists, articles, static pages, the feed.

use crate::support::{Page, TestApp, make};
use byline::accounts::Role;
use byline::articles;
use scraper::Html;
use serde_json::Value;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 3600);

fn many(app: &TestApp, count: usize) {
    for number in 1..=count {
        make::article(app)
            .title(&format!("Article {number}"))
            .tags("Ferries")
            .published();
        app.wait(MINUTE);
    }
}

fn json_ld(page: &Page) -> Vec<Value> {
    let selector = scraper::Selector::parse("script[type='application/ld+json']").unwrap();
    let html = page.html();
    let scripts = html.select(&selector);
    scripts
        .map(|script| serde_json::from_str(&script.text().collect::<String>()).unwrap())
        .collect()
}

#[test]
fn the_home_page_lists_ten_articles_a_page_the_latest_first() {
    let app = TestApp::spawn();
    many(&app, 23);
    let visitor = app.visitor();
    let first = visitor.get("/").expect(200);
    assert_eq!(first.count(".card"), 10);
    assert_eq!(first.text(".card h2"), "Article 23");
    assert!(!first.has("a[rel=prev]"));
    let second = visitor.get(&first.attr("a[rel=next]", "href")).expect(200);
    assert_eq!(second.text(".card h2"), "Article 13");
    assert_eq!(second.attr(".pager .first", "href"), "/");
    let back = visitor.get(&second.attr("a[rel=prev]", "href")).expect(200);
    assert_eq!(back.texts(".card h2"), first.texts(".card h2"));
    assert!(!back.has("a[rel=prev]") && back.has("a[rel=next]"));
    let third = visitor.get(&second.attr("a[rel=next]", "href")).expect(200);
    assert_eq!(
        third.texts(".card h2"),
        ["Article 3", "Article 2", "Article 1"]
    );
    assert!(!third.has("a[rel=next]"));
    let canonical = third.attr("link[rel=canonical]", "href");
    assert!(canonical.ends_with(&third.path), "{canonical}");
    assert!(third.text("title").starts_with("Older articles - "));
}

#[test]
fn a_card_tells_tag_title_standfirst_author_date_time_and_comments() {
    let app = TestApp::spawn();
    make::article(&app).tags("Ferries, Islands").published();
    make::article(&app).title("Closed").closed().published();
    let page = app.visitor().get("/").expect(200);
    assert_eq!(page.count(".card .facts a[href$='#comments']"), 1);
    let card = ".card:last-child";
    assert_eq!(page.text(&format!("{card} .kicker")), "Ferries");
    assert_eq!(page.text(&format!("{card} h2")), "The last boat");
    assert_eq!(
        page.text(&format!("{card} .standfirst")),
        "Who waits for whom."
    );
    assert_eq!(page.text(&format!("{card} .names")), "Ada Stone");
    assert_eq!(page.text(&format!("{card} time")), "14 March 2026");
    assert!(page.text(&format!("{card} .facts")).contains("1 min read"));
}

#[test]
fn a_card_shows_the_first_picture_of_its_article() {
    let app = TestApp::spawn();
    for (title, body) in [
        ("Two", "![A boat](/static/demo/halt.svg)\n\n![b](/b.png)"),
        ("None", "Words only."),
        ("Away", "![b](https://example.org/b.png)"),
        ("One", "Words.\n\n![A bell](/static/demo/bell.svg)"),
    ] {
        make::article(&app)
            .title(title)
            .tags("Boats")
            .body(body)
            .published();
        app.wait(MINUTE);
    }
    let visitor = app.visitor();
    for path in ["/", "/tags/boats", "/authors/ada-stone"] {
        let page = visitor.get(path).expect(200);
        assert_eq!(page.count(".card img"), 2, "{path}");
        assert_eq!(page.count(".card.pictured"), 2);
        let first = ".card:first-child img";
        assert_eq!(page.attr(first, "src"), "/static/demo/bell.svg");
        assert_eq!(page.attr(first, "fetchpriority"), "high");
        assert_eq!(page.attr(first, "loading"), "");
        let last = ".card:last-child img";
        assert_eq!(page.attr(last, "src"), "/static/demo/halt.svg");
        assert_eq!(page.attr(last, "loading"), "lazy");
        assert_eq!(page.attr(last, "fetchpriority"), "");
        for image in [first, last] {
            assert!(page.has(&format!("{image}[alt='']")), "the title says it");
            assert_eq!(page.attr(image, "decoding"), "async");
            assert_eq!(page.attr(image, "width"), "", "nobody knows its size");
        }
    }
}

const LISTS: [&str; 3] = ["/", "/tags/ferries", "/authors/ada-stone"];

#[test]
fn places_that_are_in_no_list_are_not_found() {
    let app = TestApp::spawn();
    many(&app, 11);
    let draft = make::article(&app).tags("Ferries").draft();
    let visitor = app.visitor();
    let places = [
        "after=0",
        "after=-1",
        "before=abc",
        "after=9e99",
        "before=99999",
        "after=1.5",
        "after=",
        "after=%2B1",
        "after=1&after=1",
        "after=1&before=9",
        "after=18446744073709551616",
        "before=9223372036854775807",
        "after=%00",
        "after=%FF",
        "after=%D9%A1",
        &format!("after={}", draft.id),
    ];
    for path in LISTS {
        for place in places {
            visitor.get(&format!("{path}?{place}")).expect(404);
        }
        visitor.get(&format!("{path}?after=2&utm=x")).expect(200);
    }
}

#[test]
fn addresses_with_a_page_number_show_the_first_page() {
    let app = TestApp::spawn();
    many(&app, 11);
    let visitor = app.visitor();
    for path in LISTS {
        let first = visitor.get(path).expect(200);
        let old = visitor.get(&format!("{path}?page=2")).expect(200);
        assert_eq!(old.texts(".card h2"), first.texts(".card h2"));
        let canonical = old.attr("link[rel=canonical]", "href");
        assert!(canonical.ends_with(path), "{canonical}");
    }
}

#[test]
fn a_page_past_the_end_of_a_list_is_not_there_and_leads_to_the_last() {
    let app = TestApp::spawn();
    let section = make::section(&app, "Harbour");
    for number in 1..=3 {
        let article = make::article(&app).section(section.id).tags("Ferries");
        article.title(&format!("Article {number}")).published();
        app.wait(MINUTE);
    }
    let visitor = app.visitor();
    for path in LISTS
        .iter()
        .chain(&["/sections/harbour", "/archive/2026/03"])
    {
        for (place, ways) in [
            ("after=1", &["Last page", "First page"][..]),
            ("before=3", &["First page"]),
        ] {
            let page = visitor.get(&format!("{path}?{place}")).expect(404);
            assert_eq!(
                page.text(".empty"),
                "There is nothing further in this list."
            );
            assert_eq!(page.texts(".pager a"), ways);
            assert_eq!(page.attr(".pager .first", "href"), *path);
            assert!(!page.has("link[rel=canonical]"), "nothing to be found by");
        }
        let end = visitor.get(&format!("{path}?after=1"));
        let last = visitor.get(&end.attr("[rel=prev]", "href")).expect(200);
        let titles = last.texts(".card h2, .titles a");
        assert_eq!(
            titles.last().map(String::as_str),
            Some("Article 1"),
            "{path}"
        );
        assert!(!last.has("[rel=next]"));
    }
}

#[test]
fn an_old_link_leads_on_from_an_article_that_left_the_list() {
    let app = TestApp::spawn();
    many(&app, 12);
    let admin = make::the_admin(&app);
    let third = byline::ids::ArticleId(3);
    app.write(move |tx| articles::unpublish(tx, &admin, third));
    let visitor = app.visitor();
    for path in LISTS {
        let older = visitor.get(&format!("{path}?after=3")).expect(200);
        assert_eq!(older.texts(".card h2"), ["Article 2", "Article 1"]);
        let newer = visitor.get(&format!("{path}?before=3")).expect(200);
        assert_eq!(newer.count(".card"), 9);
        assert_eq!(newer.text(".card:last-child h2"), "Article 4");
    }
}

#[test]
fn a_tag_lists_an_article_as_long_as_readers_can_see_it() {
    let app = TestApp::spawn();
    make::article(&app).title("Other").tags("Boats").published();
    app.wait(MINUTE);
    let article = make::article(&app).title("One").tags("Boats").draft();
    let (id, visitor) = (article.id, app.visitor());
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let titles = || visitor.get("/tags/boats").expect(200).texts(".card h2");
    assert_eq!(titles(), ["Other"]);
    let editor = || admin.get(&format!("/desk/articles/{id}")).expect(200);
    let press = |action: &str| drop(admin.press(&editor(), "#editor", action, &[]).expect(303));
    let save = |fill: &[(&str, &str)]| drop(admin.fill(&editor(), "#editor", fill).expect(303));
    press("/publication");
    assert_eq!(titles(), ["One", "Other"]);
    save(&[("tags", "Ferries")]);
    assert_eq!(titles(), ["Other"]);
    save(&[("tags", "Ferries, Boats")]);
    assert_eq!(titles(), ["One", "Other"]);
    press("/unpublication");
    assert_eq!(titles(), ["Other"]);
    app.wait(MINUTE);
    make::article(&app).title("Last").tags("Boats").published();
    press("/publication");
    let in_order = ["Last", "One", "Other"];
    assert_eq!(
        titles(),
        in_order,
        "its date is that of its first publication"
    );
    save(&[("page", "page"), ("tags", ""), ("standfirst", "")]);
    assert_eq!(titles(), ["Last", "Other"]);
}

#[test]
fn of_a_tag_with_many_articles_the_latest_are_recommended() {
    let app = TestApp::spawn();
    let old = make::article(&app).title("Old").tags("Boats, Bells, Fog");
    let old = old.published();
    for number in 0..101 {
        app.wait(MINUTE);
        let title = format!("Bay {number}");
        make::article(&app).title(&title).tags("Boats").published();
    }
    make::article(&app)
        .title("Between")
        .tags("Bread")
        .published();
    app.wait(MINUTE);
    let both = make::article(&app).title("Both").tags("Boats, Bells");
    both.published();
    app.run(app.app.relate()).unwrap();
    let visitor = app.visitor();
    let more = |slug: &str| visitor.get(slug).expect(200).texts(".more h3");
    // What shares most comes first, among the latest of each tag.
    assert_eq!(more("/bay-100"), ["Both", "Bay 98", "Bay 97"]);
    assert_eq!(
        more(&format!("/{}", old.slug)),
        ["Both", "Bay 100", "Bay 99"]
    );
    assert_eq!(more("/both")[0], "Old", "rare tags reach back further");
}

#[test]
fn a_tag_or_author_whose_articles_all_left_is_not_there_at_any_place() {
    let app = TestApp::spawn();
    make::article(&app).tags("Ferries").published();
    let ben = make::account(&app, "Ben", "ben@example.org", Role::Author);
    let theirs = make::article(&app).by(&ben).tags("Boats").published();
    let id = theirs.id;
    app.write(move |tx| articles::unpublish(tx, &ben, id));
    let visitor = app.visitor();
    for path in ["/tags/boats", "/authors/ben"] {
        for place in ["", "?after=1", "?before=2"] {
            visitor.get(&format!("{path}{place}")).expect(404);
        }
    }
    visitor.sign_in("admin@example.org");
    visitor.get("/tags/boats").expect(200);
}

#[test]
fn an_empty_site_says_so_and_invites_its_writers() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let page = visitor.get("/").expect(200);
    assert!(page.text(".empty").starts_with("Nothing published yet."));
    visitor.get("/?after=1").expect(404);
    visitor.sign_in("admin@example.org");
    let page = visitor.get("/").expect(200);
    assert_eq!(page.attr(".empty a", "href"), "/desk/articles/new");
}

#[test]
fn an_article_shows_its_parts_in_order() {
    let app = TestApp::spawn();
    let author = make::account(&app, "Ben Okri", "ben@example.org", Role::Author);
    let id = author.id;
    app.write(move |tx| byline::accounts::queries::set_bio(tx, id, "Writes about boats."));
    for title in ["Other", "Between"] {
        make::article(&app).title(title).published();
        app.wait(MINUTE);
    }
    make::article(&app)
        .by(&author)
        .tags("Ferries, Islands")
        .prompt("Have you waited?")
        .body("## One\n\nBody text.\n\n## Two\n\n### Three\n\n## Four")
        .published();
    let page = app.visitor().get("/the-last-boat").expect(200);
    let parts = [
        "class=\"kicker\"><a href=\"/tags/ferries\"",
        "class=\"headline\">The last boat",
        "class=\"standfirst\">Who waits for whom.",
        "href=\"/authors/ben-okri\" rel=\"author\"",
        "<time datetime=\"2026-03-14T",
        "1 min read",
        "<a href=\"#comments\">No comments yet",
        "In this article",
        "Body text.",
        "<a href=\"/tags/islands\" rel=\"tag\"",
        "Writes about boats.",
        "Read more",
        "<a href=\"/other\"",
        "id=\"comments\"",
        "Have you waited?",
    ];
    let mut rest = page.body.as_str();
    for part in parts {
        let at = rest.find(part);
        let at = at.unwrap_or_else(|| panic!("{part} is not where it belongs: {rest}"));
        rest = &rest[at + part.len()..];
    }
    assert_eq!(page.texts(".contents li"), ["One", "Two", "Three", "Four"]);
    assert_eq!(page.count("h1"), 1);
    assert!(!page.body.contains("updated"));
    assert!(
        page.attr("link[rel=canonical]", "href")
            .ends_with("/the-last-boat")
    );
}

#[test]
fn what_to_read_next_shares_most_tags_then_is_the_latest() {
    let app = TestApp::spawn();
    let made = [
        ("Both", "Boats, Islands"),
        ("One", "Boats"),
        ("Newer one", "Islands"),
        ("None", "Bread"),
        ("This", "Boats, Islands"),
    ];
    for (title, tags) in made {
        make::article(&app).title(title).tags(tags).published();
        app.wait(MINUTE);
    }
    make::article(&app)
        .title("A draft")
        .tags("Boats, Islands")
        .draft();
    make::article(&app)
        .title("A page")
        .tags("Boats")
        .page()
        .published();
    app.run(app.app.relate()).unwrap();
    let visitor = app.visitor();
    let titles = visitor.get("/this").expect(200).texts(".more h3");
    assert_eq!(titles, ["Both", "Newer one", "One"]);
    let titles = visitor.get("/none").expect(200).texts(".more h3");
    assert_eq!(
        titles,
        ["One", "Both"],
        "but for those right before and after"
    );
}

#[test]
fn the_blocks_of_an_article_are_shown_and_told_to_machines() {
    let app = TestApp::spawn();
    make::article(&app)
        .body(
            "::: callout Did you know?\nNineteen minutes.\n:::\n\n::: faq\n### Does it wait?\n\n\
             Only the **last** one.\n\n### How long?\n\nFive minutes.\n:::\n\n::: question\n\
             Would you wait?\n:::\n\n::: subscribe\nTwice a month.\n:::\n",
        )
        .published();
    let page = app.visitor().get("/the-last-boat").expect(200);
    assert!(
        page.text(".prose aside.callout")
            .starts_with("Did you know?")
    );
    assert!(page.text(".prose .faq").contains("Does it wait?"));
    assert!(page.text(".prose .question").contains("Would you wait?"));
    assert_eq!(page.attr(".prose .question a", "href"), "#leave-a-comment");
    assert!(page.text(".prose .subscribe").contains("Twice a month."));
    assert_eq!(page.text("#comments .prompt"), "Would you wait?");
    let said = json_ld(&page);
    assert_eq!(said[0]["@type"], "BlogPosting");
    assert_eq!(said[0]["author"][0]["name"], "Ada Stone");
    assert_eq!(said[0]["commentCount"], 0);
    assert_eq!(said[0]["datePublished"], "2026-03-14T09:26:53Z");
    assert_eq!(said[1]["@type"], "FAQPage");
    let first = &said[1]["mainEntity"][0];
    assert_eq!(first["name"], "Does it wait?");
    assert_eq!(first["acceptedAnswer"]["text"], "Only the last one.");
    assert_eq!(said[1]["mainEntity"].as_array().unwrap().len(), 2);
}

#[test]
fn no_title_ends_the_data_for_machines() {
    let app = TestApp::spawn();
    let titles = [
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "]]>",
        "a\u{2028}b",
        "\\\"'&amp;",
        "{{ 7 * 7 }}",
    ];
    for (number, title) in titles.into_iter().enumerate() {
        let slug = format!("title-{number}");
        let body = format!("::: faq\n### Q\n\n`{title}`\n:::");
        make::article(&app)
            .title(title)
            .slug(&slug)
            .body(&body)
            .published();
        let page = app.visitor().get(&format!("/{slug}")).expect(200);
        let said = json_ld(&page);
        // A line separator counts as space: a title is one line.
        let title = title.replace('\u{2028}', " ");
        assert_eq!(said[0]["headline"], title);
        let scripts = page.count("script:not([src^='/static/js/'])");
        assert_eq!(scripts, said.len(), "{title}");
        assert_eq!(page.text("h1"), title);
    }
}

#[test]
fn old_addresses_lead_to_where_an_article_lives_now() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    let id = make::article(&app).slug("first").published().id;
    let editor = format!("/desk/articles/{id}");
    for slug in ["second", "third"] {
        let page = visitor.get(&editor).expect(200);
        visitor
            .fill(&page, "#editor", &[("slug", slug)])
            .expect(303);
    }
    let reader = app.visitor();
    for old in ["/first", "/second"] {
        let answer = reader.get(old).expect(308);
        assert_eq!(answer.location().as_deref(), Some("/third"));
    }
    reader.get("/third").expect(200);
    // Back to the first address: it is live again, and leads nowhere else.
    let page = visitor.get(&editor).expect(200);
    visitor
        .fill(&page, "#editor", &[("slug", "first")])
        .expect(303);
    reader.get("/first").expect(200);
    assert_eq!(
        reader.get("/third").expect(308).location().as_deref(),
        Some("/first")
    );
    // Once it is a draft, its old addresses say nothing either.
    let page = visitor.get(&editor).expect(200);
    visitor
        .press(&page, "#editor", "/unpublication", &[])
        .expect(303);
    reader.get("/third").expect(404);
    visitor.get("/third").expect(308);
}

#[test]
fn the_address_of_a_draft_is_not_kept_when_it_changes() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    let id = make::article(&app).slug("working-title").draft().id;
    let page = visitor.get(&format!("/desk/articles/{id}")).expect(200);
    visitor
        .fill(&page, "#editor", &[("slug", "better")])
        .expect(303);
    visitor.get("/working-title").expect(404);
}

#[test]
fn the_address_of_a_withdrawn_article_says_that_it_is_gone() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let id = make::article(&app).tags("Ferries").published().id;
    app.wait(DAY * 50);
    visitor.sign_in("admin@example.org");
    let ask = visitor
        .get(&format!("/desk/articles/{id}/withdrawal"))
        .expect(200);
    visitor
        .fill(&ask, "form[action$=withdrawal]", &[])
        .expect(303);
    let gone = app.visitor().get("/the-last-boat").expect(410);
    let sentence = "This article was withdrawn by its author on 3 May 2026.";
    assert_eq!(gone.text(".standfirst"), sentence);
    assert!(gone.has("meta[name=robots][content=noindex]"));
    let edit = format!("a[href='/desk/articles/{id}']");
    assert!(!gone.has(&edit));
    assert!(visitor.get("/the-last-boat").expect(410).has(&edit));
    app.visitor().get("/tags/ferries").expect(404);
    for path in ["/", "/feed.atom"] {
        let page = app.visitor().get(path).expect(200);
        assert!(!page.body.contains("last boat"), "{path}");
    }
}

#[test]
fn a_draft_is_seen_by_those_who_may_edit_it_and_by_nobody_else() {
    let app = TestApp::spawn();
    let author = make::account(&app, "Ben Okri", "ben@example.org", Role::Author);
    for (name, role) in [
        ("Rita", Role::Reader),
        ("Cleo", Role::Contributor),
        ("Otto", Role::Author),
        ("Mona", Role::Moderator),
        ("Edda", Role::Editor),
    ] {
        make::account(&app, name, &format!("{name}@example.org"), role);
    }
    make::article(&app)
        .by(&author)
        .title("Xylophone")
        .tags("Secretword")
        .body("secretword")
        .draft();
    make::article(&app).title("Public").published();
    for visitor in [None, Some("rita"), Some("cleo"), Some("otto"), Some("mona")] {
        let browser = app.visitor();
        if let Some(name) = visitor {
            browser.sign_in(&format!("{name}@example.org"));
        }
        browser.get("/xylophone").expect(404);
        browser.get("/authors/ben-okri").expect(404);
        for path in [
            "/",
            "/public",
            "/feed.atom",
            "/tags/secretword",
            "/nothing",
            "/desk/articles",
        ] {
            let page = browser.get(path);
            let leaks = page.body.contains("ylophone") || page.body.contains("secretword");
            assert!(!leaks, "{path} shows a draft to {visitor:?}");
        }
    }
    for name in ["ben", "edda", "admin"] {
        let browser = app.visitor();
        browser.sign_in(&format!("{name}@example.org"));
        let page = browser.get("/xylophone").expect(200);
        assert_eq!(
            page.text(".banner"),
            "Draft. Only people who may edit it can see it."
        );
        assert!(page.has("meta[name=robots][content=noindex]") && !page.has("#comments"));
        assert!(page.has("a[href^='/desk/articles/']") && json_ld(&page).is_empty());
    }
}

#[test]
fn tags_and_authors_have_pages_once_they_have_articles() {
    let app = TestApp::spawn();
    let author = make::account(&app, "Ben Okri", "ben@example.org", Role::Author);
    make::reader(&app, "rita@example.org");
    make::article(&app)
        .by(&author)
        .tags("Ünder way")
        .published();
    let visitor = app.visitor();
    let tag = visitor.get("/tags/under-way").expect(200);
    assert_eq!(tag.text("h1"), "Ünder way");
    assert_eq!(tag.count(".card"), 1);
    let page = visitor.get("/authors/ben-okri").expect(200);
    assert_eq!(page.text("h1"), "Ben Okri");
    assert_eq!(page.count(".card"), 1);
    for path in [
        "/tags/none",
        "/tags/Under-way",
        "/tags/%00",
        "/authors/rita",
        "/authors/nobody",
        "/authors/ada-stone",
        "/tags/",
        "/nothing",
        "/%00",
        "/%FF",
        "/a%2Fb",
        "/A-slug",
        "/-",
    ] {
        let page = visitor.open(path).expect(404);
        assert!(page.text("h1").contains("can’t find"), "{path}");
    }
}

#[test]
fn a_static_page_stands_by_itself_and_is_named_in_the_frame() {
    let app = TestApp::spawn();
    make::article(&app)
        .page()
        .closed()
        .title("About")
        .body("Who we are.")
        .published();
    let visitor = app.visitor();
    let page = visitor.get("/about").expect(200);
    assert_eq!(page.text(".prose"), "Who we are.");
    assert!(!page.has("#comments") && !page.has(".more") && !page.has(".byline"));
    let home = visitor.get("/").expect(200);
    assert!(home.has("nav a[href='/about']") && !home.has(".card"));
    assert!(!visitor.get("/feed.atom").body.contains("about"));
}

#[test]
fn an_article_says_that_it_was_updated_only_a_day_after_its_publication() {
    let app = TestApp::spawn();
    let visitor = app.visitor();
    let id = make::article(&app).published().id;
    let editor = format!("/desk/articles/{id}");
    for (wait, body, updated) in [(DAY, "soon", false), (MINUTE, "later", true)] {
        app.wait(wait);
        visitor.sign_in("admin@example.org");
        let page = visitor.get(&editor).expect(200);
        visitor
            .fill(&page, "#editor", &[("body", body)])
            .expect(303);
        let page = app.visitor().get("/the-last-boat").expect(200);
        let facts = page.text(".byline .facts");
        assert_eq!(facts.contains("updated 15 March 2026"), updated, "{facts}");
    }
}

#[test]
fn the_feed_has_the_latest_articles_whole_under_names_that_never_change() {
    let app = TestApp::spawn();
    many(&app, 21);
    let article = make::article(&app)
        .title("Fish & <chips> ]]>")
        .tags("Bread & butter")
        .body("A **bold** [link](/other).")
        .published();
    let feed = app.visitor().get("/feed.atom").expect(200);
    assert_eq!(
        feed.header("content-type"),
        "application/atom+xml; charset=utf-8"
    );
    assert_eq!(feed.body.matches("<entry>").count(), 20);
    assert!(
        feed.body
            .contains("<title>Fish &#38; &#60;chips&#62; ]]&#62;</title>"),
        "{}",
        feed.body
    );
    let id = format!("<id>tag:127.0.0.1,2026-03-14:article/{}</id>", article.id);
    assert!(feed.body.contains(&id), "{}", feed.body);
    let content = "&#60;strong&#62;bold&#60;/strong&#62;";
    assert!(feed.body.contains(content) && feed.body.contains("xml:base=\"http://127"));
    well_formed(&feed.body);
    let empty = TestApp::spawn().visitor().get("/feed.atom").expect(200);
    well_formed(&empty.body);
}

/// Fails unless the text is XML with balanced elements and no forbidden characters.
fn well_formed(xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Eof => break,
            event => assert!(!matches!(event, quick_xml::events::Event::DocType(_))),
        }
    }
    let forbidden = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r') || c == '\u{fffe}';
    assert!(!xml.contains(forbidden));
}

#[test]
fn a_slash_too_many_leads_to_the_article_and_head_answers_like_get() {
    let app = TestApp::spawn();
    make::article(&app).published();
    let visitor = app.visitor();
    let answer = visitor.get("/the-last-boat/").expect(308);
    assert_eq!(answer.location().as_deref(), Some("/the-last-boat"));
    let head = visitor
        .send("HEAD", "/the-last-boat", &[], None)
        .expect(200);
    assert!(head.body.is_empty());
    let wrong = visitor.send(
        "DELETE",
        "/the-last-boat",
        &[("sec-fetch-site", "same-origin")],
        None,
    );
    assert_eq!(wrong.expect(405).header("allow"), "GET, HEAD");
}

#[test]
fn a_rendered_body_keeps_its_sanitised_html_whatever_stands_in_the_title() {
    let app = TestApp::spawn();
    let payload = "\"><img src=x onerror=alert(1)>";
    make::article(&app)
        .slug("x")
        .title(payload)
        .standfirst(payload)
        .tags(&payload.replace(',', ""))
        .prompt(payload)
        .body("<script>alert(1)</script><img src=x onerror=alert(1)>[a](javascript:alert(1))")
        .published();
    for path in [
        "/x",
        "/",
        "/tags/img-src-x-onerror-alert-1",
        "/authors/ada-stone",
        "/nothing",
    ] {
        let page = app.visitor().get(path);
        assert!(
            !page.has("[onerror]") && !page.has("[href^=javascript]"),
            "{path}"
        );
        assert!(!page.body.contains("<script>"), "{path}");
        Html::parse_document(&page.body);
    }
    assert_eq!(app.visitor().get("/x").text("h1"), payload);
}

#[test]
fn publishing_again_keeps_the_first_date() {
    let app = TestApp::spawn();
    let admin = make::account(&app, "Edda", "edda@example.org", Role::Editor);
    let first = make::article(&app).published();
    app.wait(DAY);
    let again = app.write(move |tx| {
        articles::unpublish(tx, &admin, first.id)?;
        articles::publish(tx, &admin, first.id)
    });
    assert_eq!(again.published_at, first.published_at);
}

#[test]
fn a_film_is_not_asked_for_until_somebody_presses_it() {
    let app = TestApp::spawn();
    let body = "[Night mail](https://archive.org/details/night_mail)";
    make::article(&app).slug("film").body(body).published();
    make::article(&app).slug("text").published();
    let visitor = app.visitor();
    let film = visitor.get("/film").expect(200);
    assert!(!film.has("iframe"));
    let link = film.attr(".embed a", "href");
    assert_eq!(link, "https://archive.org/details/night_mail");
    assert!(film.has("script[src*='/js/reading.'][defer]"));
    let policy = film.header("content-security-policy");
    assert!(
        policy.contains("frame-src https://www.youtube-nocookie.com "),
        "{policy}"
    );
    // Whoever is signed in is given the same, and a page without one allows none.
    let reader = app.visitor();
    make::reader(&app, "reader@example.org");
    reader.sign_in("reader@example.org");
    let again = reader.get("/film").expect(200);
    assert_eq!(again.header("content-security-policy"), policy);
    let text = visitor.get("/text").expect(200);
    let policy = text.header("content-security-policy");
    assert!(
        !policy.contains("frame-src") && policy.contains("default-src 'none'"),
        "{policy}"
    );
}

#[test]
fn a_film_can_be_tried_in_the_preview() {
    let app = TestApp::spawn();
    let writer = app.visitor();
    writer.sign_in("admin@example.org");
    let editor = writer.get("/desk/articles/new").expect(200);
    let typed = [("title", "A film"), ("body", "https://vimeo.com/22439234")];
    let preview = writer
        .press(&editor, "#editor", "/preview", &typed)
        .expect(200);
    assert!(preview.has(".embed a[data-frame]") && preview.has("script[src*='/js/reading.']"));
    let policy = preview.header("content-security-policy");
    assert!(policy.contains("frame-src"), "{policy}");
}
