//! Counting no further than somebody would read on, so that a flood costs no more than a crowd.

use crate::language::grouped;
use std::fmt;

/// How many there are of something, if they are not too many to count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count(u64);

impl Count {
    /// The highest that is told exactly.
    pub const MOST: u64 = 10_000;
    /// More than that.
    pub const MANY: Count = Count(Count::MOST + 1);

    /// So many rows have to be found to know that they are too many.
    pub const ENOUGH: i64 = Count::MOST as i64 + 1;

    /// As many as the database found.
    pub fn of(found: i64) -> Count {
        Count((found.max(0) as u64).min(Count::MANY.0))
    }

    /// As many as both together.
    pub fn plus(self, other: Count) -> Count {
        Count((self.0 + other.0).min(Count::MANY.0))
    }

    /// The number, unless there are too many.
    pub fn exact(self) -> Option<u64> {
        (self != Count::MANY).then_some(self.0)
    }

    /// Whether there are none.
    pub fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether there is one.
    pub fn is_one(self) -> bool {
        self.0 == 1
    }
}

/// `1,200`, or `10,000+`.
impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.exact() {
            Some(number) => f.write_str(&grouped(number)),
            None => write!(f, "{}+", grouped(Count::MOST)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Count;
    use crate::language::grouped;

    #[test]
    fn thousands_stand_apart() {
        let numbers = [0, 999, 1_000, 10_000, 999_999, 1_234_567];
        let told = numbers.map(grouped);
        let expected = ["0", "999", "1,000", "10,000", "999,999", "1,234,567"];
        assert_eq!(told, expected);
    }

    #[test]
    fn what_is_counted_is_told_exactly_up_to_a_limit() {
        let told = |found| Count::of(found).to_string();
        assert_eq!([0, 1, 10_000].map(told), ["0", "1", "10,000"]);
        assert_eq!([10_001, i64::MAX].map(told), ["10,000+"; 2]);
        assert_eq!(Count::of(-1), Count::default());
        assert_eq!(Count::of(4_000).plus(Count::of(6_000)), Count::of(10_000));
        assert_eq!(Count::of(9_999).plus(Count::of(2)), Count::MANY);
        assert_eq!(Count::MANY.plus(Count::MANY), Count::MANY);
    }
}
