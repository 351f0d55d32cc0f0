//! Where one block of a text ends and the next begins, shown on one line: a heading does not run into the
//! sentence after it.

/// What stands between two blocks of which the first does not end as a sentence does.
const SEAM: &str = " · ";

/// The text on one line, its blocks told apart: by what ends a sentence where that stands there, else by a dot in
/// the middle. It has the same words.
pub fn joined(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let blocks = text.split(['\n', '\t']).map(str::trim);
    for block in blocks.filter(|block| !block.is_empty()) {
        if !line.is_empty() {
            line.push_str(if ends(&line) { " " } else { SEAM });
        }
        line.push_str(block);
    }
    line
}

/// Whether a text ends as a sentence or a part of one does, in quotation marks or brackets as may be.
fn ends(text: &str) -> bool {
    let closing = [
        '"', '\'', '“', '”', '’', '‘', '»', '«', '›', ')', ']', '」', '』', '）',
    ];
    let last = text.trim_end_matches(closing).chars().next_back();
    last.is_some_and(|last| {
        matches!(
            last,
            '.' | '!'
                | '?'
                | '…'
                | ','
                | ';'
                | ':'
                | '–'
                | '—'
                | '。'
                | '！'
                | '？'
                | '、'
                | '，'
                | '；'
                | '：'
                | '।'
                | '؟'
                | '،'
                | '؛'
                | '۔'
        )
    })
}

#[cfg(test)]
mod tests {
    use super::joined;
    use crate::search::words::folded;
    use proptest::prelude::*;

    #[test]
    fn what_ends_no_sentence_is_told_apart_from_what_follows() {
        for (text, shown) in [
            ("The river\n\nIt rose.", "The river · It rose."),
            ("It rose.\n\nIt fell.", "It rose. It fell."),
            ("“It rose!”\n\nThe sea", "“It rose!” The sea"),
            ("To take:\noil\na wick", "To take: oil · a wick"),
            ("Boat\tLeaves\nAnna\t9:10", "Boat · Leaves · Anna · 9:10"),
            ("The river (north)\nIt rose", "The river (north) · It rose"),
            ("川が上がった。\n\n川", "川が上がった。 川"),
            ("\n one \n\n", "one"),
            ("", ""),
        ] {
            assert_eq!(joined(text), shown);
        }
    }

    proptest! {
        #[test]
        fn the_words_stay_as_they_are(text in "[a-c東.,:“” \n\t]{0,60}") {
            let spaced = text.replace(['\n', '\t'], " ");
            prop_assert_eq!(folded(&joined(&text), usize::MAX), folded(&spaced, usize::MAX));
        }
    }
}
