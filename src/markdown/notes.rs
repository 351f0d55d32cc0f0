//! What a writer notes in the source for nobody to read.

/// Markdown as it was written, without the comments (`<!-- … -->`) that no reader sees; where they are
/// code they stay.
pub fn without_notes(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let (mut fence, mut in_note) = (None, false);
    for line in source.split_inclusive('\n') {
        if !in_note && let Some(mark) = fence_of(line) {
            match fence {
                None => fence = Some(mark),
                Some(open) if open == mark => fence = None,
                Some(_) => {}
            }
            out.push_str(line);
        } else if fence.is_some() {
            out.push_str(line);
        } else {
            write_line(&mut out, line, &mut in_note);
        }
    }
    out
}

/// The mark of a fence around code (CommonMark 0.31 §4.5) that begins or ends with this line.
fn fence_of(line: &str) -> Option<&'static str> {
    let line = line.trim_start();
    ["```", "~~~"]
        .into_iter()
        .find(|mark| line.starts_with(mark))
}

fn write_line(out: &mut String, line: &str, in_note: &mut bool) {
    let mut rest = line;
    loop {
        let mark = if *in_note { "-->" } else { "<!--" };
        let Some(at) = rest.find(mark) else {
            break;
        };
        let is_code = !*in_note && rest[..at].matches('`').count() % 2 == 1;
        let (before, after) = rest.split_at(at + mark.len());
        match *in_note {
            true => *in_note = false,
            false if is_code => out.push_str(before),
            false => {
                out.push_str(&before[..at]);
                *in_note = true;
            }
        }
        rest = after;
    }
    if !*in_note {
        out.push_str(rest);
    }
}

#[cfg(test)]
mod tests {
    use super::without_notes;
    use proptest::prelude::*;

    #[test]
    fn notes_are_left_out_and_code_stays() {
        for (written, seen) in [
            ("One <!-- ask Ana --> two.", "One  two."),
            ("<!-- a\nb\n-->\nThree.", "\nThree."),
            ("Say `<!-- x -->` so.", "Say `<!-- x -->` so."),
            (
                "```\n<!-- x -->\n```\n<!-- y -->z",
                "```\n<!-- x -->\n```\nz",
            ),
            ("Never ended <!-- here\nor there", "Never ended "),
        ] {
            assert_eq!(without_notes(written), seen);
        }
    }

    proptest! {
        #[test]
        fn what_holds_no_note_stays_as_it_was(source in "[a-z`~# \n*>-]{0,80}") {
            prop_assert_eq!(without_notes(&source), source);
        }
    }
}
