//! What an import has to say about what it leaves out or changes.

use crate::articles::Status;
use crate::transfer::report::Report;
use crate::transfer::wxr::content::Warning;
use crate::transfer::wxr::{self, Item, Kind, Notes};

/// What was mended in the file, or is unknown in it.
pub(super) fn about_the_file(report: &mut Report, notes: &Notes) {
    if notes.mended.controls + notes.mended.broken > 0 {
        let count = notes.mended.controls + notes.mended.broken;
        let first = notes
            .mended
            .first_line
            .map_or(String::new(), |line| format!("first in line {line}"));
        report.remark(
            format!("{count} characters that are no text were replaced"),
            first,
        );
    }
    for name in notes.unknown.keys() {
        report.remark("elements of the file that mean nothing to Byline", &**name);
    }
}

/// Items that are neither posts nor pages.
pub(super) fn about_a_kind(report: &mut Report, kind: &Kind, item: &Item) {
    let what = match kind {
        Kind::Attachment => "uploaded files; they stay on the old site".to_owned(),
        Kind::NavMenuItem => "menu entries".to_owned(),
        other => format!("items of the kind “{}”", other.name()),
    };
    report.remark(what, &*item.title);
}

/// What an item's status is here; nothing when it is left out.
pub(super) fn status(report: &mut Report, item: &Item, title: &str) -> Option<Status> {
    if item.has_password {
        report.remark("items behind a password; they are drafts now", title);
        return Some(Status::Draft);
    }
    match &item.status {
        wxr::Status::Publish => Some(Status::Published),
        wxr::Status::Draft | wxr::Status::Pending => Some(Status::Draft),
        wxr::Status::Future => {
            report.remark("items to be published later; they are drafts now", title);
            Some(Status::Draft)
        }
        wxr::Status::Private => {
            report.remark("private items; they are drafts now", title);
            Some(Status::Draft)
        }
        wxr::Status::Trash => {
            report.remark("items in the bin", title);
            None
        }
        wxr::Status::Other(name) if name.is_empty() && !item.link.is_empty() => {
            Some(Status::Published)
        }
        other => {
            report.remark(
                format!(
                    "items of the status “{}”; they are drafts now",
                    other.name()
                ),
                title,
            );
            Some(Status::Draft)
        }
    }
}

/// What a body lost on the way.
pub(super) fn about_a_body(report: &mut Report, warning: &Warning, title: &str) {
    match warning {
        Warning::EmptyBlock(name) => report.remark(
            "blocks that WordPress fills only when it shows them; the export has no words for them",
            &**name,
        ),
        other => report.remark(other.to_string(), title),
    }
}

/// Pictures on other servers, which a page here never loads.
pub(super) fn about_pictures(report: &mut Report, html: &str, title: &str) {
    for _ in html.match_indices("<img") {
        report.remark(
            "pictures that stay on the old site; the text links to them",
            title,
        );
    }
}

/// The path of an item's address on the old site, without the slash at its end.
pub(super) fn old_path(link: &str) -> Option<String> {
    let url = url::Url::parse(link).ok()?;
    let path = url.path().trim_end_matches('/');
    let useful = path.len() > 1 && path.len() <= 1000 && url.query().is_none();
    useful.then(|| path.to_owned())
}
