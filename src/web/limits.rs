//! How often one client may do what costs something (GCRA, in memory).

use crate::clock::{Clock, Moment};
use crate::error::{Error, Result};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::net::{IpAddr, Ipv4Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::client::{network, wide_network};

/// More clients than this are counted by wider networks, so that nobody is forgotten.
const MOST_KEYS: usize = 100_000;
const SWEEP_EVERY: u64 = 1024;
/// Under which address everybody is counted together.
const EVERYBODY: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
/// For so many seconds the comments that nobody posted are saved up.
const SAVED_UP: u32 = 30;

/// A kind of request that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limited {
    /// Sending a comment, whatever becomes of it: 5 a minute, 30 an hour.
    Comment,
    /// A comment that is fit to be stored: from everybody together as many a second as the configuration
    /// says, and thirty times as many at once.
    Posted,
    /// The same of one that waits until its writer has signed in.
    Kept,
    /// Looking at a preview: 20 a minute.
    Preview,
    /// Asking the outside check to see whether it answers: 10 a minute.
    OutsideTrial,
    /// Recommending a comment, or taking that back: 30 a minute.
    Recommendation,
    /// Reporting a comment: 30 an hour.
    Report,
    /// Searching: 30 a minute.
    Search,
    /// Trying to sign in: 10 a minute.
    SignIn,
    /// Making an account: 10 an hour.
    SignUp,
}

/// The counters of all kinds.
pub struct Limits {
    comment_minute: Counter,
    comment_hour: Counter,
    posted: Counter,
    kept: Counter,
    preview: Counter,
    outside_trial: Counter,
    recommendation: Counter,
    report: Counter,
    search: Counter,
    sign_in: Counter,
    sign_up: Counter,
}

impl Limits {
    /// Fresh counters that go by `clock`, for so many comments a second from everybody together.
    pub fn new(clock: &Clock, comment_rate: u32) -> Limits {
        const SECOND: Duration = Duration::from_secs(1);
        const MINUTE: Duration = Duration::from_secs(60);
        const HOUR: Duration = Duration::from_secs(3600);
        let (each, burst) = (
            SECOND / comment_rate.max(1),
            comment_rate.saturating_mul(SAVED_UP),
        );
        let together = || Counter::told_apart(1, each, burst, clock);
        Limits {
            comment_minute: Counter::new(5, MINUTE, clock),
            comment_hour: Counter::new(30, HOUR, clock),
            posted: together(),
            kept: together(),
            preview: Counter::new(20, MINUTE, clock),
            outside_trial: Counter::new(10, MINUTE, clock),
            recommendation: Counter::new(30, MINUTE, clock),
            report: Counter::new(30, HOUR, clock),
            search: Counter::new(30, MINUTE, clock),
            sign_in: Counter::new(10, MINUTE, clock),
            sign_up: Counter::new(10, HOUR, clock),
        }
    }

    /// Counts one request of `kind` from `address`, or says how long to wait.
    pub fn count(&self, kind: Limited, address: IpAddr) -> Result<()> {
        match kind {
            Limited::Comment => {
                self.comment_minute.count(address)?;
                self.comment_hour.count(address)
            }
            Limited::Posted => self.posted.count(EVERYBODY),
            Limited::Kept => self.kept.count(EVERYBODY),
            Limited::Preview => self.preview.count(address),
            Limited::OutsideTrial => self.outside_trial.count(address),
            Limited::Recommendation => self.recommendation.count(address),
            Limited::Report => self.report.count(address),
            Limited::Search => self.search.count(address),
            Limited::SignIn => self.sign_in.count(address),
            Limited::SignUp => self.sign_up.count(address),
        }
    }
}

/// How often each client may do one thing. At most so many are told apart; beyond it newcomers share
/// the allowance of their wider network, while those already counted go on being counted alone.
struct Counter {
    narrow: Limiter,
    wide: Limiter,
    known: Mutex<HashMap<IpAddr, Moment>>,
    most: usize,
    span: Duration,
    clock: Ticks,
    counted: AtomicU64,
}

type Limiter = RateLimiter<IpAddr, DashMapStateStore<IpAddr>, Ticks, NoOpMiddleware<Nanos>>;

impl Counter {
    fn new(times: u32, span: Duration, clock: &Clock) -> Counter {
        let each = span / times.max(1);
        Counter::told_apart(MOST_KEYS, each, times, clock)
    }

    /// One in each span of `each`, saved up to `burst`, for at most `most` clients by themselves.
    fn told_apart(most: usize, each: Duration, burst: u32, clock: &Clock) -> Counter {
        let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::with_period(each).unwrap_or_else(|| Quota::per_minute(burst));
        let quota = quota.allow_burst(burst);
        let clock = Ticks(clock.clone());
        let limiter = || RateLimiter::new(quota, DashMapStateStore::default(), clock.clone());
        Counter {
            narrow: limiter(),
            wide: limiter(),
            known: Mutex::default(),
            most,
            span: each * burst.get(),
            clock,
            counted: AtomicU64::new(0),
        }
    }

    fn count(&self, address: IpAddr) -> Result<()> {
        let key = network(address);
        if self.knows(key) {
            return self.check(&self.narrow, key);
        }
        self.check(&self.wide, wide_network(address))
    }

    /// Whether this client is counted by itself, as it is from now on if there is room.
    fn knows(&self, key: IpAddr) -> bool {
        let now = self.clock.0.now();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if self
            .counted
            .fetch_add(1, Ordering::Relaxed)
            .is_multiple_of(SWEEP_EVERY)
        {
            // Whoever has done nothing for the whole span has a full allowance again.
            known.retain(|_, seen| now.since(*seen) < self.span);
            self.narrow.retain_recent();
            self.wide.retain_recent();
        }
        let room = known.len() < self.most;
        match known.entry(key) {
            Entry::Occupied(mut seen) => {
                seen.insert(now);
                true
            }
            Entry::Vacant(place) if room => {
                place.insert(now);
                true
            }
            Entry::Vacant(_) => false,
        }
    }

    fn check(&self, limiter: &Limiter, key: IpAddr) -> Result<()> {
        limiter.check_key(&key).map_err(|refused| {
            let wait = refused.wait_time_from(governor::clock::Clock::now(&self.clock));
            Error::TooMany {
                retry_after: wait.as_secs() + 1,
            }
        })
    }
}

/// Our clock, as the limiter reads it.
#[derive(Clone)]
struct Ticks(Clock);

impl governor::clock::Clock for Ticks {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        Duration::from_millis(self.0.now().0.max(0) as u64).into()
    }
}

#[cfg(test)]
mod tests {
    use super::Counter;
    use crate::clock::{Clock, Moment};
    use std::net::{IpAddr, Ipv4Addr};
    use std::time::Duration;

    fn client(number: u32) -> IpAddr {
        IpAddr::V4(Ipv4Addr::from(0x0a00_0000 + number))
    }

    #[test]
    fn a_client_that_used_up_its_allowance_is_not_forgotten_when_many_others_come() {
        let clock = Clock::fixed(Moment(1_000_000_000_000));
        let counter = Counter::told_apart(1_000, Duration::from_secs(12), 5, &clock);
        for _ in 0..5 {
            assert!(counter.count(client(1)).is_ok());
        }
        assert!(counter.count(client(1)).is_err());
        for number in 2..200_000 {
            let _ = counter.count(client(number));
        }
        assert!(counter.count(client(1)).is_err(), "still counted alone");
        assert!(counter.known.lock().unwrap().len() <= 1_000);
        clock.advance(Duration::from_secs(60));
        assert!(
            counter.count(client(1)).is_ok(),
            "and free again in its time"
        );
    }

    #[test]
    fn one_ipv6_network_is_one_client() {
        let clock = Clock::fixed(Moment(1_000_000_000_000));
        let counter = Counter::new(5, Duration::from_secs(60), &clock);
        let of_network = |host: u16| format!("2001:db8:1:2::{host:x}").parse().unwrap();
        let passed = (0..50)
            .filter(|host| counter.count(of_network(*host)).is_ok())
            .count();
        assert_eq!(passed, 5);
        assert!(
            counter.count("2001:db8:1:3::1".parse().unwrap()).is_ok(),
            "its neighbour is another"
        );
    }
}
