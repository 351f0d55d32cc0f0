//! Categories and tags: both are tags here.

use crate::db::Transaction;
use crate::error::Result;
use crate::ids::TagId;
use crate::markdown::excerpt;
use crate::slug::slug_of;
use crate::transfer::queries::{self, Origin};
use crate::transfer::report::Report;
use crate::transfer::wxr::content::plain_text;
use crate::transfer::wxr::{Label, Term};

/// The longest name and description of a tag, in characters.
const NAME: usize = 80;
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
    let name = excerpt(plain_text(name).trim(), NAME);
    let Some(slug) = slug_of(slug).or_else(|| slug_of(&name)) else {
        report.remark("labels without a letter in their name", name);
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
    let id = match queries::find_tag(tx, &slug)? {
        Some(id) => {
            report.remark(
                "labels that are one tag with another of the same address",
                &*name,
            );
            id
        }
        None => {
            report.made(thing);
            let name = if name.is_empty() { slug.clone() } else { name };
            queries::insert_tag(tx, &slug, &name, about)?
        }
    };
    queries::remember(tx, origin, id.0)?;
    Ok(Some(id))
}
