//! Whose eyes a comment is for. Pages, lists, counts and feeds all go by this one rule; lists of what
//! everybody sees ask the database for the same in [`queries`].

pub mod queries;

use super::{Comment, Status};
use crate::accounts::Account;
use crate::ids::AccountId;

/// Who looks at a comment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Eyes {
    /// Whether they wrote it.
    pub author: bool,
    /// Whether they moderate.
    pub moderator: bool,
}

/// Where a comment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its state.
    pub status: Status,
    /// Whether its text was wiped for good.
    pub is_erased: bool,
    /// Whether what it is about is published.
    pub is_under_published: bool,
}

/// What somebody sees of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Its text, in its place in the thread.
    Text,
    /// Its text, on a page of its own or at the desk; in the thread a tombstone, as others see it.
    Apart,
    /// A line that it is gone, where somebody visible answered it.
    Tombstone,
    /// Nothing at all.
    Nothing,
}

impl Eyes {
    /// Those of `viewer`, on what `author` wrote.
    pub fn of(viewer: Option<&Account>, author: AccountId) -> Eyes {
        Eyes {
            author: viewer.is_some_and(|viewer| viewer.id == author),
            moderator: viewer.is_some_and(|viewer| viewer.role.may_moderate()),
        }
    }

    /// Those of a reader of threads, where moderators see what everybody sees.
    pub fn in_thread(viewer: Option<AccountId>, author: AccountId) -> Eyes {
        Eyes {
            author: viewer == Some(author),
            moderator: false,
        }
    }
}

impl Standing {
    /// Where a comment stands under what is published.
    pub fn in_thread(status: Status, is_erased: bool) -> Standing {
        Standing {
            status,
            is_erased,
            is_under_published: true,
        }
    }

    /// Where `comment` stands, under what is published or not.
    pub fn of(comment: &Comment, is_under_published: bool) -> Standing {
        Standing {
            status: comment.status,
            is_erased: comment.erased_at.is_some(),
            is_under_published,
        }
    }

    /// What these eyes see of it.
    pub fn seen_by(self, eyes: Eyes) -> Sight {
        use Status::{Deleted, Held, Published, Rejected, Removed, Spam};
        let gone = match self.is_under_published {
            true => Sight::Tombstone,
            false => Sight::Nothing,
        };
        if self.is_erased {
            return gone;
        }
        match self.status {
            Published if self.is_under_published => Sight::Text,
            Held | Rejected | Removed if eyes.author && self.is_under_published => Sight::Text,
            Held | Published | Rejected | Removed | Deleted if eyes.author => Sight::Apart,
            // Spam is not told of to whoever sent it.
            Held | Published | Rejected | Spam | Removed | Deleted if eyes.moderator => {
                Sight::Apart
            }
            _ => gone,
        }
    }
}

impl Sight {
    /// Whether the text stands in its place in the thread.
    pub fn is_text(self) -> bool {
        self == Sight::Text
    }

    /// Whether these eyes may read the text anywhere.
    pub fn may_read(self) -> bool {
        matches!(self, Sight::Text | Sight::Apart)
    }
}

#[cfg(test)]
mod tests;
