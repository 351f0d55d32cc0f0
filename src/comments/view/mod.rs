//! What pages show of comments.

mod entry;
mod form;
mod news;
mod onlooker;
mod own;
mod state;

pub use entry::{CommentView, ParentLink, ThreadEntry};
pub use form::{AnsweredView, CommentForm, LineView, QuotedComment};
pub use news::{new_comments, news};
pub use own::{Desk, OwnActions, after_deletion, edited, erased_on, minutes};
pub use state::{OwnState, reviewed, state_text};

use super::part::Part;
use super::picking::Pick;
use super::reading::Standing as ViewerStanding;
use super::screening::{Discussion, Policy, Refusal, admission};
use super::thread::Entry;
use super::visits::News;
use super::{Status, Submitted, Writer};
use crate::accounts::Account;
use crate::accounts::standing::Notice;
use crate::articles::Article;
use crate::articles::shared_view::SharedView;
use crate::articles::view::count_of;
use crate::clock::Moment;
use crate::ids::CommentId;
use crate::language::grouped;
use crate::links;
use crate::markdown::excerpt;
use crate::place::{Stretch, asking};
use crate::sorting::Sorting;
use crate::web::{FeedLinks, Fragment, Link, Pager, Tab, Visit};
use onlooker::Onlooker;
use state::because;

/// Where a site's rules for its commenters are, if it has written some.
const HOUSE_RULES: &str = "house-rules";
/// With fewer comments than these, the form stands over them.
const FEW: usize = 5;
/// From so many comments on, readers choose their order.
const SORTED: u64 = 3;
/// So much of a picked comment is shown, in characters.
const PICKED: usize = 240;

/// A page of the thread under an article.
pub struct ThreadView<'a> {
    /// Published comments on all pages, if there are any.
    pub count: Option<String>,
    /// The same in words.
    pub count_text: String,
    /// The question to the readers.
    pub prompt: Option<&'a str>,
    /// The house rules.
    pub rules_url: Option<String>,
    /// What is new to the viewer.
    pub news: Option<&'a Link>,
    /// Where the viewer, or a visitor once signed in, follows what is said here, or follows it no longer.
    pub following_url: Option<String>,
    /// Whether the viewer follows it.
    pub follows: bool,
    /// The orders in which they can be read, where there is something to sort.
    pub orders: Vec<Tab>,
    /// Those editors picked.
    pub picks: &'a Fragment,
    /// The comments of the page.
    pub comments: &'a Fragment,
    /// How many they are.
    pub shown: usize,
    /// The ways to the other pages.
    pub pager: Option<&'a Pager>,
    /// Whether the form stands over the comments, being the first thing to find where few are.
    pub form_first: bool,
    /// The form, while comments are open.
    pub form: Option<CommentForm>,
    /// That they are closed, and since when.
    pub closed: Option<String>,
    /// That the viewer only reads, and why; then there is no form.
    pub shut_out: Option<String>,
    /// Where the page asks what has come, while comments are open.
    pub since: Option<String>,
    /// The feed of the comments.
    pub feed: FeedLinks,
}

/// The comments of a page, for whoever looks at it.
pub struct CommentList {
    entries: Vec<Entry>,
    onlooker: Onlooker,
}

/// A page of the thread under an article, if it has one, for somebody who stands so to it.
pub fn thread<'a>(
    visit: &Visit,
    shared: &'a SharedView,
    standing: &ViewerStanding,
) -> Option<ThreadView<'a>> {
    let article = &shared.article;
    let (shown, pager) = shared.thread.as_ref()?;
    let closed = closed(visit, article);
    let count = article.comment_count.max(0) as u64;
    let follows = standing.presence.is_some_and(|presence| presence.follows);
    Some(ThreadView {
        count: (count > 0).then(|| grouped(count)),
        count_text: count_of(count),
        prompt: [article.prompt.as_str(), article.body_prompt.as_str()]
            .into_iter()
            .find(|text| !text.is_empty()),
        rules_url: rules_url(visit),
        closed: closed.as_ref().map(|refusal| match (refusal, count) {
            (_, 0) | (Refusal::OutOfHours(_), _) => refusal.sentence(),
            _ => t!("comments-closed-thanks", closed = refusal.sentence()),
        }),
        since: closed
            .is_none()
            .then(|| links::arrivals(&article.slug, shared.latest)),
        feed: FeedLinks::new(
            t!("comments-feed-title", title = article.title),
            links::comment_feed(&article.slug),
        ),
        form: (closed.is_none() && standing.shut_out.is_none())
            .then(|| CommentForm::under(visit, article, standing.is_known)),
        shut_out: match &closed {
            None => standing.shut_out.as_ref().map(Notice::sentence),
            Some(_) => None,
        },
        form_first: pager.is_none() && *shown < FEW,
        orders: match count {
            0..SORTED => Vec::new(),
            _ => orders(article, shared.sorting),
        },
        news: shared.news.as_ref(),
        follows,
        following_url: (follows || closed.is_none()).then(|| match follows {
            true => links::unfollowing_article(&article.slug),
            false => links::following_article(&article.slug),
        }),
        picks: &shared.picks,
        comments: &shared.comments,
        shown: *shown,
        pager: pager.as_ref(),
    })
}

/// The orders in which the threads under `article` can be read; they stand in the order of `sorting`.
fn orders(article: &Article, sorting: Sorting) -> Vec<Tab> {
    let order = |order: &Sorting| Tab {
        text: order.label().into(),
        // The first is named as well: it has to win over the one that is remembered.
        url: asking(&links::thread(&article.slug), "sort", order.word()),
        count: None,
        current: *order == sorting,
    };
    Sorting::ALL.iter().map(order).collect()
}

/// The ways to the other pages of the threads under `article`.
pub fn pager<T>(article: &Article, sorting: Sorting, shown: &Stretch<T>) -> Option<Pager> {
    let path = sorting.address(&links::thread(&article.slug));
    Pager::around(&path, shown, t!("comments-earlier"), t!("comments-later"))
}

/// A comment editors picked, over the threads.
pub struct PickView {
    /// Where it is.
    pub url: String,
    /// Who wrote it.
    pub author: String,
    /// Its beginning.
    pub text: String,
}

impl PickView {
    /// What is shown of `pick`.
    pub fn of(pick: Pick) -> PickView {
        PickView {
            url: links::comment(pick.id),
            text: excerpt(&pick.body.text(), PICKED),
            author: pick.author,
        }
    }
}

impl CommentList {
    /// These comments under `article`, as `viewer` sees them, who has a `part` in them, or as everybody
    /// does, by the owner's `policy`.
    pub fn of(
        viewer: Option<&Account>,
        article: &Article,
        entries: Vec<Entry>,
        part: Part,
        policy: &Policy,
        now: Moment,
    ) -> CommentList {
        let is_open = admission(&Discussion::of(article), policy, now).is_ok();
        let onlooker = Onlooker::of(viewer, article, part, &entries, is_open, now);
        CommentList { entries, onlooker }
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What is new to the viewer.
    fn news(&self) -> &News {
        &self.onlooker.news
    }

    /// Whether a comment is on the page.
    fn has(&self, id: CommentId) -> bool {
        self.onlooker.here.contains(&id)
    }

    /// The comments as shown.
    pub fn entries(&self) -> impl Iterator<Item = ThreadEntry<'_>> {
        self.entries.iter().map(|entry| self.onlooker.sees(entry))
    }
}

/// Where a name leads: to the articles of somebody who writes here, else to what they have said where
/// everybody sees it. People whose words were imported have no page.
fn page_of(writer: &Writer, is_published: bool) -> Option<String> {
    match writer.claimed {
        true if writer.role.may_write() => Some(links::author(&writer.slug)),
        true if is_published => Some(links::commenter(&writer.slug)),
        _ => None,
    }
}

/// Why `article` takes no comments, if it takes none.
pub fn closed(visit: &Visit, article: &Article) -> Option<Refusal> {
    let policy = visit.frame.policy();
    admission(&Discussion::of(article), &policy, visit.now()).err()
}

impl Submitted {
    /// What its author is told, who was told before that what it answers is gone, or not.
    pub fn message(&self, knows_gone: bool) -> String {
        let message = self.became();
        match self.under_line && !knows_gone {
            true => t!("comment-told-parent-removed", told = message),
            false => message,
        }
    }

    fn became(&self) -> String {
        match self.comment.status {
            Status::Published => t!("comment-posted").into(),
            Status::Held => match because(&self.comment.reasons) {
                Some(reasons) => t!("comment-waits-because", reasons = reasons),
                None => t!("comment-waits").into(),
            },
            // Nobody is told by which words spam is known.
            Status::Spam if !self.already => t!("comment-waits").into(),
            Status::Rejected if !self.already => {
                let reason = &self.comment.public_reason;
                t!("comment-unpublished-because", reason = reason)
            }
            _ => t!("comment-sent-before").into(),
        }
    }
}

fn rules_url(visit: &Visit) -> Option<String> {
    let url = links::article(HOUSE_RULES);
    let known = visit.frame.pages.iter().any(|page| page.url == url);
    known.then_some(url)
}
