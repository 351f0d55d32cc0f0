//! What of the log somebody asks for, as they typed it.

use super::{Act, Filter, filter, queries};
use crate::accounts::name::looks;
use crate::accounts::queries as accounts;
use crate::articles::queries as articles;
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::Result;
use crate::ids::AccountId;
use crate::links;
use crate::moderation::people::judgement::day_of;
use crate::slug::{is_slug, slug_of};
use jiff::civil::Date;

/// The longest words that are looked for, in characters.
pub const LONGEST: usize = 200;

/// The form as sent, or the address; what is not asked for is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The name of who decided.
    pub by: String,
    /// The name of whom it is about.
    pub about: String,
    /// The address of the article.
    pub article: String,
    /// The word of what was done.
    pub action: String,
    /// The word of the reason.
    pub reason: String,
    /// The first day, as `2026-06-01`.
    pub since: String,
    /// The last day.
    pub until: String,
}

/// What is wrong: the field's name and why.
pub type Faults = Vec<(&'static str, String)>;

impl Asked {
    /// Reads the query of an address. Whatever else it holds is for others.
    pub fn parse(query: &str) -> Asked {
        let mut asked = Asked::default();
        for (key, value) in url::form_urlencoded::parse(query.as_bytes()) {
            let field = match &*key {
                "by" => &mut asked.by,
                "about" => &mut asked.about,
                "article" => &mut asked.article,
                "action" => &mut asked.action,
                "reason" => &mut asked.reason,
                "since" => &mut asked.since,
                "until" => &mut asked.until,
                _ => continue,
            };
            let words = value.split(|c: char| c.is_whitespace() || c.is_control());
            let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
            *field = words.join(" ").chars().take(LONGEST).collect();
        }
        asked
    }

    /// The query of the address that asks for it; empty for the whole log.
    pub fn query(&self) -> String {
        let fields = [
            ("by", &self.by),
            ("about", &self.about),
            ("article", &self.article),
            ("action", &self.action),
            ("reason", &self.reason),
            ("since", &self.since),
            ("until", &self.until),
        ];
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        query.finish()
    }

    /// The address of this part of the list at `path`.
    pub fn address(&self, path: &str) -> String {
        match self.query() {
            none if none.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }

    /// The address of the part of the log where a button was, if this query of its address says that it was there.
    pub fn way_back(query: &str) -> Option<String> {
        let is_there = query.starts_with("from=log");
        is_there.then(|| Asked::parse(query).address(links::MODERATION_LOG))
    }

    /// The first day, where a field for days can show it.
    pub fn first_day(&self) -> &str {
        shown(&self.since)
    }

    /// The last day, in the same way.
    pub fn last_day(&self) -> &str {
        shown(&self.until)
    }

    /// What that is, or every field that cannot be used with what is wrong with it.
    pub fn filter(&self, conn: &mut Connection) -> Result<std::result::Result<Filter, Faults>> {
        let mut faults = Faults::new();
        let mut filter = Filter {
            by: person(conn, "by", &self.by, &mut faults)?,
            about: person(conn, "about", &self.about, &mut faults)?,
            ..Filter::default()
        };
        if !self.article.is_empty() {
            let slug = self.article.trim_end_matches('/').rsplit('/').next();
            let found = match slug.filter(|slug| is_slug(slug)) {
                Some(slug) => articles::find_by_slug(conn, slug)?,
                None => None,
            };
            filter.article = found.map(|article| article.id);
            if filter.article.is_none() {
                let fault = t!("log-no-article", address = self.article);
                faults.push(("article", fault));
            }
        }
        if !self.action.is_empty() {
            filter.act = Act::from_word(&self.action);
            if filter.act.is_none() {
                faults.push(("action", t!("log-no-action").into()));
            }
        }
        if !self.reason.is_empty() {
            filter.reason = filter::reason(&self.reason);
            if filter.reason.is_none() {
                faults.push(("reason", t!("log-no-reason").into()));
            }
        }
        let since = day("since", &self.since, &mut faults);
        let until = day("until", &self.until, &mut faults);
        // A day may have 23 hours, or 25.
        let after = until.and_then(|last| last.tomorrow().ok());
        filter.since = since.and_then(Moment::beginning_of_day);
        filter.until = after.and_then(Moment::beginning_of_day);
        if let (Some(since), Some(until)) = (filter.since, filter.until)
            && since >= until
        {
            faults.push(("until", t!("log-days-reversed").into()));
        }
        Ok(match faults.is_empty() {
            true => Ok(filter),
            false => Err(faults),
        })
    }
}

/// The person who is called as was typed, however it was spelled, or whose page is.
fn person(
    conn: &mut Connection,
    field: &'static str,
    typed: &str,
    faults: &mut Faults,
) -> Result<Option<AccountId>> {
    if typed.is_empty() {
        return Ok(None);
    }
    let found = match (queries::called(conn, &looks(typed))?, slug_of(typed)) {
        (Some(person), _) => Some(person),
        (None, Some(slug)) => accounts::find_by_slug(conn, &slug)?.map(|person| person.id),
        (None, None) => None,
    };
    if found.is_none() {
        faults.push((field, t!("log-nobody", name = typed)));
    }
    Ok(found)
}

fn day(field: &'static str, typed: &str, faults: &mut Faults) -> Option<Date> {
    let found = day_of(typed);
    if found.is_none() && !typed.is_empty() {
        faults.push((field, t!("log-no-day", day = typed)));
    }
    found
}

fn shown(day: &str) -> &str {
    match day_of(day) {
        Some(_) => day,
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_address_asks_for_what_it_was_made_of(by in "[a-zä&=#]{0,9}", action in "[a-z-]{0,9}", until in "[0-9-]{0,10}") {
            let asked = Asked { by, action, until, ..Asked::default() };
            prop_assert_eq!(Asked::parse(&asked.query()), asked);
        }

        #[test]
        fn whatever_an_address_says_its_own_is_plain(query in "\\PC{0,60}") {
            let address = Asked::parse(&query).address("/moderation/log");
            prop_assert!(address.is_ascii() && !address.contains(char::is_whitespace));
        }
    }

    #[test]
    fn the_whole_log_has_no_query() {
        let asked = Asked::parse("by=&action=&after=7&utm=x");
        assert_eq!(asked, Asked::default());
        assert_eq!(asked.address("/moderation/log"), "/moderation/log");
    }
}
