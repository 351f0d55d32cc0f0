//! PostgreSQL's two pools: one that may write and one that may not.

use super::connection::{AnyConnection as Connection, Purpose, open_postgres};
use super::question::Question;
use crate::error::{Error, Result};
use anyhow::anyhow;
use diesel::connection::SimpleConnection;
use std::time::Duration;

/// Opens connections for a pool.
pub(super) struct Opener {
    url: String,
    purpose: Purpose,
    patience: Duration,
}

/// A pool of connections of one purpose.
pub(super) type Pool = r2d2::Pool<Opener>;

impl r2d2::ManageConnection for Opener {
    type Connection = Connection;
    type Error = Error;

    fn connect(&self) -> Result<Connection> {
        open_postgres(&self.url, self.purpose, self.patience)
    }

    fn is_valid(&self, conn: &mut Connection) -> Result<()> {
        Ok(conn.batch_execute("SELECT 1")?)
    }

    fn has_broken(&self, conn: &mut Connection) -> bool {
        use diesel::connection::{AnsiTransactionManager, TransactionManager};
        match conn {
            Connection::Postgres(inner) => {
                std::thread::panicking()
                    || AnsiTransactionManager::is_broken_transaction_manager(inner)
            }
            Connection::Sqlite(_) => false,
        }
    }
}

/// A pool of connections to `url`, opened as they are needed.
pub(super) fn pool(url: &str, purpose: Purpose, patience: Duration) -> Result<Pool> {
    r2d2::Pool::builder()
        .max_size(8)
        .min_idle(Some(0))
        .connection_timeout(patience)
        .error_handler(Box::new(r2d2::NopErrorHandler))
        .build(Opener {
            url: url.to_owned(),
            purpose,
            patience,
        })
        .map_err(|error| Error::Internal(error.into()))
}

/// Runs `work` on a blocking thread with a connection from `pool`.
pub(super) async fn on(pool: Pool, work: Question) -> Result<()> {
    tokio::task::spawn_blocking(move || {
        let mut conn = pool.get().map_err(|_| Error::Unavailable)?;
        work(&mut conn)
    })
    .await
    .map_err(|_| Error::Internal(anyhow!("work on the database panicked")))?
}
