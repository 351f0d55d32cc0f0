//! Servers that share a PostgreSQL database tell each other what they change: in the transaction of
//! each change, so that nothing is told that was not kept.

use super::OnCommit;
use super::connection::{AnyConnection as Connection, Purpose, open_postgres};
use super::hearing::Hearing;
use super::transaction::Transaction;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, Topic};
use crate::secret::random_token;
use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// PostgreSQL takes messages of less than 8,000 bytes.
const LONGEST: usize = 7_000;
/// Between two signs that the connection still stands, it is listened on so often.
const LOOKS: u32 = 10;
/// So many signs may be missing before it counts as lost: a network may break without a word.
const MISSING: u32 = 5;

/// This server among those that share the database.
pub(super) struct Peers {
    url: String,
    patience: Duration,
    /// What this server calls itself, so that it does not listen to itself.
    name: String,
    /// Ends the listening thread when it is dropped.
    listening: Mutex<Option<Sender<()>>>,
}

impl Peers {
    /// A server on the database at `url`, which does not listen yet.
    pub(super) fn new(url: &str, patience: Duration) -> Peers {
        Peers {
            url: url.to_owned(),
            patience,
            name: random_token(),
            listening: Mutex::new(None),
        }
    }

    /// What this server calls itself.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Listens from now on, looking every so often, and tells `on_commit` what others change.
    pub(super) fn listen(
        &self,
        every: Duration,
        hearing: &Arc<Hearing>,
        on_commit: &OnCommit,
    ) -> Result<()> {
        let (end, ended) = channel();
        let listener = Listener {
            url: self.url.clone(),
            patience: self.patience,
            name: self.name.clone(),
            every,
            hearing: hearing.clone(),
            on_commit: on_commit.clone(),
            ended,
        };
        std::thread::Builder::new()
            .name("byline-peers".into())
            .spawn(move || listener.work())
            .map_err(|error| Error::Internal(error.into()))?;
        *self
            .listening
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(end);
        Ok(())
    }
}

/// Tells the others, once `tx` is committed, what it has made stale; `name` is this server's.
pub(super) fn tell(name: &str, tx: &mut Transaction) -> Result<()> {
    if tx.touched().is_empty() {
        return Ok(());
    }
    let message = format!("{name} {}", words(tx.touched()));
    diesel::sql_query("SELECT pg_notify('byline', $1)")
        .bind::<Text, _>(message)
        .execute(&mut **tx)?;
    Ok(())
}

struct Listener {
    url: String,
    patience: Duration,
    name: String,
    every: Duration,
    hearing: Arc<Hearing>,
    on_commit: OnCommit,
    ended: Receiver<()>,
}

impl Listener {
    /// Listens until the server ends, on one connection after the other.
    fn work(self) {
        loop {
            if let Err(error) = self.listen() {
                tracing::warn!(%error, "what other servers change is not heard of just now");
            }
            // Whatever was said meanwhile was missed.
            self.hearing.ends();
            (self.on_commit)(&[Topic::Everything]);
            if self.is_over(self.every * LOOKS) {
                return;
            }
        }
    }

    /// Listens on one connection until it is lost or the server ends.
    fn listen(&self) -> Result<()> {
        let Connection::Postgres(mut conn) =
            open_postgres(&self.url, Purpose::Read, self.patience)?
        else {
            return Ok(());
        };
        conn.batch_execute("LISTEN byline")?;
        (self.on_commit)(&[Topic::Everything]);
        loop {
            // A broken connection is noticed only by whoever uses it.
            conn.batch_execute("SELECT 1")?;
            self.hear(&mut conn)?;
            self.hearing.lasts_for(self.every * LOOKS * MISSING);
            for _ in 0..LOOKS {
                if self.is_over(self.every) {
                    return Ok(());
                }
                self.hear(&mut conn)?;
            }
        }
    }

    fn hear(&self, conn: &mut PgConnection) -> Result<()> {
        for message in conn.notifications_iter() {
            let message = message?.payload;
            let (who, said) = message.split_once(' ').unwrap_or(("", &message));
            if who != self.name {
                (self.on_commit)(&topics(said));
            }
        }
        Ok(())
    }

    /// Waits for `span`, or for the end of the server.
    fn is_over(&self, span: Duration) -> bool {
        self.ended.recv_timeout(span) != Err(RecvTimeoutError::Timeout)
    }
}

/// `topics` as words.
fn words(topics: &[Topic]) -> String {
    let word = |topic: &Topic| match topic {
        Topic::Article(id) => format!("article:{id}"),
        Topic::Listings => "listings".into(),
        Topic::Site => "site".into(),
        Topic::Decisions => "decisions".into(),
        Topic::Jobs => "jobs".into(),
        Topic::Everything => EVERYTHING.into(),
    };
    let words: Vec<String> = topics.iter().map(word).collect();
    let words = words.join(" ");
    if words.len() > LONGEST {
        return EVERYTHING.into();
    }
    words
}

const EVERYTHING: &str = "everything";

/// The topics that `words` say; a word of a newer version may mean anything.
fn topics(words: &str) -> Vec<Topic> {
    let topic = |word: &str| match (word, word.split_once(':')) {
        ("listings", _) => Topic::Listings,
        ("site", _) => Topic::Site,
        ("decisions", _) => Topic::Decisions,
        ("jobs", _) => Topic::Jobs,
        (_, Some(("article", id))) => id
            .parse()
            .map_or(Topic::Everything, |id| Topic::Article(ArticleId(id))),
        _ => Topic::Everything,
    };
    words.split(' ').map(topic).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn topic() -> impl Strategy<Value = Topic> {
        prop_oneof![
            any::<i64>().prop_map(|id| Topic::Article(ArticleId(id))),
            Just(Topic::Listings),
            Just(Topic::Site),
            Just(Topic::Decisions),
            Just(Topic::Jobs),
            Just(Topic::Everything),
        ]
    }

    proptest! {
        #[test]
        fn what_one_server_says_another_understands(said in prop::collection::vec(topic(), 1..20)) {
            prop_assert_eq!(topics(&words(&said)), said);
        }

        #[test]
        fn what_is_not_understood_may_be_anything(said in "[a-z]{1,8}:?[a-z]{0,8}") {
            prop_assume!(said != "listings" && said != "site" && said != "decisions");
            prop_assert_eq!(topics(&said), [Topic::Everything]);
        }
    }

    #[test]
    fn more_than_fits_into_a_message_is_everything() {
        let many: Vec<Topic> = (0..1_000).map(|id| Topic::Article(ArticleId(id))).collect();
        assert_eq!(topics(&words(&many)), [Topic::Everything]);
    }
}
