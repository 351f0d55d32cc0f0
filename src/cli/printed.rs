//! Names as a terminal shows them.

use crate::markdown::is_override;
use std::fmt::Display;

/// A name on one line: white space of any kind is one space, and what moves the cursor, colours, or turns letters around
/// is left out. Whoever gives a file its name writes nothing else on the terminal by it.
pub(super) fn printed(name: impl Display) -> String {
    let name = name.to_string();
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut line = words.join(" ");
    line.retain(|c| !c.is_control() && !is_override(c));
    line
}

#[cfg(test)]
mod tests {
    use super::printed;
    use proptest::prelude::*;

    #[test]
    fn a_name_stands_on_one_line_and_steers_nothing() {
        let forged = "boat.jpg\r\n7\u{2028}\tadmin \u{1b}[31m\u{9b}2J\0\u{202e}x";
        assert_eq!(printed(forged), "boat.jpg 7 admin [31m2Jx");
        assert_eq!(
            printed("Über die Brücke – 橋.png"),
            "Über die Brücke – 橋.png"
        );
    }

    proptest! {
        #[test]
        fn no_name_steers_a_terminal(name in any::<String>()) {
            prop_assert!(!printed(name).contains(char::is_control));
        }
    }
}
