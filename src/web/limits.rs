//! How often one client may do what costs something (GCRA, in memory).

use crate::clock::Clock;
use crate::error::{Error, Result};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::client::{network, wide_network};

/// More clients than this are counted by wider networks, so that nobody is forgotten.
const MOST_KEYS: usize = 100_000;
const SWEEP_EVERY: u64 = 1024;

/// A kind of request that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limited {
    /// Posting a comment: 5 a minute, 30 an hour.
    Comment,
    /// Looking at a preview: 20 a minute.
    Preview,
    /// Trying to sign in: 10 a minute.
    SignIn,
    /// Making an account: 10 an hour.
    SignUp,
}

/// The counters of all kinds.
pub struct Limits {
    comment_minute: Counter,
    comment_hour: Counter,
    preview: Counter,
    sign_in: Counter,
    sign_up: Counter,
}

impl Limits {
    /// Fresh counters that go by `clock`.
    pub fn new(clock: &Clock) -> Limits {
        const MINUTE: Duration = Duration::from_secs(60);
        const HOUR: Duration = Duration::from_secs(3600);
        Limits {
            comment_minute: Counter::new(5, MINUTE, clock),
            comment_hour: Counter::new(30, HOUR, clock),
            preview: Counter::new(20, MINUTE, clock),
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
            Limited::Preview => self.preview.count(address),
            Limited::SignIn => self.sign_in.count(address),
            Limited::SignUp => self.sign_up.count(address),
        }
    }
}

struct Counter {
    limiter: RateLimiter<IpAddr, DashMapStateStore<IpAddr>, Ticks, NoOpMiddleware<Nanos>>,
    clock: Ticks,
    counted: AtomicU64,
}

impl Counter {
    fn new(times: u32, span: Duration, clock: &Clock) -> Counter {
        let times = NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::with_period(span / times.get())
            .unwrap_or_else(|| Quota::per_minute(times))
            .allow_burst(times);
        let clock = Ticks(clock.clone());
        Counter {
            limiter: RateLimiter::new(quota, DashMapStateStore::default(), clock.clone()),
            clock,
            counted: AtomicU64::new(0),
        }
    }

    fn count(&self, address: IpAddr) -> Result<()> {
        if self
            .counted
            .fetch_add(1, Ordering::Relaxed)
            .is_multiple_of(SWEEP_EVERY)
        {
            self.limiter.retain_recent();
        }
        let known = self.limiter.len() < MOST_KEYS;
        let key = if known {
            network(address)
        } else {
            wide_network(address)
        };
        self.limiter.check_key(&key).map_err(|refused| {
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
