//! Pictures: brought by writers, made ready in several sizes, kept in files beside the database.
//!
//! What somebody brings is looked at ([`Upload`]), put aside ([`Store::receive`]) and noted ([`add`]); a job then
//! makes the files that are shown ([`processing`]). What was brought is forgotten after that: it may say where
//! somebody lives, and nobody may come to serve or copy it by mistake. Its name says how large a picture is
//! ([`crate::picture`]), so that no page has to ask.

pub mod bare;
pub mod kind;
mod making;
pub mod pages;
pub mod processing;
pub mod queries;
mod shrinking;
mod store;
mod unfit;
mod upload;

pub use store::{Store, beside_backup};
pub use unfit::Unfit;
pub use upload::Upload;

use crate::clock::Moment;
use crate::db::Transaction;
use crate::db::schema::{picture_files, pictures};
use crate::error::{Error, Result};
use crate::ids::{AccountId, PictureId, Topic};
use crate::jobs::{self, Kind as JobKind};
use crate::picture::PictureName;
use crate::text_enum;
use anyhow::anyhow;
use diesel::prelude::*;

/// The most bytes of a file.
pub const MOST_BYTES: usize = 20_000_000;
/// The most pixels of a picture.
pub const MOST_PIXELS: u64 = 50_000_000;
/// The most frames of a picture that moves.
pub const MOST_FRAMES: usize = 300;
/// The most bytes that reading a picture may take.
pub const MOST_MEMORY: u64 = 320 * 1024 * 1024;
/// The most bytes that reading a JPEG of several scans may take: the file twice, its coefficients and its pixels. With
/// what the program takes besides, that is 256 MiB.
pub const MOST_MEMORY_IN_SCANS: u64 = 248 * 1024 * 1024;
/// The most characters of what a picture shows.
pub const LONGEST_ALT: usize = 1000;
/// The most characters kept of a file's name.
const LONGEST_FILE_NAME: usize = 200;

text_enum! {
    /// How far a picture is.
    State {
        /// Its files are not made yet.
        Waiting = "waiting",
        /// Everybody can see it.
        Ready = "ready",
        /// Its files cannot be made.
        Refused = "refused",
    }
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = pictures)]
pub struct Picture {
    /// Its number.
    pub id: PictureId,
    /// With what the names of its files begin.
    pub key: String,
    /// Its name, as [`PictureName`] writes it.
    pub name: String,
    /// What the file was called that was brought.
    pub file_name: String,
    /// Its width in pixels.
    pub width: i64,
    /// Its height in pixels.
    pub height: i64,
    /// How many bytes were brought.
    pub bytes: i64,
    /// What it shows, in words; empty when it only decorates, nothing while nobody has said.
    pub alt: Option<String>,
    /// How far it is.
    pub state: State,
    /// Why it was refused, in a sentence; may be empty.
    pub reason: String,
    /// When it was added.
    pub added_at: Moment,
    /// Who added it; nobody who signed in, on the command line.
    pub added_by: Option<AccountId>,
    /// What is shown until it has come, as a WebP of a few pixels: empty when one sees through the picture, nothing
    /// while nobody has made it.
    pub placeholder: Option<Vec<u8>>,
}

/// What was made of an upload.
#[derive(Clone, Debug)]
pub struct Made {
    /// The files that are shown.
    pub files: Vec<PictureFile>,
    /// What is shown until they have come; may be empty.
    pub placeholder: Vec<u8>,
}

/// A file of a picture, as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = picture_files)]
pub struct PictureFile {
    /// Its name.
    pub name: String,
    /// Its picture.
    pub picture_id: PictureId,
    /// How many bytes it has.
    pub bytes: i64,
    /// Their SHA-256.
    pub digest: Vec<u8>,
}

/// A picture about to be noted.
#[derive(Clone, Debug)]
pub struct NewPicture {
    /// Its name.
    pub name: PictureName,
    /// What the file was called.
    pub file_name: String,
    /// How many bytes it has.
    pub bytes: usize,
    /// What it shows, if somebody has said; empty when it only decorates.
    pub alt: Option<String>,
    /// Who adds it.
    pub by: Option<AccountId>,
}

impl NewPicture {
    /// What is noted of `upload`, whose file was called `file_name`.
    pub fn of(
        upload: &Upload,
        file_name: &str,
        alt: Option<String>,
        by: Option<AccountId>,
    ) -> NewPicture {
        let last = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
        let is_shown = |c: &char| !c.is_control() && crate::markdown::is_text(*c);
        let plain = last
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c });
        let plain = plain.filter(is_shown);
        NewPicture {
            name: upload.name.clone(),
            file_name: plain.take(LONGEST_FILE_NAME).collect(),
            bytes: upload.bytes.len(),
            alt,
            by,
        }
    }
}

impl Picture {
    /// Its name, taken apart.
    ///
    /// # Errors
    /// [`Error::Internal`] if it was not written by this program.
    pub fn parts(&self) -> Result<PictureName> {
        let parsed = PictureName::parse(&self.name);
        parsed.ok_or_else(|| Error::Internal(anyhow!("{} is no picture's name", self.name)))
    }
}

/// Notes a picture whose upload the store has received, and has its files made. One that is there already
/// stays as it is, but for what it shows, if that is said now.
///
/// # Errors
/// As the database's.
pub fn add(tx: &mut Transaction, new: &NewPicture) -> Result<Picture> {
    let known = queries::find_by_key(tx, &new.name.key)?;
    let id = match &known {
        Some(known) => {
            if let Some(alt) = &new.alt {
                queries::describe(tx, known.id, alt)?;
            }
            if known.state == State::Refused {
                queries::wait_again(tx, known.id)?;
            }
            known.id
        }
        None => queries::insert(tx, new)?,
    };
    if known.is_none_or(|known| known.state != State::Ready) {
        jobs::later(tx, JobKind::ProcessPicture, &id.to_string())?;
    }
    queries::by_id(tx, id)
}

/// Notes what became of a picture that waited: the files it has, or why it has none.
///
/// # Errors
/// As the database's.
pub fn settle(
    tx: &mut Transaction,
    id: PictureId,
    made: &std::result::Result<Made, Unfit>,
) -> Result<()> {
    match made {
        Ok(made) => {
            queries::forget_files(tx, id)?;
            for file in &made.files {
                queries::insert_file(tx, file)?;
            }
            put_placeholder(tx, id, &made.placeholder)?;
            queries::settle(tx, id, State::Ready, "")
        }
        Err(unfit) => queries::settle(tx, id, State::Refused, &unfit.to_string()),
    }
}

/// Notes what is shown until a picture has come; the pages that show the picture are to have it.
///
/// # Errors
/// As the database's.
pub fn put_placeholder(tx: &mut Transaction, id: PictureId, webp: &[u8]) -> Result<()> {
    queries::put_placeholder(tx, id, webp)?;
    if !webp.is_empty() {
        for article in queries::articles_with(tx, id)? {
            tx.touch(Topic::Article(article));
        }
    }
    Ok(())
}
