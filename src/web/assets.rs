//! Our own files: embedded, named by their content, compressed once, kept by browsers for ever.

use crate::error::{Error, Result};
use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
};
use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed::RustEmbed;
use std::collections::HashMap;
use std::io::Write;
use std::sync::{LazyLock, OnceLock};

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

struct Asset {
    bytes: web::Bytes,
    kind: String,
    etag: String,
    smaller: OnceLock<Smaller>,
}

/// The same bytes compressed, where that makes them smaller.
struct Smaller {
    brotli: Option<web::Bytes>,
    gzip: Option<web::Bytes>,
}

struct Assets {
    urls: HashMap<String, String>,
    by_url: HashMap<String, Asset>,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(collect);

/// The address of the file `name` in the folder `static`; the plain path when there is none.
pub fn url(name: &str) -> String {
    ASSETS
        .urls
        .get(name)
        .cloned()
        .unwrap_or_else(|| format!("/static/{name}"))
}

/// Answers with the file at this address.
pub async fn serve(request: HttpRequest) -> Result<HttpResponse> {
    let asset = ASSETS.by_url.get(request.path()).ok_or(Error::NotFound)?;
    let header = |name| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    if header(IF_NONE_MATCH).contains(&asset.etag) {
        return Ok(HttpResponse::NotModified()
            .insert_header((ETAG, asset.etag.clone()))
            .finish());
    }
    let mut response = HttpResponse::Ok();
    response
        .insert_header((CONTENT_TYPE, asset.kind.clone()))
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((ETAG, asset.etag.clone()));
    let accepted = header(ACCEPT_ENCODING);
    let smaller = asset
        .smaller
        .get_or_init(|| compress(&asset.kind, &asset.bytes));
    let (encoding, body) = match smaller {
        Smaller {
            brotli: Some(body), ..
        } if accepted.contains("br") => ("br", body),
        Smaller {
            gzip: Some(body), ..
        } if accepted.contains("gzip") => ("gzip", body),
        _ => ("identity", &asset.bytes),
    };
    // Always said, so that nothing further out compresses it once more.
    response.insert_header((CONTENT_ENCODING, encoding));
    Ok(response.body(body.clone()))
}

fn collect() -> Assets {
    let mut names: Vec<_> = Files::iter().map(|name| name.into_owned()).collect();
    // Style sheets last: they name other files, whose addresses have to be known.
    names.sort_by_key(|name| (name.ends_with(".css"), name.clone()));
    let mut assets = Assets {
        urls: HashMap::new(),
        by_url: HashMap::new(),
    };
    for name in names {
        let Some(file) = Files::get(&name) else {
            continue;
        };
        let mut bytes = file.data.into_owned();
        if name.ends_with(".css") {
            bytes = with_addresses(&name, &bytes, &assets.urls);
        }
        let hash = crate::secret::digest(&bytes);
        let short: String = hash
            .iter()
            .take(4)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let url = match name.rsplit_once('.') {
            Some((stem, extension)) if !is_demo(&name) => {
                format!("/static/{stem}.{short}.{extension}")
            }
            _ => format!("/static/{name}"),
        };
        let asset = Asset {
            bytes: bytes.into(),
            kind: kind(&name),
            etag: format!("\"{short}\""),
            smaller: OnceLock::new(),
        };
        assets.urls.insert(name, url.clone());
        assets.by_url.insert(url, asset);
    }
    assets
}

/// The demo's pictures are named in its articles, so they keep their names.
fn is_demo(name: &str) -> bool {
    name.starts_with("demo/")
}

/// A style sheet whose `url("../…")` are the files' addresses.
fn with_addresses(name: &str, bytes: &[u8], urls: &HashMap<String, String>) -> Vec<u8> {
    debug_assert!(name.starts_with("css/"));
    let mut css = String::from_utf8_lossy(bytes).into_owned();
    for (file, url) in urls {
        css = css.replace(&format!("url(\"../{file}\")"), &format!("url(\"{url}\")"));
    }
    css.into_bytes()
}

fn kind(name: &str) -> String {
    let guess = mime_guess::from_path(name).first_or_octet_stream();
    let text = guess.type_() == "text" || guess.subtype() == "javascript";
    if text {
        format!("{guess}; charset=utf-8")
    } else {
        guess.to_string()
    }
}

fn compress(kind: &str, bytes: &[u8]) -> Smaller {
    if !kind.starts_with("text/") && !kind.contains("svg") && !kind.contains("json") {
        return Smaller {
            brotli: None,
            gzip: None,
        };
    }
    let keep = |packed: Vec<u8>| (packed.len() < bytes.len()).then(|| web::Bytes::from(packed));
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let gzip = gzip.write_all(bytes).and_then(|()| gzip.finish()).ok();
    let mut packed = Vec::new();
    let options = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    let brotli = brotli::BrotliCompress(&mut &bytes[..], &mut packed, &options).ok();
    Smaller {
        brotli: brotli.and_then(|_| keep(packed)),
        gzip: gzip.and_then(keep),
    }
}
