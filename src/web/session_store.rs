//! Sessions, kept in our own table; the cookie holds a random key, the table only its hash.
//!
//! Nothing is asked when a request comes: whose session it is, [`super::viewer`] finds out together
//! with the account, for the pages that want to know.

use super::note::note;
use super::viewer::Viewer;
use crate::accounts::{Role, queries};
use crate::app::App;
use crate::db::Transaction;
use crate::error::Result;
use crate::ids::AccountId;
use crate::secret::{digest, random_token};
use crate::sessions::{self, SessionRow};
use actix_session::config::{CookieContentSecurity, PersistentSession};
use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_session::{Session, SessionMiddleware};
use actix_web::cookie::time::Duration as CookieDuration;
use actix_web::cookie::{CookieJar, Key, SameSite};
use actix_web::dev::ServiceRequest;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use anyhow::anyhow;
use std::collections::HashMap;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 3600);
/// Somebody with more sessions than this loses the oldest.
const MOST_SESSIONS: i64 = 20;

/// Under which names a request's session has the key that the browser brought, and whose the session is
/// that begins now.
const KEY: &str = "key";
const ACCOUNT: &str = "account";

type State = HashMap<String, String>;

/// The session middleware over the sessions table.
pub fn middleware(app: &web::Data<App>) -> SessionMiddleware<Store> {
    SessionMiddleware::builder(Store { app: app.clone() }, cookie_key(app))
        .cookie_name(cookie_name(app).to_owned())
        .cookie_secure(app.base_url.is_https())
        .cookie_http_only(true)
        .cookie_same_site(SameSite::Lax)
        .cookie_path("/".into())
        .cookie_content_security(CookieContentSecurity::Signed)
        .session_lifecycle(PersistentSession::default().session_ttl(CookieDuration::days(90)))
        .build()
}

/// The cookie's name; the `__Host-` prefix (RFC 6265bis) needs TLS.
pub fn cookie_name(app: &App) -> &'static str {
    if app.base_url.is_https() {
        "__Host-sid"
    } else {
        "sid"
    }
}

/// Whether the browser brought a session cookie that we wrote, however old: strangers have none.
pub fn was_here(app: &App, request: &ServiceRequest) -> bool {
    let Some(cookie) = request.cookie(cookie_name(app)) else {
        return false;
    };
    let mut jar = CookieJar::new();
    jar.add_original(cookie);
    jar.signed(&cookie_key(app)).get(cookie_name(app)).is_some()
}

fn cookie_key(app: &App) -> Key {
    Key::from(&app.root.derive::<64>("session cookie"))
}

/// Begins a session of `account` under a new key; the key the browser had is dead.
pub fn begin(session: &Session, account: AccountId) -> Result<()> {
    session.renew();
    session
        .insert(ACCOUNT, account)
        .map_err(|error| anyhow!("session: {error}"))?;
    Ok(())
}

/// Ends a session before the answer is known: whatever page comes shows nobody as signed in.
pub fn leave(session: &Session, request: &HttpRequest) {
    session.purge();
    request.extensions_mut().insert(Viewer::Visitor);
}

/// Ends a session, and tells the browser to forget what it kept of this site.
pub fn end(session: &Session, answer: &mut HttpResponse) {
    session.purge();
    answer.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\", \"storage\""),
    );
}

/// The name in the table of the session whose key the browser brought.
pub(super) fn id(session: &Session) -> Option<[u8; 32]> {
    session.get::<String>(KEY).ok().flatten().map(digest)
}

/// Notes, once a minute, that the session under `id` was used.
pub(super) async fn note_use(app: &App, id: [u8; 32], session: &SessionRow) {
    let now = app.clock.now();
    if now.since(session.seen_at) < MINUTE {
        return;
    }
    let idle_until = session.idle_until_after_use(now);
    let used = move |tx: &mut Transaction| sessions::queries::note_use(tx, &id, idle_until);
    note(app, "the use of a session", used).await;
}

/// How long a session lasts unused, and at the most.
fn lifetime(role: Role) -> (Duration, Duration) {
    match role {
        Role::Admin => (30 * MINUTE, DAY / 2),
        _ => (30 * DAY, 90 * DAY),
    }
}

/// The sessions table, as the session middleware uses it.
pub struct Store {
    app: web::Data<App>,
}

impl SessionStore for Store {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        let key = serde_json::to_string(key.as_ref())
            .map_err(|e| LoadError::Deserialization(e.into()))?;
        Ok(Some(State::from([(KEY.into(), key)])))
    }

    async fn save(&self, mut state: State, _: &CookieDuration) -> Result<SessionKey, SaveError> {
        state.remove(KEY);
        let key = random_token();
        let id = digest(&key);
        let account = owner(&state).map_err(SaveError::Other)?;
        let text = serde_json::to_string(&state).map_err(|e| SaveError::Serialization(e.into()))?;
        self.app
            .db
            .write(move |tx| {
                let role = queries::find_claimed(tx, account)?.map_or(Role::Reader, |a| a.role);
                let (idle, absolute) = lifetime(role);
                let row = SessionRow {
                    id_hash: id.to_vec(),
                    account_id: account,
                    created_at: tx.now,
                    seen_at: tx.now,
                    idle_until: tx.now.plus(idle),
                    absolute_until: tx.now.plus(absolute),
                    label: String::new(),
                    state: text,
                };
                sessions::queries::insert(tx, &row)?;
                sessions::queries::drop_oldest(tx, account, MOST_SESSIONS)
            })
            .await
            .map_err(|e| SaveError::Other(e.into()))?;
        key.try_into()
            .map_err(|_| SaveError::Other(anyhow!("a session key is too long")))
    }

    async fn update(
        &self,
        key: SessionKey,
        mut state: State,
        _: &CookieDuration,
    ) -> Result<SessionKey, UpdateError> {
        state.remove(KEY);
        let id = digest(key.as_ref());
        let text =
            serde_json::to_string(&state).map_err(|e| UpdateError::Serialization(e.into()))?;
        // A session that was ended meanwhile has no row any more, and must not get one.
        self.app
            .db
            .write(move |tx| sessions::queries::set_state(tx, &id, &text))
            .await
            .map_err(|e| UpdateError::Other(e.into()))?;
        Ok(key)
    }

    async fn update_ttl(&self, _: &SessionKey, _: &CookieDuration) -> anyhow::Result<()> {
        Ok(())
    }

    async fn delete(&self, key: &SessionKey) -> anyhow::Result<()> {
        let id = digest(key.as_ref());
        Ok(self
            .app
            .db
            .write(move |tx| sessions::queries::delete(tx, &id))
            .await?)
    }
}

fn owner(state: &State) -> anyhow::Result<AccountId> {
    let id = state
        .get(ACCOUNT)
        .ok_or_else(|| anyhow!("a session without an account"))?;
    Ok(serde_json::from_str(id)?)
}
