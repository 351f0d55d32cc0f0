//! A copy of the whole database, consistent while it is being written to.

use super::connection::{PATIENCE, Purpose, connect_sqlite};
use super::file;
use super::refusal::Refusal;
use super::text;
use anyhow::{Context, bail};
use diesel::prelude::*;
use diesel::sql_types::Text;
use std::fs::File;
use std::path::Path;

#[derive(QueryableByName)]
struct Finding {
    #[diesel(sql_type = Text)]
    integrity_check: String,
}

/// Copies the SQLite database at `from` to the new file `to`, checks the copy whole, and only then
/// gives it its name. Fails when `to` exists already; a failed copy leaves nothing behind.
pub fn backup(from: &Path, to: &Path) -> anyhow::Result<u64> {
    if !from.exists() {
        bail!("there is no database at {}", from.display());
    }
    if to.exists() {
        bail!("{} exists already; name a new file", to.display());
    }
    let folder = match to.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let workplace = tempfile::Builder::new()
        .prefix(".byline-backup-")
        .tempdir_in(folder)
        .with_context(|| format!("cannot write in {}", folder.display()))?;
    let part = workplace.path().join("copy.db");
    // SQLite fills an empty file that is there, and keeps who may read it.
    file::make_private(&part).with_context(|| format!("cannot create {}", part.display()))?;
    vacuum(from, &part)?;
    check(&part).context("the copy is damaged")?;
    File::open(&part)?.sync_all()?;
    let size = std::fs::metadata(&part)?.len();
    std::fs::hard_link(&part, to)
        .or_else(|_| std::fs::rename(&part, to))
        .with_context(|| format!("cannot write {}", to.display()))?;
    File::open(folder)?.sync_all()?;
    Ok(size)
}

fn vacuum(from: &Path, part: &Path) -> anyhow::Result<()> {
    let opened = connect_sqlite(text(from)?, Purpose::Write, PATIENCE);
    let mut conn = opened.map_err(|why| Refusal::because(from, why))?;
    diesel::sql_query("VACUUM INTO $1")
        .bind::<Text, _>(text(part)?)
        .execute(&mut conn)
        .context("the database could not be copied")?;
    Ok(())
}

/// Says what SQLite finds wrong with the file.
pub(super) fn check(part: &Path) -> anyhow::Result<()> {
    let mut conn = connect_sqlite(text(part)?, Purpose::Read, PATIENCE)?;
    let finding =
        diesel::sql_query("PRAGMA integrity_check(1)").get_result::<Finding>(&mut conn)?;
    if finding.integrity_check != "ok" {
        bail!(finding.integrity_check);
    }
    Ok(())
}
