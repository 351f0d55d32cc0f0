//! What waits in a browser, as far as whoever uses it may see it.

use super::Waiting;
use crate::db::Connection;
use crate::error::Result;
use crate::web::{Visit, waiting as cookie};

/// The words that wait in this browser for whoever visits: their own, or what was written before anybody signed in.
pub async fn find_waiting(visit: &Visit) -> Result<Option<Waiting>> {
    let Some(token) = cookie::token(visit) else {
        return Ok(None);
    };
    let (reader, now) = (visit.viewer.account().map(|one| one.id), visit.now());
    let find = move |conn: &mut Connection| super::find(conn, &token, reader, now);
    visit.app.db.read(find).await
}

/// Whether this browser has a key under which nothing waits any more, whoever's it would be.
pub async fn is_key_of_nothing(visit: &Visit) -> Result<bool> {
    let Some(token) = cookie::token(visit) else {
        return Ok(false);
    };
    let now = visit.now();
    let find = move |conn: &mut Connection| super::is_any(conn, &token, now);
    Ok(!visit.app.db.read(find).await?)
}
