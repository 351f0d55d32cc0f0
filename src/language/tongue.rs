//! The language a text is written in. Writers choose among many more than the interface speaks.

use super::marked::{Marked, escaped};
use super::offered::{OFFERED, TWO_LETTERS};
use super::{Language, current};
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Text;

/// The most characters of a tag (RFC 5646, §4.4.1).
pub const LONGEST_TAG: usize = 35;

/// The language of a text: a tag (BCP 47), or nothing for the language of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub struct Tongue(String);

impl Tongue {
    /// Reads a tag of a language of two or three letters, with a script, a region and variants where they are named,
    /// and writes it as is usual: `pt-BR`, `zh-Hant`. Nothing means the language of the site.
    pub fn parse(typed: &str) -> Option<Tongue> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Some(Tongue::default());
        }
        if typed.len() > LONGEST_TAG {
            return None;
        }
        let mut parts = typed.split('-');
        let main = parts.next().filter(|part| is_language(part))?;
        let mut tag = main.to_ascii_lowercase();
        let mut part = parts.next();
        if let Some(script) = part.filter(|part| is_script(part)) {
            let (first, rest) = script.split_at(1);
            tag.push('-');
            tag.push_str(&first.to_ascii_uppercase());
            tag.push_str(&rest.to_ascii_lowercase());
            part = parts.next();
        }
        if let Some(region) = part.filter(|part| is_region(part)) {
            tag.push('-');
            tag.push_str(&region.to_ascii_uppercase());
            part = parts.next();
        }
        let mut variants: Vec<String> = Vec::new();
        while let Some(variant) = part {
            let variant = variant.to_ascii_lowercase();
            if !is_variant(&variant) || variants.contains(&variant) {
                return None;
            }
            tag.push('-');
            tag.push_str(&variant);
            variants.push(variant);
            part = parts.next();
        }
        Some(Tongue(tag))
    }

    /// The tag as it is stored; empty for the language of the site.
    pub fn stored(&self) -> &str {
        &self.0
    }

    /// The language in which our own words stand in such a text: its own where we speak that, else the one around it.
    pub fn spoken(&self) -> Language {
        let own = Language::ALL.into_iter().find(|one| one.tag() == self.0);
        own.unwrap_or_else(current)
    }

    /// The tag, where it is not that of the language that is spoken around the text.
    pub fn apart(&self) -> Option<&str> {
        Some(self.0.as_str()).filter(|tag| !tag.is_empty() && *tag != current().tag())
    }

    /// What those call it who speak it; its tag, where that is not known.
    pub fn name(&self) -> &str {
        match self.0.as_str() {
            "" => current().name(),
            tag => name_of(tag).unwrap_or(tag),
        }
    }

    /// `lang` and `dir` of an element that holds the text, with a space before them; nothing in the middle of its
    /// own language.
    pub fn attributes(&self) -> Marked {
        let attributes = self.apart().map(|tag| attributes(tag, direction(tag)));
        Marked::trusted(attributes.unwrap_or_default())
    }

    /// The same of an element in the middle of such a text that holds words of the interface.
    pub fn back(&self) -> Marked {
        let around = self.apart().map(|_| current().tag());
        let attributes = around.map(|tag| attributes(tag, direction(tag)));
        Marked::trusted(attributes.unwrap_or_default())
    }
}

impl From<Language> for Tongue {
    fn from(language: Language) -> Tongue {
        Tongue(language.tag().to_owned())
    }
}

fn attributes(tag: &str, direction: &str) -> String {
    format!(" lang=\"{}\" dir=\"{direction}\"", escaped(tag))
}

/// What those call a language who speak it, if it is one of those that are offered.
fn name_of(tag: &str) -> Option<&'static str> {
    let found = OFFERED.iter().find(|(offered, _)| *offered == tag);
    found.map(|(_, name)| *name)
}

/// In which direction a language is written: by its script where that is named, `ltr` or `rtl`.
pub fn direction(tag: &str) -> &'static str {
    /// Languages that are written from right to left, unless a script says otherwise.
    const RIGHT_TO_LEFT: [&str; 30] = [
        "acm", "aeb", "apc", "ar", "arc", "ars", "ary", "arz", "azb", "bal", "bgn", "bqi", "ckb",
        "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "skr", "syr",
        "ug", "ur", "yi",
    ];
    /// Scripts that are.
    const SCRIPTS: [&str; 10] = [
        "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
    ];
    let mut parts = tag.split('-');
    let main = parts.next().unwrap_or_default();
    let is_rtl = match parts.next().filter(|part| is_script(part)) {
        Some(script) => SCRIPTS.contains(&script),
        None => RIGHT_TO_LEFT.contains(&main),
    };
    if is_rtl { "rtl" } else { "ltr" }
}

/// A language with the country whose way of writing it is, as Open Graph writes that; nothing where that is not known.
pub fn locale(tag: &str) -> Option<String> {
    let mut parts = tag.split('-');
    let main = parts.next()?;
    let region = parts.find(|part| is_region(part))?;
    Some(format!("{main}_{region}"))
}

fn is_language(part: &str) -> bool {
    let known = || {
        TWO_LETTERS
            .split(' ')
            .any(|one| one.eq_ignore_ascii_case(part))
    };
    let is_word = part.bytes().all(|b| b.is_ascii_alphabetic());
    is_word && (part.len() == 3 || part.len() == 2 && known())
}

fn is_script(part: &str) -> bool {
    part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic())
}

fn is_region(part: &str) -> bool {
    match part.len() {
        2 => part.bytes().all(|b| b.is_ascii_alphabetic()),
        3 => part.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    }
}

fn is_variant(part: &str) -> bool {
    let begins_with_digit = part.bytes().next().is_some_and(|b| b.is_ascii_digit());
    let is_long_enough = part.len() >= 5 || part.len() == 4 && begins_with_digit;
    is_long_enough && part.len() <= 8 && part.bytes().all(|b| b.is_ascii_alphanumeric())
}

impl<DB: Backend> FromSql<Text, DB> for Tongue
where
    String: FromSql<Text, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        String::from_sql(bytes).map(Tongue)
    }
}

impl<DB: Backend> ToSql<Text, DB> for Tongue
where
    str: ToSql<Text, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.as_str().to_sql(out)
    }
}

#[cfg(test)]
mod tests {
    use super::{OFFERED, Tongue, direction, locale, name_of};
    use crate::language::{Language, at_once};
    use proptest::prelude::*;

    #[test]
    fn a_tag_is_written_as_is_usual() {
        for (typed, stored) in [
            ("", Some("")),
            ("  AR ", Some("ar")),
            ("pt-br", Some("pt-BR")),
            ("ZH-hANT", Some("zh-Hant")),
            ("sr-latn-rs", Some("sr-Latn-RS")),
            ("es-419", Some("es-419")),
            ("de-CH-1996", Some("de-CH-1996")),
            ("ca-Valencia", Some("ca-valencia")),
            ("hak-Hant-TW", Some("hak-Hant-TW")),
            ("e", None),
            ("klingon", None),
            ("en_GB", None),
            ("en-", None),
            ("en--GB", None),
            ("en-GB-GB", None),
            ("en-x-boat", None),
            ("de-1996-1996", None),
            ("ar\" onclick=\"x", None),
            ("عربي", None),
            ("de-1901-1996-aaaaaaaa-bbbbbbbb-cccccc", None),
        ] {
            let tongue = Tongue::parse(typed);
            assert_eq!(tongue.as_ref().map(Tongue::stored), stored, "{typed}");
        }
    }

    #[test]
    fn a_script_that_is_named_gives_the_direction() {
        for rtl in [
            "ar",
            "ar-EG",
            "he",
            "fa-IR",
            "ur",
            "yi",
            "dv",
            "ku-Arab",
            "pa-Arab-PK",
            "ff-Adlm",
        ] {
            assert_eq!(direction(rtl), "rtl", "{rtl}");
        }
        for ltr in ["en", "zh-Hant", "ku", "ur-Latn", "yi-Latn-US", "arn", ""] {
            assert_eq!(direction(ltr), "ltr", "{ltr}");
        }
    }

    #[test]
    fn an_element_says_its_language_only_in_the_middle_of_another() {
        let arabic = Tongue::parse("ar").unwrap();
        assert_eq!(arabic.attributes().to_string(), " lang=\"ar\" dir=\"rtl\"");
        assert_eq!(arabic.back().to_string(), " lang=\"en\" dir=\"ltr\"");
        let english = Tongue::parse("en").unwrap();
        for same in [&english, &Tongue::default()] {
            assert_eq!(same.attributes().to_string(), "");
            assert_eq!(same.back().to_string(), "");
        }
        at_once(Language::German, || {
            assert_eq!(english.attributes().to_string(), " lang=\"en\" dir=\"ltr\"");
            assert_eq!(arabic.back().to_string(), " lang=\"de\" dir=\"ltr\"");
        });
        assert!(Tongue::parse("en-GB").unwrap().apart().is_some());
    }

    #[test]
    fn open_graph_wants_a_region() {
        assert_eq!(locale("pt-BR").as_deref(), Some("pt_BR"));
        assert_eq!(locale("zh-Hant-TW").as_deref(), Some("zh_TW"));
        for without in ["ar", "zh-Hant", "de-1996"] {
            assert_eq!(locale(without), None, "{without}");
        }
    }

    #[test]
    fn what_is_offered_is_offered_once_and_by_its_usual_tag() {
        for (at, (tag, name)) in OFFERED.iter().enumerate() {
            assert_eq!(Tongue::parse(tag).unwrap().stored(), *tag);
            let others = OFFERED.iter().skip(at + 1);
            assert!(others.clone().all(|(other, _)| other != tag), "{tag}");
            assert!(others.clone().all(|(_, other)| other != name), "{name}");
        }
        for language in Language::ALL {
            assert_eq!(name_of(language.tag()), Some(language.name()));
        }
        assert_eq!(Tongue::parse("xx"), None);
        assert_eq!(Tongue::parse("tlh").unwrap().name(), "tlh");
    }

    proptest! {
        #[test]
        fn what_is_stored_can_be_typed_again(typed in "[a-zA-Z0-9-]{0,40}|[a-zA-Z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2})?(-[0-9][a-z]{3})?") {
            if let Some(tongue) = Tongue::parse(&typed) {
                prop_assert!(tongue.stored().len() <= 35);
                prop_assert!(tongue.stored().eq_ignore_ascii_case(&typed));
                prop_assert_eq!(Tongue::parse(tongue.stored()), Some(tongue.clone()));
            }
        }
    }
}
