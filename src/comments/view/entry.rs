//! One comment of a thread.

use super::news::way_to;
use super::state::{OwnState, own_state, tombstone};
use super::{Desk, OwnActions, edited, minutes, page_of};
use crate::accounts::{Account, Role};
use crate::articles::Article;
use crate::clock::Moment;
use crate::comments::editing::Circumstances;
use crate::comments::part::Part;
use crate::comments::reports::view as reports;
use crate::comments::screening::Refusal;
use crate::comments::thread::{self, Entry, Rest};
use crate::comments::visits::News;
use crate::comments::{DEEPEST_ANSWERED, Shown, Status, Writer};
use crate::count::grouped;
use crate::ids::{AccountId, CommentId};
use crate::links;
use crate::markdown::SafeHtml;
use crate::place::Place;
use crate::web::{Link, When};
use std::collections::HashSet;

/// The comment this one answers.
pub struct ParentLink<'a> {
    /// Where it is; nowhere if it is gone and leaves no trace on this page.
    pub url: Option<String>,
    /// Whether it is on this page.
    pub is_here: bool,
    /// Who wrote it.
    pub name: &'a str,
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
    /// What it answers.
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
}

/// One comment of the list.
pub struct ThreadEntry<'a> {
    /// The comment.
    pub comment: CommentView<'a>,
    /// The list of replies that begins before it.
    pub opens: Option<RepliesView<'a>>,
    /// How many items end after it.
    pub closes: u32,
    /// Whether it stands deeper than shown.
    pub flattened: bool,
    /// Whether it stands away from what it answers.
    pub apart: bool,
    /// The way to what of its thread is on other pages, and how many comments that are.
    pub rest: Option<Link>,
}

/// The head of a list of replies.
pub struct RepliesView<'a> {
    /// How many there are, in words.
    pub count: String,
    /// Who is answered, if that can be said.
    pub to: Option<&'a str>,
}

/// Who looks at a thread, and what it is under.
pub(super) struct Onlooker {
    viewer: Option<AccountId>,
    moderates: bool,
    picks: bool,
    erases: bool,
    article_author: AccountId,
    part: Part,
    /// What is new to them.
    pub(super) news: News,
    /// What stands on this page.
    pub(super) here: HashSet<CommentId>,
    /// What somebody else answered, of this page.
    answered: HashSet<CommentId>,
    is_open: bool,
    now: Moment,
}

impl Onlooker {
    pub(super) fn of(
        viewer: Option<&Account>,
        article: &Article,
        mut part: Part,
        entries: &[Entry],
        is_open: bool,
        now: Moment,
    ) -> Onlooker {
        let answers = |viewer: &Account| {
            let others = entries.iter().map(|entry| &entry.comment);
            let others = others.filter(|one| one.has_text && one.writer.id != viewer.id);
            others.filter_map(|one| one.parent_id).collect()
        };
        let new = std::mem::take(&mut part.new);
        let news = News::beside(new, &part.new_threads, entries);
        // Nobody else has to know what stands on the page.
        let here = match news.count() {
            0 => HashSet::new(),
            _ => entries.iter().map(|entry| entry.comment.id).collect(),
        };
        Onlooker {
            news,
            here,
            answered: viewer.map(answers).unwrap_or_default(),
            viewer: viewer.map(|account| account.id),
            moderates: viewer.is_some_and(|account| account.role.may_moderate()),
            erases: viewer.is_some_and(|account| account.role == Role::Admin),
            picks: viewer.is_some_and(|account| account.role.may_pick()),
            article_author: article.author_id,
            part,
            is_open,
            now,
        }
    }

    /// A comment as they see it.
    pub(super) fn sees<'a>(&self, entry: &'a Entry) -> ThreadEntry<'a> {
        let comment = &entry.comment;
        let writer = &comment.writer;
        let published = comment.status == Status::Published;
        let mine = self.viewer == Some(writer.id);
        let report = self.part.reports.get(&comment.id);
        let parent = entry.parent.as_ref().map(|parent| ParentLink {
            url: match &parent.writer {
                _ if parent.is_here => Some(format!("#c-{}", parent.id)),
                Some(_) => Some(links::comment(parent.id)),
                None => None,
            },
            is_here: parent.is_here,
            name: match &parent.writer {
                Some(writer) => &writer.name,
                None => "a comment that is gone",
            },
        });
        ThreadEntry {
            comment: CommentView {
                id: comment.id.0,
                version: comment.version,
                author: &writer.name,
                author_url: page_of(writer, published),
                person_url: self.moderates.then(|| links::person(&writer.slug)),
                by_article_author: writer.id == self.article_author,
                job: job(writer),
                mine,
                is_new: self.news.has(comment.id),
                next_new: self
                    .news
                    .after(comment.id)
                    .map(|next| way_to(next, self.here.contains(&next))),
                muted: self.part.muted.contains(&writer.id),
                followed: (published && comment.root_id.is_none())
                    .then(|| self.part.followed.contains(&comment.id)),
                picked: published && comment.picked,
                recommendations: u64::try_from(comment.recommendations)
                    .ok()
                    .filter(|count| *count > 0)
                    .map(grouped),
                recommended: comment.recommended,
                may_recommend: published && !mine,
                may_pick: published && self.picks,
                written: When::ago(comment.created_at, self.now),
                parent,
                body: &comment.body,
                own_state: own_state(comment),
                tombstone: tombstone(comment),
                edited: comment
                    .edited_at
                    .filter(|_| comment.has_text)
                    .map(|at| edited(comment.created_at, at)),
                history_url: comment
                    .edited_at
                    .filter(|_| mine || self.moderates)
                    .map(|_| links::comment_history(comment.id)),
                erasure_url: (published && self.erases).then(|| links::erasure(comment.id)),
                own: (mine && comment.has_text).then(|| self.own(comment)),
                may_reply: self.is_open && published && comment.depth < DEEPEST_ANSWERED,
                may_report: published && !mine && !self.moderates && report.is_none(),
                reported: report.map(reports::told),
                may_moderate: published && self.moderates,
            },
            opens: entry.opens.as_ref().map(|replies| RepliesView {
                count: match replies.count {
                    1 => "1 reply".into(),
                    count => format!("{} replies", grouped(count)),
                },
                to: replies.to.as_ref().map(|writer| writer.name.as_str()),
            }),
            closes: entry.closes,
            flattened: entry.depth > thread::DEEPEST,
            apart: entry.parent.as_ref().is_some_and(|parent| !parent.is_here),
            rest: entry.rest.as_ref().map(rest),
        }
    }
}

impl Onlooker {
    /// What the author of a comment can do with it here.
    fn own(&self, comment: &Shown) -> OwnActions {
        let circumstances = Circumstances {
            status: comment.status,
            created_at: comment.created_at,
            is_answered: self.answered.contains(&comment.id),
            closed: (!self.is_open).then_some(Refusal::Closed(None)),
        };
        OwnActions {
            id: comment.id.0,
            edit_for: circumstances.left(self.now).ok().map(minutes),
            may_delete: true,
            may_undo: false,
            from: Desk::Thread.word(),
        }
    }
}

/// What somebody does here, as it stands beside their name.
fn job(writer: &Writer) -> Option<&'static str> {
    Some(match writer.role {
        Role::Admin | Role::Moderator => "Moderator",
        Role::Editor => "Editor",
        Role::Author | Role::Contributor => "Writer",
        Role::Reader => return None,
    })
}

fn rest(rest: &Rest) -> Link {
    let words = format!("Continue this thread ({} more)", grouped(rest.more));
    let after = Place::After(rest.after.0);
    let path = format!("{}#replies", links::whole_thread(rest.thread));
    Link::new(words, after.address(&path))
}
