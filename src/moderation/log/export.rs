//! The log as a file: comma-separated values (RFC 4180) for people, JSON Lines for programs. Both name nobody's
//! e-mail address, and hold no comment: its text may be erased one day, and a file is not.

use super::{Entry, Filter, Known, Subject, queries};
use crate::comments::screening::{is_blank, is_ignorable};
use crate::db::Connection;
use crate::error::Result;
use crate::links;
use crate::place::Place;
use serde::Serialize;

/// So many lines are read at once.
const STEP: usize = 500;

/// The form of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table for a spreadsheet.
    Csv,
    /// One object in JSON a line.
    JsonLines,
}

/// A line of the file. Its fields are the columns, in this order.
#[derive(Clone, Debug, Serialize)]
pub struct Exported {
    number: i64,
    at: String,
    by: String,
    action: &'static str,
    about: String,
    comment: Option<String>,
    article: Option<String>,
    article_title: Option<String>,
    reason: Option<String>,
    told: Option<String>,
    for_staff: Option<String>,
    state: Option<&'static str>,
    until: Option<String>,
    covers: Option<String>,
    decision: Option<i64>,
    undoes: Option<i64>,
    bulk: Option<i64>,
}

/// The names of the columns.
const COLUMNS: [&str; 17] = [
    "number",
    "at",
    "by",
    "action",
    "about",
    "comment",
    "article",
    "article_title",
    "reason",
    "told",
    "for_staff",
    "state",
    "until",
    "covers",
    "decision",
    "undoes",
    "bulk",
];

/// The part of the file that begins at `place`, and where the next one does, if there is one.
pub fn part(
    conn: &mut Connection,
    filter: &Filter,
    format: Format,
    place: Place,
) -> Result<(String, Option<Place>)> {
    let page = queries::page(conn, filter, place, STEP)?;
    let known = Known::of(conn, &page.entries)?;
    let mut text = match (format, place) {
        (Format::Csv, Place::First) => record(COLUMNS.map(str::to_owned)),
        _ => String::new(),
    };
    for entry in &page.entries {
        let line = Exported::of(entry, &known);
        match format {
            Format::Csv => text.push_str(&record(line.cells())),
            Format::JsonLines => {
                text.push_str(&serde_json::to_string(&line).map_err(anyhow::Error::from)?);
                text.push('\n');
            }
        }
    }
    Ok((text, page.after.map(Place::After)))
}

impl Exported {
    fn of(entry: &Entry, known: &Known) -> Exported {
        let filled = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let article = known.article(entry);
        let mut line = Exported {
            number: entry.id,
            at: entry.at.rfc3339(),
            by: known.person(entry.by_id).0,
            action: entry.act().map_or("", |act| act.word()),
            about: known.person(entry.about_id).0,
            comment: None,
            article: article.as_ref().map(|(_, slug)| links::article(slug)),
            article_title: article.map(|(title, _)| title),
            reason: filled(&entry.reason),
            told: None,
            for_staff: None,
            state: None,
            until: None,
            covers: None,
            decision: None,
            undoes: None,
            bulk: None,
        };
        match known.subject(entry) {
            Some(Subject::Decision(decision)) => {
                line.comment = Some(links::comment(decision.comment_id));
                line.told = filled(&decision.note);
                line.decision = Some(decision.id);
                line.undoes = decision.undoes;
                line.bulk = decision.bulk_id;
            }
            Some(Subject::State(state)) => {
                line.told = filled(&state.message);
                line.for_staff = filled(&state.note);
                line.state = Some(state.kind.word());
                line.until = state.expires_at.map(|end| end.rfc3339());
                line.covers = known.covers(state.id);
            }
            Some(Subject::CleanUp(clean_up)) => line.bulk = Some(clean_up.bulk()),
            Some(Subject::Appeal(appeal)) => {
                line.comment = appeal.comment_id.map(links::comment);
                line.told = appeal.answer.as_deref().and_then(filled);
            }
            Some(Subject::Letter(letter)) => line.told = filled(&letter.text),
            Some(Subject::Pick(id)) => line.comment = Some(links::comment(id)),
            Some(Subject::Lock(lock)) => {
                line.comment = Some(links::comment(lock.comment_id));
                line.told = filled(&lock.reason);
            }
            None => {}
        }
        line
    }

    fn cells(self) -> [String; 17] {
        let number = |number: Option<i64>| number.map(|one| one.to_string()).unwrap_or_default();
        [
            self.number.to_string(),
            self.at,
            plain(self.by),
            self.action.to_owned(),
            plain(self.about),
            self.comment.unwrap_or_default(),
            self.article.unwrap_or_default(),
            plain(self.article_title.unwrap_or_default()),
            plain(self.reason.unwrap_or_default()),
            plain(self.told.unwrap_or_default()),
            plain(self.for_staff.unwrap_or_default()),
            self.state.unwrap_or_default().to_owned(),
            self.until.unwrap_or_default(),
            plain(self.covers.unwrap_or_default()),
            number(self.decision),
            number(self.undoes),
            number(self.bulk),
        ]
    }
}

/// A cell a spreadsheet takes for text: what it would take for a formula begins with an apostrophe, in full width and
/// behind what prints nothing as well.
fn plain(text: String) -> String {
    let seen = text.trim_start_matches(|c| is_ignorable(c) || is_blank(c));
    let signs = [
        '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫',
    ];
    match seen.starts_with(signs) || seen.starts_with(['\t', '\r', '\n']) {
        true => format!("'{text}"),
        false => text,
    }
}

/// A record of RFC 4180 §2, each cell in quotes.
fn record(cells: [String; 17]) -> String {
    let quoted = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
    format!("{}\r\n", quoted.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        for formula in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM(1)",
            "﹦1",
            "﹢1",
            "﹣1",
            "﹫SUM(1)",
            "\u{200B}=1",
            "\u{FEFF}\u{3164}＝1",
            "\u{200E}\t=1",
        ] {
            assert_eq!(plain(formula.into()), format!("'{formula}"));
        }
        for text in ["", "a=b", " x", "'x", "1-1", "\u{200B}x=1", "— so"] {
            assert_eq!(plain(text.into()), text);
        }
    }
}
