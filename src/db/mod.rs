//! The database: `read` asks, `write` changes, and there is no other way in.
//!
//! SQLite has one writer thread and a few readers of our own; PostgreSQL has two small pools. A
//! change is one [`Transaction`]: it knows its time and the topics it makes stale, and whoever
//! asked is answered after it is durable. What other processes change is heard of by whoever listens.

mod among;
mod asked;
mod backup;
mod connection;
mod counted;
mod file;
mod hearing;
mod location;
mod lock;
mod migrations;
#[cfg(feature = "postgres")]
mod peers;
#[cfg(feature = "postgres")]
mod postgres;
mod question;
mod readers;
mod refusal;
mod restore;
pub(crate) mod schema;
mod spot;
pub mod text_enum;
mod transaction;
mod watch;
mod way;
mod writer;

pub use among::among;
pub use backup::backup;
pub use connection::AnyConnection as Connection;
pub use counted::Counted;
pub use location::Location;
pub use lock::{DataLock, LockRefusal};
pub use migrations::{Migrate, MigrationState};
pub use refusal::Refusal;
pub use restore::{Backup, RestoreError};
pub use transaction::Transaction;
pub(crate) use way::along;
pub use way::{Order, Way};

use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::Topic;
use crate::language;
use anyhow::Context;
use connection::{PATIENCE, Purpose};
use diesel::connection::SimpleConnection;
use hearing::Hearing;
use question::question;
use readers::Readers;
use spot::Spot;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
#[cfg(feature = "postgres")]
use transaction::attempt;
use writer::Writer;

/// Called at the end of every change, before it is committed.
pub type BeforeCommit = fn(&mut Transaction) -> Result<()>;

/// What queries that are put together in steps are written for.
pub type Backend = <Connection as diesel::Connection>::Backend;

/// How often SQLite is asked whether somebody else has changed the file: a person did, on the same
/// machine.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How often it is looked whether another server on PostgreSQL has said something.
#[cfg(feature = "postgres")]
const HEAR_EVERY: Duration = Duration::from_millis(100);

/// Told about every committed change, before whoever asked for it is answered: the topics it made
/// stale. Whoever listens is told of the changes of other processes too.
pub type OnCommit = Arc<dyn Fn(&[Topic]) + Send + Sync>;

enum Engine {
    Sqlite {
        spot: Arc<Spot>,
        readers: Readers,
        writer: Writer,
    },
    #[cfg(feature = "postgres")]
    Postgres {
        readers: postgres::Pool,
        writers: postgres::Pool,
        peers: peers::Peers,
        clock: Clock,
        on_commit: OnCommit,
    },
}

/// The database, shared by everything that asks or changes.
#[derive(Clone)]
pub struct Database {
    engine: Arc<Engine>,
    hearing: Arc<Hearing>,
    before_commit: Option<BeforeCommit>,
}

impl Database {
    /// Opens the database at `location`, after bringing its tables to this program's version if
    /// `migrate` says so. Refuses a file that is damaged, foreign, or newer than this program.
    pub fn open(
        location: &Location,
        migrate: Migrate,
        clock: Clock,
        on_commit: OnCommit,
    ) -> Result<Database> {
        Database::open_with_patience(location, migrate, clock, on_commit, PATIENCE)
    }

    /// The same, with another limit than 5 seconds on how long anything waits for a lock.
    pub fn open_with_patience(
        location: &Location,
        migrate: Migrate,
        clock: Clock,
        on_commit: OnCommit,
        patience: Duration,
    ) -> Result<Database> {
        let engine = match location {
            Location::File(path) => {
                migrations::prepare_sqlite(path, migrate, patience)?;
                let spot = Arc::new(Spot::new(path, patience));
                Engine::Sqlite {
                    readers: Readers::open(&spot)?,
                    writer: Writer::start(&spot, patience, clock, on_commit)?,
                    spot,
                }
            }
            #[cfg(feature = "postgres")]
            Location::Postgres(url) => {
                migrations::prepare_postgres(url, migrate)?;
                Engine::Postgres {
                    readers: postgres::pool(url, Purpose::Read, patience)?,
                    writers: postgres::pool(url, Purpose::Write, patience)?,
                    peers: peers::Peers::new(url, patience),
                    clock,
                    on_commit,
                }
            }
            #[cfg(not(feature = "postgres"))]
            Location::Postgres(_) => {
                return Err(anyhow::anyhow!("built without PostgreSQL").into());
            }
        };
        Ok(Database {
            engine: Arc::new(engine),
            hearing: Arc::default(),
            before_commit: None,
        })
    }

    /// The same, which does something more at the end of every change that is made through it.
    pub fn completing(mut self, before_commit: BeforeCommit) -> Database {
        self.before_commit = Some(before_commit);
        self
    }

    /// Refuses a place where no database is yet; makes none.
    pub fn is_at(location: &Location) -> Result<(), Refusal> {
        match location {
            Location::File(path) if file::is_new(path) => Err(Refusal::Missing(path.clone())),
            _ => Ok(()),
        }
    }

    /// Which migrations the database at `location` has, without changing it.
    pub fn migrations(location: &Location) -> Result<Vec<MigrationState>> {
        migrations::states(location)
    }

    /// The SQLite file, when the database is one.
    pub fn file(&self) -> Option<&Path> {
        match &*self.engine {
            Engine::Sqlite { spot, .. } => Some(spot.path()),
            #[cfg(feature = "postgres")]
            Engine::Postgres { .. } => None,
        }
    }

    /// Asks on a connection that cannot write.
    pub async fn read<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&mut Connection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let speech = language::speech();
        let ask = move |conn: &mut Connection| language::at_once(speech, || ask(conn));
        let (question, reply) = question(ask);
        match &*self.engine {
            Engine::Sqlite { readers, .. } => readers.ask(question).await?,
            #[cfg(feature = "postgres")]
            Engine::Postgres { readers, .. } => postgres::on(readers.clone(), question).await?,
        }
        reply.take()
    }

    /// Makes one change, and answers when it is durable. An error or a panic in `change` leaves the
    /// database as it was.
    pub async fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut Transaction) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let before_commit = self.before_commit;
        let speech = language::speech();
        let change = move |tx: &mut Transaction| {
            let value = language::at_once(speech, || change(tx))?;
            if let Some(complete) = before_commit {
                complete(tx)?;
            }
            Ok(value)
        };
        match &*self.engine {
            Engine::Sqlite { writer, .. } => writer.run(change).await,
            #[cfg(feature = "postgres")]
            Engine::Postgres {
                writers,
                peers,
                clock,
                on_commit,
                ..
            } => {
                let (clock, on_commit) = (clock.clone(), on_commit.clone());
                let name = peers.name().to_owned();
                let told = move |tx: &mut Transaction| {
                    let value = change(tx)?;
                    peers::tell(&name, tx)?;
                    Ok(value)
                };
                let run = move |conn: &mut Connection| {
                    let (value, touched) = attempt(conn, clock.now(), told)??;
                    on_commit(&touched);
                    Ok(value)
                };
                let (question, reply) = question(run);
                postgres::on(writers.clone(), question).await?;
                reply.take()
            }
        }
    }

    /// From now on hears of what other processes change, until the last handle is dropped.
    pub fn listen(&self) -> Result<()> {
        match &*self.engine {
            Engine::Sqlite { .. } => self.listen_every(LOOK_EVERY),
            #[cfg(feature = "postgres")]
            Engine::Postgres { .. } => self.listen_every(HEAR_EVERY),
        }
    }

    /// The same, looking every so often.
    pub fn listen_every(&self, span: Duration) -> Result<()> {
        match &*self.engine {
            Engine::Sqlite { writer, .. } => writer.listen(span, &self.hearing),
            #[cfg(feature = "postgres")]
            Engine::Postgres {
                peers, on_commit, ..
            } => peers.listen(span, &self.hearing, on_commit),
        }
    }

    /// Whether what other processes change is heard of. What is kept in memory meanwhile is to be
    /// shown only while it is so: ask before each time, it costs next to nothing.
    pub fn hears_of_changes(&self) -> bool {
        self.hearing.lasts()
    }

    /// Writes everything that still stands in SQLite's write-ahead log into the database file.
    pub async fn checkpoint(&self) -> Result<()> {
        let spot = match &*self.engine {
            Engine::Sqlite { spot, .. } => spot.clone(),
            #[cfg(feature = "postgres")]
            Engine::Postgres { .. } => return Ok(()),
        };
        let work = move || {
            let mut opened = spot.open(Purpose::Write)?;
            Ok(opened
                .conn
                .batch_execute("PRAGMA wal_checkpoint(TRUNCATE);")?)
        };
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|panicked| Error::Internal(panicked.into()))?
    }
}

fn text(path: &Path) -> Result<&str> {
    Ok(path
        .to_str()
        .context("the path of the database file is not UTF-8")?)
}
