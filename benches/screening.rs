//! What screening a comment costs: finding what two lists of 10,000 entries hold, the score of a corpus of
//! 100,000 words, the checks by themselves, and all of it with the questions to the database.
//!
//!     cargo bench --bench screening

#![allow(
    clippy::unwrap_used,
    reason = "where the site cannot be made there is nothing to measure"
)]

use byline::accounts::{self, Account, DisplayName, Email, NewAccount, Role};
use byline::articles::{self, Article, ArticleForm, Format, NewArticle};
use byline::clock::{Clock, Moment};
use byline::comments::NewComment;
use byline::comments::examination::examine;
use byline::comments::new_comment::Draft;
use byline::comments::screening::{
    Approved, Discussion, Facts, Heat, List, Lists, Policy, Signs, Size, Trust, screen,
};
use byline::comments::spam::{self, tokens::tokens};
use byline::db::{Connection, Database, Location, Migrate, Transaction};
use byline::error::Result;
use byline::ids::ArticleId;
use byline::markdown::SafeHtml;
use criterion::{Criterion, criterion_group, criterion_main};
use diesel::connection::SimpleConnection;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

const NOW: Moment = Moment(1_773_480_413_000);
/// So many entries has each of the two lists.
const ENTRIES: usize = 10_000;
/// So many words are known to the score.
const KNOWN: usize = 100_000;
/// As many words as comments are made of.
const SPOKEN: usize = 20_000;

/// The same sequence on every machine (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }
}

/// A word of three or four syllables, another for each number.
fn word(mut number: usize) -> String {
    const SYLLABLES: [&str; 40] = [
        "ba", "be", "bi", "co", "cu", "da", "den", "di", "do", "fa", "fe", "fin", "ga", "go", "hu",
        "in", "ja", "ke", "la", "lo", "ma", "mer", "mi", "na", "no", "or", "pa", "per", "qui",
        "ra", "ri", "sa", "sen", "ta", "ter", "un", "va", "vo", "wen", "zu",
    ];
    let mut word = String::new();
    for _ in 0..4 {
        word.push_str(SYLLABLES[number % SYLLABLES.len()]);
        number /= SYLLABLES.len();
        if number == 0 && word.len() > 5 {
            break;
        }
    }
    word
}

/// A text of spoken words with a link, as long as `enough` says.
fn text(dice: &mut Dice, enough: impl Fn(usize, &str) -> bool) -> String {
    let mut text = String::from("See https://ferries.example.org for more.");
    let mut words = 4;
    while !enough(words, &text) {
        text.push(' ');
        text.push_str(&word(dice.below(SPOKEN)));
        words += 1;
        if words % 12 == 0 {
            text.push('.');
        }
    }
    text
}

/// The comment most people write, and the longest there can be.
fn texts() -> [(&'static str, String); 2] {
    let mut dice = Dice(7);
    let typical = text(&mut dice, |words, _| words >= 60);
    let longest = text(&mut dice, |_, text| text.len() >= 9_980);
    [("60 words", typical), ("10,000 characters", longest)]
}

/// Words nobody says here, some in pairs, and sites.
fn list(from: usize) -> List {
    let line = |number: usize| match number % 10 {
        0 => format!("{}.example.com", word(from + number)),
        1 => format!("{} {}", word(number), word(from + number)),
        _ => word(from + number),
    };
    let lines: Vec<String> = (0..ENTRIES).map(line).collect();
    List::of(List::parse(&lines.join("\n")).unwrap())
}

fn lists() -> Arc<Lists> {
    Arc::new(Lists {
        banned: list(200_000),
        suspect: list(400_000),
    })
}

fn html(text: &str) -> SafeHtml {
    byline::markdown::comment(text).unwrap().html
}

fn finding(bench: &mut Criterion) {
    let lists = lists();
    for (name, text) in texts() {
        let html = html(&text);
        bench.bench_function(&format!("lists of 10,000 entries, {name}"), |b| {
            b.iter(|| lists.find(black_box(&html)));
        });
    }
}

/// A site with a reader, an article, and a score that has learned from 4,000 decisions.
struct Site {
    db: Database,
    runtime: Runtime,
    reader: Account,
    article: ArticleId,
    _folder: tempfile::TempDir,
}

impl Site {
    fn made() -> anyhow::Result<Site> {
        let folder = tempfile::tempdir()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let location = Location::File(folder.path().join("byline.db"));
        let clock = Clock::fixed(NOW);
        let db = Database::open(&location, Migrate::Auto, clock, Arc::new(|_| {}))?;
        let (reader, article) = runtime.block_on(db.write(people))?;
        // Every other word stood in spam as often as elsewhere; the others only in one of both.
        let row = |number: usize| {
            let (spam, seen) = [(1, 2), (3, 3), (0, 4), (7, 14)][number % 4];
            format!("('{}', {spam}, {seen}, 0)", word(number))
        };
        let mut rows: Vec<String> = (0..KNOWN).map(row).collect();
        rows.push("('', 2000, 4000, 0)".to_owned());
        for some in rows.chunks(1_000) {
            let sql = format!(
                "INSERT INTO spam_tokens (token, spam, seen, since) VALUES {} ON CONFLICT DO NOTHING",
                some.join(",")
            );
            runtime.block_on(db.write(move |tx| Ok(tx.batch_execute(&sql)?)))?;
        }
        Ok(Site {
            db,
            runtime,
            reader,
            article: article.id,
            _folder: folder,
        })
    }

    /// How long it takes to do `work` so often on a connection.
    fn time(
        &self,
        times: u64,
        mut work: impl FnMut(&mut Connection) -> Result<()> + Send + 'static,
    ) -> Duration {
        let asked = self.db.read(move |conn| {
            let begun = Instant::now();
            for _ in 0..times {
                work(conn)?;
            }
            Ok(begun.elapsed())
        });
        self.runtime.block_on(asked).unwrap()
    }
}

/// A reader with nothing to their name, and an article by an admin.
fn people(tx: &mut Transaction) -> Result<(Account, Article)> {
    let new = |name: &str, role: Role| NewAccount {
        name: DisplayName::parse(name).unwrap(),
        email: Email::parse(&format!("{}@example.org", name.to_lowercase())).unwrap(),
        password_hash: String::new(),
        role,
    };
    let admin = accounts::sign_up(tx, &new("Ada", Role::Admin))?.unwrap();
    let reader = accounts::sign_up(tx, &new("Ana", Role::Reader))?.unwrap();
    let form = ArticleForm {
        title: "The last boat".into(),
        body: "The ferry leaves at nine past eleven.".into(),
        comments: Some("open".into()),
        ..ArticleForm::default()
    };
    let new = NewArticle::parse(&form, Format::Markdown).unwrap();
    let article = articles::create(tx, &admin, &new)?.unwrap();
    Ok((reader, articles::publish(tx, &admin, article.id)?))
}

fn scoring(bench: &mut Criterion) {
    let site = Site::made().unwrap();
    for (name, text) in texts() {
        let html = html(&text);
        bench.bench_function(&format!("reading what the score goes by, {name}"), |b| {
            b.iter(|| tokens(black_box(&html)));
        });
        bench.bench_function(&format!("spam score, {name}"), |b| {
            b.iter_custom(|times| {
                let html = html.clone();
                site.time(times, move |conn| {
                    let score = spam::score(conn, black_box(&html))?;
                    assert!(score.is_some_and(|score| score.is_trained()));
                    Ok(())
                })
            });
        });
    }
}

/// From the text as rendered to what becomes of it: lists, score, what the database knows, the checks.
fn whole(bench: &mut Criterion) {
    let site = Site::made().unwrap();
    let (lists, policy) = (lists(), Policy::default());
    for (name, text) in texts() {
        let draft = Draft::parse(&text).unwrap();
        let rendered = draft.render().unwrap();
        let new = draft.into_new(rendered, None, [7; 32]);
        bench.bench_function(&format!("screening as a whole, {name}"), |b| {
            b.iter_custom(|times| {
                let (lists, policy) = (lists.clone(), policy.clone());
                let (reader, article) = (site.reader.clone(), site.article);
                let mut new: NewComment = new.clone();
                site.time(times, move |conn| {
                    new.signs = lists.find(&new.html);
                    new.signs.score = spam::score(conn, &new.html)?;
                    let found = examine(conn, &reader, article, &new, &policy, NOW)?;
                    assert!(black_box(found).is_ok());
                    Ok(())
                })
            });
        });
    }
}

/// The checks alone, all they go by at hand.
fn checks(bench: &mut Criterion) {
    let facts = Facts {
        locked: None,
        now: NOW,
        trust: Trust::Basic,
        published: 1,
        sending: None,
        bar: None,
        discussion: Discussion {
            open: true,
            closed_at: None,
            published_at: Some(NOW),
            read_first: false,
        },
        size: Size {
            visible: 2,
            characters: 300,
            bytes: 300,
            lines: 3,
        },
        links: 1,
        signs: Signs::default(),
        posted: Vec::new(),
        heat: Heat::default(),
        repeat_of: None,
        insists: false,
        said_by_others: 0,
        lately_refused: 0,
        lately_published: 0,
        opinion: None,
        author_read_first: false,
        approved: Approved::Nothing,
    };
    let policy = Policy::default();
    bench.bench_function("the checks alone", |b| {
        b.iter(|| screen(black_box(&facts), black_box(&policy)));
    });
}

criterion_group!(benches, finding, scoring, whole, checks);
criterion_main!(benches);
