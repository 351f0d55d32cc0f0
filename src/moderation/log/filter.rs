//! A part of the log.

use super::{Act, Entry};
use crate::accounts::standing::Cause;
use crate::clock::Moment;
use crate::db::Way;
use crate::ids::{AccountId, ArticleId};
use crate::moderation::Reason;

/// What of the log is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only what this person decided.
    pub by: Option<AccountId>,
    /// Only what is about this person or their comments.
    pub about: Option<AccountId>,
    /// Only what is about comments on this article.
    pub article: Option<ArticleId>,
    /// Only where this was done.
    pub act: Option<Act>,
    /// Only what was done for the reason with this word.
    pub reason: Option<&'static str>,
    /// Only from this moment on.
    pub since: Option<Moment>,
    /// Only before this moment.
    pub until: Option<Moment>,
}

impl Filter {
    /// Whether it asks for several things at once, so that lines have to be looked at: one index tells of one.
    pub fn is_searching(&self) -> bool {
        let asked = [
            self.by.is_some(),
            self.about.is_some(),
            self.article.is_some(),
            self.act.is_some(),
            self.reason.is_some(),
        ];
        asked.into_iter().filter(|one| *one).count() > 1
    }

    /// Whether it asks for this line.
    pub fn takes(&self, entry: &Entry) -> bool {
        self.by.is_none_or(|by| by == entry.by_id)
            && self.about.is_none_or(|about| about == entry.about_id)
            && self.article.is_none_or(|one| Some(one) == entry.article_id)
            && self.act.is_none_or(|act| act.word() == entry.action)
            && self.reason.is_none_or(|reason| reason == entry.reason)
            && self.since.is_none_or(|since| entry.at >= since)
            && self.until.is_none_or(|until| entry.at < until)
    }

    /// The same way through the log, beginning no sooner than where something can be asked for.
    pub fn shortened(&self, way: Way) -> Way {
        let behind = match (way.rises, way.behind, self.since, self.until) {
            (false, Some(behind), _, Some(until)) => Some(behind.min((until, 0))),
            (false, None, _, Some(until)) => Some((until, 0)),
            (true, Some(behind), Some(since), _) => Some(behind.max((since, 0))),
            (true, None, Some(since), _) => Some((since, 0)),
            (_, behind, _, _) => behind,
        };
        Way { behind, ..way }
    }
}

/// The reasons there are, each by its word and as moderators read it: those for a comment and those for
/// what is decided about a person.
pub fn reasons() -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<_> = Reason::ALL
        .iter()
        .map(|one| (one.word(), one.label()))
        .collect();
    for cause in Cause::ALL {
        if all.iter().all(|(word, _)| *word != cause.word()) {
            all.push((cause.word(), crate::moderation::people::view::cause(*cause)));
        }
    }
    all.sort_by_key(|(word, _)| *word == Reason::Other.word());
    all
}

/// The reason with this word.
pub fn reason(word: &str) -> Option<&'static str> {
    let all = reasons().into_iter();
    all.map(|(one, _)| one).find(|one| *one == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moderation::Action;

    #[test]
    fn a_line_is_taken_when_all_that_is_asked_for_is_true_of_it() {
        let entry = Entry {
            id: 1,
            at: Moment(500),
            by_id: AccountId(2),
            about_id: AccountId(3),
            article_id: Some(ArticleId(4)),
            action: "remove".into(),
            reason: "abuse".into(),
            subject_id: 9,
        };
        let whole = Filter::default();
        assert!(whole.takes(&entry) && !whole.is_searching());
        let fits = Filter {
            by: Some(AccountId(2)),
            act: Some(Act::Decision(Action::Remove)),
            reason: reason("abuse"),
            since: Some(Moment(500)),
            until: Some(Moment(501)),
            ..Filter::default()
        };
        assert!(fits.takes(&entry) && fits.is_searching());
        let others = [
            Filter {
                about: Some(AccountId(2)),
                ..Filter::default()
            },
            Filter {
                article: Some(ArticleId(3)),
                ..Filter::default()
            },
            Filter {
                act: Some(Act::Lift),
                ..Filter::default()
            },
            Filter {
                until: Some(Moment(500)),
                ..Filter::default()
            },
            Filter {
                since: Some(Moment(501)),
                ..Filter::default()
            },
        ];
        assert!(
            others
                .iter()
                .all(|one| !one.takes(&entry) && !one.is_searching())
        );
    }

    #[test]
    fn each_reason_stands_in_the_list_once_and_other_at_its_end() {
        let words: Vec<_> = reasons().into_iter().map(|(word, _)| word).collect();
        let expected = [
            "spam",
            "abuse",
            "off-topic",
            "hate",
            "harassment",
            "misinformation",
            "illegal",
            "impersonation",
            "disruption",
            "other",
        ];
        assert_eq!(words, expected);
        assert_eq!(reason("mood"), None);
    }
}
