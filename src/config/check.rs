//! What the values have to be, beyond their types.

use super::{BaseUrl, Config};
use anyhow::bail;

/// Says what is wrong with `config`.
pub(super) fn all(config: &Config) -> anyhow::Result<()> {
    if let Some(url) = &config.base_url {
        BaseUrl::parse(url)?;
    }
    config.location()?;
    if !matches!(config.log_format.as_str(), "auto" | "text" | "json") {
        bail!(
            "log_format is “{}”; it can be auto, text or json",
            config.log_format
        );
    }
    if config.passwords.memory_kib < 8 || config.passwords.passes < 1 {
        bail!("passwords.memory_kib has to be at least 8, passwords.passes at least 1");
    }
    Ok(())
}
