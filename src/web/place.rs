//! Which page of a list is asked for.

pub use crate::place::Place;

use crate::error::{Error, Result};
use crate::place::END;
use crate::sorting::Sorting;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use std::future::{Ready, ready};

/// Reads `after=…` or `before=…`; whatever else the query says is for others.
fn place_in(query: &str) -> Result<Place> {
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    let mut places = pairs.filter_map(|(key, value)| match &*key {
        "after" => Some(number(&value).map(Place::After)),
        "before" if value == END => Some(Ok(Place::Last)),
        "before" => Some(number(&value).map(Place::Before)),
        _ => None,
    });
    match (places.next(), places.next()) {
        (None, _) => Ok(Place::First),
        (Some(place), None) => place,
        (Some(_), Some(_)) => Err(Error::NotFound),
    }
}

fn number(text: &str) -> Result<i64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit());
    let number = text.parse().ok().filter(|number| plain && *number > 0);
    number.ok_or(Error::NotFound)
}

impl FromRequest for Place {
    type Error = Error;
    type Future = Ready<Result<Place>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(place_in(request.query_string()))
    }
}

/// The order of threads that is asked for, if one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen(pub Option<Sorting>);

impl FromRequest for Chosen {
    type Error = Error;
    type Future = Ready<Result<Chosen>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let mut pairs = url::form_urlencoded::parse(request.query_string().as_bytes());
        let word = pairs.find(|(key, _)| key == "sort").map(|(_, word)| word);
        ready(Ok(Chosen(word.and_then(|word| Sorting::from_word(&word)))))
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, place_in};
    use proptest::prelude::*;

    fn written(query: &str) -> Option<Place> {
        place_in(query).ok()
    }

    proptest! {
        #[test]
        fn an_address_leads_to_its_place(id in 1_i64.., backwards: bool, path in "/[a-z]{0,5}(\\?[a-z]=[a-z&=]{0,9})?") {
            let place = if backwards { Place::Before(id) } else { Place::After(id) };
            let address = place.address(&path);
            let (_, query) = address.split_once('?').expect("a query");
            prop_assert_eq!(written(query), Some(place));
        }

        #[test]
        fn only_numbers_are_places(key in "after|before", text in "[0-9a-e+.-]{0,25}") {
            let place = written(&format!("{key}={}", text.replace('+', "%2B")));
            let digits = text.bytes().all(|b| b.is_ascii_digit());
            let number = digits.then(|| text.parse::<i64>().ok()).flatten();
            prop_assert_eq!(place.and_then(Place::entry), number.filter(|n| *n > 0));
            prop_assert_ne!(place, Some(Place::First));
        }

        #[test]
        fn whatever_else_is_asked_the_page_is_the_first(query in "([b-z]{1,9}=[a-z0-9%+]{0,9}&?){0,4}") {
            prop_assume!(!query.contains("before="));
            prop_assert_eq!(written(&query), Some(Place::First));
        }
    }

    #[test]
    fn a_place_is_named_once() {
        assert_eq!(written("page=2&after=3&utm=x"), Some(Place::After(3)));
        assert_eq!(
            written("before=9223372036854775807"),
            Some(Place::Before(i64::MAX))
        );
        assert_eq!(written("before=end"), Some(Place::Last));
        for no_place in [
            "after=3&after=3",
            "after=end",
            "before=end&after=3",
            "after=3&before=5",
            "before=9223372036854775808",
            "after",
            "before=0",
        ] {
            assert_eq!(written(no_place), None, "{no_place}");
        }
    }
}
