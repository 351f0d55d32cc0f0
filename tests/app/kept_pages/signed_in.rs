//! What is the same for everybody is rendered once for those who are signed in, too.

use super::unpacked;
use crate::support::{TestApp, Visitor, make};
use byline::accounts::{Account, Role};
use byline::articles::Article;
use byline::moderation::Action;

fn made(app: &TestApp) -> u64 {
    app.app.shared_views().map_or(0, |shelf| shelf.made())
}

fn signed_in(app: &TestApp, name: &str, role: Role) -> (Account, Visitor) {
    let email = format!("{name}@example.org");
    let account = make::account(app, name, &email, role);
    let visitor = app.visitor();
    visitor.sign_in(&email);
    (account, visitor)
}

fn discussed(app: &TestApp) -> Article {
    let article = make::article(app).published();
    let first = make::comment(app, &article).published();
    make::comment(app, &article).answering(&first).published();
    article
}

#[test]
fn readers_and_visitors_share_what_is_rendered_and_each_sees_their_own_name() {
    let app = TestApp::spawn();
    discussed(&app);
    let people: Vec<_> = ["noor", "milan", "ayla"]
        .map(|name| (name, signed_in(&app, name, Role::Reader).1))
        .into();
    for _ in 0..2 {
        for (name, visitor) in &people {
            let page = visitor.get("/the-last-boat").expect(200);
            assert_eq!(page.texts(".comment-body").len(), 2);
            assert!(page.text(".masthead").contains(name));
            assert!(page.text("form.comment-form").contains(name));
            for (other, _) in people.iter().filter(|(other, _)| other != name) {
                assert!(!page.body.contains(other), "{name} sees {other}");
            }
        }
        assert!(!app.visitor().get("/the-last-boat").body.contains("noor"));
    }
    assert_eq!(made(&app), 1);
}

#[test]
fn a_readers_page_is_the_same_compressed_or_not() {
    let app = TestApp::spawn();
    let body = "The ferry waits for the last train.\n\n".repeat(500);
    let article = make::article(&app).body(&body).published();
    make::article(&app)
        .title("Without a word")
        .body("Short.")
        .published();
    for number in 0..50 {
        let words = format!("Number {number} of those who wait <b>& wave</b>.");
        make::comment(&app, &article).saying(&words).published();
    }
    let people = [("noor", Role::Reader), ("ayla", Role::Moderator)];
    for (name, role) in people {
        let (_, visitor) = signed_in(&app, name, role);
        // They are welcomed once.
        visitor.get("/").expect(200);
        for path in ["/the-last-boat", "/without-a-word"] {
            let plain = visitor.get(path).expect(200);
            assert!(plain.text(".masthead").contains(name));
            for (accepted, expected) in [
                ("gzip", "gzip"),
                ("gzip, deflate, br, zstd", "gzip"),
                ("br;q=1, gzip;q=0.1", "gzip"),
                ("identity;q=0, gzip", "gzip"),
                ("br", ""),
                ("gzip;q=0", ""),
                ("", ""),
            ] {
                let asked = [("accept-encoding", accepted)];
                let page = visitor.send("GET", path, &asked, None).expect(200);
                let coding = page.header("content-encoding");
                assert_eq!(coding, expected, "{name} {path} {accepted}");
                assert!(unpacked(&page) == plain.bytes, "{name} {path} {accepted}");
                // What is put together from what lies ready is known in its length.
                if role == Role::Reader {
                    let length = page.bytes.len().to_string();
                    assert_eq!(page.header("content-length"), length, "{path} {accepted}");
                }
                for header in ["content-type", "cache-control", "vary"] {
                    assert_eq!(page.header(header), plain.header(header), "{header}");
                }
            }
            let refusing = [("accept-encoding", "br;q=0, identity;q=0")];
            assert_eq!(visitor.send("GET", path, &refusing, None).status, 406);
        }
    }
}

#[test]
fn whoever_takes_part_sees_their_own_and_makes_nothing_of_it_for_others() {
    let app = TestApp::spawn();
    let article = discussed(&app);
    let (noor, noors) = signed_in(&app, "noor", Role::Reader);
    let (milan, milans) = signed_in(&app, "milan", Role::Reader);
    make::comment(&app, &article).by(&noor).published();
    let held = make::comment(&app, &article)
        .by(&milan)
        .saying("It waits.")
        .posted();
    // Whoever comes first makes what is kept.
    let own = |visitor: &Visitor| {
        let page = visitor.get("/the-last-boat").expect(200);
        let marks = page.texts(".badge.you").len();
        (
            page.texts(".comment-body").len(),
            marks,
            page.body.contains("It waits."),
        )
    };
    for _ in 0..2 {
        assert_eq!(own(&noors), (3, 1, false));
        assert_eq!(own(&milans), (4, 1, true));
        assert_eq!(
            own(&signed_in(&app, &format!("r{}", made(&app)), Role::Reader).1),
            (3, 0, false)
        );
        assert_eq!(own(&app.visitor()), (3, 0, false));
        app.app.topics.touch(&[byline::ids::Topic::Everything]);
        assert_eq!(own(&app.visitor()), (3, 0, false));
    }
    make::decide(&app, &held, Action::Reject);
    assert_eq!(own(&milans), (4, 1, true));
    assert_eq!(own(&noors), (3, 1, false));
}

#[test]
fn moderators_have_their_buttons_and_nobody_else_has() {
    let app = TestApp::spawn();
    discussed(&app);
    let (_, ines) = signed_in(&app, "ines", Role::Moderator);
    let (_, noor) = signed_in(&app, "noor", Role::Reader);
    for _ in 0..2 {
        let buttons = |visitor: &Visitor| {
            let page = visitor.get("/the-last-boat").expect(200);
            page.texts("details.moderate").len()
        };
        assert_eq!(buttons(&ines), 2);
        assert_eq!(buttons(&noor), 0);
        assert_eq!(buttons(&app.visitor()), 0);
    }
}

#[test]
fn a_reader_sees_a_comment_the_moment_it_is_published_and_not_after_it_is_removed() {
    let app = TestApp::spawn();
    let article = discussed(&app);
    let (_, noor) = signed_in(&app, "noor", Role::Reader);
    let shown = || {
        noor.get("/the-last-boat")
            .expect(200)
            .texts(".comment-body")
            .len()
    };
    let mut comment = make::comment(&app, &article).posted();
    assert_eq!(shown(), 2);
    comment = make::decide(&app, &comment, Action::Approve);
    assert_eq!(shown(), 3);
    make::decide(&app, &comment, Action::Remove);
    assert_eq!(shown(), 2);
}

#[test]
fn a_draft_is_shared_with_nobody() {
    let app = TestApp::spawn();
    make::article(&app).draft();
    let (_, noor) = signed_in(&app, "noor", Role::Reader);
    let admin = app.visitor();
    admin.sign_in("admin@example.org");
    for _ in 0..2 {
        admin.get("/the-last-boat").expect(200);
        noor.get("/the-last-boat").expect(404);
        app.visitor().get("/the-last-boat").expect(404);
    }
    assert_eq!(made(&app), 0);
}
