//! The addresses of what moderators decide, of its log, and of what takes it back.

use super::{MODERATION, MODERATION_LOG, PEOPLE};
use crate::clock::Moment;
use crate::ids::StateId;

/// The same as a table for a spreadsheet.
pub const LOG_AS_CSV: &str = "/moderation/log.csv";
/// The same for programs, one object in JSON a line.
pub const LOG_AS_JSON_LINES: &str = "/moderation/log.jsonl";

/// What was decided about somebody and their comments.
pub fn log_about(slug: &str) -> String {
    format!("{MODERATION_LOG}?about={slug}")
}

/// Where comments of somebody are taken down together.
pub fn clean_ups_after(slug: &str) -> String {
    format!("{PEOPLE}/{slug}/clean-ups")
}

/// Where something that was decided about somebody is taken back, with the clean-up that began with it.
pub fn state_reversal(id: StateId, clean_up: Option<i64>) -> String {
    match clean_up {
        Some(clean_up) => format!("{MODERATION}/states/{id}/reversal?clean-up={clean_up}"),
        None => format!("{MODERATION}/states/{id}/reversal"),
    }
}

/// Where what was lifted is imposed again.
pub fn lifting_reversal(id: StateId) -> String {
    format!("{MODERATION}/states/{id}/lifting/reversal")
}

/// Where everything a clean-up took down is put back.
pub fn clean_up_restoration(id: i64) -> String {
    format!("{MODERATION}/clean-ups/{id}/restoration")
}

/// Where something is decided about somebody.
pub fn states_of(slug: &str) -> String {
    format!("{PEOPLE}/{slug}/states")
}

/// Where is shown what somebody would read about that.
pub fn state_preview(slug: &str) -> String {
    format!("{PEOPLE}/{slug}/states/preview")
}

/// Where an open queue asks what has come since; `query` is that of its own address.
pub fn queue_arrivals(query: &str, since: Moment) -> String {
    let since = format!("since={}", since.0);
    match query {
        "" => format!("{MODERATION}/arrivals?{since}"),
        query => format!("{MODERATION}/arrivals?{query}&{since}"),
    }
}

/// Where a thread that was closed is opened again.
pub fn lock_lifting(id: i64) -> String {
    format!("{MODERATION}/locks/{id}/lifting")
}

/// Where a thread that was opened again is closed as before.
pub fn lock_renewal(id: i64) -> String {
    format!("{MODERATION}/locks/{id}/renewal")
}

/// Where a decision is taken back.
pub fn reversal(decision: i64) -> String {
    format!("/moderation/decisions/{decision}/reversal")
}

/// Where all that was decided in one step is taken back.
pub fn bulk_reversal(bulk: i64) -> String {
    format!("/moderation/bulks/{bulk}/reversal")
}
