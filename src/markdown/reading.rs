//! Reads finished HTML as a person would: its words, headings, questions, links and first picture.

use super::elements::{is_block, is_void};
use super::safe_html::SafeHtml;
use super::tags::{Piece, Pieces, attribute};
use super::text::is_hardly_a_space;
use super::{Heading, Picture, Question};
use crate::picture::{FOLDER, FileName};
use std::collections::BTreeSet;

/// What stands in a finished text.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) text: String,
    /// Its sentences alone: without headings, figures, code, tables and what stands at its end.
    pub(super) prose: String,
    pub(super) headings: Vec<Heading>,
    pub(super) questions: Vec<Question>,
    pub(super) prompt: Option<String>,
    /// Where its links lead.
    pub(super) addresses: Vec<String>,
    pub(super) picture: Option<Picture>,
    /// The keys of the pictures of this site that it shows or leads to.
    pub(super) shows: BTreeSet<String>,
}

/// Reads what the sanitiser wrote: balanced tags, and five character references at most.
pub(super) fn read(html: &SafeHtml) -> Reading {
    let mut reader = Reader::default();
    for piece in Pieces::of(html.as_str()) {
        match piece {
            Piece::Text(text) => reader.text(text),
            Piece::Start { name, attributes } => reader.start(&name, &attributes),
            Piece::End { name } => reader.end(&name),
        }
    }
    reader.finish()
}

/// What separates the next word from the last one.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Cell,
    Line,
    Paragraph,
}

/// Why an open element matters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    None,
    /// Not part of the text: a footnote's number, a way on, the name of a language.
    Aside,
    Code,
    Heading,
    Faq,
    Prompt,
}

#[derive(Default)]
struct Reader {
    reading: Reading,
    gap: Gap,
    /// The open elements, with where their text began.
    open: Vec<(String, Role, usize)>,
    /// How many open elements are not part of the text.
    asides: usize,
    codes: usize,
    faqs: usize,
    /// Where the answer to the last question began.
    answer: Option<usize>,
    /// Where the prose goes on, after what is none.
    prose: usize,
    /// How many open elements are no prose.
    apart: usize,
}

impl Reader {
    fn text(&mut self, text: &str) {
        if self.asides > 0 {
            return;
        }
        let text = decode(text);
        if self.codes > 0 {
            self.write_gap(&text);
            self.reading.text.push_str(&text);
            return;
        }
        // A hair space within a word parts it for nobody who reads.
        let parts = |c: char| c.is_whitespace() && !is_hardly_a_space(c);
        if text.starts_with(parts) {
            self.widen(Gap::Space);
        }
        for word in text.split(parts).filter(|word| !word.is_empty()) {
            self.write_gap(word);
            self.reading.text.push_str(word);
            self.gap = Gap::Space;
        }
        if !text.is_empty() && !text.ends_with(parts) {
            self.gap = if text.trim_matches(parts).is_empty() {
                self.gap
            } else {
                Gap::None
            };
        }
    }

    fn write_gap(&mut self, next: &str) {
        if next.is_empty() {
            return;
        }
        if !self.reading.text.is_empty() {
            self.reading
                .text
                .push_str(["", " ", "\t", "\n", "\n\n"][self.gap as usize]);
        }
        self.gap = Gap::None;
    }

    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    fn start(&mut self, name: &str, attributes: &[(&'static str, &str)]) {
        self.part(name);
        for key in ["src", "href"] {
            let address = attribute(attributes, key);
            let file = address.and_then(|address| FileName::parse(address.strip_prefix(FOLDER)?));
            self.reading.shows.extend(file.map(|file| file.key));
        }
        if name == "img" && self.reading.picture.is_none() {
            self.reading.picture = picture(attributes);
        }
        if is_void(name) {
            return;
        }
        let role = role(name, attribute(attributes, "class").unwrap_or_default());
        match role {
            Role::Aside => self.asides += 1,
            Role::Code => self.codes += 1,
            Role::Faq => self.faqs += 1,
            Role::Heading => {
                self.end_answer();
                let id = attribute(attributes, "id").map(decode).unwrap_or_default();
                let level = name
                    .as_bytes()
                    .get(1)
                    .map_or(2, |digit| digit.saturating_sub(b'0'));
                self.reading.headings.push(Heading {
                    level,
                    id,
                    text: String::new(),
                });
            }
            Role::Prompt | Role::None => {}
        }
        if let Some(address) = attribute(attributes, "href").filter(|_| name == "a") {
            self.reading.addresses.push(decode(address));
        }
        if is_apart(name, role) {
            self.tell();
            self.apart += 1;
        }
        self.open
            .push((name.to_owned(), role, self.reading.text.len()));
    }

    fn end(&mut self, name: &str) {
        let Some((_, role, from)) = self.open.pop() else {
            return;
        };
        let text = self
            .reading
            .text
            .get(from..)
            .unwrap_or_default()
            .trim()
            .to_owned();
        match role {
            Role::Aside => self.asides -= 1,
            Role::Code => self.codes -= 1,
            Role::Heading => self.end_heading(text),
            Role::Prompt if !text.is_empty() => {
                self.reading.prompt.get_or_insert(text);
            }
            Role::Faq => {
                self.end_answer();
                self.faqs -= 1;
            }
            Role::Prompt | Role::None => {}
        }
        if is_apart(name, role) {
            self.apart -= 1;
            self.prose = self.reading.text.len();
        }
        self.part(name);
    }

    /// Adds to the prose what there is since it was interrupted.
    fn tell(&mut self) {
        let Reading { text, prose, .. } = &mut self.reading;
        if self.apart == 0 {
            prose.push_str(text.get(self.prose..).unwrap_or_default());
        }
    }

    fn end_heading(&mut self, text: String) {
        if self.faqs > 0 && !text.is_empty() {
            self.reading.questions.push(Question {
                question: text.clone(),
                answer_text: String::new(),
            });
            self.answer = Some(self.reading.text.len());
        }
        if let Some(heading) = self.reading.headings.last_mut() {
            heading.text = text;
        }
    }

    fn end_answer(&mut self) {
        let Some(from) = self.answer.take() else {
            return;
        };
        let text = self.reading.text.get(from..).unwrap_or_default().trim();
        if let Some(question) = self.reading.questions.last_mut() {
            question.answer_text = text.to_owned();
        }
    }

    fn part(&mut self, name: &str) {
        match name {
            "br" => self.widen(Gap::Line),
            "td" | "th" => self.widen(Gap::Cell),
            "li" | "tr" | "dt" | "dd" => self.widen(Gap::Line),
            _ if is_block(name) => self.widen(Gap::Paragraph),
            _ => {}
        }
    }

    fn finish(mut self) -> Reading {
        self.tell();
        self.reading
            .headings
            .retain(|heading| !heading.text.is_empty());
        self.reading
            .questions
            .retain(|question| !question.answer_text.is_empty());
        self.reading
            .text
            .truncate(self.reading.text.trim_end().len());
        self.reading
    }
}

/// The picture, if browsers look for it on this site: they read `\\` as `/`, and pass over tabs and
/// line ends.
fn picture(attributes: &[(&'static str, &str)]) -> Option<Picture> {
    let src = attribute(attributes, "src").map(decode)?;
    let path = src.strip_prefix('/')?;
    let here = !path.is_empty() && !path.starts_with(['/', '\\']);
    (here && !src.contains(|c: char| c.is_control())).then(|| Picture {
        alt: attribute(attributes, "alt").map(decode).unwrap_or_default(),
        src,
    })
}

fn role(name: &str, class: &str) -> Role {
    match (name, class) {
        ("sup", "footnote-ref")
        | ("a", "footnote-backref" | "answer" | "follow")
        | ("figcaption", "language" | "asks") => Role::Aside,
        ("pre", _) => Role::Code,
        ("h2" | "h3" | "h4" | "h5" | "h6", _) => Role::Heading,
        ("section", "faq") => Role::Faq,
        ("section", "question") => Role::Prompt,
        _ => Role::None,
    }
}

/// Whether what an element holds interrupts the sentences around it.
fn is_apart(name: &str, role: Role) -> bool {
    let is_apart = matches!(role, Role::Heading | Role::Code | Role::Prompt);
    is_apart || matches!(name, "figure" | "table")
}

/// Undoes the escaping of the sanitiser's serialiser.
pub(super) fn decode(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    text.replace("&nbsp;", "\u{A0}")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
