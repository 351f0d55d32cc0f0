//! `byline media add`.

use super::super::exit::Kind;
use super::super::open;
use super::super::printed::printed;
use super::refused;
use crate::app::App;
use crate::articles::illustrations::{Removal, remove};
use crate::error::Error;
use crate::markdown::{clean_text, in_markdown};
use crate::media::{self, LONGEST_ALT, MOST_BYTES, NewPicture, Picture, State, Upload, processing};
use crate::picture::FOLDER;
use anyhow::{Context, bail};
use std::fs::File;
use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

/// Adds each file; what is wrong with one keeps no other from being added.
pub(super) fn add(app: &App, files: &[PathBuf], alt: Option<String>) -> anyhow::Result<()> {
    let alt = alt.as_deref().map(one_line).transpose()?;
    let mut failed = 0;
    for file in files {
        match add_one(app, file, alt.clone()) {
            Ok(picture) => announce(&picture),
            Err(why) => {
                eprintln!("{}: {why:#}", printed(file.display()));
                failed += 1;
            }
        }
    }
    match failed {
        0 => Ok(()),
        1 => Err(refused("one file was not added")),
        _ => Err(refused(format!("{failed} files were not added"))),
    }
}

fn one_line(alt: &str) -> anyhow::Result<String> {
    let line = clean_text(alt).map_err(refused)?;
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > LONGEST_ALT {
        return Err(refused(format!(
            "what a picture shows is said in at most {LONGEST_ALT} characters"
        )));
    }
    Ok(line)
}

fn add_one(app: &App, file: &Path, alt: Option<String>) -> anyhow::Result<Picture> {
    let upload = Upload::read(read(file)?).map_err(refused)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let alt = match alt {
        Some(alt) => Some(alt),
        None => asked(&name)?,
    };
    let new = NewPicture::of(&upload, &name, alt, None);
    app.store
        .receive(&upload.name.key, &upload.bytes)
        .with_context(|| format!("cannot write in {}", app.store.folder().display()))
        .context(Kind::CannotCreate)?;
    drop(upload);
    let noted = open::run(app.db.write(move |tx| media::add(tx, &new)))??;
    let made = match open::run(processing::process(&app.db, &app.store, noted.id))? {
        Ok(picture) if picture.state == State::Refused => Err(refused(&picture.reason)),
        made => made.map_err(anyhow::Error::from),
    };
    if made.is_err() {
        undo(app, &noted)?;
    }
    made
}

/// Takes away what was noted and written of a picture that was not added after all, unless an article shows it.
fn undo(app: &App, noted: &Picture) -> anyhow::Result<()> {
    let id = noted.id;
    match open::run(app.db.write(move |tx| remove(tx, id)))? {
        Ok(Removal::Gone(..)) => {
            for name in noted.parts()?.files() {
                app.store.remove(&name)?;
            }
            Ok(app.store.forget(&noted.key)?)
        }
        Ok(Removal::Used(_)) | Err(Error::NotFound) => Ok(()),
        Err(why) => Err(why.into()),
    }
}

/// What somebody at a terminal says a picture shows; nothing where nobody is there to be asked.
fn asked(name: &str) -> anyhow::Result<Option<String>> {
    if !std::io::stdin().is_terminal() {
        return Ok(None);
    }
    let name = printed(name);
    eprint!("What does {name} show? (Enter alone if the words around it say it already) ");
    let mut typed = String::new();
    std::io::stdin().read_line(&mut typed)?;
    one_line(&typed).map(Some)
}

/// The file, but for what is beyond the most that is taken.
fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    // Where a link leads counts, and whoever opens a pipe waits until somebody writes into it.
    let about = std::fs::metadata(path).context("it cannot be read")?;
    if about.is_dir() {
        bail!("this is a folder");
    }
    if !about.is_file() {
        bail!("this is no file but a pipe, a socket or a device. Save the picture as a file first");
    }
    let file = File::open(path).context("it cannot be read")?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn announce(picture: &Picture) {
    let alt = picture.alt.clone().unwrap_or_default();
    println!("![{}]({FOLDER}{})", in_markdown(&alt), picture.name);
    if picture.alt.is_none() {
        eprintln!(
            "{}: nobody has said what it shows. Add it once more with --alt \"…\", or with --decorative.",
            printed(&picture.file_name)
        );
    }
}
