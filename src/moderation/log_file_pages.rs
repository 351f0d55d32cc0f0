//! The moderation log as a file, narrowed like its page.

use super::log::asked::Asked;
use super::log::export::{Format, part};
use crate::clock::Moment;
use crate::db::Connection;
use crate::links;
use crate::place::Place;
use crate::web::{PageResult, Visit, redirect};
use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::web::Bytes;
use futures_util::stream::unfold;

/// A table for a spreadsheet.
pub async fn csv(visit: Visit) -> PageResult {
    file(visit, Format::Csv).await
}

/// One object in JSON a line.
pub async fn json_lines(visit: Visit) -> PageResult {
    file(visit, Format::JsonLines).await
}

/// Sends the file part by part, as the database finds it, so that its length costs no memory. A form that
/// asks for what there is not leads back to the page, which says so.
async fn file(visit: Visit, format: Format) -> PageResult {
    let asked = Asked::parse(visit.request().query_string());
    let wanted = asked.clone();
    let read = move |conn: &mut Connection| wanted.filter(conn);
    let Ok(filter) = visit.app.db.read(read).await? else {
        return redirect(&asked.address(links::MODERATION_LOG));
    };
    let app = visit.app.clone();
    let parts = unfold(Some(Place::First), move |place| {
        let (app, filter) = (app.clone(), filter.clone());
        async move {
            let place = place?;
            let ask = move |conn: &mut Connection| part(conn, &filter, format, place);
            Some(match app.db.read(ask).await {
                Ok((text, next)) => (Ok(Bytes::from(text)), next),
                Err(error) => (Err(error), None),
            })
        }
    });
    let (kind, ending) = match format {
        Format::Csv => ("text/csv; charset=utf-8; header=present", "csv"),
        Format::JsonLines => ("application/x-ndjson; charset=utf-8", "jsonl"),
    };
    Ok(HttpResponse::Ok()
        .content_type(kind)
        .insert_header((CONTENT_DISPOSITION, name(visit.now(), ending)))
        .streaming(parts))
}

/// `attachment; filename="moderation-log-2026-03-14.csv"`.
fn name(now: Moment, ending: &str) -> String {
    let moment = now.rfc3339();
    let day = moment.split('T').next().unwrap_or_default();
    format!("attachment; filename=\"moderation-log-{day}.{ending}\"")
}
