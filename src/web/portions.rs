//! A long answer that goes out in portions: a connection holds one of them at a time, not the whole.

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::web::Bytes;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

/// So many bytes are handed over at once; the server writes what it was handed before it asks for more.
pub const PORTION: usize = 32 * 1024;

/// What is left to be sent.
struct Portions(Bytes);

/// A body of these bytes.
pub fn body(bytes: Bytes) -> BoxBody {
    match bytes.len() {
        0..=PORTION => BoxBody::new(bytes),
        _ => BoxBody::new(Portions(bytes)),
    }
}

impl MessageBody for Portions {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Sized(self.0.len() as u64)
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Infallible>>> {
        if self.0.is_empty() {
            return Poll::Ready(None);
        }
        let some = self.0.len().min(PORTION);
        Poll::Ready(Some(Ok(self.0.split_to(some))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_body_comes_in_portions_and_a_short_one_whole() {
        for (length, portions) in [
            (0, vec![]),
            (PORTION, vec![PORTION]),
            (80_000, vec![PORTION, PORTION, 14_464]),
        ] {
            let mut body = body(vec![b'a'; length].into());
            assert_eq!(body.size(), BodySize::Sized(length as u64));
            let mut seen = Vec::new();
            let mut context = Context::from_waker(std::task::Waker::noop());
            while let Poll::Ready(Some(Ok(some))) = Pin::new(&mut body).poll_next(&mut context) {
                seen.push(some.len());
            }
            assert_eq!(seen, portions);
        }
    }
}
