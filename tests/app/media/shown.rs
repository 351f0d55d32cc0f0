//! Pictures in articles, on cards and in previews elsewhere.

use super::parts;
use crate::support::{TestApp, make, pictures};
use byline::articles::{Article, ArticleForm, Format, NewArticle, illustrations};
use byline::media::Picture;

fn uses(app: &TestApp, picture: &Picture) -> Vec<String> {
    let key = picture.key.clone();
    let uses = app.read(move |conn| illustrations::queries::uses_of(conn, &[key]));
    uses.into_iter().map(|one| one.slug).collect()
}

fn rewrite(app: &TestApp, article: &Article, body: &str) {
    let form = ArticleForm {
        title: article.title.clone(),
        body: body.to_owned(),
        comments: Some("open".into()),
        ..ArticleForm::default()
    };
    let new = NewArticle::parse(&form, Format::Markdown).unwrap();
    let (admin, id, version) = (make::the_admin(app), article.id, article.version);
    app.write(move |tx| {
        let saved = byline::articles::save(tx, &admin, id, version, &new)?;
        saved.expect("it is saved");
        Ok(())
    });
}

#[test]
fn an_article_shows_a_picture_in_every_size_and_keeps_its_place() {
    let app = TestApp::spawn();
    let first = pictures::add(&app, pictures::photo(1000, 500), Some("A boat"));
    let second = pictures::add(&app, pictures::drawing(300, 200), None);
    let body = format!(
        "![A “boat”](/media/{} \"The last one\")\n\nWords.\n\n![A map](/media/{})",
        first.name, second.name
    );
    make::article(&app).body(&body).published();
    let page = app.visitor().get("/the-last-boat").expect(200);
    let name = parts(&first);
    let source = ".prose figure > .full > .ground > picture > source";
    assert_eq!(page.attr(source, "srcset"), name.srcset());
    assert!(name.srcset().ends_with("-1000.webp 1000w"));
    assert_eq!(page.attr(source, "type"), "image/webp");
    assert!(page.attr(source, "sizes").contains("41.5rem"));
    let img = ".prose figure > .full > .ground > picture > img";
    assert_eq!(page.attr(img, "src"), format!("/media/{}", first.name));
    assert_eq!(page.attr(img, "alt"), "A “boat”");
    assert_eq!(
        (page.attr(img, "width"), page.attr(img, "height")),
        ("1000".into(), "500".into())
    );
    assert_eq!(page.text(".prose figcaption"), "The last one");
    // It leads to itself in full; one that is no wider than the column does not.
    let full = format!("/media/{}", first.name);
    assert_eq!(page.attr(".prose a.full", "href"), full);
    assert_eq!(page.count(".prose a.full"), 1);
    // What is seen at once is loaded at once; the rest when it comes near.
    assert!(page.has(&format!("{img}[fetchpriority=high]:not([loading])")));
    assert!(page.has(".prose p > picture > img[loading=lazy][width='300'][height='200']"));
    assert_eq!(page.count(".prose [fetchpriority]"), 1);
    // Nothing in it that the policy forbids.
    assert!(!page.has(".prose [style]"));
}

#[test]
fn other_pages_are_told_how_large_the_picture_of_an_article_is() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::photo(1000, 500), None);
    let body = format!("![A boat](/media/{})", picture.name);
    make::article(&app).body(&body).published();
    let page = app.visitor().get("/the-last-boat").expect(200);
    let url = format!("{}/media/{}", app.address, picture.name);
    assert_eq!(page.attr("meta[property='og:image']", "content"), url);
    assert_eq!(
        page.attr("meta[property='og:image:width']", "content"),
        "1000"
    );
    assert_eq!(
        page.attr("meta[property='og:image:height']", "content"),
        "500"
    );
    assert_eq!(
        page.attr("meta[property='og:image:alt']", "content"),
        "A boat"
    );
    let said = page.text("script[type='application/ld+json']");
    assert!(
        said.contains(&format!("\"url\":\"{url}\"")) && said.contains("\"width\":1000"),
        "{said}"
    );
    let home = app.visitor().get("/").expect(200);
    let card = ".card > .ground > picture > img";
    assert_eq!(
        (home.attr(card, "width"), home.attr(card, "height")),
        ("1000".into(), "500".into())
    );
    assert_eq!(
        home.attr(".card > .ground > picture > source", "srcset"),
        parts(&picture).srcset()
    );
    let feed = app.visitor().get("/feed.atom").expect(200);
    assert!(feed.body.contains(&url), "{}", feed.body);
}

#[test]
fn other_pages_are_given_a_large_picture_in_the_width_they_show() {
    let app = TestApp::spawn();
    let large = pictures::add(&app, pictures::photo(1800, 900), None);
    let body = format!("![A pier](/media/{})", large.name);
    make::article(&app).slug("pier").body(&body).published();
    let page = app.visitor().get("/pier").expect(200);
    let about = |name| page.attr(&format!("meta[property='og:image{name}']"), "content");
    assert!(about("").ends_with("-1200.webp"), "{}", about(""));
    assert_eq!(
        (about(":width"), about(":height")),
        ("1200".into(), "600".into())
    );
    let file = about("");
    let file = file.strip_prefix(&app.address).unwrap();
    assert_eq!(
        app.visitor().get(file).expect(200).header("content-type"),
        "image/webp"
    );
}

#[test]
fn other_pages_show_a_picture_large_only_if_it_is_and_none_that_is_tiny() {
    let app = TestApp::spawn();
    let draws = cfg!(feature = "og-images");
    for (width, height, card) in [
        (600, 800, Some("summary_large_image")),
        (300, 200, Some("summary_large_image")),
        (599, 800, Some("summary")),
        (500, 500, Some("summary")),
        (299, 200, Some("summary")),
        (200, 200, Some("summary")),
        (199, 400, None),
        (900, 199, None),
        (60, 120, None),
    ] {
        let picture = pictures::add(&app, pictures::photo(width, height), None);
        let slug = format!("of-{width}-by-{height}");
        let body = format!("![A boat](/media/{})", picture.name);
        make::article(&app).slug(&slug).body(&body).published();
        let page = app.visitor().get(&format!("/{slug}")).expect(200);
        let shown = ".prose img[alt='A boat']";
        assert_eq!(page.count(shown), 1, "{slug}");
        let url = format!("{}/media/{}", app.address, picture.name);
        let image = "meta[property='og:image']";
        let said = page.attr("meta[name='twitter:card']", "content");
        match card {
            Some(card) => {
                assert_eq!(page.attr(image, "content"), url, "{slug}");
                assert_eq!(said, card, "{slug}");
            }
            None if draws => {
                let drawn = page.attr(image, "content");
                let path = drawn.strip_prefix(&app.address).unwrap();
                app.visitor().get(path).expect(200);
                assert_eq!(said, "summary_large_image", "{slug}");
            }
            None => {
                assert!(!page.has(image), "{slug}");
                assert_eq!(said, "summary", "{slug}");
            }
        }
    }
}

#[test]
fn what_moves_stands_still_for_those_who_ask_for_that() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::moving(64, 48, 4), None);
    make::article(&app)
        .body(&format!("![A wave](/media/{})", picture.name))
        .published();
    let page = app.visitor().get("/the-last-boat").expect(200);
    let source = ".prose source";
    assert_eq!(
        page.attr(source, "media"),
        "(prefers-reduced-motion: reduce)"
    );
    assert_eq!(
        page.attr(source, "srcset"),
        format!("/media/{}-64.webp", picture.key)
    );
}

#[test]
fn imported_html_shows_our_pictures_in_the_same_way_and_no_sources_of_others() {
    let picture = "/media/0123456789abcdef0123456789abcdef-800x600.jpg";
    let html = format!(
        "<picture><source srcset='https://else.example/x.webp' sizes=1px><img src='{picture}' width=400 \
         class=alignright style='x' onerror=alert(1) srcset='https://else.example/y.jpg 2x'></picture>"
    );
    let shown = byline::markdown::page_html(&html).unwrap();
    let html = shown.html.as_str();
    assert!(!html.contains("else.example") && !html.contains("onerror") && !html.contains("style"));
    assert!(
        html.contains("-480.webp 480w") && html.contains("width=\"400\" height=\"300\""),
        "{html}"
    );
    assert!(html.contains("class=\"align-right\""), "{html}");
    assert_eq!(shown.shows, ["0123456789abcdef0123456789abcdef"]);
}

#[test]
fn it_is_known_which_article_shows_a_picture_whatever_becomes_of_its_text() {
    let app = TestApp::spawn();
    let picture = pictures::add(&app, pictures::photo(60, 40), None);
    let body = format!(
        "![A boat](/media/{0}) and [whole](/media/{0})",
        picture.name
    );
    let article = make::article(&app).body(&body).draft();
    assert_eq!(uses(&app, &picture), ["the-last-boat"]);
    // An older program noted nothing of it; rendering again does.
    let (id, none) = (article.id, Vec::new());
    app.write(move |tx| illustrations::put(tx, id, &none));
    app.write(|tx| {
        use diesel::prelude::*;
        let older = "UPDATE articles SET html_version = 2";
        Ok(diesel::sql_query(older).execute(&mut **tx).map(drop)?)
    });
    assert_eq!(app.run(app.app.render_anew()).unwrap(), 1);
    assert_eq!(uses(&app, &picture), ["the-last-boat"]);
    rewrite(&app, &article, "No picture any more.");
    assert_eq!(uses(&app, &picture), Vec::<String>::new());
}
