//! Which language is spoken by whom, and where: by the clock of which time zone.

use super::Language;
use crate::zone::Zone;
use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;

/// How things are said: in a language, with the dates of a time zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Speech {
    /// The language.
    pub language: Language,
    /// The zone whose days and hours are meant.
    pub zone: Zone,
}

/// Another language in the same zone.
impl From<Language> for Speech {
    fn from(language: Language) -> Speech {
        let zone = zone();
        Speech { language, zone }
    }
}

thread_local! {
    /// How what this thread works at is said, if it works at something.
    static SPOKEN: Cell<Option<Speech>> = const { Cell::new(None) };
}

/// How the work at hand speaks; English and UTC where nothing was chosen.
pub fn speech() -> Speech {
    SPOKEN.get().unwrap_or_default()
}

/// The language of the work at hand.
pub fn current() -> Language {
    speech().language
}

/// The time zone of the work at hand.
pub fn zone() -> Zone {
    speech().zone
}

/// From now on the work at hand speaks so. Work that is not [`within`] a speech stays English, and UTC.
pub fn speak(speech: impl Into<Speech>) {
    if SPOKEN.get().is_some() {
        SPOKEN.set(Some(speech.into()));
    }
}

/// Does `work` speaking so, until it chooses another.
pub async fn within<F: Future>(speech: impl Into<Speech>, work: F) -> F::Output {
    let mut work = pin!(work);
    let mut spoken = speech.into();
    // Others work on the same thread between two steps.
    poll_fn(move |context| {
        let _before = Before::speaking(spoken);
        let polled = work.as_mut().poll(context);
        spoken = self::speech();
        polled
    })
    .await
}

/// Does `work` on this thread, speaking so.
pub fn at_once<T>(speech: impl Into<Speech>, work: impl FnOnce() -> T) -> T {
    let _before = Before::speaking(speech.into());
    work()
}

/// `work`, to be done on another thread, which speaks then as this one does.
pub fn carried<T>(work: impl FnOnce() -> T) -> impl FnOnce() -> T {
    let speech = speech();
    move || at_once(speech, work)
}

/// What was spoken on this thread before, and is again when this is dropped.
struct Before(Option<Speech>);

impl Before {
    fn speaking(speech: Speech) -> Before {
        Before(SPOKEN.replace(Some(speech)))
    }
}

impl Drop for Before {
    fn drop(&mut self) {
        SPOKEN.set(self.0);
    }
}
