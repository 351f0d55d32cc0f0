#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;

use super::*;

mod faults;
mod records;

const GARDEN: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/wxr/garden.xml"
));
const OLDEST: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/wxr/oldest.xml"
));
const MALFORMED: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/wxr/malformed.xml"
));

fn records(text: &str) -> Vec<Record> {
    read(text.as_bytes()).map(Result::unwrap).collect()
}

fn items(text: &str) -> Vec<Item> {
    let item = |record| match record {
        Record::Item(item) => Some(*item),
        _ => None,
    };
    records(text).into_iter().filter_map(item).collect()
}

fn refusal(text: impl AsRef<[u8]>) -> WxrError {
    check(text.as_ref()).unwrap_err()
}

/// An export around the given content of its channel; the content begins at line 2.
fn export(inside: &str) -> String {
    format!(
        "<rss xmlns:wp='http://wordpress.org/export/1.2/' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><wp:wxr_version>1.2</wp:wxr_version>\n{inside}\n</channel></rss>"
    )
}

fn body(inside: &str) -> Result<String, WxrError> {
    let text = export(&format!(
        "<item><content:encoded>{inside}</content:encoded></item>"
    ));
    for record in read(text.as_bytes()) {
        if let Record::Item(item) = record? {
            return Ok(item.content);
        }
    }
    panic!("no item")
}

fn drained(bytes: &[u8]) {
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
    for record in read(bytes) {
        match record {
            Ok(Record::Item(item)) => {
                content::convert(&item.content);
                assert!(item.line <= lines);
            }
            Ok(_) => {}
            Err(error) => assert!((1..=lines).contains(&error.line), "{error}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        drained(&bytes);
    }

    #[test]
    fn an_export_changed_anywhere_never_panics(
        edits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3u8), 1..6)
    ) {
        let mut bytes = GARDEN.as_bytes().to_vec();
        for (index, byte, action) in edits {
            let at = index.index(bytes.len());
            match action {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => { bytes.truncate(at.max(1)); }
            }
        }
        drained(&bytes);
    }

    #[test]
    fn markup_in_any_order_never_panics(
        parts in proptest::collection::vec(prop::sample::select(vec![
            "<item>", "</item>", "<wp:comment>", "</wp:comment>", "<title>", "</title>", "<![CDATA[", "]]>",
            "&amp;", "&", "<!--", "-->", "<?x?>", "<", ">", "text", "<wp:tag/>", "<content:encoded>", "\n", "\r",
        ]), 0..40)
    ) {
        drained(export(&parts.concat()).as_bytes());
    }
}
