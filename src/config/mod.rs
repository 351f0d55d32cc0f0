//! What is fixed before the program starts: file, environment and flags, in one typed place.

mod base_url;
mod check;
pub(crate) mod environment;
mod network;
mod outside_check;

pub use base_url::BaseUrl;
pub use network::Network;
pub use outside_check::{Asked, OutsideCheck};

use anyhow::{Context, bail};
use confique::{Config as _, Layer};
use serde::Deserialize;
use std::fmt;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

/// Byline's configuration. Every key has a default: no file at all runs a working site.
#[derive(Clone, Debug, confique::Config)]
#[config(layer_attr(serde(deny_unknown_fields)))]
pub struct Config {
    /// The address to listen on. Keep it at 127.0.0.1 behind a proxy on the same machine.
    #[config(env = "HOST", default = "127.0.0.1")]
    pub host: IpAddr,

    /// The port to listen on; 0 takes a free one.
    #[config(env = "PORT", default = 8080)]
    pub port: u16,

    /// The address readers use, like `https://blog.example.org`. Links, redirects, cookies and the
    /// forgery check follow it. Without it, the site answers on the address it listens on.
    #[allow(
        rustdoc::bare_urls,
        reason = "these words also stand in the configuration's template"
    )]
    #[config(env = "BYLINE_BASE_URL", parse_env = environment::text)]
    pub base_url: Option<String>,

    /// The folder for the database, the secret key and everything else that is kept. Without it:
    /// $STATE_DIRECTORY, or ./data.
    #[config(env = "BYLINE_DATA_DIR", parse_env = environment::text)]
    pub data_dir: Option<PathBuf>,

    /// Where the database is: "sqlite:PATH" or "postgres://USER:PASSWORD@HOST/NAME". Without it:
    /// byline.db in the data folder. DATABASE_URL_FILE may name a file that holds it.
    #[config(env = "DATABASE_URL", parse_env = environment::text)]
    pub database_url: Option<Secret>,

    /// The folder for pictures. Without it: media beside the database file, or in the data folder.
    /// Several servers on one PostgreSQL database need one that they share.
    #[config(env = "BYLINE_MEDIA_PATH", parse_env = environment::text)]
    pub media_path: Option<PathBuf>,

    /// The root secret, 64 hexadecimal digits, from which every other key is derived. Without it:
    /// secret.key in the data folder, made at the first start. BYLINE_SECRET_KEY_FILE may name a
    /// file that holds it.
    #[config(env = "BYLINE_SECRET_KEY", parse_env = environment::text)]
    pub secret_key: Option<Secret>,

    /// The proxies, as addresses or networks like "10.0.0.0/8", whose word about a client's address
    /// is taken. Without any, the client is whoever connects.
    #[config(env = "BYLINE_TRUSTED_PROXIES", parse_env = network::list, default = [])]
    pub trusted_proxies: Vec<Network>,

    /// The header in which those proxies name the client.
    #[config(env = "BYLINE_CLIENT_HEADER", parse_env = environment::text, default = "x-forwarded-for")]
    pub client_header: String,

    /// Whom to tell of a hole in the site, as an address like "mailto:security@example.org" or
    /// one that begins with "https:". It stands in /.well-known/security.txt (RFC 9116); without it
    /// there is no such file.
    #[config(env = "BYLINE_SECURITY_CONTACT", parse_env = environment::text)]
    pub security_contact: Option<String>,

    /// How the log is written: "text", "json", or "auto" (text on a terminal).
    #[config(env = "BYLINE_LOG_FORMAT", parse_env = environment::text, default = "auto")]
    pub log_format: String,

    /// How much memory the pages of visitors may take that are kept ready, in MiB; 0 keeps none.
    #[config(env = "BYLINE_PAGE_CACHE", default = 64)]
    pub page_cache: usize,

    /// How many comments a second everybody together may post; saved up, thirty times as many at once.
    #[config(env = "BYLINE_COMMENT_RATE", default = 20)]
    pub comment_rate: u32,

    /// A service that is asked about comments before they appear.
    #[config(nested)]
    pub outside_check: OutsideCheck,

    /// The cost of hashing a password (argon2id, RFC 9106).
    #[config(nested)]
    pub passwords: PasswordCost,
}

/// The cost of hashing a password.
#[derive(Clone, Copy, Debug, confique::Config)]
#[config(layer_attr(serde(deny_unknown_fields)))]
pub struct PasswordCost {
    /// Memory in KiB. On a machine of 2 GB or more, 65536 with 3 passes is stronger.
    #[config(env = "BYLINE_PASSWORD_MEMORY_KIB", default = 19456)]
    pub memory_kib: u32,

    /// Passes over that memory.
    #[config(env = "BYLINE_PASSWORD_PASSES", default = 2)]
    pub passes: u32,
}

/// A value that is never printed.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Wraps `value` so that it is not printed.
    pub fn new(value: impl Into<String>) -> Secret {
        Secret(value.into())
    }

    /// The value itself, for whoever has to use it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(value: String) -> Secret {
        Secret(value)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(hidden)")
    }
}

impl Config {
    /// Loads the configuration: environment over `file` (or the first of the usual files) over defaults.
    pub fn load(file: Option<&Path>) -> anyhow::Result<Config> {
        environment::refuse_unknown()?;
        let mut builder = Config::builder()
            .preloaded(environment::secrets_from_files()?)
            .env();
        if let Some(path) = config_file(file)? {
            builder = builder.file(path);
        }
        let config = builder.load().context("the configuration cannot be used")?;
        check::all(&config)?;
        Ok(config)
    }

    /// The defaults alone, as tests and the demo start from.
    pub fn defaults() -> anyhow::Result<Config> {
        Ok(Config::from_layer(
            <Config as confique::Config>::Layer::default_values(),
        )?)
    }

    /// The configuration file with every key, its meaning and its default, all commented out.
    pub fn template() -> String {
        confique::toml::template::<Config>(confique::toml::FormatOptions::default())
    }

    /// The folder for everything that is kept.
    pub fn data_dir(&self) -> PathBuf {
        self.data_dir
            .clone()
            .or_else(|| environment::set("STATE_DIRECTORY").map(PathBuf::from))
            .unwrap_or_else(|| PathBuf::from("data"))
    }

    /// Where the database is.
    pub fn location(&self) -> anyhow::Result<crate::db::Location> {
        match &self.database_url {
            Some(url) => crate::db::Location::parse(url.reveal()),
            None => Ok(crate::db::Location::File(self.data_dir().join("byline.db"))),
        }
    }

    /// The folder for pictures.
    pub fn media_path(&self) -> anyhow::Result<PathBuf> {
        if let Some(path) = &self.media_path {
            return Ok(path.clone());
        }
        let folder = match self.location()? {
            crate::db::Location::File(path) => path.parent().map(Path::to_owned),
            crate::db::Location::Postgres(_) => None,
        };
        Ok(folder.unwrap_or_else(|| self.data_dir()).join("media"))
    }

    /// Refuses to listen where readers could not be told about: needed by whoever serves.
    pub fn check_reachable(&self) -> anyhow::Result<()> {
        check::reachable(self)
    }

    /// The effective values, one `key = value` a line, secrets hidden.
    pub fn show(&self) -> String {
        let hidden = |secret: &Option<Secret>, other: &'static str| match secret {
            Some(_) => "(hidden)",
            None => other,
        };
        let kept = "(from the data folder)";
        let proxies: Vec<_> = self
            .trusted_proxies
            .iter()
            .map(|one| one.0.to_string())
            .collect();
        format!(
            "host = {}\nport = {}\nbase_url = {}\ndata_dir = {}\ndatabase_url = {}\nmedia_path = {}\nsecret_key = {}\n\
             trusted_proxies = [{}]\nclient_header = {}\nsecurity_contact = {}\nlog_format = {}\n\
             page_cache = {}\ncomment_rate = {}\noutside_check.url = {}\noutside_check.secret = {}\n\
             outside_check.holds_unanswered = {}\npasswords.memory_kib = {}\npasswords.passes = {}\n",
            self.host,
            self.port,
            self.base_url
                .as_deref()
                .unwrap_or("(the address listened on)"),
            self.data_dir().display(),
            hidden(&self.database_url, kept),
            self.media_path()
                .map_or_else(|_| kept.to_owned(), |path| path.display().to_string()),
            hidden(&self.secret_key, kept),
            proxies.join(", "),
            self.client_header,
            self.security_contact.as_deref().unwrap_or("(nobody)"),
            self.log_format,
            self.page_cache,
            self.comment_rate,
            self.outside_check
                .url
                .as_deref()
                .unwrap_or("(nobody is asked)"),
            hidden(&self.outside_check.secret, "(none)"),
            self.outside_check.holds_unanswered,
            self.passwords.memory_kib,
            self.passwords.passes,
        )
    }
}

/// The configuration file to read: the one asked for, or the first of the usual ones that exists.
pub fn config_file(asked: Option<&Path>) -> anyhow::Result<Option<PathBuf>> {
    if let Some(path) = asked {
        if !path.exists() {
            bail!("there is no configuration file at {}", path.display());
        }
        return Ok(Some(path.to_owned()));
    }
    let in_folder = |variable: &str, name: &str| {
        environment::set(variable).map(|folder| PathBuf::from(folder).join(name))
    };
    let usual = [
        in_folder("CONFIGURATION_DIRECTORY", "byline.toml"),
        in_folder("XDG_CONFIG_HOME", "byline/byline.toml"),
        Some(PathBuf::from("byline.toml")),
    ];
    Ok(usual.into_iter().flatten().find(|path| path.exists()))
}
