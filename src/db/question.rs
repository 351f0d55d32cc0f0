//! A question as it goes to a thread with a connection. All have one type there, so that what carries them is built
//! once and not for each.

use super::Connection;
use crate::error::{Error, Result};
use anyhow::anyhow;
use std::sync::{Arc, Mutex, PoisonError};

/// What is done with a connection.
pub(super) type Question = Box<dyn FnOnce(&mut Connection) -> Result<()> + Send>;

/// Where what came of it is found afterwards.
pub(super) struct Reply<T>(Arc<Mutex<Option<T>>>);

/// `ask`, ready to go, and where its answer will be.
pub(super) fn question<T: Send + 'static>(
    ask: impl FnOnce(&mut Connection) -> Result<T> + Send + 'static,
) -> (Question, Reply<T>) {
    let found = Arc::new(Mutex::new(None));
    let place = found.clone();
    let question = move |conn: &mut Connection| {
        let answer = ask(conn)?;
        *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(answer);
        Ok(())
    };
    (Box::new(question), Reply(found))
}

impl<T> Reply<T> {
    /// The answer, once the question was asked and did not fail.
    pub(super) fn take(self) -> Result<T> {
        let mut found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = found.take();
        answer.ok_or_else(|| Error::Internal(anyhow!("a question was never asked")))
    }
}
