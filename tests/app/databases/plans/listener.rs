//! Hears every statement that the connections to certain files are asked, and which function asks.

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};
use percent_encoding::percent_decode_str;
use std::backtrace::Backtrace;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The files that are listened to. Other tests open other files in the same moment.
static FILES: Mutex<Vec<String>> = Mutex::new(Vec::new());
/// What was asked since that was last looked at.
static HEARD: Mutex<Option<HashMap<String, Asked>>> = Mutex::new(None);

/// How often a statement was asked, and from where.
#[derive(Default)]
struct Asked {
    times: u64,
    traces: Vec<Backtrace>,
}

/// One connection's ear.
struct Ear {
    listens: bool,
}

impl Instrumentation for Ear {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartEstablishConnection { url, .. } => {
                let url = percent_decode_str(url).decode_utf8_lossy();
                self.listens = lock(&FILES).iter().any(|file| url.contains(file));
            }
            InstrumentationEvent::StartQuery { query, .. } if self.listens => {
                let text = query.to_string();
                let statement = text.split(" -- binds").next().unwrap_or_default().trim();
                let mut heard = lock(&HEARD);
                let heard = heard.get_or_insert_default();
                let asked = heard.entry(statement.to_owned()).or_default();
                asked.times += 1;
                // Different functions may ask the same. The first, second, fourth, eighth … time is
                // traced: few of many, and of each part of the program some.
                if asked.times.is_power_of_two() {
                    asked.traces.push(Backtrace::force_capture());
                }
            }
            _ => {}
        }
    }
}

/// Listens to the connections that will be opened to the file at `path`.
pub fn listen_to(path: &str) {
    lock(&FILES).push(path.to_owned());
    set_default_instrumentation(|| Some(Box::new(Ear { listens: false }))).unwrap();
}

/// Statement → the lines of `queries.rs` files, like `src/tags/queries.rs:12`, that led to it.
pub type Heard = BTreeMap<String, BTreeSet<String>>;

/// Adds what was heard since the last time.
pub fn add_to(heard: &mut Heard) {
    let new = lock(&HEARD).take().unwrap_or_default();
    for (statement, asked) in new {
        let lines = heard.entry(statement).or_default();
        lines.extend(asked.traces.iter().flat_map(asking_lines));
    }
}

/// Forgets what was heard since the last time.
pub fn forget() {
    lock(&HEARD).take();
}

fn asking_lines(trace: &Backtrace) -> Vec<String> {
    let trace = trace.to_string();
    let asking = trace.lines().filter(|line| line.contains("queries"));
    let places = asking.filter_map(|line| {
        let place = &line[line.find("src/")?..];
        // Without the column.
        place.rsplit_once(':').map(|(place, _)| place.to_owned())
    });
    places.collect()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
