//! What somebody was told, as their account's page shows it.

use super::{Message, Told};
use crate::accounts::standing::{Kind, State, view::told};
use crate::clock::Moment;
use crate::comments::view::state_text;
use crate::comments::{Comment, Status};
use crate::links;
use crate::markdown::{SafeHtml, excerpt};
use crate::moderation::appeals::{Appeal, Outcome};
use crate::moderation::clean_ups::{self, CleanUp, Stage};
use crate::moderation::letters::Letter;
use crate::web::{Link, When};

const QUOTE: usize = 140;

/// One thing somebody was told.
pub struct ToldView {
    /// What it is called on the page.
    pub anchor: String,
    /// What it says.
    pub paragraphs: Vec<String>,
    /// The beginning of the comment it is about.
    pub excerpt: Option<Link>,
    /// When it happened.
    pub at: When,
    /// Whether they have not said yet that they have read it.
    pub is_new: bool,
    /// That it is over, if it is.
    pub ended: Option<&'static str>,
    /// The warning they are to say they have read.
    pub acknowledge: Option<i64>,
    /// The way to appeal.
    pub appeal: Option<Link>,
}

impl ToldView {
    /// A message as its person sees it at `now`, who has read all from before `unread_since`.
    pub fn of(message: Message, unread_since: Option<Moment>, now: Moment) -> ToldView {
        let at = message.at;
        let view = match message.told {
            Told::Decision(decision, comment) => {
                let still = decision.status_after == comment.status;
                of_decision(decision.status_after, &comment, still)
            }
            Told::State(state) => of_state(&state, now),
            Told::Lifting(state) => of_lifting(&state),
            Told::Answer(appeal, comment) => of_answer(&appeal, comment.as_deref()),
            Told::CleanUp(clean_up) => of_clean_up(&clean_up, now),
            Told::PutBack(clean_up) => of_put_back(&clean_up),
            Told::Letter(letter) => of_letter(letter),
        };
        ToldView {
            at: When::ago(at, now),
            is_new: unread_since.is_some_and(|since| at >= since),
            ..view
        }
    }

    fn saying(anchor: String, paragraphs: Vec<String>) -> ToldView {
        ToldView {
            anchor,
            paragraphs,
            excerpt: None,
            at: When::day(Moment(0)),
            is_new: false,
            ended: None,
            acknowledge: None,
            appeal: None,
        }
    }
}

fn of_decision(after: Status, comment: &Comment, still: bool) -> ToldView {
    let sentence = match after {
        Status::Published => t!("moderation-you-published").into(),
        Status::Held => t!("moderation-you-held").into(),
        other => {
            let why = if still { &*comment.public_reason } else { "" };
            t!("moderation-you-decided", state = state_text(other, why))
        }
    };
    let text = SafeHtml::from_stored(comment.body_html.clone()).text();
    let refused = matches!(after, Status::Rejected | Status::Removed);
    ToldView {
        excerpt: Some(Link::new(excerpt(&text, QUOTE), links::comment(comment.id))),
        ended: (!still).then(|| t!("moderation-you-otherwise")),
        appeal: (refused && still && comment.erased_at.is_none())
            .then(|| Link::new(t!("moderation-appeal"), links::comment_appeal(comment.id))),
        ..ToldView::saying(format!("comment-{}", comment.id), vec![sentence])
    }
}

/// A state as its person sees it at `now`.
pub fn of_state(state: &State, now: Moment) -> ToldView {
    let is_in_force = state.is_in_force(now);
    let warns = state.kind == Kind::Warned;
    let paragraphs = match warns {
        true => vec![state.message.clone()],
        false => told(&state.notice()),
    };
    ToldView {
        ended: match (state.lifted_at, state.acknowledged_at) {
            _ if is_in_force => None,
            (Some(_), _) => Some(t!("moderation-you-lifted")),
            (_, Some(_)) => Some(t!("moderation-you-read")),
            _ => Some(t!("moderation-you-over")),
        },
        at: When::ago(state.at, now),
        acknowledge: (is_in_force && warns).then_some(state.id.0),
        appeal: is_in_force
            .then(|| Link::new(t!("moderation-appeal"), links::state_appeal(state.id))),
        ..ToldView::saying(format!("state-{}", state.id), paragraphs)
    }
}

fn of_lifting(state: &State) -> ToldView {
    let sentence = match state.kind {
        Kind::Premoderated => t!("moderation-you-not-premoderated"),
        Kind::Warned => t!("moderation-you-not-warned"),
        Kind::Suspended | Kind::Banned => t!("moderation-you-not-barred"),
        Kind::Untrusted => t!("moderation-you-not-untrusted"),
    };
    ToldView::saying(format!("lifted-{}", state.id), vec![sentence.into()])
}

fn of_clean_up(clean_up: &CleanUp, now: Moment) -> ToldView {
    let appeal = Link::new(t!("moderation-appeal"), links::clean_up_appeal(clean_up.id));
    let sentence = clean_ups::view::told(clean_up);
    ToldView {
        ended: (!clean_up.stands()).then(|| t!("moderation-you-put-back")),
        appeal: (clean_up.stands() && clean_up.is_recent(now)).then_some(appeal),
        ..ToldView::saying(format!("clean-up-{}", clean_up.id), vec![sentence])
    }
}

fn of_put_back(clean_up: &CleanUp) -> ToldView {
    let sentence = match clean_up.stage {
        Stage::Restored if clean_up.restored < clean_up.removed => {
            t!("moderation-you-back-but-some")
        }
        Stage::Restored => t!("moderation-you-back"),
        _ => t!("moderation-you-coming-back"),
    };
    ToldView::saying(format!("put-back-{}", clean_up.id), vec![sentence.into()])
}

fn of_letter(letter: Letter) -> ToldView {
    let first = t!("moderation-you-letter").to_owned();
    let anchor = format!("letter-{}", letter.id);
    ToldView::saying(anchor, vec![first, letter.text])
}

fn of_answer(appeal: &Appeal, comment: Option<&Comment>) -> ToldView {
    // Whether it was so already when the appeal was answered.
    let before = |at: Option<Moment>| at.is_some_and(|at| appeal.answered_at >= Some(at));
    let sentence = match (appeal.outcome, comment) {
        (Some(Outcome::Upheld), _) if appeal.clean_up_id.is_some() => {
            t!("moderation-you-appealed-put-back")
        }
        (Some(Outcome::Upheld), Some(comment)) if before(comment.erased_at) => {
            t!("moderation-you-appealed-erased")
        }
        (Some(Outcome::Upheld), Some(comment)) if before(comment.deleted_at) => {
            t!("moderation-you-appealed-deleted")
        }
        (Some(Outcome::Upheld), Some(_)) => t!("moderation-you-appealed-back"),
        (Some(Outcome::Upheld), None) => t!("moderation-you-appealed-lifted"),
        _ => t!("moderation-you-appealed-in-vain"),
    };
    let answer = appeal.answer.clone();
    let paragraphs = [sentence.to_owned()].into_iter().chain(answer).collect();
    let excerpt = appeal
        .comment_id
        .map(|id| Link::new(t!("moderation-your-comment"), links::comment(id)));
    ToldView {
        excerpt,
        ..ToldView::saying(format!("answer-{}", appeal.id), paragraphs)
    }
}
