//! By what the best threads come first.

/// The z-score of one-sided 90 %: so sure is the bound.
const Z: f64 = 1.281_551_565_5;

/// How sure it is that readers who judge a comment recommend it, in millionths and below zero, so that the
/// best comes first in a rising order: the lower bound of Wilson's score interval (E. B. Wilson, 1927) over
/// those who recommended it and those who objected.
pub fn rank(recommendations: u64, objections: u64) -> i64 {
    let judged = (recommendations + objections) as f64;
    if recommendations == 0 {
        return 0;
    }
    let share = recommendations as f64 / judged;
    let centre = share + Z * Z / (2.0 * judged);
    let spread = Z * ((share * (1.0 - share) + Z * Z / (4.0 * judged)) / judged).sqrt();
    let bound = (centre - spread) / (1.0 + Z * Z / judged);
    -(bound * 1_000_000.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::rank;
    use proptest::prelude::*;

    #[test]
    fn what_many_recommend_comes_before_what_a_few_do() {
        assert_eq!(rank(0, 0), 0);
        assert_eq!(rank(0, 9), 0);
        assert_eq!(rank(1, 0), -378_448);
        assert!(rank(10, 0) < rank(1, 0));
        assert!(rank(30, 1) < rank(3, 0), "surer, in spite of an objection");
        assert!(rank(3, 0) < rank(3, 3));
    }

    proptest! {
        #[test]
        fn another_recommendation_never_harms_and_another_objection_never_helps(
            yes in 0_u64..1_000_000, no in 0_u64..1_000_000,
        ) {
            prop_assert!(rank(yes + 1, no) <= rank(yes, no));
            prop_assert!(rank(yes, no + 1) >= rank(yes, no));
            prop_assert!((-1_000_000..=0).contains(&rank(yes, no)));
        }
    }
}
