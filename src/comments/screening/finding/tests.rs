use super::*;
use proptest::prelude::*;

prop_compose! {
    pub fn findings()(
        which in 0_usize..Reason::ALL.len(),
        words in proptest::collection::vec("\\PC{1,12}", 1..4),
        numbers in proptest::collection::vec(0_usize..1000, 2),
    ) -> Finding {
        let reason = Reason::ALL[which];
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        let of_words = Finding::of(reason, &words);
        match of_words.evidence() == words {
            true => of_words,
            false => Finding::of(reason, &numbers),
        }
    }
}

proptest! {
    #[test]
    fn what_is_stored_is_read_back(found in proptest::collection::vec(findings(), 0..6)) {
        prop_assert_eq!(Finding::stored(&Finding::store(&found)), found);
    }

    #[test]
    fn whatever_is_stored_is_read_without_harm(text in "\\PC{0,60}") {
        for finding in Finding::stored(&text) {
            prop_assert!(!finding.to_moderator().is_empty());
            prop_assert!(!finding.because().is_empty());
        }
    }
}

#[test]
fn words_stored_before_there_was_evidence_are_read() {
    let old = Finding::stored("links first-comment");
    assert_eq!(old, [Finding::Links(0), Finding::FirstComment(0)]);
    assert_eq!(Finding::stored("imported"), [Finding::Imported]);
    assert_eq!(Finding::stored(""), []);
}
