//! The languages a writer chooses from.

use super::editor_view::EditorForm;
use crate::language::{self, OFFERED, Tongue};

/// A language that can be chosen.
pub struct LanguageChoice {
    /// Its tag, as forms send it; empty for the language of the site.
    pub tag: String,
    /// What it is called.
    pub name: String,
    /// The language of that name.
    pub language: Tongue,
}

impl EditorForm {
    /// The language of the site, those that are offered, and the one of the article if it is none of them.
    pub fn languages(&self) -> Vec<LanguageChoice> {
        let site = LanguageChoice {
            tag: String::new(),
            name: as_the_site(),
            language: Tongue::default(),
        };
        let offered = OFFERED.iter().map(|(tag, name)| LanguageChoice {
            tag: (*tag).to_owned(),
            name: (*name).to_owned(),
            language: Tongue::parse(tag).unwrap_or_default(),
        });
        let mut choices: Vec<LanguageChoice> = [site].into_iter().chain(offered).collect();
        if choices.iter().all(|one| one.tag != self.language) {
            choices.push(LanguageChoice {
                tag: self.language.clone(),
                name: self.language.clone(),
                language: Tongue::default(),
            });
        }
        choices
    }

    /// The name of the chosen language.
    pub fn language_name(&self) -> String {
        match Tongue::parse(&self.language) {
            Some(language) if language == Tongue::default() => as_the_site(),
            Some(language) => language.name().to_owned(),
            None => self.language.clone(),
        }
    }
}

fn as_the_site() -> String {
    t!("editor-language-site", name = language::current().name())
}
