//! What the values have to be, beyond their types.

use super::{BaseUrl, Config, PasswordCost};
use crate::secret::RootSecret;
use anyhow::{Context, bail};
use std::ops::RangeInclusive;

/// In KiB; 4 GiB for one password is more than any site has to spare.
const MEMORY: RangeInclusive<u32> = 8..=4 * 1024 * 1024;
const PASSES: RangeInclusive<u32> = 1..=100;
/// In MiB; 1 TiB is more than any machine has for pages.
const MOST_KEPT: usize = 1024 * 1024;
/// A second; no database takes more, and thirty times as many are still a number.
const COMMENTS: RangeInclusive<u32> = 1..=1_000_000;

/// Says what is wrong with `config`.
pub(super) fn all(config: &Config) -> anyhow::Result<()> {
    if let Some(url) = &config.base_url {
        BaseUrl::parse(url).context("base_url (BYLINE_BASE_URL)")?;
    }
    config.location().context("database_url (DATABASE_URL)")?;
    if let Some(secret) = &config.secret_key {
        RootSecret::parse(secret.reveal()).context("secret_key (BYLINE_SECRET_KEY)")?;
    }
    is_the_name_of_a_header(&config.client_header)?;
    if let Some(contact) = &config.security_contact {
        leads_to_somebody(contact)?;
    }
    if !matches!(config.log_format.as_str(), "auto" | "text" | "json") {
        bail!(
            "log_format (BYLINE_LOG_FORMAT) is “{}”; it can be auto, text or json",
            config.log_format
        );
    }
    if config.page_cache > MOST_KEPT {
        bail!(
            "page_cache (BYLINE_PAGE_CACHE) is {}; it can be from 0 to {MOST_KEPT} MiB",
            config.page_cache
        );
    }
    if !COMMENTS.contains(&config.comment_rate) {
        bail!(
            "comment_rate (BYLINE_COMMENT_RATE) is {}; it can be from {} to {} a second",
            config.comment_rate,
            COMMENTS.start(),
            COMMENTS.end()
        );
    }
    config.outside_check.asked()?;
    can_be_paid(config.passwords)
}

/// Whether readers would know where to go: a server that listens on every address has to be told
/// which of them they use.
pub(super) fn reachable(config: &Config) -> anyhow::Result<()> {
    if config.base_url.is_none() && config.host.is_unspecified() {
        bail!(
            "listening on every address (HOST or --bind is {}) needs base_url (BYLINE_BASE_URL): the \
             address readers use, like https://blog.example.org",
            config.host
        );
    }
    Ok(())
}

/// Kinds of addresses that a security contact has (RFC 9116 §2.5.3).
fn leads_to_somebody(contact: &str) -> anyhow::Result<()> {
    let url = url::Url::parse(contact).ok();
    let known = url.is_some_and(|url| matches!(url.scheme(), "mailto" | "https" | "tel"));
    if !known || contact.contains(|c: char| c.is_whitespace() || c.is_control()) {
        bail!(
            "security_contact (BYLINE_SECURITY_CONTACT) is “{contact}”; it can be an address like \
             mailto:security@example.org or https://example.org/security"
        );
    }
    Ok(())
}

/// The letters of a token (RFC 9110 §5.6.2).
fn is_the_name_of_a_header(name: &str) -> anyhow::Result<()> {
    let letter = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    if name.is_empty() || name.len() > 100 || !name.bytes().all(letter) {
        bail!(
            "client_header (BYLINE_CLIENT_HEADER) is “{name}”, which is no name of a header: it can \
             be one like x-forwarded-for or cf-connecting-ip"
        );
    }
    Ok(())
}

fn can_be_paid(cost: PasswordCost) -> anyhow::Result<()> {
    if !MEMORY.contains(&cost.memory_kib) {
        bail!(
            "passwords.memory_kib (BYLINE_PASSWORD_MEMORY_KIB) is {}; it can be from {} to {} (4 GiB)",
            cost.memory_kib,
            MEMORY.start(),
            MEMORY.end()
        );
    }
    if !PASSES.contains(&cost.passes) {
        bail!(
            "passwords.passes (BYLINE_PASSWORD_PASSES) is {}; it can be from {} to {}",
            cost.passes,
            PASSES.start(),
            PASSES.end()
        );
    }
    Ok(())
}
