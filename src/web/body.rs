//! The body of a request: read whole, within a size, a deadline and a floor.

use crate::error::{Error, Result};
use actix_web::HttpMessage;
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use actix_web::web::{Bytes, BytesMut};
use futures_util::StreamExt;
use std::time::{Duration, Instant};

/// The largest form of a reader, in bytes.
pub const READER_FORM: usize = 32 * 1024;
/// The largest form with a comment: 16 KiB of text with every byte percent-encoded, and room.
pub const COMMENT_FORM: usize = 3 * 16 * 1024 + 4 * 1024;
/// The largest form of a writer: an article of 1 MiB with every byte percent-encoded, and room.
pub const WRITER_FORM: usize = 3 * 1024 * 1024 + 64 * 1024;

/// The body as it came, kept so that an error page can give the words back.
#[derive(Clone, Default)]
pub struct PostedBody(pub Bytes);

/// How fast a body has to come.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// The longest a reader's form may take; a writer's may take six times as long.
    pub deadline: Duration,
    /// The fewest bytes a second, counted after the first two seconds.
    pub floor: usize,
}

impl Default for Pace {
    fn default() -> Pace {
        Pace {
            deadline: Duration::from_secs(10),
            floor: 1024,
        }
    }
}

/// Reads the body of a form of at most `limit` bytes and keeps it with the request.
pub async fn read(request: &mut ServiceRequest, limit: usize, pace: Pace) -> Result<()> {
    let declared = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.parse::<usize>().ok());
    if declared.is_some_and(|length| length > limit) {
        return Err(Error::TooLarge(limit));
    }
    let is_form = request.headers().get(CONTENT_TYPE).is_none_or(|kind| {
        kind.as_bytes()
            .starts_with(b"application/x-www-form-urlencoded")
    });
    let deadline = if limit > COMMENT_FORM {
        pace.deadline * 6
    } else {
        pace.deadline
    };
    let body = tokio::time::timeout(deadline, collect(request.take_payload(), limit, pace.floor))
        .await
        .map_err(|_| Error::TooSlow)??;
    if !is_form && !body.is_empty() {
        return Err(Error::BadRequest(t!("error-only-forms")));
    }
    request.extensions_mut().insert(PostedBody(body));
    Ok(())
}

async fn collect(mut payload: Payload, limit: usize, floor: usize) -> Result<Bytes> {
    let begun = Instant::now();
    let mut body = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Error::BadRequest(t!("error-broke-off")))?;
        if body.len() + chunk.len() > limit {
            return Err(Error::TooLarge(limit));
        }
        body.extend_from_slice(&chunk);
        let seconds = begun.elapsed().as_secs() as usize;
        if seconds >= 2 && body.len() < floor * seconds {
            return Err(Error::TooSlow);
        }
    }
    Ok(body.freeze())
}
