//! Writing: the editor, the desk, who may change what, and two writers at once.

use crate::support::{Page, TestApp, Visitor, make};
use byline::accounts::Role;
use byline::articles::{Article, Status, queries};
use byline::ids::ArticleId;
use std::time::Duration;

const MIB: usize = 1024 * 1024;

fn writer(app: &TestApp, name: &str, role: Role) -> Visitor {
    let email = format!("{name}@example.org");
    make::account(app, name, &email, role);
    let visitor = app.visitor();
    visitor.sign_in(&email);
    visitor
}

fn admin(app: &TestApp) -> Visitor {
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    visitor
}

fn editor(article: &Article) -> String {
    format!("/desk/articles/{}", article.id)
}

fn stored(app: &TestApp, id: ArticleId) -> Article {
    app.read(move |conn| queries::by_id(conn, id))
}

/// Fills the form of a new article and sends it.
fn begin(visitor: &Visitor, fill: &[(&str, &str)]) -> Page {
    let page = visitor.get("/desk/articles/new").expect(200);
    visitor.fill(&page, "#editor", fill)
}

/// Opens an article in the editor, changes it, and saves it.
fn change(visitor: &Visitor, article: &Article, fill: &[(&str, &str)]) -> Page {
    let page = visitor.get(&editor(article)).expect(200);
    visitor.fill(&page, "#editor", fill)
}

#[test]
fn an_author_writes_previews_and_publishes_and_readers_find_it() {
    let app = TestApp::spawn();
    let ben = writer(&app, "Ben", Role::Author);
    let new = ben.get("/desk/articles/new").expect(200);
    assert_eq!(new.attr("#editor", "action"), "/desk/articles");
    let text = [
        ("title", "The ferry’s last boat"),
        ("body", "It **waits**.\n\n## Why\n\nBecause."),
        ("tags", "Ferries, Islands"),
        ("prompt", "Would you?"),
    ];
    let preview = ben.press(&new, "#editor", "/preview", &text).expect(200);
    assert_eq!(preview.text(".prose strong"), "waits");
    assert_eq!(preview.text("#article h1"), "The ferry’s last boat");
    assert_eq!(app.visitor().get("/the-ferrys-last-boat").status, 404);
    let saved = ben.fill(&preview, "#editor", &[]).expect(303);
    let page = ben.follow(saved);
    assert_eq!(page.text(".flash"), "Saved.");
    assert_eq!(
        page.text(".status-line"),
        "Draft. Saved 14 March 2026, 09:26 UTC. View"
    );
    assert_eq!(page.attr("#slug", "value"), "the-ferrys-last-boat");
    let edited = [("standfirst", "Who waits?")];
    let published = ben
        .press(&page, "#editor", "/publication", &edited)
        .expect(303);
    let page = ben.follow(published);
    assert_eq!(page.text(".flash"), "Published. View it");
    assert_eq!(page.attr(".flash a", "href"), "/the-ferrys-last-boat");
    let shown = app.visitor().get("/the-ferrys-last-boat").expect(200);
    assert_eq!(shown.text(".standfirst"), "Who waits?");
    assert_eq!(shown.text("#comments .prompt"), "Would you?");
    assert_eq!(
        app.visitor().get("/").text(".card h2"),
        "The ferry’s last boat"
    );
}

#[test]
fn what_cannot_be_stored_is_shown_again_with_every_word_and_a_message_at_its_field() {
    let app = TestApp::spawn();
    let ben = writer(&app, "Ben", Role::Author);
    make::article(&app).slug("taken").published();
    let long = "x".repeat(501);
    let many_tags = (0..11).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    let cases = [
        ("title", "", "Give it a title"),
        ("title", "\u{200b} \u{3164}", "Give it a title"),
        ("title", "a\u{202e}b", "hidden characters"),
        ("title", "a\u{0}b", "cannot be shown"),
        ("title", "a\u{1b}b", "cannot be shown"),
        ("standfirst", &long, "500 characters"),
        ("prompt", &long, "500 characters"),
        ("body", "a\u{0}b", "cannot be shown"),
        ("tags", &many_tags, "10 tags"),
        ("tags", "ok, ???", "letter or a digit"),
        ("tags", &"x".repeat(41), "40 characters"),
        ("slug", "Not a slug", "small letters"),
        ("slug", "a--b", "small letters"),
        ("slug", "../etc", "small letters"),
        ("slug", &"x".repeat(81), "small letters"),
        ("slug", "sign-in", "page of this site"),
        ("slug", "taken", "Another article"),
    ];
    for (field, value, message) in cases {
        let fill = [("title", "A title"), ("body", "Kept words"), (field, value)];
        let page = begin(&ben, &fill).expect(422);
        let said = page.text(&format!("#{field}-error"));
        assert!(said.contains(message), "{field} {value:?}: {said}");
        assert!(page.text("title").starts_with("Error: "));
        if field != "body" {
            assert_eq!(page.text("#body"), "Kept words", "{field}");
        }
        assert!(page.has(&format!(".error-summary a[href='#{field}']")));
    }
    assert_eq!(ben.get("/desk/articles").expect(200).count("tbody tr"), 0);
}

#[test]
fn a_title_of_exactly_two_hundred_characters_is_taken_and_one_more_is_not() {
    let app = TestApp::spawn();
    let ben = writer(&app, "Ben", Role::Author);
    let longest = "ö".repeat(200);
    begin(&ben, &[("title", &longest)]).expect(303);
    let page = begin(&ben, &[("title", &"ö".repeat(201))]).expect(422);
    assert_eq!(page.text("#title").chars().count(), 201);
}

#[test]
fn bytes_that_are_not_text_are_refused_and_shown_again() {
    let app = TestApp::spawn();
    let ben = writer(&app, "Ben", Role::Author);
    let form = b"version=0&title=A%FFB&body=Kept+words&slug=&standfirst=&tags=&prompt=".to_vec();
    let page = ben.post_raw("/desk/articles", form).expect(422);
    assert_eq!(page.text("#kept"), "Kept words");
}

#[test]
fn a_body_of_one_mebibyte_is_taken_and_one_byte_more_is_shown_again() {
    let app = TestApp::spawn();
    let ben = writer(&app, "Ben", Role::Author);
    let line = format!("{}\n", "word ".repeat(25));
    let longest: String = line.chars().cycle().take(MIB).collect();
    let saved = begin(&ben, &[("title", "Long"), ("body", &longest)]).expect(303);
    let page = ben.follow(saved).expect(200);
    assert!(page.body.contains(&longest));
    let over = format!("{longest}x");
    let page = begin(&ben, &[("title", "Longer"), ("body", &over)]).expect(422);
    assert!(page.text("#body-error").contains("1024 KiB"));
    assert!(page.body.contains(&over));
    // A visitor's forms are small, whatever the address takes from writers.
    let page = app.visitor().post("/desk/articles", &[("body", &over)]);
    assert!(matches!(page.status, 401 | 413), "{}", page.status);
}

#[test]
fn contributors_write_drafts_and_others_publish_them() {
    let app = TestApp::spawn();
    let cleo = writer(&app, "Cleo", Role::Contributor);
    let page = cleo.follow(begin(&cleo, &[("title", "My draft")]).expect(303));
    assert!(!page.has("[formaction$=publication]") && !page.has("a.withdraw"));
    let path = page.attr("#editor", "action");
    let fields = [
        ("version", "1"),
        ("title", "My draft"),
        ("body", "Kept words"),
        ("slug", "my-draft"),
        ("standfirst", ""),
        ("tags", ""),
        ("prompt", ""),
    ];
    let refused = cleo
        .post(&format!("{path}/publication"), &fields)
        .expect(403);
    assert_eq!(refused.text("#kept"), "Kept words");
    cleo.post(&format!("{path}/withdrawal"), &[("version", "1")])
        .expect(403);
    app.visitor().get("/my-draft").expect(404);
    let ada = admin(&app);
    let opened = ada.get(&path).expect(200);
    ada.press(&opened, "#editor", "/publication", &[])
        .expect(303);
    // Now it is the editors': its writer is told so, and keeps the words.
    cleo.get(&path).expect(403);
    let refused = cleo.post(&path, &fields).expect(403);
    assert_eq!(refused.text("#kept"), "Kept words");
    for action in ["unpublication", "publication"] {
        cleo.post(&format!("{path}/{action}"), &fields).expect(403);
    }
    assert_eq!(
        cleo.get("/my-draft")
            .expect(200)
            .count("a[href^='/desk/articles/']"),
        0
    );
    let list = cleo.get("/desk/articles").expect(200);
    assert_eq!(list.attr("tbody th a", "href"), "/my-draft");
}

#[test]
fn writers_change_their_own_articles_and_editors_all() {
    let app = TestApp::spawn();
    let ben = make::account(&app, "Ben", "ben@example.org", Role::Author);
    let article = make::article(&app).by(&ben).published();
    let draft = make::article(&app).by(&ben).title("Draft").draft();
    let fields = [
        ("version", "1"),
        ("title", "Stolen"),
        ("body", ""),
        ("slug", "stolen"),
        ("standfirst", ""),
        ("tags", ""),
        ("prompt", ""),
    ];
    for (name, role) in [("Otto", Role::Author), ("Cleo", Role::Contributor)] {
        let other = writer(&app, name, role);
        for article in [&article, &draft] {
            let path = editor(article);
            other.get(&path).expect(404);
            other.post(&path, &fields).expect(404);
            other.get(&format!("{path}/withdrawal")).expect(404);
            other
                .post(&format!("{path}/withdrawal"), &[("version", "2")])
                .expect(404);
            for action in ["publication", "unpublication"] {
                other.post(&format!("{path}/{action}"), &fields).expect(404);
            }
            let id = article.id.to_string();
            let mut preview = fields.to_vec();
            preview.push(("id", &id));
            other.post("/desk/articles/preview", &preview).expect(404);
        }
        for nobody in [
            "/desk/articles/999",
            "/desk/articles/-1",
            "/desk/articles/x",
        ] {
            other.get(nobody).expect(404);
        }
    }
    let rita = writer(&app, "Rita", Role::Reader);
    rita.get("/desk").expect(403);
    rita.get(&editor(&article)).expect(403);
    writer(&app, "Mona", Role::Moderator)
        .get(&editor(&article))
        .expect(403);
    assert_eq!(
        app.visitor()
            .get(&editor(&article))
            .expect(303)
            .location()
            .unwrap(),
        format!("/sign-in?next={}", editor(&article))
    );
    assert_eq!(stored(&app, article.id).title, "The last boat");
    let edda = writer(&app, "Edda", Role::Editor);
    change(&edda, &article, &[("title", "Better")]).expect(303);
    let now = stored(&app, article.id);
    assert_eq!((now.title.as_str(), now.author_id), ("Better", ben.id));
}

#[test]
fn a_new_article_can_be_published_at_once_by_those_who_publish() {
    let app = TestApp::spawn();
    let ben = writer(&app, "Ben", Role::Author);
    let new = ben.get("/desk/articles/new").expect(200);
    let untitled = ben.press(&new, "#editor", "/publication", &[("body", "Words")]);
    assert_eq!(untitled.expect(422).text("#body"), "Words");
    let text = [("title", "At once"), ("body", "It is here.")];
    let made = ben
        .press(&new, "#editor", "/publication", &text)
        .expect(303);
    assert_eq!(ben.follow(made).text(".flash"), "Published. View it");
    app.visitor().get("/at-once").expect(200);
    let twice = [("title", "Other"), ("slug", "at-once")];
    ben.press(&new, "#editor", "/publication", &twice)
        .expect(422);
    let cleo = writer(&app, "Cleo", Role::Contributor);
    let new = cleo.get("/desk/articles/new").expect(200);
    assert!(!new.has("[formaction$=publication]"));
    let empty = ["slug", "standfirst", "tags", "prompt"].map(|field| (field, ""));
    let text = [("title", "Mine"), ("body", "Unasked"), ("version", "0")];
    let form = [&text[..], &empty[..]].concat();
    cleo.post("/desk/articles/new/publication", &form)
        .expect(403);
    app.visitor().get("/mine").expect(404);
}

#[test]
fn rights_that_were_taken_away_are_gone_at_once() {
    let app = TestApp::spawn();
    let edda = writer(&app, "Edda", Role::Editor);
    let article = make::article(&app).published();
    let page = edda.get(&editor(&article)).expect(200);
    let id = app
        .read(|conn| byline::accounts::queries::find_by_slug(conn, "edda"))
        .unwrap()
        .id;
    app.write(move |tx| byline::accounts::change_role(tx, id, Role::Reader));
    let answer = edda.fill(&page, "#editor", &[("title", "Too late")]);
    assert!(matches!(answer.status, 401 | 403), "{}", answer.status);
    assert_eq!(stored(&app, article.id).title, "The last boat");
}

#[test]
fn a_stale_save_shows_both_texts_and_overwrites_nothing() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let (ada, edda) = (admin(&app), writer(&app, "Edda", Role::Editor));
    let opened = ada.get(&editor(&article)).expect(200);
    app.wait(Duration::from_secs(900));
    change(&edda, &article, &[("body", "The boat leaves early.")]).expect(303);
    let mine = [
        ("title", "Mine"),
        ("body", "The ferry leaves late."),
        ("tags", "Boats"),
    ];
    let conflict = ada.fill(&opened, "#editor", &mine).expect(409);
    assert_eq!(stored(&app, article.id).body, "The boat leaves early.");
    let sentence = conflict.text(".error-summary");
    assert!(
        sentence.starts_with("Edda saved a newer version on 14 March 2026, 09:41 UTC."),
        "{sentence}"
    );
    assert_eq!(conflict.text("#mine-body"), "The ferry leaves late.");
    assert_eq!(conflict.text("#their-body"), "The boat leaves early.");
    assert_eq!(conflict.attr("#mine-1", "value"), "Mine");
    assert_eq!(conflict.text(".diff del"), "[theirs: boat]");
    assert_eq!(conflict.text(".diff ins"), "[yours: ferry]");
    // Sent again knowingly, it overwrites what was seen …
    let again = ada.fill(&conflict, ".choices form", &[]).expect(303);
    ada.follow(again).expect(200);
    let now = stored(&app, article.id);
    assert_eq!(
        (now.title.as_str(), now.body.as_str()),
        ("Mine", "The ferry leaves late.")
    );
    // … and nothing newer.
    change(&edda, &article, &[("body", "Newer still.")]).expect(303);
    let page = ada
        .fill(&conflict, ".choices form", &[("title", "Mine again")])
        .expect(409);
    assert_eq!(page.text("#their-body"), "Newer still.");
}

#[test]
fn a_form_sent_twice_is_no_conflict() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let ada = admin(&app);
    let opened = ada.get(&editor(&article)).expect(200);
    for _ in 0..2 {
        ada.fill(
            &opened,
            "#editor",
            &[("title", "Changed"), ("tags", "New, Newer")],
        )
        .expect(303);
    }
    assert_eq!(stored(&app, article.id).version, article.version + 1);
}

#[test]
fn an_article_that_was_published_meanwhile_is_not_changed_unseen() {
    let app = TestApp::spawn();
    let article = make::article(&app).draft();
    let (ada, edda) = (admin(&app), writer(&app, "Edda", Role::Editor));
    let opened = ada.get(&editor(&article)).expect(200);
    let theirs = edda.get(&editor(&article)).expect(200);
    edda.press(&theirs, "#editor", "/publication", &[])
        .expect(303);
    ada.fill(&opened, "#editor", &[("body", "half a sent")])
        .expect(409);
    assert_eq!(stored(&app, article.id).body, article.body);
}

#[test]
fn of_two_writers_who_save_at_once_one_is_told() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let writers = [admin(&app), writer(&app, "Edda", Role::Editor)];
    for round in 0..5 {
        let opened: Vec<Page> = writers
            .iter()
            .map(|one| one.get(&editor(&article)))
            .collect();
        let before = stored(&app, article.id).version;
        let bodies = [format!("first {round}"), format!("second {round}")];
        let mut answers: Vec<u16> = std::thread::scope(|scope| {
            let saves: Vec<_> = writers
                .iter()
                .zip(&opened)
                .zip(&bodies)
                .map(|((one, page), body)| {
                    scope.spawn(move || one.fill(page, "#editor", &[("body", body)]).status)
                })
                .collect();
            saves.into_iter().map(|save| save.join().unwrap()).collect()
        });
        answers.sort_unstable();
        assert_eq!(answers, [303, 409]);
        let now = stored(&app, article.id);
        assert_eq!(now.version, before + 1);
        assert!(bodies.contains(&now.body));
    }
}

#[test]
fn of_a_hundred_articles_with_one_address_one_gets_it() {
    let app = TestApp::spawn();
    let ben = writer(&app, "Ben", Role::Author);
    let at_once = |fill: &'static [(&str, &str)]| -> Vec<u16> {
        let new = ben.get("/desk/articles/new").expect(200);
        std::thread::scope(|scope| {
            let posts: Vec<_> = (0..100)
                .map(|_| scope.spawn(|| ben.fill(&new, "#editor", fill).status))
                .collect();
            posts.into_iter().map(|post| post.join().unwrap()).collect()
        })
    };
    let answers = at_once(&[("title", "Chosen"), ("slug", "the-one")]);
    assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1);
    assert_eq!(answers.iter().filter(|status| **status == 422).count(), 99);
    // Addresses made from titles get numbers instead; at worst a message, never a fault.
    let answers = at_once(&[("title", "Made from the title")]);
    assert!(
        answers.iter().all(|status| matches!(status, 303 | 422)),
        "{answers:?}"
    );
    let made = answers.iter().filter(|status| **status == 303).count();
    let page = ben.get("/desk/articles").expect(200);
    assert_eq!(page.text("[aria-current] .count"), (made + 1).to_string());
    if !app.database.is_postgres() {
        assert_eq!(made, 100);
        ben.get("/made-from-the-title-100").expect(200);
    }
}

#[test]
fn fields_the_form_does_not_have_are_refused() {
    let app = TestApp::spawn();
    let ben = make::account(&app, "Ben", "ben@example.org", Role::Author);
    let article = make::article(&app).by(&ben).draft();
    let visitor = app.visitor();
    visitor.sign_in("ben@example.org");
    for field in [
        "status",
        "kind",
        "author_id",
        "author",
        "created_at",
        "published_at",
        "edited_by",
        "format",
        "body_html",
        "summary",
        "headings",
        "questions",
        "words",
        "comment_count",
        "comments_open",
        "role",
        "account_id",
        "withdrawn_at",
    ] {
        change(&visitor, &article, &[("title", "Changed"), (field, "1")]).expect(422);
    }
    let now = stored(&app, article.id);
    assert_eq!(
        (now.title.as_str(), now.status, now.version),
        ("The last boat", Status::Draft, 1)
    );
    // Another article's number in the form changes nothing: the address says which one it is.
    let other = make::article(&app).title("Other").published();
    let id = other.id.to_string();
    change(&visitor, &article, &[("title", "Changed"), ("id", &id)]).expect(303);
    assert_eq!(stored(&app, other.id).title, "Other");
    assert_eq!(stored(&app, article.id).title, "Changed");
}

#[test]
fn hostile_words_stay_words_on_every_page_of_the_desk() {
    let app = TestApp::spawn();
    let ada = admin(&app);
    let payloads = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'-alert(1)-'",
        "</textarea><script>alert(1)</script>",
        "</title><svg onload=alert(1)>",
        "javascript:alert(1)",
        "{{7*7}}",
    ];
    for payload in payloads {
        let tag = payload.replace(',', "");
        let fill = [
            ("title", payload),
            ("standfirst", payload),
            ("tags", &tag),
            ("prompt", payload),
            ("body", payload),
            ("slug", ""),
        ];
        let new = ada.get("/desk/articles/new").expect(200);
        let preview = ada.press(&new, "#editor", "/preview", &fill).expect(200);
        let refused = begin(&ada, &[("title", payload), ("slug", payload)]).expect(422);
        assert_eq!(refused.attr("#slug", "value"), payload);
        let saved = ada.follow(begin(&ada, &fill).expect(303));
        assert_eq!(saved.text("#title"), payload);
        let path = saved.attr("#editor", "action");
        let stale = ada
            .fill(&saved, "#editor", &[("version", "0"), ("body", "x")])
            .expect(409);
        ada.press(&saved, "#editor", "/publication", &[])
            .expect(303);
        let ask = ada.get(&format!("{path}/withdrawal")).expect(200);
        let pages = [
            preview,
            refused,
            saved,
            stale,
            ask,
            ada.get("/desk"),
            ada.get("/desk/articles"),
        ];
        for page in pages {
            let script = page.has("script:not([type='application/ld+json'], [src^='/static/js/'])");
            let handler = page.has("[onerror], [onload], a[href^='javascript']");
            assert!(!script && !handler, "{} after {payload}", page.path);
        }
    }
}

#[test]
fn addresses_that_still_lead_somewhere_are_nobody_elses() {
    let app = TestApp::spawn();
    let ada = admin(&app);
    let moved = make::article(&app).slug("old-place").published();
    change(&ada, &moved, &[("slug", "new-place")]).expect(303);
    let page = begin(&ada, &[("title", "T"), ("slug", "old-place")]).expect(422);
    assert!(
        page.text("#slug-error")
            .contains("old address of another article")
    );
    let saved = begin(&ada, &[("title", "Old place")]).expect(303);
    assert_eq!(ada.follow(saved).attr("#slug", "value"), "old-place-2");
    // Words of ours are not made from titles either.
    let saved = begin(&ada, &[("title", "Sign in")]).expect(303);
    assert_eq!(ada.follow(saved).attr("#slug", "value"), "sign-in-2");
    let saved = begin(&ada, &[("title", "!!!")]).expect(303);
    assert_eq!(ada.follow(saved).attr("#slug", "value"), "article");
    let page = app.visitor().get("/old-place").expect(308);
    assert_eq!(page.location().as_deref(), Some("/new-place"));
}

#[test]
fn an_article_goes_back_to_draft_and_comes_again_and_is_withdrawn() {
    let app = TestApp::spawn();
    let ada = admin(&app);
    let article = make::article(&app).published();
    let path = editor(&article);
    let reader = app.visitor();
    let page = ada.get(&path).expect(200);
    let page = ada.follow(ada.press(&page, "#editor", "/unpublication", &[("title", "Again")]));
    assert!(page.text(".flash").starts_with("Saved as a draft."));
    reader.get("/the-last-boat").expect(404);
    let page = ada.follow(ada.press(&page, "#editor", "/publication", &[]));
    assert_eq!(reader.get("/the-last-boat").expect(200).text("h1"), "Again");
    let ask = ada.get(&page.attr("a.withdraw", "href")).expect(200);
    assert!(ask.text("h1").contains("Again"));
    // Somebody changes it while the question stands: the answer was to another text.
    change(&ada, &article, &[("title", "Changed")]).expect(303);
    ada.fill(&ask, "form[action$=withdrawal]", &[]).expect(409);
    reader.get("/the-last-boat").expect(200);
    let ask = ada.get(&format!("{path}/withdrawal")).expect(200);
    ada.fill(&ask, "form[action$=withdrawal]", &[]).expect(303);
    reader.get("/the-last-boat").expect(410);
    ada.get(&format!("{path}/withdrawal")).expect(404);
    let page = ada.get(&path).expect(200);
    assert!(page.text(".status-line").starts_with("Withdrawn."));
    ada.press(&page, "#editor", "/publication", &[]).expect(303);
    reader.get("/the-last-boat").expect(200);
    // What was never published cannot be withdrawn.
    let draft = make::article(&app).title("Draft").draft();
    ada.get(&format!("{}/withdrawal", editor(&draft)))
        .expect(404);
    ada.post(
        &format!("{}/withdrawal", editor(&draft)),
        &[("version", "1")],
    )
    .expect(409);
}

#[test]
fn the_desk_lists_what_is_ones_own_and_for_editors_everything() {
    let app = TestApp::spawn();
    let ben = make::account(&app, "Ben", "ben@example.org", Role::Author);
    make::article(&app)
        .by(&ben)
        .title("Mine")
        .tags("Boats")
        .draft();
    make::article(&app).title("Theirs").published();
    let author = app.visitor();
    author.sign_in("ben@example.org");
    let list = author.get("/desk/articles").expect(200);
    assert_eq!(list.texts("tbody th"), ["Mine"]);
    assert_eq!(list.texts(".tabs .count"), ["1", "1", "0", "0"]);
    assert_eq!(
        author
            .get("/desk/articles?status=published")
            .expect(200)
            .count("tbody tr"),
        0
    );
    author.get("/desk/articles?status=nothing").expect(404);
    author.get("/desk/articles?after=9999").expect(404);
    let ada = admin(&app);
    let list = ada.get("/desk/articles").expect(200);
    assert_eq!(list.count("tbody tr"), 2);
    let drafts = ada.get("/desk/articles?status=draft").expect(200);
    assert_eq!(drafts.text("[aria-current=page] .count"), "1");
    let start = author.get("/desk").expect(200);
    assert_eq!(start.text("[aria-labelledby=drafts] li a"), "Mine");
    assert_eq!(start.text("[aria-labelledby=recent] li a"), "Theirs");
    assert!(!start.has("#to-review") && ada.get("/desk").expect(200).has("#to-review"));
    let mona = writer(&app, "Mona", Role::Moderator);
    assert!(!mona.get("/desk").expect(200).has("#drafts"));
    mona.get("/desk/articles").expect(403);
}

#[test]
fn tags_are_shared_by_their_addresses_whoever_makes_them_at_once() {
    let app = TestApp::spawn();
    let ben = writer(&app, "Ben", Role::Author);
    let new = ben.get("/desk/articles/new").expect(200);
    std::thread::scope(|scope| {
        for number in 0..20 {
            let (ben, new) = (&ben, &new);
            scope.spawn(move || {
                let tags = if number % 2 == 0 {
                    "Alpha, Beta"
                } else {
                    "beta, alpha"
                };
                let title = format!("Number {number}");
                ben.fill(new, "#editor", &[("title", &title), ("tags", tags)])
                    .expect(303);
            });
        }
    });
    // Readers learn nothing of the tags of drafts.
    assert!(admin(&app).get("/tags/alpha").expect(200).has(".empty"));
    app.visitor().get("/tags/alpha").expect(404);
}

#[test]
fn a_tag_whose_address_is_not_made_from_its_name_keeps_it() {
    let app = TestApp::spawn();
    let ada = admin(&app);
    let article = make::article(&app).tags("Boats, Bread").published();
    // As an import may have made it.
    app.write(|tx| {
        let new = byline::transfer::queries::insert_tag(tx, "b-0-a-t-s", "Ships", "")?;
        byline::articles::tags::queries::add(tx, ArticleId(1), new, 9)
    });
    let before = stored(&app, article.id).version;
    change(&ada, &article, &[]).expect(303);
    assert_eq!(stored(&app, article.id).version, before);
    change(&ada, &article, &[("tags", "Ships, Boats")]).expect(303);
    let page = ada.get("/the-last-boat").expect(200);
    assert_eq!(page.attr(".kicker a", "href"), "/tags/b-0-a-t-s");
    assert_eq!(page.texts(".tags li"), ["Ships", "Boats"]);
    // The name means the same tag for other articles too.
    let saved = begin(&ada, &[("title", "Other"), ("tags", "Ships, ships")]).expect(303);
    ada.follow(saved).expect(200);
    let page = ada.get("/other").expect(200);
    assert_eq!(page.attr(".kicker a", "href"), "/tags/b-0-a-t-s");
    // Names with one address are one tag.
    let saved = begin(
        &ada,
        &[("title", "Third"), ("tags", "Boats, boats, BOATS!")],
    )
    .expect(303);
    ada.follow(saved).expect(200);
    assert_eq!(ada.get("/third").expect(200).texts(".tags li"), ["Boats"]);
}

#[test]
fn moderators_find_at_their_desk_how_long_the_oldest_comment_has_waited() {
    let app = TestApp::spawn();
    make::article(&app).published();
    make::reader(&app, "rita@example.org");
    let rita = app.visitor();
    rita.sign_in("rita@example.org");
    let page = rita.get("/the-last-boat").expect(200);
    app.wait(Duration::from_secs(60));
    rita.fill(&page, "#leave-a-comment", &[("body", "I would wait.")]);
    app.wait(Duration::from_secs(3 * 3600));
    let mona = writer(&app, "Mona", Role::Moderator);
    let card = mona
        .get("/desk")
        .expect(200)
        .text("[aria-labelledby=to-review]");
    assert_eq!(card, "1 comment to review The oldest came 3 hours ago.");
}
