//! Where the database is.

use anyhow::bail;
use std::path::PathBuf;

/// Where the database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// An SQLite file.
    File(PathBuf),
    /// The URL of a PostgreSQL database.
    Postgres(String),
}

impl Location {
    /// Reads `sqlite:PATH`, a bare path, or `postgres://…`.
    pub fn parse(url: &str) -> anyhow::Result<Location> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            if cfg!(feature = "postgres") {
                return Ok(Location::Postgres(url.to_owned()));
            }
            bail!(
                "this program was built without PostgreSQL. Build it with \
                 `cargo build --release --features postgres`, or use an address like sqlite:byline.db"
            );
        }
        let path = url.strip_prefix("sqlite:").unwrap_or(url);
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.is_empty() || path.contains("://") || path.contains('?') {
            bail!(
                "the database address is not one Byline knows: use sqlite:PATH or postgres://USER@HOST/NAME"
            );
        }
        Ok(Location::File(path.into()))
    }
}
