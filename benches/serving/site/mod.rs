//! Sites of three sizes, each made once and the same everywhere, and kept for the next run.

pub mod articles;
mod dice;
pub mod people;
mod prose;
mod rows;
mod threads;

pub use dice::Dice;
pub use prose::Prose;

use anyhow::{Context, Result};
use byline::clock::{Clock, Moment};
use byline::db::{Database, Location, Migrate};
use byline::search::queries::upkeep::put_off;
use byline::search::upkeep::work_off;
use byline::secret::{RootSecret, digest};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

/// Rises with every change to what is made.
const VERSION: u32 = 2;
const SEED: u64 = 2025;
/// The address of the author with the most articles.
pub const AUTHOR: &str = "author-1";

/// How large a site is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 100 articles, 1,000 comments; as all of them, three more articles with 10,200 comments.
    Small,
    /// 1,000 articles, 10,000 comments.
    Usual,
    /// 100,000 articles, 1,000,000 comments.
    Large,
}

/// A site on the disk.
pub struct Site {
    /// Its data folder.
    pub folder: PathBuf,
    /// The cookies of its signed-in readers.
    pub cookies: Vec<String>,
}

impl Size {
    fn articles(self) -> usize {
        match self {
            Size::Small => 100,
            Size::Usual => 1_000,
            Size::Large => 100_000,
        }
    }

    fn comments(self) -> usize {
        10 * self.articles()
    }

    fn name(self) -> String {
        format!("articles-{}", self.articles())
    }
}

impl Site {
    /// The site of this size in `folder`; made if it is not there as this program would make it.
    pub fn open(folder: &Path, size: Size) -> Result<Site> {
        let name = size.name();
        let home = folder.join(format!("{name}-{}", key()?));
        if !home.exists() {
            let begun = Instant::now();
            eprintln!("making the site {name}; it is kept for the next run");
            let begins = |path: &Path| {
                let name_of = path.file_name().and_then(|one| one.to_str());
                name_of.is_some_and(|one| one.starts_with(&format!("{name}-")))
            };
            // Sites of an earlier version, and one that was not finished.
            for entry in std::fs::read_dir(folder)? {
                let path = entry?.path();
                if begins(&path) {
                    std::fs::remove_dir_all(path)?;
                }
            }
            let unfinished = folder.join(format!("{name}-unfinished"));
            std::fs::create_dir_all(&unfinished)?;
            make(&unfinished, size)?;
            std::fs::rename(&unfinished, &home)?;
            eprintln!("made in {} s", begun.elapsed().as_secs());
        }
        Site::at(home)
    }

    fn at(folder: PathBuf) -> Result<Site> {
        let cookies = std::fs::read_to_string(folder.join("cookies"))?;
        Ok(Site {
            folder,
            cookies: cookies.lines().map(str::to_owned).collect(),
        })
    }

    /// A copy to be changed, at `to`; whatever was there goes. Its readers were here a moment ago.
    pub fn copied(&self, to: &Path) -> Result<Site> {
        if to.exists() {
            std::fs::remove_dir_all(to)?;
        }
        std::fs::create_dir_all(to)?;
        for name in ["byline.db", "secret.key", "cookies"] {
            std::fs::copy(self.folder.join(name), to.join(name))?;
        }
        let site = Site::at(to.to_owned())?;
        diesel::update(rows::sessions::table)
            .set(rows::sessions::seen_at.eq(Clock::System.now().0))
            .execute(&mut site.connection()?)?;
        Ok(site)
    }

    /// The articles that are talked about, with the number of their comments, most first. The three
    /// that are there to be measured are not among them.
    pub fn discussed(&self) -> Result<Vec<(String, usize)>> {
        use rows::articles;
        let found: Vec<(String, i64)> = articles::table
            .filter(articles::slug.like("story-%"))
            .filter(articles::comment_count.gt(0))
            .order((articles::comment_count.desc(), articles::id))
            .select((articles::slug, articles::comment_count))
            .load(&mut self.connection()?)?;
        let counted = found.into_iter();
        Ok(counted
            .map(|(slug, count)| (slug, count as usize))
            .collect())
    }

    /// How many comments appeared after `since`.
    pub fn published_since(&self, since: Moment) -> Result<usize> {
        use rows::comments;
        let found: i64 = comments::table
            .filter(comments::created_at.ge(since.0))
            .filter(comments::status.eq("published"))
            .count()
            .get_result(&mut self.connection()?)?;
        Ok(found as usize)
    }

    fn connection(&self) -> Result<SqliteConnection> {
        connect(&self.folder)
    }
}

fn connect(folder: &Path) -> Result<SqliteConnection> {
    let path = folder.join("byline.db");
    let path = path.to_str().context("a path that is not UTF-8")?;
    Ok(SqliteConnection::establish(path)?)
}

/// Names what is made: our own version, the tables, the pipeline and the words.
fn key() -> Result<String> {
    let mut text = format!("{VERSION} {}", byline::markdown::PIPELINE_VERSION);
    text += &Prose::new(SEED)?.vocabulary();
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/sqlite");
    let entries = std::fs::read_dir(migrations)?.collect::<Result<Vec<_>, _>>()?;
    let mut paths: Vec<_> = entries
        .into_iter()
        .map(|entry| entry.path().join("up.sql"))
        .collect();
    paths.sort();
    for path in paths {
        text += &std::fs::read_to_string(path)?;
    }
    let bytes = digest(text);
    Ok(bytes[..6]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

fn make(folder: &Path, size: Size) -> Result<()> {
    let root = RootSecret::keep(&folder.join("secret.key"))?;
    let mut prose = Prose::new(SEED)?;
    let file = Location::File(folder.join("byline.db"));
    let db = Database::open(&file, Migrate::Auto, Clock::System, Arc::new(|_| ()))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let people = runtime.block_on(async {
        let people = people::make(&db, &root).await?;
        articles::write(&db, &mut prose, &people.authors, size.articles()).await?;
        anyhow::Ok(people)
    })?;
    drop(db);
    std::fs::write(folder.join("cookies"), people.cookies.join("\n"))?;
    let conn = &mut connect(folder)?;
    // Nothing is lost if this is not finished: it is made again.
    conn.batch_execute(
        "PRAGMA synchronous = OFF; PRAGMA cache_size = -500000; PRAGMA foreign_keys = OFF;",
    )?;
    conn.transaction(|conn| {
        articles::copy(conn, size.articles())?;
        let mut readers = people.readers;
        readers.extend(people::make_many(conn, size.comments() / 20)?);
        threads::write(conn, &mut prose, &readers, size.comments())?;
        threads::completed(conn)
    })?;
    // Nothing is left to be indexed while something is measured.
    let db = Database::open(&file, Migrate::Off, Clock::System, Arc::new(|_| ()))?;
    runtime.block_on(db.write(put_off))?;
    runtime.block_on(work_off(&db, |_| {}))?;
    runtime.block_on(db.checkpoint())?;
    Ok(())
}
