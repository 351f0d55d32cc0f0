//! Pictures as browsers get them.

use crate::app::App;
use crate::picture::FileName;
use crate::web::file::{File, missing};
use actix_web::{HttpRequest, HttpResponse, web};
use std::io::ErrorKind;

/// Answers with the file of this name. Only names that we write are looked for, so none leads out of the
/// folder.
pub async fn serve(
    app: web::Data<App>,
    name: web::Path<String>,
    request: HttpRequest,
) -> crate::error::Result<HttpResponse> {
    let name = name.into_inner();
    let Some(parsed) = FileName::parse(&name) else {
        return Ok(missing());
    };
    let (store, wanted) = (app.store.clone(), name.clone());
    let opened = web::block(move || store.open(&wanted)).await;
    match opened.map_err(|cause| crate::error::Error::Internal(cause.into()))? {
        Ok((file, length)) => Ok(File {
            file,
            length,
            name,
            media_type: parsed.form.media_type(),
        }
        .answer(&request)),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(missing()),
        Err(why) => Err(anyhow::Error::from(why).into()),
    }
}
