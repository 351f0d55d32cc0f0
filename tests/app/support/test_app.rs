//! The real server on a free port, over its own database, with a clock the test moves.

use super::test_database::TestDatabase;
use super::visitor::Visitor;
use actix_web::dev::ServerHandle;
use actix_web::web;
use byline::app::App;
use byline::clock::{Clock, Moment};
use byline::config::{BaseUrl, Config, Network, PasswordCost};
use byline::db::{Connection, Database, Migrate, Transaction};
use byline::ids::Topic;
use byline::secret::RootSecret;
use std::net::TcpListener;
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// 2026-03-14 09:26:53 UTC: when every test begins.
pub const BEGINNING: Moment = Moment(1_773_480_413_000);

/// What runs database calls made by tests themselves.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap()
});

/// One site, served until the test ends.
pub struct TestApp {
    /// The app inside, for set-up through its verbs.
    pub app: web::Data<App>,
    /// Where it listens, like `http://127.0.0.1:40123`.
    pub address: String,
    /// The database it uses.
    pub database: TestDatabase,
    _folder: TempDir,
    handle: ServerHandle,
}

impl TestApp {
    /// A site that is set up: an admin (`admin@example.org`), the default settings, no articles.
    pub fn spawn() -> TestApp {
        let app = TestApp::spawn_unset();
        super::make::site(&app);
        app
    }

    /// A site nobody has set up yet.
    pub fn spawn_unset() -> TestApp {
        TestApp::spawn_with(|_| {})
    }

    /// A site that is set up, and waits for a lock on its database only for `patience`.
    pub fn spawn_with_patience(patience: Duration) -> TestApp {
        let app = TestApp::spawn_as(
            |_| {},
            |app| {
                let location = app.config.location().unwrap();
                let clock = app.clock.clone();
                let nobody = Arc::new(|_: &[Topic]| {});
                app.db =
                    Database::open_with_patience(&location, Migrate::Off, clock, nobody, patience)
                        .unwrap();
            },
        );
        super::make::site(&app);
        app
    }

    /// A site that is set up, with a configuration of its own.
    pub fn spawn_set_up_with(change: impl FnOnce(&mut Config)) -> TestApp {
        let app = TestApp::spawn_with(change);
        super::make::site(&app);
        app
    }

    /// A site nobody has set up yet, with a configuration of its own.
    pub fn spawn_with(change: impl FnOnce(&mut Config)) -> TestApp {
        TestApp::spawn_as(change, |_| {})
    }

    fn spawn_as(change: impl FnOnce(&mut Config), refit: impl FnOnce(&mut App)) -> TestApp {
        let folder = tempfile::tempdir().unwrap();
        let database = TestDatabase::new(folder.path());
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let mut config = Config::defaults().unwrap();
        config.data_dir = Some(folder.path().to_owned());
        config.database_url = Some(database.url.clone());
        config.passwords = PasswordCost {
            memory_kib: 8,
            passes: 1,
        };
        // Every visitor of a test comes from an address of their own, through this machine.
        config.trusted_proxies = vec![Network("127.0.0.1/32".parse().unwrap())];
        change(&mut config);
        let base_url = BaseUrl::parse(config.base_url.as_deref().unwrap_or(&address)).unwrap();
        let clock = Clock::fixed(BEGINNING);
        let mut app =
            App::build(config, base_url, RootSecret::random(), clock, Migrate::Off).unwrap();
        app.pace.deadline = Duration::from_millis(500);
        refit(&mut app);
        let app = web::Data::new(app);
        let handle = serve(app.clone(), listener);
        // Before that nothing is kept ready, and what was kept is dropped when it begins.
        while !app.db.hears_of_changes() {
            std::thread::yield_now();
        }
        TestApp {
            app,
            address,
            database,
            _folder: folder,
            handle,
        }
    }

    /// Somebody with a browser, from an address nobody else in this test has.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(&self.address)
    }

    /// Makes a change through the verbs.
    pub fn write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut Transaction) -> byline::error::Result<T> + Send + 'static,
    ) -> T {
        RUNTIME.block_on(self.app.db.write(change)).unwrap()
    }

    /// Makes a change that may fail.
    pub fn try_write<T: Send + 'static>(
        &self,
        change: impl FnOnce(&mut Transaction) -> byline::error::Result<T> + Send + 'static,
    ) -> byline::error::Result<T> {
        RUNTIME.block_on(self.app.db.write(change))
    }

    /// Asks the database.
    pub fn read<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&mut Connection) -> byline::error::Result<T> + Send + 'static,
    ) -> T {
        RUNTIME.block_on(self.app.db.read(ask)).unwrap()
    }

    /// Asks the database what may have no answer.
    pub fn try_read<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&mut Connection) -> byline::error::Result<T> + Send + 'static,
    ) -> byline::error::Result<T> {
        RUNTIME.block_on(self.app.db.read(ask))
    }

    /// Runs anything asynchronous.
    pub fn run<T>(&self, future: impl Future<Output = T>) -> T {
        RUNTIME.block_on(future)
    }

    /// Moves the clock forward.
    pub fn wait(&self, span: Duration) {
        self.app.clock.advance(span);
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        // Stopping is not waited for: the port and the files are nobody else's.
        drop(self.handle.stop(false));
    }
}

fn serve(app: web::Data<App>, listener: TcpListener) -> ServerHandle {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let server = byline::server::serve(app, listener, 1).unwrap();
            tell.send(server.handle()).unwrap();
            let _ = server.await;
        });
    });
    told.recv().unwrap()
}
