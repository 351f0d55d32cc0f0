//! One comment of a thread.

use super::OwnActions;
use super::news::way_to;
use super::state::OwnState;
use crate::ids::CommentId;
use crate::language::Marked;
use crate::markdown::SafeHtml;
use crate::web::{Link, When};

/// The comment this one answers.
pub enum ParentLink<'a> {
    /// It is on this page; who wrote it, unless only a line is there.
    Here(CommentId, Option<&'a str>),
    /// It is on another page; who wrote it.
    Elsewhere(CommentId, &'a str),
    /// It is gone and leaves no trace on this page.
    Gone,
}

impl ParentLink<'_> {
    /// `replying to Ana`, with the way to what she says.
    pub fn sentence(&self) -> Marked {
        match *self {
            ParentLink::Here(id, Some(name)) => {
                t_html!(
                    "comment-replying-to-here",
                    url = way_to(id, true),
                    name = name
                )
            }
            ParentLink::Here(id, None) => {
                t_html!("comment-replying-to-line", url = way_to(id, true))
            }
            ParentLink::Elsewhere(id, name) => t_html!(
                "comment-replying-to-elsewhere",
                url = way_to(id, false),
                name = name
            ),
            ParentLink::Gone => t_html!("comment-replying-to-gone"),
        }
    }
}

/// A comment as shown.
pub struct CommentView<'a> {
    /// Its number.
    pub id: i64,
    /// Which of its author's versions it is.
    pub version: i64,
    /// Who wrote it.
    pub author: &'a str,
    /// Their page, if they have one.
    pub author_url: Option<String>,
    /// Their page for the moderator who looks.
    pub person_url: Option<String>,
    /// Whether they wrote the article.
    pub by_article_author: bool,
    /// What they do here, if they work here.
    pub job: Option<&'static str>,
    /// Whether it is the viewer's.
    pub mine: bool,
    /// Whether it is new to the viewer.
    pub is_new: bool,
    /// Where the next one is that is new.
    pub next_new: Option<String>,
    /// Whether the viewer mutes its author.
    pub muted: bool,
    /// Whether the viewer follows the thread it began; nothing for an answer.
    pub followed: Option<bool>,
    /// Whether an editor picked it.
    pub picked: bool,
    /// How many readers recommend it, if any do.
    pub recommendations: Option<String>,
    /// Whether the viewer is one of them.
    pub recommended: bool,
    /// Whether the viewer, or a visitor once signed in, can recommend it.
    pub may_recommend: bool,
    /// Whether the viewer can pick it.
    pub may_pick: bool,
    /// When it was written.
    pub written: When,
    /// What it answers, where its place does not show that on every screen.
    pub parent: Option<ParentLink<'a>>,
    /// Its text.
    pub body: &'a SafeHtml,
    /// Its state, while only its author sees it.
    pub own_state: Option<OwnState>,
    /// What stands in its place.
    pub tombstone: Option<String>,
    /// That it was changed, and how long after it was posted.
    pub edited: Option<String>,
    /// Where those who may see it find what it said before.
    pub history_url: Option<String>,
    /// Where an admin wipes what it says.
    pub erasure_url: Option<String>,
    /// What its author can do with it.
    pub own: Option<OwnActions>,
    /// Whether it can be answered.
    pub may_reply: bool,
    /// Whether it can be reported.
    pub may_report: bool,
    /// What the viewer is told who has reported it.
    pub reported: Option<String>,
    /// Whether the viewer can take it down.
    pub may_moderate: bool,
    /// That the thread under it is closed, since when and why.
    pub closed: Option<String>,
    /// Whether the viewer can close it.
    pub may_close: bool,
    /// Where the viewer can open it again.
    pub opening_url: Option<String>,
}

/// One comment of the list.
pub struct ThreadEntry<'a> {
    /// The comment.
    pub comment: CommentView<'a>,
    /// How many replies are in the list that begins before it.
    pub opens: Option<u64>,
    /// How many items end after it.
    pub closes: u32,
    /// Whether it stands deeper than shown.
    pub flattened: bool,
    /// Whether it stands away from what it answers.
    pub apart: bool,
    /// The way to what of its thread is on other pages, and how many comments that are.
    pub rest: Option<Link>,
}
