//! Films and recordings that lie elsewhere. An article shows a link to one; what plays it is loaded from there when
//! somebody presses the link, and nothing before.

use comrak::Node;
use comrak::nodes::NodeValue;
use url::Url;

/// Something of another site that can be played in a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Embed {
    /// Its own page, for whoever has no script.
    pub(super) page: String,
    /// What is loaded into the frame.
    pub(super) frame: String,
    /// Whose it is, as people call them.
    pub(super) provider: &'static str,
    /// Whether it is to be heard alone: then it is low.
    pub(super) is_sound: bool,
}

/// How a frame of each provider begins. Nothing else is ever put into one.
const YOUTUBE: &str = "https://www.youtube-nocookie.com/embed/";
const VIMEO: &str = "https://player.vimeo.com/video/";
const DAILYMOTION: &str = "https://geo.dailymotion.com/player.html?video=";
const ARCHIVE: &str = "https://archive.org/embed/";
const SPOTIFY: &str = "https://open.spotify.com/embed/";

/// Where frames come from, as a content security policy names it (CSP Level 3, `frame-src`).
pub const FRAME_SOURCES: &str = "https://www.youtube-nocookie.com https://player.vimeo.com \
     https://geo.dailymotion.com https://archive.org https://open.spotify.com";

/// The attribute that says what is to be loaded.
pub(super) const ATTRIBUTE: &str = "data-frame";

/// Whether an address is one we put into a frame.
pub(super) fn is_ours(frame: &str) -> bool {
    [YOUTUBE, VIMEO, DAILYMOTION, ARCHIVE, SPOTIFY]
        .iter()
        .filter_map(|begin| frame.strip_prefix(begin))
        .any(|rest| {
            let fair = |c: char| c.is_ascii_alphanumeric() || "-_./?=&".contains(c);
            !rest.is_empty() && rest.chars().all(fair) && !rest.contains("..")
        })
}

/// A paragraph that is one link to a film, and what it leads to.
pub(super) fn alone(node: Node<'_>) -> Option<Embed> {
    if !matches!(node.data().value, NodeValue::Paragraph) {
        return None;
    }
    let child = node.first_child()?;
    if child.next_sibling().is_some() {
        return None;
    }
    // Not in a list, a quotation or a table: there it is a link among words.
    let parent = node.parent()?;
    if !matches!(parent.data().value, NodeValue::Document) {
        return None;
    }
    match &child.data().value {
        NodeValue::Link(link) => Embed::at(&link.url),
        _ => None,
    }
}

impl Embed {
    /// What stands at an address, if it is a film or a recording of a site we know.
    pub(super) fn at(address: &str) -> Option<Embed> {
        let url = Url::parse(address).ok()?;
        if !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        let host = url.host_str()?;
        let host = host.strip_prefix("www.").unwrap_or(host);
        let path: Vec<&str> = url
            .path_segments()?
            .filter(|part| !part.is_empty())
            .collect();
        match host {
            "youtube.com" | "m.youtube.com" | "youtube-nocookie.com" | "youtu.be" => {
                youtube(&url, host, &path)
            }
            "vimeo.com" | "player.vimeo.com" => vimeo(&url, &path),
            "dailymotion.com" | "dai.ly" => dailymotion(&path),
            "archive.org" => archive(&path),
            "open.spotify.com" => spotify(&path),
            _ => None,
        }
    }

    /// What it is called by whoever has no words for it: its address, as people write it.
    pub(super) fn name(&self) -> &str {
        let bare = self.page.strip_prefix("https://").unwrap_or(&self.page);
        bare.strip_prefix("www.").unwrap_or(bare)
    }

    fn film(page: String, frame: String, provider: &'static str) -> Option<Embed> {
        let is_sound = false;
        is_ours(&frame).then_some(Embed {
            page,
            frame,
            provider,
            is_sound,
        })
    }
}

fn is_id(text: &str) -> bool {
    let fair = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (1..=64).contains(&text.len()) && text.chars().all(fair)
}

/// What an address asks for under `name`.
fn asked(url: &Url, name: &str) -> Option<String> {
    let mut pairs = url.query_pairs();
    pairs.find_map(|(key, value)| (key == name).then(|| value.into_owned()))
}

fn youtube(url: &Url, host: &str, path: &[&str]) -> Option<Embed> {
    let id = match (host, path) {
        ("youtu.be", [id]) => (*id).to_owned(),
        (_, ["watch"]) => asked(url, "v")?,
        (_, ["shorts" | "live" | "embed", id]) => (*id).to_owned(),
        _ => return None,
    };
    if !is_id(&id) {
        return None;
    }
    let start = asked(url, "t").or_else(|| asked(url, "start"));
    let start = start.as_deref().and_then(seconds).filter(|at| *at > 0);
    let (page, frame) = match start {
        Some(at) => (format!("&t={at}"), format!("?start={at}")),
        None => Default::default(),
    };
    let page = format!("https://www.youtube.com/watch?v={id}{page}");
    Embed::film(page, format!("{YOUTUBE}{id}{frame}"), "YouTube")
}

/// Seconds from `90`, `90s` or `1h2m3s`.
pub(super) fn seconds(text: &str) -> Option<u32> {
    let mut all: u32 = 0;
    let mut digits = String::new();
    for character in text.chars() {
        let times = match character {
            '0'..='9' if digits.len() < 6 => {
                digits.push(character);
                continue;
            }
            'h' => 3600,
            'm' => 60,
            's' => 1,
            _ => return None,
        };
        let number: u32 = std::mem::take(&mut digits).parse().ok()?;
        all = all.checked_add(number.checked_mul(times)?)?;
    }
    match digits.is_empty() {
        true => Some(all),
        false => all.checked_add(digits.parse().ok()?),
    }
}

fn vimeo(url: &Url, path: &[&str]) -> Option<Embed> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    // A film that is not listed has a key besides, in its frame behind `h`.
    let (id, key) = match path {
        ["video", id] | [id] => (*id, asked(url, "h")),
        [id, key] => (*id, Some((*key).to_owned())),
        _ => return None,
    };
    if !digits(id) || id.len() > 20 || key.as_deref().is_some_and(|key| !is_id(key)) {
        return None;
    }
    let (page, frame) = match key {
        Some(key) => (format!("/{key}"), format!("?h={key}&dnt=1")),
        None => (String::new(), "?dnt=1".to_owned()),
    };
    let page = format!("https://vimeo.com/{id}{page}");
    Embed::film(page, format!("{VIMEO}{id}{frame}"), "Vimeo")
}

fn dailymotion(path: &[&str]) -> Option<Embed> {
    let ([id] | ["video", id] | ["embed", "video", id]) = path else {
        return None;
    };
    let page = format!("https://www.dailymotion.com/video/{id}");
    is_id(id).then_some(())?;
    Embed::film(page, format!("{DAILYMOTION}{id}"), "Dailymotion")
}

fn archive(path: &[&str]) -> Option<Embed> {
    let ["details" | "embed", id] = path else {
        return None;
    };
    let fair = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    (id.len() <= 100 && id.chars().all(fair)).then_some(())?;
    let page = format!("https://archive.org/details/{id}");
    Embed::film(page, format!("{ARCHIVE}{id}"), "Internet Archive")
}

fn spotify(path: &[&str]) -> Option<Embed> {
    // Shared in a language, it is the same: `/intl-de/track/…`.
    let path = match path {
        [first, rest @ ..] if first.starts_with("intl-") => rest,
        path => path,
    };
    let [
        kind @ ("track" | "album" | "playlist" | "episode" | "show"),
        id,
    ] = path
    else {
        return None;
    };
    is_id(id).then_some(())?;
    let page = format!("https://open.spotify.com/{kind}/{id}");
    let film = Embed::film(page, format!("{SPOTIFY}{kind}/{id}"), "Spotify");
    film.map(|film| Embed {
        is_sound: true,
        ..film
    })
}
