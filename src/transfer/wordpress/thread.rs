//! The comments of an item, with their nesting and their states.

use super::overview::Overview;
use super::people;
use crate::articles::Format;
use crate::clock::Moment;
use crate::comments::tally::Tally;
use crate::comments::{NEVER, Position, Status, body_key};
use crate::db::Transaction;
use crate::error::Result;
use crate::ids::{ArticleId, CommentId};
use crate::markdown;
use crate::transfer::queries::{self, ImportedComment, Origin};
use crate::transfer::report::Report;
use crate::transfer::wxr::content::convert_comment;
use crate::transfer::wxr::{Approval, CommentKind, CommentRecord};
use std::collections::{HashMap, HashSet};

/// The deepest place in a thread; deeper replies stand beside each other there.
const DEEPEST: i64 = 50;

/// A comment, converted and sanitised.
pub(super) struct ReadyComment {
    record: CommentRecord,
    /// The login of its author there, for those who wrote articles as well.
    login: Option<String>,
    status: Status,
    html: markdown::SafeHtml,
    links: usize,
    body_key: [u8; 32],
}

impl ReadyComment {
    pub(super) fn bytes(&self) -> usize {
        self.record.content.len() + self.html.as_str().len()
    }
}

/// Makes an item's comments ready, parents before their replies.
pub(super) fn ready(
    comments: Vec<CommentRecord>,
    title: &str,
    overview: &Overview,
    report: &mut Report,
) -> Vec<ReadyComment> {
    let mut ready = Vec::new();
    for mut record in parents_first(comments) {
        let place = format!("line {}, under “{title}”", record.line);
        let what = match &record.kind {
            CommentKind::Comment => None,
            CommentKind::Pingback => Some("pingbacks".to_owned()),
            CommentKind::Trackback => Some("trackbacks".to_owned()),
            CommentKind::Other(name) => Some(format!("comments of the kind “{name}”")),
        };
        if let Some(what) = what {
            report.remark(what, place);
            continue;
        }
        if !record.url.is_empty() {
            let what = "addresses of commenters’ own sites, which Byline does not show";
            report.remark(what, &*record.url);
        }
        // Stored as it is rendered, so that it can be rendered again.
        record.content = convert_comment(&record.content);
        match markdown::comment_html(&record.content) {
            Ok(rendered) if rendered.text.trim().is_empty() => {
                report.remark("comments without a word", place);
            }
            Ok(rendered) => ready.push(ReadyComment {
                login: record
                    .user_id
                    .and_then(|user| overview.login(user))
                    .map(str::to_owned),
                status: status(record.approved),
                links: rendered.links,
                body_key: body_key(&rendered.text),
                html: rendered.html,
                record,
            }),
            Err(error) => report.remark(format!("comments that cannot be taken: {error}"), place),
        }
    }
    ready
}

/// Where a comment stands here: its number, how deep, and which comment began its thread.
type Place = (CommentId, i64, CommentId);

/// Stores those an earlier run did not.
pub(super) fn store(
    tx: &mut Transaction,
    source: &str,
    article: ArticleId,
    comments: &[ReadyComment],
    report: &mut Report,
) -> Result<()> {
    let mut placed: HashMap<i64, Place> = HashMap::new();
    let mut tally = Tally::of(article);
    for (position, comment) in comments.iter().enumerate() {
        // Numbers are unique only within an item in files from some tools.
        let number = comment
            .record
            .id
            .map_or_else(|| format!("at {position}"), |id| id.to_string());
        let key = format!("{}:{number}", article.0);
        let origin = Origin {
            source,
            kind: "comment",
            id: &key,
        };
        let place = match queries::find_imported(tx, origin)? {
            Some(id) => {
                report.known("comments");
                let (depth, root) = queries::position_of(tx, CommentId(id))?;
                (CommentId(id), depth, root)
            }
            None => {
                let place = insert(tx, source, article, comment, &placed, report)?;
                queries::remember(tx, origin, place.0.0)?;
                report.made("comments");
                tally.note(place.2, None, comment.status);
                place
            }
        };
        if let Some(number) = comment.record.id {
            placed.insert(number, place);
        }
    }
    tally.store(tx)
}

fn insert(
    tx: &mut Transaction,
    source: &str,
    article: ArticleId,
    comment: &ReadyComment,
    placed: &HashMap<i64, Place>,
    report: &mut Report,
) -> Result<Place> {
    let record = &comment.record;
    let above = record
        .parent
        .and_then(|parent| placed.get(&parent))
        .copied();
    if record.parent.is_some() && above.is_none() {
        let place = format!("line {}", record.line);
        report.remark(
            "replies to comments that are not here; they stand by themselves",
            place,
        );
    }
    let (parent_id, position) = match above {
        Some((parent, depth, root)) => {
            let depth = (depth + 1).min(DEEPEST);
            (
                Some(parent),
                Position {
                    depth,
                    root_id: Some(root),
                    under_line: false,
                },
            )
        }
        None => (None, Position::default()),
    };
    let author_id = people::commenter(tx, source, comment.login.as_deref(), record, report)?;
    let created_at = record.at.map_or(tx.now, Moment::from);
    let row = ImportedComment {
        article_id: article,
        parent_id,
        root_id: position.root_id,
        depth: position.depth,
        author_id,
        status: comment.status,
        reasons: if comment.status == Status::Held {
            "imported".into()
        } else {
            String::new()
        },
        public_reason: String::new(),
        format: Format::Html,
        body: record.content.clone(),
        body_html: comment.html.as_str().to_owned(),
        html_version: markdown::PIPELINE_VERSION,
        body_key: comment.body_key.to_vec(),
        links: comment.links as i64,
        created_at,
        appeared_at: match comment.status {
            Status::Published => created_at,
            _ => NEVER,
        },
    };
    let id = queries::insert_comment(tx, &row)?;
    Ok((id, position.depth, position.root_id.unwrap_or(id)))
}

fn status(approved: Approval) -> Status {
    match approved {
        Approval::Approved => Status::Published,
        Approval::Held => Status::Held,
        Approval::Spam => Status::Spam,
        Approval::Trash | Approval::PostTrashed => Status::Removed,
    }
}

/// The comments in an order in which every parent that is there comes before its replies; replies
/// that answer each other in a circle come last, in the order of the file.
fn parents_first(comments: Vec<CommentRecord>) -> Vec<CommentRecord> {
    let known: HashSet<i64> = comments.iter().filter_map(|comment| comment.id).collect();
    let mut replies: HashMap<i64, Vec<usize>> = HashMap::new();
    let mut order = Vec::new();
    for (index, comment) in comments.iter().enumerate() {
        match comment.parent {
            Some(parent) if known.contains(&parent) => {
                replies.entry(parent).or_default().push(index)
            }
            _ => order.push(index),
        }
    }
    let mut next = 0;
    while next < order.len() {
        if let Some(id) = comments[order[next]].id {
            order.extend(replies.remove(&id).unwrap_or_default());
        }
        next += 1;
    }
    let placed: HashSet<usize> = order.iter().copied().collect();
    order.extend((0..comments.len()).filter(|index| !placed.contains(index)));
    let mut comments: Vec<_> = comments.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|index| comments[index].take())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::parents_first;
    use crate::transfer::wxr::CommentRecord;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_comment_comes_once_and_after_its_parent(
            parents in proptest::collection::vec(proptest::option::of(0_i64..30), 0..30)
        ) {
            let comments: Vec<_> = parents
                .iter()
                .enumerate()
                .map(|(id, parent)| CommentRecord { id: Some(id as i64), parent: *parent, ..CommentRecord::default() })
                .collect();
            let order: Vec<i64> = parents_first(comments.clone()).iter().filter_map(|one| one.id).collect();
            let mut sorted = order.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, (0..parents.len() as i64).collect::<Vec<_>>());
            let place = |id: i64| order.iter().position(|one| *one == id);
            // Without circles, parents come first.
            for comment in &comments {
                let earlier = comment.parent.filter(|parent| Some(*parent) < comment.id);
                if let Some(parent) = earlier && comments.iter().all(|one| one.parent < one.id) {
                    prop_assert!(place(parent) < comment.id.and_then(place));
                }
            }
        }
    }
}
