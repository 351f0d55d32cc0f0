//! What a writer may type.

use super::{ArticleForm, Faults, LONGEST_BODY, NewArticle};
use crate::articles::Format;
use crate::articles::fault::Fault;
use proptest::prelude::*;

fn parse(change: impl FnOnce(&mut ArticleForm)) -> Result<NewArticle, Faults> {
    let mut form = ArticleForm {
        title: "The last boat".into(),
        ..ArticleForm::default()
    };
    change(&mut form);
    NewArticle::parse(&form, Format::Markdown)
}

#[test]
fn a_title_has_one_to_two_hundred_characters_that_can_be_seen() {
    assert_eq!(
        parse(|form| form.title = "é".repeat(200))
            .unwrap()
            .title
            .chars()
            .count(),
        200
    );
    let faults = parse(|form| form.title = "é".repeat(201)).unwrap_err();
    assert_eq!(faults, [("title", Fault::TooLong(200))]);
    for unseen in ["", "  \r\n ", "\u{200b}\u{3164}"] {
        let faults = parse(|form| form.title = unseen.into()).unwrap_err();
        assert_eq!(faults, [("title", Fault::NoTitle)], "{unseen:?}");
    }
}

#[test]
fn every_field_that_is_wrong_is_named_once() {
    let faults = parse(|form| {
        form.title = "\u{202e}tac".into();
        form.standfirst = "x".repeat(501);
        form.body = "x".repeat(LONGEST_BODY + 1);
        form.slug = "Not a slug".into();
        form.tags = "!!!".into();
        form.prompt = "x".repeat(501);
    })
    .unwrap_err();
    let fields: Vec<_> = faults.iter().map(|(field, _)| *field).collect();
    assert_eq!(
        fields,
        ["title", "standfirst", "body", "slug", "tags", "prompt"]
    );
}

#[test]
fn tags_are_separated_by_commas_and_named_once() {
    let new = parse(|form| form.tags = "Ferries, ,Ferries , Ünder  way,".into()).unwrap();
    let slugs: Vec<_> = new.tags.iter().map(|tag| tag.slug()).collect();
    assert_eq!(slugs, ["ferries", "under-way"]);
    let eleven = (0..11).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    assert_eq!(
        parse(|form| form.tags = eleven).unwrap_err(),
        [("tags", Fault::TooManyTags(10))]
    );
}

proptest! {
    #[test]
    fn what_is_accepted_is_accepted_again_unchanged(title in "\\PC{1,60}", tags in "\\PC{0,60}") {
        if let Ok(new) = parse(|form| { form.title = title; form.tags = tags; }) {
            let names: Vec<_> = new.tags.iter().map(|tag| tag.name()).collect();
            let again = parse(|form| {
                form.title = new.title.clone();
                form.tags = names.join(", ");
            }).unwrap();
            prop_assert_eq!(&again.title, &new.title);
            prop_assert_eq!(&again.tags, &new.tags);
        }
    }
}
