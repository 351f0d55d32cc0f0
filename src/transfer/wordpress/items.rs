//! Posts and pages: made ready outside of the transaction, stored inside.

use super::identity::Identity;
use super::overview::Overview;
use super::thread::{self, ReadyComment};
use super::{labels, people, remarks};
use crate::articles::draft::{
    LONGEST_BODY, LONGEST_STANDFIRST as STANDFIRST, LONGEST_TITLE as TITLE, MOST_TAGS,
};
use crate::articles::fault::{is_unseen, mended};
use crate::articles::rendering::Rendering;
use crate::articles::{Format, Kind, Status, illustrations};
use crate::clock::Moment;
use crate::db::Transaction;
use crate::error::Result;
use crate::ids::{ArticleId, Topic};
use crate::language::Tongue;
use crate::links::RESERVED;
use crate::markdown::{excerpt, is_text};
use crate::slug::{free, slug_of};
use crate::transfer::queries::{self, ImportedArticle};
use crate::transfer::report::Report;
use crate::transfer::wxr::content::{convert_with, plain_text};
use crate::transfer::wxr::{self, Item, Term};
use std::collections::HashSet;

/// A post or page with its comments, converted and sanitised.
pub(super) struct Ready {
    identity: Identity,
    kind: Kind,
    status: Status,
    title: String,
    slug: Option<String>,
    standfirst: String,
    source_html: String,
    rendering: Rendering,
    author_login: String,
    comments_open: bool,
    published_at: Option<Moment>,
    edited_at: Option<Moment>,
    labels: Vec<Term>,
    path: Option<String>,
    comments: Vec<ReadyComment>,
}

impl Ready {
    /// About how many bytes of text it holds.
    pub(super) fn bytes(&self) -> usize {
        let comments: usize = self.comments.iter().map(ReadyComment::bytes).sum();
        self.source_html.len() + self.rendering.bytes() + comments
    }
}

/// Makes a post or page ready; anything else is reported and left out.
pub(super) fn ready(mut item: Item, overview: &Overview, report: &mut Report) -> Option<Ready> {
    let kind = match &item.kind {
        wxr::Kind::Post => Kind::Article,
        wxr::Kind::Page => Kind::Page,
        other => {
            remarks::about_a_kind(report, other, &item);
            remarks::about_lost_comments(report, &item, &item.title);
            return None;
        }
    };
    let title = title(report, &item);
    let Some(status) = remarks::status(report, &item, &title) else {
        remarks::about_lost_comments(report, &item, &title);
        return None;
    };
    let gallery = |ids: &[i64]| overview.gallery(item.id, ids);
    let mut converted = convert_with(&item.content, &gallery);
    converted.html.retain(is_text);
    item.content = String::new();
    for warning in &converted.warnings {
        remarks::about_a_body(report, warning, &title);
    }
    // Of its words only the beginning is kept: a long text need not wait in memory.
    let rendering = match rendering(&converted.html) {
        Ok(rendering) => rendering,
        Err(error) => {
            report.remark(format!("bodies that cannot be taken: {error}"), &*title);
            remarks::about_lost_comments(report, &item, &title);
            return None;
        }
    };
    remarks::about_pictures(report, &converted.html, &title);
    if converted.html.len() > LONGEST_BODY {
        let most = LONGEST_BODY / 1024;
        let what = format!("texts of more than {most} KiB; the editor cannot save them");
        report.remark(what, &*title);
    }
    remarks::about_an_item(report, &item, &title);
    let comments = thread::ready(std::mem::take(&mut item.comments), &title, overview, report);
    let published_at = item.published_at.map(Moment::from);
    Some(Ready {
        identity: Identity::of(&item),
        kind,
        status,
        slug: slug_of(&item.slug).or_else(|| slug_of(&title)),
        standfirst: standfirst(report, &item, &title),
        source_html: converted.html,
        rendering,
        author_login: item.author_login,
        comments_open: item.comments_open,
        published_at: published_at.filter(|_| status == Status::Published),
        edited_at: item.modified_at.map(Moment::from).or(published_at),
        labels: item.categories,
        path: remarks::old_path(&item.link),
        comments,
        title,
    })
}

fn title(report: &mut Report, item: &Item) -> String {
    let whole = mended(&plain_text(&item.title));
    let title = excerpt(&whole, TITLE);
    if title.chars().all(is_unseen) {
        let place = [&item.slug, &item.link].into_iter();
        let place = place.into_iter().find(|place| !place.is_empty()).cloned();
        report.remark(
            "items without a title; they are called “Untitled” now",
            place.unwrap_or_else(|| format!("line {}", item.line)),
        );
        return "Untitled".into();
    }
    if whole.chars().count() > TITLE {
        let what = format!("titles of more than {TITLE} characters; they are cut");
        report.remark(what, &*title);
    }
    title
}

fn standfirst(report: &mut Report, item: &Item, title: &str) -> String {
    let whole = mended(&plain_text(&item.excerpt));
    if whole.chars().count() > STANDFIRST {
        let what = format!("standfirsts of more than {STANDFIRST} characters; they are cut");
        report.remark(what, title);
    }
    excerpt(&whole, STANDFIRST)
}

fn rendering(html: &str) -> anyhow::Result<Rendering> {
    let site = Tongue::default();
    Ok(Rendering::of(&Format::Html.render(html, &site)?, &site)?)
}

/// Stores one, unless an earlier run did; its comments are looked at one by one in any case.
pub(super) fn store(
    tx: &mut Transaction,
    source: &str,
    ready: &Ready,
    report: &mut Report,
) -> Result<()> {
    let thing = if ready.kind == Kind::Page {
        "pages"
    } else {
        "articles"
    };
    let id = match ready.identity.find(tx, source)? {
        Some(id) => {
            report.known(thing);
            id
        }
        None => {
            let id = insert(tx, source, ready, report)?;
            ready.identity.remember(tx, source, id)?;
            report.made(thing);
            id
        }
    };
    thread::store(tx, source, id, &ready.comments, report)?;
    tx.touch(Topic::Article(id));
    Ok(())
}

fn insert(
    tx: &mut Transaction,
    source: &str,
    ready: &Ready,
    report: &mut Report,
) -> Result<ArticleId> {
    let author_id = people::author_of(tx, source, &ready.author_login, report)?;
    let slug = free_slug(tx, ready, report)?;
    let now = tx.now;
    let published_at = match ready.status {
        Status::Published => ready.published_at.or(ready.edited_at).or(Some(now)),
        _ => None,
    };
    let article = ImportedArticle {
        kind: ready.kind,
        status: ready.status,
        slug,
        author_id,
        title: ready.title.clone(),
        standfirst: ready.standfirst.clone(),
        format: Format::Html,
        body: ready.source_html.clone(),
        prompt: String::new(),
        comments_open: ready.comments_open,
        version: 1,
        created_at: published_at.or(ready.edited_at).unwrap_or(now),
        edited_at: ready.edited_at.unwrap_or(now),
        edited_by: author_id,
        published_at,
    };
    let id = queries::insert_article(tx, &article, &ready.rendering)?;
    illustrations::put(tx, id, ready.rendering.shows())?;
    give_tags(tx, source, id, ready, report)?;
    if let Some(path) = &ready.path {
        queries::lead_from(tx, path, id)?;
    }
    Ok(id)
}

fn give_tags(
    tx: &mut Transaction,
    source: &str,
    id: ArticleId,
    ready: &Ready,
    report: &mut Report,
) -> Result<()> {
    let mut given = HashSet::new();
    let of = |domain: &'static str| {
        ready
            .labels
            .iter()
            .filter(move |term| term.domain == domain)
    };
    for term in of("category").chain(of("post_tag")) {
        let Some(tag) = labels::tag_of(tx, source, term, report)? else {
            continue;
        };
        if given.insert(tag) {
            queries::tag(tx, id, tag, given.len() as i64)?;
        }
    }
    if given.len() > MOST_TAGS {
        let what = format!(
            "articles with more than {MOST_TAGS} tags; they keep them, and can get others only instead"
        );
        report.remark(what, &*ready.title);
    }
    Ok(())
}

fn free_slug(tx: &mut Transaction, ready: &Ready, report: &mut Report) -> Result<String> {
    let wanted = ready.slug.clone().unwrap_or_else(|| "untitled".into());
    let slug = free(&wanted, |slug| {
        Ok(RESERVED.contains(&slug) || queries::slug_is_taken(tx, slug)?)
    })?;
    if slug != wanted {
        report.remark(
            "addresses that were taken and got a number",
            format!("{wanted} → {slug}"),
        );
    }
    Ok(slug)
}
