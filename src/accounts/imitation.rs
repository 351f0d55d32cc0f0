//! Names that pass for somebody who works here, or for the site: refused to those who come by themselves.

use super::name::{DisplayName, looks};
use super::queries;
use crate::db::Transaction;
use crate::error::Result;
use crate::settings::Settings;

/// Words by which somebody claims to work here, wherever in a name they stand.
const CLAIMS: [&str; 9] = [
    "admin",
    "admins",
    "administrator",
    "moderator",
    "moderators",
    "mod",
    "staff",
    "webmaster",
    "sysadmin",
];
/// The same, so long that nothing else holds them: found within words, too.
const LONG_CLAIMS: [&str; 3] = ["administrator", "moderator", "webmaster"];
/// Words that dress a name up and change nothing about whose it is.
const DRESSING: [&str; 12] = [
    "the", "real", "official", "original", "true", "verified", "team", "account", "here", "mr",
    "ms", "mrs",
];

/// Whether `name` passes for one of the people who work here, or for the site.
pub fn passes_for_staff(tx: &mut Transaction, name: &DisplayName) -> Result<bool> {
    if claims_office(name.as_str()) {
        return Ok(true);
    }
    let mut known = queries::staff_names(tx)?;
    known.push(Settings::load(tx)?.title);
    Ok(known.iter().any(|one| imitates(name.as_str(), one)))
}

/// Whether a name says that its owner works here.
fn claims_office(name: &str) -> bool {
    let words = words(name, true);
    let claims = |word: &String| CLAIMS.iter().any(|claim| looks(claim) == *word);
    let whole = looks(name);
    words.iter().any(claims)
        || LONG_CLAIMS
            .iter()
            .any(|claim| whole.contains(&looks(claim)))
}

/// Whether `name` looks like `known`: the same, the same dressed up, or all of it among other words. One word
/// alone may be a part of anybody's name.
fn imitates(name: &str, known: &str) -> bool {
    let ours = words(known, false);
    !ours.is_empty()
        && [true, false]
            .iter()
            .any(|bare| resembles(&words(name, *bare), &ours))
}

fn resembles(theirs: &[String], ours: &[String]) -> bool {
    let dressed = |word: &&String| DRESSING.iter().any(|one| looks(one) == **word);
    let bare: Vec<&String> = theirs.iter().filter(|word| !dressed(word)).collect();
    let joined = |words: &[&String]| words.iter().map(|word| word.as_str()).collect::<String>();
    let whole: String = ours.concat();
    whole == joined(&bare)
        || whole == theirs.concat()
        || ours.len() > 1 && theirs.windows(ours.len()).any(|some| some == ours)
}

/// The words of a name as they look; `bare` without the numbers at their ends.
fn words(name: &str, bare: bool) -> Vec<String> {
    let parts = name.split(|c: char| !c.is_alphanumeric());
    parts
        .map(|word| word.trim_end_matches(|c: char| bare && c.is_numeric()))
        .map(looks)
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{claims_office, imitates};

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
        ] {
            assert!(claims_office(name), "{name}");
        }
        for name in [
            "Badminton Ben",
            "Modesty Blaise",
            "Stafford",
            "Padma Inan",
            "Modibo",
        ] {
            assert!(!claims_office(name), "{name}");
        }
    }
}
