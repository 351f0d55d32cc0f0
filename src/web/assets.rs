//! Our own files: embedded, named by their content, compressed once, kept by browsers for ever.

use super::prepared::{self, Prepared};
use crate::app::App;
use crate::compression::{Coding, Effort};
use crate::error::{Error, Result};
use crate::language::{self, Language};
use crate::secret::{digest, hex};
use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue,
};
use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed::RustEmbed;
use serde_json::json;
use std::collections::HashMap;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

/// The style sheet of every page.
pub const STYLE: &str = "css/base.css";
/// What reading is easier with; its words are put where [`WORDS`] stands, in every language.
const READING: &str = "js/reading.js";
const WORDS: &str = "const words = {};";
/// The icon as 32 × 32 pixels.
pub const ICON: &str = "icons/icon-32.png";

struct Assets {
    urls: HashMap<String, String>,
    by_url: HashMap<String, Prepared>,
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

/// The address of the script under an article, in the language that is spoken.
pub fn reading() -> String {
    url(&in_language(READING, language::current()))
}

/// Answers with the file at this address.
pub async fn serve(request: HttpRequest) -> Result<HttpResponse> {
    match ASSETS.by_url.get(request.path()) {
        Some(asset) => Ok(sent(asset, &request)),
        None => in_colour(&request).await,
    }
}

/// Answers with the style sheet in the owner's colour, if that is what stands at this address.
async fn in_colour(request: &HttpRequest) -> Result<HttpResponse> {
    let app = request.app_data::<web::Data<App>>();
    let is_style = request.path().starts_with("/static/css/base.");
    let app = app.filter(|_| is_style).ok_or(Error::NotFound)?;
    // Another server may have made the page: then the sheet is made here now.
    app.frame().await?;
    let sheet = app.styles.find(request.path()).ok_or(Error::NotFound)?;
    Ok(sent(&sheet.answer, request))
}

/// The style sheet of every page with `more` at its end: its address, and what is answered there.
pub(super) fn style_with(more: &str) -> (String, Prepared) {
    let asset = ASSETS.by_url.get(&url(STYLE));
    let mut bytes = asset.map_or_else(Vec::new, |asset| asset.plain().to_vec());
    bytes.extend_from_slice(more.as_bytes());
    let url = address(STYLE, &bytes);
    (url, prepare(&kind(STYLE), bytes))
}

fn sent(asset: &Prepared, request: &HttpRequest) -> HttpResponse {
    let asked = request.headers();
    // Whoever refuses everything never comes here: see [`actix_web::middleware::Compress`].
    let coding = prepared::wanted(asked).unwrap_or(Coding::Identity);
    let mut response = asset.answer(asked, coding);
    let headers = response.headers_mut();
    if !headers.contains_key(CONTENT_ENCODING) {
        // Always said, so that nothing further out compresses it once more.
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("identity"));
    }
    response
}

/// Compresses every file that is text; until then each is compressed when it is first asked for.
pub fn compress() {
    for asset in ASSETS.by_url.values() {
        asset.compress();
    }
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
        if name == READING {
            for language in Language::ALL {
                let spoken = language::at_once(language, || with_words(&bytes));
                assets.put(in_language(&name, language), spoken);
            }
        } else {
            assets.put(name, bytes);
        }
    }
    assets
}

impl Assets {
    fn put(&mut self, name: String, bytes: Vec<u8>) {
        let url = address(&name, &bytes);
        let asset = prepare(&kind(&name), bytes);
        self.urls.insert(name, url.clone());
        self.by_url.insert(url, asset);
    }
}

/// `js/reading.de.js`.
fn in_language(name: &str, language: Language) -> String {
    let stem = name.strip_suffix(".js").unwrap_or(name);
    format!("{stem}.{language}.js")
}

/// The script with what it says.
fn with_words(script: &[u8]) -> Vec<u8> {
    let words = json!({
        "copy": t!("reading-copy"),
        "copied": t!("reading-copied"),
        "failed": t!("reading-not-copied"),
        "link": t!("reading-copy-link"),
        "share": t!("reading-share"),
        "close": t!("reading-close"),
        "restored": t!("reading-restored"),
        "discard": t!("reading-discard"),
    });
    let script = String::from_utf8_lossy(script);
    debug_assert!(script.contains(WORDS));
    let said = format!("const words = {words};");
    script.replace(WORDS, &said).into_bytes()
}

/// Where a file with these bytes is.
fn address(name: &str, bytes: &[u8]) -> String {
    let short = hex(&digest(bytes)[..4]);
    match name.rsplit_once('.') {
        Some((stem, extension)) if !is_demo(name) => format!("/static/{stem}.{short}.{extension}"),
        _ => format!("/static/{name}"),
    }
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
    lean(&css).into_bytes()
}

/// The style sheet without its comments, indentation and empty lines: a tenth of its weight. Ours have
/// neither `/*` nor line ends inside of strings.
fn lean(css: &str) -> String {
    let mut lean = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        lean.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    lean.push_str(rest);
    let lines = lean.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
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

/// Only what is text becomes smaller: pictures and fonts are compressed by their nature.
fn prepare(kind: &str, bytes: Vec<u8>) -> Prepared {
    let text = kind.starts_with("text/") || kind.contains("svg") || kind.contains("json");
    let effort = if text { Effort::Whole } else { Effort::None };
    let mut headers = HeaderMap::new();
    let immutable = HeaderValue::from_static("public, max-age=31536000, immutable");
    headers.insert(CACHE_CONTROL, immutable);
    if let Ok(kind) = HeaderValue::from_str(kind) {
        headers.insert(CONTENT_TYPE, kind);
    }
    Prepared::new(StatusCode::OK, headers, bytes.into(), effort)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_loses_its_comments_and_nothing_else() {
        let css = "/* one */\na {\n  color: red; /* two\n lines */\n\n  margin: 0;\n}\n";
        assert_eq!(lean(css), "a {\ncolor: red;\nmargin: 0;\n}");
        for name in
            Files::iter().filter(|name| name.ends_with(".css") && !name.starts_with("vendor"))
        {
            let css = Files::get(&name).unwrap().data.into_owned();
            let css = String::from_utf8(css).unwrap();
            let quoted = css.split('"').skip(1).step_by(2);
            assert!(
                quoted
                    .into_iter()
                    .all(|text| !text.contains("/*") && !text.contains('\n')),
                "{name}"
            );
            let words = |css: &str| css.split_whitespace().collect::<String>();
            let mut plain = css.clone();
            while let Some(at) = plain.find("/*") {
                let end = plain[at..].find("*/").unwrap();
                plain.replace_range(at..at + end + 2, "");
            }
            assert_eq!(words(&lean(&css)), words(&plain), "{name}");
        }
    }
}
