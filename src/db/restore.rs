//! Putting a backup back.

use super::backup::check;
use super::file;
use anyhow::{Context, bail};
use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};

/// Puts a checked copy of the backup at `from` in the place of the database at `to`. What stood there
/// is kept under the name returned, together with SQLite's log files: a log that is not the
/// backup's own would be written into it at the next start. The lock on `to` has to be held.
pub fn restore(from: &Path, to: &Path) -> anyhow::Result<Option<PathBuf>> {
    if !from.exists() {
        bail!("there is no backup at {}", from.display());
    }
    let part = beside(to, ".restoring");
    std::fs::copy(from, &part).with_context(|| format!("cannot write {}", part.display()))?;
    let ready = file::check_header(&part)
        .map_err(anyhow::Error::from)
        .and_then(|()| {
            check(&part)?;
            // Reading the copy made log files of its own, which go with its old name.
            remove_logs(&part)?;
            Ok(File::open(&part)?.sync_all()?)
        });
    if let Err(error) = ready {
        remove_logs(&part)?;
        std::fs::remove_file(&part)?;
        return Err(error.context(format!("{} is no backup of Byline", from.display())));
    }
    let kept = if to.exists() {
        Some(put_aside(to)?)
    } else {
        None
    };
    std::fs::rename(&part, to).with_context(|| format!("cannot write {}", to.display()))?;
    Ok(kept)
}

/// Renames the database and its log files to a name nothing has.
fn put_aside(to: &Path) -> anyhow::Result<PathBuf> {
    let mut number = 1;
    let mut kept = beside(to, ".before-restore");
    while kept.exists() {
        number += 1;
        kept = beside(to, &format!(".before-restore-{number}"));
    }
    for log in ["", "-wal", "-shm"] {
        let old = beside(to, log);
        if old.exists() {
            std::fs::rename(&old, beside(&kept, log))
                .with_context(|| format!("cannot rename {}", old.display()))?;
        }
    }
    Ok(kept)
}

fn remove_logs(path: &Path) -> anyhow::Result<()> {
    for log in ["-wal", "-shm"] {
        let log = beside(path, log);
        if log.exists() {
            std::fs::remove_file(log)?;
        }
    }
    Ok(())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
