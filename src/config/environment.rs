//! The environment: which variables are ours, and those that name a file.

use super::{Config, Secret};
use anyhow::{Context, bail};
use confique::Layer;

/// The environment variables that are ours alone; another `BYLINE_…` is a typing error.
const OURS: [&str; 11] = [
    "BYLINE_CONFIG",
    "BYLINE_BASE_URL",
    "BYLINE_DATA_DIR",
    "BYLINE_SECRET_KEY",
    "BYLINE_SECRET_KEY_FILE",
    "BYLINE_TRUSTED_PROXIES",
    "BYLINE_CLIENT_HEADER",
    "BYLINE_LOG_FORMAT",
    "BYLINE_PASSWORD_MEMORY_KIB",
    "BYLINE_PASSWORD_PASSES",
    "BYLINE_LOG",
];

/// Refuses variables that look like ours and are not.
pub(super) fn refuse_unknown() -> anyhow::Result<()> {
    let mut names = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
    match names.find(|name| name.starts_with("BYLINE_") && !OURS.contains(&name.as_str())) {
        Some(name) => bail!(
            "the variable {name} is none of Byline's: {}",
            OURS.join(", ")
        ),
        None => Ok(()),
    }
}

/// The secrets whose `…_FILE` variable names a file.
pub(super) fn secrets_from_files() -> anyhow::Result<<Config as confique::Config>::Layer> {
    let read = |variable: &str| -> anyhow::Result<Option<Secret>> {
        let Some(path) = std::env::var_os(variable) else {
            return Ok(None);
        };
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("{variable} names {path:?}, which cannot be read"))?;
        Ok(Some(Secret::new(text.trim())))
    };
    let mut layer = <Config as confique::Config>::Layer::empty();
    layer.database_url = read("DATABASE_URL_FILE")?;
    layer.secret_key = read("BYLINE_SECRET_KEY_FILE")?;
    Ok(layer)
}
