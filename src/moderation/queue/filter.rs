//! What of a queue is asked for.

use super::{Pile, Queue};
use crate::comments::screening::Reason;
use crate::ids::{AccountId, ArticleId};
use crate::links;

/// The longest text that is looked for, in characters.
pub const LONGEST: usize = 100;

/// A queue, or a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The queue.
    pub queue: Queue,
    /// Only what stands under this article.
    pub article: Option<ArticleId>,
    /// Only what this person wrote.
    pub author: Option<AccountId>,
    /// Only what was held for this reason.
    pub reason: Option<Reason>,
    /// Only what holds these words, in any case; may be empty.
    pub text: String,
}

impl From<Queue> for Filter {
    fn from(queue: Queue) -> Filter {
        Filter {
            queue,
            article: None,
            author: None,
            reason: None,
            text: String::new(),
        }
    }
}

impl Filter {
    /// The same part of another queue.
    pub fn of(&self, queue: Queue) -> Filter {
        Filter {
            queue,
            ..self.clone()
        }
    }

    /// Whether it asks for less than the whole queue.
    pub fn is_narrow(&self) -> bool {
        *self != Filter::from(self.queue)
    }

    /// Whether each comment has to be looked at to know whether it is asked for; an index does not tell.
    pub fn is_searching(&self) -> bool {
        let somewhere = self.article.is_some() || self.author.is_some();
        let reported = self.queue.piles().contains(&Pile::Reported);
        self.reason.is_some()
            || !self.text.is_empty()
            || (self.article.is_some() && self.author.is_some())
            || (somewhere && reported)
    }

    /// Whether a comment with this text, held for `reasons`, is asked for.
    pub fn takes(&self, reasons: &str, text: &str) -> bool {
        let held = |reason: Reason| {
            let mut words = reasons.split(' ');
            words.any(|word| word.split('=').next() == Some(reason.word()))
        };
        let wanted = self.text.to_lowercase();
        self.reason.is_none_or(held) && text.to_lowercase().contains(&wanted)
    }

    /// Its address.
    pub fn address(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if self.queue != Queue::Review {
            query.append_pair("state", self.queue.word());
        }
        if let Some(article) = self.article {
            query.append_pair("article", &article.to_string());
        }
        if let Some(author) = self.author {
            query.append_pair("author", &author.to_string());
        }
        if let Some(reason) = self.reason {
            query.append_pair("reason", reason.word());
        }
        if !self.text.is_empty() {
            query.append_pair("q", &self.text);
        }
        match query.finish() {
            none if none.is_empty() => links::MODERATION.to_owned(),
            query => format!("{}?{query}", links::MODERATION),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_queue_has_an_address() {
        let mut filter = Filter::from(Queue::Review);
        assert_eq!(filter.address(), "/moderation");
        assert!(!filter.is_narrow());
        filter.queue = Queue::Spam;
        filter.article = Some(ArticleId(7));
        filter.text = "cheap & free".into();
        assert_eq!(
            filter.address(),
            "/moderation?state=spam&article=7&q=cheap+%26+free"
        );
        assert!(filter.is_narrow() && filter.is_searching());
    }

    #[test]
    fn words_are_found_in_any_case_and_reasons_with_or_without_evidence() {
        let mut filter = Filter::from(Queue::Held);
        assert!(filter.takes("", "anything"));
        filter.text = "Cheap".into();
        assert!(filter.takes("", "so CHEAP!") && !filter.takes("", "dear"));
        filter.reason = Some(Reason::Links);
        assert!(filter.takes("first-comment links=3", "cheap"));
        assert!(filter.takes("links", "cheap"));
        assert!(!filter.takes("first-comment", "cheap"));
        assert!(!filter.takes("linkss", "cheap"));
    }
}
