//! Lists of articles: which, in which order, and what a list shows of each.

pub mod queries;

use super::tags::Tag;
use super::{Article, Kind, Status};
use crate::accounts::Account;
use crate::articles::sections::Section;
use crate::clock::Moment;
use crate::db::schema::{accounts, articles};
use crate::ids::{AccountId, ArticleId, SectionId, TagId, Topic};
use crate::language::Tongue;
use crate::picture::{Ground, PictureName};
use diesel::prelude::*;

/// How many articles a page of a list has.
pub const PER_PAGE: usize = 10;

/// A list that readers see, the latest publication first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listing {
    /// All articles.
    Home,
    /// Those with a tag.
    Tagged(TagId),
    /// Those in a section.
    In(SectionId),
    /// Those of an author.
    By(AccountId),
}

/// A list that writers see, the latest change first: articles and pages.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeskListing {
    /// Only this author's.
    pub author: Option<AccountId>,
    /// Only in this state.
    pub status: Option<Status>,
}

impl DeskListing {
    /// What somebody finds at their desk: their own, or everybody's.
    pub fn of(account: &Account, status: Option<Status>) -> DeskListing {
        DeskListing {
            author: (!account.role.may_edit_all()).then_some(account.id),
            status,
        }
    }
}

/// What lists show of an article's own row.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = articles)]
pub struct Summary {
    /// Its number.
    pub id: ArticleId,
    /// Article or page.
    pub kind: Kind,
    /// Who can see it.
    pub status: Status,
    /// The last part of its address.
    pub slug: String,
    /// Who wrote it.
    pub author_id: AccountId,
    /// Its title.
    pub title: String,
    /// The sentences under the title; may be empty.
    pub standfirst: String,
    /// Where the body's first picture is; may be empty.
    pub picture: String,
    /// How many words the body has.
    pub words: i64,
    /// Whether it takes comments.
    pub comments_open: bool,
    /// How many published comments it has.
    pub comment_count: i64,
    /// When it was last changed.
    pub edited_at: Moment,
    /// When it was first published.
    pub published_at: Option<Moment>,
    /// The section it is in.
    pub section_id: Option<SectionId>,
    /// The language it is written in.
    pub language: Tongue,
}

impl Summary {
    /// The key of its picture, if that is one of ours.
    pub fn picture_key(&self) -> Option<String> {
        PictureName::at(&self.picture).map(|name| name.key)
    }
}

/// An article that is offered to be read after another.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = articles)]
pub struct Offer {
    /// Its number.
    pub id: ArticleId,
    /// The last part of its address.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// How many words the body has.
    pub words: i64,
    /// When it was first published.
    pub published_at: Option<Moment>,
    /// The language it is written in.
    pub language: Tongue,
}

/// What lists of titles show of an article.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = articles)]
pub struct Titled {
    /// Its number.
    pub id: ArticleId,
    /// The last part of its address.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// When it was first published.
    pub published_at: Option<Moment>,
    /// The language it is written in.
    pub language: Tongue,
}

/// The name of an author and of their page.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub struct Author {
    /// Their number.
    pub id: AccountId,
    /// Their name.
    pub name: String,
    /// The last part of their page's address.
    pub slug: String,
}

/// One article of a list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The article.
    pub article: Summary,
    /// Who wrote it.
    pub author: Option<Author>,
    /// The section it is in.
    pub section: Option<Section>,
    /// Its tags, the primary one first.
    pub tags: Vec<Tag>,
    /// What is shown until its picture has come.
    pub ground: Option<Ground>,
}

/// What a list shows: which articles there are, the frame of its page, and of each article on it how
/// many comments that has.
pub fn topics(listed: &[Listed]) -> Vec<Topic> {
    let each = listed.iter().map(|one| Topic::Article(one.article.id));
    each.chain([Topic::Listings, Topic::Site]).collect()
}

/// One article with all of its text.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The article.
    pub article: Article,
    /// Who wrote it.
    pub author: Option<Author>,
    /// Its tags, the primary one first.
    pub tags: Vec<Tag>,
}
