//! What happened on the demo's site, and when.

use super::adverts::Advert;
use super::{Article, Demo, Person, Role, State, Status};
use crate::clock::Moment;
use std::collections::HashMap;
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// One thing that happened.
pub(super) enum Step<'a> {
    /// Somebody signed up.
    Join(&'a Person),
    /// An article was written.
    Publish(&'a Article),
    /// The comment at a place of its thread was posted.
    Comment(&'a Article, usize),
    /// A moderator decided about it.
    Decide(&'a Article, usize),
    /// Readers and editors said that it is worth reading.
    Praise(&'a Article, usize),
    /// Readers reported it.
    Report(&'a Article, usize),
    /// An article takes no more comments.
    Close(&'a Article),
    /// Advertising came in.
    Advertise(usize, Advert),
    /// A moderator marked it as spam.
    Mark(usize),
    /// A moderator decided about somebody.
    Judge(&'a Person),
}

/// Everything that happened before `now`, in order.
pub(super) fn plan(demo: &Demo, now: Moment) -> Vec<(Moment, Step<'_>)> {
    let mut steps = Vec::new();
    let mut first_words: HashMap<&str, Moment> = HashMap::new();
    for article in &demo.articles {
        let published = now.minus(DAY * article.days_ago).minus(3 * HOUR);
        steps.push((published, Step::Publish(article)));
        let hours = article.thread.iter().map(|comment| comment.hours);
        let last = hours.fold(0.0, f64::max);
        // After the last reply, so that a removed comment has its answers under it.
        let over = published.plus(HOUR.mul_f64(last + 1.0)).min(now);
        if !article.comments_open && article.status == Status::Published {
            let closed = published.plus(HOUR.mul_f64(last)).plus(DAY).min(now);
            steps.push((closed, Step::Close(article)));
        }
        for (place, comment) in article.thread.iter().enumerate() {
            let written = published.plus(HOUR.mul_f64(comment.hours)).min(now);
            steps.push((written, Step::Comment(article, place)));
            match comment.state {
                State::Removed | State::Spam | State::Rejected => {
                    steps.push((over, Step::Decide(article, place)));
                }
                State::Published if article.status == Status::Published => {
                    steps.push((over, Step::Praise(article, place)));
                }
                State::Published | State::Held => {}
            }
            if !comment.reported.is_empty() {
                let reported = now.minus(HOUR * (2 + place as u32 % 5));
                steps.push((reported, Step::Report(article, place)));
            }
            let first = first_words.entry(&comment.by).or_insert(written);
            *first = written.min(*first);
        }
    }
    for (number, advert) in demo.adverts.all().enumerate() {
        let came = now.minus(DAY.mul_f64(advert.days_ago));
        let marked = came.plus(HOUR * (1 + number as u32 % 7)).min(now);
        if advert.is_marked {
            steps.push((marked, Step::Mark(number)));
        }
        steps.push((came, Step::Advertise(number, advert)));
    }
    for key in &demo.adverts.by {
        let oldest = demo.adverts.all().map(|advert| advert.days_ago);
        let came = now.minus(DAY.mul_f64(oldest.fold(0.0, f64::max)));
        let first = first_words.entry(key).or_insert(came);
        *first = came.min(*first);
    }
    let moments = steps.iter().map(|(moment, _)| *moment);
    let beginning = moments.min().unwrap_or(now).minus(DAY);
    for person in &demo.people {
        let joined = match person.role {
            Role::Reader => first_words.get(person.key.as_str()),
            _ => None,
        };
        let joined = joined.map_or(beginning, |first| first.minus(HOUR / 4));
        steps.push((joined, Step::Join(person)));
        if person.standing.is_some() {
            steps.push((now.minus(HOUR * 8), Step::Judge(person)));
        }
    }
    // Stable: what was planned first happens first in the same moment.
    steps.sort_by_key(|(moment, _)| *moment);
    steps
}
