//! What readers' pages show of articles.

use super::listings::{Author, Listed};
use super::onward_view::SeriesLine;
use super::sections::Section;
use super::tags::Tag;
use super::{Article, NewArticle, Status};
use crate::accounts::Account;
use crate::error::{Error, Result};
use crate::language::Tongue;
use crate::links;
use crate::markdown::{Heading, SafeHtml};
use crate::picture::{Ground, PictureName};
use crate::slug::slug_of;
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
    /// Its section, else its primary tag.
    pub kicker: Option<Link>,
    /// Who wrote it.
    pub authors: Vec<Link>,
    /// When it was published.
    pub published: When,
    /// How long it takes to read.
    pub reading: String,
    /// How many comments it has; nothing when closed without any.
    pub comments: Option<u64>,
    /// Its first picture.
    pub picture: Option<CardPicture>,
    /// The language it is written in.
    pub language: Tongue,
}

impl ArticleCard {
    /// The card of an article in a list.
    pub fn of(listed: Listed) -> ArticleCard {
        let Listed {
            article,
            author,
            section,
            tags,
            ground,
        } = listed;
        let comments = article.comment_count.max(0) as u64;
        ArticleCard {
            url: links::article(&article.slug),
            published: When::day(article.published_at.unwrap_or(article.edited_at)),
            reading: reading(article.words),
            comments: (article.comments_open || comments > 0).then_some(comments),
            kicker: kicker(section.as_ref(), &tags),
            authors: author.iter().map(author_link).collect(),
            title: article.title,
            standfirst: some(article.standfirst),
            picture: some(article.picture).map(|src| CardPicture::of(src, ground)),
            language: article.language,
        }
    }
}

/// A picture in a list; it says nothing that the title does not.
pub struct CardPicture {
    /// Where it is.
    pub src: String,
    /// Its name, if it is one of ours: it says in which sizes there is.
    pub name: Option<PictureName>,
    /// What is shown until it has come.
    pub ground: Option<Ground>,
}

impl CardPicture {
    fn of(src: String, ground: Option<Ground>) -> CardPicture {
        CardPicture {
            name: PictureName::at(&src),
            src,
            ground,
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
    /// Its section, else its primary tag.
    pub kicker: Option<Link>,
    /// Its tags, the primary one first.
    pub tags: Vec<Link>,
    /// Where it stands in its series.
    pub series: Option<SeriesLine>,
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
    /// The language it is written in.
    pub language: Tongue,
}

impl ArticleView {
    /// A stored article.
    ///
    /// # Errors
    /// [`Error::Internal`] if the stored headings cannot be read.
    pub fn of(
        article: &Article,
        author: &Account,
        section: Option<&Section>,
        tags: &[Tag],
    ) -> Result<ArticleView> {
        let headings = serde_json::from_str(&article.headings)
            .map_err(|cause| Error::Internal(cause.into()))?;
        Ok(ArticleView {
            title: article.title.clone(),
            standfirst: some(article.standfirst.clone()),
            kicker: kicker(section, tags),
            tags: tags.iter().map(tag_link).collect(),
            series: None,
            authors: vec![AuthorCard::of(author)],
            published: article.published_at.map(When::day),
            updated: article.updated_at().map(When::day),
            reading: reading(article.words),
            headings: contents(headings),
            body: SafeHtml::from_stored(article.body_html.clone()),
            language: article.language.clone(),
        })
    }

    /// An article that is not stored yet.
    pub fn preview(new: NewArticle, author: &Account, section: String) -> ArticleView {
        let tags = new.tags.iter();
        let tags = tags.map(|tag| Link::new(tag.name(), links::tag(tag.slug())));
        let tags: Vec<Link> = tags.collect();
        let section = slug_of(&section).map(|slug| Link::new(section, links::section(&slug)));
        ArticleView {
            kicker: section.or_else(|| tags.first().cloned()),
            tags,
            series: None,
            title: new.title,
            standfirst: some(new.standfirst),
            authors: vec![AuthorCard::of(author)],
            published: None,
            updated: None,
            reading: reading(i64::try_from(new.rendered.words).unwrap_or(i64::MAX)),
            headings: contents(new.rendered.headings),
            body: new.rendered.html,
            language: new.language,
        }
    }
}

/// "7 min read".
pub fn reading(words: i64) -> String {
    let minutes = (words.max(0) as u64 / READING_SPEED).max(1);
    t!("articles-reading-time", minutes = minutes)
}

/// "12 comments".
pub fn count_of(comments: u64) -> String {
    t!("articles-comments", count = comments)
}

/// "12 articles".
pub fn counted(articles: u64) -> String {
    t!("articles-count", count = articles)
}

/// The text, unless it is empty.
pub fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// What stands over a title.
fn kicker(section: Option<&Section>, tags: &[Tag]) -> Option<Link> {
    let section = section.map(|one| Link::new(&one.name, links::section(&one.slug)));
    section.or_else(|| tags.first().map(tag_link))
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
