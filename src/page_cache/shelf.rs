//! Things kept in memory under a name while they are fresh, within a bound of bytes.

use super::topics::Freshness;
use crate::clock::Moment;
use quick_cache::sync::{Cache, DefaultLifecycle, EntryAction, EntryResult, PlaceholderGuard};
use quick_cache::{DefaultHashBuilder, OptionsBuilder, Weighter};
use std::sync::Arc;
use std::time::Duration;

/// Time passes without a change: “3 minutes ago” is no longer true after this long.
const OLDEST: Duration = Duration::from_secs(60);
/// Whoever has waited this long for somebody else to make something makes it too.
const WAITED: Duration = Duration::from_secs(2);
/// About as much as a page takes; a guess is enough to find the number of places.
const USUAL: usize = 64 * 1024;
/// So many locks share the bound; nothing larger than a share is kept.
const SHARES: usize = 2;
/// What is noted about each thing, in bytes.
const NOTES: usize = 256;

/// Something kept, and until when.
pub struct Kept<V> {
    value: Arc<V>,
    freshness: Arc<Freshness>,
    made_at: Moment,
    bytes: usize,
}

/// Things of one kind, under names.
pub struct Shelf<V> {
    kept: Cache<String, Kept<V>, Bytes, DefaultHashBuilder, Untold<V>>,
}

/// Nobody needs to hear of what is forgotten.
type Untold<V> = DefaultLifecycle<String, Kept<V>>;

/// Who asked first for something makes it; the others wait.
pub enum Claim<'a, V> {
    /// It is here.
    Kept(Arc<V>),
    /// It is to be made, and put into this place.
    Place(Place<'a, V>),
    /// Somebody else has been making it for too long.
    Crowded,
}

/// A place others wait for. When it is dropped empty, the next of them gets it.
pub struct Place<'a, V>(
    PlaceholderGuard<'a, String, Kept<V>, Bytes, DefaultHashBuilder, Untold<V>>,
);

impl<V> Kept<V> {
    fn is_good(&self, now: Moment) -> bool {
        // Also when the clock was put back.
        let age = self.made_at.0.abs_diff(now.0);
        u128::from(age) < OLDEST.as_millis() && self.freshness.holds()
    }
}

impl<V> Clone for Kept<V> {
    fn clone(&self) -> Kept<V> {
        Kept {
            value: self.value.clone(),
            freshness: self.freshness.clone(),
            made_at: self.made_at,
            bytes: self.bytes,
        }
    }
}

impl<V> Shelf<V> {
    /// An empty shelf for at most `bound` bytes.
    ///
    /// # Errors
    /// When the bound cannot be kept.
    pub fn new(bound: usize) -> anyhow::Result<Shelf<V>> {
        let options = OptionsBuilder::new()
            .shards(SHARES)
            .estimated_items_capacity(bound.div_ceil(USUAL).max(SHARES * 32))
            .weight_capacity(bound as u64)
            .build()?;
        let hasher = DefaultHashBuilder::default();
        Ok(Shelf {
            kept: Cache::with_options(options, Bytes, hasher, Untold::default()),
        })
    }

    /// What is kept under `name`, if it is good at `now`.
    pub fn find(&self, name: &str, now: Moment) -> Option<Arc<V>> {
        let kept = self.kept.get(name).filter(|kept| kept.is_good(now))?;
        Some(kept.value)
    }

    /// What is kept under `name`, or a place for it. Many who ask at once get one place; what went
    /// stale while it was made is not given to those who waited.
    pub async fn claim(&self, name: &str, now: Moment) -> Claim<'_, V> {
        let look = |_: &String, kept: &mut Kept<V>| match kept.is_good(now) {
            true => EntryAction::Retain(kept.value.clone()),
            false => EntryAction::ReplaceWithGuard,
        };
        let entry = self.kept.entry_async(name, look);
        match tokio::time::timeout(WAITED, entry).await {
            Ok(EntryResult::Retained(value)) => Claim::Kept(value),
            Ok(EntryResult::Vacant(guard) | EntryResult::Replaced(guard, _)) => {
                Claim::Place(Place(guard))
            }
            Ok(EntryResult::Removed(..) | EntryResult::Timeout) | Err(_) => Claim::Crowded,
        }
    }

    /// How many bytes are kept at the most.
    pub fn bytes(&self) -> u64 {
        self.kept.weight()
    }
}

impl<V> Place<'_, V> {
    /// Keeps `value`, made at `made_at`, while it is fresh; unless the `bytes` it takes are too many.
    pub fn put(self, value: Arc<V>, bytes: usize, freshness: Freshness, made_at: Moment) {
        // It fails only when somebody has taken the place away: then it is not kept.
        let _ = self.0.insert(Kept {
            value,
            freshness: Arc::new(freshness),
            made_at,
            bytes,
        });
    }
}

/// Weighs in bytes.
#[derive(Clone)]
struct Bytes;

impl<V> Weighter<String, Kept<V>> for Bytes {
    fn weight(&self, name: &String, kept: &Kept<V>) -> u64 {
        (name.len() + kept.bytes + NOTES) as u64
    }
}
