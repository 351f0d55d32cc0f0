//! The messages themselves, read once from what is compiled in.

use super::marked::{Marked, escaped};
use super::{Language, current};
use crate::count::Count;
use flate2::read::GzDecoder;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Read;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The messages of one language, as `build.rs` packs them.
macro_rules! packed {
    ($language:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $language, ".ftl.gz"))
    };
}

static ENGLISH: LazyLock<Messages> = LazyLock::new(|| Messages::of(Language::English));
static GERMAN: LazyLock<Messages> = LazyLock::new(|| Messages::of(Language::German));
static SPANISH: LazyLock<Messages> = LazyLock::new(|| Messages::of(Language::Spanish));

/// All messages of one language.
pub(super) struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Those that choose between no variants, which are nearly all: said by putting their pieces together.
    ready: HashMap<String, Vec<Piece>>,
}

/// A part of a message.
enum Piece {
    /// Said as it is.
    Text(String),
    /// A value by its name.
    Value(String),
}

/// The text of all files in a language.
pub(super) fn source(language: Language) -> String {
    let packed: &[u8] = match language {
        Language::English => packed!("en"),
        Language::German => packed!("de"),
        Language::Spanish => packed!("es"),
    };
    let mut text = String::new();
    let read = GzDecoder::new(packed).read_to_string(&mut text);
    debug_assert!(read.is_ok(), "{language}: {read:?}");
    text
}

impl Messages {
    fn of(language: Language) -> Messages {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Names are isolated where they are shown, by `<bdi>`.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::English => |value, _| formatted(Language::English, value),
            Language::German => |value, _| formatted(Language::German, value),
            Language::Spanish => |value, _| formatted(Language::Spanish, value),
        }));
        // What cannot be read is left out; a test reads everything.
        let resource = FluentResource::try_new(source(language));
        let resource = resource.unwrap_or_else(|(readable, _)| readable);
        let entries = resource.entries().filter_map(|entry| match entry {
            Entry::Message(message) => {
                let pieces = pieces(message.value.as_ref()?)?;
                Some((message.id.name.to_owned(), pieces))
            }
            _ => None,
        });
        let ready = entries.collect();
        let _ = bundle.add_resource(resource);
        Messages {
            language,
            bundle,
            ready,
        }
    }

    pub(super) fn in_language(language: Language) -> &'static Messages {
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
            Language::Spanish => &SPANISH,
        }
    }

    /// A message that needs no value.
    fn plain(&self, id: &str) -> Option<&str> {
        match self.ready.get(id)?.as_slice() {
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// The message with these values, escaped if it holds marks of HTML; nothing where there is none, or where a value it needs
    /// is missing.
    pub(super) fn text(&self, id: &str, values: Values, is_html: bool) -> Option<String> {
        let Some(pieces) = self.ready.get(id) else {
            return self.chosen(id, values, is_html);
        };
        let mut text = String::with_capacity(64);
        for piece in pieces {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Value(name) => {
                    let (_, value) = values.iter().find(|(one, _)| one == name)?;
                    match value {
                        Value::Text(value) if is_html => text.push_str(&escaped(value)),
                        Value::Text(value) => text.push_str(value),
                        Value::Number(value) => text.push_str(&told(self.language, *value)),
                    }
                }
            }
        }
        Some(text)
    }

    /// The same for a message with variants, of which Fluent chooses one.
    fn chosen(&self, id: &str, values: Values, is_html: bool) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let safe = |(name, value): &(&'static str, Value<'_>)| match value {
            Value::Text(text) if is_html => (*name, FluentValue::from(escaped(text).into_owned())),
            Value::Text(text) => (*name, FluentValue::from((*text).to_owned())),
            Value::Number(number) => (*name, FluentValue::from(*number)),
        };
        let values: FluentArgs = values.iter().map(safe).collect();
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

/// The pieces of a message; nothing of one with variants.
fn pieces(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    for element in &pattern.elements {
        let text = match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => match inline {
                InlineExpression::StringLiteral { value } => {
                    unescape_unicode_to_string(value).into_owned()
                }
                InlineExpression::VariableReference { id } => {
                    pieces.push(Piece::Value(id.name.to_owned()));
                    continue;
                }
                _ => return None,
            },
            PatternElement::Placeable { .. } => return None,
        };
        match pieces.last_mut() {
            Some(Piece::Text(before)) => before.push_str(&text),
            _ => pieces.push(Piece::Text(text)),
        }
    }
    Some(pieces)
}

/// A number in the middle of a message.
fn told(language: Language, number: f64) -> String {
    let sign = if number < 0.0 { "−" } else { "" };
    let more = if number.fract() == 0.0 { "" } else { "+" };
    let whole = language.grouped(number.abs() as u64);
    format!("{sign}{whole}{more}")
}

/// The same, where Fluent puts the message together.
fn formatted(language: Language, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(told(language, number.value)),
        _ => None,
    }
}

/// A value in a message.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// Words.
    Text(&'a str),
    /// A number, which chooses the plural and is written as the language writes it; half of one above a whole stands
    /// for all there are beyond it.
    Number(f64),
}

/// What a message may hold.
pub trait Argument {
    /// As a value.
    fn argument(&self) -> Value<'_>;
}

impl<T: Argument + ?Sized> Argument for &T {
    fn argument(&self) -> Value<'_> {
        (**self).argument()
    }
}

impl Argument for str {
    fn argument(&self) -> Value<'_> {
        Value::Text(self)
    }
}

impl Argument for String {
    fn argument(&self) -> Value<'_> {
        self.as_str().argument()
    }
}

impl Argument for Cow<'_, str> {
    fn argument(&self) -> Value<'_> {
        (**self).argument()
    }
}

impl Argument for Count {
    fn argument(&self) -> Value<'_> {
        match self.exact() {
            Some(number) => Value::Number(number as f64),
            None => Value::Number(Count::MOST as f64 + 0.5),
        }
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Argument for $number {
            fn argument(&self) -> Value<'_> {
                Value::Number(*self as f64)
            }
        }
    )+};
}

numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64);

/// Names and what stands for them.
type Values<'a> = &'a [(&'static str, Value<'a>)];

/// The message `id` in the language that is spoken; English where that has none.
pub fn said(id: &'static str) -> &'static str {
    let plain = |language| Messages::in_language(language).plain(id);
    let text = plain(current()).or_else(|| plain(Language::English));
    debug_assert!(
        text.is_some(),
        "no message is called {id}, or it needs values"
    );
    text.unwrap_or(id)
}

/// The same with values.
pub fn said_with(id: &'static str, values: Values) -> String {
    written(id, values, false)
}

/// The same for a message with marks of HTML, where each value is escaped.
pub fn said_with_html(id: &'static str, values: Values) -> Marked {
    Marked::trusted(written(id, values, true))
}

fn written(id: &'static str, values: Values, is_html: bool) -> String {
    let text = |language| Messages::in_language(language).text(id, values, is_html);
    let text = text(current()).or_else(|| text(Language::English));
    debug_assert!(
        text.is_some(),
        "no message is called {id}, or it needs other values"
    );
    text.unwrap_or_else(|| id.to_owned())
}
