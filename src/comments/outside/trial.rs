//! A question that is asked to see whether the service answers: about no comment, with no effect.

use super::call::Missed;
use super::{About, Outside, Question, Said, Writer};
use crate::clock::Moment;
use crate::comments::new_comment::{Draft, Unfit};
use crate::comments::screening::{Opinion, Silence};
use crate::error::Result;
use std::time::{Duration, Instant};

/// What is asked about where nothing is typed.
const SAMPLE: &str = "This is a trial of the outside check.";

/// What came back, and how soon.
#[derive(Debug)]
pub struct Heard {
    answer: Result<Opinion, Missed>,
    took: Duration,
}

impl Outside {
    /// Asks about `text`, or about a sample where there is none, as about a first comment by `author`.
    pub async fn try_out(
        &self,
        text: &str,
        author: &str,
        now: Moment,
    ) -> Result<Result<Heard, Unfit>> {
        let text = match text.trim().is_empty() {
            true => SAMPLE,
            false => text,
        };
        let rendered = Draft::parse(text).and_then(|draft| Ok((draft.render()?, draft)));
        let (rendered, draft) = match rendered {
            Ok(rendered) => rendered,
            Err(unfit) => return Ok(Err(unfit)),
        };
        let question = Question {
            version: 1,
            site: &self.site,
            is_edit: false,
            is_trial: true,
            article: About {
                url: format!("{}/", self.site),
                title: "A trial",
            },
            comment: Said {
                text: draft.body(),
                html: rendered.html.as_str(),
                links: rendered.links,
                answers: None,
            },
            author: Writer {
                name: author,
                trust: "new",
            },
        };
        let begun = Instant::now();
        let answer = self.send(&question, now).await?;
        let took = begun.elapsed();
        Ok(Ok(Heard { answer, took }))
    }
}

impl Heard {
    /// In words: what came back, and what would become of a comment.
    pub fn sentence(&self, holds_unanswered: bool) -> String {
        let ms = self.took.as_millis().max(1).to_string();
        let missed = match &self.answer {
            Ok(opinion) => return told(opinion, &ms),
            Err(missed) => missed,
        };
        let what = match (missed.silence, missed.status) {
            (Silence::TooSlow, _) => t!("rules-heard-too-slow").into(),
            (Silence::Failed, Some(status @ (401 | 403))) => {
                t!("rules-heard-unsigned", ms = ms, status = status)
            }
            (Silence::Failed, Some(status @ 300..=399)) => {
                t!("rules-heard-elsewhere", ms = ms, status = status)
            }
            (Silence::Failed, Some(status)) => t!("rules-heard-failed", ms = ms, status = status),
            (Silence::Unreadable, _) => t!("rules-heard-unreadable", ms = ms),
            (Silence::TooLong, _) => t!("rules-heard-too-long", ms = ms),
            (Silence::Busy, _) => t!("rules-heard-busy").into(),
            (Silence::Unreachable | Silence::Failed, _) => t!("rules-heard-unreachable").into(),
        };
        let becomes = match holds_unanswered {
            true => t!("rules-heard-then-held"),
            false => t!("rules-heard-then-taken"),
        };
        format!("{what} {becomes}")
    }
}

fn told(opinion: &Opinion, ms: &str) -> String {
    let (word, why, becomes) = match opinion {
        Opinion::Nothing => ("none", "", t!("rules-heard-none")),
        Opinion::Publish => ("publish", "", t!("rules-heard-publish")),
        Opinion::Hold(why) => ("hold", why.as_str(), t!("rules-heard-hold")),
        Opinion::Spam(why) => ("spam", why.as_str(), t!("rules-heard-spam")),
        Opinion::Reject(why) => ("reject", why.as_str(), t!("rules-heard-reject")),
        Opinion::Missing(silence) => {
            return t!("rules-heard-missing", silence = silence.word());
        }
    };
    let answered = match why {
        "" => t!("rules-heard", word = word, ms = ms),
        why => t!("rules-heard-why", word = word, ms = ms, why = why),
    };
    format!("{answered} {becomes}")
}
