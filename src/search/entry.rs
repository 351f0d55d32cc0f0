//! What the index holds of an article or a comment.

use super::words::folded;
use crate::clock::Moment;
use crate::ids::{AccountId, TagId};
use crate::markdown::SafeHtml;
use crate::zone::Zone;

/// The beginning of a text is looked at, up to so many bytes: a long book’s first chapters.
const MOST: usize = 200_000;
/// No word of a text holds it: what begins with it is a word of the index alone, found without looking in which
/// text it stands.
pub(super) const SIGN: char = '·';

/// An article as everybody reads it.
#[derive(Clone, Debug)]
pub struct ArticleSource {
    /// Its title.
    pub title: String,
    /// The sentences under the title.
    pub standfirst: String,
    /// The body as shown.
    pub body_html: String,
    /// Who wrote it.
    pub author: AccountId,
    /// When it was first published.
    pub at: Moment,
    /// Its tags with their names.
    pub tags: Vec<(TagId, String)>,
}

/// A comment as everybody reads it.
#[derive(Clone, Debug)]
pub struct CommentSource {
    /// The text as shown.
    pub body_html: String,
    /// Who wrote it.
    pub author: AccountId,
    /// When it was posted.
    pub at: Moment,
    /// The tags of its article.
    pub tags: Vec<TagId>,
}

/// The words of it, each text folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Those of the title; a comment has none.
    pub title: String,
    /// Those of the tags.
    pub tags: String,
    /// Those of the standfirst.
    pub standfirst: String,
    /// Those of the body.
    pub body: String,
    /// What it can be filtered by.
    pub marks: Vec<Mark>,
    /// When it appeared, in milliseconds.
    pub at: i64,
}

/// What results can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A tag; that of its article, for a comment.
    Tag(TagId),
    /// Who wrote it.
    Author(AccountId),
    /// The year it appeared in, in the site's time zone.
    Year(i16),
}

impl Mark {
    /// The word that stands for it.
    pub fn word(self) -> String {
        match self {
            Mark::Tag(id) => format!("{SIGN}t{id}"),
            Mark::Author(id) => format!("{SIGN}a{id}"),
            Mark::Year(year) => format!("{SIGN}y{year}"),
        }
    }
}

/// The word that stands for one in the title or the tags. Few articles have a word there that stands in the bodies
/// of many.
pub fn in_heads(word: &str) -> String {
    format!("{SIGN}w{word}")
}

impl Entry {
    /// That of an article on a site in a zone.
    pub fn of_article(source: ArticleSource, zone: Zone) -> Entry {
        let names: Vec<&str> = source.tags.iter().map(|(_, name)| name.as_str()).collect();
        let mut marks = marks(source.author, source.at, zone);
        marks.extend(source.tags.iter().map(|(id, _)| Mark::Tag(*id)));
        Entry {
            title: folded(&source.title, MOST),
            tags: folded(&names.join(", "), MOST),
            standfirst: folded(&source.standfirst, MOST),
            body: folded(&SafeHtml::from_stored(source.body_html).text(), MOST),
            marks,
            at: source.at.0,
        }
    }

    /// That of a comment.
    pub fn of_comment(source: CommentSource, zone: Zone) -> Entry {
        let mut marks = marks(source.author, source.at, zone);
        marks.extend(source.tags.into_iter().map(Mark::Tag));
        Entry {
            body: folded(&SafeHtml::from_stored(source.body_html).text(), MOST),
            marks,
            at: source.at.0,
            ..Entry::default()
        }
    }

    /// What it can be filtered by, in words.
    pub fn mark_words(&self) -> Vec<String> {
        self.marks.iter().map(|mark| mark.word()).collect()
    }

    /// All words of the index alone, in one text: no phrase goes from the title on to the tags.
    pub fn signed(&self) -> String {
        let heads = [&self.title, &self.tags].map(|text| {
            let words: Vec<String> = words_of(text).map(in_heads).collect();
            words.join(" ")
        });
        let [title, tags] = heads;
        format!("{} {title} {SIGN} {tags}", self.mark_words().join(" "))
    }
}

/// The words of a folded text.
pub fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}

fn marks(author: AccountId, at: Moment, zone: Zone) -> Vec<Mark> {
    let year = zone.clock_at(at.timestamp()).year();
    vec![Mark::Author(author), Mark::Year(year)]
}

#[cfg(test)]
mod tests {
    use super::{Entry, Mark};
    use crate::ids::TagId;

    #[test]
    fn words_of_the_index_alone_are_signed_and_heads_are_kept_apart() {
        let entry = Entry {
            title: "last boat".into(),
            tags: "ferries".into(),
            body: "it left".into(),
            marks: vec![Mark::Tag(TagId(7)), Mark::Year(2026)],
            ..Entry::default()
        };
        assert_eq!(entry.signed(), "·t7 ·y2026 ·wlast ·wboat · ·wferries");
    }
}
