//! Where a moderator works: in which queue, from which place on, and how much of it they see at once.

use super::{Filter, Queue};
use crate::comments::screening::Reason;
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::place::{END, Place};
use serde::Deserialize;

/// Where a moderator works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The queue, or the part of it.
    pub filter: Filter,
    /// Where in it the page begins.
    pub place: Place,
    /// Whether the address asks for one comment at a time, or for many; else it is a habit.
    pub one: Option<bool>,
    /// What was chosen on the page before.
    pub selected: Vec<CommentId>,
    /// The comment whose page is looked for, rather than a place.
    pub looked_for: Option<CommentId>,
}

#[derive(Default, Deserialize)]
struct Query {
    state: Option<String>,
    article: Option<String>,
    author: Option<String>,
    reason: Option<String>,
    q: Option<String>,
    view: Option<String>,
    after: Option<String>,
    before: Option<String>,
    selected: Option<String>,
    at: Option<String>,
}

impl From<Filter> for Spot {
    fn from(filter: Filter) -> Spot {
        Spot {
            filter,
            place: Place::First,
            one: None,
            selected: Vec::new(),
            looked_for: None,
        }
    }
}

impl Spot {
    /// Reads the query of an address; nothing when it asks for what there cannot be.
    pub fn parse(query: &str) -> Option<Spot> {
        let asked: Query = serde_urlencoded::from_str(query).ok()?;
        let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
        let number = |text: Option<String>| match filled(text) {
            Some(text) => CommentId::parse(&text).map(|id| Some(id.0)),
            None => Some(None),
        };
        let queue = match filled(asked.state) {
            Some(word) => Queue::from_word(&word)?,
            None => Queue::Review,
        };
        let reason = match filled(asked.reason) {
            Some(word) => Some(Reason::from_word(&word)?),
            None => None,
        };
        let one = match filled(asked.view).as_deref() {
            Some("one") => Some(true),
            Some("list") => Some(false),
            Some(_) => return None,
            None => None,
        };
        let text = asked.q.unwrap_or_default();
        let words: Vec<&str> = text.split_whitespace().collect();
        let filter = Filter {
            queue,
            article: number(asked.article)?.map(ArticleId),
            author: number(asked.author)?.map(AccountId),
            reason,
            text: words
                .join(" ")
                .chars()
                .take(super::filter::LONGEST)
                .collect(),
        };
        let is_end = asked.before.as_deref() == Some(END);
        let before = asked.before.filter(|_| !is_end);
        let place = match (number(asked.after)?, number(before)?) {
            (None, None) if is_end => Place::Last,
            _ if is_end => return None,
            (Some(_), Some(_)) => return None,
            (Some(id), None) => Place::After(id),
            (None, Some(id)) => Place::Before(id),
            (None, None) => Place::First,
        };
        let selected = asked.selected.unwrap_or_default();
        let selected = selected.split('-').filter_map(CommentId::parse).collect();
        Some(Spot {
            filter,
            place,
            one,
            selected,
            looked_for: number(asked.at)?.map(CommentId),
        })
    }

    /// The place a form says it came from; the beginning of what waits if it says nothing of use.
    pub fn of_form(from: Option<&str>) -> Spot {
        let spot = from.and_then(Spot::parse);
        spot.unwrap_or_else(|| Filter::from(Queue::Review).into())
    }

    /// The queue's own address, seen the same way.
    pub fn path(&self) -> String {
        let path = self.filter.address();
        let view = match self.one {
            Some(true) => "view=one",
            Some(false) => "view=list",
            None => return path,
        };
        joined(path, view)
    }

    /// The address.
    pub fn address(&self) -> String {
        let path = self.place.address(&self.path());
        if self.selected.is_empty() {
            return path;
        }
        let selected: Vec<_> = self.selected.iter().map(CommentId::to_string).collect();
        joined(path, &format!("selected={}", selected.join("-")))
    }

    /// The query of the address, for a form to say where it came from.
    pub fn query(&self) -> String {
        let address = self.address();
        let query = address.split_once('?');
        query.map_or_else(String::new, |(_, query)| query.to_owned())
    }

    /// The same queue from another place on, with nothing selected.
    pub fn at(&self, place: Place) -> Spot {
        Spot {
            place,
            selected: Vec::new(),
            looked_for: None,
            ..self.clone()
        }
    }

    /// The same place with a card in view.
    pub fn card(&self, id: CommentId) -> String {
        format!("{}#case-{id}", self.address())
    }
}

fn joined(path: String, pair: &str) -> String {
    let join = if path.contains('?') { '&' } else { '?' };
    format!("{path}{join}{pair}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spots() -> impl Strategy<Value = Spot> {
        let place = prop_oneof![
            Just(Place::First),
            Just(Place::Last),
            (1_i64..99).prop_map(Place::After),
            (1_i64..99).prop_map(Place::Before)
        ];
        (
            prop::sample::select(Queue::ALL),
            prop::option::of(1_i64..99),
            prop::option::of(1_i64..99),
            prop::option::of(prop::sample::select(Reason::ALL)),
            "[a-zä&=#]{0,9}( [a-z]{1,4})?",
            prop::option::of(any::<bool>()),
            place,
            prop::collection::vec((1_i64..99).prop_map(CommentId), 0..4),
        )
            .prop_map(
                |(queue, article, author, reason, text, one, place, selected)| Spot {
                    filter: Filter {
                        queue,
                        article: article.map(ArticleId),
                        author: author.map(AccountId),
                        reason,
                        text: text.trim().to_owned(),
                    },
                    place,
                    one,
                    selected,
                    looked_for: None,
                },
            )
    }

    proptest! {
        #[test]
        fn an_address_leads_back_to_its_spot(spot in spots()) {
            prop_assert_eq!(Spot::parse(&spot.query()), Some(spot.clone()));
            prop_assert_eq!(Spot::of_form(Some(&spot.query())), spot);
        }

        #[test]
        fn whatever_a_form_says_it_leads_into_a_queue(from in "\\PC{0,40}") {
            let address = Spot::of_form(Some(&from)).address();
            prop_assert!(address == "/moderation" || address.starts_with("/moderation?"));
            prop_assert!(address.is_ascii());
        }
    }

    #[test]
    fn what_there_cannot_be_is_not_asked_for() {
        let bad = [
            "state=deleted",
            "article=x",
            "author=-1",
            "reason=mood",
            "view=three",
            "after=1&before=2",
        ];
        assert!(bad.into_iter().all(|query| Spot::parse(query).is_none()));
        assert!(Spot::parse("state=&article=&q=&reason=").is_some());
    }
}
