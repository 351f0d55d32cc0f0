//! A search as it stands in an address. Whatever it says, it is one.

use super::filters::Filters;
use super::query::LONGEST;
use super::{COUNTED, Scope};
use crate::links;
use crate::markdown::{excerpt, is_override, is_text};
use std::num::IntErrorKind;

/// How many results a page has.
pub const PER_PAGE: usize = 10;
/// The longest a filter is, in characters.
const LONGEST_FILTER: usize = 80;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The words as typed, without what cannot be shown.
    pub words: String,
    /// In what.
    pub scope: Scope,
    /// What it has to be, too.
    pub filters: Filters,
    /// Which page of the results; the first is 1.
    pub page: usize,
}

impl Asked {
    /// Reads the query of an address. Whatever else it holds is for others.
    pub fn parse(query: &str) -> Asked {
        let mut asked = Asked {
            words: String::new(),
            scope: Scope::Articles,
            filters: Filters::default(),
            page: 1,
        };
        for (key, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match &*key {
                "q" => asked.words = cleaned(&value, LONGEST + 1),
                "in" if value == "comments" => asked.scope = Scope::Comments,
                "tag" => asked.filters.tag = cleaned(&value, LONGEST_FILTER),
                "author" => asked.filters.author = cleaned(&value, LONGEST_FILTER),
                "year" => asked.filters.year = cleaned(&value, LONGEST_FILTER),
                "page" => asked.page = page(&value),
                _ => {}
            }
        }
        asked
    }

    /// Whether it is words alone, to which anything may be the answer.
    pub fn is_plain(&self) -> bool {
        self.scope == Scope::Articles && self.page == 1 && !self.filters.are_set()
    }

    /// The words as they are repeated: no more than a line of them.
    pub fn told(&self) -> String {
        excerpt(&self.words, 80)
    }

    /// The address that asks for it.
    pub fn address(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &self.words);
        let filters = [
            ("tag", &self.filters.tag),
            ("author", &self.filters.author),
            ("year", &self.filters.year),
        ];
        if self.scope == Scope::Comments {
            query.append_pair("in", "comments");
        }
        for (name, value) in filters.iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        if self.page > 1 {
            query.append_pair("page", &self.page.to_string());
        }
        format!("{}?{}", links::SEARCH, query.finish())
    }

    /// The address of another page of the same.
    pub fn at(&self, page: usize) -> String {
        Asked {
            page,
            ..self.clone()
        }
        .address()
    }

    /// The address of the same in something else.
    pub fn within(&self, scope: Scope) -> String {
        let mut asked = self.clone();
        (asked.scope, asked.page) = (scope, 1);
        asked.address()
    }

    /// The address of other words in the same.
    pub fn about(&self, words: &str) -> String {
        let mut asked = self.clone();
        (asked.words, asked.page) = (words.to_owned(), 1);
        asked.address()
    }

    /// The address of the same words without filters.
    pub fn unfiltered(&self) -> String {
        let mut asked = self.clone();
        (asked.filters, asked.page) = (Filters::default(), 1);
        asked.address()
    }

    /// Where the page begins in the results.
    pub fn first(&self) -> usize {
        (self.page - 1) * PER_PAGE
    }
}

fn cleaned(value: &str, longest: usize) -> String {
    let value: String = value
        .chars()
        .filter(|c| is_text(*c) && !is_override(*c))
        .take(longest)
        .collect();
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A page that can be; one beyond the last says so, however large its number is.
fn page(value: &str) -> usize {
    let last = COUNTED / PER_PAGE + 1;
    match value.parse::<usize>() {
        Ok(page) => page.clamp(1, last),
        Err(error) if *error.kind() == IntErrorKind::PosOverflow => last,
        Err(_) => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;
    use proptest::prelude::*;

    #[test]
    fn what_else_an_address_says_is_for_others() {
        let asked = Asked::parse("q=last+boat&utm=x&in=everything&page=-3&q=ferry&year=2026");
        assert_eq!(asked.address(), "/search?q=ferry&year=2026");
    }

    #[test]
    fn a_number_no_page_has_is_that_of_the_one_past_the_end() {
        let page = |number: &str| Asked::parse(&format!("q=boat&page={number}")).page;
        let last = page("99");
        assert!(last > 1);
        for large in ["18446744073709551616", &"9".repeat(400)] {
            assert_eq!(page(large), last, "{large}");
        }
        for none in ["", "0", "-1", "-99999999999999999999", "abc", "1e9", "2x"] {
            assert_eq!(page(none), 1, "{none}");
        }
    }

    proptest! {
        #[test]
        fn every_address_is_a_search(query in any::<String>()) {
            let asked = Asked::parse(&query);
            prop_assert_eq!(Asked::parse(asked.address().trim_start_matches("/search?")), asked);
        }

        #[test]
        fn it_leads_to_the_same_again(q in any::<String>(), tag in any::<String>(), page in any::<String>()) {
            let query = url::form_urlencoded::Serializer::new(String::new())
                .append_pair("q", &q).append_pair("tag", &tag).append_pair("page", &page).finish();
            let asked = Asked::parse(&query);
            prop_assert_eq!(Asked::parse(asked.address().trim_start_matches("/search?")), asked);
        }
    }
}
