//! What people are told about how they stand here.

use super::Notice;

/// What somebody reads about a state of theirs, paragraph by paragraph.
pub fn told(notice: &Notice) -> Vec<String> {
    let said = notice.message.trim_end_matches('.');
    let message = Some(notice.message.clone());
    let more = message.filter(|text| !text.is_empty() && notice.because() != Some(said));
    [notice.sentence()].into_iter().chain(more).collect()
}
