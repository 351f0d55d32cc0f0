//! What an import has to say about what it leaves out or changes.

use crate::articles::Status;
use crate::transfer::report::Report;
use crate::transfer::wxr::content::Warning;
use crate::transfer::wxr::{self, Item, Kind, Notes, Site};

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

/// The site's own words: this site has others.
pub(super) fn about_the_site(report: &mut Report, site: &Site) {
    if !site.title.is_empty() || !site.description.is_empty() {
        let what = "name and tagline of the site; this one keeps its own";
        report.remark(what, &*site.title);
    }
}

/// What a post or page has there and cannot have here.
pub(super) fn about_an_item(report: &mut Report, item: &Item, title: &str) {
    let is_page = item.kind == Kind::Page;
    let lost = [
        (
            item.is_sticky,
            "items kept at the top there; here the newest come first",
        ),
        (
            item.thumbnail.is_some(),
            "featured pictures; they stay on the old site",
        ),
        (
            item.parent.is_some(),
            "pages under another one stand by themselves now",
        ),
        (
            is_page && item.menu_order != 0,
            "pages with a place in an order; here they go by their titles",
        ),
    ];
    for (_, what) in lost.into_iter().filter(|(is_lost, _)| *is_lost) {
        report.remark(what, title);
    }
    for term in &item.categories {
        if !["category", "post_tag"].contains(&&*term.domain) {
            let what = format!(
                "labels of items in the taxonomy “{}”, which Byline has none of",
                term.domain
            );
            report.remark(what, &*term.name);
        }
    }
}

/// The comments of an item that is left out go with it.
pub(super) fn about_lost_comments(report: &mut Report, item: &Item, title: &str) {
    for _ in &item.comments {
        report.remark("comments of items that were left out", title);
    }
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
