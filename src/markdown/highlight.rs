//! Code in colour: a few class names of ours instead of the grammar's hundreds.
//!
//! The classes are a closed list, so the sanitiser can know each of them and the style sheet can be short.

use std::time::{Duration, Instant};

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

/// The class names that code may have; each is a colour in the style sheet.
pub(super) const CLASSES: [&str; 16] = [
    "hl-attribute",
    "hl-comment",
    "hl-constant",
    "hl-deleted",
    "hl-emphasis",
    "hl-escape",
    "hl-function",
    "hl-heading",
    "hl-inserted",
    "hl-keyword",
    "hl-number",
    "hl-string",
    "hl-strong",
    "hl-tag",
    "hl-type",
    "hl-variable",
];

/// Which class a scope gets; the first prefix that fits. An empty class leaves the text plain.
const SCOPES: [(&str, &str); 40] = [
    ("comment", "hl-comment"),
    ("string", "hl-string"),
    ("constant.numeric", "hl-number"),
    ("constant.character.escape", "hl-escape"),
    ("constant.other.placeholder", "hl-escape"),
    ("constant", "hl-constant"),
    ("keyword.operator.word", "hl-keyword"),
    ("keyword.operator.logical.python", "hl-keyword"),
    ("keyword.operator", ""),
    ("keyword", "hl-keyword"),
    ("storage.type.numeric", "hl-number"),
    ("storage", "hl-keyword"),
    ("support.function", "hl-function"),
    ("support.macro", "hl-function"),
    ("support.constant", "hl-constant"),
    ("support.type.property-name", "hl-attribute"),
    ("support", "hl-type"),
    ("entity.name.function", "hl-function"),
    ("entity.name.macro", "hl-function"),
    ("entity.name.tag", "hl-tag"),
    ("entity.name.section", "hl-heading"),
    ("entity.other.attribute-name", "hl-attribute"),
    ("entity.name", "hl-type"),
    ("entity.other.inherited-class", "hl-type"),
    ("variable.function", "hl-function"),
    ("variable.annotation", "hl-function"),
    ("variable.language", "hl-keyword"),
    ("variable.parameter", "hl-variable"),
    ("variable.other.constant", "hl-constant"),
    ("variable.other.readwrite.assignment", "hl-variable"),
    ("meta.mapping.key", "hl-attribute"),
    ("markup.heading", "hl-heading"),
    ("markup.bold", "hl-strong"),
    ("markup.italic", "hl-emphasis"),
    ("markup.inserted", "hl-inserted"),
    ("markup.deleted", "hl-deleted"),
    ("markup.raw", "hl-string"),
    ("invalid", ""),
    ("meta.interpolation", ""),
    ("source", ""),
];

/// Beyond this, code stays plain: grammars are slow, and nobody reads so much in colour.
const BLOCK_BYTES: usize = 16 * 1024;
const LINE_BYTES: usize = 1_000;
/// How much code of one article is coloured, and for how long; the time only stops grammars that go astray.
const ARTICLE_BYTES: usize = 32 * 1024;
const ARTICLE_TIME: Duration = Duration::from_secs(3);

/// Colours the code of one article.
///
/// Grammars are loaded for an article that needs them and dropped after it: loading takes some 10 ms, while the
/// patterns of a dozen languages, once used, would hold more than 100 MiB for good.
#[derive(Default)]
pub(super) struct Highlighter {
    grammars: Option<Grammars>,
    coloured: usize,
    began: Option<Instant>,
}

struct Grammars {
    languages: SyntaxSet,
    scopes: Vec<(Scope, &'static str)>,
}

impl Grammars {
    fn load() -> Grammars {
        let scopes = SCOPES
            .iter()
            .filter_map(|(prefix, class)| Some((Scope::new(prefix).ok()?, *class)));
        Grammars {
            scopes: scopes.collect(),
            languages: two_face::syntax::extra_newlines(),
        }
    }

    /// Finds a language by its name or by a file extension.
    fn find(&self, token: &str) -> Option<&SyntaxReference> {
        self.languages
            .find_syntax_by_token(token)
            .filter(|found| found.name != "Plain Text")
    }

    /// The class of the innermost scope that has one.
    fn class_of(&self, stack: &ScopeStack) -> &'static str {
        let class = |scope: &Scope| {
            self.scopes
                .iter()
                .find(|(prefix, _)| prefix.is_prefix_of(*scope))
                .map(|(_, class)| *class)
        };
        stack
            .as_slice()
            .iter()
            .rev()
            .find_map(class)
            .unwrap_or_default()
    }
}

impl Highlighter {
    /// The name of the language that a code block's first line asks for, and the code as HTML if it can be coloured.
    pub(super) fn highlight(&mut self, info: &str, code: &str) -> Option<(String, Option<String>)> {
        let token = token(info)?;
        let began = *self.began.get_or_insert_with(Instant::now);
        let grammars = self.grammars.get_or_insert_with(Grammars::load);
        let language = grammars.find(&token)?;
        let affordable = code.len() <= BLOCK_BYTES
            && self.coloured + code.len() <= ARTICLE_BYTES
            && code.lines().all(|line| line.len() <= LINE_BYTES);
        if !affordable {
            return Some((shown_name(language), None));
        }
        self.coloured += code.len();
        Some((
            shown_name(language),
            colour(grammars, language, code, began),
        ))
    }
}

/// The language asked for, as grammars know it.
fn token(info: &str) -> Option<String> {
    let token = info
        .split([' ', '\t', ',', '{'])
        .next()
        .filter(|token| !token.is_empty() && token.len() < 40)?;
    match token.to_ascii_lowercase().as_str() {
        "console" | "shell" | "shellsession" | "zsh" => Some("bash".to_owned()),
        "text" | "plain" | "txt" => None,
        other => Some(other.to_owned()),
    }
}

/// The name of a language for readers.
fn shown_name(language: &SyntaxReference) -> String {
    match language.name.as_str() {
        "Bourne Again Shell (bash)" => "Shell".to_owned(),
        name => name.to_owned(),
    }
}

/// Writes code as text and `<span class="hl-…">`; `None` when the grammar gives up or takes too long.
fn colour(
    grammars: &Grammars,
    language: &SyntaxReference,
    code: &str,
    began: Instant,
) -> Option<String> {
    let mut writer = SpanWriter::default();
    let mut state = ParseState::new(language);
    let mut stack = ScopeStack::new();
    for line in code.split_inclusive('\n') {
        if began.elapsed() > ARTICLE_TIME {
            return None;
        }
        let mut from = 0;
        for (at, change) in state.parse_line(line, &grammars.languages).ok()? {
            writer.write(line.get(from..at)?, || grammars.class_of(&stack));
            from = at;
            stack.apply(&change).ok()?;
        }
        writer.write(line.get(from..)?, || grammars.class_of(&stack));
    }
    Some(writer.finish())
}

/// Joins neighbours of one class, so that the HTML stays small.
#[derive(Default)]
struct SpanWriter {
    out: String,
    class: &'static str,
}

impl SpanWriter {
    fn write(&mut self, text: &str, class: impl Fn() -> &'static str) {
        if text.is_empty() {
            return;
        }
        let class = if text.trim().is_empty() {
            self.class
        } else {
            class()
        };
        if class != self.class {
            self.close();
            if !class.is_empty() {
                self.out.extend(["<span class=\"", class, "\">"]);
            }
            self.class = class;
        }
        super::words::escape_literal(&mut self.out, text);
    }

    fn close(&mut self) {
        if !self.class.is_empty() {
            self.out.push_str("</span>");
        }
    }

    fn finish(mut self) -> String {
        self.close();
        self.out
    }
}
