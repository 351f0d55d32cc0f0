//! `byline media check`.

use super::super::open;
use super::super::printed::printed;
use super::{each_batch, refused};
use crate::app::App;
use crate::db::Connection;
use crate::ids::PictureId;
use crate::media::{PictureFile, State, queries};
use crate::picture::FileName;
use crate::secret::digest;
use std::collections::HashSet;

/// Looks at every file that is noted and every file that is there, and says where they differ.
pub(super) fn check(app: &App) -> anyhow::Result<()> {
    let mut known: HashSet<String> = HashSet::new();
    let (mut pictures, mut waiting) = (0, HashSet::new());
    let mut problems = Vec::new();
    each_batch(app, |batch, _| {
        pictures += batch.len();
        for picture in &batch {
            match picture.state {
                State::Waiting if app.store.received(&picture.key).is_err() => {
                    let file = printed(&picture.file_name);
                    problems.push(format!(
                        "{}: waits, but what was brought is not there. Add {file} once more",
                        picture.name
                    ));
                }
                State::Waiting => drop(waiting.insert(picture.key.clone())),
                State::Ready | State::Refused => {}
            }
        }
        let ids: Vec<PictureId> = batch.iter().map(|picture| picture.id).collect();
        let ask = move |conn: &mut Connection| queries::files_of(conn, &ids);
        for file in open::run(app.db.read(ask))?? {
            problems.extend(wrong_with(app, &file)?);
            known.insert(file.name);
        }
        Ok(())
    })?;
    let there = app.store.names()?.into_iter();
    // Those of a picture that waits are noted when all of them are made.
    let half_made =
        |name: &str| FileName::parse(name).is_some_and(|file| waiting.contains(&file.key));
    let orphans = there.filter(|name| !known.contains(name) && !half_made(name));
    problems.extend(orphans.map(|name| format!("{name}: belongs to no picture")));
    let left = app.store.waiting()?.into_iter();
    let left = left.filter(|key| !waiting.contains(key));
    problems.extend(left.map(|key| format!("waiting/{key}: belongs to no picture that waits")));
    for problem in &problems {
        println!("{problem}");
    }
    match problems.len() {
        0 => {
            println!(
                "{pictures} pictures in {} files: all there, and as they were written.",
                known.len()
            );
            Ok(())
        }
        1 => Err(refused("one thing is not as it should be")),
        many => Err(refused(format!("{many} things are not as they should be"))),
    }
}

fn wrong_with(app: &App, file: &PictureFile) -> anyhow::Result<Option<String>> {
    let name = &file.name;
    Ok(match app.store.find(name)? {
        None => Some(format!("{name}: is not there")),
        Some(bytes) if digest(&bytes)[..] != file.digest => {
            Some(format!("{name}: is not what was written"))
        }
        Some(_) => None,
    })
}
