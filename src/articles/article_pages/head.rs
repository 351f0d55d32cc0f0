//! What the page of an article says of itself to machines.

use crate::articles::portrait_view::{portrait, poster};
use crate::articles::shared_view::SharedView;
use crate::articles::view::some;
use crate::articles::{Article, Kind, Status};
use crate::links;
use crate::markdown::excerpt;
use crate::poster::{HEIGHT, WIDTH};
use crate::web::{Head, Layout, PageKind, Portrait, Visit, Written};

/// The longest description for machines, in characters.
const DESCRIPTION: usize = 160;

/// Machines are told of what is published only.
pub(super) fn layout(visit: &Visit, shared: &SharedView) -> Layout {
    let article = &shared.article;
    if article.status != Status::Published {
        return visit.layout();
    }
    let told = &shared.appearance;
    let text = some(article.standfirst.clone()).unwrap_or(article.summary.clone());
    let described = some(told.description.clone());
    let description = described.or_else(|| some(excerpt(&text, DESCRIPTION)));
    let title = some(told.title.clone()).unwrap_or(article.title.clone());
    let path = links::article(&article.slug);
    let head = Head {
        canonical: some(told.canonical.clone()),
        is_hidden: told.hidden,
        oembed: Some(visit.whole(&links::oembed(&visit.whole(&path)))),
        portrait: portrait(article, visit.base_url().as_str()).or_else(|| drawn(visit, shared)),
        kind: match article.kind {
            Kind::Article => PageKind::Article(Box::new(written(article))),
            Kind::Page => PageKind::Website,
        },
        language: article.language.clone(),
        data: shared.json_ld.clone(),
        ..Head::titled(title, description)
    };
    visit.public_layout(&path, head)
}

/// The picture that is drawn for an article without one, if it can be.
fn drawn(visit: &Visit, shared: &SharedView) -> Option<Portrait> {
    let article = &shared.article;
    let author = shared.view.authors.first()?;
    let poster = poster(article, &author.name, &visit.frame.settings);
    poster.is_drawable().then(|| Portrait {
        url: visit.whole(&links::poster(&article.slug, &poster.version())),
        // It shows the title, which is told anyway.
        alt: String::new(),
        width: WIDTH,
        height: HEIGHT,
    })
}

/// What is told of an article besides.
fn written(article: &Article) -> Written {
    let published = article.published_at.unwrap_or(article.edited_at);
    Written {
        published: published.rfc3339(),
        modified: (article.edited_at > published).then(|| article.edited_at.rfc3339()),
    }
}
