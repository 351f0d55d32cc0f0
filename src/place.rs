//! Where in a list a page begins, and what is found there.

/// Where in a list a page begins: at its start, after an entry, or so that it ends before one.
/// `after` and `before` mean the order in which the list is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// At the start of the list.
    #[default]
    First,
    /// With what comes after the entry of this number.
    After(i64),
    /// With what comes before the entry of this number, which is the next after the page.
    Before(i64),
    /// So that it ends with the last entry of the list.
    Last,
}

/// What stands in an address for the end of a list, in the place of an entry.
pub const END: &str = "end";

impl Place {
    /// The entry the page begins after or ends before.
    pub fn entry(self) -> Option<i64> {
        match self {
            Place::First | Place::Last => None,
            Place::After(id) | Place::Before(id) => Some(id),
        }
    }

    /// Whether the list is read from here towards its start.
    pub fn is_backwards(self) -> bool {
        matches!(self, Place::Before(_) | Place::Last)
    }

    /// The address of the page that begins here, of the list at `path`, which may have a query and
    /// a fragment already.
    pub fn address(self, path: &str) -> String {
        let (key, id) = match self {
            Place::First => return path.to_owned(),
            Place::After(id) => ("after", id.to_string()),
            Place::Before(id) => ("before", id.to_string()),
            Place::Last => ("before", END.to_owned()),
        };
        asking(path, key, &id)
    }
}

/// The address of the list at `path`, which may have a query and a fragment, asking for `key=value` too.
pub fn asking(path: &str, key: &str, value: &str) -> String {
    let (path, fragment) = path.split_at(path.find('#').unwrap_or(path.len()));
    let join = if path.contains('?') { '&' } else { '?' };
    format!("{path}{join}{key}={value}{fragment}")
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch<T> {
    /// Its entries, in the order of the list.
    pub entries: Vec<T>,
    /// Where it was asked to begin.
    pub place: Place,
    /// Its first entry, if others come before that.
    pub before: Option<i64>,
    /// Its last entry, if others come after that.
    pub after: Option<i64>,
}

impl<T> Stretch<T> {
    /// A page of at most `limit` entries, of the `found` ones: up to one more than that, in the
    /// order in which the list was read from `place`.
    pub fn of(place: Place, mut found: Vec<T>, limit: usize, id: impl Fn(&T) -> i64) -> Stretch<T> {
        let more = found.len() > limit;
        found.truncate(limit);
        if place.is_backwards() {
            found.reverse();
        }
        // Where the list was entered in its middle, the way back is there as well.
        let (before, after) = match place {
            Place::First => (false, more),
            Place::After(_) => (true, more),
            Place::Before(_) => (more, true),
            Place::Last => (more, false),
        };
        Stretch {
            before: found.first().filter(|_| before).map(&id),
            after: found.last().filter(|_| after).map(&id),
            entries: found,
            place,
        }
    }

    /// Whether there is nothing of the list from here on, though the list may be long.
    pub fn is_past_end(&self) -> bool {
        self.entries.is_empty() && self.place != Place::First
    }

    /// The same page with something else for each entry.
    pub fn map<U>(self, mut with: impl FnMut(T) -> U) -> Stretch<U> {
        self.filter_map(|entry| Some(with(entry)))
    }

    /// The same page with something else for each entry, or without it.
    pub fn filter_map<U>(self, with: impl FnMut(T) -> Option<U>) -> Stretch<U> {
        Stretch {
            entries: self.entries.into_iter().filter_map(with).collect(),
            place: self.place,
            before: self.before,
            after: self.after,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, Stretch};
    use proptest::prelude::*;
    use std::cmp::Reverse;

    /// A list as a database keeps it, the latest first: moments, of which some are equal, by number.
    type Rows = Vec<(i64, i64)>;

    fn page(rows: &Rows, moments: &Rows, place: Place, limit: usize) -> Stretch<(i64, i64)> {
        let edge = place.entry().map(|id| {
            let row = moments.iter().find(|(_, one)| *one == id);
            *row.expect("an entry that was there")
        });
        let mut found = rows.clone();
        if place.is_backwards() {
            found.retain(|row| edge.is_none_or(|edge| *row > edge));
            found.sort();
        } else {
            found.retain(|row| edge.is_none_or(|edge| *row < edge));
            found.sort_by_key(|row| Reverse(*row));
        }
        found.truncate(limit + 1);
        Stretch::of(place, found, limit, |row| row.1)
    }

    fn rows() -> impl Strategy<Value = Rows> {
        let numbered = |moments: Vec<i64>| moments.into_iter().zip(1..).collect();
        prop::collection::vec(0_i64..5, 0..30).prop_map(numbered)
    }

    proptest! {
        #[test]
        fn forward_and_back_each_entry_is_visited_once_in_order(rows in rows(), limit in 1_usize..12) {
            let mut sorted = rows.clone();
            sorted.sort_by_key(|row| Reverse(*row));
            let mut stretch = page(&rows, &rows, Place::First, limit);
            let mut seen = stretch.entries.clone();
            while let Some(last) = stretch.after {
                stretch = page(&rows, &rows, Place::After(last), limit);
                seen.extend(&stretch.entries);
            }
            prop_assert_eq!(&seen, &sorted);

            let mut stretch = page(&rows, &rows, Place::Last, limit);
            prop_assert_eq!(stretch.after, None);
            let mut seen = stretch.entries.clone();
            while let Some(first) = stretch.before {
                stretch = page(&rows, &rows, Place::Before(first), limit);
                seen.splice(0..0, stretch.entries.clone());
            }
            prop_assert_eq!(&seen, &sorted);
        }

        #[test]
        fn entries_that_vanish_take_no_other_along(
            rows in rows(),
            limit in 1_usize..12,
            vanish in prop::collection::vec(any::<prop::sample::Index>(), 30),
        ) {
            let mut left = rows.clone();
            let mut vanish = vanish.into_iter();
            let mut stretch = page(&left, &rows, Place::First, limit);
            let mut seen = stretch.entries.clone();
            while let Some(last) = stretch.after {
                if let (Some(index), false) = (vanish.next(), left.is_empty()) {
                    left.remove(index.index(left.len()));
                }
                stretch = page(&left, &rows, Place::After(last), limit);
                seen.extend(&stretch.entries);
            }
            prop_assert!(seen.is_sorted_by_key(|row| Reverse(*row)), "each once, in order: {seen:?}");
            prop_assert!(left.iter().all(|row| seen.contains(row)), "{left:?} {seen:?}");
        }
    }

    #[test]
    fn a_place_has_an_address() {
        assert_eq!(Place::First.address("/"), "/");
        assert_eq!(Place::After(7).address("/"), "/?after=7");
        assert_eq!(Place::Last.address("/?a=b"), "/?a=b&before=end");
        assert_eq!(
            Place::Before(7).address("/moderation?state=spam"),
            "/moderation?state=spam&before=7"
        );
        assert_eq!(
            Place::After(7).address("/boats#comments"),
            "/boats?after=7#comments"
        );
    }
}
