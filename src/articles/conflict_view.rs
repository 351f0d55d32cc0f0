//! Two versions of one article, side by side.

use super::Article;
use super::comparison::{Side, compare};
use super::editor_view::EditorForm;
use super::placed::Placed;
use crate::accounts::Account;
use crate::links;

/// What a writer wanted to save, and what was saved meanwhile.
pub struct Conflict {
    /// Who saved what, and when.
    pub sentence: String,
    /// What the writer's own version is called, …
    pub my_name: String,
    /// … and the other one.
    pub their_name: String,
    /// The button that keeps the one, …
    pub keep_mine: String,
    /// … and the other.
    pub keep_theirs: String,
    /// The title, and what else differs beside the text.
    pub fields: Vec<Field>,
    /// The stored text.
    pub their_body: String,
    /// What differs between the texts.
    pub diff: Vec<DiffPart>,
    /// The writer's own version: sent again, it overwrites what its writer has now seen, and nothing newer.
    pub mine: EditorForm,
    /// The stored version in the editor.
    pub edit_url: String,
}

/// Something short of an article, in both versions.
pub struct Field {
    /// What it is.
    pub label: &'static str,
    /// As the writer has it.
    pub mine: String,
    /// As it is stored.
    pub theirs: String,
}

/// A run of words of the comparison: `same`, `added` (only in mine) or `removed` (only in theirs).
pub struct DiffPart {
    /// Which of these.
    pub kind: String,
    /// The words.
    pub text: String,
}

impl Conflict {
    /// `mine` beside `stored`, which `editor` saved, for `writer` to choose.
    pub fn new(
        mine: EditorForm,
        stored: &Article,
        placed: &Placed,
        editor: &Account,
        writer: &Account,
    ) -> Conflict {
        let theirs = EditorForm::stored(stored, placed, writer).choosing(mine.choices.clone());
        let when = stored.edited_at.day_and_time();
        let own = editor.id == writer.id;
        let say = |own_words: &str, words: &str| if own { own_words } else { words }.to_owned();
        Conflict {
            sentence: if own {
                format!("You saved a newer version in another window on {when} UTC.")
            } else {
                format!("{} saved a newer version on {when} UTC.", editor.name)
            },
            my_name: say("In this window", "Yours"),
            their_name: if own {
                "In the other window".into()
            } else {
                format!("By {}", editor.name)
            },
            keep_mine: say(
                "Keep this one (overwrites the other)",
                "Keep mine (overwrites theirs)",
            ),
            keep_theirs: say("Keep the other one", "Keep theirs"),
            fields: fields(&mine, &theirs),
            diff: difference(&theirs.body, &mine.body.replace("\r\n", "\n")),
            their_body: theirs.body,
            mine: EditorForm {
                version: stored.version,
                ..mine
            },
            edit_url: links::editor(stored.id),
        }
    }
}

fn fields(mine: &EditorForm, theirs: &EditorForm) -> Vec<Field> {
    let comments =
        |form: &EditorForm| if form.comments_open { "Open" } else { "Closed" }.to_owned();
    let read_first = |form: &EditorForm| if form.premoderated { "Yes" } else { "No" }.to_owned();
    let found = |form: &EditorForm| if form.hidden { "No" } else { "Yes" }.to_owned();
    let kind = |form: &EditorForm| {
        if form.is_page {
            "Static page"
        } else {
            "Article"
        }
        .to_owned()
    };
    let both = |label, of: &dyn Fn(&EditorForm) -> String| Field {
        label,
        mine: of(mine),
        theirs: of(theirs),
    };
    let all = [
        both("Title", &|form| form.title.clone()),
        both("Standfirst", &|form| form.standfirst.clone()),
        both("Address", &|form| form.slug.clone()),
        both("Tags", &|form| form.tags.clone()),
        both("Section", &|form| form.section_name()),
        both("Series", &|form| form.series.clone()),
        both("Part", &|form| form.part.clone()),
        both("Prompt for comments", &|form| form.prompt.clone()),
        both("Comments", &comments),
        both("Comments are read first", &read_first),
        both("Title in search results", &|form| form.search_title.clone()),
        both("Description in search results", &|form| {
            form.search_description.clone()
        }),
        both("First published at", &|form| form.canonical.clone()),
        both("Shown by search engines", &found),
        both("Kind", &kind),
    ];
    let shown = |field: &Field| field.label == "Title" || field.mine.trim() != field.theirs.trim();
    all.into_iter().filter(shown).collect()
}

/// What differs between two texts.
fn difference(theirs: &str, mine: &str) -> Vec<DiffPart> {
    let kind = |side| match side {
        Side::Both => "same",
        Side::Mine => "added",
        Side::Theirs => "removed",
    };
    let part = |(side, text): (Side, &str)| DiffPart {
        kind: kind(side).to_owned(),
        text: text.to_owned(),
    };
    compare(theirs, mine).into_iter().map(part).collect()
}
