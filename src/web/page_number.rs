//! Which page of a list is asked for.

use super::layout::{Link, Pager};
use crate::error::{Error, Result};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use std::future::{Ready, ready};

/// The `page` of the query, from 1; the first when there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageNumber(u64);

impl PageNumber {
    /// How many entries come before this page of a list of `total`.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a page after the last; the first is always there.
    pub fn offset(self, total: u64, per_page: u64) -> Result<i64> {
        let offset = (self.0 - 1).saturating_mul(per_page);
        if self.0 > 1 && offset >= total {
            return Err(Error::NotFound);
        }
        i64::try_from(offset).map_err(|_| Error::NotFound)
    }

    /// The address of this page of the list at `path`.
    pub fn address(self, path: &str) -> String {
        match self.0 {
            1 => path.to_owned(),
            number => format!("{path}?page={number}"),
        }
    }

    /// The links under this page; `more` says whether pages follow.
    pub fn pager(self, path: &str, more: bool, noun: &str) -> Option<Pager> {
        let join = if path.contains('?') { '&' } else { '?' };
        let at = |number: u64| match number {
            1 => path.to_owned(),
            _ => format!("{path}{join}page={number}"),
        };
        let newer = || Link::new(format!("Newer {noun}"), at(self.0 - 1));
        let older = || Link::new(format!("Older {noun}"), at(self.0 + 1));
        (self.0 > 1 || more).then(|| Pager {
            before: (self.0 > 1).then(newer),
            first: (self.0 > 1).then(|| Link::new("First page", path)),
            after: more.then(older),
        })
    }

    /// Whether pages follow this one of a list of `total`.
    pub fn has_more(self, total: u64, per_page: u64) -> bool {
        self.0 < total.div_ceil(per_page)
    }

    fn of(query: &str) -> Result<PageNumber> {
        let pages = url::form_urlencoded::parse(query.as_bytes()).filter(|(key, _)| key == "page");
        let mut pages = pages.map(|(_, value)| value);
        let (page, another) = (pages.next(), pages.next());
        match (page, another) {
            (None, _) => Ok(PageNumber(1)),
            (Some(text), None) if text.bytes().all(|b| b.is_ascii_digit()) => {
                match text.parse::<u64>() {
                    Ok(number) if number > 0 => Ok(PageNumber(number)),
                    _ => Err(Error::NotFound),
                }
            }
            _ => Err(Error::NotFound),
        }
    }
}

impl FromRequest for PageNumber {
    type Error = Error;
    type Future = Ready<Result<PageNumber>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(PageNumber::of(request.query_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::PageNumber;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_page_begins_inside_its_list_or_is_not_there(page in 1_u64.., total: u64, per_page in 1_u64..100) {
            let offset = PageNumber(page).offset(total, per_page);
            let there = page == 1 || u128::from(page - 1) * u128::from(per_page) < u128::from(total);
            prop_assert!(offset.is_err() || there);
            prop_assert!(offset.is_ok() || !there || total > i64::MAX as u64);
        }

        #[test]
        fn only_numbers_are_pages(text in "[0-9a-e+.-]{0,25}") {
            let page = PageNumber::of(&format!("page={}", text.replace('+', "%2B")));
            let number = text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<u64>().ok()).flatten();
            prop_assert_eq!(page.ok().map(|page| page.0), number.filter(|n| *n > 0));
        }
    }
}
