//! Hostile words wherever words can stand: names, titles, tags, and the addresses themselves.

use crate::support::hostile::{PAYLOADS, is_clean};
use crate::support::{TestApp, Visitor, make};
use byline::accounts::{Account, Role};
use byline::articles::Article;
use byline::comments::Comment;
use byline::markdown::absolute;
use diesel::RunQueryDsl;
use diesel::sql_types::{BigInt, Text};
use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};

/// What no XML document may hold, and a program that is careless would put there.
const FORBIDDEN_IN_XML: &str = "\u{1}\u{8}\u{b}\u{c}\u{1f}\u{fffe}";

/// Somebody who is called `name`, though no form would have taken it: what is in the database is not
/// trusted either.
fn called(app: &TestApp, number: usize, role: Role, name: &str) -> Account {
    let email = format!("{role}{number}@example.org");
    let account = make::account(app, &format!("Nobody {role} {number}"), &email, role);
    let (id, name) = (account.id.0, name.to_owned());
    app.write(move |tx| {
        diesel::sql_query("UPDATE accounts SET name = $1 WHERE id = $2")
            .bind::<Text, _>(name)
            .bind::<BigInt, _>(id)
            .execute(&mut **tx)?;
        Ok(())
    });
    account
}

/// The payload as a tag: without commas, which end tags, and not too long.
fn tag(payload: &str) -> String {
    let tag: String = payload.chars().filter(|c| *c != ',').take(40).collect();
    tag.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One line, as titles are kept.
fn line(payload: &str) -> String {
    payload.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An article in which every text is `payload`, by an author of that name.
fn article(app: &TestApp, number: usize, payload: &str) -> Article {
    let author = called(app, number, Role::Author, payload);
    make::article(app)
        .slug(&format!("article-{number}"))
        .title(payload)
        .standfirst(payload)
        .body(payload)
        .prompt(payload)
        .tags(&tag(payload))
        .by(&author)
        .published()
}

/// Its tags as they are kept: two whose addresses are the same are one.
fn tags_of(app: &TestApp, article: &Article) -> Vec<String> {
    let id = article.id;
    let tags = app.read(move |conn| byline::articles::tags::queries::of(conn, id));
    assert_eq!(tags.len(), 1);
    tags.into_iter().map(|tag| tag.name).collect()
}

/// What a program that reads the feed understands of an entry.
#[derive(Debug, Default, PartialEq)]
struct Entry {
    title: String,
    author: String,
    tags: Vec<String>,
    summary: String,
    content: String,
}

/// Reads a feed as XML, strictly: it fails on whatever is not well-formed, and on elements that are
/// none of the feed's.
fn read_feed(xml: &str) -> Vec<Entry> {
    let allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    assert!(xml.chars().all(allowed), "a character no XML may hold");
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut entries, mut open, mut text) = (Vec::new(), Vec::new(), String::new());
    loop {
        let event = reader.read_event().unwrap();
        match event {
            Event::Start(start) => {
                let name = start.name().as_ref().to_owned();
                if name == "entry" {
                    entries.push(Entry::default());
                }
                open.push(name);
                text.clear();
            }
            Event::Empty(element) => {
                for attribute in element.attributes() {
                    let attribute = attribute.unwrap();
                    let value = attribute
                        .normalized_value(XmlVersion::Explicit1_0)
                        .unwrap()
                        .into_owned();
                    match (element.name().as_ref(), attribute.key.as_ref()) {
                        ("category", "term") => entries.last_mut().unwrap().tags.push(value),
                        ("link", "rel" | "type" | "href") => {}
                        other => panic!("no part of a feed: {other:?}"),
                    }
                }
            }
            Event::Text(part) => text.push_str(&part),
            Event::GeneralRef(part) => match part.resolve_char_ref().unwrap() {
                Some(character) => text.push(character),
                None => panic!("&{}; is not defined", &*part),
            },
            Event::End(_) => {
                let name = open.pop().unwrap();
                let within = open.last().map(String::as_str);
                let text = std::mem::take(&mut text);
                match (within, name.as_str(), entries.last_mut()) {
                    (Some("entry"), "title", Some(entry)) => entry.title = text,
                    (Some("author"), "name", Some(entry)) => entry.author = text,
                    (Some("entry"), "summary", Some(entry)) => entry.summary = text,
                    (Some("entry"), "content", Some(entry)) => entry.content = text,
                    (Some("entry"), "id" | "published" | "updated" | "author", _) => {}
                    (Some("feed"), "id" | "title" | "subtitle" | "updated" | "generator", _) => {}
                    (Some("feed"), "entry", _) | (None, "feed", _) => {}
                    other => panic!("no part of a feed: {other:?}"),
                }
            }
            Event::Eof => break,
            Event::Decl(_) => {}
            other => panic!("no part of a feed: {other:?}"),
        }
    }
    assert!(open.is_empty(), "never closed: {open:?}");
    entries
}

#[test]
fn the_feed_says_what_was_written_whatever_it_was() {
    let app = TestApp::spawn();
    // As many at a time as the feed has entries.
    for (round, payloads) in PAYLOADS.chunks(18).enumerate() {
        let mut expected: Vec<Entry> = Vec::new();
        for (number, payload) in payloads.iter().enumerate() {
            app.wait(std::time::Duration::from_secs(60));
            let article = article(&app, round * 100 + number, payload);
            let page = format!("/{}", article.slug);
            expected.push(Entry {
                title: line(payload),
                author: (*payload).to_owned(),
                tags: tags_of(&app, &article),
                summary: line(payload),
                content: absolute(&article.body_html, &app.address, &page),
            });
        }
        expected.reverse();
        let feed = app.visitor().get("/feed.atom").expect(200);
        let entries = read_feed(&feed.body);
        assert!(entries.len() >= expected.len());
        for (entry, expected) in entries.iter().zip(&expected) {
            assert_eq!(entry, expected);
        }
    }
}

#[test]
fn the_feed_leaves_out_what_no_xml_may_hold() {
    let app = TestApp::spawn();
    let name = format!("Ana{FORBIDDEN_IN_XML} ]]> Ruiz");
    let author = called(&app, 1, Role::Author, &name);
    let article = make::article(&app).by(&author).tags("Boats").published();
    app.write(move |tx| {
        // No form takes these characters; they are put where a form would put its words.
        let words = format!("On{FORBIDDEN_IN_XML}e");
        let statement =
            "UPDATE articles SET title = $1, standfirst = $1, body_html = $1 WHERE id = $2";
        diesel::sql_query(statement)
            .bind::<Text, _>(words.clone())
            .bind::<BigInt, _>(article.id.0)
            .execute(&mut **tx)?;
        diesel::sql_query("UPDATE tags SET name = $1")
            .bind::<Text, _>(words)
            .execute(&mut **tx)?;
        Ok(())
    });
    let feed = app.visitor().get("/feed.atom").expect(200);
    let expected = Entry {
        title: "One".into(),
        author: "Ana ]]> Ruiz".into(),
        tags: vec!["One".into()],
        summary: "One".into(),
        content: "One".into(),
    };
    assert_eq!(read_feed(&feed.body), [expected]);
}

#[test]
fn the_feeds_of_comments_say_what_was_written_without_what_no_xml_may_hold() {
    let app = TestApp::spawn();
    let name = format!("Ben{FORBIDDEN_IN_XML} ]]> <Ruiz> &");
    let reader = called(&app, 1, Role::Reader, &name);
    let article = make::article(&app).published();
    let comment = make::comment(&app, &article).by(&reader).published();
    let (article_id, comment_id) = (article.id.0, comment.id.0);
    app.write(move |tx| {
        let title = "UPDATE articles SET title = $1 WHERE id = $2";
        let body = "UPDATE comments SET body_html = $1 WHERE id = $2";
        for (statement, id) in [(title, article_id), (body, comment_id)] {
            diesel::sql_query(statement)
                .bind::<Text, _>(format!("]]></content>{FORBIDDEN_IN_XML}<b>&amp;</b>"))
                .bind::<BigInt, _>(id)
                .execute(&mut **tx)?;
        }
        Ok(())
    });
    for path in [
        format!("/{}/comments.atom", article.slug),
        format!("/people/{}/comments.atom", reader.slug),
    ] {
        let feed = app.visitor().get(&path).expect(200);
        let entries = read_feed(&feed.body);
        assert_eq!(entries.len(), 1, "{path}");
        assert_eq!(entries[0].author, "Ben ]]> <Ruiz> &");
        assert_eq!(entries[0].content, "]]></content><b>&amp;</b>");
    }
}

/// A site on which everybody and everything is called by a payload.
struct HostileSite {
    app: TestApp,
    admin: Visitor,
    articles: Vec<Article>,
    comments: Vec<Comment>,
}

impl HostileSite {
    fn build() -> HostileSite {
        let app = TestApp::spawn();
        let (mut articles, mut comments) = (Vec::new(), Vec::new());
        for (number, payload) in PAYLOADS.into_iter().enumerate() {
            let article = article(&app, number, payload);
            let reader = called(&app, number, Role::Reader, payload);
            let comment = make::comment(&app, &article).by(&reader).saying(payload);
            comments.push(match number % 3 {
                0 => comment.posted(),
                1 => comment.published(),
                _ => comment.removed(),
            });
            articles.push(article);
        }
        let admin = app.visitor();
        admin.sign_in("admin@example.org");
        HostileSite {
            app,
            admin,
            articles,
            comments,
        }
    }

    /// Opens a page and every further page of its list, and looks at each.
    fn look_through(&self, visitor: &Visitor, path: &str) -> usize {
        let mut next = Some(path.to_owned());
        let mut pages = 0;
        while let Some(path) = next {
            let page = visitor.get(&path).expect(200);
            is_clean(&page, &path);
            pages += 1;
            next = page
                .has("a[rel=next]")
                .then(|| page.attr("a[rel=next]", "href"));
        }
        pages
    }
}

#[test]
fn no_name_and_no_title_runs_on_any_list() {
    let site = HostileSite::build();
    let visitor = site.app.visitor();
    assert_eq!(site.look_through(&visitor, "/"), 4);
    for path in [
        "/",
        "/desk",
        "/desk/articles",
        "/moderation",
        "/moderation?state=published",
        "/moderation?state=removed",
        "/moderation/log",
        "/account",
    ] {
        site.look_through(&site.admin, path);
    }
    let gone = visitor.get("/no/such/page").expect(404);
    is_clean(&gone, "the page that leads on");
}

#[test]
fn no_name_and_no_title_runs_where_it_stands_alone() {
    let site = HostileSite::build();
    for (number, payload) in PAYLOADS.into_iter().enumerate() {
        let (article, comment) = (&site.articles[number], &site.comments[number]);
        let page = site.admin.get(&format!("/{}", article.slug)).expect(200);
        is_clean(&page, payload);
        assert_eq!(page.text("h1"), line(payload));
        assert_eq!(page.text(".byline a[rel=author]"), line(payload));
        let tag = page.attr("a[rel=tag], .kicker a", "href");
        let author = page.attr(".byline a[rel=author]", "href");
        let editor = format!("/desk/articles/{}", article.id);
        let withdrawal = format!("{editor}/withdrawal");
        for path in [&tag, &author, &editor, &withdrawal] {
            is_clean(&site.admin.get(path).expect(200), payload);
        }
        let reply = site.admin.get(&format!("/comments/{}/reply", comment.id));
        assert_eq!(reply.status, [404, 200, 410][number % 3]);
        is_clean(&reply, payload);
    }
}

#[test]
fn no_name_runs_in_a_message_or_in_the_frame() {
    let site = HostileSite::build();
    for (number, payload) in PAYLOADS.into_iter().enumerate() {
        let somebody = site.app.visitor();
        somebody.sign_in(&format!("reader{number}@example.org"));
        let page = somebody.get("/account").expect(200);
        assert_eq!(
            page.text("[role=status]"),
            format!("Welcome, {}.", line(payload))
        );
        assert_eq!(page.text(".masthead .viewer bdi"), line(payload));
        is_clean(&page, payload);
        if number % 3 == 0 {
            let spam = format!("/moderation/comments/{}/spam", site.comments[number].id);
            let told = site
                .admin
                .post(&spam, &[("seen", "held"), ("version", "1")])
                .expect(303);
            let told = site.admin.follow(told);
            let said = told.text("[role=status]");
            assert!(said.contains(&line(payload)), "{said}");
            is_clean(&told, payload);
        }
    }
}

#[test]
fn nothing_in_an_address_reaches_the_database_as_more_than_a_value() {
    let app = TestApp::spawn();
    make::article(&app)
        .slug("ferries")
        .tags("Boats")
        .published();
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    let words = [
        "'",
        "\"",
        "1 OR 1=1",
        "1;DROP TABLE articles",
        "') UNION SELECT password_hash FROM accounts --",
        "%",
        "_",
        "ferr%",
        "f_rries",
        "\\",
        "\u{0}",
        "$1",
        "?",
        "NULL",
        "-1",
        "99999999999999999999",
        "١",
        "ferries\u{0}",
        "Ferries",
    ];
    let places = [
        "/{}",
        "/tags/{}",
        "/authors/{}",
        "/comments/{}",
        "/comments/{}/reply",
        "/desk/articles/{}",
        "/desk/articles/{}/withdrawal",
        "/?after={}",
        "/desk/articles?status={}",
        "/desk/articles/new?kind={}",
        "/moderation?state={}",
        "/moderation/log?before={}",
        "/tags/boats?after={}",
    ];
    for word in words {
        let word = percent_encoding::utf8_percent_encode(word, percent_encoding::NON_ALPHANUMERIC);
        let word = word.to_string();
        for place in places {
            let path = place.replace("{}", &word);
            let page = admin.get(&path);
            assert_eq!(page.status, 404, "{path}");
            let said = page.text("main").to_lowercase();
            for inside in ["sql", "syntax", "column", "argon2", "diesel"] {
                assert!(!said.contains(inside), "{path}: {said}");
            }
        }
    }
    admin.get("/ferries").expect(200);
}
