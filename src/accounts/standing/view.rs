//! What people are told about how they stand here.

use super::{Kind, Notice, State};
use crate::clock::Moment;
use crate::web::When;

/// Something that was decided about the person who looks.
pub struct ToldState {
    /// Its number.
    pub id: i64,
    /// What it keeps them from, until when and why; then what the moderator wrote.
    pub paragraphs: Vec<String>,
    /// When it was decided.
    pub at: When,
    /// That it is over, if it is.
    pub ended: Option<&'static str>,
    /// Whether they are asked to say that they have read it.
    pub may_acknowledge: bool,
}

impl ToldState {
    /// A state as its person sees it at `now`.
    pub fn of(state: &State, now: Moment) -> ToldState {
        let is_in_force = state.is_in_force(now);
        let ended = match (state.lifted_at, state.acknowledged_at) {
            _ if is_in_force => None,
            (Some(_), _) => Some("Lifted by a moderator."),
            (_, Some(_)) => Some("You have read this."),
            _ => Some("This is over."),
        };
        ToldState {
            id: state.id.0,
            paragraphs: match state.kind {
                Kind::Warned => vec![state.message.clone()],
                _ => told(&state.notice()),
            },
            at: When::ago(state.at, now),
            ended,
            may_acknowledge: is_in_force && state.kind == Kind::Warned,
        }
    }
}

/// What somebody reads about a state of theirs, paragraph by paragraph.
pub fn told(notice: &Notice) -> Vec<String> {
    let said = notice.message.trim_end_matches('.');
    let message = Some(notice.message.clone());
    let more = message.filter(|text| !text.is_empty() && notice.because() != Some(said));
    [notice.sentence()].into_iter().chain(more).collect()
}
