//! Reading one comment to its end.

use std::io::BufRead;

use super::channel::take;
use super::error::WxrError;
use super::item::{LINE, PROSE, number};
use super::moment;
use super::namespace::Space;
use super::reader::Notes;
use super::record::{Approval, CommentKind, CommentRecord};
use super::scanner::Scanner;
use super::tag::Tag;

/// Reads the comment that `tag` begins; the network address of its author is passed over unread.
pub(super) fn read<R: BufRead>(
    scanner: &mut Scanner<R>,
    tag: &Tag,
    notes: &mut Notes,
) -> Result<CommentRecord, WxrError> {
    let mut comment = CommentRecord {
        line: tag.line,
        ..CommentRecord::default()
    };
    let mut draft: [String; 7] = Default::default();
    let [id, parent, user, date, date_gmt, approved, kind] = &mut draft;
    while let Some(tag) = scanner.next_child()? {
        let (slot, limit) = match (tag.space, tag.local.as_str()) {
            (Space::WordPress, "comment_id") => (&mut *id, LINE),
            (Space::WordPress, "comment_parent") => (&mut *parent, LINE),
            (Space::WordPress, "comment_user_id") => (&mut *user, LINE),
            (Space::WordPress, "comment_date") => (&mut *date, LINE),
            (Space::WordPress, "comment_date_gmt") => (&mut *date_gmt, LINE),
            (Space::WordPress, "comment_approved") => (&mut *approved, LINE),
            (Space::WordPress, "comment_type") => (&mut *kind, LINE),
            (Space::WordPress, "comment_author") => (&mut comment.author, LINE),
            (Space::WordPress, "comment_author_email") => (&mut comment.email, LINE),
            (Space::WordPress, "comment_author_url") => (&mut comment.url, LINE),
            (Space::WordPress, "comment_content") => (&mut comment.content, PROSE),
            (Space::WordPress, "comment_author_IP" | "commentmeta") => {
                scanner.skip()?;
                continue;
            }
            _ => {
                notes.count(&tag);
                scanner.skip()?;
                continue;
            }
        };
        take(scanner, slot, limit)?;
    }
    comment.id = number(id);
    comment.parent = number(parent);
    comment.user_id = number(user);
    comment.at = moment::first_of([date_gmt, date]);
    comment.approved = Approval::parse(approved);
    comment.kind = CommentKind::parse(kind);
    Ok(comment)
}
