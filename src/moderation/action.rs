//! What moderators can do about a comment, and the reasons they give.

use crate::comments::Status;
use crate::comments::plain_text::plain_text;
use crate::error::{Error, Result};
use crate::text_enum;

/// The longest note to a decision, in characters.
pub const NOTE: usize = 200;

text_enum! {
    /// What a line of the log says was done.
    Action {
        /// Let a held comment appear.
        Approve = "approve",
        /// Refuse a held comment; its author sees why.
        Reject = "reject",
        /// Call it spam; nobody sees it, its author neither.
        Spam = "spam",
        /// Take down a published comment; a line in its place says why.
        Remove = "remove",
        /// Let it appear after all.
        Restore = "restore",
        /// Leave a reported comment where it is, and dismiss the reports.
        Keep = "keep",
        /// Take a decision back. The line names it, and no button asks for this alone.
        Undo = "undo",
        /// Wipe what it says for good. Only admins can, on a page of its own.
        Erase = "erase",
    }
}

impl Action {
    /// Where a comment has to stand for this.
    pub fn from(self) -> &'static [Status] {
        use Status::{Held, Published, Rejected, Removed, Spam};
        match self {
            Action::Approve | Action::Reject => &[Held],
            Action::Spam => &[Held, Published, Rejected, Removed],
            Action::Remove | Action::Keep => &[Published],
            Action::Restore => &[Rejected, Spam, Removed],
            Action::Undo | Action::Erase => &[],
        }
    }

    /// Whether somebody is told why, so that there has to be a reason.
    pub fn is_explained(self) -> bool {
        matches!(self, Action::Reject | Action::Remove)
    }

    /// Whether nobody sees the comment after.
    pub fn hides(self) -> bool {
        matches!(self, Action::Reject | Action::Remove | Action::Spam)
    }

    /// Whether it lets a comment appear, or leaves it there.
    pub fn shows(self) -> bool {
        matches!(self, Action::Approve | Action::Restore | Action::Keep)
    }

    /// Where a comment that stood at `before` stands after.
    pub fn to(self, before: Status) -> Status {
        match self {
            Action::Approve | Action::Restore | Action::Keep => Status::Published,
            Action::Reject => Status::Rejected,
            Action::Spam => Status::Spam,
            Action::Remove => Status::Removed,
            Action::Undo | Action::Erase => before,
        }
    }

    /// What was done, as it reads in a sentence after "was" or a name.
    pub fn done(self) -> &'static str {
        match self {
            Action::Approve => t!("moderation-done-approve"),
            Action::Reject => t!("moderation-done-reject"),
            Action::Spam => t!("moderation-done-spam"),
            Action::Remove => t!("moderation-done-remove"),
            Action::Restore => t!("moderation-done-restore"),
            Action::Keep => t!("moderation-done-keep"),
            Action::Undo => t!("moderation-done-undo"),
            Action::Erase => t!("moderation-done-erase"),
        }
    }

    /// What `name` did since: `Meanwhile Sam approved it (a minute ago). Look at the comment again.`
    pub fn told_of(self, name: &str, when: &str) -> String {
        let did = match self {
            Action::Approve => "moderation-meanwhile-approve",
            Action::Reject => "moderation-meanwhile-reject",
            Action::Spam => "moderation-meanwhile-spam",
            Action::Remove => "moderation-meanwhile-remove",
            Action::Restore => "moderation-meanwhile-restore",
            Action::Keep => "moderation-meanwhile-keep",
            Action::Undo => "moderation-meanwhile-undo",
            Action::Erase => "moderation-meanwhile-erase",
        };
        t!(did, name = name, when = when)
    }
}

text_enum! {
    /// Why a comment was rejected or removed: for everything a reader can report there is one.
    Reason {
        /// Advertising.
        Spam = "spam",
        /// An attack on somebody.
        Abuse = "abuse",
        /// It has nothing to do with the article.
        OffTopic = "off-topic",
        /// An attack on people for what they are.
        Hate = "hate",
        /// Going after somebody again and again.
        Harassment = "harassment",
        /// What is not so.
        Misinformation = "misinformation",
        /// What the law forbids.
        Illegal = "illegal",
        /// Something else; the note says what.
        Other = "other",
    }
}

impl Reason {
    /// As it stands on a button.
    pub fn label(self) -> &'static str {
        match self {
            Reason::Spam => t!("moderation-reason-spam"),
            Reason::Abuse => t!("moderation-reason-abuse"),
            Reason::OffTopic => t!("moderation-reason-off-topic"),
            Reason::Hate => t!("moderation-reason-hate"),
            Reason::Harassment => t!("moderation-reason-harassment"),
            Reason::Misinformation => t!("moderation-reason-misinformation"),
            Reason::Illegal => t!("moderation-reason-illegal"),
            Reason::Other => t!("moderation-reason-other"),
        }
    }

    /// What everybody reads; nothing where only a note says it.
    pub fn in_public(self) -> &'static str {
        match self {
            Reason::Spam => t!("moderation-public-spam"),
            Reason::Abuse => t!("moderation-public-abuse"),
            Reason::OffTopic => t!("moderation-public-off-topic"),
            Reason::Hate => t!("moderation-public-hate"),
            Reason::Harassment => t!("moderation-public-harassment"),
            Reason::Misinformation => t!("moderation-public-misinformation"),
            Reason::Illegal => t!("moderation-public-illegal"),
            Reason::Other => "",
        }
    }
}

/// The reason a moderator gives, in a word and perhaps a sentence everybody may read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Because {
    /// The word.
    pub reason: Option<Reason>,
    /// The sentence; may be empty.
    pub note: String,
}

impl Because {
    /// Reads a reason and a note as typed.
    ///
    /// # Errors
    /// [`Error::BadRequest`] for a reason that is none, and a note that is too long or no text.
    pub fn parse(reason: Option<&str>, note: Option<&str>) -> Result<Because> {
        let note = plain_text(note.unwrap_or_default())
            .map_err(|_| Error::BadRequest(t!("moderation-note-no-text")))?;
        let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
        if note.chars().count() > NOTE {
            return Err(Error::BadRequest(t!("moderation-note-long")));
        }
        let reason = match reason {
            None | Some("") => None,
            Some(word) => Some(
                Reason::from_word(word)
                    .ok_or_else(|| Error::BadRequest(t!("moderation-reason-unknown")))?,
            ),
        };
        Ok(Because { reason, note })
    }

    /// What is shown in the comment's place.
    pub fn in_public(&self) -> String {
        match self.reason {
            _ if !self.note.is_empty() => self.note.trim_end_matches('.').to_owned(),
            Some(reason) => reason.in_public().to_owned(),
            None => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comments::reports::Reason as Reported;

    #[test]
    fn for_everything_a_reader_reports_a_moderator_has_a_reason_that_says_it_in_public() {
        for reported in Reported::ALL {
            let reason = match reported {
                Reported::OffTopic => Reason::OffTopic,
                Reported::Abusive => Reason::Abuse,
                Reported::Hateful => Reason::Hate,
                Reported::Spam => Reason::Spam,
                Reported::Misinformation => Reason::Misinformation,
                Reported::Illegal => Reason::Illegal,
                Reported::Other => Reason::Other,
            };
            let says_it = !reason.in_public().is_empty();
            assert_eq!(says_it, reason != Reason::Other, "{reported}");
        }
    }
}
