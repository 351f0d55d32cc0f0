//! Makes the files of a picture that waits.

use super::making::{self, NotMade, make};
use super::store::Store;
use super::upload::Upload;
use super::{Made, Picture, PictureFile, State, Unfit, put_placeholder, queries, settle};
use crate::db::{Database, Transaction};
use crate::error::{Error, Result};
use crate::ids::PictureId;
use crate::language;
use crate::picture::{Form, PictureName};
use crate::secret::digest;
use anyhow::Context;
use tokio::sync::Semaphore;

/// One picture at a time, whoever asks: the memory it takes is bounded, and counted once.
static TURN: Semaphore = Semaphore::const_new(1);

/// Makes the files of a picture that waits, notes them and forgets what was brought; one that was made ready before
/// there were placeholders gets its own, and any other stays as it is. Answers how the picture stands now. Twice does no harm, also at once.
///
/// # Errors
/// When something else than the picture is at fault: it waits on.
pub async fn process(db: &Database, store: &Store, id: PictureId) -> Result<Picture> {
    let picture = db.read(move |conn| queries::by_id(conn, id)).await?;
    match picture.state {
        State::Waiting => {
            let made = made(store, &picture).await?;
            db.write(move |tx: &mut Transaction| settle(tx, id, &made))
                .await?;
        }
        State::Ready if picture.placeholder.is_none() => {
            let webp = placeholder(store, picture.parts()?).await?;
            db.write(move |tx: &mut Transaction| put_placeholder(tx, id, &webp))
                .await?;
        }
        State::Ready | State::Refused => {}
    }
    let (place, key) = (store.clone(), picture.key);
    on_a_thread(move || Ok(place.forget(&key)?)).await?;
    db.read(move |conn| queries::by_id(conn, id)).await
}

async fn made(store: &Store, picture: &Picture) -> Result<std::result::Result<Made, Unfit>> {
    let (store, key, id) = (store.clone(), picture.key.clone(), picture.id);
    let turn = TURN.acquire().await;
    let _turn = turn.map_err(|closed| Error::Internal(closed.into()))?;
    let work = move || {
        let bytes = store.received(&key);
        let bytes = bytes.with_context(|| format!("what was brought as {key} cannot be read"))?;
        let upload = match Upload::read(bytes) {
            Ok(upload) => upload,
            Err(unfit) => return Ok(Err(unfit)),
        };
        let mut files = Vec::new();
        let mut take = |name: &str, bytes: &[u8]| {
            store.put(name, bytes)?;
            files.push(PictureFile {
                name: name.to_owned(),
                picture_id: id,
                bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
                digest: digest(bytes).to_vec(),
            });
            Ok(())
        };
        match make(&upload, &mut take) {
            Ok(placeholder) => Ok(Ok(Made { files, placeholder })),
            Err(NotMade::Unfit(unfit)) => {
                // What was written before that was seen is of no use to anybody.
                for file in &files {
                    store.remove(&file.name)?;
                }
                Ok(Err(unfit))
            }
            Err(NotMade::Failed(why)) => Err(why),
        }
    };
    on_a_thread(work).await
}

/// What is shown until a picture has come that was made without it, from the smallest of its files.
async fn placeholder(store: &Store, name: PictureName) -> Result<Vec<u8>> {
    let smallest = name.widths().first().map(|width| name.at_width(*width));
    // As when its files are made.
    let smallest = smallest.filter(|_| name.form != Form::Moving);
    let (store, Some(file)) = (store.clone(), smallest) else {
        return Ok(Vec::new());
    };
    on_a_thread(move || {
        let bytes = store.find(&file)?;
        let bytes = bytes.with_context(|| format!("{file} is not there"))?;
        making::placeholder(&bytes).with_context(|| format!("{file} cannot be read"))
    })
    .await
}

/// Does what takes long where it keeps nobody waiting.
async fn on_a_thread<T: Send + 'static>(
    work: impl FnOnce() -> anyhow::Result<T> + Send + 'static,
) -> Result<T> {
    let worked = tokio::task::spawn_blocking(language::carried(work)).await;
    Ok(worked.map_err(|panicked| Error::Internal(panicked.into()))??)
}
