//! WordPress's own words for what our nouns name.

use super::record::{Approval, CommentKind, Kind, Status};

impl Kind {
    /// The WordPress name.
    pub fn name(&self) -> &str {
        match self {
            Self::Post => "post",
            Self::Page => "page",
            Self::Attachment => "attachment",
            Self::NavMenuItem => "nav_menu_item",
            Self::Other(name) => name,
        }
    }

    pub(super) fn parse(name: &str) -> Self {
        match name {
            "post" => Self::Post,
            "page" => Self::Page,
            "attachment" => Self::Attachment,
            "nav_menu_item" => Self::NavMenuItem,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl Status {
    /// The WordPress name.
    pub fn name(&self) -> &str {
        match self {
            Self::Publish => "publish",
            Self::Future => "future",
            Self::Draft => "draft",
            Self::Pending => "pending",
            Self::Private => "private",
            Self::Inherit => "inherit",
            Self::Trash => "trash",
            Self::Other(name) => name,
        }
    }

    pub(super) fn parse(name: &str) -> Self {
        match name {
            "publish" => Self::Publish,
            "future" => Self::Future,
            "draft" | "auto-draft" => Self::Draft,
            "pending" => Self::Pending,
            "private" => Self::Private,
            "inherit" => Self::Inherit,
            "trash" => Self::Trash,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl Approval {
    pub(super) fn parse(name: &str) -> Self {
        match name {
            "1" | "approve" => Self::Approved,
            "spam" => Self::Spam,
            "trash" => Self::Trash,
            "post-trashed" => Self::PostTrashed,
            _ => Self::Held,
        }
    }
}

impl CommentKind {
    pub(super) fn parse(name: &str) -> Self {
        match name {
            "" | "comment" => Self::Comment,
            "pingback" => Self::Pingback,
            "trackback" => Self::Trackback,
            other => Self::Other(other.to_owned()),
        }
    }
}
