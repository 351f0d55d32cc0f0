//! The parts of an article's page that are rendered once for all who see the same.

use crate::accounts::Account;
use crate::app::Frame;
use crate::articles::Kind;
use crate::articles::onward_view::{AroundView, OfferCard, SeriesLine};
use crate::articles::shared_view::SharedView;
use crate::articles::structured::{Subject, about};
use crate::articles::view::ArticleView;
use crate::comments::reading::Reading;
use crate::comments::screening::{Discussion, turns_at};
use crate::comments::structured::told;
use crate::comments::view::{CommentList, PickView, news, pager};
use crate::error::Result;
use crate::ids::Topic;
use crate::sorting::Sorting;
use crate::web::{Fragment, Visit, assets};
use askama::Template;

#[derive(Template)]
#[template(path = "articles/_body.html")]
struct Body<'a> {
    article: &'a ArticleView,
}

#[derive(Template)]
#[template(path = "articles/_prose.html")]
struct Prose<'a> {
    article: &'a ArticleView,
}

#[derive(Template)]
#[template(path = "articles/_related.html")]
struct Related {
    around: Option<AroundView>,
    related: Vec<OfferCard>,
}

#[derive(Template)]
#[template(path = "comments/_list.html")]
struct Comments {
    comments: CommentList,
}

#[derive(Template)]
#[template(path = "comments/_picks.html")]
struct Picks {
    picks: Vec<PickView>,
}

/// An article with its threads in the order of `sorting`, as `viewer` sees it, or everybody.
pub(super) fn render(
    visit: &Visit,
    reading: Reading,
    sorting: Sorting,
    viewer: Option<&Account>,
    frame: &Frame,
) -> Result<SharedView> {
    let Reading {
        mut article,
        author,
        tags,
        section,
        appearance,
        grounds,
        series,
        around,
        related,
        shown,
        picks,
        part,
        latest,
    } = reading;
    let base_url = visit.base_url().as_str();
    // What is offered to be read says nothing that changes without the lists.
    let topics = vec![Topic::Article(article.id), Topic::Listings, Topic::Site];
    let policy = &frame.policy();
    let mut view = ArticleView::of(&article, &author, section.as_ref(), &tags)?;
    // Whoever has more to see than everybody is no machine.
    let told = match (&shown, viewer) {
        (Some(shown), None) => told(&shown.entries, base_url),
        _ => Vec::new(),
    };
    let subject = Subject {
        article: &article,
        view: &view,
        appearance: &appearance,
        section: section.as_ref(),
        series: series.as_ref(),
        comments: told,
        site_name: &frame.settings.title,
        icon: &assets::url(assets::ICON),
        base_url,
    };
    let json_ld = match article.kind {
        Kind::Article => about(subject)?,
        Kind::Page => Vec::new(),
    };
    view.series = series.as_ref().map(SeriesLine::of);
    let has_embeds = view.body.has_embeds();
    view.body = view.body.grounded(&grounds);
    let body = match article.kind {
        Kind::Article => Fragment::of(&Body { article: &view })?,
        Kind::Page => Fragment::of(&Prose { article: &view })?,
    };
    // From here on they stand in the fragment.
    (view.body, article.body, article.body_html) = Default::default();
    let related = related.into_iter().map(OfferCard::of).collect();
    let thread = shown
        .as_ref()
        .map(|shown| (shown.entries.len(), pager(&article, sorting, shown)));
    let entries = shown.map(|shown| shown.entries).unwrap_or_default();
    let turns_at = turns_at(&Discussion::of(&article), policy, visit.now());
    let comments = CommentList::of(viewer, &article, entries, part, policy, visit.now());
    let news = news(&comments);
    Ok(SharedView {
        related: Fragment::of(&Related {
            around: AroundView::of(around),
            related,
        })?,
        comments: Fragment::of(&Comments { comments })?,
        picks: Fragment::of(&Picks {
            picks: picks.into_iter().map(PickView::of).collect(),
        })?,
        sorting,
        article,
        appearance,
        view,
        body,
        has_embeds,
        thread,
        news,
        latest,
        json_ld,
        topics,
        turns_at,
        is_everybodys: viewer.is_none(),
    })
}
