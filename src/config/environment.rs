//! The environment: which variables are ours, and those that name a file.

use super::{Config, Secret};
use anyhow::{Context, bail};
use confique::Layer;
use std::ffi::OsString;
use std::fmt;

/// The environment variables that are ours alone; another `BYLINE_…` is a typing error.
const OURS: [&str; 19] = [
    "BYLINE_CONFIG",
    "BYLINE_BASE_URL",
    "BYLINE_DATA_DIR",
    "BYLINE_MEDIA_PATH",
    "BYLINE_SECRET_KEY",
    "BYLINE_SECRET_KEY_FILE",
    "BYLINE_TRUSTED_PROXIES",
    "BYLINE_CLIENT_HEADER",
    "BYLINE_SECURITY_CONTACT",
    "BYLINE_LOG_FORMAT",
    "BYLINE_PAGE_CACHE",
    "BYLINE_COMMENT_RATE",
    "BYLINE_OUTSIDE_CHECK_URL",
    "BYLINE_OUTSIDE_CHECK_SECRET",
    "BYLINE_OUTSIDE_CHECK_SECRET_FILE",
    "BYLINE_OUTSIDE_CHECK_HOLDS",
    "BYLINE_PASSWORD_MEMORY_KIB",
    "BYLINE_PASSWORD_PASSES",
    "BYLINE_LOG",
];

/// Refuses variables that look like ours and are not.
pub(super) fn refuse_unknown() -> anyhow::Result<()> {
    let set = std::env::vars_os().filter(|(_, value)| !value.is_empty());
    let mut names = set.filter_map(|(name, _)| name.into_string().ok());
    match names.find(|name| name.starts_with("BYLINE_") && !OURS.contains(&name.as_str())) {
        Some(name) => bail!(
            "the variable {name} is none of Byline's: {}",
            OURS.join(", ")
        ),
        None => Ok(()),
    }
}

/// A variable; an empty one is not set.
pub(crate) fn set(variable: &str) -> Option<OsString> {
    std::env::var_os(variable).filter(|value| !value.is_empty())
}

/// Takes any text but none, which Confique then takes for a variable that is not set.
pub(super) fn text<T: From<String>>(value: &str) -> Result<T, Empty> {
    match value {
        "" => Err(Empty),
        value => Ok(T::from(value.to_owned())),
    }
}

/// A variable without a value.
#[derive(Debug)]
pub(super) struct Empty;

impl fmt::Display for Empty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it is empty")
    }
}

impl std::error::Error for Empty {}

/// The secrets whose `…_FILE` variable names a file.
pub(super) fn secrets_from_files() -> anyhow::Result<<Config as confique::Config>::Layer> {
    let read = |variable: &str| -> anyhow::Result<Option<Secret>> {
        let Some(path) = set(variable) else {
            return Ok(None);
        };
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("{variable} names {path:?}, which cannot be read"))?;
        Ok(Some(Secret::new(text.trim())))
    };
    let mut layer = <Config as confique::Config>::Layer::empty();
    layer.database_url = read("DATABASE_URL_FILE")?;
    layer.secret_key = read("BYLINE_SECRET_KEY_FILE")?;
    layer.outside_check.secret = read("BYLINE_OUTSIDE_CHECK_SECRET_FILE")?;
    Ok(layer)
}
