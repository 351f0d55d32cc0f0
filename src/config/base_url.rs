//! The address readers use.

use anyhow::{Context, bail};

/// The address readers use: scheme, host and port, nothing after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// Reads an address like `https://blog.example.org`; a path, a query or a user is refused.
    pub fn parse(text: &str) -> anyhow::Result<BaseUrl> {
        let url = url::Url::parse(text)
            .with_context(|| format!("“{text}” is not an address like https://blog.example.org"))?;
        let plain = url.path() == "/" && url.query().is_none() && url.username().is_empty();
        if !matches!(url.scheme(), "http" | "https") || url.host().is_none() || !plain {
            bail!("“{text}” has to be http:// or https:// and a host, without a path");
        }
        Ok(BaseUrl(url.origin().ascii_serialization()))
    }

    /// The address without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether readers come over TLS.
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// What a browser sends as `Host` (RFC 9110 §7.2).
    pub fn authority(&self) -> &str {
        self.0
            .split_once("://")
            .map_or("", |(_, authority)| authority)
    }
}
