//! What a moderator reads of somebody before deciding: trust with its reasons, reports, edits.

use super::Place;
use crate::support::make;
use byline::accounts::Role;
use byline::moderation::Action;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(86_400);

impl Place {
    /// What the page says of Ana's trust and of her reports.
    fn merit(&self) -> (String, String) {
        self.sam.sign_in("sam@example.org");
        let said = self.page().texts(".merit li");
        (said[0].clone(), said[1].clone())
    }
}

#[test]
fn the_page_says_how_far_somebody_is_trusted_and_why() {
    let place = Place::open();
    let (trust, _) = place.merit();
    assert_eq!(
        trust,
        "Not trusted yet: 1 published comment; it takes 10 over 14 days."
    );
    for _ in 0..10 {
        make::comment(&place.app, &place.article)
            .by(&place.ana)
            .saying("More of it.")
            .published();
        place.app.wait(DAY);
    }
    let (trust, _) = place.merit();
    assert_eq!(
        trust,
        "Not trusted yet: 11 published comments, the first 10 days old; it takes 14 days."
    );
    place.app.wait(20 * DAY);
    let (trust, _) = place.merit();
    assert_eq!(
        trust,
        "Trusted: 11 published comments over 30 days, none removed in 30 days."
    );
    let bad = make::comment(&place.app, &place.article)
        .by(&place.ana)
        .published();
    make::decide(&place.app, &bad, Action::Remove);
    place.app.wait(3 * DAY);
    let (trust, _) = place.merit();
    assert!(
        trust.starts_with("Not trusted: a comment of theirs was removed lately."),
        "{trust}"
    );
    assert!(trust.ends_with("again in 27 days."), "{trust}");
    place.judge("untrusted", &[]).expect(303);
    let (trust, _) = place.merit();
    assert_eq!(trust, "Not trusted: a moderator took trust away.");
    let page = place.sam.get("/moderation/people/sam-okafor").expect(200);
    assert_eq!(page.text(".merit li"), "Trusted: they work here.");
}

#[test]
fn the_page_says_how_often_their_reports_were_right_and_leads_to_the_log_about_them() {
    let place = Place::open();
    assert_eq!(place.merit().1, "Has reported nothing.");
    for action in [Action::Remove, Action::Keep, Action::Remove] {
        let comment = make::comment(&place.app, &place.article).published();
        let report = format!("/comments/{}/report", comment.id);
        place
            .reader
            .post(&report, &[("reason", "abusive"), ("note", "")])
            .expect(303);
        make::decide(&place.app, &comment, action);
    }
    let comment = make::comment(&place.app, &place.article).published();
    let report = format!("/comments/{}/report", comment.id);
    place
        .reader
        .post(&report, &[("reason", "abusive"), ("note", "")])
        .expect(303);
    let (_, reports) = place.merit();
    assert_eq!(
        reports,
        "Reported 4 comments. 2 of the 3 reports decided about were right."
    );
    place
        .judge("warned", &[("message", "Be kind.")])
        .expect(303);
    let link = place.page().attr(".merit a", "href");
    let log = place.sam.get(&link).expect(200);
    let said = log.texts(".log-line");
    assert_eq!(said[0], "Sam Okafor warned Ana Ruiz: Attacks on people");
    assert!(
        said.iter().all(|line| line.contains("Ana Ruiz")),
        "{said:?}"
    );
}

#[test]
fn comments_are_taken_down_without_a_ban_and_put_back_by_the_message() {
    let place = Place::open();
    place.app.wait(2 * DAY);
    make::comment(&place.app, &place.article)
        .by(&place.ana)
        .saying("Of today.")
        .published();
    place.sam.sign_in("sam@example.org");
    let page = place.page();
    let form = "form[action$=clean-ups]";
    let chosen = [("clean_up", "day"), ("reason", "disruption")];
    let page = place
        .sam
        .follow(place.sam.fill(&page, form, &chosen).expect(303));
    assert!(
        page.text("[role=status]")
            .contains("Their comments are removed.")
    );
    assert_eq!(page.texts(".log .status"), ["Removed", "Published"]);
    assert!(
        page.text("[aria-labelledby=in-force]").contains("Nothing"),
        "no ban"
    );
    assert!(
        page.text("[aria-labelledby=clean-ups]")
            .contains("Took down 1 comment from the 24 hours before.")
    );
    let page = place
        .sam
        .follow(place.sam.fill(&page, ".flash form", &[]).expect(303));
    assert!(
        page.text("[role=status]")
            .contains("Their comments are back.")
    );
    assert_eq!(page.texts(".log .status"), ["Published", "Published"]);
    let path = "/moderation/people/ana-ruiz/clean-ups";
    for odd in [
        [("clean_up", "leave"), ("reason", "spam")],
        [("clean_up", "all"), ("reason", "mood")],
        [("clean_up", ""), ("reason", "spam")],
    ] {
        assert!(
            (400..500).contains(&place.sam.post(path, &odd).status),
            "{odd:?}"
        );
    }
    let form = [("clean_up", "all"), ("reason", "spam")];
    place.reader.post(path, &form).expect(403);
    place
        .sam
        .post("/moderation/people/ada-stone/clean-ups", &form)
        .expect(403);
    place
        .sam
        .post("/moderation/people/sam-okafor/clean-ups", &form)
        .expect(403);
    place
        .sam
        .post("/moderation/people/nobody/clean-ups", &form)
        .expect(404);
    make::account(&place.app, "Mona", "mona@example.org", Role::Moderator);
    let colleague = place.sam.get("/moderation/people/mona").expect(200);
    assert!(!colleague.has("form[action$=clean-ups]"));
}

#[test]
fn the_card_of_an_edited_comment_leads_to_what_it_said_before() {
    let place = Place::open();
    let posted = place.post("The first words.").expect(303);
    let id = posted
        .location()
        .unwrap()
        .rsplit_once("#c-")
        .unwrap()
        .1
        .to_owned();
    let card = format!("#case-{id}");
    let queue = "/moderation?state=published";
    let page = place.sam.get(queue).expect(200);
    assert!(page.has(&card) && !page.has(&format!("{card} .edited")));
    place.app.wait(Duration::from_secs(180));
    let edit = place
        .reader
        .get(&format!("/comments/{id}/edit"))
        .expect(200);
    place
        .reader
        .fill(&edit, "#edit", &[("body", "Other words.")])
        .expect(303);
    let page = place.sam.get(queue).expect(200);
    let link = format!("{card} .edited");
    assert_eq!(page.text(&link), "edited 3 minutes later");
    let history = place.sam.get(&page.attr(&link, "href")).expect(200);
    assert!(history.body.contains("The first words."));
}
