//! The beginning of an element, checked and with its vocabulary known.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;
use quick_xml::name::NamespaceResolver;

use super::error::{Fault, WxrError};
use super::namespace::{self, Space};

/// A real tag has up to 10 attributes, all of them namespaces.
const ATTRIBUTES: usize = 64;
const BYTES: usize = 32 * 1024;

/// The beginning of an element.
pub(super) struct Tag {
    pub space: Space,
    pub local: String,
    /// The name as written, with its prefix.
    pub name: String,
    pub line: u64,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// Checks a start tag and brings its namespaces into force.
    pub fn read(
        start: &BytesStart<'_>,
        line: u64,
        names: &mut NamespaceResolver,
    ) -> Result<Self, WxrError> {
        Self::parse(start, line, names).map_err(|fault| WxrError { line, fault })
    }

    /// The value of an attribute without prefix.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name)?;
        Some(&found.1)
    }

    fn parse(
        start: &BytesStart<'_>,
        line: u64,
        names: &mut NamespaceResolver,
    ) -> Result<Self, Fault> {
        // Before anything looks at the attributes: looking costs more than linear time in their number.
        if start.len() > BYTES {
            let what = "a tag".to_owned();
            return Err(Fault::TooLarge { what, limit: BYTES });
        }
        let name = start.name();
        if !is_name(name.into_inner()) {
            let shown = name.into_inner();
            return Err(Fault::Malformed(format!("<{shown:.80}> is no tag")));
        }
        let attributes = attributes(start)?;
        names
            .push(start)
            .map_err(|error| Fault::Malformed(error.to_string()))?;
        let (resolved, local) = names.resolve_element(name);
        let space = namespace::space(&resolved).map_err(|prefix| {
            Fault::Malformed(format!(
                "the prefix {prefix}: is used without xmlns:{prefix}=\"…\" around it"
            ))
        })?;
        Ok(Self {
            space,
            local: local.into_inner().to_owned(),
            name: name.into_inner().to_owned(),
            line,
            attributes,
        })
    }
}

fn attributes(start: &BytesStart<'_>) -> Result<Vec<(String, String)>, Fault> {
    let mut kept = Vec::new();
    for (index, attribute) in start.attributes().enumerate() {
        if index == ATTRIBUTES {
            return Err(Fault::TooManyAttributes(ATTRIBUTES));
        }
        let malformed =
            |why: String| Fault::Malformed(format!("<{:.80}>: {why}", start.name().into_inner()));
        let attribute = attribute.map_err(|error| malformed(error.to_string()))?;
        let key = attribute.key.into_inner();
        if key.contains(':') || key == "xmlns" {
            continue;
        }
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| malformed(error.to_string()))?;
        kept.push((key.to_owned(), value.into_owned()));
    }
    Ok(kept)
}

fn is_name(name: &str) -> bool {
    !name.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '.')
        && !name.is_empty()
        && !name
            .contains(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric() && !":_-.".contains(c))
}
