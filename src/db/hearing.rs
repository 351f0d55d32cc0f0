//! Whether what other processes change is heard of.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Lasts for a while after each sign that nothing is missed.
pub(super) struct Hearing {
    begun: Instant,
    until: AtomicU64,
}

impl Default for Hearing {
    fn default() -> Hearing {
        Hearing {
            begun: Instant::now(),
            until: AtomicU64::new(0),
        }
    }
}

impl Hearing {
    /// Lasts for `span` from now.
    pub(super) fn lasts_for(&self, span: Duration) {
        let until = self.begun.elapsed().saturating_add(span).as_millis();
        let until = u64::try_from(until).unwrap_or(u64::MAX);
        self.until.store(until, Ordering::SeqCst);
    }

    /// Ends now.
    #[cfg(feature = "postgres")]
    pub(super) fn ends(&self) {
        self.until.store(0, Ordering::SeqCst);
    }

    /// Whether it lasts.
    pub(super) fn lasts(&self) -> bool {
        match self.until.load(Ordering::SeqCst) {
            0 => false,
            until => self.begun.elapsed().as_millis() < u128::from(until),
        }
    }
}
