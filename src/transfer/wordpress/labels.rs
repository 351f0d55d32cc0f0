//! Categories and tags: both are tags here.

use crate::articles::draft::LONGEST_TAG;
use crate::articles::fault::mended;
use crate::db::Transaction;
use crate::error::Result;
use crate::ids::TagId;
use crate::markdown::excerpt;
use crate::slug::slug_of;
use crate::transfer::queries::{self, Origin};
use crate::transfer::report::Report;
use crate::transfer::wxr::content::plain_text;
use crate::transfer::wxr::{Label, Term};

/// The longest description of a tag, in characters.
const DESCRIPTION: usize = 500;

/// Makes a declared category or tag a tag here.
pub(super) fn label(
    tx: &mut Transaction,
    source: &str,
    label: &Label,
    report: &mut Report,
) -> Result<()> {
    if label.parent.is_some() {
        report.remark(
            "categories under another one stand beside it now",
            &*label.name,
        );
    }
    let about = excerpt(&plain_text(&label.description), DESCRIPTION);
    tag(
        tx,
        source,
        &label.taxonomy,
        &label.slug,
        &label.name,
        &about,
        report,
    )
    .map(drop)
}

/// The tag of a label an item carries, made when the file did not declare it.
pub(super) fn tag_of(
    tx: &mut Transaction,
    source: &str,
    term: &Term,
    report: &mut Report,
) -> Result<Option<TagId>> {
    tag(tx, source, &term.domain, &term.slug, &term.name, "", report)
}

fn tag(
    tx: &mut Transaction,
    source: &str,
    taxonomy: &str,
    slug: &str,
    name: &str,
    about: &str,
    report: &mut Report,
) -> Result<Option<TagId>> {
    let thing = if taxonomy == "category" {
        "categories, as tags"
    } else {
        "tags"
    };
    let whole = mended(&plain_text(name));
    let Some(slug) = slug_of(slug).or_else(|| slug_of(&whole)) else {
        report.remark("labels without a letter in their name", whole);
        return Ok(None);
    };
    let key = format!("{taxonomy}:{slug}");
    let origin = Origin {
        source,
        kind: "tag",
        id: &key,
    };
    if let Some(id) = queries::find_imported(tx, origin)? {
        return Ok(Some(TagId(id)));
    }
    let name = name_of(&whole, &slug, report);
    let id = match queries::find_tag(tx, &slug, &name)? {
        Some(id) => {
            report.remark(
                "labels that are one tag with another of the same name or address",
                &*whole,
            );
            id
        }
        None => {
            report.made(thing);
            queries::insert_tag(tx, &slug, &name, about)?
        }
    };
    queries::remember(tx, origin, id.0)?;
    Ok(Some(id))
}

/// A name as writers can give one: without commas, which part tags, not too long, and with a letter.
fn name_of(whole: &str, slug: &str, report: &mut Report) -> String {
    if whole.contains(',') {
        report.remark("names of labels with a comma; it is a stroke now", whole);
    }
    let name = whole.replace(", ", " / ").replace(',', "/");
    let name = name.trim().to_owned();
    if name.chars().count() > LONGEST_TAG {
        let what = format!("names of labels of more than {LONGEST_TAG} characters; they are cut");
        report.remark(what, whole);
    }
    let name = excerpt(&name, LONGEST_TAG);
    match slug_of(&name) {
        Some(_) => name,
        None => excerpt(slug, LONGEST_TAG),
    }
}
