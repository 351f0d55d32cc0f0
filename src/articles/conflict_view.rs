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
    /// What is said of words that stand in the writer's own version only, …
    pub only_mine: String,
    /// … and of those in the other one only.
    pub only_theirs: String,
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
        let when = stored.edited_at.in_full();
        let own = editor.id == writer.id;
        let name = &editor.name;
        let say = |own_words: &str, words: &str| if own { own_words } else { words }.to_owned();
        Conflict {
            sentence: if own {
                t!("editor-conflict-own", when = when)
            } else {
                t!("editor-conflict-other", name = name, when = when)
            },
            my_name: say(
                t!("editor-conflict-this-window"),
                t!("editor-conflict-yours"),
            ),
            their_name: if own {
                t!("editor-conflict-other-window").into()
            } else {
                t!("editor-conflict-theirs", name = name)
            },
            only_mine: say(
                t!("editor-conflict-this-window-only"),
                t!("editor-conflict-yours-only"),
            ),
            only_theirs: if own {
                t!("editor-conflict-other-window-only").into()
            } else {
                t!("editor-conflict-theirs-only", name = name)
            },
            keep_mine: say(
                t!("editor-conflict-keep-this"),
                t!("editor-conflict-keep-mine"),
            ),
            keep_theirs: say(
                t!("editor-conflict-keep-other"),
                t!("editor-conflict-keep-theirs"),
            ),
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
    let comments = |form: &EditorForm| match form.comments_open {
        true => t!("editor-comments-are-open").to_owned(),
        false => t!("editor-comments-are-closed").to_owned(),
    };
    let whether = |so: bool| match so {
        true => t!("editor-yes").to_owned(),
        false => t!("editor-no").to_owned(),
    };
    let read_first = |form: &EditorForm| whether(form.premoderated);
    let found = |form: &EditorForm| whether(!form.hidden);
    let kind = |form: &EditorForm| match form.is_page {
        true => t!("editor-kind-page").to_owned(),
        false => t!("editor-kind-article").to_owned(),
    };
    let both = |label, of: &dyn Fn(&EditorForm) -> String| Field {
        label,
        mine: of(mine),
        theirs: of(theirs),
    };
    let title = t!("editor-title");
    let all = [
        both(title, &|form| form.title.clone()),
        both(t!("editor-standfirst"), &|form| form.standfirst.clone()),
        both(t!("editor-address"), &|form| form.slug.clone()),
        both(t!("editor-tags"), &|form| form.tags.clone()),
        both(t!("editor-section"), &|form| form.section_name()),
        both(t!("editor-series"), &|form| form.series.clone()),
        both(t!("editor-part"), &|form| form.part.clone()),
        both(t!("editor-language"), &|form| form.language_name()),
        both(t!("editor-prompt"), &|form| form.prompt.clone()),
        both(t!("editor-comments"), &comments),
        both(t!("editor-comments-read-first"), &read_first),
        both(t!("editor-search-title"), &|form| form.search_title.clone()),
        both(t!("editor-search-description"), &|form| {
            form.search_description.clone()
        }),
        both(t!("editor-canonical"), &|form| form.canonical.clone()),
        both(t!("editor-found-by-search"), &found),
        both(t!("editor-kind"), &kind),
    ];
    let shown = |field: &Field| field.label == title || field.mine.trim() != field.theirs.trim();
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
