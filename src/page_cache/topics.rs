//! Which topics were touched when, counted in changes: what was made of them before is stale.

use crate::clock::Moment;
use crate::ids::Topic;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// More topics than these are remembered only while something is kept about them.
const REMEMBERED: usize = 4096;

/// The changes so far. Each change is told to it after its commit and before its answer, so whatever
/// is found fresh here holds every change that was answered.
#[derive(Default)]
pub struct Topics {
    changes: AtomicU64,
    touched: Mutex<Touched>,
}

/// The number of the last change to each topic.
#[derive(Default)]
struct Touched {
    last: HashMap<Topic, Arc<AtomicU64>>,
    /// Changes up to this one may have been forgotten.
    forgotten: u64,
}

/// Taken before something is read: what is made of it holds the changes up to here.
#[derive(Clone, Copy, Debug)]
pub struct Ticket(u64);

/// Whether what was made with a ticket still shows its topics as they stand.
#[derive(Clone, Debug)]
pub struct Freshness {
    ticket: u64,
    topics: Box<[Arc<AtomicU64>]>,
    until: Option<Moment>,
}

impl Topics {
    /// A ticket for what is read from now on.
    pub fn ticket(&self) -> Ticket {
        Ticket(self.changes.load(SeqCst))
    }

    /// Makes stale whatever shows one of `topics`. Somebody who takes a ticket meanwhile reads what is
    /// committed already.
    pub fn touch(&self, topics: &[Topic]) {
        let change = self.changes.fetch_add(1, SeqCst) + 1;
        let mut touched = self.lock();
        for topic in topics {
            touched.of(*topic).fetch_max(change, SeqCst);
        }
        if touched.last.len() > REMEMBERED {
            touched.forget(change);
        }
    }

    /// How long what was made with `ticket` and shows `topics` stays fresh. Every page shows
    /// [`Topic::Everything`].
    pub fn freshness(&self, ticket: Ticket, topics: &[Topic]) -> Freshness {
        let mut touched = self.lock();
        // Somebody took very long: what happened meanwhile is not known any more.
        let unknown = (ticket.0 < touched.forgotten).then(|| Arc::new(AtomicU64::new(u64::MAX)));
        let shown = [Topic::Everything].iter().chain(topics);
        let mut cells: Vec<_> = shown.map(|topic| touched.of(*topic).clone()).collect();
        cells.extend(unknown);
        Freshness {
            ticket: ticket.0,
            topics: cells.into(),
            until: None,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Touched> {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Touched {
    fn of(&mut self, topic: Topic) -> &Arc<AtomicU64> {
        self.last.entry(topic).or_default()
    }

    /// Forgets the topics nothing is kept about.
    fn forget(&mut self, change: u64) {
        self.last.retain(|_, last| Arc::strong_count(last) > 1);
        self.forgotten = change;
    }
}

impl Freshness {
    /// The same, and no longer than until `moment`: then something changes that nobody commits.
    pub fn until(mut self, moment: Option<Moment>) -> Freshness {
        self.until = moment;
        self
    }

    /// Whether that moment has not come at `now`.
    pub fn lasts(&self, now: Moment) -> bool {
        self.until.is_none_or(|until| now < until)
    }

    /// Whether none of the topics was touched since the ticket was taken.
    pub fn holds(&self) -> bool {
        self.topics
            .iter()
            .all(|last| last.load(SeqCst) <= self.ticket)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ArticleId;
    use proptest::prelude::*;

    const SOME: [Topic; 4] = [
        Topic::Article(ArticleId(1)),
        Topic::Article(ArticleId(2)),
        Topic::Listings,
        Topic::Site,
    ];

    proptest! {
        #[test]
        fn only_what_was_touched_after_the_ticket_is_stale(
            steps in proptest::collection::vec((0_usize..4, 0_usize..4, any::<bool>()), 1..60),
        ) {
            let topics = Topics::default();
            // The model: for each thing made, its topic and whether that was touched since.
            let mut made: Vec<(Topic, Freshness, bool)> = Vec::new();
            for (touched, shown, late) in steps {
                let ticket = topics.ticket();
                if late {
                    made.push((SOME[shown], topics.freshness(ticket, &[SOME[shown]]), true));
                }
                topics.touch(&[SOME[touched]]);
                for (topic, _, fresh) in &mut made {
                    *fresh &= *topic != SOME[touched];
                }
                if !late {
                    let fresh = SOME[shown] != SOME[touched];
                    made.push((SOME[shown], topics.freshness(ticket, &[SOME[shown]]), fresh));
                }
                for (_, freshness, fresh) in &made {
                    prop_assert_eq!(freshness.holds(), *fresh);
                }
            }
        }
    }

    #[test]
    fn everything_is_in_every_page() {
        let topics = Topics::default();
        let made = topics.freshness(topics.ticket(), &[Topic::Site]);
        topics.touch(&[Topic::Everything]);
        assert!(!made.holds());
    }

    #[test]
    fn what_took_so_long_that_changes_were_forgotten_is_stale() {
        let topics = Topics::default();
        let ticket = topics.ticket();
        let kept = topics.freshness(ticket, &[Topic::Listings]);
        for id in 0..2 * REMEMBERED as i64 {
            topics.touch(&[Topic::Article(ArticleId(id))]);
        }
        assert!(topics.lock().last.len() <= REMEMBERED + 2);
        assert!(kept.holds(), "what is kept is remembered");
        assert!(!topics.freshness(ticket, &[Topic::Site]).holds());
        assert!(topics.freshness(topics.ticket(), &[Topic::Site]).holds());
    }
}
