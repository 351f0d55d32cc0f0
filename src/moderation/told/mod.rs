//! What somebody was told by the moderators, with what it is about as that stands now.

pub mod queries;
pub mod view;

use super::Decision;
use super::appeals::{self, Appeal};
use super::clean_ups::{CleanUp, is_clean_up};
use super::letters::{self, Letter};
use crate::accounts::notices::{self, About, Notice};
use crate::accounts::standing::{self, State};
use crate::clock::Moment;
use crate::comments::{Comment, Status};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::ids::{AccountId, StateId};

/// How many of the latest are shown.
const ENOUGH: i64 = 30;

/// What somebody was told.
#[derive(Clone, Debug)]
pub enum Told {
    /// A decision about a comment of theirs.
    Decision(Decision, Box<Comment>),
    /// A state of theirs.
    State(State),
    /// That a state of theirs was lifted.
    Lifting(State),
    /// An answer to an appeal of theirs, and the comment it is about, if it is about one.
    Answer(Appeal, Option<Box<Comment>>),
    /// That comments of theirs were taken down together.
    CleanUp(CleanUp),
    /// That those are put back.
    PutBack(CleanUp),
    /// What moderators wrote to them.
    Letter(Letter),
}

/// What somebody was told, and when.
#[derive(Clone, Debug)]
pub struct Message {
    /// When.
    pub at: Moment,
    /// What.
    pub told: Told,
}

/// What somebody is to know: what is in force about them first, then what they were told, the latest first.
pub fn to(conn: &mut Connection, person: AccountId, now: Moment) -> Result<Vec<Message>> {
    let mut in_force = standing::queries::in_force(conn, person, now)?;
    in_force.sort_unstable_by_key(|state| std::cmp::Reverse(state.id));
    let notices = notices::queries::latest(conn, person, ENOUGH)?;
    let of = |about: About| -> Vec<i64> {
        let some = notices.iter().filter(|one| one.about == about);
        some.map(|one| one.subject_id).collect()
    };
    let decisions = queries::decisions(conn, &of(About::Decision))?;
    let states = queries::states(conn, &[of(About::State), of(About::Lifting)].concat())?;
    let answers = queries::appeals(conn, &of(About::Answer))?;
    let appealed: Vec<Appeal> = answers.values().cloned().collect();
    let appealed = appeals::queries::comments(conn, &appealed)?;
    let clean_ups = [of(About::CleanUp), of(About::PutBack)].concat();
    let clean_ups = queries::clean_ups(conn, &clean_ups)?;
    let letters = letters::queries::numbered(conn, &of(About::Letter))?;
    let is_first = |id: StateId| in_force.iter().any(|state| state.id == id);
    let told = |notice: &Notice| {
        let id = notice.subject_id;
        match notice.about {
            About::Decision => {
                let (decision, comment) = decisions.get(&id)?.clone();
                // Of what became spam nothing more is said.
                let told = comment.status != Status::Spam;
                told.then(|| Told::Decision(decision, Box::new(comment)))
            }
            About::State if is_first(StateId(id)) => None,
            About::State => Some(Told::State(states.get(&StateId(id))?.clone())),
            About::Lifting => Some(Told::Lifting(states.get(&StateId(id))?.clone())),
            About::Answer => {
                let appeal = answers.get(&id)?.clone();
                let comment = appeal.comment_id.and_then(|id| appealed.get(&id).cloned());
                Some(Told::Answer(appeal, comment.map(Box::new)))
            }
            About::CleanUp => Some(Told::CleanUp(clean_ups.get(&id)?.clone())),
            About::PutBack => Some(Told::PutBack(clean_ups.get(&id)?.clone())),
            About::Letter => Some(Told::Letter(letters.get(&id)?.clone())),
        }
    };
    let later: Vec<Message> = notices
        .iter()
        .filter_map(|notice| {
            let told = told(notice)?;
            let at = notice.at;
            Some(Message { at, told })
        })
        .collect();
    let first = in_force.into_iter().map(|state| Message {
        at: state.at,
        told: Told::State(state),
    });
    Ok(first.chain(later).collect())
}

/// Tells the author of a comment that stood at `before` of a decision about it. Spammers are told nothing; of a
/// clean-up its person is told once: by what was decided about themselves, or of the whole.
pub fn of_decision(
    tx: &mut Transaction,
    comment: &Comment,
    before: Status,
    decision: i64,
    bulk: Option<i64>,
) -> Result<()> {
    let now = comment.status;
    if now == before || is_clean_up(bulk) || matches!(now, Status::Spam | Status::Deleted) {
        return Ok(());
    }
    notices::tell(tx, comment.author_id, About::Decision, decision)
}
