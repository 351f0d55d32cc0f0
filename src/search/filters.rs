//! What results can be narrowed by, as it stands in an address.

use super::entry::Mark;
use super::queries::filters as queries;
use crate::accounts::DisplayName;
use crate::accounts::queries as accounts;
use crate::articles::archive::queries::last_before;
use crate::articles::tags::queries as tags;
use crate::clock::Moment;
use crate::db::Connection;
use crate::error::Result;
use crate::ids::{AccountId, TagId};
use crate::slug::is_slug;
use queries::Offered;

/// So many years are offered.
const MOST_YEARS: usize = 50;

/// What is asked for; empty where nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The slug of a tag.
    pub tag: String,
    /// The slug of who wrote it, or their name.
    pub author: String,
    /// The year.
    pub year: String,
}

impl Filters {
    /// Whether something is asked for.
    pub fn are_set(&self) -> bool {
        !(self.tag.is_empty() && self.author.is_empty() && self.year.is_empty())
    }

    /// What that is in the index. What is not there is a mark that nothing has.
    pub fn marks(&self, conn: &mut Connection) -> Result<Vec<Mark>> {
        let mut marks = Vec::new();
        if !self.tag.is_empty() {
            let tag = match is_slug(&self.tag) {
                true => tags::find_by_slug(conn, &self.tag)?,
                false => None,
            };
            marks.push(Mark::Tag(tag.map_or(TagId(0), |tag| tag.id)));
        }
        if !self.author.is_empty() {
            let author = find_author(conn, &self.author)?;
            marks.push(Mark::Author(author.unwrap_or(AccountId(0))));
        }
        if !self.year.is_empty() {
            marks.push(Mark::Year(self.year.parse().unwrap_or(-1)));
        }
        Ok(marks)
    }
}

/// Somebody by what was chosen from a list, or typed.
fn find_author(conn: &mut Connection, said: &str) -> Result<Option<AccountId>> {
    if is_slug(said)
        && let Some(account) = accounts::find_by_slug(conn, said)?
    {
        return Ok(Some(account.id));
    }
    match DisplayName::parse(said) {
        Ok(name) => queries::find_named(conn, name.key()),
        Err(_) => Ok(None),
    }
}

/// What is offered.
#[derive(Clone, Debug, Default)]
pub struct Offers {
    /// Tags.
    pub tags: Vec<Offered>,
    /// Authors.
    pub authors: Vec<Offered>,
    /// Years, the latest first.
    pub years: Vec<i16>,
}

impl Offers {
    /// What there is among the published articles.
    pub fn load(conn: &mut Connection) -> Result<Offers> {
        let mut years = Vec::new();
        let mut before = Moment(i64::MAX);
        while years.len() < MOST_YEARS
            && let Some(at) = last_before(conn, before)?
        {
            let (year, _) = at.month();
            years.push(year);
            before = Moment::beginning_of(year, 1).unwrap_or(Moment(0));
        }
        Ok(Offers {
            tags: queries::tags(conn)?,
            authors: queries::authors(conn)?,
            years,
        })
    }
}
