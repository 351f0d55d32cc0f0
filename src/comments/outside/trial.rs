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
        let took = format!("in {} ms", self.took.as_millis().max(1));
        let missed = match &self.answer {
            Ok(opinion) => return told(opinion, &took),
            Err(missed) => missed,
        };
        let what = match (missed.silence, missed.status) {
            (Silence::TooSlow, _) => "There was no answer within two seconds.".into(),
            (Silence::Failed, Some(status @ (401 | 403))) => format!(
                "It answered {took} with status {status}: it did not accept the signature. Both sides need the same \
                 secret, and clocks less than five minutes apart."
            ),
            (Silence::Failed, Some(status @ 300..=399)) => format!(
                "It answered {took} with status {status}, which leads elsewhere. Give the server that address \
                 itself: nobody follows it."
            ),
            (Silence::Failed, Some(status)) => {
                format!("It answered {took} with status {status}, which is no success.")
            }
            (Silence::Unreadable, _) => format!(
                "It answered {took}, and the answer could not be understood. One that can is \
                 {{\"verdict\":\"none\"}}."
            ),
            (Silence::TooLong, _) => format!("It answered {took}, with more than 64 KiB."),
            (Silence::Busy, _) => {
                "It is asked about too many comments at this moment. Try again.".into()
            }
            (Silence::Unreachable | Silence::Failed, _) => {
                "It could not be reached, or the connection broke. Does it run, and listen there?"
                    .into()
            }
        };
        let becomes = match holds_unanswered {
            true => "would wait for a moderator",
            false => "would be treated as if nobody had been asked",
        };
        format!("{what} A comment {becomes}.")
    }
}

fn told(opinion: &Opinion, took: &str) -> String {
    let (word, why, becomes) = match opinion {
        Opinion::Nothing => (
            "none",
            "",
            "Nothing would speak for the comment or against it.",
        ),
        Opinion::Publish => (
            "publish",
            "",
            "Unless a rule here holds it, the comment would appear.",
        ),
        Opinion::Hold(why) => (
            "hold",
            why.as_str(),
            "The comment would wait for a moderator.",
        ),
        Opinion::Spam(why) => ("spam", why.as_str(), "The comment would be filed as spam."),
        Opinion::Reject(why) => ("reject", why.as_str(), "The comment would be rejected."),
        Opinion::Missing(silence) => {
            return format!("It did not answer, because {}.", silence.because());
        }
    };
    let why = match why {
        "" => String::new(),
        why => format!(", because “{why}”"),
    };
    format!("It answered “{word}” {took}{why}. {becomes}")
}
