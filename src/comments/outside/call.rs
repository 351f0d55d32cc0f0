//! One question and its answer over HTTP, signed as Standard Webhooks has it
//! (<https://www.standardwebhooks.com>, version 1.0.0).

use crate::clock::Moment;
use crate::comments::screening::{Opinion, Silence};
use crate::markdown::{clean_text, excerpt};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use serde::Deserialize;
use sha2::Sha256;
use std::io::ErrorKind;
use std::time::Duration;
use ureq::Agent;
use url::Url;

/// How long it all may take: to find the machine, to connect, to ask and to read.
const PATIENCE: Duration = Duration::from_secs(2);
/// The longest answer, in bytes.
const LONGEST: u64 = 64 * 1024;
/// The most characters of a reason.
const REASON: usize = 500;

/// A question as it is sent.
#[derive(Debug)]
pub struct Letter {
    id: String,
    timestamp: String,
    signature: String,
    body: Vec<u8>,
}

/// Why there is no answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// In what way.
    pub silence: Silence,
    /// The status it was answered with, if that is no success.
    pub status: Option<u16>,
}

/// An answer as it comes.
#[derive(Deserialize)]
struct Answer {
    verdict: Word,
    #[serde(default)]
    reason: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Word {
    None,
    Publish,
    Hold,
    Spam,
    Reject,
}

/// What asks: once, at one address, and nowhere an answer or the environment would send it.
pub fn agent() -> Agent {
    Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .proxy(None)
        .max_redirects(0)
        .http_status_as_error(false)
        // A connection that was kept may be closed by the time it is needed.
        .max_idle_connections(0)
        .user_agent(concat!("Byline/", env!("CARGO_PKG_VERSION")))
        .build()
        .new_agent()
}

impl Letter {
    /// Signs a question of the moment `now`, which `id` names.
    pub fn signed(key: &[u8], id: String, now: Moment, body: Vec<u8>) -> Letter {
        let timestamp = now.timestamp().as_second().to_string();
        // HMAC takes keys of any length.
        #[allow(clippy::expect_used)]
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length");
        for part in [id.as_bytes(), b".", timestamp.as_bytes(), b".", &body] {
            mac.update(part);
        }
        let signature = format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()));
        Letter {
            id,
            timestamp,
            signature,
            body,
        }
    }

    /// Sends it and waits for the answer.
    pub fn send(&self, agent: &Agent, url: &Url) -> Result<Opinion, Missed> {
        let mut response = agent
            .post(url.as_str())
            .content_type("application/json")
            .header("accept", "application/json")
            .header("webhook-id", &self.id)
            .header("webhook-timestamp", &self.timestamp)
            .header("webhook-signature", &self.signature)
            .send(&self.body[..])
            .map_err(silence)?;
        if !response.status().is_success() {
            return Err(Missed {
                silence: Silence::Failed,
                status: Some(response.status().as_u16()),
            });
        }
        let body = response.body_mut().with_config().limit(LONGEST);
        Ok(read(&body.read_to_vec().map_err(silence)?)?)
    }
}

impl From<Silence> for Missed {
    fn from(silence: Silence) -> Missed {
        let status = None;
        Missed { silence, status }
    }
}

/// What an answer says.
fn read(body: &[u8]) -> Result<Opinion, Silence> {
    let answer: Answer = serde_json::from_slice(body).map_err(|_| Silence::Unreadable)?;
    let reason = answer.reason.unwrap_or_default();
    let reason = clean_text(&reason).map_err(|_| Silence::Unreadable)?;
    let words: Vec<&str> = reason.split_whitespace().collect();
    let reason = excerpt(&words.join(" "), REASON);
    Ok(match answer.verdict {
        Word::None => Opinion::Nothing,
        Word::Publish => Opinion::Publish,
        Word::Hold => Opinion::Hold(reason),
        Word::Spam => Opinion::Spam(reason),
        Word::Reject => Opinion::Reject(reason),
    })
}

fn silence(error: ureq::Error) -> Silence {
    use ureq::Error;
    match error {
        Error::Timeout(_) => Silence::TooSlow,
        Error::Io(error) if matches!(error.kind(), ErrorKind::TimedOut) => Silence::TooSlow,
        Error::BodyExceedsLimit(_) | Error::LargeResponseHeader(..) => Silence::TooLong,
        Error::Http(_) | Error::Protocol(_) => Silence::Unreadable,
        _ => Silence::Unreachable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_question_is_signed_as_standard_webhooks_has_it() {
        // The example of the specification's own libraries.
        let key = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let moment = Moment(1_614_265_330_000);
        let id = "msg_p5jXN8AQM9LWM0D4loKWxJek".to_owned();
        let letter = Letter::signed(&key, id, moment, br#"{"test": 2432232314}"#.to_vec());
        assert_eq!(letter.timestamp, "1614265330");
        let expected = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        assert_eq!(letter.signature, expected);
    }

    #[test]
    fn an_answer_is_one_of_five_words_with_a_reason_or_none_at_all() {
        let reason = || "Cheap pills".to_owned();
        for (body, opinion) in [
            (r#"{"verdict":"none"}"#, Opinion::Nothing),
            (r#"{"verdict":"publish","score":0.1}"#, Opinion::Publish),
            (
                r#"{"verdict":"hold","reason":" Cheap\n pills "}"#,
                Opinion::Hold(reason()),
            ),
            (
                r#"{"verdict":"spam","reason":null}"#,
                Opinion::Spam(String::new()),
            ),
            (
                r#"{"reason":"Cheap pills","verdict":"reject"}"#,
                Opinion::Reject(reason()),
            ),
        ] {
            assert_eq!(read(body.as_bytes()), Ok(opinion), "{body}");
        }
        for body in [
            "",
            "ok",
            "null",
            "[]",
            "{}",
            r#"{"verdict":"approve"}"#,
            r#"{"verdict":"Hold"}"#,
            r#"{"verdict":["hold"]}"#,
            r#"{"verdict":"hold","reason":7}"#,
            r#"{"verdict":"hold"} {"verdict":"publish"}"#,
            r#"{"verdict":"hold","verdict":"publish"}"#,
            "{\"verdict\":\"hold\",\"reason\":\"\\u0000\"}",
            "\u{FEFF}{\"verdict\":\"hold\"}",
        ] {
            assert_eq!(read(body.as_bytes()), Err(Silence::Unreadable), "{body}");
        }
    }

    proptest! {
        #[test]
        fn a_reason_is_one_line_and_not_too_long(reason in "(\\PC|\n| ){0,700}") {
            let body = serde_json::json!({ "verdict": "hold", "reason": reason }).to_string();
            if let Ok(Opinion::Hold(reason)) = read(body.as_bytes()) {
                prop_assert!(reason.chars().count() <= REASON + 1);
                prop_assert!(!reason.contains('\n'));
            }
        }

        #[test]
        fn whatever_comes_is_read_without_harm(body in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&body);
        }
    }
}
