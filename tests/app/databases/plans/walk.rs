//! Everything a site is asked: each page by everybody, each form, and what happens without a request.

use super::big_site::BigSite;
use crate::support::make::PASSWORD;
use crate::support::{Page, TestApp, Visitor, make, pictures};
use byline::accounts::{self, Role, standing};
use byline::articles::{illustrations, rendering};
use byline::comments::leaving;
use byline::comments::reports;
use byline::ids::{AccountId, CommentId, PictureId};
use byline::markdown;
use byline::search::{self, Scope, upkeep};
use byline::transfer::wordpress;
use byline::{comments, jobs, media, routes, sessions};
use diesel::connection::SimpleConnection;
use std::path::Path;
use std::time::Duration;

/// Who looks.
const EVERYBODY: [&str; 5] = ["visitor", "reader", "author", "moderator", "admin"];
const QUARTER: Duration = Duration::from_secs(15 * 60);

/// All of the walk, part by part.
pub const PARTS: &[fn(&BigSite)] = &[
    the_index_follows,
    every_page,
    people_come,
    readers_write,
    readers_report,
    writers_write,
    editors_arrange,
    moderators_decide,
    somebody_imports,
    the_pipeline_changes,
    people_are_managed,
    people_leave,
    pictures_come_and_go,
    the_owner_moves,
    time_passes,
];

fn browser(site: &BigSite, name: &str) -> Visitor {
    let visitor = site.app.visitor();
    match name {
        "visitor" => {}
        name => visitor.sign_in(&format!("{name}@example.org")),
    }
    visitor
}

/// Addresses of every kind that a pattern stands for.
fn addresses(site: &BigSite, pattern: &str) -> Vec<String> {
    let article = site.article.id;
    let each = |addresses: &[&str]| addresses.iter().map(|one| (*one).to_owned()).collect();
    match pattern {
        "/static/{file:.*}" => each(&["/static/none.css"]),
        "/media/{name}" => each(&["/media/none.jpg"]),
        "/" => each(&[
            "/",
            "/?after=5000",
            "/?before=5000",
            "/old-place/",
            "/2009/7",
        ]),
        "/archive/{year}" => each(&["/archive/2020", "/archive/2026", "/archive/1999"]),
        "/archive/{year}/{month}" => each(&[
            "/archive/2020/09",
            "/archive/2020/09?after=5000",
            "/archive/2020/09?before=5000",
            "/archive/2026/03",
        ]),
        "/sections/{slug}" => each(&[
            "/sections/section-1",
            "/sections/section-1?after=5000",
            "/sections/section-1?before=5000",
            "/sections/none",
        ]),
        "/sections/{slug}/feed.{format:atom|rss|json}" => {
            each(&["/sections/section-1/feed.atom", "/sections/none/feed.json"])
        }
        "/series/{slug}" => each(&["/series/series-1"]),
        "/desk/sections/{id}" => each(&["/desk/sections/1"]),
        "/desk/sections/{id}/deletion" => each(&["/desk/sections/1/deletion"]),
        "/desk/series/{id}" => each(&["/desk/series/1"]),
        "/search" => each(&[
            "/search",
            "/search?q=article+ferry",
            "/search?q=artic",
            "/search?tag=ferries&author=person-51",
            "/search?in=comments&year=2026",
            "/search?in=comments&author=Somebody+Else&tag=ferries",
            "/search?q=artcle+-boat",
            "/search?q=x&tag=ferries&author=person-51&year=2020&page=2",
            "/search?q=x&in=comments&author=person-101",
            "/search?q=x+y&in=comments",
        ]),
        "/tags/{slug}" => each(&[
            "/tags/ferries",
            "/tags/tag-7?after=5000",
            "/tags/ferries?before=5000",
            "/tags/ferries?after=1001",
        ]),
        "/authors/{slug}" => each(&[
            "/authors/person-1",
            "/authors/person-51?after=5000",
            "/authors/person-51?before=5000",
            "/authors/person-51?after=1001",
            "/authors/person-2",
        ]),
        "/{slug}" => each(&[
            "/boats",
            "/boats?after=20100",
            "/boats?before=20100",
            "/boats?sort=newest&after=20100",
            "/boats?sort=best",
            "/boats?sort=best&after=20100",
            "/about",
            "/old-article-9",
            "/article-9",
            "/article-7",
            "/none",
        ]),
        "/desk/articles" => {
            let states = [
                "",
                "status=draft&",
                "status=published&",
                "status=withdrawn&",
            ];
            let places = ["", "after=5000", "before=5000"];
            let ask = |state: &&str| places.map(|place| format!("/desk/articles?{state}{place}"));
            states.iter().flat_map(ask).collect()
        }
        "/moderation" => {
            let states = [
                "held",
                "spam",
                "rejected",
                "removed",
                "published",
                "review",
                "reported",
                "reported&article=1",
                "reported&author=150",
                "held&article=1",
                "spam&author=150",
                "held&author=150&article=1",
                "held&q=x&view=one",
                "removed&reason=links",
            ];
            let places = ["", "&after=20000", "&before=20000", "&at=20000"];
            let ask =
                |state: &&str| places.map(|place| format!("/moderation?state={state}{place}"));
            states.iter().flat_map(ask).collect()
        }
        "/moderation/log" => {
            let filters = [
                "",
                "by=ada-stone",
                "about=person-6",
                "article=boats",
                "action=approve",
                "reason=spam",
                "since=2023-11-14",
                "until=2023-11-14",
                "since=2023-11-14&until=2023-11-14",
                "by=ada-stone&action=banned&since=2023-11-14",
                "about=person-6&until=2023-11-14",
            ];
            let places = ["", "&after=2000", "&before=2000"];
            let ask = |filter: &&str| places.map(|at| format!("/moderation/log?{filter}{at}"));
            filters.iter().flat_map(ask).collect()
        }
        "/moderation/log.csv" => {
            each(&["/moderation/log.csv", "/moderation/log.csv?about=person-6"])
        }
        "/moderation/arrivals" => {
            let states = [
                "",
                "state=reported&author=150&",
                "state=held&article=1&",
                "state=held&q=x&view=one&",
                "state=published&author=150&",
                "state=spam&",
            ];
            let ask = |state: &&str| {
                ["1700000020000", "1700000000000"]
                    .map(|since| format!("/moderation/arrivals?{state}since={since}"))
            };
            states.iter().flat_map(ask).collect()
        }
        "/account/states/{id}/appeal" => each(&["/account/states/1/appeal"]),
        "/account/clean-ups/{id}/appeal" => each(&["/account/clean-ups/1/appeal"]),
        "/comments/{id}/appeal" => each(&["/comments/10001/appeal"]),
        "/moderation/people" => each(&[
            "/moderation/people",
            "/moderation/people?name=person-1",
            "/moderation/people?name=person&after=500",
            "/moderation/people?name=person&before=500",
            "/moderation/people?state=banned",
            "/moderation/people?state=banned&after=13",
            "/moderation/people?state=banned&before=1488",
        ]),
        "/moderation/people/{slug}" => each(&[
            "/moderation/people/person-101",
            "/moderation/people/person-101?after=20100",
            "/moderation/people/person-101?before=20100",
            "/moderation/people/person-101?state=held",
            "/moderation/people/person-101?state=held&after=20100",
            "/moderation/people/person-101?state=held&before=20100",
        ]),
        "/desk/articles/{id}" => vec![format!("/desk/articles/{article}")],
        "/desk/articles/{id}/withdrawal" => vec![format!("/desk/articles/{article}/withdrawal")],
        // Held, published, answered, on a later page, far down in a long thread.
        "/comments/{id}" => each(&[
            "/comments/10001",
            "/comments/10100",
            "/comments/1",
            "/comments/50100",
            "/comments/58000",
        ]),
        "/comments/{id}/thread" => each(&[
            "/comments/1/thread",
            "/comments/1/thread?after=50000",
            "/comments/1/thread?before=50000",
        ]),
        "/comments/{id}/report" => each(&["/comments/10107/report"]),
        "/account/reports" => each(&[
            "/account/reports",
            "/account/reports?after=2000",
            "/account/reports?before=2000",
        ]),
        "/account/following" => each(&[
            "/account/following",
            "/account/following?after=500",
            "/account/following?before=500",
        ]),
        "/account" => each(&["/account", "/account?after=60000", "/account?before=60000"]),
        "/comments/{id}/edit" => each(&["/comments/10100/edit"]),
        "/comments/{id}/history" => each(&["/comments/10100/history"]),
        "/moderation/comments/{id}/erasure" => each(&["/moderation/comments/10002/erasure"]),
        "/comments/{id}/reply" => each(&["/comments/10100/reply"]),
        "/sitemap-{number}.xml" => each(&["/sitemap-1.xml", "/sitemap-2.xml", "/sitemap-9.xml"]),
        "/{slug}.png" => each(&["/boats.png", "/about.png"]),
        "/{slug}.md" => each(&[
            "/boats.md",
            "/about.md",
            "/old-article-9.md",
            "/article-7.md",
        ]),
        "/people/{slug}" => each(&[
            "/people/person-7",
            "/people/person-7?after=20007",
            "/people/person-7?before=20007",
            "/people/person-4",
        ]),
        "/feed.{format:atom|rss|json}" => each(&["/feed.atom", "/feed.rss", "/feed.json"]),
        "/tags/{slug}/feed.{format:atom|rss|json}" => each(&["/tags/ferries/feed.atom"]),
        "/authors/{slug}/feed.{format:atom|rss|json}" => each(&["/authors/person-51/feed.rss"]),
        "/people/{slug}/comments.{format:atom|rss|json}" => {
            each(&["/people/person-7/comments.atom"])
        }
        "/{slug}/comments.{format:atom|rss|json}" => each(&["/boats/comments.json"]),
        "/{slug}/comments/since" => {
            each(&["/boats/comments/since", "/boats/comments/since?after=20100"])
        }
        _ if pattern.contains('{') => panic!("say here what is to be put into {pattern}"),
        _ => vec![pattern.to_owned()],
    }
}

fn every_page(site: &BigSite) {
    for name in EVERYBODY {
        let visitor = browser(site, name);
        for endpoint in routes::endpoints().iter().filter(|one| one.rules.get) {
            for address in addresses(site, endpoint.path) {
                let page = visitor.get(&address);
                assert!(page.status < 500, "{address}: {}", page.status);
            }
        }
    }
}

/// A picture is added twice, shown, looked at, refused, waited for and taken away, as the command line does it.
fn pictures_come_and_go(site: &BigSite) {
    let app = &site.app;
    let picture = pictures::add(app, pictures::photo(600, 400), None);
    pictures::add(app, pictures::photo(600, 400), Some("A boat"));
    let body = format!("![A boat](/media/{})", picture.name);
    let article = make::article(app).title("Boats in view").body(&body);
    let article = article.draft();
    pictures::add(app, pictures::hollow(), None);
    app.run(app.app.work_off()).unwrap();
    app.read(move |conn| {
        media::queries::after(conn, PictureId(0), 10)?;
        media::queries::find_by_key(conn, &picture.key)?;
        media::queries::files_of(conn, &[picture.id])?;
        media::queries::grounds(conn, std::slice::from_ref(&picture.key))?;
        illustrations::queries::grounds_of(conn, article.id)?;
        illustrations::queries::uses_of(conn, &[picture.key])
    });
    let id = picture.id;
    app.write(move |tx| {
        illustrations::put(tx, article.id, &[])?;
        media::queries::wait_again(tx, id)?;
        jobs::later(tx, jobs::Kind::ProcessPicture, "0")?;
        let job = jobs::take(tx, "walk")?.expect("a job");
        jobs::failed(tx, &job, "for now")?;
        jobs::queries::give_up(tx, &job, "for good")?;
        illustrations::remove(tx, id).map(drop)
    });
}

fn set_up(app: &TestApp) {
    let visitor = app.visitor();
    visitor.get("/setup").expect(200);
    let token = app.app.setup_token();
    let form = [
        ("token", token.as_str()),
        ("site_name", "The Tide Table"),
        ("time_zone", "Europe/Madrid"),
        ("name", "Ida Moreau"),
        ("email", "ida@example.org"),
        ("password", PASSWORD),
    ];
    visitor.post("/setup", &form).expect(303);
}

/// Sets a site up whose connections are listened to as well.
pub fn first_steps(app: &TestApp) {
    app.visitor().get("/").expect(303);
    set_up(app);
}

fn people_come(site: &BigSite) {
    let visitor = site.app.visitor();
    // Beside two thousand people, one called like some of them.
    for (name, email, status) in [
        ("Person 4", "four@example.org", 303),
        ("Some Reader", "five@example.org", 422),
        ("Nora", "reader@example.org", 422),
    ] {
        let form = [("name", name), ("email", email), ("password", PASSWORD)];
        site.app.visitor().post("/sign-up", &form).expect(status);
    }
    let wrong = [
        ("email", "reader@example.org"),
        ("password", "a wrong pass phrase"),
    ];
    visitor.post("/sign-in", &wrong).expect(422);
    visitor.sign_in("reader@example.org");
    // Used again after a while, the session is noted as such.
    site.app.wait(QUARTER);
    visitor.get("/account").expect(200);
    let form = [
        ("current_password", PASSWORD),
        ("new_password", "eleven quiet harbours"),
    ];
    visitor.post("/account/password", &form).expect(303);
    let form = [
        ("current_password", "eleven quiet harbours"),
        ("new_password", PASSWORD),
    ];
    visitor.post("/account/password", &form).expect(303);
    visitor.post("/sign-out", &[]).expect(303);
    // What a session holds does not change in any of this.
    site.app
        .write(|tx| sessions::queries::set_state(tx, &[7; 32], "{}"));
}

/// Writes into the form under the article and sends it.
fn say(visitor: &Visitor, text: &str) -> Page {
    let page = visitor.get("/boats").expect(200);
    let words = [("body", text)];
    visitor
        .press(&page, "#leave-a-comment", "/comments/preview", &words)
        .expect(200);
    visitor.fill(&page, "#leave-a-comment", &words).expect(303)
}

fn readers_write(site: &BigSite) {
    // Written first, posted on signing in.
    let visitor = site.app.visitor();
    say(&visitor, "Written before that.");
    say(&visitor, "Written before I signed in.");
    visitor.get("/join").expect(200);
    visitor.get("/comments/waiting").expect(200);
    visitor.sign_in("reader@example.org");
    for text in ["It waits.", "It waits again."] {
        site.app.wait(QUARTER);
        say(&visitor, text);
    }
    for word in ["", "/withdrawal"] {
        let path = format!("/comments/10100/recommendation{word}");
        visitor.post(&path, &[]).expect(303);
    }
    let reply = visitor.get("/comments/10100/reply").expect(200);
    site.app.wait(QUARTER);
    let answer = [("body", "An answer.")];
    visitor
        .fill(&reply, "#leave-a-comment", &answer)
        .expect(303);
    // Answers in one thread soon after another: whether anything over them is reported is asked.
    let reply = visitor.get("/comments/10100/reply").expect(200);
    site.app.wait(QUARTER);
    let another = [("body", "One more.")];
    visitor
        .fill(&reply, "#leave-a-comment", &another)
        .expect(303);
    visitor.get("/account").expect(200);
    // What somebody wrote, they change, delete and take back.
    let own = visitor.get("/account").expect(200);
    let edit = visitor.get(&own.attr(".own-comments a[href$=edit]", "href"));
    visitor
        .press(&edit, "#edit", "/preview", &[("body", "Another answer.")])
        .expect(200);
    visitor
        .fill(&edit, "#edit", &[("body", "Another answer.")])
        .expect(303);
    for button in ["/deletion", "/undeletion"] {
        let own = visitor.get("/account").expect(200);
        let button = format!(".own-comments form[action$='{button}']");
        visitor.fill(&own, &button, &[]).expect(303);
    }
    // They follow conversations and mute somebody, look what is new, and take it all back.
    let follow = ["/boats/following", "/comments/10100/following"];
    let mute = "/people/person-7/muting";
    for path in follow.into_iter().chain([mute]) {
        visitor.post(path, &[]).expect(303);
    }
    visitor.get("/people/person-7").expect(200);
    visitor.get("/boats").expect(200);
    site.app.wait(4 * QUARTER);
    make::comment(&site.app, &site.article).published();
    for path in ["/boats", "/account/following", "/account/muted"] {
        visitor.get(path).expect(200);
    }
    for path in follow.into_iter().chain([mute]) {
        visitor.post(&format!("{path}/withdrawal"), &[]).expect(303);
    }
    visitor
        .post("/account/following/7/withdrawal", &[])
        .expect(303);
    // The rules are tried, and set.
    let admin = browser(site, "admin");
    let rules = admin.get("/desk/comments").expect(200);
    let listed = [("banned", "casino")];
    admin.press(&rules, "#rules", "/trial", &listed).expect(200);
    admin.fill(&rules, "#rules", &listed).expect(303);
    // How far somebody is trusted who has written much.
    site.app.read(|conn| {
        comments::trust::queries::first_published(conn, byline::ids::AccountId(7))?;
        comments::trust::queries::last_taken_down(
            conn,
            byline::ids::AccountId(7),
            comments::Status::Removed,
        )?;
        comments::trust::queries::last_taken_down_and_deleted(conn, byline::ids::AccountId(7))
    });
    // Words that cannot be posted stay; a form that is sent twice posts once.
    let form = visitor.get("/boats").expect(200);
    site.app.wait(QUARTER);
    for _ in 0..2 {
        visitor
            .fill(&form, "#leave-a-comment", &[("body", "Once.")])
            .expect(303);
    }
}

fn readers_report(site: &BigSite) {
    let reader = browser(site, "reader");
    let form = [("reason", "other"), ("note", "It says nothing.")];
    for status in [303, 303] {
        reader.post("/comments/10107/report", &form).expect(status);
    }
    let id = CommentId(10_110);
    site.app.write(move |tx| {
        let now = tx.now;
        let comment = comments::queries::by_id(tx, id)?;
        reports::flag(tx, &comment, reports::Reason::Spam, "like earlier spam")?;
        reports::settle(tx, id, reports::Outcome::Upheld)?;
        reports::reopen(tx, id, now)
    });
    // What a moderator's card shows.
    site.app.read(move |conn| reports::queries::on(conn, &[id]));
    // A colleague's weighs enough to hide it.
    let author = browser(site, "author");
    author.post("/comments/1/report", &form).expect(303);
    let moderator = browser(site, "moderator");
    let seen = [("seen", "held"), ("version", "1")];
    let approval = "/moderation/comments/1/approval";
    moderator.post(approval, &seen).expect(303);
}

fn writers_write(site: &BigSite) {
    let author = browser(site, "author");
    let new = author.get("/desk/articles/new").expect(200);
    let text = [
        ("title", "Article 5"),
        ("body", "It **waits**."),
        ("tags", "Ferries, Tag 8, New"),
    ];
    let preview = author.press(&new, "#editor", "/preview", &text).expect(200);
    let page = author.follow(author.fill(&preview, "#editor", &[]).expect(303));
    // The address of another, an address another had, and one of its own.
    for (slug, status) in [("boats", 422), ("old-article-9", 422), ("quay", 303)] {
        author
            .fill(&page, "#editor", &[("slug", slug)])
            .expect(status);
    }
    let page = author.get(&page.path).expect(200);
    let page = author.follow(author.press(&page, "#editor", "/publication", &[]));
    let stale = author
        .fill(
            &page,
            "#editor",
            &[("slug", "pier"), ("body", "Moved."), ("tags", "Ferries")],
        )
        .expect(303);
    let page = author.follow(stale);
    author.get("/quay").expect(308);
    let page = author.follow(author.press(&page, "#editor", "/unpublication", &[]));
    let page = author.follow(author.press(&page, "#editor", "/publication", &[]));
    let ask = author.get(&page.attr("a.withdraw", "href")).expect(200);
    author
        .fill(&ask, "form[action$=withdrawal]", &[])
        .expect(303);
    let new = author.get("/desk/articles/new").expect(200);
    author
        .press(&new, "#editor", "/new/publication", &text)
        .expect(303);
    // An editor makes a page of it, and somebody else's text is not overwritten.
    let admin = browser(site, "admin");
    let editor = admin
        .get(&format!("/desk/articles/{}", site.page.id))
        .expect(200);
    admin
        .fill(&editor, "#editor", &[("body", "Changed.")])
        .expect(303);
    admin
        .fill(&editor, "#editor", &[("body", "Changed as well.")])
        .expect(409);
    // Who may not change it is told so.
    author
        .get(&format!("/desk/articles/{}", site.page.id))
        .expect(404);
}

fn editors_arrange(site: &BigSite) {
    // What was written so far, and what is near it.
    site.app.run(site.app.app.relate()).unwrap();
    let admin = browser(site, "admin");
    let form = [("name", "Harbour"), ("description", "")];
    admin.post("/desk/sections", &form).expect(303);
    admin.post("/desk/sections", &form).expect(422);
    let form = [("name", "Shore"), ("description", "By the sea.")];
    admin.post("/desk/sections/1", &form).expect(303);
    admin.get("/sections/section-1").expect(308);
    let up = [("direction", "up")];
    admin.post("/desk/sections/2/position", &up).expect(303);
    admin.post("/desk/sections/2/deletion", &[]).expect(303);
    let form = [("name", "Rain"), ("description", "It falls.")];
    admin.post("/desk/series/1", &form).expect(303);
    // An article is put into both, moved within a series, and taken out.
    let editor = format!("/desk/articles/{}", site.article.id);
    for (section, series, part) in [("1", "Rain", ""), ("3", "Snow", "2"), ("", "", "")] {
        let page = admin.get(&editor).expect(200);
        let place = [
            ("section", section),
            ("series", series),
            ("part", part),
            ("search_title", part),
        ];
        admin.fill(&page, "#editor", &place).expect(303);
        admin.get("/boats").expect(200);
    }
    // What nobody reads any more is not offered.
    site.app.run(site.app.app.relate()).unwrap();
}

fn moderators_decide(site: &BigSite) {
    let moderator = browser(site, "moderator");
    let decide = |verb: &str, seen: &str, id: u32| {
        let form = [("seen", seen), ("version", "1"), ("reason", "off-topic")];
        let path = format!("/moderation/comments/{id}/{verb}");
        moderator.post(&path, &form).expect(303);
    };
    for word in ["", "/withdrawal"] {
        let path = format!("/comments/10100/pick{word}");
        moderator.post(&path, &[]).expect(303);
    }
    // A thread in a thread is closed, opened, and closed again; from the log, too.
    let under = "/moderation/comments/10400/lock";
    moderator.post(under, &[("note", "Enough.")]).expect(303);
    moderator.post(under, &[]).expect(303);
    moderator.get("/boats").expect(200);
    moderator.get("/comments/1/thread?after=20000").expect(200);
    moderator.get("/comments/10400/reply").expect(303);
    let log = moderator.get("/moderation/log").expect(200);
    let lifted = moderator.fill(&log, ".log form.undo", &[]).expect(303);
    let log = moderator.follow(lifted);
    moderator.fill(&log, ".log form.undo", &[]).expect(303);
    let ids = [CommentId(10_401)];
    site.app
        .read(move |conn| comments::locking::queries::parents(conn, &ids));
    let published = comments::Status::Published;
    site.app
        .write(move |tx| comments::deletion::queries::put_down(tx, CommentId(10_006), published));
    decide("approval", "held", 10_001);
    decide("approval", "held", 10_001);
    decide("rejection", "held", 10_006);
    people_appeal(site, &moderator);
    site.app.write(|tx| {
        Ok(tx.batch_execute(
            "UPDATE comments SET body_html = '<p>cheap casino</p>' WHERE id = 10011",
        )?)
    });
    decide("spam", "held", 10_011);
    decide("restoration", "spam", 10_011);
    decide("spam", "published", 10_100);
    decide("restoration", "spam", 10_100);
    decide("removal", "published", 10_100);
    let log = moderator.get("/moderation/log").expect(200);
    moderator.fill(&log, ".log form.undo", &[]).expect(303);
    let bulk = [
        ("comment", "10011 held 1"),
        ("comment", "10016 held 1"),
        ("comment", "10016 held 1 7"),
        ("action", "spam"),
    ];
    let done = moderator.post("/moderation/decisions", &bulk).expect(303);
    let page = moderator.follow(done);
    moderator.fill(&page, ".flash form", &[]).expect(303);
    let habits = [("view", "one"), ("shortcuts", "off")];
    moderator.post("/moderation/habits", &habits).expect(303);
    moderator.get("/moderation").expect(200);
    moderator
        .post("/moderation/habits", &[("view", "list")])
        .expect(303);
    // Words nobody has written yet.
    let new = make::comment(&site.app, &site.article).saying("Barnacles and bollards.");
    new.published();
    let html = markdown::comment("It **waits**.").unwrap().html;
    site.app
        .read(move |conn| comments::spam::score(conn, &html));
    site.app
        .write(|tx| comments::spam::unlearn(tx, CommentId(10_100)));
    site.app
        .write(|tx| comments::spam::erase(tx, CommentId(10_001)));
    let retrained = comments::spam::retrain(&site.app.app.db, false);
    site.app.run(retrained).unwrap();
}

/// Against the rejection of a comment, and against a state; one is answered this way and one that.
fn people_appeal(site: &BigSite, moderator: &Visitor) {
    let person = site.app.visitor();
    person.sign_in("p6@example.net");
    let form = [("kind", "untrusted"), ("reason", "spam")];
    let path = "/moderation/people/person-6/states";
    moderator.post(path, &form).expect(303);
    let account = person.get("/account").expect(200);
    let state = account.attr("[href^='/account/states']", "href");
    for path in ["/comments/10006/appeal", &state] {
        let page = person.get(path).expect(200);
        let words = [("message", "Look again.")];
        person
            .fill(&page, "form[action$=appeal]", &words)
            .expect(303);
        person.post(path, &words).expect(303);
    }
    for outcome in ["upheld", "upheld"] {
        let page = moderator.get("/moderation/appeals").expect(200);
        let form = [("answer", "We looked."), ("outcome", outcome)];
        let action = page.attr("form[action$=answer]", "action");
        moderator.post(&action, &form).expect(303);
        moderator.post(&action, &form).expect(409);
    }
    let account = person.get("/account").expect(200);
    person
        .fill(&account, "form[action$=reading]", &[])
        .expect(303);
}

fn somebody_imports(site: &BigSite) {
    let garden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/wxr/garden.xml");
    for _ in 0..2 {
        let mut nobody = |_, _| {};
        let imported = wordpress::import(&site.app.app.db, &garden, &mut nobody);
        site.app.run(imported).unwrap();
    }
}

fn the_pipeline_changes(site: &BigSite) {
    site.app.write(|tx| {
        Ok(tx.batch_execute(
            "UPDATE articles SET html_version = 0 WHERE id BETWEEN 1001 AND 1060;
             UPDATE comments SET html_version = 0 WHERE id BETWEEN 10001 AND 10060;",
        )?)
    });
    assert_eq!(site.app.run(site.app.app.render_anew()).unwrap(), 120);
    // Looked at from the middle, too.
    site.app.read(|conn| {
        rendering::queries::outdated(conn, (-1, byline::ids::ArticleId(7)), 50)?;
        comments::rendering::queries::outdated(conn, (-1, byline::ids::CommentId(7)), 50)
    });
}

fn the_index_follows(site: &BigSite) {
    // More than is done together with a change, of articles that are there and one that is not.
    site.app.write(|tx| {
        Ok(tx.batch_execute(
            "UPDATE comments SET body_html = '<p>y</p>' WHERE id BETWEEN 10001 AND 11000;
             INSERT INTO unindexed (what, subject_id) VALUES ('article', 999999);",
        )?)
    });
    site.app.write(|tx| {
        for scope in [Scope::Articles, Scope::Comments] {
            search::queries::upkeep::last(tx, scope)?;
            search::queries::upkeep::note(tx, scope, 10_000, 10_100)?;
        }
        Ok(())
    });
    let indexed = site.app.run(upkeep::work_off(&site.app.app.db, |_| {}));
    assert!(indexed.unwrap() > 500);
    let article = make::article(&site.app).title("Qwerty").published();
    let admin = make::the_admin(&site.app);
    site.app
        .write(move |tx| byline::articles::unpublish(tx, &admin, article.id));
}

fn people_are_managed(site: &BigSite) {
    let account = make::account(&site.app, "Somebody", "somebody@example.org", Role::Reader);
    let people = site.app.read(accounts::queries::claimed);
    assert!(people.len() > 1000);
    for role in [Role::Admin, Role::Author] {
        site.app
            .write(move |tx| accounts::change_role(tx, account.id, role));
    }
    site.app
        .write(move |tx| accounts::queries::set_bio(tx, account.id, "Writes."));
    people_are_judged(site, account.id);
    people_are_judged_by_form(site);
    // A hash made anew with today's cost.
    site.app.write(move |tx| {
        accounts::queries::strengthen_password(tx, account.id, "old hash", "new hash")
    });
}

fn people_are_judged_by_form(site: &BigSite) {
    let moderator = browser(site, "moderator");
    let page = "/moderation/people/person-1";
    let form = [
        ("kind", "banned"),
        ("reason", "abuse"),
        ("clean_up", "day"),
        ("cover_spellings", "on"),
        ("cover_domain", "on"),
    ];
    let preview = format!("{page}/states/preview");
    moderator.post(&preview, &form).expect(200);
    moderator.post(&format!("{page}/states"), &form).expect(303);
    let form = [
        ("name", "Back again"),
        ("email", "p1+2@example.net"),
        ("password", PASSWORD),
    ];
    site.app.visitor().post("/sign-up", &form).expect(422);
    let person = moderator.get(page).expect(200);
    let lifted = moderator.fill(&person, "form[action$=lifting]", &[]);
    let again = moderator.fill(&moderator.follow(lifted), ".flash form", &[]);
    moderator
        .fill(&moderator.follow(again), ".flash form", &[])
        .expect(303);
    let form = [("kind", "banned"), ("reason", "abuse"), ("clean_up", "all")];
    moderator.post(&format!("{page}/states"), &form).expect(303);
    person_is_cleaned_up_after(site, &moderator);
    for id in [3001, 3002] {
        let path = format!("/moderation/clean-ups/{id}/restoration");
        moderator.post(&path, &[]).expect(303);
    }
    site.app.run(site.app.app.clean_up()).unwrap();
    let letter = [("letter", "Please write less at night.")];
    for _ in 0..2 {
        moderator
            .fill(&person, "form[action$=letters]", &letter)
            .expect(303);
    }
    moderator.get("/moderation/log").expect(200);
    let note = [("text", "Look at their links.")];
    moderator
        .fill(&person, "form[action$=notes]", &note)
        .expect(303);
    moderator.get(page).expect(200);
}

/// Without a ban; they appeal, and are given right.
fn person_is_cleaned_up_after(site: &BigSite, moderator: &Visitor) {
    let form = [("clean_up", "all"), ("reason", "abuse")];
    let path = "/moderation/people/person-5/clean-ups";
    moderator.post(path, &form).expect(303);
    site.app.run(site.app.app.clean_up()).unwrap();
    let person = site.app.visitor();
    person.sign_in("p5@example.net");
    let account = person.get("/account").expect(200);
    let appeal = account.attr("[href^='/account/clean-ups']", "href");
    let page = person.get(&appeal).expect(200);
    let words = [("message", "Look again.")];
    person
        .fill(&page, "form[action$=appeal]", &words)
        .expect(303);
    let appeals = moderator.get("/moderation/appeals").expect(200);
    let form = [("answer", "We looked."), ("outcome", "upheld")];
    let action = appeals.attr("form[action$=answer]", "action");
    moderator.post(&action, &form).expect(303);
    person.get("/account").expect(200);
}

fn people_are_judged(site: &BigSite, person: AccountId) {
    let admin = make::the_admin(&site.app);
    site.app.write(move |tx| {
        let now = tx.now;
        for kind in standing::Kind::ALL {
            let new = standing::NewState {
                kind: *kind,
                reason: standing::Cause::Spam,
                message: String::new(),
                note: String::new(),
                expires_at: None,
            };
            let state = standing::impose(tx, &admin, person, &new)?.unwrap();
            standing::impose(tx, &admin, person, &new)?.unwrap_err();
            let state = match kind {
                standing::Kind::Suspended => {
                    let state = standing::replace(tx, &admin, state.id, &new)?.unwrap();
                    standing::take_back(tx, &admin, state.id)?.unwrap()
                }
                _ => state,
            };
            if *kind == standing::Kind::Warned {
                standing::acknowledge(tx, person, state.id)?;
            }
            standing::lift(tx, &admin, state.id).map(drop)?;
        }
        standing::standing_of(tx, person, now).map(drop)
    });
}

fn people_leave(site: &BigSite) {
    let account = make::account(&site.app, "Leaves", "leaves@example.org", Role::Author);
    let comment = make::comment(&site.app, &site.article).by(&account);
    let comment = comment.published();
    site.app
        .write(move |tx| leaving::hand_over(tx, account.id, &account));
    let visitor = browser(site, "leaves");
    for closing in ["keep-text", "remove-text"] {
        let form = [("closing", closing), ("current_password", PASSWORD)];
        visitor.post("/account/deletion", &form).expect(303);
        visitor.get("/account/deletion").expect(200);
        if closing == "keep-text" {
            visitor
                .post("/account/deletion/cancellation", &[])
                .expect(303);
        }
    }
    // Of another an admin wipes what it says.
    let admin = browser(site, "admin");
    let page = admin.get("/moderation/comments/10002/erasure").expect(200);
    let name = page.text(".facts bdi");
    let form = [("name", name.as_str()), ("why", "A private address.")];
    admin.fill(&page, "#erasure", &form).expect(303);
    // What its author deleted is removed as well, and that taken back.
    let own = visitor.get("/account").expect(200);
    let button = ".own-comments form[action$='/deletion']";
    visitor.fill(&own, button, &[]).expect(303);
    let id = comment.id;
    let form = [
        ("seen", "published"),
        ("version", "1"),
        ("reason", "off-topic"),
    ];
    let removal = format!("/moderation/comments/{id}/removal");
    admin.post(&removal, &form).expect(303);
    let log = admin.get("/moderation/log").expect(200);
    admin.fill(&log, ".log form.undo", &[]).expect(303);
}

fn the_owner_moves(site: &BigSite) {
    let admin = browser(site, "admin");
    let page = admin.get("/desk/site").expect(200);
    let berlin = [("time_zone", "Europe/Berlin")];
    admin.fill(&page, "#zone", &berlin).expect(303);
    site.app.run(site.app.app.work_off()).unwrap();
    site.app.run(site.app.app.keep_time()).unwrap();
}

fn time_passes(site: &BigSite) {
    site.app.wait(100 * 24 * 4 * QUARTER);
    site.app.run(site.app.app.tidy()).unwrap();
    // As when there are too many.
    site.app
        .read(|conn| comments::spam::queries::rarest(conn, 100));
    site.app.run(site.app.app.frame()).unwrap();
}
