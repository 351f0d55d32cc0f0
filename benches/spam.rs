//! How well the spam score tells spam from the rest, and how long it takes. `benches/spam.sh` fetches the corpus.
//!
//!     benches/spam.sh

use byline::clock::Clock;
use byline::comments::spam::tokens::tokens;
use byline::comments::spam::{Knowledge, Seen, knowledge, score};
use byline::db::{Connection, Database, Location, Migrate};
use byline::markdown;
use diesel::connection::SimpleConnection;
use serde::Deserialize;
use std::sync::Arc;
use std::time::Instant;

/// Decisions the score has learned from, half of them spam.
const DECISIONS: [usize; 5] = [20, 50, 100, 500, 2_000];
/// How often each is tried, each time with others of the corpus.
const ROUNDS: u64 = 10;
/// From so many hundredths on a comment is held, and called spam.
const THRESHOLDS: [u8; 2] = [60, 90];

/// A text somebody has labelled.
#[derive(Deserialize)]
struct Labelled {
    spam: bool,
    text: String,
}

/// The tokens of a text that was labelled.
struct Example {
    is_spam: bool,
    tokens: Vec<String>,
}

/// The same sequence on every machine (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    fn shuffle<T>(&mut self, all: &mut [T]) {
        for last in (1..all.len()).rev() {
            let other = self.below(last + 1);
            all.swap(last, other);
        }
    }
}

fn main() -> anyhow::Result<()> {
    let paths: Vec<String> = std::env::args()
        .skip(1)
        .filter(|one| !one.starts_with("--"))
        .collect();
    let Some(path) = paths.first() else {
        println!(
            "Name a corpus, one {{\"spam\":…, \"text\":…}} a line: benches/spam.sh makes one."
        );
        return Ok(());
    };
    let lines = std::fs::read_to_string(path)?;
    let corpus: Vec<Labelled> = lines
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    let spam = corpus.iter().filter(|one| one.spam).count();
    println!("{} texts, {spam} of them spam\n", corpus.len());
    for words in [None, Some(60)] {
        accuracy(&examples(&corpus, words), words);
    }
    speed(&examples(&corpus, Some(60)))
}

/// What is read from each text, or from its first words.
fn examples(corpus: &[Labelled], words: Option<usize>) -> Vec<Example> {
    let example = |one: &Labelled| {
        let text: String = match words {
            Some(words) => one
                .text
                .split_whitespace()
                .take(words)
                .collect::<Vec<_>>()
                .join(" "),
            None => one.text.chars().take(5_000).collect(),
        };
        let rendered = markdown::comment(&text).ok()?;
        let tokens = tokens(&rendered.html);
        (!tokens.is_empty()).then_some(Example {
            is_spam: one.spam,
            tokens,
        })
    };
    corpus.iter().filter_map(example).collect()
}

fn teach(knowledge: &mut Knowledge, example: &Example) {
    let count = |seen: &mut Seen| match example.is_spam {
        true => seen.spam += 1,
        false => seen.ham += 1,
    };
    count(&mut knowledge.all);
    for token in &example.tokens {
        count(knowledge.tokens.entry(token.clone()).or_default());
    }
}

/// Learns from some, and scores as many others as there are, a quarter of them spam.
fn accuracy(examples: &[Example], words: Option<usize>) {
    let name = words.map_or("the whole text".into(), |words| {
        format!("the first {words} words")
    });
    println!("| decisions | {name}: from | precision | recall | F1 | others called so |");
    println!("| --: | --: | --: | --: | --: | --: |");
    for decisions in DECISIONS {
        let mut told = [[0_usize; 4]; THRESHOLDS.len()];
        for round in 0..ROUNDS {
            let mut dice = Dice(0x5DEE_CE66 + round);
            let (mut spam, mut ham): (Vec<&Example>, Vec<&Example>) =
                examples.iter().partition(|one| one.is_spam);
            dice.shuffle(&mut spam);
            dice.shuffle(&mut ham);
            let half = decisions / 2;
            let mut known = Knowledge::default();
            for example in spam.iter().take(half).chain(ham.iter().take(half)) {
                teach(&mut known, example);
            }
            let spam: Vec<_> = spam.into_iter().skip(half).collect();
            let ham = ham.into_iter().skip(half).take(3 * spam.len());
            for example in spam.iter().copied().chain(ham) {
                let percent = known
                    .score(&example.tokens)
                    .map_or(0, |score| score.percent);
                for (counts, threshold) in told.iter_mut().zip(THRESHOLDS) {
                    let called = usize::from(percent < threshold);
                    counts[2 * called + usize::from(!example.is_spam)] += 1;
                }
            }
        }
        for ([hit, wrong, missed, right], threshold) in told.into_iter().zip(THRESHOLDS) {
            let part = |some: usize, all: usize| some as f64 / all.max(1) as f64;
            let (precision, recall) = (part(hit, hit + wrong), part(hit, hit + missed));
            let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
            let wrongly = 100.0 * part(wrong, wrong + right);
            println!(
                "| {decisions} | {:.1} | {precision:.3} | {recall:.3} | {f1:.3} | {wrongly:.1} % |",
                f64::from(threshold) / 100.0
            );
        }
    }
    println!();
}

/// How long one score takes, from a table of 100,000 tokens.
fn speed(examples: &[Example]) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("byline.db");
    let db = Database::open(
        &Location::File(path),
        Migrate::Auto,
        Clock::System,
        Arc::new(|_| {}),
    )?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut all = Knowledge::default();
    examples.iter().for_each(|example| teach(&mut all, example));
    let mut rows: Vec<(String, Seen)> = all.tokens.into_iter().collect();
    rows.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    let more = (rows.len()..100_000).map(|n| (format!("another{n}"), Seen { spam: 1, ham: 0 }));
    rows.extend(more.collect::<Vec<_>>());
    rows.push((String::new(), all.all));
    let values: Vec<String> = rows
        .iter()
        .map(|(token, seen)| {
            format!(
                "('{}', {}, {}, 0)",
                token.replace('\'', "''"),
                seen.spam,
                seen.spam + seen.ham
            )
        })
        .collect();
    for some in values.chunks(1_000) {
        let sql = format!(
            "INSERT INTO spam_tokens (token, spam, seen, since) VALUES {}",
            some.join(",")
        );
        runtime.block_on(db.write(move |tx| Ok(tx.batch_execute(&sql)?)))?;
    }
    for (name, length) in [("20 words", 20), ("60 words", 60), ("250 tokens", 250)] {
        let mut texts = Vec::new();
        let mut dice = Dice(7);
        for _ in 0..500 {
            let words: Vec<String> = (0..length)
                .map(|_| rows[dice.below(rows.len())].0.clone())
                .collect();
            texts.push(markdown::comment(&words.join(" "))?.html);
        }
        let asked = move |conn: &mut Connection| {
            let mut times = Vec::new();
            let mut reading = Vec::new();
            for html in &texts {
                let begun = Instant::now();
                let read = tokens(html);
                reading.push(begun.elapsed());
                knowledge(conn, &read)?.score(&read);
                times.push(begun.elapsed());
            }
            score(conn, &texts[0])?;
            times.sort_unstable();
            reading.sort_unstable();
            Ok((times[250], times[475], reading[250]))
        };
        let (median, most, reading) = runtime.block_on(db.read(asked))?;
        println!(
            "{name}: {} µs, 95 % within {} µs; of this reading the words {} µs",
            median.as_micros(),
            most.as_micros(),
            reading.as_micros()
        );
    }
    Ok(())
}
