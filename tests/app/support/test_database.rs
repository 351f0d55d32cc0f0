//! A database of its own for every test, copied from one that is migrated once per run.

use byline::clock::{Clock, Moment};
use byline::config::Secret;
use byline::db::{Database, Location, Migrate};
use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// A migrated, empty database, dropped with the test.
pub struct TestDatabase {
    /// What the configuration's `database_url` is to be.
    pub url: Secret,
    #[cfg(feature = "postgres")]
    #[allow(dead_code, reason = "removed from the server when the test drops it")]
    drop: Option<postgres::DropDatabase>,
}

impl TestDatabase {
    /// On PostgreSQL when `TEST_DATABASE_URL` names a server, else a file in `folder`.
    pub fn new(folder: &Path) -> TestDatabase {
        #[cfg(feature = "postgres")]
        if let Some(made) = postgres::copy() {
            return TestDatabase {
                url: Secret::new(made.url.clone()),
                drop: Some(made),
            };
        }
        let file = folder.join("byline.db");
        std::fs::copy(&*TEMPLATE, &file).unwrap();
        TestDatabase {
            url: Secret::new(format!("sqlite:{}", file.display())),
            #[cfg(feature = "postgres")]
            drop: None,
        }
    }

    /// Another program that keeps everybody from writing until it is dropped.
    pub fn lock(&self) -> Box<dyn SimpleConnection> {
        let url = self.url.reveal();
        #[cfg(feature = "postgres")]
        if self.is_postgres() {
            let mut conn = diesel::PgConnection::establish(url).unwrap();
            let tables = "settings, sessions, sign_in_attempts, accounts, articles, comments";
            conn.batch_execute(&format!("BEGIN; LOCK TABLE {tables} IN EXCLUSIVE MODE"))
                .unwrap();
            return Box::new(conn);
        }
        let mut conn = SqliteConnection::establish(url.trim_start_matches("sqlite:")).unwrap();
        // What was answered just now may still be noting that it was.
        conn.batch_execute("PRAGMA busy_timeout = 5000; BEGIN EXCLUSIVE")
            .unwrap();
        Box::new(conn)
    }

    /// Does something to it behind the back of the program.
    pub fn damage(&self, sql: &str) {
        let url = self.url.reveal();
        #[cfg(feature = "postgres")]
        if self.is_postgres() {
            let mut conn = diesel::PgConnection::establish(url).unwrap();
            return conn.batch_execute(sql).unwrap();
        }
        let mut conn = SqliteConnection::establish(url.trim_start_matches("sqlite:")).unwrap();
        conn.batch_execute(sql).unwrap();
    }

    /// Whether it is on PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        self.url.reveal().starts_with("postgres")
    }
}

/// A migrated file, made once per run.
static TEMPLATE: LazyLock<std::path::PathBuf> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("byline-tests-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("template.db");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let database = open(&Location::File(file.clone()));
    runtime.block_on(database.checkpoint()).unwrap();
    file
});

fn open(location: &Location) -> Database {
    let clock = Clock::fixed(Moment(0));
    Database::open(location, Migrate::Auto, clock, Arc::new(|_| {})).unwrap()
}

#[cfg(feature = "postgres")]
mod postgres {
    use super::{Location, open};
    use diesel::connection::SimpleConnection;
    use diesel::{Connection, PgConnection};
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::sync::{LazyLock, Mutex, PoisonError};

    static SERVER: LazyLock<Option<String>> =
        LazyLock::new(|| std::env::var("TEST_DATABASE_URL").ok());
    static COUNT: AtomicU32 = AtomicU32::new(0);
    /// The server copies a template only while nobody else is connected to it.
    static COPYING: Mutex<()> = Mutex::new(());

    static TEMPLATE: LazyLock<String> = LazyLock::new(|| {
        let name = format!("byline_template_{}", std::process::id());
        admin(&format!("CREATE DATABASE {name}"));
        drop(open(&Location::Postgres(url_of(&name))));
        name
    });

    pub struct DropDatabase {
        pub url: String,
        name: String,
    }

    impl Drop for DropDatabase {
        fn drop(&mut self) {
            admin(&format!(
                "DROP DATABASE IF EXISTS {} WITH (FORCE)",
                self.name
            ));
        }
    }

    pub fn copy() -> Option<DropDatabase> {
        SERVER.as_ref()?;
        let number = COUNT.fetch_add(1, Ordering::SeqCst);
        let name = format!("byline_test_{}_{number}", std::process::id());
        let _one_at_a_time = COPYING.lock().unwrap_or_else(PoisonError::into_inner);
        // Its files are copied as they are: a third of the time of writing each page of them to the log.
        admin(&format!(
            "CREATE DATABASE {name} TEMPLATE {} STRATEGY file_copy",
            *TEMPLATE
        ));
        Some(DropDatabase {
            url: url_of(&name),
            name,
        })
    }

    fn url_of(name: &str) -> String {
        let server = SERVER.as_deref().unwrap();
        let (start, _) = server.rsplit_once('/').unwrap();
        format!("{start}/{name}")
    }

    fn admin(statement: &str) {
        let mut conn = PgConnection::establish(SERVER.as_deref().unwrap()).unwrap();
        conn.batch_execute(statement).unwrap();
    }
}
