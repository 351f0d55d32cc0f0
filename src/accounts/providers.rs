//! What is known of those who run mail for others: which spellings they take for one mailbox, and at which domains very
//! many people have theirs.

/// Providers that take several spellings for one mailbox: their domains, of which the first stands for all, and the
/// signs in a name that they ignore.
const LENIENT: [(&[&str], &[char]); 2] = [
    (&["gmail.com", "googlemail.com"], &['.']),
    (&["proton.me", "protonmail.com", "pm.me"], &['.', '-', '_']),
];

/// Domains at which very many people who have nothing to do with each other get their mail: to shut one out would shut
/// all of them out for what one did.
const EVERYBODYS: &[&str] = &[
    "126.com",
    "163.com",
    "aol.com",
    "att.net",
    "bigpond.com",
    "bk.ru",
    "bluewin.ch",
    "btinternet.com",
    "comcast.net",
    "cox.net",
    "daum.net",
    "duck.com",
    "fastmail.com",
    "fastmail.fm",
    "foxmail.com",
    "free.fr",
    "freenet.de",
    "gmail.com",
    "googlemail.com",
    "hanmail.net",
    "hey.com",
    "icloud.com",
    "inbox.ru",
    "laposte.net",
    "libero.it",
    "list.ru",
    "mac.com",
    "mail.com",
    "mail.ru",
    "mailbox.org",
    "me.com",
    "naver.com",
    "onet.pl",
    "orange.fr",
    "pm.me",
    "posteo.de",
    "privaterelay.appleid.com",
    "qq.com",
    "rambler.ru",
    "rediffmail.com",
    "sbcglobal.net",
    "seznam.cz",
    "sfr.fr",
    "sina.com",
    "sky.com",
    "t-online.de",
    "terra.com.br",
    "tuta.com",
    "tuta.io",
    "tutanota.com",
    "ukr.net",
    "uol.com.br",
    "verizon.net",
    "virginmedia.com",
    "wanadoo.fr",
    "web.de",
    "wp.pl",
    "ya.ru",
    "zoho.com",
];

/// Names of such providers that have a domain in many countries.
const EVERYWHERE: [&str; 11] = [
    "gmx",
    "hotmail",
    "live",
    "msn",
    "outlook",
    "proton",
    "protonmail",
    "rocketmail",
    "yahoo",
    "yandex",
    "ymail",
];

/// The mailbox that `address` leads to, as far as is known: without what follows a `+` in the name (RFC 5233), and at
/// providers that ignore them without dots and the like. In small letters, with an ASCII domain, as the key of an
/// [`super::Email`] is.
pub fn mailbox(address: &str) -> String {
    let (name, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let name = match name.split_once('+') {
        Some((before, _)) if !before.is_empty() => before,
        _ => name,
    };
    let lenient = LENIENT.iter().find(|one| one.0.contains(&domain));
    let Some((domains, ignored)) = lenient else {
        return format!("{name}@{domain}");
    };
    let bare: String = name.chars().filter(|c| !ignored.contains(c)).collect();
    format!("{bare}@{}", domains[0])
}

/// Whether very many people have an address at `domain`.
pub fn is_everybodys(domain: &str) -> bool {
    let (name, country) = domain.split_once('.').unwrap_or((domain, ""));
    // As in yahoo.com, yahoo.fr and yahoo.co.uk.
    let is_country = country.len() <= 6 && country.split('.').all(|part| part.len() <= 3);
    EVERYBODYS.contains(&domain) || is_country && EVERYWHERE.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::{is_everybodys, mailbox};
    use proptest::prelude::*;

    #[test]
    fn spellings_that_lead_to_one_mailbox_are_one() {
        for (spelled, once) in [
            ("ana+news@example.org", "ana@example.org"),
            ("ana+a+b@example.org", "ana@example.org"),
            ("a.na@example.org", "a.na@example.org"),
            ("+ana@example.org", "+ana@example.org"),
            ("a.n.a+x@gmail.com", "ana@gmail.com"),
            ("ana@googlemail.com", "ana@gmail.com"),
            ("a-n_a.@protonmail.com", "ana@proton.me"),
        ] {
            assert_eq!(mailbox(spelled), once);
        }
    }

    #[test]
    fn domains_of_many_are_known_in_every_country_and_no_others() {
        for domain in [
            "gmail.com",
            "yahoo.co.uk",
            "yahoo.fr",
            "gmx.net",
            "gmx.de",
            "outlook.com",
            "hotmail.com.br",
            "proton.me",
            "protonmail.ch",
            "web.de",
            "qq.com",
            "163.com",
        ] {
            assert!(is_everybodys(domain), "{domain}");
        }
        for domain in [
            "example.org",
            "gmail.com.example.org",
            "yahoo.example.org",
            "mygmx.net",
            "web.de.example.com",
            "mail.example.com",
        ] {
            assert!(!is_everybodys(domain), "{domain}");
        }
    }

    proptest! {
        #[test]
        fn a_mailbox_is_its_own_mailbox(name in "[a-z0-9.+_-]{1,12}", known in 0_usize..4) {
            let domain = ["example.org", "gmail.com", "pm.me", "googlemail.com"][known];
            let once = mailbox(&format!("{name}@{domain}"));
            prop_assert_eq!(mailbox(&once), once);
        }

        #[test]
        fn at_unknown_providers_only_what_follows_a_plus_makes_no_difference(
            one in "[ab.+_-]{1,4}",
            other in "[ab.+_-]{1,4}",
            at in prop::sample::select(vec!["example.org", "mail.example.org", "gmail.example"]),
        ) {
            let before_plus = |name: &str| match name.split_once('+') {
                Some((before, _)) if !before.is_empty() => before.to_owned(),
                _ => name.to_owned(),
            };
            let same = mailbox(&format!("{one}@{at}")) == mailbox(&format!("{other}@{at}"));
            prop_assert_eq!(same, before_plus(&one) == before_plus(&other));
            let elsewhere = mailbox(&format!("{one}@another.example"));
            prop_assert_ne!(mailbox(&format!("{one}@{at}")), elsewhere);
        }
    }
}
