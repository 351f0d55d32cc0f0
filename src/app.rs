//! Everything a server, a command or a test works with, built once.

mod frame;
mod kept;
mod keys;
mod near;
mod time;

use kept::Kept;

pub use frame::{Frame, Waiting};
pub use keys::Keys;

use crate::accounts::hashery::Hashery;
use crate::articles::near::Known;
use crate::articles::shared_view::SharedView;
use crate::clock::Clock;
use crate::comments;
use crate::comments::outside::Outside;
use crate::comments::posting::Intake;
use crate::comments::screening::Lists;
use crate::comments::{erasure, leaving};
use crate::config::{BaseUrl, Config};
use crate::db::{Connection, Database, Migrate};
use crate::error::Result;
use crate::ids::Topic;
use crate::language::Speech;
use crate::markdown::FRAME_SOURCES;
use crate::media::Store;
use crate::page_cache::{Shelf, Topics};
use crate::poster::Drawer;
use crate::search::filters::Offers;
use crate::secret::{RootSecret, hex};
use crate::web::body::Pace;
use crate::web::headers::{content_security_policy, framing_policy};
use crate::web::limits::Limits;
use crate::web::prepared::Prepared;
use crate::web::style::Styles;
use crate::{accounts, language, links, moderation, search, sessions};
use actix_web::http::header::HeaderValue;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use tokio::sync::{Notify, Semaphore};

const MIB: usize = 1024 * 1024;

/// So many forms as large as an article are read at once from people who may no longer send them.
const LARGE_FORMS: usize = 8;

/// The app: configuration, database, clock, keys, and what is kept in memory between requests.
pub struct App {
    /// What was fixed at the start.
    pub config: Config,
    /// The address readers use.
    pub base_url: BaseUrl,
    /// The database.
    pub db: Database,
    /// The time.
    pub clock: Clock,
    /// The secret all keys come from.
    pub root: RootSecret,
    /// The keys for what is signed often.
    pub keys: Keys,
    /// Where passwords are hashed.
    pub hashery: Hashery,
    /// Who is asked about comments besides, if anybody.
    pub outside: Option<Outside>,
    /// How often each client may do what costs something.
    pub limits: Limits,
    /// How fast a request's body has to come.
    pub pace: Pace,
    /// How many more may send a large form without being known to be allowed to.
    pub large_forms: Semaphore,
    /// The content security policy of every page.
    pub content_security_policy: HeaderValue,
    /// That of a page on which something can be played from elsewhere.
    pub framing_policy: HeaderValue,
    /// Where the files of pictures lie.
    pub store: Store,
    /// Where pictures are drawn that stand for articles without one.
    pub posters: Drawer,
    /// Rung when there may be something to be done outside of transactions.
    pub jobs_bell: Arc<Notify>,
    /// The style sheets in the owner’s colours.
    pub styles: Styles,
    /// What changed when.
    pub topics: Arc<Topics>,
    /// Wakes whoever looks for what to read next: the lists of articles have changed.
    pub relisted: Arc<Notify>,
    pages: Option<Shelf<Prepared>>,
    shared_views: Option<Shelf<SharedView>>,
    frame: Kept<Frame>,
    known: Kept<Known>,
    offers: Kept<Offers>,
    lists: Mutex<Option<(String, Arc<Lists>)>>,
    set_up: AtomicBool,
    /// How the site last spoke.
    speech: RwLock<Speech>,
}

impl App {
    /// Opens the database `config` names and makes the app of it, for readers who come to `base_url`.
    pub fn build(
        config: Config,
        base_url: BaseUrl,
        root: RootSecret,
        clock: Clock,
        migrate: Migrate,
    ) -> anyhow::Result<App> {
        let topics = Arc::new(Topics::default());
        let relisted = Arc::new(Notify::new());
        let jobs_bell = Arc::new(Notify::new());
        let (told, awake, bell) = (topics.clone(), relisted.clone(), jobs_bell.clone());
        let on_commit = Arc::new(move |touched: &[Topic]| {
            told.touch(touched);
            // Of what others do in an SQLite file it is only known that they did something.
            let has = |topic| {
                let may_be = |one: &Topic| *one == topic || *one == Topic::Everything;
                touched.iter().any(may_be)
            };
            if has(Topic::Listings) {
                awake.notify_one();
            }
            if has(Topic::Jobs) {
                bell.notify_one();
            }
        });
        let db = Database::open(&config.location()?, migrate, clock.clone(), on_commit)?;
        let db = db.completing(search::upkeep::catch_up);
        Ok(App {
            hashery: Hashery::new(config.passwords)?,
            outside: Outside::of(&config.outside_check, &base_url)?,
            limits: Limits::new(&clock, config.comment_rate),
            pace: Pace::default(),
            large_forms: Semaphore::new(LARGE_FORMS),
            content_security_policy: content_security_policy(base_url.as_str())?,
            framing_policy: framing_policy(base_url.as_str(), FRAME_SOURCES)?,
            keys: Keys::of(&root),
            styles: Styles::default(),
            // What is kept for those who are signed in has a quarter of the room.
            pages: shelf(config.page_cache / 4 * 3 + config.page_cache % 4)?,
            shared_views: shelf(config.page_cache / 4)?,
            store: Store::at(config.media_path()?),
            posters: Drawer::default(),
            jobs_bell,
            topics,
            relisted,
            config,
            base_url,
            db,
            clock,
            root,
            frame: Kept::default(),
            known: Kept::default(),
            offers: Kept::default(),
            lists: Mutex::new(None),
            set_up: AtomicBool::new(false),
            speech: RwLock::default(),
        })
    }

    /// The pages of visitors that are kept ready; nothing where none are, or none can be trusted,
    /// because others’ changes are not heard of.
    pub fn pages(&self) -> Option<&Shelf<Prepared>> {
        let pages = self.pages.as_ref();
        pages.filter(|_| self.db.hears_of_changes())
    }

    /// What is the same for all who read an article, kept ready in the same way.
    pub fn shared_views(&self) -> Option<&Shelf<SharedView>> {
        let shared = self.shared_views.as_ref();
        shared.filter(|_| self.db.hears_of_changes())
    }

    /// What takes comments in, now and by the owner's present policy.
    pub async fn intake(&self) -> Result<Intake<'_>> {
        let frame = self.frame().await?;
        let policy = frame.policy();
        Ok(Intake {
            lists: self.lists(&frame).await?,
            outside: self.outside.as_ref(),
            db: &self.db,
            key: &self.keys.form,
            now: self.clock.now(),
            policy,
        })
    }

    /// The words and sites that are looked for in comments, made ready once for each version of them.
    async fn lists(&self, frame: &Frame) -> Result<Arc<Lists>> {
        let version = &frame.settings.lists_version;
        if version.is_empty() {
            return Ok(Arc::default());
        }
        let kept = self
            .lists
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some((_, lists)) = kept.filter(|(kept, _)| kept == version) {
            return Ok(lists);
        }
        let lists = Arc::new(self.db.read(comments::lists::load).await?);
        let mut kept = self.lists.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = Some((version.clone(), lists.clone()));
        Ok(lists)
    }

    /// By what searches can be narrowed.
    pub async fn offers(&self) -> Result<Arc<Offers>> {
        self.offers
            .get(self, &[Topic::Listings], Offers::load)
            .await
    }

    /// What waits for a moderator.
    pub async fn waiting(&self) -> Result<Waiting> {
        let ask = |conn: &mut Connection| {
            Ok(Waiting {
                held: comments::queries::count_at(conn, comments::Status::Held)?,
                reported: comments::reports::queries::count_open(conn)?,
                appeals: moderation::appeals::queries::count_open(conn)?,
            })
        };
        self.db.read(ask).await
    }

    /// Whether there is an admin. Asked of the database until it is so.
    pub async fn is_set_up(&self) -> Result<bool> {
        if self.set_up.load(Ordering::Relaxed) {
            return Ok(true);
        }
        let set_up = self.db.read(accounts::queries::an_admin_exists).await?;
        self.set_up.store(set_up, Ordering::Relaxed);
        Ok(set_up)
    }

    /// Forgets sessions, sign-in attempts and visits that are long past, and words that were seen once; erases what is
    /// to be erased by now.
    pub async fn tidy(&self) -> Result<()> {
        self.db
            .write(|tx| {
                let past = tx.now.minus(accounts::attempts::WITHIN);
                accounts::queries::forget_attempts_before(tx, past)?;
                comments::spam::tidy(tx)?;
                comments::visits::queries::forget_old(tx)?;
                sessions::queries::forget_ended(tx).map(drop)
            })
            .await?;
        // Whoever has left gets another name.
        let speech = self.frame().await?.settings.speech();
        language::within(speech, self.erase()).await
    }

    /// Wipes the texts whose time has come, and closes the accounts of those who have left; some at a time,
    /// so that nobody waits for it.
    async fn erase(&self) -> Result<()> {
        while self.db.write(erasure::erase_due).await? == erasure::BATCH {}
        while self.db.write(leaving::leave_next).await? {}
        Ok(())
    }

    /// The one-time address at which the first admin is made.
    pub fn setup_address(&self) -> String {
        format!(
            "{}{}?token={}",
            self.base_url.as_str(),
            links::SETUP,
            self.setup_token()
        )
    }

    /// What that address has to carry.
    pub fn setup_token(&self) -> String {
        hex(&self.keys.setup)
    }
}

/// A shelf with room for so many MiB, if that is any.
fn shelf<V>(room: usize) -> anyhow::Result<Option<Shelf<V>>> {
    match room {
        0 => Ok(None),
        _ => Shelf::new(room.saturating_mul(MIB)).map(Some),
    }
}
