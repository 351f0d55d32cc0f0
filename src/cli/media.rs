//! `byline media`: pictures, from the command line.

mod add;
mod check;

use super::exit::Kind;
use super::open;
use super::printed::printed;
use crate::app::App;
use crate::articles::Status;
use crate::articles::illustrations::{Removal, Use, lacks_alt, queries as uses, remove};
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::ids::PictureId;
use crate::media::{Picture, State, processing, queries};
use anyhow::anyhow;
use clap::Subcommand;
use std::path::{Path, PathBuf};

/// How many pictures are looked at together.
const BATCH: i64 = 200;

/// What can be done about pictures.
#[derive(Subcommand)]
pub(super) enum Media {
    /// Add pictures and print the Markdown that shows them
    Add {
        /// JPEG, PNG, GIF or WebP files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// What the picture shows, for those who do not see it
        #[arg(long, value_name = "TEXT", conflicts_with = "decorative")]
        alt: Option<String>,
        /// It says nothing that the words around it do not
        #[arg(long)]
        decorative: bool,
    },
    /// List the pictures, the oldest first
    List {
        /// Only those no article shows
        #[arg(long)]
        unused: bool,
        /// Only those of which nobody has said what they show
        #[arg(long)]
        without_alt: bool,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Look whether every file is there and as it was written
    Check,
    /// Make the files of pictures that still wait for them, and what pages show until a picture has come
    Reprocess,
    /// Take a picture away that no article shows
    Remove {
        /// Its number, as `byline media list` shows it
        id: i64,
    },
}

impl Media {
    /// Does it.
    pub(super) fn run(self, file: Option<&Path>) -> anyhow::Result<()> {
        let app = open::app(file)?;
        match self {
            Media::Add {
                files,
                alt,
                decorative,
            } => add::add(&app, &files, alt.or(decorative.then(String::new))),
            Media::List {
                unused,
                without_alt,
                json,
            } => list(&app, unused, without_alt, json),
            Media::Check => check::check(&app),
            Media::Reprocess => reprocess(&app),
            Media::Remove { id } => take_away(&app, PictureId(id)),
        }
    }
}

/// Does something with each batch of pictures, each with the articles that show one of them.
fn each_batch(
    app: &App,
    mut work: impl FnMut(Vec<Picture>, Vec<Use>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut last = PictureId(0);
    loop {
        let ask = move |conn: &mut Connection| -> Result<(Vec<Picture>, Vec<Use>)> {
            let pictures = queries::after(conn, last, BATCH)?;
            let keys: Vec<String> = pictures.iter().map(|one| one.key.clone()).collect();
            let uses = uses::uses_of(conn, &keys)?;
            Ok((pictures, uses))
        };
        let (pictures, uses) = open::run(app.db.read(ask))??;
        let Some(picture) = pictures.last() else {
            return Ok(());
        };
        last = picture.id;
        work(pictures, uses)?;
    }
}

fn list(app: &App, unused: bool, without_alt: bool, json: bool) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    each_batch(app, |pictures, uses| {
        for picture in pictures {
            let used = uses.iter().filter(|one| one.picture_key == picture.key);
            let used = used.count();
            if unused && used > 0 || without_alt && !lacks_alt(&picture) {
                continue;
            }
            match json {
                true => rows.push(as_json(&picture, used)),
                false => println!("{}", line(&picture, used)),
            }
        }
        Ok(())
    })?;
    if json {
        println!("{}", serde_json::to_string_pretty(&rows)?);
    }
    Ok(())
}

fn line(picture: &Picture, used: usize) -> String {
    let state = match picture.state {
        State::Ready => match used {
            0 => "unused".to_owned(),
            1 => "in 1 article".to_owned(),
            used => format!("in {used} articles"),
        },
        State::Waiting => "waiting".to_owned(),
        State::Refused => format!("refused: {}", picture.reason),
    };
    let alt = match picture.alt.as_deref() {
        None => "(nobody has said what it shows)".to_owned(),
        Some("") => "(decorative)".to_owned(),
        Some(alt) => printed(alt),
    };
    let file = printed(&picture.file_name);
    format!(
        "{:<6} {}  {file}  {} × {}  {state}  {alt}",
        picture.id.0, picture.name, picture.width, picture.height
    )
}

fn as_json(picture: &Picture, used: usize) -> serde_json::Value {
    serde_json::json!({
        "id": picture.id,
        "name": picture.name,
        "file_name": picture.file_name,
        "width": picture.width,
        "height": picture.height,
        "bytes": picture.bytes,
        "alt": picture.alt,
        "state": picture.state.word(),
        "reason": picture.reason,
        "added_at": picture.added_at.rfc3339(),
        "articles": used,
    })
}

/// What waits is made now rather than by the server, and what was made before there were placeholders gets one; what
/// cannot be made is said and left.
fn reprocess(app: &App) -> anyhow::Result<()> {
    let (mut ready, mut failed) = (0, 0);
    let lacks = |one: &&Picture| match one.state {
        State::Waiting => true,
        State::Ready => one.placeholder.is_none(),
        State::Refused => false,
    };
    each_batch(app, |pictures, _| {
        for picture in pictures.iter().filter(lacks) {
            match open::run(processing::process(&app.db, &app.store, picture.id))? {
                Ok(picture) if picture.state == State::Ready => ready += 1,
                Ok(picture) => {
                    eprintln!("{}: {}", printed(&picture.file_name), picture.reason);
                    failed += 1;
                }
                Err(why) => {
                    eprintln!("{}: {why}", printed(&picture.file_name));
                    failed += 1;
                }
            }
        }
        Ok(())
    })?;
    println!("{ready} made ready, {failed} not.");
    Ok(())
}

fn take_away(app: &App, id: PictureId) -> anyhow::Result<()> {
    let removed = open::run(app.db.write(move |tx| remove(tx, id)))?;
    match removed {
        Ok(Removal::Gone(picture, files)) => {
            for file in files {
                app.store.remove(&file.name)?;
            }
            app.store.forget(&picture.key)?;
            let file = printed(&picture.file_name);
            println!("{} ({file}) is gone.", picture.name);
            Ok(())
        }
        Ok(Removal::Used(used)) => {
            let places: Vec<_> = used.iter().map(place).collect();
            Err(refused(format!(
                "it is shown in {}. Take it out there first",
                places.join(", ")
            )))
        }
        Err(Error::NotFound) => Err(refused(format!(
            "there is no picture {id}; `byline media list` says which there are"
        ))),
        Err(other) => Err(other.into()),
    }
}

fn place(used: &Use) -> String {
    let state = match used.status {
        Status::Published => "",
        Status::Draft => ", a draft",
        Status::Withdrawn => ", withdrawn",
    };
    format!("“{}” (/{}{state})", printed(&used.title), used.slug)
}

fn refused(why: impl ToString) -> anyhow::Error {
    anyhow!(why.to_string()).context(Kind::Data)
}
