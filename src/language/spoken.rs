//! Which language is spoken by whom.

use super::Language;
use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;

thread_local! {
    /// The language of what this thread works at, if it has one.
    static SPOKEN: Cell<Option<Language>> = const { Cell::new(None) };
}

/// The language of the work at hand; English where none was chosen.
pub fn current() -> Language {
    SPOKEN.get().unwrap_or_default()
}

/// From now on the work at hand speaks `language`. Work that is not [`within`] one stays English.
pub fn speak(language: Language) {
    if SPOKEN.get().is_some() {
        SPOKEN.set(Some(language));
    }
}

/// Does `work` in a language, until it chooses another.
pub async fn within<F: Future>(language: Language, work: F) -> F::Output {
    let mut work = pin!(work);
    let mut spoken = language;
    // Others work on the same thread between two steps.
    poll_fn(move |context| {
        let _before = Before::speaking(spoken);
        let polled = work.as_mut().poll(context);
        spoken = current();
        polled
    })
    .await
}

/// Does `work` in a language on this thread.
pub fn at_once<T>(language: Language, work: impl FnOnce() -> T) -> T {
    let _before = Before::speaking(language);
    work()
}

/// `work`, to be done on another thread in the language that is spoken here.
pub fn carried<T>(work: impl FnOnce() -> T) -> impl FnOnce() -> T {
    let language = current();
    move || at_once(language, work)
}

/// What was spoken on this thread before, and is again when this is dropped.
struct Before(Option<Language>);

impl Before {
    fn speaking(language: Language) -> Before {
        Before(SPOKEN.replace(Some(language)))
    }
}

impl Drop for Before {
    fn drop(&mut self) {
        SPOKEN.set(self.0);
    }
}
