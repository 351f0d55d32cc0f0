//! The service outside that looks at comments before they appear, if there is one.

use super::{Secret, environment};
use anyhow::{Context, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::ops::RangeInclusive;
use url::{Host, Url};

/// What a secret may begin with, to be told from others (Standard Webhooks).
const PREFIX: &str = "whsec_";
/// How many bytes a secret has (Standard Webhooks).
const BYTES: RangeInclusive<usize> = 24..=64;

/// A service that is asked about comments before they appear.
#[derive(Clone, Debug, confique::Config)]
#[config(layer_attr(serde(deny_unknown_fields)))]
pub struct OutsideCheck {
    /// The address, http on this machine, that is asked about each comment of somebody who is not
    /// trusted yet, before it appears. Without it, nobody is asked.
    #[config(env = "BYLINE_OUTSIDE_CHECK_URL", parse_env = environment::text)]
    pub url: Option<String>,

    /// The secret with which questions are signed, as `openssl rand -base64 32` prints one.
    /// BYLINE_OUTSIDE_CHECK_SECRET_FILE may name a file that holds it.
    #[config(env = "BYLINE_OUTSIDE_CHECK_SECRET", parse_env = environment::text)]
    pub secret: Option<Secret>,

    /// Whether a comment waits for a moderator when there is no answer within two seconds; else it is
    /// treated as if nobody had been asked.
    #[config(env = "BYLINE_OUTSIDE_CHECK_HOLDS", default = false)]
    pub holds_unanswered: bool,
}

/// Whom to ask, and the key that signs the questions.
#[derive(Clone)]
pub struct Asked {
    /// The address.
    pub url: Url,
    /// The key.
    pub key: Vec<u8>,
}

impl OutsideCheck {
    /// Whom to ask, if anybody.
    ///
    /// # Errors
    /// When the address or the secret cannot be used, or one of them is missing.
    pub fn asked(&self) -> anyhow::Result<Option<Asked>> {
        let (url, secret) = match (&self.url, &self.secret) {
            (None, None) => return Ok(None),
            (Some(url), Some(secret)) => (url, secret),
            (Some(_), None) => bail!(
                "outside_check.url (BYLINE_OUTSIDE_CHECK_URL) needs outside_check.secret \
                 (BYLINE_OUTSIDE_CHECK_SECRET), as `openssl rand -base64 32` prints one"
            ),
            (None, Some(_)) => bail!(
                "outside_check.secret (BYLINE_OUTSIDE_CHECK_SECRET) needs outside_check.url \
                 (BYLINE_OUTSIDE_CHECK_URL), the address that is asked"
            ),
        };
        Ok(Some(Asked {
            url: address(url).context("outside_check.url (BYLINE_OUTSIDE_CHECK_URL)")?,
            key: key(secret).context("outside_check.secret (BYLINE_OUTSIDE_CHECK_SECRET)")?,
        }))
    }
}

fn address(text: &str) -> anyhow::Result<Url> {
    let url = Url::parse(text)
        .with_context(|| format!("“{text}” is not an address like http://127.0.0.1:9000/"))?;
    if !url.username().is_empty() || url.password().is_some() || url.fragment().is_some() {
        bail!("the address has to be without a user, a password and a “#”: the secret is enough");
    }
    if url.scheme() != "http" || !is_here(&url) {
        bail!(
            "“{text}” has to be http:// on this machine, like http://127.0.0.1:9000/, as comments \
             are sent there; docs/OUTSIDE-CHECK.md says how a proxy leads on to https://"
        );
    }
    Ok(url)
}

fn is_here(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn key(secret: &Secret) -> anyhow::Result<Vec<u8>> {
    let text = secret.reveal();
    let text = text.strip_prefix(PREFIX).unwrap_or(text);
    match STANDARD.decode(text) {
        Ok(key) if BYTES.contains(&key.len()) => Ok(key),
        _ => bail!(
            "it has to be {} to {} bytes in base64, as `openssl rand -base64 32` prints them; \
             “{PREFIX}” may stand before them",
            BYTES.start(),
            BYTES.end()
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(url: &str, secret: &str) -> anyhow::Result<Option<Asked>> {
        let check = OutsideCheck {
            url: Some(url.to_owned()),
            secret: Some(Secret::new(secret)),
            holds_unanswered: false,
        };
        check.asked()
    }

    #[test]
    fn comments_do_not_leave_this_machine() {
        let secret = STANDARD.encode([7; 32]);
        for url in [
            "http://127.0.0.1:9000/comments?site=3",
            "http://localhost:9000",
            "http://[::1]:9000/x",
        ] {
            assert!(asked(url, &secret).unwrap().is_some(), "{url}");
        }
        for url in [
            "http://check.example.org/",
            "http://10.0.0.1/",
            "http://localhost.example.org/",
            "http://127.0.0.1.example.org/",
            "https://check.example.org/",
            "https://127.0.0.1/",
            "http://ana:word@127.0.0.1/",
            "http://127.0.0.1/#x",
            "ftp://127.0.0.1/",
            "file:///etc/passwd",
            "unix:/run/check",
            "check.example.org",
        ] {
            assert!(asked(url, &secret).is_err(), "{url}");
        }
    }

    #[test]
    fn a_secret_is_24_to_64_bytes_and_is_not_repeated() {
        let url = "http://127.0.0.1:9000/";
        for bytes in [24, 32, 64] {
            let secret = STANDARD.encode(vec![7; bytes]);
            assert!(asked(url, &secret).is_ok());
            assert!(asked(url, &format!("{PREFIX}{secret}")).is_ok());
        }
        for secret in [
            STANDARD.encode([7; 23]),
            STANDARD.encode([7; 65]),
            "tell nobody".into(),
        ] {
            let error = format!("{:#}", asked(url, &secret).err().unwrap());
            assert!(
                error.contains("openssl rand") && !error.contains(&secret),
                "{error}"
            );
        }
    }
}
