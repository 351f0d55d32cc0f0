//! A file of somebody else's making, sent as it is: it never changes, and may do nothing where it is opened.

use super::conditions;
use actix_web::body::SizedStream;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderValue,
};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web};
use futures_util::stream;
use std::io::{self, Read};

/// How much of it is in memory at a time.
const PIECE: u64 = 128 * 1024;
/// A page that somebody opens of it alone can load, run and send nothing (CSP Level 3).
const POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// A file that is open.
pub struct File {
    /// The file.
    pub file: std::fs::File,
    /// How many bytes it has.
    pub length: u64,
    /// Its name: another content would have another.
    pub name: String,
    /// What is in it.
    pub media_type: &'static str,
}

impl File {
    /// The answer to `request`, which may know it already.
    pub fn answer(self, request: &HttpRequest) -> HttpResponse {
        let tag = format!("{}-{:x}", self.name, self.length);
        let known = conditions::names(request.headers(), &tag);
        let mut answer = confined(match known {
            true => StatusCode::NOT_MODIFIED,
            false => StatusCode::OK,
        });
        answer
            .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
            .insert_header((ETAG, format!("\"{tag}\"")));
        if known {
            return answer.finish();
        }
        self.sent(answer)
    }

    /// The answer to whoever asked for another that is not there: nobody keeps it as that.
    pub fn answer_for_now(self) -> HttpResponse {
        let mut answer = confined(StatusCode::OK);
        answer.insert_header((CACHE_CONTROL, "no-store"));
        self.sent(answer)
    }

    fn sent(self, mut answer: HttpResponseBuilder) -> HttpResponse {
        answer
            .insert_header((CONTENT_TYPE, self.media_type))
            // Pictures are compressed by their nature.
            .insert_header((CONTENT_ENCODING, HeaderValue::from_static("identity")))
            .body(SizedStream::new(
                self.length,
                pieces(self.file, self.length),
            ))
    }
}

/// An answer that may do nothing where it is opened.
fn confined(status: StatusCode) -> HttpResponseBuilder {
    let mut answer = HttpResponse::build(status);
    answer
        .insert_header((CONTENT_SECURITY_POLICY, POLICY))
        // Feeds and previews show it on other sites.
        .insert_header(("cross-origin-resource-policy", "cross-origin"));
    answer
}

/// That there is no such file, in one line: a page would be of no use in the place of a picture.
pub fn missing() -> HttpResponse {
    HttpResponse::NotFound()
        .content_type("text/plain; charset=utf-8")
        .body(format!("{}\n", t!("kit-no-picture")))
}

/// The file piece by piece, each read where it keeps nobody waiting.
fn pieces(file: std::fs::File, length: u64) -> impl stream::Stream<Item = io::Result<Bytes>> {
    stream::try_unfold((file, length), |(mut file, left)| async move {
        if left == 0 {
            return Ok(None);
        }
        let read = web::block(move || {
            let length = left.min(PIECE);
            let mut piece = vec![0; usize::try_from(length).unwrap_or_default()];
            file.read_exact(&mut piece)?;
            Ok((Bytes::from(piece), (file, left - length)))
        });
        read.await.map_err(io::Error::other)?.map(Some)
    })
}
