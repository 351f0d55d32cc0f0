//! What readers' pages show of articles.

use super::listings::{Author, Listed, Offer};
use super::tags::Tag;
use super::{Article, NewArticle, Status};
use crate::accounts::Account;
use crate::count::grouped;
use crate::error::{Error, Result};
use crate::links;
use crate::markdown::{Heading, SafeHtml};
use crate::web::{Link, When};

/// Words a minute; the usual estimate for reading silently.
const READING_SPEED: u64 = 230;

/// The way to an article for people who were there once; none to one that is a draft again, whose
/// title and address are no longer theirs to know.
pub fn public_link(status: Status, title: &str, slug: &str) -> Option<Link> {
    (status != Status::Draft).then(|| Link::new(title, links::article(slug)))
}

/// One article in a list.
pub struct ArticleCard {
    /// Where it is.
    pub url: String,
    /// Its title.
    pub title: String,
    /// The sentences under the title.
    pub standfirst: Option<String>,
    /// Its primary tag.
    pub tag: Option<Link>,
    /// Who wrote it.
    pub authors: Vec<Link>,
    /// When it was published.
    pub published: When,
    /// How long it takes to read.
    pub reading: String,
    /// How many comments it has; nothing when closed without any.
    pub comments: Option<String>,
    /// Where its first picture is.
    pub picture: Option<String>,
}

impl ArticleCard {
    /// The card of an article in a list.
    pub fn of(listed: Listed) -> ArticleCard {
        let Listed {
            article,
            author,
            tags,
        } = listed;
        let comments = article.comment_count.max(0) as u64;
        ArticleCard {
            url: links::article(&article.slug),
            published: When::day(article.published_at.unwrap_or(article.edited_at)),
            reading: reading(article.words),
            comments: (article.comments_open || comments > 0).then(|| count_of(comments)),
            tag: tags.first().map(tag_link),
            authors: author.iter().map(author_link).collect(),
            title: article.title,
            standfirst: some(article.standfirst),
            picture: some(article.picture),
        }
    }
}

/// One article among those that are offered to be read next.
pub struct OfferCard {
    /// Where it is.
    pub url: String,
    /// Its title.
    pub title: String,
    /// When it was published.
    pub published: Option<When>,
    /// How long it takes to read.
    pub reading: String,
}

impl OfferCard {
    /// The card of an article.
    pub fn of(offer: Offer) -> OfferCard {
        OfferCard {
            url: links::article(&offer.slug),
            title: offer.title,
            published: offer.published_at.map(When::day),
            reading: reading(offer.words),
        }
    }
}

/// An author, for their page and the box under their articles.
pub struct AuthorCard {
    /// Their name.
    pub name: String,
    /// Their page.
    pub url: String,
    /// One or two letters in the place of a picture.
    pub initials: String,
    /// A sentence or two about them.
    pub bio: Option<String>,
}

impl AuthorCard {
    /// The card of somebody who writes.
    pub fn of(account: &Account) -> AuthorCard {
        AuthorCard {
            name: account.name.clone(),
            url: links::author(&account.slug),
            initials: initials(&account.name),
            bio: some(account.bio.clone()),
        }
    }
}

/// An article as it is read.
pub struct ArticleView {
    /// Its title.
    pub title: String,
    /// The sentences under the title.
    pub standfirst: Option<String>,
    /// Its tags, the primary one first.
    pub tags: Vec<Link>,
    /// Who wrote it.
    pub authors: Vec<AuthorCard>,
    /// When it was published, if it was.
    pub published: Option<When>,
    /// When it was changed, if that was much later.
    pub updated: Option<When>,
    /// How long it takes to read.
    pub reading: String,
    /// What its table of contents lists.
    pub headings: Vec<Heading>,
    /// Its body.
    pub body: SafeHtml,
}

impl ArticleView {
    /// A stored article.
    ///
    /// # Errors
    /// [`Error::Internal`] if the stored headings cannot be read.
    pub fn of(article: &Article, author: &Account, tags: &[Tag]) -> Result<ArticleView> {
        let headings = serde_json::from_str(&article.headings)
            .map_err(|cause| Error::Internal(cause.into()))?;
        Ok(ArticleView {
            title: article.title.clone(),
            standfirst: some(article.standfirst.clone()),
            tags: tags.iter().map(tag_link).collect(),
            authors: vec![AuthorCard::of(author)],
            published: article.published_at.map(When::day),
            updated: article.updated_at().map(When::day),
            reading: reading(article.words),
            headings: contents(headings),
            body: SafeHtml::from_stored(article.body_html.clone()),
        })
    }

    /// An article that is not stored yet.
    pub fn preview(new: NewArticle, author: &Account) -> ArticleView {
        let tags = new.tags.iter();
        ArticleView {
            tags: tags
                .map(|tag| Link::new(tag.name(), links::tag(tag.slug())))
                .collect(),
            title: new.title,
            standfirst: some(new.standfirst),
            authors: vec![AuthorCard::of(author)],
            published: None,
            updated: None,
            reading: reading(i64::try_from(new.rendered.words).unwrap_or(i64::MAX)),
            headings: contents(new.rendered.headings),
            body: new.rendered.html,
        }
    }
}

/// "7 min read".
pub fn reading(words: i64) -> String {
    format!("{} min read", (words.max(0) as u64 / READING_SPEED).max(1))
}

/// "12 comments".
pub fn count_of(comments: u64) -> String {
    match comments {
        0 => "No comments yet".into(),
        1 => "1 comment".into(),
        _ => format!("{} comments", grouped(comments)),
    }
}

/// The text, unless it is empty.
pub fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

fn tag_link(tag: &Tag) -> Link {
    Link::new(&tag.name, links::tag(&tag.slug))
}

fn author_link(author: &Author) -> Link {
    Link::new(&author.name, links::author(&author.slug))
}

/// The headings a table of contents has: the two upper levels, where they can be linked.
fn contents(headings: Vec<Heading>) -> Vec<Heading> {
    let listed = |heading: &Heading| heading.level <= 3 && !heading.id.is_empty();
    headings.into_iter().filter(listed).collect()
}

fn initials(name: &str) -> String {
    let letter = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    let mut letters = name.split_whitespace().filter_map(letter);
    let first = letters.next();
    let last = letters.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{count_of, initials, reading};

    #[test]
    fn an_author_has_one_or_two_initials() {
        assert_eq!(initials("Ada Stone"), "AS");
        assert_eq!(initials("Juan de la Cruz"), "JC");
        assert_eq!(initials("åsa"), "Å");
    }

    #[test]
    fn times_and_counts_are_told_in_words() {
        assert_eq!(reading(0), "1 min read");
        assert_eq!(reading(2300), "10 min read");
        assert_eq!(count_of(1), "1 comment");
    }
}
