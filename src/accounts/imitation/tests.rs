//! Which names pass for somebody who works here, and which do not.

use super::claims::claims_office;
use super::{imitates, names_site};
use proptest::prelude::*;

/// Names people have.
const PEOPLE: &str = include_str!("people.txt");

#[test]
fn a_name_dressed_up_spelled_otherwise_or_among_others_is_the_same() {
    for name in [
        "Sam Okafor",
        "sam  okafor",
        "Sam.Okafor",
        "SamOkafor",
        "Sаm Оkаfоr",
        "Sam 0kafor",
        "Sam Okafor 2",
        "Sam Okafor7",
        "The real Sam Okafor",
        "Sam Okafor Official",
        "Dr Sam Okafor Jones",
        "Ｓａｍ Ｏｋａｆｏｒ",
    ] {
        assert!(imitates(name, "Sam Okafor"), "{name}");
    }
    for name in ["Sam Smith", "Okafor", "Samuel Okafor", "Sam", "Ana"] {
        assert!(!imitates(name, "Sam Okafor"), "{name}");
    }
}

#[test]
fn one_word_alone_is_a_part_of_anybodys_name() {
    for name in ["Sam", "The real Sam", "Sam 3", "sam."] {
        assert!(imitates(name, "Sam"), "{name}");
    }
    for name in ["Sam Smith", "Samantha", "Ann-Sam Berg"] {
        assert!(!imitates(name, "Sam"), "{name}");
    }
    assert!(!imitates("Person 4", "Person 51"));
    assert!(imitates("The Person 51", "Person 51"));
    assert!(!imitates("Anybody", ""));
    assert!(!imitates("Anybody", "!"));
}

#[test]
fn nobody_who_comes_by_themselves_claims_to_work_here() {
    for name in [
        "Admin",
        "Admin Ana",
        "Ana, Moderator",
        "Site-Admin",
        "admin123",
        "Аdmіn of the house",
        "TheModerator",
        "SuperAdministrator",
        "Mod Ben",
        "Forum Staff",
        "Moderation",
        "Moderation Team",
        "Kommentar Moderation",
        "Kommentarmoderation",
        "Byline Moderation",
        "M O D",
        "A.D.M.I.N",
        "m’o’d",
        "Modérateur",
        "MODÉRATRICE",
        "La Moderación",
        "Super Admin",
        "SuperAdmin",
        "Супер Админ",
        "СУПЕР АДМИН",
        "модератор",
        "Адміністратор",
        "Steffi Mod",
        "Owner",
        "0wner",
        "Owner 7",
        "O w n e r",
        "Blog Owner",
        "BlogOwner",
        "Owner of the Blog",
        "Editor in Chief",
        "Editorial Team",
        "Site Team",
        "Official Support",
        "Catchment Support",
        "Team Catchment",
        "Catchment Editor",
        "Die Redaktion",
        "Владелец",
        "Właściciel",
        "ꜱtaff",
        "ᴀᴅᴍɪɴ",
    ] {
        assert!(claims_office(name, "The Catchment"), "{name}");
    }
    for name in [
        "Badminton Ben",
        "Modesty Blaise",
        "Stafford",
        "Padma Inan",
        "Modibo",
        "Modesto",
        "Moderata Fonte",
        "Admir",
        "Owen",
        "Ownby",
        "Teamour",
        "Ana Editor",
        "Ruben Kommentar",
        "M. O. D’Souza",
        "Catchment Jones",
    ] {
        assert!(!claims_office(name, "The Catchment"), "{name}");
    }
}

#[test]
fn the_words_of_a_name_in_another_order_are_the_same_and_so_is_half_a_surname() {
    for (name, known) in [
        ("Halloran Inès", "Inès Halloran"),
        ("Halloran, Ines", "Inès Halloran"),
        ("HalloranInes", "Inès Halloran"),
        ("Inès van Halloran", "Inès Halloran"),
        ("Rufus Adair", "Rufus Adair-Blom"),
        ("Rufus Blom", "Rufus Adair-Blom"),
        ("Blom Rufus", "Rufus Adair-Blom"),
        ("The real Rufus Adair", "Rufus Adair-Blom"),
        ("Rufus AdairBlom", "Rufus Adair-Blom"),
        ("ɴoor Achterberg", "Noor Achterberg"),
        ("N O O R Achterberg", "Noor Achterberg"),
    ] {
        assert!(imitates(name, known), "{name}, {known}");
    }
    for (name, known) in [
        ("Inès Holloway", "Inès Halloran"),
        ("Halloran", "Inès Halloran"),
        ("Adair Blom", "Rufus Adair-Blom"),
        ("Rufus", "Rufus Adair-Blom"),
        ("Rufus Adair Smith", "Rufus Adair-Blom"),
        ("Anne Duval", "Anne-Marie Duval"),
    ] {
        assert!(!imitates(name, known), "{name}, {known}");
    }
}

#[test]
fn the_site_is_known_without_its_article() {
    for name in [
        "The Catchment",
        "Catchment",
        "catchment.",
        "Official Catchment",
        "CATCHMENT 2",
    ] {
        assert!(names_site(name, "The Catchment"), "{name}");
    }
    for name in ["Cat", "The Cat", "Catchment Jones"] {
        assert!(!names_site(name, "The Catchment"), "{name}");
    }
    assert!(names_site("Brücke", "Die Brücke"));
    assert!(!names_site("Anybody", "The"));
    assert!(!names_site("Anybody", "The !"));
}

#[test]
fn people_can_have_the_names_they_have() {
    let staff = [
        "Sam Okafor",
        "Inès Halloran",
        "Rufus Adair-Blom",
        "Ada Stone",
    ];
    assert!(PEOPLE.lines().count() >= 60);
    for name in PEOPLE.lines() {
        assert!(super::DisplayName::parse(name).is_ok(), "{name}");
        assert!(!claims_office(name, "The Catchment"), "{name}");
        assert!(!names_site(name, "The Catchment"), "{name}");
        assert!(!staff.iter().any(|known| imitates(name, known)), "{name}");
    }
}

fn a_name() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[A-Z][a-z]{2,8}", 2..4)
}

proptest! {
    #[test]
    fn no_order_case_dress_or_spelling_makes_a_name_another(
        words in a_name(),
        turns in 0..3_usize,
        first in "(the |Real |OFFICIAL )?",
        last in "( 2|77| Team)?",
        between in "[ .-]",
        large in any::<bool>(),
    ) {
        let known = words.join(" ");
        let mut turned = words.clone();
        turned.rotate_left(turns % words.len());
        let name = format!("{first}{}{last}", turned.join(&between));
        let name = if large { name.to_uppercase() } else { name };
        prop_assert!(imitates(&name, &known), "{} {}", name, known);
    }

    #[test]
    fn a_name_with_a_word_less_is_another(words in a_name(), other in "[A-Z][a-z]{9,12}") {
        let known = words.join(" ");
        let name = format!("{} {other}", words[1..].join(" "));
        prop_assert!(!imitates(&name, &known), "{} {}", name, known);
    }

    #[test]
    fn any_name_can_be_looked_at(name in "\\PC{0,40}", known in "\\PC{0,40}") {
        imitates(&name, &known);
        names_site(&name, &known);
        claims_office(&name, &known);
    }

    #[test]
    fn what_claims_an_office_does_so_beside_a_name(name in "[A-Z][a-z]{2,8}", at in 0..6_usize) {
        let claim = ["Admin", "mod", "Modérateur", "модератор", "Moderation", "STAFF"][at];
        let (before, after) = (format!("{claim} {name}"), format!("{name}-{claim}"));
        prop_assert!(claims_office(&before, "") && claims_office(&after, ""), "{}", before);
    }
}
