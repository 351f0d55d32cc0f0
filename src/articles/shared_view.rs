//! What an article's page shows to everybody alike, rendered once.

use super::Article;
use super::appearance::Appearance;
use super::view::ArticleView;
use crate::clock::Moment;
use crate::ids::{CommentId, Topic};
use crate::sorting::Sorting;
use crate::web::json_ld::JsonLd;
use crate::web::{Fragment, Link, Pager};

/// An article or a static page at a place of its thread, as those see it who have no part in it: the
/// viewer's own name, form and comments are added for each.
pub struct SharedView {
    /// The article; its text stands in `body`.
    pub article: Article,
    /// How it appears elsewhere.
    pub appearance: Appearance,
    /// Its head, as shown.
    pub view: ArticleView,
    /// Its text, as shown.
    pub body: Fragment,
    /// Whether something of another site can be played in it.
    pub has_embeds: bool,
    /// What to read next.
    pub related: Fragment,
    /// The comments of the page.
    pub comments: Fragment,
    /// Those editors picked, over the first page.
    pub picks: Fragment,
    /// In which order the threads stand.
    pub sorting: Sorting,
    /// How many there are on it, with the ways to the other pages; nothing of what has no thread.
    pub thread: Option<(usize, Option<Pager>)>,
    /// What is new to the viewer, if it is not everybody.
    pub news: Option<Link>,
    /// The latest comment on any page.
    pub latest: Option<CommentId>,
    /// What machines are told.
    pub json_ld: Vec<JsonLd>,
    /// What all of this shows.
    pub topics: Vec<Topic>,
    /// When its comments open or close by themselves.
    pub turns_at: Option<Moment>,
    /// Whether it is what everybody sees, rather than somebody who has more to see.
    pub is_everybodys: bool,
}

impl SharedView {
    /// About how many bytes it takes at most, with what of it is compressed.
    pub fn most_bytes(&self) -> usize {
        const REST: usize = 8 * 1024;
        let fragments = [&self.body, &self.related, &self.picks, &self.comments];
        fragments.map(Fragment::most_bytes).iter().sum::<usize>() + REST
    }
}
