//! What moderators decided in the magazine, and about what.

use super::*;

#[test]
fn no_two_advertisements_are_the_same_and_the_latest_wait() {
    let demo = demo();
    let adverts: Vec<_> = demo.adverts.all().collect();
    let texts: BTreeSet<_> = adverts.iter().map(|advert| &advert.says).collect();
    assert_eq!(texts.len(), adverts.len());
    let marked = adverts.iter().filter(|advert| advert.is_marked).count();
    assert!(marked >= 50 && marked < adverts.len(), "{marked}");
    for advert in &adverts {
        assert!(demo.person(&advert.by).is_some(), "{}", advert.by);
        assert!(advert.days_ago > 0.0);
        for target in link_targets(&advert.says) {
            let host = target.split('/').nth(2).unwrap_or_default();
            let endings = [".example.org", ".example.com", ".example.net"];
            assert!(endings.iter().any(|end| host.ends_with(end)), "{target}");
        }
    }
}

#[test]
fn decisions_say_what_the_site_understands() {
    use crate::accounts::standing::{Cause, Kind as StateKind};
    use crate::moderation::Reason;
    let demo = demo();
    for person in &demo.people {
        let Some(standing) = &person.standing else {
            continue;
        };
        assert!(
            StateKind::from_word(&standing.kind).is_some(),
            "{}",
            standing.kind
        );
        assert!(
            Cause::from_word(&standing.why).is_some(),
            "{}",
            standing.why
        );
    }
    for article in &demo.articles {
        for comment in &article.thread {
            if let Some(why) = &comment.why {
                assert!(
                    comment.reason.is_some() && Reason::from_word(why).is_some(),
                    "{why}"
                );
            }
        }
    }
}
