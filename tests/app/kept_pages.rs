//! Pages of visitors that are kept ready: sent alike to everybody, and never later than a change.

mod answers;
mod freshness;
mod poisoning;
mod signed_in;

use crate::support::{Page, TestApp};

/// How many pages were made to be kept so far.
fn made(app: &TestApp) -> u64 {
    app.app.pages().map_or(0, |shelf| shelf.made())
}

/// The body as it was before it was compressed.
fn unpacked(page: &Page) -> Vec<u8> {
    let mut plain = Vec::new();
    let read = match page.header("content-encoding") {
        "gzip" => std::io::Read::read_to_end(
            &mut flate2::read::GzDecoder::new(&page.bytes[..]),
            &mut plain,
        ),
        "br" => std::io::Read::read_to_end(
            &mut brotli::Decompressor::new(&page.bytes[..], 4096),
            &mut plain,
        ),
        other => {
            assert_eq!(other, "");
            plain.extend_from_slice(&page.bytes);
            Ok(0)
        }
    };
    read.unwrap();
    plain
}
