//! Whom or what the words may name: authors and tags have pages of their own, which tell more of them than results do.

use super::filters::Offers;
use super::query::{Query, Term};
use super::words::words;
use crate::links;
use crate::web::Link;

/// So many of each are shown.
const MOST: usize = 3;

/// Where everything by somebody, or about something, stands.
#[derive(Debug, Default)]
pub struct Leads {
    /// Authors of that name.
    pub authors: Vec<Link>,
    /// Tags of that name.
    pub tags: Vec<Link>,
}

impl Leads {
    /// Those whose names hold all that is looked for.
    pub fn of(offers: &Offers, query: &Query) -> Leads {
        let authors = offers.authors.iter().filter(|one| names(&one.name, query));
        let tags = offers.tags.iter().filter(|one| names(&one.name, query));
        let author = |slug: &str, name: &str| Link::new(name, links::author(slug));
        let tag = |slug: &str, name: &str| Link::new(name, links::tag(slug));
        Leads {
            authors: authors
                .take(MOST)
                .map(|one| author(&one.slug, &one.name))
                .collect(),
            tags: tags
                .take(MOST)
                .map(|one| tag(&one.slug, &one.name))
                .collect(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.authors.is_empty() && self.tags.is_empty()
    }
}

fn names(name: &str, query: &Query) -> bool {
    let own: Vec<String> = words(name).into_iter().map(|word| word.folded).collect();
    let holds = |term: &Term| {
        let runs = own.windows(term.words.len().max(1));
        let mut runs = runs.map(|run| run.iter().zip(&term.words));
        runs.any(|mut run| match term.is_beginning {
            true => {
                let last = term.words.len() - 1;
                let mut run = run.enumerate();
                run.all(|(at, (one, wanted))| {
                    one == wanted || at == last && one.starts_with(wanted.as_str())
                })
            }
            false => run.all(|(one, wanted)| one == wanted),
        })
    };
    !query.is_empty() && query.unwanted.is_empty() && query.wanted.iter().all(holds)
}

#[cfg(test)]
mod tests {
    use super::names;
    use crate::search::query::Query;

    #[test]
    fn a_name_is_named_by_its_words_the_last_of_which_may_be_begun() {
        let named = |typed: &str| names("Lucía Hartnoll-Weiß", &Query::parse(typed));
        for typed in [
            "lucia",
            "Luc",
            "hartnoll LUCÍA",
            "\"lucía hartnoll\"",
            "weiss",
            "hartnoll we",
        ] {
            assert!(named(typed), "{typed}");
        }
        for typed in [
            "",
            "artnoll",
            "lucia river",
            "hart lucia",
            "\"hartnoll lucía\"",
            "lucia -weiss",
            "l",
        ] {
            assert!(!named(typed), "{typed}");
        }
    }
}
