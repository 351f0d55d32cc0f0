//! Reading a list from a place in it, so that what comes before costs nothing.

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::place::Place;

/// The order of a list: by moment, and by number where moments are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The latest stands at the top.
    LatestFirst,
    /// The oldest stands at the top.
    OldestFirst,
}

/// A way through the entries of a list, which are sorted by a moment unless something else is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way<By = Moment> {
    /// Whether it leads from older entries to later ones.
    pub rises: bool,
    /// By what the entry is sorted that it begins behind, and its number; from the end of the list if
    /// there is none.
    pub behind: Option<(By, i64)>,
}

impl Way {
    /// From the latest entry to the oldest.
    pub const DOWN: Way = Way {
        rises: false,
        behind: None,
    };

    /// The way from `place`; `moment` looks up by what its entry is sorted. That need not be in the list
    /// any more.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an entry that never was in such a list.
    pub fn from(
        place: Place,
        order: Order,
        moment: impl FnOnce(i64) -> Result<Option<Moment>>,
    ) -> Result<Way> {
        Way::sorted(place, order, moment)
    }
}

impl<By> Way<By> {
    /// The same in a list that is sorted by something else.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an entry that never was in such a list.
    pub fn sorted(
        place: Place,
        order: Order,
        by: impl FnOnce(i64) -> Result<Option<By>>,
    ) -> Result<Way<By>> {
        let behind = match place.entry() {
            Some(id) => Some((by(id)?.ok_or(Error::NotFound)?, id)),
            None => None,
        };
        Ok(Way {
            rises: (order == Order::OldestFirst) != place.is_backwards(),
            behind,
        })
    }
}

/// A boxed query, bounded to the entries along a [`Way`], where `$at` and `$id` are the columns they are
/// sorted by. Both bounds on `$at` say the same; the plain one is where an index begins to be read.
macro_rules! along {
    ($way:expr, $query:expr, $at:expr, $id:expr) => {{
        let query = $query;
        match ($way.rises, $way.behind) {
            (false, None) => query.order(($at.desc(), $id.desc())),
            (false, Some((at, id))) => query
                .filter($at.le(at))
                .filter($at.lt(at).or($id.lt(id)))
                .order(($at.desc(), $id.desc())),
            (true, None) => query.order(($at.asc(), $id.asc())),
            (true, Some((at, id))) => query
                .filter($at.ge(at))
                .filter($at.gt(at).or($id.gt(id)))
                .order(($at.asc(), $id.asc())),
        }
    }};
}
pub(crate) use along;
