//! An answer that is made once and sent often: its bytes in every coding, its headers, its `ETag`.

use super::{conditions, portions};
use crate::clock::Moment;
use crate::compression::{Coding, Compressed, Effort};
use crate::secret::{digest, hex};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, ETAG, HeaderMap, HeaderName, HeaderValue,
    LAST_MODIFIED, VARY,
};
use actix_web::web::Bytes;
use std::sync::OnceLock;

/// What is sent with a 304 of what would be sent with a 200 (RFC 9110 §15.4.5).
const OF_THE_UNCHANGED: [HeaderName; 3] = [CACHE_CONTROL, ETAG, VARY];

/// About how many bytes the headers take in all codings.
const HEADERS: usize = 24 * 1024;

/// An answer ready to be sent.
pub struct Prepared {
    status: StatusCode,
    /// The beginning of the digest of the bytes, in hexadecimal digits: the `ETag` of each coding
    /// begins with it.
    tag: String,
    /// When it was made, if that is told.
    made: Option<Moment>,
    bytes: Compressed<Bytes>,
    plain_headers: HeaderMap,
    gzip_headers: OnceLock<HeaderMap>,
    brotli_headers: OnceLock<HeaderMap>,
    unchanged: [OnceLock<HeaderMap>; 3],
}

/// The coding in which a client that sent `asked` wants its answer; nothing when it refuses all.
pub fn wanted(asked: &HeaderMap) -> Option<Coding> {
    let lines = asked.get_all(ACCEPT_ENCODING);
    let mut lines = lines.map(|value| value.to_str().unwrap_or_default());
    match (lines.next(), lines.next()) {
        (first, None) => Coding::wanted(first),
        // Several lines are one list (RFC 9110 §5.3).
        (first, second) => {
            let all: Vec<&str> = first.into_iter().chain(second).chain(lines).collect();
            Coding::wanted(Some(&all.join(",")))
        }
    }
}

impl Prepared {
    /// The answer with these headers, which say nothing of its coding, length and `ETag`, and bytes.
    pub fn new(
        status: StatusCode,
        mut headers: HeaderMap,
        bytes: Bytes,
        effort: Effort,
    ) -> Prepared {
        let tag = hex(&digest(&bytes)[..8]);
        set(&mut headers, ETAG, &format!("\"{tag}\""));
        Prepared {
            status,
            tag,
            made: None,
            bytes: Compressed::new(bytes, effort),
            plain_headers: headers,
            gzip_headers: OnceLock::new(),
            brotli_headers: OnceLock::new(),
            unchanged: Default::default(),
        }
    }

    /// The same, which tells that it was made at `moment`; whoever asks by date hears whether that was
    /// before. What says the same as the one `before` it has not changed since that was made (RFC 9110 §8.8.2).
    pub fn made_at(self, moment: Moment, before: Option<&Prepared>) -> Prepared {
        let same = before.filter(|before| before.plain() == self.plain());
        Prepared {
            made: same.and_then(|before| before.made).or(Some(moment)),
            ..self
        }
    }

    /// Its status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Its bytes as they are.
    pub fn plain(&self) -> &Bytes {
        self.bytes.plain()
    }

    /// The most memory it can take, in bytes.
    pub fn most_bytes(&self) -> usize {
        self.bytes.most_bytes() + HEADERS
    }

    /// Makes every compressed form now rather than when it is asked for.
    pub fn compress(&self) {
        for coding in [Coding::Gzip, Coding::Brotli] {
            self.bytes.coded(coding);
        }
    }

    /// The answer in the coding that is `wanted`, for a client that sent `asked`: 304 when it has it
    /// already.
    pub fn answer(&self, asked: &HeaderMap, wanted: Coding) -> HttpResponse {
        if self.status == StatusCode::OK && conditions::names(asked, &self.tag) {
            return self.unchanged(wanted);
        }
        let (coding, bytes) = self.bytes.coded(wanted);
        let mut response = HttpResponse::with_body(self.status, portions::body(bytes.clone()));
        *response.headers_mut() = self.headers_in(coding).clone();
        response
    }

    /// The same at `now`, with the date for those who go by it.
    pub fn answer_at(&self, asked: &HeaderMap, wanted: Coding, now: Moment) -> HttpResponse {
        let Some(made) = self.made.filter(|_| self.status == StatusCode::OK) else {
            return self.answer(asked, wanted);
        };
        if conditions::has_since(asked, made) {
            return self.unchanged(wanted);
        }
        let mut response = self.answer(asked, wanted);
        if response.status() == StatusCode::OK {
            let date = conditions::last_modified(made, now);
            set(response.headers_mut(), LAST_MODIFIED, &date);
        }
        response
    }

    fn unchanged(&self, wanted: Coding) -> HttpResponse {
        let mut response = HttpResponse::new(StatusCode::NOT_MODIFIED);
        *response.headers_mut() = self.headers_unchanged(wanted).clone();
        response
    }

    fn headers_in(&self, coding: Coding) -> &HeaderMap {
        let made = match coding {
            Coding::Identity => return &self.plain_headers,
            Coding::Gzip => &self.gzip_headers,
            Coding::Brotli => &self.brotli_headers,
        };
        made.get_or_init(|| {
            let mut headers = self.plain_headers.clone();
            set(&mut headers, CONTENT_ENCODING, coding.name());
            let tag = format!("\"{}-{}\"", self.tag, coding.name());
            set(&mut headers, ETAG, &tag);
            headers
        })
    }

    fn headers_unchanged(&self, coding: Coding) -> &HeaderMap {
        self.unchanged[coding as usize].get_or_init(|| {
            let all = self.headers_in(coding).iter();
            let kept = all.filter(|(name, _)| OF_THE_UNCHANGED.contains(name));
            kept.map(|(name, value)| (name.clone(), value.clone()))
                .collect()
        })
    }
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}
