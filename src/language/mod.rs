//! The languages of the interface, and which of them is spoken now.
//!
//! Every word Byline shows in a page stands in `src/language/en/*.ftl`, in Fluent, and in the same file of each
//! other language. [`crate::t!`] says one by its name, [`crate::t_html!`] one that holds marks of HTML. Which
//! language is meant need not be handed on: whoever works for a site does so [`within`] its language and its time
//! zone, its [`Speech`], as the layer around the routes and the database see to. Outside of that it is English and UTC,
//! as on the command line.
//!
//! What writers write is in any language there is: a [`Tongue`].

mod dates;
mod marked;
mod messages;
mod numbers;
mod offered;
mod spoken;
mod tongue;

pub use dates::{beginning, day, day_of_year, month, month_of_year};
pub use marked::Marked;
pub use messages::{Argument, Value, said, said_with, said_with_html};
pub use numbers::grouped;
pub use offered::OFFERED;
pub use spoken::{Speech, at_once, carried, current, speak, speech, within, zone};
pub use tongue::{Tongue, direction, locale};

use std::fmt;

/// A language every word of the interface is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, as it is written in Great Britain.
    #[default]
    English,
    /// German.
    German,
    /// Spanish.
    Spanish,
}

impl Language {
    /// All of them, as they are offered.
    pub const ALL: [Language; 3] = [Language::English, Language::German, Language::Spanish];

    /// Its tag (BCP 47): `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::German => "de",
            Language::Spanish => "es",
        }
    }

    /// What those call it who speak it.
    pub const fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::German => "Deutsch",
            Language::Spanish => "Español",
        }
    }

    /// The language of a tag, whatever the country: `de-AT` is German.
    pub fn of_tag(tag: &str) -> Option<Language> {
        let main = tag.split(['-', '_']).next().unwrap_or_default();
        let is_it = |language: &Language| language.tag().eq_ignore_ascii_case(main);
        Language::ALL.into_iter().find(is_it)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A message in the language that is spoken: `t!("just-now")` is a `&'static str`,
/// `t!("minutes-ago", count = n)` a `String`.
#[macro_export]
macro_rules! t {
    ($id:expr $(,)?) => {
        $crate::language::said($id)
    };
    ($id:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::language::said_with(
            $id,
            &[$((stringify!($name), $crate::language::Argument::argument(&$value))),+],
        )
    };
}

/// A message that holds marks of HTML, with every value escaped: a [`Marked`](crate::language::Marked).
#[macro_export]
macro_rules! t_html {
    ($id:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::language::said_with_html(
            $id,
            &[$((stringify!($name), $crate::language::Argument::argument(&$value))),*],
        )
    };
}

#[cfg(test)]
mod tests;
