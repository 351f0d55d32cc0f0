//! Things kept in memory under a name while they are fresh, within a bound of bytes.

use super::topics::Freshness;
use crate::clock::Moment;
use quick_cache::sync::{Cache, DefaultLifecycle, EntryAction, EntryResult, PlaceholderGuard};
use quick_cache::{DefaultHashBuilder, OptionsBuilder, Weighter};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

/// Time passes without a change: “3 minutes ago” is no longer true after a while. Pages are made of
/// parts that are kept too, so half a minute is a minute at the most.
const OLDEST: Duration = Duration::from_secs(30);
/// Whoever has waited this long for somebody else to make something makes it too.
const WAITED: Duration = Duration::from_secs(2);
/// About as much as a page takes; a guess is enough to find the number of places.
const USUAL: usize = 64 * 1024;
/// More places than these are made when they are needed.
const MOST: usize = 1 << 16;
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
    made: AtomicU64,
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
pub struct Place<'a, V> {
    made: &'a AtomicU64,
    /// What lay here last, and is good no more.
    pub before: Option<Arc<V>>,
    place: PlaceholderGuard<'a, String, Kept<V>, Bytes, DefaultHashBuilder, Untold<V>>,
}

impl<V> Kept<V> {
    fn new(value: Arc<V>, bytes: usize, freshness: Freshness, made_at: Moment) -> Kept<V> {
        Kept {
            value,
            freshness: Arc::new(freshness),
            made_at,
            bytes,
        }
    }

    fn is_good(&self, now: Moment) -> bool {
        // Also when the clock was put back.
        let age = self.made_at.0.abs_diff(now.0);
        u128::from(age) < OLDEST.as_millis() && self.freshness.lasts(now) && self.freshness.holds()
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
            .estimated_items_capacity((bound / USUAL).clamp(SHARES * 32, MOST))
            .weight_capacity(bound as u64)
            .build()?;
        let hasher = DefaultHashBuilder::default();
        Ok(Shelf {
            made: AtomicU64::new(0),
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
        if let Some(value) = self.find(name, now) {
            return Claim::Kept(value);
        }
        let look = |_: &String, kept: &mut Kept<V>| match kept.is_good(now) {
            true => EntryAction::Retain(kept.value.clone()),
            false => EntryAction::ReplaceWithGuard,
        };
        let entry = self.kept.entry_async(name, look);
        let (place, before) = match tokio::time::timeout(WAITED, entry).await {
            Ok(EntryResult::Retained(value)) => return Claim::Kept(value),
            Ok(EntryResult::Vacant(place)) => (place, None),
            Ok(EntryResult::Replaced(place, before)) => (place, Some(before.value)),
            Ok(EntryResult::Removed(..) | EntryResult::Timeout) | Err(_) => return Claim::Crowded,
        };
        let made = &self.made;
        Claim::Place(Place {
            made,
            before,
            place,
        })
    }

    /// Keeps `value` under `name`, whatever is there.
    pub fn put(&self, name: &str, value: Arc<V>, bytes: usize, freshness: Freshness, now: Moment) {
        let kept = Kept::new(value, bytes, freshness, now);
        self.kept.insert(name.to_owned(), kept);
    }

    /// The most bytes that what is kept can take.
    pub fn bytes(&self) -> u64 {
        self.kept.weight()
    }

    /// How many things were made for this shelf so far.
    pub fn made(&self) -> u64 {
        self.made.load(Relaxed)
    }
}

impl<V> Place<'_, V> {
    /// Keeps `value`, made at `made_at`, while it is fresh; unless the `bytes` it takes are too many.
    pub fn put(self, value: Arc<V>, bytes: usize, freshness: Freshness, made_at: Moment) {
        self.made.fetch_add(1, Relaxed);
        // It fails only when somebody has taken the place away: then it is not kept.
        let kept = Kept::new(value, bytes, freshness, made_at);
        let _ = self.place.insert(kept);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Topic;
    use crate::page_cache::Topics;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    const NOW: Moment = Moment(1_000_000);
    const HOUR: Moment = Moment(NOW.0 + 3_600_000);

    fn shelf() -> Shelf<&'static str> {
        Shelf::new(1 << 20).unwrap()
    }

    fn place<'a>(shelf: &'a Shelf<&'static str>, now: Moment) -> Place<'a, &'static str> {
        match poll(&mut pin!(shelf.claim("a", now))) {
            Poll::Ready(Claim::Place(place)) => place,
            _ => panic!("no place"),
        }
    }

    fn poll<F: Future>(future: &mut std::pin::Pin<&mut F>) -> Poll<F::Output> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .unwrap();
        let _inside = runtime.enter();
        future
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()))
    }

    fn fresh(topics: &Topics) -> Freshness {
        topics.freshness(topics.ticket(), &[Topic::Site])
    }

    #[test]
    fn what_is_kept_is_found_until_a_topic_is_touched() {
        let (shelf, topics) = (shelf(), Topics::default());
        place(&shelf, NOW).put(Arc::new("page"), 10, fresh(&topics), NOW);
        assert_eq!(shelf.find("a", NOW).as_deref(), Some(&"page"));
        assert_eq!(shelf.find("b", NOW), None);
        topics.touch(&[Topic::Listings]);
        assert!(shelf.find("a", NOW).is_some());
        topics.touch(&[Topic::Site]);
        assert_eq!(shelf.find("a", NOW), None);
        let again = place(&shelf, NOW);
        assert_eq!(again.before.as_deref(), Some(&"page"));
        again.put(Arc::new("new page"), 10, fresh(&topics), NOW);
        assert_eq!(shelf.find("a", NOW).as_deref(), Some(&"new page"));
    }

    #[test]
    fn what_is_kept_grows_old_whichever_way_the_clock_goes() {
        let (shelf, topics) = (shelf(), Topics::default());
        place(&shelf, NOW).put(Arc::new("page"), 10, fresh(&topics), NOW);
        assert!(shelf.find("a", Moment(NOW.0 + 29_999)).is_some());
        assert!(shelf.find("a", Moment(NOW.0 + 30_000)).is_none());
        assert!(shelf.find("a", Moment(NOW.0 - 30_000)).is_none());
        let _ = place(&shelf, HOUR);
    }

    #[test]
    fn what_is_kept_until_a_moment_is_gone_then() {
        let (shelf, topics) = (shelf(), Topics::default());
        let soon = Moment(NOW.0 + 5_000);
        place(&shelf, NOW).put(Arc::new("page"), 10, fresh(&topics).until(Some(soon)), NOW);
        assert!(shelf.find("a", Moment(NOW.0 + 4_999)).is_some());
        assert!(shelf.find("a", soon).is_none());
    }

    #[test]
    fn of_two_who_ask_at_once_one_makes_it_and_the_other_waits() {
        let (shelf, topics) = (shelf(), Topics::default());
        let making = place(&shelf, NOW);
        let mut waiting = pin!(shelf.claim("a", NOW));
        assert!(poll(&mut waiting).is_pending());
        making.put(Arc::new("page"), 10, fresh(&topics), NOW);
        match poll(&mut waiting) {
            Poll::Ready(Claim::Kept(page)) => assert_eq!(*page, "page"),
            _ => panic!("the page was made"),
        }
    }

    #[test]
    fn who_waited_for_a_page_that_went_stale_meanwhile_makes_it_again() {
        let (shelf, topics) = (shelf(), Topics::default());
        let making = place(&shelf, NOW);
        let before = topics.ticket();
        let mut waiting = pin!(shelf.claim("a", NOW));
        assert!(poll(&mut waiting).is_pending());
        topics.touch(&[Topic::Site]);
        let stale = topics.freshness(before, &[Topic::Site]);
        making.put(Arc::new("old page"), 10, stale, NOW);
        assert_eq!(shelf.find("a", NOW), None);
        assert!(matches!(poll(&mut waiting), Poll::Ready(Claim::Place(_))));
    }

    #[test]
    fn when_somebody_gives_up_the_next_makes_it() {
        let shelf = shelf();
        let making = place(&shelf, NOW);
        let mut waiting = pin!(shelf.claim("a", NOW));
        assert!(poll(&mut waiting).is_pending());
        drop(making);
        assert!(matches!(poll(&mut waiting), Poll::Ready(Claim::Place(_))));
    }

    #[test]
    fn the_bound_is_kept_and_what_is_larger_is_not() {
        let (shelf, topics) = (shelf(), Topics::default());
        for number in 0..1000 {
            let name = number.to_string();
            let mut claim = pin!(shelf.claim(&name, NOW));
            if let Poll::Ready(Claim::Place(place)) = poll(&mut claim) {
                place.put(Arc::new("page"), 10_000, fresh(&topics), NOW);
            }
            assert!(shelf.bytes() <= 1 << 20);
        }
        assert!(shelf.bytes() > 1 << 19);
        place(&shelf, NOW).put(Arc::new("page"), 2 << 20, fresh(&topics), NOW);
        assert_eq!(shelf.find("a", NOW), None);
        assert_eq!(shelf.made(), 1001);
    }
}
