//! What is the same on every page, and where the owner sets it.

/// Where on every page readers choose between light and dark.
pub const SCHEME_PLACE: &str = "scheme";
/// Where the name of the site stands on the page on which its owner sets it up.
pub const SITE_NAME: &str = "/desk/site#name";
/// Where its language stands on that page.
pub const SITE_LANGUAGE: &str = "/desk/site#language-group";
/// Where its time zone stands there.
pub const SITE_ZONE: &str = "/desk/site#zone";
/// Where its colour stands there.
pub const SITE_COLOUR: &str = "/desk/site#colour";
/// Where it stands on that page which programs are welcome.
pub const SITE_MACHINES: &str = "/desk/site#machines";
