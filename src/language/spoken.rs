//! Which language is spoken by whom.

use super::Language;
use std::cell::Cell;

tokio::task_local! {
    static SPOKEN: Cell<Language>;
}

/// The language of the task or the work at hand; English where none was chosen.
pub fn current() -> Language {
    SPOKEN.try_with(Cell::get).unwrap_or_default()
}

/// From now on the work at hand speaks `language`. Work that is not [`within`] one stays English.
pub fn speak(language: Language) {
    let _ = SPOKEN.try_with(|spoken| spoken.set(language));
}

/// Does `work` in a language, until it chooses another.
pub async fn within<F: Future>(language: Language, work: F) -> F::Output {
    SPOKEN.scope(Cell::new(language), work).await
}

/// Does `work` in a language on this thread.
pub fn at_once<T>(language: Language, work: impl FnOnce() -> T) -> T {
    SPOKEN.sync_scope(Cell::new(language), work)
}

/// `work`, to be done on another thread in the language that is spoken here.
pub fn carried<T>(work: impl FnOnce() -> T) -> impl FnOnce() -> T {
    let language = current();
    move || at_once(language, work)
}
