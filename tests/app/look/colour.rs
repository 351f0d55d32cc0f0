//! The colour the site is known by.

use crate::support::{Page, TestApp, Visitor};

fn admin(app: &TestApp) -> Visitor {
    let visitor = app.visitor();
    visitor.sign_in("admin@example.org");
    visitor
}

fn sheet(visitor: &Visitor) -> (String, Page) {
    let url = visitor.get("/").attr("link[rel=stylesheet]", "href");
    let page = visitor.get(&url).expect(200);
    (url, page)
}

#[test]
fn a_colour_is_in_the_style_sheet_of_every_page_under_an_address_of_its_own() {
    let app = TestApp::spawn();
    let (reader, admin) = (app.visitor(), admin(&app));
    let (before, plain) = sheet(&reader);
    let page = admin.open("/desk/site");
    admin
        .fill(&page, "#colour", &[("accent", "#0B57D0")])
        .expect(303);
    let (after, coloured) = sheet(&reader);
    assert_ne!(before, after);
    assert!(coloured.body.starts_with(&plain.body));
    assert!(coloured.body.contains("--accent: light-dark(#0b57d0, "));
    assert_eq!(
        coloured.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(coloured.header("content-type"), "text/css; charset=utf-8");
    let packed = reader.send("GET", &after, &[("accept-encoding", "br")], None);
    assert_eq!(packed.header("content-encoding"), "br");
    assert!(packed.bytes.len() <= 10_000, "{} bytes", packed.bytes.len());
    // Everywhere: to those who are signed in, at the desk, where nothing stands.
    for path in ["/desk", "/desk/site", "/no-such-page", "/account"] {
        let page = admin.get(path);
        assert_eq!(page.attr("link[rel=stylesheet]", "href"), after, "{path}");
    }
    reader.get(&before).expect(200);
    reader.get("/static/css/base.00000000.css").expect(404);
}

#[test]
fn our_own_colour_is_the_sheet_as_it_is_byte_for_byte() {
    let app = TestApp::spawn();
    let admin = admin(&app);
    let (before, plain) = sheet(&admin);
    let page = admin.open("/desk/site");
    let ours = page.attr("#accent", "value");
    // Typed, it is nothing new.
    admin
        .fill(&page, "#colour", &[("accent", &ours)])
        .expect(303);
    assert_eq!(sheet(&admin).0, before);
    admin
        .fill(&page, "#colour", &[("picked", "#1b6e3c")])
        .expect(303);
    assert_ne!(sheet(&admin).0, before);
    let page = admin.open("/desk/site");
    assert_eq!(page.attr("#picked", "value"), "#1b6e3c");
    admin.fill(&page, "#colour", &[("ours", "yes")]).expect(303);
    let (again, same) = sheet(&admin);
    assert_eq!((again, same.body), (before, plain.body));
}

#[test]
fn a_colour_that_cannot_be_read_is_answered_with_the_nearest_that_can() {
    let app = TestApp::spawn();
    let admin = admin(&app);
    let (before, _) = sheet(&admin);
    let page = admin.open("/desk/site");
    let refused = admin
        .fill(&page, "#colour", &[("accent", "#ffcc00")])
        .expect(422);
    let nearest = refused.attr("[name=nearest]", "value");
    let said = format!("Error: This yellow is too light to read on white. We’d use {nearest}.");
    assert_eq!(refused.text("#accent-error"), said);
    assert_eq!(refused.attr("#accent", "value"), "#ffcc00");
    assert_eq!(refused.count(".swatches figure"), 2);
    assert_eq!(sheet(&admin).0, before, "nothing is saved");
    let page = admin.open("/desk/site");
    admin
        .fill(&page, "#colour", &[("nearest", &nearest)])
        .expect(303);
    assert!(
        sheet(&admin)
            .1
            .body
            .contains(&format!("--accent: light-dark({nearest}, "))
    );
    let page = admin.open("/desk/site");
    let odd = admin
        .fill(&page, "#colour", &[("accent", "red; } body {")])
        .expect(422);
    assert!(
        odd.text("#accent-error")
            .contains("can’t read that as a colour")
    );
    assert_eq!(odd.attr("#accent", "value"), "red; } body {");
}

#[test]
fn a_colour_is_looked_at_before_it_is_saved() {
    let app = TestApp::spawn();
    let admin = admin(&app);
    let (before, _) = sheet(&admin);
    let page = admin.open("/desk/site");
    let trial = admin
        .press(&page, "#colour", "/trial", &[("picked", "#6b21a8")])
        .expect(200);
    assert!(trial.text(".swatches").contains("not saved yet"));
    assert!(trial.text(".swatches figcaption").contains("#6b21a8"));
    assert!(!trial.body.contains("style="));
    assert_eq!(sheet(&admin).0, before);
    // What was looked at is what is saved then.
    admin.fill(&trial, "#colour", &[]).expect(303);
    assert!(sheet(&admin).1.body.contains("light-dark(#6b21a8, "));
    // A page that was opened before does not undo it.
    let late = admin
        .fill(&page, "#colour", &[("accent", "#0b57d0")])
        .expect(409);
    assert!(late.text("#accent-error").contains("#6b21a8"));
    admin.fill(&late, "#colour", &[]).expect(303);
    assert!(sheet(&admin).1.body.contains("light-dark(#0b57d0, "));
}
