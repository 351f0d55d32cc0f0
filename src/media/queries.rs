//! Questions about pictures and their files.

use super::{NewPicture, Picture, PictureFile, State};
use crate::db::schema::{article_pictures, picture_files, pictures};
use crate::db::{Connection, Transaction, among};
use crate::error::Result;
use crate::ids::{ArticleId, PictureId};
use crate::picture::{Ground, Grounds};
use diesel::prelude::*;

/// A picture, by number.
pub fn by_id(conn: &mut Connection, id: PictureId) -> Result<Picture> {
    Ok(pictures::table
        .find(id)
        .select(Picture::as_select())
        .first(conn)?)
}

/// A picture, by what the names of its files begin with.
pub fn find_by_key(conn: &mut Connection, key: &str) -> Result<Option<Picture>> {
    Ok(pictures::table
        .filter(pictures::key.eq(key))
        .select(Picture::as_select())
        .first(conn)
        .optional()?)
}

/// The pictures after a number, in the order in which they were added.
pub fn after(conn: &mut Connection, id: PictureId, limit: i64) -> Result<Vec<Picture>> {
    Ok(pictures::table
        .filter(pictures::id.gt(id))
        .order(pictures::id)
        .limit(limit)
        .select(Picture::as_select())
        .load(conn)?)
}

/// The files of some pictures.
pub fn files_of(conn: &mut Connection, ids: &[PictureId]) -> Result<Vec<PictureFile>> {
    Ok(picture_files::table
        .filter(among(picture_files::picture_id, ids))
        .select(PictureFile::as_select())
        .load(conn)?)
}

/// What is shown until some pictures have come, by their keys; those of which nothing is are left out.
pub fn grounds(conn: &mut Connection, keys: &[String]) -> Result<Grounds> {
    let found: Vec<(String, Vec<u8>)> = pictures::table
        .filter(among(pictures::key, keys))
        .filter(pictures::placeholder.is_not_null())
        .select((pictures::key, pictures::placeholder.assume_not_null()))
        .load(conn)?;
    Ok(Ground::each(found))
}

/// The articles that show a picture.
pub fn articles_with(conn: &mut Connection, id: PictureId) -> Result<Vec<ArticleId>> {
    let key = pictures::table.find(id).select(pictures::key);
    let key: Option<String> = key.first(conn).optional()?;
    Ok(article_pictures::table
        .filter(article_pictures::picture_key.eq(key.unwrap_or_default()))
        .select(article_pictures::article_id)
        .load(conn)?)
}

/// Notes a picture, to wait for its files.
pub fn insert(tx: &mut Transaction, new: &NewPicture) -> Result<PictureId> {
    let now = tx.now;
    Ok(diesel::insert_into(pictures::table)
        .values((
            pictures::key.eq(&new.name.key),
            pictures::name.eq(new.name.to_string()),
            pictures::file_name.eq(&new.file_name),
            pictures::width.eq(i64::from(new.name.width)),
            pictures::height.eq(i64::from(new.name.height)),
            pictures::bytes.eq(i64::try_from(new.bytes).unwrap_or(i64::MAX)),
            pictures::alt.eq(&new.alt),
            pictures::state.eq(State::Waiting),
            pictures::added_at.eq(now),
            pictures::added_by.eq(new.by),
        ))
        .returning(pictures::id)
        .get_result(&mut **tx)?)
}

/// Says what a picture shows.
pub fn describe(tx: &mut Transaction, id: PictureId, alt: &str) -> Result<()> {
    diesel::update(pictures::table.find(id))
        .set(pictures::alt.eq(alt))
        .execute(&mut **tx)?;
    Ok(())
}

/// Has a picture wait for its files once more.
pub fn wait_again(tx: &mut Transaction, id: PictureId) -> Result<()> {
    diesel::update(pictures::table.find(id))
        .set((pictures::state.eq(State::Waiting), pictures::reason.eq("")))
        .execute(&mut **tx)?;
    Ok(())
}

/// Says what became of a picture that waited.
pub fn settle(tx: &mut Transaction, id: PictureId, state: State, reason: &str) -> Result<()> {
    let waits = pictures::id.eq(id).and(pictures::state.eq(State::Waiting));
    diesel::update(pictures::table.filter(waits))
        .set((pictures::state.eq(state), pictures::reason.eq(reason)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Notes what is shown until a picture has come.
pub fn put_placeholder(tx: &mut Transaction, id: PictureId, webp: &[u8]) -> Result<()> {
    diesel::update(pictures::table.find(id))
        .set(pictures::placeholder.eq(webp))
        .execute(&mut **tx)?;
    Ok(())
}

/// Forgets which files a picture has.
pub fn forget_files(tx: &mut Transaction, id: PictureId) -> Result<()> {
    diesel::delete(picture_files::table.filter(picture_files::picture_id.eq(id)))
        .execute(&mut **tx)?;
    Ok(())
}

/// Notes a file of a picture.
pub fn insert_file(tx: &mut Transaction, file: &PictureFile) -> Result<()> {
    diesel::insert_into(picture_files::table)
        .values(file)
        .execute(&mut **tx)?;
    Ok(())
}

/// Forgets a picture and which files it has.
pub fn delete(tx: &mut Transaction, id: PictureId) -> Result<()> {
    diesel::delete(pictures::table.find(id)).execute(&mut **tx)?;
    Ok(())
}
