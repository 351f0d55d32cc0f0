//! By what the best threads come first.

/// The z-score of one-sided 90 %: so sure is the bound.
const Z: f64 = 1.281_551_565_5;

/// How sure it is that readers who judge a comment recommend it, in millionths and below zero, so that the
/// best comes first in a rising order: the lower bound of Wilson's score interval (E. B. Wilson, 1927).
/// Nobody votes against a comment, so all who judge it recommend it, which leaves little of the formula.
pub fn rank(recommendations: u64) -> i64 {
    let judged = recommendations as f64;
    let bound = judged / (judged + Z * Z);
    -(bound * 1_000_000.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::rank;
    use proptest::prelude::*;

    #[test]
    fn what_many_recommend_comes_before_what_a_few_do() {
        assert_eq!(rank(0), 0);
        assert_eq!(rank(1), -378_448);
        assert!(rank(10) < rank(1));
    }

    proptest! {
        #[test]
        fn another_recommendation_never_harms(recommendations in 0_u64..1_000_000) {
            prop_assert!(rank(recommendations + 1) <= rank(recommendations));
            prop_assert!((-1_000_000..=0).contains(&rank(recommendations)));
        }
    }
}
