//! A page for one person of which most is the same for everybody: only what is theirs is compressed anew.

use super::Fragment;
use super::gzip::GzipFile;
use super::page::page;
use super::portions;
use crate::error::{Error, Result};
use actix_web::http::header::{AcceptEncoding, CONTENT_ENCODING, ContentType, Encoding, Header};
use actix_web::{HttpRequest, HttpResponse};
use askama::{Template, Values};
use std::any::Any;
use std::cell::RefCell;
use std::{fmt, io};

/// Under which name templates hand down the gaps of their page.
const NAME: &str = "gaps";
/// What stands in a gap: an error in any HTML (`unexpected-null-character`), so texts have it by mistake
/// alone.
const MARK: char = '\0';

/// The page with status 200, like [`page`]: if it is to be sent with gzip, its fragments are set into it
/// as they were compressed before.
///
/// # Errors
/// [`Error::Internal`] if it cannot be made.
pub fn stitched(request: &HttpRequest, template: &impl Template) -> Result<HttpResponse> {
    if !takes_gzip(request) {
        return page(template);
    }
    let gaps = Gaps::default();
    let html = template
        .render_with_values(&gaps)
        .map_err(|cause| Error::Internal(cause.into()))?;
    let (texts, fragments) = gaps.part(&html);
    if texts.len() != fragments.len() + 1 {
        // A text of the page has the mark of a gap in it.
        return page(template);
    }
    let file = stitch(&texts, &fragments).map_err(|cause| Error::Internal(cause.into()))?;
    Ok(HttpResponse::Ok()
        .content_type(ContentType::html())
        // Said here, it keeps the layer that compresses from doing so again.
        .insert_header((CONTENT_ENCODING, "gzip"))
        .body(portions::body(file.into())))
}

/// Whether [`actix_web::middleware::Compress`] would send the answer with gzip, asked as it asks: of the
/// codings it is built with (Cargo.toml).
fn takes_gzip(request: &HttpRequest) -> bool {
    let ours = [Encoding::identity(), Encoding::gzip(), Encoding::deflate()];
    AcceptEncoding::parse(request)
        .is_ok_and(|accepted| accepted.negotiate(ours.iter()) == Some(Encoding::gzip()))
}

fn stitch(texts: &[&str], fragments: &[Fragment]) -> io::Result<Vec<u8>> {
    let mut file = GzipFile::default();
    let mut fragments = fragments.iter();
    for text in texts {
        file.add(text)?;
        let Some(fragment) = fragments.next() else {
            continue;
        };
        match fragment.piece() {
            Some(piece) => file.add_piece(piece),
            None => file.add(fragment.html())?,
        }
    }
    Ok(file.finish())
}

/// What belongs into the gaps of a page that is rendered without its fragments.
#[derive(Default)]
pub struct Gaps(RefCell<Vec<Fragment>>);

impl Values for Gaps {
    fn get_value<'a>(&'a self, name: &str) -> Option<&'a dyn Any> {
        (name == NAME).then_some(self)
    }
}

impl Gaps {
    /// Those of the page that is rendered with these values, if it is to have any.
    pub fn among(values: &dyn Values) -> Option<&Gaps> {
        values.get_value(NAME)?.downcast_ref()
    }

    /// Leaves a gap in the page for `fragment`.
    pub fn leave(&self, page: &mut dyn fmt::Write, fragment: &Fragment) -> fmt::Result {
        self.0.borrow_mut().push(fragment.clone());
        page.write_char(MARK)
    }

    /// The texts of `page` around its gaps, and what belongs between.
    fn part(self, page: &str) -> (Vec<&str>, Vec<Fragment>) {
        (page.split(MARK).collect(), self.0.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;
    use std::io::Read;

    #[derive(Template)]
    #[template(source = "{{ text }}", ext = "html")]
    struct Part<'a> {
        text: &'a str,
    }

    #[derive(Template)]
    #[template(
        source = "<p>{{ name }}{{ part }}{% if twice %}{{ part }}{% endif %}<b>",
        ext = "html"
    )]
    struct Whole<'a> {
        name: &'a str,
        part: &'a Fragment,
        twice: bool,
    }

    fn sent(accepted: &str, template: &impl Template) -> (bool, Vec<u8>) {
        let request = TestRequest::default()
            .insert_header(("accept-encoding", accepted))
            .to_http_request();
        let answer = stitched(&request, template).unwrap();
        let is_packed = answer.headers().contains_key(CONTENT_ENCODING);
        let body = actix_web::body::to_bytes(answer.into_body());
        let body = futures_util::FutureExt::now_or_never(body);
        (is_packed, body.unwrap().unwrap().to_vec())
    }

    fn unpacked(file: &[u8]) -> String {
        let mut text = String::new();
        let mut reader = flate2::read::GzDecoder::new(file);
        reader.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_page_with_gaps_is_the_page() {
        let long = "The ferry waits for the last train. ".repeat(4_000);
        for text in ["", "a", "\0", &long] {
            let part = &Fragment::of(&Part { text }).unwrap();
            for (twice, name) in [(false, ""), (true, ""), (true, "noor"), (true, &long)] {
                let page = Whole { name, part, twice };
                let plain = page.render().unwrap();
                let (is_packed, file) = sent("gzip", &page);
                assert!(is_packed);
                assert_eq!(unpacked(&file), plain);
                assert_eq!(sent("", &page), (false, plain.into_bytes()));
            }
        }
    }

    #[test]
    fn a_name_that_looks_like_a_gap_gets_no_gaps() {
        let part = &Fragment::of(&Part { text: "part" }).unwrap();
        for name in ["\0", "a\0b\0", "\0\0\0"] {
            let twice = true;
            let page = Whole { name, part, twice };
            let plain = page.render().unwrap().into_bytes();
            assert_eq!(sent("gzip", &page), (false, plain));
        }
    }

    #[test]
    fn gzip_is_taken_by_whoever_was_sent_it_before() {
        for (accepted, expected) in [
            ("gzip, deflate, br, zstd", true),
            ("gzip", true),
            ("br;q=1, gzip;q=0.1", true),
            ("br;q=0, identity;q=0, gzip", true),
            ("br;q=0, identity;q=0", false),
            ("deflate, gzip;q=0.5", false),
            ("gzip;q=0.5, identity", false),
            ("gzip;q=0", false),
            ("br", false),
            ("*", false),
            ("", false),
        ] {
            let request = TestRequest::default()
                .insert_header(("accept-encoding", accepted))
                .to_http_request();
            assert_eq!(takes_gzip(&request), expected, "{accepted}");
        }
        assert!(!takes_gzip(&TestRequest::default().to_http_request()));
    }
}
