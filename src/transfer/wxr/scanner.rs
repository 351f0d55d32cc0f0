//! A walk over the XML: one element at a time, its text within a limit, and every fault with its line.

use std::io::BufRead;

use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::Event;
use quick_xml::name::NamespaceResolver;
use quick_xml::reader::Reader;

use super::error::{Fault, WxrError};
use super::namespace::Space;
use super::reference;
use super::source::Source;
use super::tag::Tag;
use super::text::Text;

/// Nesting of a real export is 6.
const DEPTH: usize = 64;
/// Declarations of namespaces in force at one place; a real export has 6.
const NAMESPACES: usize = 256;
/// What is read only to be passed over, such as a page builder's meta, may be this large.
const PASSED_OVER: usize = 8 << 20;
/// Room for the marks around a text within its limit.
const MARKS: usize = 64;

enum Step {
    Open(Tag),
    Close,
    Text,
    Done,
}

struct Open {
    name: String,
    line: u64,
}

/// The XML of an export, walked once.
pub(super) struct Scanner<R> {
    xml: Reader<Source<R>>,
    buffer: Vec<u8>,
    names: NamespaceResolver,
    open: Vec<Open>,
    /// Whether an element of WordPress's own vocabulary was met.
    pub is_wordpress: bool,
    /// How often text stood where only elements belong.
    pub stray_text: u64,
}

impl<R: BufRead> Scanner<R> {
    pub fn new(inner: R) -> Self {
        let mut xml = Reader::from_reader(Source::new(inner));
        xml.config_mut().expand_empty_elements = true;
        let mut names = NamespaceResolver::default();
        names.set_max_namespace_bindings(NAMESPACES);
        Self {
            xml,
            buffer: Vec::new(),
            names,
            open: Vec::new(),
            is_wordpress: false,
            stray_text: 0,
        }
    }

    pub fn source(&self) -> &Source<R> {
        self.xml.get_ref()
    }

    /// The outermost element.
    pub fn root(&mut self) -> Result<Tag, WxrError> {
        loop {
            match self.step(None)? {
                Step::Open(tag) => return Ok(tag),
                Step::Text if self.stray_text == 0 => {}
                _ => {
                    let what = "it does not begin with an XML element".to_owned();
                    return Err(self.fault(Fault::NotWxr(what)));
                }
            }
        }
    }

    /// The next element directly inside the current one, or none when the current one ends.
    pub fn next_child(&mut self) -> Result<Option<Tag>, WxrError> {
        loop {
            match self.step(None)? {
                Step::Open(tag) => return Ok(Some(tag)),
                Step::Close => return Ok(None),
                Step::Text => {}
                Step::Done => return Err(self.truncated()),
            }
        }
    }

    /// The text of the current element up to its end; an element inside it is a fault.
    pub fn text(&mut self, limit: usize) -> Result<String, WxrError> {
        let mut text = Text::new(limit);
        loop {
            match self.step(Some((&mut text, limit)))? {
                Step::Open(tag) => {
                    self.open.pop();
                    let around = self.element();
                    return Err(WxrError {
                        line: tag.line,
                        fault: Fault::Malformed(format!(
                            "<{}> stands inside {around}, which holds text only; its HTML was not escaped",
                            tag.name
                        )),
                    });
                }
                Step::Close => return Ok(text.finish()),
                Step::Text => {}
                Step::Done => return Err(self.truncated()),
            }
        }
    }

    /// Passes over the rest of the current element.
    pub fn skip(&mut self) -> Result<(), WxrError> {
        let depth = self.open.len();
        // Text is no stray there.
        let stray = self.stray_text;
        while self.open.len() >= depth {
            if let Step::Done = self.step(None)? {
                return Err(self.truncated());
            }
        }
        self.stray_text = stray;
        Ok(())
    }

    /// Makes sure that nothing follows the outermost element.
    pub fn finish(&mut self) -> Result<(), WxrError> {
        let stray = self.stray_text;
        loop {
            match self.step(None)? {
                Step::Done => return Ok(()),
                Step::Text if self.stray_text == stray => {}
                _ => {
                    return Err(self.fault(Fault::Malformed(
                        "something follows the end of the export".to_owned(),
                    )));
                }
            }
        }
    }

    /// A fault at the line being read.
    pub fn fault(&self, fault: Fault) -> WxrError {
        WxrError {
            line: self.source().line,
            fault,
        }
    }

    fn step(&mut self, into: Option<(&mut Text, usize)>) -> Result<Step, WxrError> {
        let line = self.xml.get_ref().line;
        let limit = into.as_ref().map_or(PASSED_OVER, |(_, limit)| *limit);
        self.xml.get_mut().allow(limit + MARKS);
        if self.buffer.capacity() > 1 << 20 {
            self.buffer = Vec::new();
        }
        self.buffer.clear();
        let too_large = |open: &[Open]| WxrError {
            line,
            fault: Fault::TooLarge {
                what: element_of(open),
                limit,
            },
        };
        let event = match self.xml.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(error) => return Err(self.explain(error, line, limit)),
        };
        let fits = match (event, into) {
            (Event::Start(start), _) => {
                let tag = Tag::read(&start, line, &mut self.names)?;
                self.is_wordpress |= tag.space == Space::WordPress;
                if self.open.len() == DEPTH {
                    let fault = Fault::TooDeep(DEPTH);
                    return Err(WxrError { line, fault });
                }
                let name = tag.name.clone();
                self.open.push(Open { name, line });
                return Ok(Step::Open(tag));
            }
            (Event::End(_), _) => {
                self.names.pop();
                self.open.pop();
                return Ok(Step::Close);
            }
            (Event::Eof, _) => return Ok(Step::Done),
            (Event::DocType(_), _) => {
                let fault = Fault::Doctype;
                return Err(WxrError { line, fault });
            }
            (Event::Decl(decl), _) => {
                if let Some(Ok(name)) = decl.encoding()
                    && !is_utf8(&name)
                {
                    let fault = Fault::Encoding(format!("it says it is in {name:.40}"));
                    return Err(WxrError { line, fault });
                }
                true
            }
            (Event::Text(text), Some((into, _))) => into.push_plain(&text),
            (Event::CData(text), Some((into, _))) => into.push_cdata(&text),
            (Event::GeneralRef(name), Some((into, _))) => {
                let character = reference::resolve(&name, self.xml.get_mut(), line)?;
                into.push_char(character)
            }
            (Event::Text(text), None) => {
                self.stray_text += u64::from(!text.trim().is_empty());
                true
            }
            (Event::CData(_) | Event::GeneralRef(_), None) => {
                self.stray_text += 1;
                true
            }
            _ => true,
        };
        if fits {
            Ok(Step::Text)
        } else {
            Err(too_large(&self.open))
        }
    }

    fn explain(&mut self, error: Error, line: u64, limit: usize) -> WxrError {
        if let Some(fault) = self.xml.get_mut().fault.take() {
            return self.fault(fault);
        }
        if self.source().exhausted {
            let what = self.element();
            let fault = Fault::TooLarge { what, limit };
            return WxrError { line, fault };
        }
        self.xml.get_mut().allow(1);
        let is_end = matches!(self.xml.get_mut().fill_buf(), Ok(rest) if rest.is_empty());
        let fault = match error {
            Error::Syntax(SyntaxError::UnclosedDoctype) => Fault::Doctype,
            Error::Syntax(part) if is_end => {
                let open = match part {
                    SyntaxError::UnclosedCData => "a CDATA section",
                    SyntaxError::UnclosedComment => "a comment",
                    _ => "a tag",
                };
                return self.fault(Fault::Truncated {
                    open: open.to_owned(),
                    since: line,
                });
            }
            Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => {
                let since = self.open.last().map_or(line, |open| open.line);
                Fault::Malformed(format!(
                    "</{found:.80}> does not close <{expected:.80}>, which was opened at line {since}"
                ))
            }
            Error::IllFormed(IllFormedError::UnmatchedEndTag(name)) => {
                Fault::Malformed(format!("</{name:.80}> closes nothing"))
            }
            Error::IllFormed(IllFormedError::UnclosedReference) => {
                Fault::Malformed("an & stands alone; it must be written &amp;".to_owned())
            }
            other => Fault::Malformed(other.to_string()),
        };
        WxrError { line, fault }
    }

    fn truncated(&self) -> WxrError {
        let since = self.open.last().map_or(1, |open| open.line);
        let open = self.element();
        self.fault(Fault::Truncated { open, since })
    }

    fn element(&self) -> String {
        element_of(&self.open)
    }
}

fn element_of(open: &[Open]) -> String {
    open.last()
        .map_or("the beginning of the file".to_owned(), |open| {
            format!("the element <{:.80}>", open.name)
        })
}

fn is_utf8(encoding: &str) -> bool {
    ["utf-8", "utf8", "us-ascii", "ascii"]
        .iter()
        .any(|name| encoding.trim().eq_ignore_ascii_case(name))
}
