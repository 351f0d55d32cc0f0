//! The addresses of what somebody has reported, mutes and follows.

/// What somebody has reported.
pub const OWN_REPORTS: &str = "/account/reports";
/// Whom somebody mutes.
pub const MUTED: &str = "/account/muted";
/// What somebody follows.
pub const FOLLOWING: &str = "/account/following";

/// Where somebody follows what is said under an article.
pub fn following_article(slug: &str) -> String {
    format!("/{slug}/following")
}

/// Where they follow it no longer.
pub fn unfollowing_article(slug: &str) -> String {
    format!("/{slug}/following/withdrawal")
}

/// Where something of that list is followed no longer.
pub fn unfollowing(follow: i64) -> String {
    format!("{FOLLOWING}/{follow}/withdrawal")
}

/// Where somebody can be muted, on the page of what they have said.
pub fn muting(slug: &str) -> String {
    format!("/people/{slug}#mute")
}
