//! What is said of a finding: to the author, and to moderators.

use super::{Finding, Whose};
use crate::comments::screening::list::Listed;
use crate::comments::spam::score::like;

impl Finding {
    /// For its author, after "because".
    pub fn because(&self) -> String {
        match self {
            Finding::Repeat => "you said the same a moment ago".into(),
            Finding::Copied(_) => "several people posted the same words".into(),
            Finding::Banned(listed) => {
                let entries: Vec<_> = listed
                    .iter()
                    .map(|one| format!("“{}”", one.entry))
                    .collect();
                format!("it has {}, which is not wanted here", entries.join(" and "))
            }
            Finding::Spam { .. } => "it looks like advertising".into(),
            Finding::Suspect(_) => "some of its words are looked at first".into(),
            Finding::Links(1) => "it has a link".into(),
            Finding::Links(_) => "it has several links".into(),
            Finding::History { .. } => "some of your latest comments were not published".into(),
            Finding::Outside(_) => "the service that checks comments for this site objects".into(),
            Finding::Unanswered(_) => {
                "the service that checks comments for this site did not answer".into()
            }
            Finding::FirstComment(_) => "you are new here".into(),
            Finding::Premoderated(whose) => match whose {
                Whose::Site => "every comment is read by a person before it appears",
                Whose::Article => "every comment here is read by a person before it appears",
                Whose::Person => "a moderator reads your comments before they appear",
            }
            .into(),
            Finding::Rewritten => "a moderator approved it in other words".into(),
            Finding::Reported => "readers have reported it".into(),
            Finding::Imported => "it was waiting when it was imported".into(),
        }
    }

    /// For a moderator: all that is known.
    pub fn to_moderator(&self) -> String {
        match self {
            Finding::Repeat => "They said the same a moment ago, and sent it again.".into(),
            Finding::Copied(1) => "Somebody else said the same within a day.".into(),
            Finding::Copied(others) => format!("{others} others said the same within a day."),
            Finding::Banned(listed) => {
                format!("It has what is not wanted here: {}.", in_full(listed))
            }
            Finding::Suspect(listed) => format!("It has what is looked at: {}.", in_full(listed)),
            Finding::Spam {
                percent,
                similar,
                told,
            } => format!("{} ({percent} % spam)", like(*similar as i64, told)),
            Finding::Links(0) => "It has several links.".into(),
            Finding::Links(1) => "It has a link.".into(),
            Finding::Links(links) => format!("It has {links} links."),
            Finding::History { refused, published } => format!(
                "Of their comments of the last week, {refused} {} refused and {published} published.",
                if *refused == 1 { "was" } else { "were" },
            ),
            Finding::Outside(why) if why.is_empty() => {
                "The outside check objects, and does not say why.".into()
            }
            Finding::Outside(why) => format!("The outside check objects: “{why}”."),
            Finding::Unanswered(silence) => format!(
                "The outside check did not answer, because {}.",
                silence.because()
            ),
            Finding::FirstComment(0) => "They are new here.".into(),
            Finding::FirstComment(1) => "They have only one published comment.".into(),
            Finding::FirstComment(published) => {
                format!("They have only {published} published comments.")
            }
            Finding::Premoderated(whose) => match whose {
                Whose::Site => "Every comment is read before it appears.",
                Whose::Article => "Every comment on this article is read before it appears.",
                Whose::Person => "Their comments are read before they appear.",
            }
            .into(),
            Finding::Rewritten => "Its author changed it after it was approved.".into(),
            Finding::Reported => "Readers have reported it.".into(),
            Finding::Imported => "It was waiting when it was imported.".into(),
        }
    }
}

fn in_full(listed: &[Listed]) -> String {
    let listed: Vec<String> = listed.iter().map(Listed::in_full).collect();
    listed.join(", ")
}
