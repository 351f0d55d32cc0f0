//! Addresses made absolute, for those who read a text elsewhere.

/// The attributes whose value is one address.
const ADDRESSES: [&str; 4] = ["href", "src", "cite", "poster"];

/// HTML that this module made, with every address in it as it is seen from elsewhere: `page` is the
/// path where it stands, `base` our address without a slash at its end. What comes out is text for
/// programs, and no longer to be shown unescaped.
pub fn absolute(html: &str, base: &str, page: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let (tag, after) = tag.split_at(end_of_tag(tag));
        // What a player would ask for is nobody's concern where there is none.
        if let Some((_, after)) = tag
            .starts_with("<figcaption class=\"asks\"")
            .then(|| after.split_once("</figcaption>"))
            .flatten()
        {
            rest = after;
            continue;
        }
        write_tag(&mut out, tag, base, page);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Where the tag ends with which `html` begins. The sanitiser puts every value between double quotes.
pub(super) fn end_of_tag(html: &str) -> usize {
    let mut quoted = false;
    let end = html.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    });
    end.map_or(html.len(), |at| at + 1)
}

fn write_tag(out: &mut String, tag: &str, base: &str, page: &str) {
    let mut rest = tag;
    while let Some(at) = rest.find("=\"") {
        let (before, value) = rest.split_at(at + 2);
        let (value, after) = value.split_at(value.find('"').unwrap_or(value.len()));
        out.push_str(before);
        let name = before[..at].rsplit([' ', '"']).next().unwrap_or_default();
        match name {
            "srcset" => {
                for (number, one) in value.split(", ").enumerate() {
                    let comma = if number == 0 { "" } else { ", " };
                    out.push_str(comma);
                    write_address(out, one, base, page);
                }
            }
            name if ADDRESSES.contains(&name) => write_address(out, value, base, page),
            _ => out.push_str(value),
        }
        // The quote that ends the value stays out of the search for the next.
        let (quote, after) = after.split_at(after.len().min(1));
        out.push_str(quote);
        rest = after;
    }
    out.push_str(rest);
}

/// The address as it is resolved (RFC 3986 §5.2), but for the dots in it, which stay.
fn write_address(out: &mut String, address: &str, base: &str, page: &str) {
    let path = address.split(['?', '#', '/']).next().unwrap_or_default();
    let has_host = address.starts_with("//") || path.contains(':');
    match address.as_bytes().first() {
        _ if has_host => {}
        Some(b'/') => out.push_str(base),
        Some(b'#' | b'?') | None => {
            out.push_str(base);
            out.push_str(page);
        }
        Some(_) => {
            out.push_str(base);
            let folder = page.rfind('/').map_or("/", |at| &page[..=at]);
            out.push_str(folder);
        }
    }
    out.push_str(address);
}

#[cfg(test)]
mod tests {
    use super::absolute;
    use crate::markdown::article;
    use proptest::prelude::*;
    use scraper::Html;

    fn seen(html: &str) -> String {
        absolute(html, "https://b.example", "/ferries")
    }

    #[test]
    fn links_and_pictures_lead_home_from_elsewhere() {
        for (here, elsewhere) in [
            ("/boats", "https://b.example/boats"),
            ("#fn-1", "https://b.example/ferries#fn-1"),
            ("?after=1", "https://b.example/ferries?after=1"),
            ("", "https://b.example/ferries"),
            ("boats", "https://b.example/boats"),
            ("//c.example/x", "//c.example/x"),
            ("http://c.example/x", "http://c.example/x"),
            ("mailto:a@c.example", "mailto:a@c.example"),
        ] {
            for attribute in ["href", "src"] {
                let html =
                    |value: &str| format!("<a title=\"a > /b\" {attribute}=\"{value}\">/x</a>");
                assert_eq!(seen(&html(here)), html(elsewhere));
            }
        }
        let srcset = "<img srcset=\"/a 480w, https://c.example/b 800w, /c 1200w\">";
        let expected = "<img srcset=\"https://b.example/a 480w, https://c.example/b 800w, \
                        https://b.example/c 1200w\">";
        assert_eq!(seen(srcset), expected);
        let text = "<p>He said: href=\"/x\" &lt;a href=\"/y\"&gt;</p>";
        assert_eq!(seen(text), text);
    }

    fn text_of(html: &str) -> String {
        Html::parse_fragment(html).root_element().text().collect()
    }

    proptest! {
        #[test]
        fn no_text_is_changed(source in "[a-z<>\"'=&/#:\\[\\]()! \n]{0,80}") {
            if let Ok(made) = article(&source) {
                let html = made.html.as_str();
                prop_assert_eq!(text_of(&seen(html)), text_of(html));
            }
        }
    }
}
