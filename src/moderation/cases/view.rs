//! The card of a comment to decide on.

use super::{Filed, Told};
use crate::accounts::Account;
use crate::clock::Moment;
use crate::comments::reports::weight::Record;
use crate::comments::reports::{Reason, Report};
use crate::comments::screening::Finding;
use crate::comments::view::{edited, state_text};
use crate::comments::{DEEPEST_ANSWERED, Status};
use crate::count::Count;
use crate::links;
use crate::markdown::SafeHtml;
use crate::moderation::Action;
use crate::moderation::queue::{Filter, Spot};
use crate::moderation::view::{beginning, decided, reported};
use crate::web::{Link, When};
use std::collections::BTreeMap;

/// So many reports are shown in full.
const REPORTS: usize = 5;

/// What a comment answers, in one line.
pub struct ParentQuote {
    /// Who wrote it.
    pub author: String,
    /// Its beginning.
    pub text: String,
    /// What readers see in its place, where they do not see it.
    pub state: Option<String>,
}

/// One comment to decide on.
pub struct Case {
    /// Its number.
    pub id: i64,
    /// Who wrote it.
    pub author: String,
    /// Their page, if they can sign in.
    pub author_url: Option<String>,
    /// What is known of them.
    pub author_facts: Vec<String>,
    /// The part of the queue that is theirs.
    pub of_author: String,
    /// What it is about.
    pub article: Link,
    /// The part of the queue that stands under the same article.
    pub under_article: String,
    /// Where it is shown.
    pub url: String,
    /// Where it is answered, once everybody sees it.
    pub reply_url: Option<String>,
    /// When it was written.
    pub written: When,
    /// That it was edited, and what it said before.
    pub edited: Option<Link>,
    /// What it answers.
    pub parent: Option<ParentQuote>,
    /// Its text.
    pub body: SafeHtml,
    /// Whose sites its links lead to.
    pub hosts: Vec<String>,
    /// Why it is here.
    pub reasons: Vec<String>,
    /// What readers say about it.
    pub reports: Vec<String>,
    /// The last decision about it.
    pub decision: Option<String>,
    /// A colleague who looks at it.
    pub claimed_by: Option<String>,
    /// Where it stands.
    pub status: String,
    /// Whether what it said was wiped for good.
    pub is_erased: bool,
    /// Which of its author's versions it is.
    pub version: i64,
    /// The last decision about it by number.
    pub last: Option<i64>,
    /// What a form says of it when it is chosen.
    pub pick: String,
    /// Whether it is chosen.
    pub selected: bool,
    /// Whether it can be approved.
    pub may_approve: bool,
    /// Whether its reports can be dismissed.
    pub may_keep: bool,
    /// Whether it can be rejected.
    pub may_reject: bool,
    /// Whether it can be called spam.
    pub may_spam: bool,
    /// Whether it can be removed.
    pub may_remove: bool,
    /// Whether it can be restored.
    pub may_restore: bool,
}

impl Case {
    /// The card of `filed`, as seen at `now` by somebody who works at `spot`.
    pub fn of(filed: Filed, spot: &Spot, now: Moment) -> Case {
        let Filed {
            comment,
            author,
            title,
            slug,
            parent,
            decision,
            reports,
            claimed_by,
            published,
            removed,
        } = filed;
        let is_erased = comment.erased_at.is_some();
        let may = |action: Action| !is_erased && action.from().contains(&comment.status);
        let part = |change: &dyn Fn(&mut Filter)| {
            let mut filter = Filter::from(spot.filter.queue);
            change(&mut filter);
            filter.address()
        };
        let last = decision.as_ref().map(|(last, _)| last.id);
        let told = decision.filter(|_| comment.status != Status::Held || reports.is_empty());
        let body = SafeHtml::from_stored(comment.body_html);
        let pick = format!("{} {} {}", comment.id, comment.status, comment.version);
        Case {
            id: comment.id.0,
            of_author: part(&|filter| filter.author = Some(author.id)),
            under_article: part(&|filter| filter.article = Some(comment.article_id)),
            author_url: author.claimed.then(|| links::person(&author.slug)),
            author_facts: facts(&author, published, removed, now),
            author: author.name,
            article: Link::new(title, links::article(&slug)),
            url: links::comment(comment.id),
            reply_url: (comment.status == Status::Published && comment.depth < DEEPEST_ANSWERED)
                .then(|| links::reply(comment.id)),
            written: When::ago(comment.created_at, now),
            edited: comment.edited_at.filter(|_| !is_erased).map(|at| {
                let words = edited(comment.created_at, at);
                Link::new(words, links::comment_history(comment.id))
            }),
            parent: parent.map(|parent| ParentQuote {
                author: parent.author,
                text: beginning(&parent.html),
                state: match parent.status {
                    Status::Published => None,
                    other => Some(state_text(other, "")),
                },
            }),
            hosts: hosts(&body),
            body,
            reasons: match comment.status {
                // What the checks found, as long as nobody has looked at it.
                Status::Held => reasons(&comment.reasons),
                _ if last.is_none() => reasons(&comment.reasons),
                _ => Vec::new(),
            },
            reports: told_of(&reports),
            decision: told.map(|(last, name)| decided(&last, &name, &comment.public_reason, now)),
            claimed_by,
            may_approve: may(Action::Approve),
            may_keep: may(Action::Keep) && comment.reported_at.is_some(),
            may_reject: may(Action::Reject),
            may_spam: may(Action::Spam),
            may_remove: may(Action::Remove),
            may_restore: may(Action::Restore),
            pick: match last {
                Some(last) => format!("{pick} {last}"),
                None => pick,
            },
            selected: spot.selected.contains(&comment.id),
            status: comment.status.word().into(),
            is_erased,
            version: comment.version,
            last,
        }
    }
}

fn facts(author: &Account, published: Count, removed: Count, now: Moment) -> Vec<String> {
    let came = match (author.claimed, author.closed_at) {
        (true, _) => t!("moderation-joined", when = author.created_at.ago(now)),
        (false, Some(closed_at)) => t!("moderation-gone", when = closed_at.ago(now)),
        (false, None) => t!("moderation-imported").into(),
    };
    let record = match (published.is_none(), removed.is_none()) {
        (true, true) => t!("moderation-record-none").into(),
        (false, true) => t!("moderation-record", published = published),
        (_, false) => t!(
            "moderation-record-removed",
            published = published,
            removed = removed
        ),
    };
    vec![came, record]
}

fn reasons(stored: &str) -> Vec<String> {
    let found = Finding::stored(stored).into_iter();
    found.map(|finding| finding.to_moderator()).collect()
}

/// `2 readers: abusive, off-topic`, then each report in full.
fn told_of(reports: &[Told]) -> Vec<String> {
    if reports.is_empty() {
        return Vec::new();
    }
    let readers = reports.iter().filter(|one| one.reporter.is_some()).count();
    let mut reasons: BTreeMap<Reason, usize> = BTreeMap::new();
    for one in reports {
        *reasons.entry(one.report.reason).or_default() += 1;
    }
    let reasons: Vec<_> = reasons.keys().map(|reason| reported(*reason)).collect();
    let reasons = reasons.join(", ");
    let mut lines = vec![t!("moderation-reports", count = readers, reasons = reasons)];
    lines.extend(reports.iter().take(REPORTS).map(in_full));
    if reports.len() > REPORTS {
        let more = reports.len() - REPORTS;
        lines.push(t!("moderation-reports-more", count = more));
    }
    lines
}

/// `Ben: abusive. “He insults her.” 3 of 4 reports by Ben were right.`
fn in_full(told: &Told) -> String {
    let Report { reason, note, .. } = &told.report;
    let reason = reported(*reason);
    let Some((name, record)) = &told.reporter else {
        return match note.is_empty() {
            true => t!("moderation-report-own", reason = reason),
            false => t!("moderation-report-own-note", reason = reason, note = note),
        };
    };
    let said = match note.is_empty() {
        true => t!("moderation-report", name = name, reason = reason),
        false => t!(
            "moderation-report-note",
            name = name,
            reason = reason,
            note = note
        ),
    };
    [said, accuracy(record)].join(" ")
}

/// How often somebody's reports were right before.
fn accuracy(record: &Record) -> String {
    match (record.upheld, record.upheld + record.dismissed) {
        (_, 0) => t!("moderation-accuracy-first").into(),
        (1, 1) => t!("moderation-accuracy-one-right").into(),
        (0, 1) => t!("moderation-accuracy-one-wrong").into(),
        (right, all) if right == all => t!("moderation-accuracy-all", all = all),
        (0, all) => t!("moderation-accuracy-none", all = all),
        (right, all) => t!("moderation-accuracy-some", right = right, all = all),
    }
}

/// Whose sites the links of a text lead to, each once, in order.
fn hosts(body: &SafeHtml) -> Vec<String> {
    let mut hosts: Vec<String> = Vec::new();
    for rest in body.as_str().split("href=\"").skip(1) {
        let address = rest.split('"').next().unwrap_or_default();
        let Some((_, rest)) = address.split_once("://") else {
            continue;
        };
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = host.rsplit('@').next().unwrap_or_default().to_owned();
        if !host.is_empty() && !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    hosts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_told_by_whose_site_they_lead_to() {
        let body_html = "<p><a href=\"https://example.test/a?b\">x</a> <a href=\"/here\">y</a> \
                    <a href=\"http://example.test\">z</a> <a href=\"https://me@evil.test:81/#\">bank</a></p>";
        let body = SafeHtml::from_stored(body_html.to_owned());
        assert_eq!(hosts(&body), ["example.test", "evil.test:81"]);
    }

    #[test]
    fn how_often_somebody_was_right_is_told_in_words() {
        let told = |upheld, dismissed| accuracy(&Record { upheld, dismissed });
        assert_eq!(told(0, 0), "Their first report.");
        assert_eq!(told(1, 0), "Their one report before was right.");
        assert_eq!(told(0, 1), "Their one report before was not right.");
        assert_eq!(told(3, 0), "All 3 reports of theirs before were right.");
        assert_eq!(told(0, 3), "None of their 3 reports before was right.");
        assert_eq!(told(3, 1), "3 of their 4 reports before were right.");
    }
}
