//! Names that pass for somebody who works here.

use super::Place;
use crate::support::{Page, make};

fn sign_up(place: &Place, name: &str) -> Page {
    let number = name.bytes().map(u64::from).sum::<u64>();
    let email = format!("n{number}-{}@example.org", name.chars().count());
    let form = [
        ("name", name),
        ("email", &email),
        ("password", make::PASSWORD),
    ];
    place.app.visitor().post("/sign-up", &form)
}

#[test]
fn nobody_signs_up_under_a_name_that_passes_for_staff_or_the_site() {
    let place = Place::open();
    let title = place.app.app.frame();
    let title = place.app.run(title).unwrap().settings.title.clone();
    for name in [
        "Sam Okafor",
        "Sam.Okafor",
        "SAM OKAFOR",
        "Sаm Оkаfоr",
        "Sam 0kafor",
        "Ｓａｍ Okafor",
        "Sam\u{200b} Okafor",
        "S\u{200d}am Okafor",
        "Sam\u{2060}Okafor",
        "Sam\u{ad} Okafor",
        "Sam Okafor 2",
        "The real Sam Okafor",
        "Official Sam Okafor",
        "Ada Stone",
        "Admin",
        "Аdmin Ben",
        "Ben - Moderator",
        "M\u{200c}oderator",
        "TheModerator",
        title.as_str(),
        "Moderation Team",
        "M O D",
        "Супер Админ",
        "Blog Owner",
        "Okafor Sam",
    ] {
        let page = sign_up(&place, name).expect(422);
        assert!(page.has("#name-error"), "{name:?}: {}", page.text("main"));
        assert!(page.has("input[name=name][value]"), "the name is kept");
    }
    for name in [
        "Sam Smith",
        "Okafor Jones",
        "Badminton Ben",
        "Modesty",
        "Ana Editor",
    ] {
        sign_up(&place, name).expect(303);
    }
    sign_up(&place, "Noor Achterberg").expect(303);
    let page = sign_up(&place, "ɴoor Achterberg").expect(422);
    assert!(page.has("#name-error"), "{}", page.text("main"));
}

#[test]
fn only_those_who_work_here_have_a_badge() {
    let place = Place::open();
    make::comment(&place.app, &place.article)
        .saying("Not a moderator.")
        .published();
    let page = place.app.visitor().get("/ferries").expect(200);
    assert_eq!(page.texts(".badge"), Vec::<String>::new());
}
