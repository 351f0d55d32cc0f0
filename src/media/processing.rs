//! Makes the files of a picture that waits.

use super::making::{NotMade, make};
use super::store::Store;
use super::upload::Upload;
use super::{Picture, PictureFile, State, Unfit, queries, settle};
use crate::db::{Database, Transaction};
use crate::error::{Error, Result};
use crate::ids::PictureId;
use crate::language;
use crate::secret::digest;
use anyhow::Context;
use tokio::sync::Semaphore;

/// One picture at a time, whoever asks: the memory it takes is bounded, and counted once.
static TURN: Semaphore = Semaphore::const_new(1);

type Made = std::result::Result<Vec<PictureFile>, Unfit>;

/// Makes the files of a picture that waits, notes them and forgets what was brought; one that does not wait
/// stays as it is. Answers how the picture stands now. Twice does no harm, also at once.
///
/// # Errors
/// When something else than the picture is at fault: it waits on.
pub async fn process(db: &Database, store: &Store, id: PictureId) -> Result<Picture> {
    let picture = db.read(move |conn| queries::by_id(conn, id)).await?;
    if picture.state == State::Waiting {
        let made = made(store, &picture).await?;
        db.write(move |tx: &mut Transaction| settle(tx, id, &made))
            .await?;
    }
    let (place, key) = (store.clone(), picture.key);
    on_a_thread(move || Ok(place.forget(&key)?)).await?;
    db.read(move |conn| queries::by_id(conn, id)).await
}

async fn made(store: &Store, picture: &Picture) -> Result<Made> {
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
            Ok(()) => Ok(Ok(files)),
            Err(NotMade::Unfit(unfit)) => Ok(Err(unfit)),
            Err(NotMade::Failed(why)) => Err(why),
        }
    };
    on_a_thread(work).await
}

/// Does what takes long where it keeps nobody waiting.
async fn on_a_thread<T: Send + 'static>(
    work: impl FnOnce() -> anyhow::Result<T> + Send + 'static,
) -> Result<T> {
    let worked = tokio::task::spawn_blocking(language::carried(work)).await;
    Ok(worked.map_err(|panicked| Error::Internal(panicked.into()))??)
}
