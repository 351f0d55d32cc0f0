//! Who looks at a thread, and what they see of each comment in it.

use super::entry::{CommentView, ParentLink, ThreadEntry};
use super::news::way_to;
use super::own::minutes_left;
use super::state::{own_state, tombstone};
use super::{Desk, OwnActions, edited, page_of};
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
use crate::ids::{AccountId, CommentId};
use crate::language::grouped;
use crate::links;
use crate::place::Place;
use crate::web::{Link, When};
use std::collections::HashSet;

/// The deepest level that is indented on phones: what is deeper names what it answers where that is not seen.
const DEEPEST_ON_PHONES: usize = 2;

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
    /// What has something under it that everybody sees.
    lines: HashSet<CommentId>,
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
            lines: over_published(entries),
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
        let apart = entry.parent.as_ref().is_some_and(|parent| !parent.is_here);
        let named = entry.parent.as_ref();
        let parent = named.filter(|_| apart || entry.depth > DEEPEST_ON_PHONES);
        let parent = parent.map(|parent| {
            let name = parent.writer.as_ref().map(|writer| writer.name.as_str());
            match name {
                _ if parent.is_here => ParentLink::Here(parent.id, name),
                Some(name) => ParentLink::Elsewhere(parent.id, name),
                None => ParentLink::Gone,
            }
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
                may_reply: self.may_answer(comment),
                may_report: published && !mine && !self.moderates && report.is_none(),
                reported: report.map(reports::told),
                may_moderate: published && self.moderates,
                closed: comment.lock.as_ref().map(|lock| lock.locked().sentence()),
                may_close: self.moderates && !comment.is_locked && self.stands(comment),
                opening_url: comment
                    .lock
                    .as_ref()
                    .filter(|_| self.moderates)
                    .map(|lock| links::lock_lifting(lock.id)),
            },
            opens: entry.opens,
            closes: entry.closes,
            flattened: entry.depth > thread::DEEPEST,
            apart,
            rest: entry.rest.as_ref().map(rest),
        }
    }
}

impl Onlooker {
    /// Whether everybody finds a comment, or the line in its place.
    fn stands(&self, comment: &Shown) -> bool {
        comment.status == Status::Published || !comment.has_text && self.lines.contains(&comment.id)
    }

    /// Whether it can be answered.
    fn may_answer(&self, comment: &Shown) -> bool {
        let takes_answers = self.is_open && !comment.is_locked;
        takes_answers && self.stands(comment) && comment.depth < DEEPEST_ANSWERED
    }

    /// What the author of a comment can do with it here.
    fn own(&self, comment: &Shown) -> OwnActions {
        let circumstances = Circumstances {
            status: comment.status,
            created_at: comment.created_at,
            is_answered: self.answered.contains(&comment.id),
            closed: (!self.is_open || comment.is_locked).then_some(Refusal::Closed(None)),
        };
        OwnActions {
            id: comment.id.0,
            edit_for: circumstances.left(self.now).ok().map(minutes_left),
            may_delete: true,
            may_undo: false,
            from: Desk::Thread.word(),
        }
    }
}

/// The comments of a page under which everybody sees something, there or, of a whole thread, on another page.
fn over_published(entries: &[Entry]) -> HashSet<CommentId> {
    let mut over = HashSet::new();
    if entries.iter().all(|entry| entry.comment.has_text) {
        return over;
    }
    // Answers stand after what they answer.
    for Entry { comment, .. } in entries.iter().rev() {
        if comment.status == Status::Published || over.contains(&comment.id) {
            over.extend(comment.parent_id.into_iter().chain(comment.root_id));
        }
    }
    over
}

/// What somebody does here, as it stands beside their name.
fn job(writer: &Writer) -> Option<&'static str> {
    Some(match writer.role {
        Role::Admin | Role::Moderator => t!("comment-badge-moderator"),
        Role::Editor => t!("comment-badge-editor"),
        Role::Author | Role::Contributor => t!("comment-badge-writer"),
        Role::Reader => return None,
    })
}

fn rest(rest: &Rest) -> Link {
    let words = t!("comment-thread-rest", count = rest.more);
    let after = Place::After(rest.after.0);
    let path = format!("{}#replies", links::whole_thread(rest.thread));
    Link::new(words, after.address(&path))
}
