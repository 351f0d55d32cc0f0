//! Which vocabulary an element belongs to, by the address of its namespace and never by its prefix.

use quick_xml::name::{Namespace, ResolveResult};

/// The vocabularies an export is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// No namespace: RSS itself.
    Rss,
    /// `http(s)://wordpress.org/export/1.x/`.
    WordPress,
    /// `http(s)://wordpress.org/export/1.x/excerpt/`.
    Excerpt,
    /// The RSS content module.
    Content,
    /// Dublin Core.
    DublinCore,
    /// Anything else.
    Foreign,
}

/// The vocabulary of a resolved name, or the prefix that should have been declared: only those that carry
/// an export's own fields matter, a plugin's undeclared prefix loses nothing of ours.
pub(super) fn space(resolved: &ResolveResult<'_>) -> Result<Space, String> {
    match resolved {
        ResolveResult::Unbound => Ok(Space::Rss),
        ResolveResult::Bound(Namespace(address)) => Ok(of_address(address)),
        ResolveResult::Unknown(prefix) => match prefix.as_str() {
            "wp" | "content" | "excerpt" | "dc" => Err(prefix.clone()),
            _ => Ok(Space::Foreign),
        },
    }
}

fn of_address(address: &str) -> Space {
    let bare = address
        .strip_prefix("http://")
        .or_else(|| address.strip_prefix("https://"))
        .unwrap_or(address)
        .trim_end_matches('/');
    match bare {
        "" => Space::Rss,
        "purl.org/rss/1.0/modules/content" => Space::Content,
        "purl.org/dc/elements/1.1" => Space::DublinCore,
        _ => match bare.strip_prefix("wordpress.org/export/") {
            Some(rest) => of_export(rest),
            None => Space::Foreign,
        },
    }
}

fn of_export(rest: &str) -> Space {
    let (version, part) = rest.split_once('/').unwrap_or((rest, ""));
    let is_version = version.starts_with(|c: char| c.is_ascii_digit())
        && version.chars().all(|c| c.is_ascii_digit() || c == '.');
    match (is_version, part) {
        (true, "") => Space::WordPress,
        (true, "excerpt") => Space::Excerpt,
        _ => Space::Foreign,
    }
}

#[cfg(test)]
mod tests {
    use super::{Space, of_address};

    #[test]
    fn every_version_of_the_export_is_one_vocabulary_and_lookalikes_are_foreign() {
        for version in ["1.0", "1.1", "1.2", "1.3", "2.0"] {
            for scheme in ["http", "https"] {
                let base = format!("{scheme}://wordpress.org/export/{version}/");
                assert_eq!(of_address(&base), Space::WordPress);
                assert_eq!(of_address(&format!("{base}excerpt/")), Space::Excerpt);
            }
        }
        for foreign in [
            "http://wordpress.org.example/export/1.2/",
            "http://wordpress.org/export/next/",
            "http://wordpress.org/export/1.2/other/",
            "urn:x",
        ] {
            assert_eq!(of_address(foreign), Space::Foreign, "{foreign}");
        }
        assert_eq!(
            of_address("http://purl.org/rss/1.0/modules/content/"),
            Space::Content
        );
    }
}
