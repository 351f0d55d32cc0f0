//! What is said of a finding: to the author, and to moderators.

use super::Finding;
use crate::comments::screening::list::Listed;
use crate::comments::spam::score::like;

impl Finding {
    /// For its author, after "because" (in German "denn"), or after a colon.
    pub fn because(&self) -> String {
        match self {
            Finding::Repeat => t!("screening-because-repeat").into(),
            Finding::Copied(_) => t!("screening-because-copied").into(),
            Finding::Banned(listed) => {
                let entries = listed.iter().map(Listed::quoted);
                let entries = entries
                    .reduce(|first, second| t!("screening-entries", first = first, second = second))
                    .unwrap_or_default();
                t!("screening-because-banned", entries = entries)
            }
            Finding::Spam { .. } => t!("screening-because-spam").into(),
            Finding::Suspect(_) => t!("screening-because-suspect").into(),
            Finding::Links(links) => t!("screening-because-links", count = links),
            Finding::History { .. } => t!("screening-because-history").into(),
            Finding::Outside(_) => t!("screening-because-outside").into(),
            Finding::Unanswered(_) => t!("screening-because-unanswered").into(),
            Finding::FirstComment(_) => t!("screening-because-new").into(),
            Finding::Premoderated(whose) => {
                t!("screening-because-read-first", whose = whose.word())
            }
            Finding::Rewritten => t!("screening-because-rewritten").into(),
            Finding::Reported => t!("screening-because-reported").into(),
            Finding::Imported => t!("screening-because-imported").into(),
        }
    }

    /// For a moderator: all that is known.
    pub fn to_moderator(&self) -> String {
        match self {
            Finding::Repeat => t!("screening-found-repeat").into(),
            Finding::Copied(others) => t!("screening-found-copied", count = others),
            Finding::Banned(listed) => t!("screening-found-banned", entries = in_full(listed)),
            Finding::Suspect(listed) => t!("screening-found-suspect", entries = in_full(listed)),
            Finding::Spam {
                percent,
                similar,
                told,
            } => t!(
                "screening-found-spam",
                like = like(*similar as i64, told),
                percent = percent
            ),
            Finding::Links(links) => t!("screening-found-links", count = links),
            Finding::History { refused, published } => t!(
                "screening-found-history",
                refused = refused,
                published = published
            ),
            Finding::Outside(why) if why.is_empty() => t!("screening-found-outside-silent").into(),
            Finding::Outside(why) => t!("screening-found-outside", why = why),
            Finding::Unanswered(silence) => {
                t!("screening-found-unanswered", silence = silence.word())
            }
            Finding::FirstComment(published) => t!("screening-found-new", count = published),
            Finding::Premoderated(whose) => t!("screening-found-read-first", whose = whose.word()),
            Finding::Rewritten => t!("screening-found-rewritten").into(),
            Finding::Reported => t!("screening-found-reported").into(),
            Finding::Imported => t!("screening-found-imported").into(),
        }
    }
}

fn in_full(listed: &[Listed]) -> String {
    let listed: Vec<String> = listed.iter().map(Listed::in_full).collect();
    listed.join(", ")
}
