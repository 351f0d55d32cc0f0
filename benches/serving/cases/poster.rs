//! Readers who post a comment each, all at once or at a pace.

use crate::byline::Byline;
use crate::http::Connection;
use crate::measurement::Server;
use crate::site::people::SIGNED_IN;
use crate::site::{Dice, Prose, Site};
use anyhow::{Context, Result, anyhow, bail, ensure};
use byline::clock::{Clock, Moment};
use byline::links;
use scraper::{Html, Selector};
use std::collections::HashMap;
use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// What the server has to be told so that its limits by network see many clients.
pub const BEHIND_PROXY: (&str, &str) = ("BYLINE_TRUSTED_PROXIES", "127.0.0.1");

/// Comments ready to be sent, each by a reader of its own, under articles as they are talked about.
/// As many as there are readers who are signed in: each waits a while between two comments.
pub struct Post {
    comments: Vec<Comment>,
    begun: Moment,
}

struct Comment {
    path: String,
    form: String,
    cookie: String,
    client: String,
}

/// Under which articles comments are posted.
#[derive(Clone, Copy)]
pub enum Under<'a> {
    /// All that are talked about, each the more often the more it is.
    Discussed,
    /// This one.
    One(&'a str),
}

impl Post {
    /// Opens the articles for their forms, and writes a comment for each reader.
    pub fn prepare(byline: &Byline, site: &Site, under: Under, seed: u64) -> Result<Post> {
        let mut prose = Prose::new(seed)?;
        let discussed = site.discussed()?;
        let mut keys = HashMap::new();
        let mut comments = Vec::with_capacity(SIGNED_IN);
        for (at, cookie) in site.cookies.iter().enumerate() {
            let slug = match under {
                Under::Discussed => drawn(&discussed, &mut prose.dice)?,
                Under::One(slug) => slug,
            };
            if !keys.contains_key(slug) {
                keys.insert(slug.to_owned(), form_key(byline, slug)?);
            }
            let body = prose.comment(20, 60).replace(' ', "+");
            comments.push(Comment {
                path: links::comments_of(slug),
                form: format!("form_key={}&body={}", keys[slug], encoded(&body)),
                cookie: cookie.clone(),
                client: format!("10.{}.{}.7", at / 250, at % 250),
            });
        }
        Ok(Post {
            comments,
            begun: Clock::System.now(),
        })
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.comments.len()
    }

    /// Posts all of them over `connections`, each connection the next as soon as it is answered; asks
    /// for some pages before each, if there are any. Tells how long it took.
    pub fn all(&self, byline: &Byline, connections: usize, reads: &Reads) -> Result<Duration> {
        let next = AtomicUsize::new(0);
        let ready = Barrier::new(connections + 1);
        let work = || -> Result<()> {
            let opened = Connection::open(byline.address());
            ready.wait();
            let mut connection = opened?;
            while let Some(comment) = self.comments.get(next.fetch_add(1, Ordering::Relaxed)) {
                reads.ask(&mut connection)?;
                comment.post(&mut connection)?;
            }
            Ok(())
        };
        let begun = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..connections).map(|_| scope.spawn(work)).collect();
            ready.wait();
            let begun = Instant::now();
            for thread in threads {
                let ended = thread.join();
                ended.map_err(|_| anyhow!("a reader panicked"))??;
            }
            anyhow::Ok(begun)
        })?;
        Ok(begun.elapsed())
    }

    /// Posts `rate` a second, over a few connections in turn, until `span` is over; tells how many.
    pub fn paced(&self, byline: &Byline, rate: f64, span: Duration) -> Result<usize> {
        const CONNECTIONS: usize = 4;
        let begun = Instant::now();
        let work = |first: usize| -> Result<usize> {
            let mut connection = Connection::open(byline.address())?;
            let mut posted = 0;
            for at in (first..self.comments.len()).step_by(CONNECTIONS) {
                let due = Duration::from_secs_f64(at as f64 / rate);
                if due >= span {
                    break;
                }
                std::thread::sleep(due.saturating_sub(begun.elapsed()));
                self.comments[at].post(&mut connection)?;
                posted += 1;
            }
            Ok(posted)
        };
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..CONNECTIONS)
                .map(|first| scope.spawn(move || work(first)))
                .collect();
            let mut posted = 0;
            for thread in threads {
                let ended = thread.join();
                posted += ended.map_err(|_| anyhow!("a reader panicked"))??;
            }
            Ok(posted)
        })
    }

    /// Fails unless `number` comments appeared: others would have cost less.
    pub fn check(&self, site: &Site, number: usize) -> Result<()> {
        let found = site.published_since(self.begun)?;
        ensure!(found == number, "of {number} comments {found} appeared");
        Ok(())
    }
}

impl Comment {
    fn post(&self, connection: &mut Connection) -> Result<()> {
        let headers = [
            ("Cookie", self.cookie.as_str()),
            ("X-Forwarded-For", self.client.as_str()),
        ];
        let answer = connection.post(&self.path, &headers, &self.form)?;
        if answer.status != 303 {
            let path = &self.path;
            bail!("a comment to {path} was answered with {}", answer.status);
        }
        Ok(())
    }
}

/// Pages that are asked for between comments.
pub struct Reads {
    /// Their paths; they are asked for in turn.
    pub pages: Vec<String>,
    /// How many before each comment.
    pub each: usize,
    at: AtomicUsize,
}

impl Reads {
    /// Some of these before each comment.
    pub fn new(pages: Vec<String>, each: usize) -> Reads {
        Reads {
            pages,
            each,
            at: AtomicUsize::new(0),
        }
    }

    /// None.
    pub fn none() -> Reads {
        Reads::new(Vec::new(), 0)
    }

    /// Asks for as many as come before a comment.
    pub fn ask(&self, connection: &mut Connection) -> Result<()> {
        for _ in 0..self.each {
            let at = self.at.fetch_add(1, Ordering::Relaxed) % self.pages.len();
            let answer = connection.get(&self.pages[at], &[crate::http::GZIP])?;
            ensure!(
                answer.status == 200,
                "{}: {}",
                self.pages[at],
                answer.status
            );
        }
        Ok(())
    }
}

/// An article, each as often as it has comments.
fn drawn<'a>(discussed: &'a [(String, usize)], dice: &mut Dice) -> Result<&'a str> {
    let all: usize = discussed.iter().map(|(_, comments)| comments).sum();
    let mut left = dice.below(all.max(1));
    for (slug, comments) in discussed {
        match left.checked_sub(*comments) {
            Some(rest) => left = rest,
            None => return Ok(slug),
        }
    }
    bail!("nothing is talked about")
}

fn form_key(byline: &Byline, slug: &str) -> Result<String> {
    let page = byline.page(&links::article(slug), &[])?;
    let html = Html::parse_document(page.text()?);
    let input = Selector::parse("input[name=form_key]").map_err(|why| anyhow!("{why}"))?;
    let found = html
        .select(&input)
        .next()
        .and_then(|input| input.attr("value"));
    Ok(found
        .with_context(|| format!("{slug} has no form"))?
        .to_owned())
}

/// As forms are encoded; spaces are pluses already.
fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'.';
    text.bytes()
        .map(|byte| match plain(byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        })
        .collect()
}
