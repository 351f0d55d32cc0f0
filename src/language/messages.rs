//! The messages themselves, read once from what is compiled in.

use super::marked::{Marked, escaped};
use super::{Language, current};
use crate::count::Count;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The files of one language: as many, with the same names, in each folder.
macro_rules! files {
    ($folder:literal) => {
        [
            include_str!(concat!($folder, "/accounts.ftl")),
            include_str!(concat!($folder, "/articles.ftl")),
            include_str!(concat!($folder, "/comments.ftl")),
            include_str!(concat!($folder, "/comments-more.ftl")),
            include_str!(concat!($folder, "/comments-rules.ftl")),
            include_str!(concat!($folder, "/editor.ftl")),
            include_str!(concat!($folder, "/finding.ftl")),
            include_str!(concat!($folder, "/kit.ftl")),
            include_str!(concat!($folder, "/media.ftl")),
            include_str!(concat!($folder, "/moderation.ftl")),
            include_str!(concat!($folder, "/people.ftl")),
            include_str!(concat!($folder, "/site.ftl")),
        ]
    };
}

static ENGLISH: LazyLock<Messages> = LazyLock::new(|| Messages::of(Language::English));
static GERMAN: LazyLock<Messages> = LazyLock::new(|| Messages::of(Language::German));
static SPANISH: LazyLock<Messages> = LazyLock::new(|| Messages::of(Language::Spanish));

/// All messages of one language.
pub(super) struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// Those without a value, ready to be shown.
    plain: HashMap<String, String>,
}

/// The text of every file in a language.
pub(super) fn sources(language: Language) -> [&'static str; 12] {
    match language {
        Language::English => files!("en"),
        Language::German => files!("de"),
        Language::Spanish => files!("es"),
    }
}

impl Messages {
    fn of(language: Language) -> Messages {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Names are isolated where they are shown, by `<bdi>`.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::English => |value, _| told(Language::English, value),
            Language::German => |value, _| told(Language::German, value),
            Language::Spanish => |value, _| told(Language::Spanish, value),
        }));
        let mut ids = Vec::new();
        for source in sources(language) {
            // What cannot be read is left out; a test reads every file.
            let resource = FluentResource::try_new(source.to_owned());
            let resource = resource.unwrap_or_else(|(readable, _)| readable);
            ids.extend(resource.entries().filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            let _ = bundle.add_resource(resource);
        }
        let mut messages = Messages {
            bundle,
            plain: HashMap::new(),
        };
        for id in ids {
            if let Some(text) = messages.text(&id, None) {
                messages.plain.insert(id, text);
            }
        }
        messages
    }

    pub(super) fn in_language(language: Language) -> &'static Messages {
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
            Language::Spanish => &SPANISH,
        }
    }

    /// The message with these values; nothing where there is none, or where one it needs is missing.
    pub(super) fn text(&self, id: &str, values: Option<&FluentArgs>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, values, &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

/// A number in the middle of a message. Half of one stands for all there are beyond it.
fn told(language: Language, value: &FluentValue) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let sign = if number.value < 0.0 { "−" } else { "" };
    let more = if number.value.fract() == 0.0 { "" } else { "+" };
    let whole = language.grouped(number.value.abs() as u64);
    Some(format!("{sign}{whole}{more}"))
}

/// What a message may hold.
pub trait Argument {
    /// As Fluent takes it.
    fn argument(&self) -> FluentValue<'_>;
}

impl<T: Argument + ?Sized> Argument for &T {
    fn argument(&self) -> FluentValue<'_> {
        (**self).argument()
    }
}

impl Argument for str {
    fn argument(&self) -> FluentValue<'_> {
        FluentValue::String(Cow::Borrowed(self))
    }
}

impl Argument for String {
    fn argument(&self) -> FluentValue<'_> {
        self.as_str().argument()
    }
}

impl Argument for Cow<'_, str> {
    fn argument(&self) -> FluentValue<'_> {
        (**self).argument()
    }
}

impl Argument for Count {
    fn argument(&self) -> FluentValue<'_> {
        match self.exact() {
            Some(number) => FluentValue::from(number),
            None => FluentValue::from(Count::MOST as f64 + 0.5),
        }
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Argument for $number {
            fn argument(&self) -> FluentValue<'_> {
                FluentValue::from(*self)
            }
        }
    )+};
}

numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64);

/// The message `id` in the language that is spoken; English where that has none.
pub fn said(id: &'static str) -> &'static str {
    let plain = |language| Messages::in_language(language).plain.get(id);
    let text = plain(current()).or_else(|| plain(Language::English));
    debug_assert!(
        text.is_some(),
        "no message is called {id}, or it needs values"
    );
    text.map_or(id, String::as_str)
}

/// The same with values.
pub fn said_with(id: &'static str, values: &[(&'static str, FluentValue<'_>)]) -> String {
    let values: FluentArgs = values.iter().cloned().collect();
    let text = |language| Messages::in_language(language).text(id, Some(&values));
    let text = text(current()).or_else(|| text(Language::English));
    debug_assert!(
        text.is_some(),
        "no message is called {id}, or it needs other values"
    );
    text.unwrap_or_else(|| id.to_owned())
}

/// The same for a message with marks of HTML, where each value is escaped.
pub fn said_with_html(id: &'static str, values: &[(&'static str, FluentValue<'_>)]) -> Marked {
    if values.is_empty() {
        return Marked::trusted(said(id).to_owned());
    }
    let safe = |(name, value): &(&'static str, FluentValue<'_>)| match value {
        FluentValue::String(text) => (*name, FluentValue::from(escaped(text).into_owned())),
        other => (*name, other.clone().into_owned()),
    };
    let values: Vec<_> = values.iter().map(safe).collect();
    Marked::trusted(said_with(id, &values))
}
