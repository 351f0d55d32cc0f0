//! What articles and lists say in schema.org's words.

use super::{MINUTE, data, said, thing};
use crate::support::{TestApp, make};
use byline::moderation::Action;
use serde_json::{Value, json};

/// The names of the steps of a trail, each in its place, and where they lead.
fn trail(app: &TestApp, page: &crate::support::Page) -> Vec<(String, String)> {
    let trail = thing(page, "BreadcrumbList");
    let items = trail["itemListElement"].as_array().unwrap().clone();
    let step = |(number, item): (usize, Value)| {
        assert_eq!(item["@type"], "ListItem");
        assert_eq!(item["position"], number + 1);
        let path = item["item"].as_str().unwrap();
        let path = path.strip_prefix(&app.address).unwrap().to_owned();
        (item["name"].as_str().unwrap().to_owned(), path)
    };
    items.into_iter().enumerate().map(step).collect()
}

fn steps(all: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, path): &(&str, &str)| ((*name).to_owned(), (*path).to_owned());
    all.iter().map(owned).collect()
}

#[test]
fn an_article_says_who_wrote_what_when_for_whom() {
    let app = TestApp::spawn();
    let food = make::section(&app, "Food");
    let article = make::article(&app)
        .slug("boat")
        .section(food.id)
        .tags("Ferries, Bread")
        .series("Ports")
        .published();
    let page = app.visitor().get("/boat").expect(200);
    let post = thing(&page, "BlogPosting");
    let whole = |path: &str| format!("{}{path}", app.address);
    let published = article.published_at.unwrap().rfc3339();
    assert_eq!(post["headline"], "The last boat");
    assert_eq!(post["url"], whole("/boat"));
    assert_eq!(post["inLanguage"], "en");
    assert_eq!(post["datePublished"], published);
    assert!(post["dateModified"].is_null(), "it was not changed since");
    assert_eq!(
        post["author"],
        json!([{ "@type": "Person", "name": "Ada Stone", "url": whole("/authors/ada-stone") }])
    );
    let publisher = &post["publisher"];
    assert_eq!(
        (&publisher["@type"], &publisher["name"]),
        (&json!("Organization"), &json!("Byline"))
    );
    let icon = publisher["logo"].as_str().unwrap();
    app.visitor()
        .get(icon.strip_prefix(&app.address).unwrap())
        .expect(200);
    assert_eq!(post["articleSection"], "Food");
    assert_eq!(
        post["isPartOf"],
        json!([
            { "@type": "CreativeWorkSeries", "name": "Ports", "url": whole("/series/ports") },
            { "@type": "CollectionPage", "name": "Food", "url": whole("/sections/food") },
        ])
    );
    assert_eq!(post["keywords"], json!(["Ferries", "Bread"]));
    assert_eq!(post["commentCount"], 0);
    assert!(post.get("comment").is_none());
    let way = [
        ("Home", "/"),
        ("Food", "/sections/food"),
        ("The last boat", "/boat"),
    ];
    assert_eq!(trail(&app, &page), steps(&way));
}

#[test]
fn every_list_says_where_it_stands() {
    let app = TestApp::spawn();
    let food = make::section(&app, "Food");
    make::article(&app)
        .section(food.id)
        .tags("Ferries")
        .series("Ports")
        .published();
    let visitor = app.visitor();
    let (home, archive) = (("Home", "/"), ("Archive", "/archive"));
    let year = ("2026", "/archive/2026");
    for way in [
        &[home, ("Food", "/sections/food")][..],
        &[home, ("Ferries", "/tags/ferries")],
        &[home, ("Ports", "/series/ports")],
        &[home, ("Ada Stone", "/authors/ada-stone")],
        &[home, archive],
        &[home, archive, year],
        &[home, archive, year, ("March 2026", "/archive/2026/03")],
    ] {
        let page = visitor.get(way.last().unwrap().1).expect(200);
        assert_eq!(trail(&app, &page), steps(way));
    }
}

#[test]
fn comments_are_told_in_plain_words() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").published();
    let noor = make::reader(&app, "noor@example.org");
    let comment = make::comment(&app, &article)
        .by(&noor)
        .saying("It **waits** for [nobody](https://example.org).\n\nEver.")
        .published();
    let page = app.visitor().get("/boat").expect(200);
    let post = thing(&page, "BlogPosting");
    assert_eq!(post["commentCount"], 1);
    assert_eq!(
        post["comment"],
        json!([{
            "@type": "Comment",
            "author": { "@type": "Person", "name": "noor" },
            "datePublished": comment.created_at.rfc3339(),
            "text": "It waits for nobody. Ever.",
            "url": format!("{}/comments/{}", app.address, comment.id),
        }])
    );
}

#[test]
fn of_comments_that_not_everybody_sees_nothing_is_told() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").published();
    let noor = make::reader(&app, "noor@example.org");
    let about = |words: &str| make::comment(&app, &article).saying(words);
    about("seen by all").published();
    about("zqgone, held").by(&noor).posted();
    make::decide(&app, &about("zqgone, refused").posted(), Action::Reject);
    about("zqgone, removed").removed();
    let answered = about("zqgone, but answered").published();
    about("an answer").answering(&answered).published();
    make::decide(&app, &answered, Action::Remove);
    let (own, admin) = (app.visitor(), app.visitor());
    own.sign_in("noor@example.org");
    admin.sign_in("admin@example.org");
    for (who, count) in [(&app.visitor(), 2), (&own, 0), (&admin, 0)] {
        let post = thing(&who.get("/boat").expect(200), "BlogPosting");
        let told = post["comment"].as_array().cloned().unwrap_or_default();
        assert_eq!(told.len(), count);
        assert!(!post.to_string().contains("zqgone"));
    }
}

#[test]
fn the_more_comments_there_are_the_fewer_are_told_besides() {
    let app = TestApp::spawn();
    let article = make::article(&app).slug("boat").published();
    let mut made = 0;
    for (comments, least, most) in [(5, 5, 5), (15, 3, 6), (50, 1, 1)] {
        while made < comments {
            made += 1;
            let body = "Мы ждали под дождём. ".repeat(20);
            make::comment(&app, &article).saying(&body).published();
        }
        let page = app.visitor().get("/boat").expect(200);
        let post = thing(&page, "BlogPosting");
        assert_eq!(post["commentCount"], comments);
        let told = post["comment"].as_array().unwrap().len();
        assert!((least..=most).contains(&told), "{told} of {comments}");
    }
}

#[test]
fn hostile_words_end_no_script_and_stay_what_they_are() {
    let app = TestApp::spawn();
    let hostile = "</script><script>alert(1)</script> <!-- \u{2028} & \"so\" ]]>";
    let article = make::article(&app)
        .slug("boat")
        .title(hostile)
        .standfirst(hostile)
        .tags("</script>a")
        .published();
    app.wait(MINUTE);
    let typed = hostile.replace('<', "\\<").replace("\u{2028}", " ");
    make::comment(&app, &article).saying(&typed).published();
    let page = app.visitor().get("/boat").expect(200);
    let own = "script:not([type='application/ld+json'], [src^='/static/js/'])";
    assert!(!page.has(own));
    assert_eq!(data(&page).len(), 2);
    let post = thing(&page, "BlogPosting");
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words(post["headline"].as_str().unwrap()), words(hostile));
    let comment = post["comment"][0]["text"].as_str().unwrap();
    assert!(
        comment.starts_with("</script><script>alert(1)</script>"),
        "{comment}"
    );
    assert_eq!(words(&said(&page, "og:title")[0]), words(hostile));
}
