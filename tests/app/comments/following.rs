//! Conversations somebody follows.

use super::{MINUTE, known, say};
use crate::support::{TestApp, make};
use byline::moderation::Action;

#[test]
fn what_is_new_in_what_somebody_follows_is_listed() {
    let app = TestApp::spawn();
    let article = make::article(&app).title("Boats").published();
    let thread = make::comment(&app, &article).saying("It began so.");
    let thread = thread.published();
    let (_, ana) = known(&app, "ana@example.org");
    assert!(ana.get("/account/following").expect(200).has(".empty"));
    let path = format!("/{}", article.slug);
    let page = ana.get(&path).expect(200);
    let page = ana.follow(ana.fill(&page, ".follow", &[]).expect(303));
    assert!(
        page.text(".flash")
            .starts_with("You follow these comments.")
    );
    assert!(
        page.text(".follow")
            .starts_with("You follow these comments")
    );
    let button = format!("#c-{} .actions form[action*=following]", thread.id);
    let page = ana.follow(ana.fill(&page, &button, &[]).expect(303));
    assert!(page.text(&button).starts_with("Following"));
    let list = ana.get("/account/following").expect(200);
    assert_eq!(list.count(".own-row"), 2);
    assert_eq!(list.text(".own-row:first-child .excerpt"), "It began so.");
    assert!(!list.has(".own-row strong"), "nothing new");
    app.wait(60 * MINUTE);
    let answer = make::comment(&app, &article).answering(&thread).published();
    make::comment(&app, &article).published();
    make::comment(&app, &article).posted();
    let list = ana.get("/account/following").expect(200);
    assert_eq!(
        list.texts(".own-row strong"),
        ["1 new comment", "2 new comments"]
    );
    assert_eq!(
        list.attr(".own-row:first-child .facts a[rel]", "href"),
        format!("/comments/{}", answer.id)
    );
    // What they said themselves is not new, nor what they have read.
    say(&ana, &article, "My own words.").expect(303);
    assert!(
        !ana.get("/account/following")
            .expect(200)
            .has(".own-row strong")
    );
    for _ in 0..2 {
        let list = ana.get("/account/following").expect(200);
        ana.fill(&list, ".own-row form", &[]).expect(303);
    }
    assert!(ana.get("/account/following").expect(200).has(".empty"));
    let page = ana.get(&path).expect(200);
    assert_eq!(page.text(".follow"), "Follow these comments");
    assert!(page.text(&button).starts_with("Follow the thread"));
}

#[test]
fn only_what_everybody_reads_can_be_followed_and_once() {
    let app = TestApp::spawn();
    let article = make::article(&app).published();
    let draft = make::article(&app).title("Not yet").draft();
    let root = make::comment(&app, &article).published();
    let answer = make::comment(&app, &article).answering(&root).published();
    let waits = make::comment(&app, &article).posted();
    let (_, ana) = known(&app, "ana@example.org");
    for verb in ["", "/withdrawal"] {
        for nothing in [
            format!("/{}", draft.slug),
            "/none".to_owned(),
            format!("/comments/{}", answer.id),
            format!("/comments/{}", waits.id),
            "/comments/999999".to_owned(),
            "/comments/x".to_owned(),
        ] {
            ana.post(&format!("{nothing}/following{verb}"), &[])
                .expect(404);
        }
    }
    for verb in ["", "", "/withdrawal", "/withdrawal", ""] {
        for there in [
            format!("/{}", article.slug),
            format!("/comments/{}", root.id),
        ] {
            ana.post(&format!("{there}/following{verb}"), &[])
                .expect(303);
        }
    }
    let list = ana.get("/account/following").expect(200);
    assert_eq!(list.count(".own-row"), 2);
    // Nobody ends what somebody else follows.
    let (_, ben) = known(&app, "ben@example.org");
    for form in ["1", "2", "3", "4", "999"] {
        let path = format!("/account/following/{form}/withdrawal");
        ben.post(&path, &[]).expect(303);
    }
    assert_eq!(
        ana.get("/account/following").expect(200).count(".own-row"),
        2
    );
    // A thread whose beginning is gone says nothing of what that was.
    make::decide(&app, &root, Action::Remove);
    let list = ana.get("/account/following").expect(200);
    assert_eq!(
        (list.count(".own-row"), list.count(".own-row .excerpt")),
        (2, 0)
    );
    let visitor = app.visitor();
    let path = format!("/{}", article.slug);
    let sign_in = visitor.post(&format!("{path}/following"), &[]).expect(303);
    assert_eq!(sign_in.location(), Some(format!("/sign-in?next={path}")));
    visitor.sign_in("ana@example.org");
}
