//! References such as `&amp;` and `&#233;`.

use std::io::BufRead;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::BytesRef;

use super::error::{Fault, WxrError};
use super::source::Source;

/// The character a reference stands for. One that XML forbids is mended and counted as in the file's bytes;
/// an entity that only a DOCTYPE could define is a fault.
pub(super) fn resolve<R: BufRead>(
    reference: &BytesRef<'_>,
    source: &mut Source<R>,
    line: u64,
) -> Result<char, WxrError> {
    if reference.starts_with('#') {
        return Ok(match reference.resolve_char_ref() {
            Ok(Some(character)) if character.is_control() && !"\t\n\r".contains(character) => {
                source.note_reference(true);
                ' '
            }
            Ok(Some(character)) => character,
            _ => {
                source.note_reference(false);
                char::REPLACEMENT_CHARACTER
            }
        });
    }
    resolve_predefined_entity(reference)
        .and_then(|text| text.chars().next())
        .ok_or_else(|| WxrError {
            line,
            fault: Fault::Malformed(format!(
                "&{:.40}; stands for nothing in XML; write &amp;{:.40}; or the character itself",
                &**reference, &**reference
            )),
        })
}
