//! The address of everything, as a path on this site. Pages, mails and feeds ask here.

mod arranged;
mod decided;
mod feeds;
mod lists;
mod machines;
mod own;
mod site;
mod writing;

pub use arranged::{
    ARCHIVE, DESK_SECTIONS, DESK_SERIES, archive_of_month, archive_of_year, section,
    section_deletion, section_edit, section_position, series, series_edit,
};
pub use decided::{
    LOG_AS_CSV, LOG_AS_JSON_LINES, bulk_reversal, clean_up_restoration, clean_ups_after,
    lifting_reversal, lock_lifting, lock_renewal, log_about, queue_arrivals, reversal,
    state_preview, state_reversal, states_of,
};
pub use feeds::{
    FeedAddress, FeedFormat, comment_feed, feed, feed_of_author, feed_of_person, feed_of_section,
    feed_of_tag,
};
pub use lists::{arrivals, comment_form, comment_sign_out, commenter};
pub use machines::{
    SECURITY_TXT, SITEMAP, SITEMAP_OF_LISTS, article_as_markdown, oembed, poster, sitemap_part,
};
pub use own::{
    FOLLOWING, MUTED, OWN_REPORTS, following_article, muting, unfollowing, unfollowing_article,
};
pub use site::{SCHEME_PLACE, SITE_COLOUR, SITE_LANGUAGE, SITE_MACHINES, SITE_NAME, SITE_ZONE};

pub use writing::{NEW_PUBLICATION, PREVIEW, publication, unpublication, withdrawal};

use crate::ids::{ArticleId, CommentId, StateId};
use crate::slug::is_slug;

/// Words that cannot be slugs, because a page of ours lives there.
pub const RESERVED: [&str; 29] = [
    "about-byline",
    "account",
    "admin",
    "api",
    "archive",
    "authors",
    "comments",
    "desk",
    "feed",
    "feeds",
    "healthz",
    "join",
    "media",
    "metrics",
    "moderation",
    "newsletter",
    "oembed",
    "people",
    "readyz",
    "scheme",
    "search",
    "sections",
    "series",
    "setup",
    "sign-in",
    "sign-out",
    "sign-up",
    "static",
    "tags",
];

/// Where articles and comments are found by their words.
pub const SEARCH: &str = "/search";
/// The home page.
pub const HOME: &str = "/";
/// Where people sign in.
pub const SIGN_IN: &str = "/sign-in";
/// Where people sign up.
pub const SIGN_UP: &str = "/sign-up";
/// Where a visitor with a waiting comment signs up or in.
pub const JOIN: &str = "/join";
/// A person's own account.
pub const ACCOUNT: &str = "/account";
/// Where people leave.
pub const ACCOUNT_DELETION: &str = "/account/deletion";
/// Where the first admin is made.
pub const SETUP: &str = "/setup";
/// The start page of writers and moderators.
pub const DESK: &str = "/desk";
/// The list of articles for those who write.
pub const DESK_ARTICLES: &str = "/desk/articles";
/// The rules for comments.
pub const COMMENT_RULES: &str = "/desk/comments";
/// The queue of comments to decide on.
pub const MODERATION: &str = "/moderation";
/// Everything that was decided about comments and people.
pub const MODERATION_LOG: &str = "/moderation/log";
/// The people moderators look after.
pub const PEOPLE: &str = "/moderation/people";
/// The appeals that wait for an answer.
pub const APPEALS: &str = "/moderation/appeals";
/// What somebody is told by the moderators, on their account's page.
pub const TOLD: &str = "/account#from-moderators";
/// The message somebody has to read before they take part again.
pub const WARNING: &str = "/account/warning";
/// What became of comments lately, in numbers.
pub const MODERATION_NUMBERS: &str = "/moderation/in-numbers";
/// The words of somebody who signed in, when they could not be posted.
pub const WAITING_COMMENT: &str = "/comments/waiting";
/// The Atom feed.
pub const FEED: &str = "/feed.atom";

/// An article or a static page.
pub fn article(slug: &str) -> String {
    format!("/{slug}")
}

/// The articles with a tag.
pub fn tag(slug: &str) -> String {
    format!("/tags/{slug}")
}

/// An author's page.
pub fn author(slug: &str) -> String {
    format!("/authors/{slug}")
}

/// A comment, wherever it is shown.
pub fn comment(id: CommentId) -> String {
    format!("/comments/{id}")
}

/// The page, or the comment, on which a button stands that sends nothing but itself to `path`.
pub fn beside_button(path: &str) -> Option<&str> {
    let path = path.strip_suffix("/withdrawal").unwrap_or(path);
    let said = ["/recommendation", "/following", "/muting"];
    said.iter().find_map(|verb| path.strip_suffix(verb))
}

/// A comment in its place under its article.
pub fn comment_in_place(article_slug: &str, id: CommentId) -> String {
    format!("/{article_slug}#c-{id}")
}

/// The page of a thread of its own, by the comment that began it.
pub fn whole_thread(root: CommentId) -> String {
    format!("/comments/{root}/thread")
}

/// A comment on the page of its thread.
pub fn comment_in_thread(root: CommentId, id: CommentId) -> String {
    format!("/comments/{root}/thread#c-{id}")
}

/// The form for an answer to a comment.
pub fn reply(id: CommentId) -> String {
    format!("/comments/{id}/reply")
}

/// The form to report a comment.
pub fn report(id: CommentId) -> String {
    format!("/comments/{id}/report")
}

/// The form with which its author changes a comment.
pub fn comment_edit(id: CommentId) -> String {
    format!("/comments/{id}/edit")
}

/// What a comment said before it was changed.
pub fn comment_history(id: CommentId) -> String {
    format!("/comments/{id}/history")
}

/// Where an admin wipes what a comment says.
pub fn erasure(id: CommentId) -> String {
    format!("/moderation/comments/{id}/erasure")
}

/// Where its author deletes a comment.
pub fn deletion(id: CommentId) -> String {
    format!("/comments/{id}/deletion")
}

/// Where its author takes that back.
pub fn undeletion(id: CommentId) -> String {
    format!("/comments/{id}/undeletion")
}

/// Where an article's comments are sent.
pub fn comments_of(article_slug: &str) -> String {
    format!("/{article_slug}/comments")
}

/// The thread under an article.
pub fn thread(article_slug: &str) -> String {
    format!("/{article_slug}#comments")
}

/// Where a comment is looked at before it is posted.
pub fn comment_preview(article_slug: &str) -> String {
    format!("/{article_slug}/comments/preview")
}

/// A comment among those in its state, on whichever page it stands.
pub fn moderated(state: &str, id: CommentId) -> String {
    match state {
        "held" => format!("{MODERATION}?at={id}#case-{id}"),
        _ => format!("{MODERATION}?state={state}&at={id}#case-{id}"),
    }
}

/// The comments in one state.
pub fn moderation(state: &str) -> String {
    match state {
        "held" => MODERATION.into(),
        _ => format!("{MODERATION}?state={state}"),
    }
}

/// Somebody's page for moderators.
pub fn person(slug: &str) -> String {
    format!("{PEOPLE}/{slug}")
}

/// Somebody's comments, all or those in one state, on that page.
pub fn comments_by(slug: &str, state: Option<&str>) -> String {
    match state {
        Some(state) => format!("{PEOPLE}/{slug}?state={state}#comments"),
        None => format!("{PEOPLE}/{slug}#comments"),
    }
}

/// The people in one state.
pub fn people_in_state(state: &str) -> String {
    format!("{PEOPLE}?state={state}")
}

/// The people whose names begin so.
pub fn people_called(name: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("name", name)
        .finish();
    match name.is_empty() {
        true => PEOPLE.into(),
        false => format!("{PEOPLE}?{query}"),
    }
}

/// Where somebody appeals against what was decided about a comment of theirs.
pub fn comment_appeal(id: CommentId) -> String {
    format!("/comments/{id}/appeal")
}

/// Where somebody appeals against a state of theirs.
pub fn state_appeal(id: StateId) -> String {
    format!("/account/states/{id}/appeal")
}

/// Where somebody appeals against a clean-up after them.
pub fn clean_up_appeal(id: i64) -> String {
    format!("/account/clean-ups/{id}/appeal")
}

/// Where a moderator answers an appeal.
pub fn appeal_answer(id: i64) -> String {
    format!("{APPEALS}/{id}/answer")
}

/// The editor with an article in it.
pub fn editor(id: ArticleId) -> String {
    format!("/desk/articles/{id}")
}

/// Signs out, and leads to a page that then asks who is there, or home.
pub fn sign_out(next: &str) -> String {
    match after_sign_in(next) {
        Some(next) => format!("/sign-out?next={next}"),
        None => "/sign-out".into(),
    }
}

/// The page to go to after signing in, if `path` is one that asks for it; never another site's.
pub fn after_sign_in(path: &str) -> Option<&str> {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'/';
    let is_plain = path.bytes().all(plain) && !path.contains("//");
    let mut parts = path.strip_prefix('/')?.split('/');
    let first = parts.next()?;
    let asks = [
        "account",
        "comments",
        "desk",
        "join",
        "moderation",
        "people",
    ]
    .contains(&first);
    let is_article = parts.next().is_none() && is_slug(first) && !RESERVED.contains(&first);
    (is_plain && (asks || is_article)).then_some(path)
}
