//! Notices that somebody else has changed the SQLite file: `byline import` beside the server, say.

use super::connection::AnyConnection as Connection;
use super::hearing::Hearing;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Looks every so often. What was changed cannot be seen, only that something was.
pub(super) struct Watch {
    every: Duration,
    next: Instant,
    seen: Option<i64>,
    hearing: Arc<Hearing>,
}

#[derive(QueryableByName)]
struct Version {
    #[diesel(sql_type = BigInt)]
    data_version: i64,
}

impl Watch {
    /// Looks at once, and then every so often; `hearing` lasts once the first look was told of.
    pub(super) fn new(every: Duration, hearing: Arc<Hearing>) -> Watch {
        Watch {
            every,
            next: Instant::now(),
            seen: None,
            hearing,
        }
    }

    /// How long it is until the next look.
    pub(super) fn left(&self) -> Duration {
        self.next.saturating_duration_since(Instant::now())
    }

    /// What was seen was seen through a connection that is closed: numbers mean nothing to another.
    pub(super) fn forget(&mut self) {
        self.seen = None;
    }

    /// Whether anybody else may have changed something since the last look. SQLite counts the commits
    /// of other connections for each connection (`PRAGMA data_version`).
    pub(super) fn sees_a_change(&mut self, conn: Option<&mut Connection>) -> bool {
        self.next = Instant::now() + self.every;
        let version = conn.and_then(|conn| {
            let question = diesel::sql_query("PRAGMA data_version");
            question.get_result::<Version>(conn).ok()
        });
        let version = version.map(|found| found.data_version);
        let same = version.is_some() && version == self.seen;
        self.seen = version;
        !same
    }

    /// Says that what was seen has been told.
    pub(super) fn has_told(&self) {
        self.hearing.lasts_for(Duration::MAX);
    }
}
