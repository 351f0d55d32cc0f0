//! The nouns of an export: the site, its authors, its labels, its items and their comments.

use jiff::Timestamp;

/// One thing read from the export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// The site itself; comes before everything else of its channel.
    Site(Site),
    /// Somebody who wrote items.
    Author(Author),
    /// A category.
    Category(Label),
    /// A tag.
    Tag(Label),
    /// A label of any other taxonomy, such as a menu.
    Term(Label),
    /// A post, page, attachment, menu item or something a plugin made.
    Item(Box<Item>),
}

/// The site an export was made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// Its name.
    pub title: String,
    /// Its tagline.
    pub description: String,
    /// Its address as the feed gives it.
    pub link: String,
    /// Where the blog stands: the blog's own address, else the site's, else `link`.
    pub base_url: String,
    /// The version of the format as the file states it; some files state none.
    pub wxr_version: Option<String>,
}

/// Somebody who wrote items on the exported site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Author {
    /// The number WordPress gave, when the file has one.
    pub id: Option<i64>,
    /// The name to sign in with there; items name their author by it.
    pub login: String,
    /// The e-mail address.
    pub email: String,
    /// The name shown to readers; empty when the file has none.
    pub display_name: String,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
}

/// A category, tag or other label as the channel declares it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// The number WordPress gave, when the file has one.
    pub id: Option<i64>,
    /// `category`, `post_tag`, `nav_menu` or a plugin's word.
    pub taxonomy: String,
    /// Its slug, percent-decoded.
    pub slug: String,
    /// Its name; may hold HTML entities.
    pub name: String,
    /// The slug of the label above it.
    pub parent: Option<String>,
    /// Its description, HTML.
    pub description: String,
}

/// What an item is.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An article.
    #[default]
    Post,
    /// A static page.
    Page,
    /// An uploaded file.
    Attachment,
    /// An entry of a menu.
    NavMenuItem,
    /// Anything else, by its WordPress name; empty when the item has no WordPress field at all.
    Other(String),
}

/// Whether and how an item was published.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Public.
    Publish,
    /// To be public at its time.
    Future,
    /// Being written.
    Draft,
    /// Waiting for an editor.
    Pending,
    /// For signed-in editors only.
    Private,
    /// As its parent (attachments and revisions).
    Inherit,
    /// In the bin.
    Trash,
    /// Anything else, by its WordPress name; empty when the file does not say.
    Other(String),
}

/// A post, page, attachment, menu item or something a plugin made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The line its element begins at.
    pub line: u64,
    /// What it is.
    pub kind: Kind,
    /// The number WordPress gave; hand-made files may lack it.
    pub id: Option<i64>,
    /// Its title; may hold HTML entities and inline tags (see `content::plain_text`).
    pub title: String,
    /// The last part of its address, percent-decoded; empty for most drafts.
    pub slug: String,
    /// Its public address on the old site.
    pub link: String,
    /// Its global identifier; an address of the form `?p=1` as a rule.
    pub guid: String,
    /// The login of its author.
    pub author_login: String,
    /// Whether and how it was published.
    pub status: Status,
    /// When it was or will be published; none for drafts without a date.
    pub published_at: Option<Timestamp>,
    /// When it was last changed; older exports do not say.
    pub modified_at: Option<Timestamp>,
    /// Its body as WordPress keeps it (see `content::convert`).
    pub content: String,
    /// Its hand-written excerpt, HTML.
    pub excerpt: String,
    /// Whether new comments were allowed.
    pub comments_open: bool,
    /// Whether it was kept at the top.
    pub is_sticky: bool,
    /// Whether a password was asked for; the password itself is not kept.
    pub has_password: bool,
    /// The item above it (pages) or that it was uploaded to (attachments).
    pub parent: Option<i64>,
    /// Its place among its siblings.
    pub menu_order: i64,
    /// Where an attachment's file is.
    pub attachment_url: Option<String>,
    /// An attachment's text for those who do not see it.
    pub image_alt: Option<String>,
    /// The attachment that is its picture.
    pub thumbnail: Option<i64>,
    /// Its categories, tags and other labels, each once.
    pub categories: Vec<Term>,
    /// Its comments in the order of the file; a reply may come before what it replies to.
    pub comments: Vec<CommentRecord>,
}

/// A label an item carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The taxonomy: `category`, `post_tag`, `post_format` or a plugin's word.
    pub domain: String,
    /// Its slug, percent-decoded; empty in the oldest exports.
    pub slug: String,
    /// Its name; may hold HTML entities.
    pub name: String,
}

/// What moderation had decided about a comment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Approval {
    /// Public.
    Approved,
    /// Waiting; also when the file does not say or says something unknown.
    #[default]
    Held,
    /// Spam.
    Spam,
    /// In the bin.
    Trash,
    /// In the bin with its item.
    PostTrashed,
}

/// What a comment is.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum CommentKind {
    /// Somebody wrote it.
    #[default]
    Comment,
    /// Another site's notice that it links here.
    Pingback,
    /// The older form of a pingback.
    Trackback,
    /// Anything else, by its WordPress name (`review`, `order_note`, …).
    Other(String),
}

/// A comment; the address of its author's computer is not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CommentRecord {
    /// The line its element begins at.
    pub line: u64,
    /// The number WordPress gave.
    pub id: Option<i64>,
    /// The comment it replies to, which may be missing from the file.
    pub parent: Option<i64>,
    /// The name its author gave; may hold HTML entities.
    pub author: String,
    /// The e-mail address its author gave.
    pub email: String,
    /// The website its author gave.
    pub url: String,
    /// When it was written.
    pub at: Option<Timestamp>,
    /// Its text as WordPress keeps it, HTML (see `content::convert_comment`).
    pub content: String,
    /// What moderation had decided.
    pub approved: Approval,
    /// What it is.
    pub kind: CommentKind,
    /// The number of the signed-in author, if there was one.
    pub user_id: Option<i64>,
}
