use super::messages::{Messages, source};
use super::{Language, Value, at_once, current, said_with};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// What a message needs and holds: its variables, and the marks of HTML in it, in any order.
#[derive(Debug, Default, PartialEq)]
struct Holds {
    values: BTreeSet<String>,
    marks: BTreeSet<String>,
    selects: bool,
}

impl Holds {
    fn read(&mut self, pattern: &Pattern<&str>, text: &mut String) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => self.value(expression, text),
            }
        }
    }

    fn value(&mut self, expression: &Expression<&str>, text: &mut String) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, text),
            Expression::Select { selector, variants } => {
                self.selects = true;
                self.inline(selector, &mut String::new());
                variants
                    .iter()
                    .for_each(|variant| self.read(&variant.value, text));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, text: &mut String) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.values.insert(id.name.to_owned());
                text.push_str(&format!("{{{}}}", id.name));
            }
            InlineExpression::StringLiteral { value } => text.push_str(value),
            InlineExpression::NumberLiteral { .. } => {}
            other => panic!("plain values only: {other:?}"),
        }
    }
}

/// Every message of a language by its id.
fn messages(language: Language) -> BTreeMap<String, Holds> {
    let mut all = BTreeMap::new();
    let source = source(language);
    let resource = fluent_syntax::parser::parse(source.as_str());
    let resource = resource.unwrap_or_else(|(_, why)| panic!("{language}: {why:?}"));
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let (mut holds, mut text) = (Holds::default(), String::new());
        let pattern = message.value.as_ref();
        holds.read(
            pattern.unwrap_or_else(|| panic!("{}", message.id.name)),
            &mut text,
        );
        let marks = text
            .split('<')
            .skip(1)
            .map(|rest| rest.split('>').next().unwrap());
        holds.marks = marks.map(str::to_owned).collect();
        let id = message.id.name.to_owned();
        assert!(
            all.insert(id, holds).is_none(),
            "{} twice in {language}",
            message.id.name
        );
    }
    all
}

#[test]
fn every_language_says_everything_with_the_same_values_and_marks() {
    let english = messages(Language::English);
    for language in Language::ALL {
        let other = messages(language);
        let (here, there) = (english.keys(), other.keys());
        let lacking: Vec<_> = here.filter(|id| !other.contains_key(*id)).collect();
        let unknown: Vec<_> = there.filter(|id| !english.contains_key(*id)).collect();
        assert!(
            lacking.is_empty() && unknown.is_empty(),
            "{language}: {lacking:?} {unknown:?}"
        );
        for (id, holds) in &other {
            assert_eq!(holds.values, english[id].values, "{id} in {language}");
            assert_eq!(holds.marks, english[id].marks, "{id} in {language}");
        }
    }
}

#[test]
fn every_message_can_be_said() {
    for language in Language::ALL {
        let said = Messages::in_language(language);
        for (id, holds) in messages(language) {
            let names: Vec<&'static str> =
                holds.values.into_iter().map(|name| &*name.leak()).collect();
            let values: Vec<_> = names
                .into_iter()
                .map(|name| (name, Value::Number(2.0)))
                .collect();
            let text = said.text(&id, &values, false);
            assert!(
                text.is_some_and(|text| !text.trim().is_empty()),
                "{id} in {language}"
            );
        }
    }
}

#[test]
fn numbers_and_plurals_are_those_of_the_language() {
    let ago = |language, count: u32| at_once(language, || t!("minutes-ago", count = count));
    assert_eq!(ago(Language::English, 1), "1 minute ago");
    assert_eq!(ago(Language::English, 12), "12 minutes ago");
    assert_eq!(ago(Language::German, 1), "vor 1 Minute");
    assert_eq!(ago(Language::German, 2), "vor 2 Minuten");
    assert_eq!(ago(Language::Spanish, 2), "hace 2 minutos");
    let number = |language: Language| [999, 1_234, 12_345, 1_234_567].map(|n| language.grouped(n));
    assert_eq!(
        number(Language::English),
        ["999", "1,234", "12,345", "1,234,567"]
    );
    assert_eq!(
        number(Language::German),
        ["999", "1.234", "12.345", "1.234.567"]
    );
    assert_eq!(
        number(Language::Spanish),
        ["999", "1234", "12.345", "1.234.567"]
    );
    let more = |language| {
        at_once(language, || {
            t!("minutes-ago", count = crate::count::Count::MANY)
        })
    };
    assert_eq!(more(Language::English), "10,000+ minutes ago");
    assert_eq!(more(Language::German), "vor 10.000+ Minuten");
}

#[test]
fn days_are_written_as_the_language_writes_them() {
    let date = jiff::civil::date(2026, 3, 5);
    let days = Language::ALL.map(|language| at_once(language, || super::day(date)));
    assert_eq!(days, ["5 March 2026", "5. März 2026", "5 de marzo de 2026"]);
}

#[test]
fn outside_of_every_language_it_is_english() {
    assert_eq!(current(), Language::English);
    assert_eq!(at_once(Language::German, current), Language::German);
    let carried = at_once(Language::Spanish, || super::carried(current));
    assert_eq!(
        std::thread::spawn(carried).join().unwrap(),
        Language::Spanish
    );
    assert_eq!(Language::of_tag("de-AT"), Some(Language::German));
    assert_eq!(Language::of_tag("fr"), None);
}

#[test]
fn values_are_escaped_between_marks_and_nowhere_else() {
    let hostile = "<img src=x onerror=\"a\">&'";
    let plain = said_with("minutes-ago", &[("count", Value::Text(hostile))]);
    assert!(plain.contains(hostile), "{plain}");
    let marked = super::said_with_html("minutes-ago", &[("count", Value::Text(hostile))]);
    assert!(
        !marked.to_string().contains(['<', '>', '"', '\'']),
        "{marked}"
    );
}
