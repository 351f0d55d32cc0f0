//! The codings of an answer: which one a browser wants, and bytes that are compressed once and sent often.

use std::io::Write;
use std::sync::OnceLock;

/// How the bytes of an answer are coded (RFC 9110 §8.4.1). Zstandard is left out: browsers that know
/// it know brotli, which is smaller, and what is sent from memory costs the same in every coding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// As they are.
    Identity,
    /// gzip (RFC 1952).
    Gzip,
    /// Brotli (RFC 7932).
    Brotli,
}

impl Coding {
    /// Its name in `Content-Encoding`.
    pub fn name(self) -> &'static str {
        match self {
            Coding::Identity => "identity",
            Coding::Gzip => "gzip",
            Coding::Brotli => "br",
        }
    }

    /// The coding a client likes best among those we have, by its `Accept-Encoding` (RFC 9110
    /// §12.5.3); of those it likes alike, the smallest. Nothing when it refuses all of them.
    pub fn wanted(accept_encoding: Option<&str>) -> Option<Coding> {
        let Some(header) = accept_encoding else {
            return Some(Coding::Identity);
        };
        let [mut brotli, mut gzip, mut identity, mut rest] = [None; 4];
        for item in header.split(',') {
            let mut parts = item.split(';').map(str::trim);
            let place = match parts.next().unwrap_or_default() {
                name if name.eq_ignore_ascii_case("br") => &mut brotli,
                name if name.eq_ignore_ascii_case("gzip") => &mut gzip,
                name if name.eq_ignore_ascii_case("identity") => &mut identity,
                "*" => &mut rest,
                _ => continue,
            };
            *place = Some(weight(parts.next()));
        }
        let listed = |weight: Option<u16>| weight.or(rest).unwrap_or(0);
        // What is not named is fit to be sent as it is, but anything named comes before it.
        let plain = identity.or(rest).unwrap_or(1);
        let choices = [
            (listed(brotli), Coding::Brotli),
            (listed(gzip), Coding::Gzip),
            (plain, Coding::Identity),
        ];
        let mut best: Option<(u16, Coding)> = None;
        for (weight, coding) in choices {
            if weight > 0 && best.is_none_or(|(most, _)| weight > most) {
                best = Some((weight, coding));
            }
        }
        best.map(|(_, coding)| coding)
    }
}

/// `q=0.5` as thousandths and one, so that the least weight still comes before nothing.
fn weight(parameter: Option<&str>) -> u16 {
    let Some(text) = parameter.and_then(|text| text.strip_prefix(['q', 'Q'])) else {
        return 1001;
    };
    let number = text.trim_start().strip_prefix('=').unwrap_or_default();
    match number.trim().parse::<f32>() {
        Ok(number) if number > 0.0 => (number.min(1.0) * 1000.0) as u16 + 1,
        _ => 0,
    }
}

/// How much work compressing is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// For what is compressed by its nature, like a picture.
    None,
    /// For a page that lives until the next change: a millisecond or two.
    Brief,
    /// For a file that never changes: whatever it takes.
    Whole,
}

/// Bytes that are text, each compressed form made when it is first asked for.
pub struct Compressed<B> {
    plain: B,
    effort: Effort,
    gzip: OnceLock<Option<B>>,
    brotli: OnceLock<Option<B>>,
}

impl<B: AsRef<[u8]> + From<Vec<u8>>> Compressed<B> {
    /// Nothing is compressed yet.
    pub fn new(plain: B, effort: Effort) -> Compressed<B> {
        Compressed {
            plain,
            effort,
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }
    }

    /// The bytes as they are.
    pub fn plain(&self) -> &B {
        &self.plain
    }

    /// The bytes in `coding`, with the coding they are in: as they are, where compressing them would
    /// not take away a third.
    pub fn coded(&self, coding: Coding) -> (Coding, &B) {
        let form = match coding {
            Coding::Identity => return (coding, &self.plain),
            Coding::Gzip => &self.gzip,
            Coding::Brotli => &self.brotli,
        };
        let plain = self.plain.as_ref();
        let made = form.get_or_init(|| {
            let packed = match (self.effort, coding) {
                (Effort::None, _) | (_, Coding::Identity) => return None,
                (Effort::Brief, Coding::Gzip) => apart(|| gzip(plain, 5)),
                (Effort::Brief, Coding::Brotli) => apart(|| brotli(plain, 8)),
                (Effort::Whole, Coding::Gzip) => apart(|| gzip(plain, 9)),
                (Effort::Whole, Coding::Brotli) => apart(|| brotli(plain, 11)),
            };
            packed
                .filter(|packed| packed.len() * 3 <= plain.len() * 2)
                .map(B::from)
        });
        match made {
            Some(packed) => (coding, packed),
            None => (Coding::Identity, &self.plain),
        }
    }

    /// The most bytes all forms together can take: each compressed one is at most two thirds as long.
    pub fn most_bytes(&self) -> usize {
        self.plain.as_ref().len() / 3 * 7 + 6
    }
}

/// What `pack` makes, in a thread of its own for as long as it takes. Allocators keep memory by thread:
/// the megabytes that a compressor needs for a millisecond then leave no holes between what is kept for
/// long, which took twice the memory.
pub fn apart(pack: impl Fn() -> std::io::Result<Vec<u8>> + Sync) -> Option<Vec<u8>> {
    let packed = std::thread::scope(|scope| {
        match std::thread::Builder::new().spawn_scoped(scope, &pack) {
            Ok(packing) => packing.join().ok(),
            // The system gives no more threads: then the holes are the lesser evil.
            Err(_) => Some(pack()),
        }
    });
    // A copy made here is memory of this thread, and no more than needed.
    packed?.ok().map(|packed| packed.as_slice().to_vec())
}

fn gzip(bytes: &[u8], level: u32) -> std::io::Result<Vec<u8>> {
    let level = flate2::Compression::new(level);
    let mut writer = flate2::write::GzEncoder::new(Vec::with_capacity(bytes.len() / 4), level);
    writer.write_all(bytes)?;
    writer.finish()
}

fn brotli(bytes: &[u8], quality: i32) -> std::io::Result<Vec<u8>> {
    // The base-two logarithm of the window (RFC 7932 §9.1): no larger than what it is to hold, as the
    // encoder takes memory for all of it; but below 17 it looks for matches in another way, and takes
    // many times as long.
    let window = bytes.len().next_power_of_two().ilog2();
    let options = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: window.clamp(17, 22) as i32,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::with_capacity(bytes.len() / 4);
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &options)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_browser_gets_the_smallest_of_what_it_likes_best() {
        for (header, expected) in [
            (None, Some(Coding::Identity)),
            (Some(""), Some(Coding::Identity)),
            (Some("gzip, deflate, br, zstd"), Some(Coding::Brotli)),
            (Some("gzip, deflate"), Some(Coding::Gzip)),
            (Some("GZIP;q=1.0"), Some(Coding::Gzip)),
            (Some("br;q=0.5, gzip"), Some(Coding::Gzip)),
            (Some("br;q=0, gzip;q=0"), Some(Coding::Identity)),
            (Some("identity, gzip;q=0.5"), Some(Coding::Identity)),
            (Some("gzip;q=0.001"), Some(Coding::Gzip)),
            (Some("*"), Some(Coding::Brotli)),
            (Some("*;q=0, gzip"), Some(Coding::Gzip)),
            (Some("br ; q=0 , *"), Some(Coding::Gzip)),
            (Some("br;q=0, identity;q=0"), None),
            (Some("*;q=0"), None),
            (Some("gzip;q=nonsense"), Some(Coding::Identity)),
            (Some("zstd"), Some(Coding::Identity)),
        ] {
            assert_eq!(Coding::wanted(header), expected, "{header:?}");
        }
    }

    fn unpacked(coding: Coding, bytes: &[u8]) -> Vec<u8> {
        let mut plain = Vec::new();
        let read = match coding {
            Coding::Identity => plain.write_all(bytes).map(|()| 0),
            Coding::Gzip => {
                std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(bytes), &mut plain)
            }
            Coding::Brotli => {
                let mut reader = brotli::Decompressor::new(bytes, 4096);
                std::io::Read::read_to_end(&mut reader, &mut plain)
            }
        };
        assert!(read.is_ok());
        plain
    }

    proptest! {
        #[test]
        fn every_form_is_the_same_text(text in "[a-f <>/]{0,4000}", whole: bool) {
            let effort = if whole { Effort::Whole } else { Effort::Brief };
            let forms = Compressed::<Vec<u8>>::new(text.clone().into_bytes(), effort);
            let mut bytes = 0;
            for coding in [Coding::Identity, Coding::Gzip, Coding::Brotli] {
                let (coded, form) = forms.coded(coding);
                prop_assert!(coded == coding || coded == Coding::Identity);
                prop_assert_eq!(unpacked(coded, form), text.as_bytes());
                bytes += if coded == coding { form.len() } else { 0 };
            }
            prop_assert!(bytes <= forms.most_bytes());
        }

        #[test]
        fn no_header_does_harm(header in "\\PC{0,200}") {
            Coding::wanted(Some(&header));
        }
    }
}
