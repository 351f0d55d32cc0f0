//! Pictures as browsers get them.

use super::queries;
use crate::app::App;
use crate::db::Connection;
use crate::error::{Error, Result};
use crate::picture::{FileName, PictureName};
use crate::web::file::{File, missing};
use actix_web::{HttpRequest, HttpResponse, web};
use std::io::ErrorKind;

/// Answers with the file of this name. Only names that we write are looked for, so none leads out of the
/// folder. A page offers every width of a picture, and a browser tries no other when one is missing: until it is
/// made, the picture itself stands in its place.
pub async fn serve(
    app: web::Data<App>,
    name: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse> {
    let name = name.into_inner();
    let Some(parsed) = FileName::parse(&name) else {
        return Ok(missing());
    };
    if let Some(file) = find(&app, &name, parsed.form.media_type()).await? {
        return Ok(file.answer(&request));
    }
    let whole = whole_of(&app, parsed.key).await?;
    let Some(whole) = whole.filter(|whole| whole.can_replace(&name)) else {
        return Ok(missing());
    };
    let file = find(&app, &whole.to_string(), whole.form.media_type()).await?;
    Ok(file.map_or_else(missing, File::answer_for_now))
}

/// The file of this name, if it is there.
async fn find(app: &App, name: &str, media_type: &'static str) -> Result<Option<File>> {
    let (store, wanted) = (app.store.clone(), name.to_owned());
    let opened = web::block(move || store.open(&wanted)).await;
    match opened.map_err(|cause| Error::Internal(cause.into()))? {
        Ok((file, length)) => Ok(Some(File {
            file,
            length,
            name: name.to_owned(),
            media_type,
        })),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
        Err(why) => Err(anyhow::Error::from(why).into()),
    }
}

/// The name of the picture whose files begin with `key`, if there is one.
async fn whole_of(app: &App, key: String) -> Result<Option<PictureName>> {
    let ask = move |conn: &mut Connection| queries::find_by_key(conn, &key);
    let picture = app.db.read(ask).await?;
    Ok(picture.and_then(|picture| PictureName::parse(&picture.name)))
}
