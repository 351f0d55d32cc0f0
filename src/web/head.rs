//! What a page says of itself to machines: to search engines, and to whoever shows a link to it (Open Graph, Twitter
//! cards, schema.org). `layout/_head.html` writes it, and nothing else does.

use super::json_ld::JsonLd;
use super::layout::Pager;
use crate::language::Tongue;

/// The picture that stands for a page where others link to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// Its whole address.
    pub url: String,
    /// What it shows; may be empty.
    pub alt: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl Portrait {
    /// Whether it fills a card that is as wide as a column and about half as high (Twitter cards: 300 × 157 pixels are the
    /// least); one that is no wider than high has to be as large as others show it, as most of it is cut off.
    fn is_large(&self) -> bool {
        match self.width > self.height {
            true => self.width >= 300 && self.height >= 157,
            false => self.width >= 600,
        }
    }
}

/// What a page is, as Open Graph tells them apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PageKind {
    /// A page of the site.
    #[default]
    Website,
    /// Somebody's page.
    Profile,
    /// A text with an author and a date.
    Article(Box<Written>),
}

/// What is told of an article besides; who wrote it, and what it is about, is said in schema.org's words alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// When it was published (RFC 3339).
    pub published: String,
    /// When it was changed after that (RFC 3339).
    pub modified: Option<String>,
}

/// What a page says of itself.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// What it is called where others link to it; without, the site's name.
    pub title: Option<String>,
    /// A sentence or two about it.
    pub description: Option<String>,
    /// Its own whole address; a page without one asks not to be indexed.
    pub address: Option<String>,
    /// The whole address of the same on another site, where it is at home.
    pub canonical: Option<String>,
    /// Whether it asks not to be indexed though it has an address.
    pub is_hidden: bool,
    /// The picture that stands for it.
    pub portrait: Option<Portrait>,
    /// What it is.
    pub kind: PageKind,
    /// The path of the page before it in its list.
    pub before: Option<String>,
    /// The path of the page after it.
    pub after: Option<String>,
    /// The whole address where others are told what to show of a link to it (oembed.com).
    pub oembed: Option<String>,
    /// The language of what it holds.
    pub language: Tongue,
    /// What it says in schema.org's words.
    pub data: Vec<JsonLd>,
}

impl Head {
    /// A page that is called `title` elsewhere.
    pub fn titled(title: impl Into<String>, description: Option<String>) -> Head {
        Head {
            title: Some(title.into()),
            description,
            ..Head::default()
        }
    }

    /// The same page between its neighbours in a list.
    pub fn between(self, pager: Option<&Pager>) -> Head {
        let path = |link: Option<&super::Link>| link.map(|link| link.url.clone());
        Head {
            before: path(pager.and_then(|pager| pager.before.as_ref())),
            after: path(pager.and_then(|pager| pager.after.as_ref())),
            ..self
        }
    }

    /// What it is, as Open Graph calls it.
    pub fn kind_word(&self) -> &'static str {
        match self.kind {
            PageKind::Website => "website",
            PageKind::Profile => "profile",
            PageKind::Article(_) => "article",
        }
    }

    /// What is told of an article besides.
    pub fn written(&self) -> Option<&Written> {
        match &self.kind {
            PageKind::Article(written) => Some(written),
            PageKind::Website | PageKind::Profile => None,
        }
    }

    /// Where what it shows is at home.
    pub fn home(&self) -> Option<&str> {
        self.canonical.as_deref().or(self.address.as_deref())
    }

    /// Whether it asks not to be indexed.
    pub fn asks_to_be_left_out(&self) -> bool {
        self.is_hidden || self.address.is_none()
    }

    /// The Twitter card that suits it.
    pub fn card(&self) -> &'static str {
        match &self.portrait {
            Some(portrait) if portrait.is_large() => "summary_large_image",
            _ => "summary",
        }
    }
}
