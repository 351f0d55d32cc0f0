//! The magazine and the people in it.

use serde::Deserialize;

/// The magazine the demo shows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Shown in the masthead and in every title.
    pub name: String,
    /// One line under the name on the home page.
    pub description: String,
    /// Its sections, in their order.
    pub section: Vec<Described>,
    /// What is said of its series.
    pub series: Vec<Described>,
}

/// The name of a section or a series, and a sentence about it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Described {
    /// The name.
    pub name: String,
    /// The sentence.
    pub description: String,
}

impl Site {
    pub(super) fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }
}

/// Somebody with an account.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// How articles and threads refer to them.
    pub key: String,
    /// What they may do.
    pub role: Role,
    /// The name that is shown.
    pub name: String,
    /// The address they sign in with, always at example.org.
    pub email: String,
    /// One or two sentences for the author box; authors only.
    pub bio: Option<String>,
    /// What the moderator has decided about them.
    pub standing: Option<Standing>,
}

/// What a moderator has decided about somebody, a day ago.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// The word for it.
    pub kind: String,
    /// The word for why.
    pub why: String,
    /// What they are told.
    #[serde(default)]
    pub message: String,
    /// What moderators read.
    #[serde(default)]
    pub note: String,
    /// For how many days; for good without.
    pub days: Option<u32>,
}

/// What a person of the demo may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Comments.
    Reader,
    /// Writes and publishes.
    Author,
    /// Decides about comments.
    Moderator,
    /// Everything.
    Admin,
}

/// The people, in the order of the file.
pub(super) fn read(text: &str) -> Result<Vec<Person>, toml::de::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        person: Vec<Person>,
    }
    toml::from_str::<File>(text).map(|file| file.person)
}
