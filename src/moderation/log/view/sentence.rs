//! What was decided, in a sentence.

use crate::accounts::standing::{Kind, State};
use crate::comments::picking::Picking;
use crate::language::Marked;
use crate::links;
use crate::moderation::appeals::Outcome;
use crate::moderation::log::around::Undoing;
use crate::moderation::log::{Act, Around, Entry, Subject};
use crate::moderation::people::view::title;
use crate::moderation::{Action, Decision};
use crate::web::Link;

/// Who decided, about whom or whose comment, and on which article that stands, if it is about a comment.
type Named<'a> = (&'a Link, &'a Link, Option<Link>);

/// `Sam removed a comment by Ana on The last boat`, with a link for each of them.
pub(super) fn sentence(
    entry: &Entry,
    subject: Option<Subject<'_>>,
    around: &Around,
    (by, about, article): Named<'_>,
) -> Marked {
    let plain = |said: &'static str| (said, String::new());
    let (said, what) = match subject {
        Some(Subject::Decision(decision)) => of_decision(decision, around.undoing(decision)),
        Some(Subject::State(state)) => match entry.act() {
            Some(Act::Lift) => ("log-lifted", title(state.kind, state.expires_at)),
            _ => of_state(state),
        },
        Some(Subject::CleanUp(clean_up)) => plain(match (entry.act(), clean_up.since) {
            (Some(Act::PutBack), _) => "log-put-back",
            (_, Some(_)) => "log-clean-up-day",
            (_, None) => "log-clean-up-all",
        }),
        Some(Subject::Appeal(appeal)) => plain(match (appeal.outcome, &article) {
            (Some(Outcome::Upheld), Some(_)) => "log-upheld-on",
            (Some(Outcome::Upheld), None) => "log-upheld",
            (_, Some(_)) => "log-turned-down-on",
            (_, None) => "log-turned-down",
        }),
        Some(Subject::Letter(_)) => plain("log-letter"),
        Some(Subject::Pick(_)) => plain(match entry.act() {
            Some(Act::Pick(Picking::Unpick)) => "log-unpick",
            _ => "log-pick",
        }),
        Some(Subject::Lock(_)) => plain(match entry.act() {
            Some(Act::OpenThread) => "log-open",
            _ => "log-close",
        }),
        None => ("log-unknown", entry.action.clone()),
    };
    let article = article.unwrap_or_else(|| Link::new("", links::MODERATION_LOG));
    t_html!(
        said,
        by = by.text,
        by_url = by.url,
        about = about.text,
        about_url = about.url,
        article = article.text,
        article_url = article.url,
        what = what
    )
}

/// What was decided about a comment; what it quotes of that, where it was taken back or only noted.
fn of_decision(decision: &Decision, undoing: Option<Undoing>) -> (&'static str, String) {
    match undoing {
        Some(Undoing::Undid(action)) => return ("log-undid", action.done().to_owned()),
        Some(Undoing::Redid(action)) => return (again(action), String::new()),
        None if decision.undoes.is_some() => return ("log-undid-decision", String::new()),
        None if decision.is_only_noted() => {
            return ("log-noted", decision.action.done().to_owned());
        }
        None => {}
    }
    let said = match decision.action {
        Action::Approve => "log-approve",
        Action::Reject => "log-reject",
        Action::Spam => "log-spam",
        Action::Remove => "log-remove",
        Action::Restore => "log-restore",
        Action::Keep => "log-keep",
        Action::Undo => "log-undo",
        Action::Erase => "log-erase",
    };
    (said, String::new())
}

/// That this was done again.
fn again(action: Action) -> &'static str {
    match action {
        Action::Approve => "log-approve-again",
        Action::Reject => "log-reject-again",
        Action::Spam => "log-spam-again",
        Action::Remove => "log-remove-again",
        Action::Restore => "log-restore-again",
        Action::Keep => "log-keep-again",
        Action::Undo => "log-undo-again",
        Action::Erase => "log-erase-again",
    }
}

/// What was decided about somebody, and until when.
fn of_state(state: &State) -> (&'static str, String) {
    let end = state.expires_at.map(|end| end.in_full());
    let said = match (state.kind, state.replaces) {
        (Kind::Premoderated, _) => "log-premoderated",
        (Kind::Warned, _) => "log-warned",
        (Kind::Suspended, None) => "log-suspended",
        (Kind::Suspended, Some(_)) => "log-suspended-anew",
        (Kind::Banned, _) => "log-banned",
        (Kind::Untrusted, _) => "log-untrusted",
    };
    (said, end.unwrap_or_default())
}
