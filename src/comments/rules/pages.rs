//! The page on which an admin sets the rules for comments, and tries them before they hold.

use super::difference::{Difference, differences, label, version};
use super::form::{Rules, RulesForm};
use super::trial::{self, Hit, LATEST, PATIENCE, Trial};
use crate::comments::new_comment::Unfit;
use crate::comments::screening::{Finding, Verdict};
use crate::comments::{Status, lists};
use crate::db::{Connection, Transaction};
use crate::error::{Error, Result};
use crate::language::carried;
use crate::links;
use crate::settings::Settings;
use crate::web::limits::Limited;
use crate::web::{Errors, Form, Layout, Link, PageResult, Visit, answer, page};
use crate::zone::Zone;
use actix_web::http::StatusCode;
use askama::Template;

/// So many comments of each kind are listed.
const LISTED: usize = 50;

#[derive(Template)]
#[template(path = "comments/rules.html")]
struct RulesPage {
    layout: Layout,
    form: RulesForm,
    errors: Errors,
    tried: Option<Tried>,
    /// What was saved by somebody else meanwhile.
    differences: Vec<Difference>,
    /// Whether somebody outside is asked, and what happens when they do not answer.
    outside: String,
    /// Whether there is somebody to ask.
    has_outside: bool,
    /// What came back when they were asked for a trial.
    heard: Option<String>,
}

impl RulesPage {
    /// The page with `form`, and nothing to say about it.
    fn of(visit: &Visit, form: RulesForm) -> RulesPage {
        RulesPage {
            layout: visit.layout(),
            form,
            errors: Errors::default(),
            tried: None,
            differences: Vec::new(),
            outside: outside(visit),
            has_outside: visit.app.outside.is_some(),
            heard: None,
        }
    }

    /// The time zones that can be chosen.
    fn zones(&self) -> &'static [String] {
        Zone::offered()
    }
}

/// What rules that are not saved would do.
struct Tried {
    summary: String,
    groups: Vec<Group>,
    sentence: Option<String>,
}

/// Comments that would have met the same fate.
struct Group {
    heading: String,
    hits: Vec<HitView>,
    more: Option<String>,
}

struct HitView {
    comment: Link,
    state: &'static str,
    found: String,
}

/// The rules as they stand.
pub async fn show(visit: Visit) -> PageResult {
    let ask = |conn: &mut Connection| Ok((Settings::load(conn)?, lists::load(conn)?));
    let (settings, lists) = visit.app.db.read(ask).await?;
    page(&RulesPage::of(&visit, RulesForm::of(&settings, &lists)))
}

/// Stores the rules, unless others were saved since the form was made.
pub async fn save(visit: Visit, Form(form): Form<RulesForm>) -> PageResult {
    let rules = match read(&visit, &form).await? {
        Ok(rules) => rules,
        Err(errors) => return again(&visit, form, errors),
    };
    let seen = form.seen.clone();
    let keep = move |tx: &mut Transaction| {
        let there = Settings::load_to_change(tx)?;
        if version(&there) != seen {
            return Ok(Some(rules));
        }
        // What is set elsewhere may have changed meanwhile.
        let mut settings = rules.settings.with_site_of(&there);
        settings.lists_version = there.lists_version;
        lists::save(tx, &mut settings, &rules.banned, &rules.suspect)?;
        settings.save(tx)?;
        Ok(None)
    };
    match visit.app.db.write(keep).await? {
        None => visit.go(links::COMMENT_RULES, t!("rules-saved")),
        Some(rules) => show_meanwhile(&visit, form, rules).await,
    }
}

/// The form as it was typed, and what stands now; who saves what stands already changes nothing.
async fn show_meanwhile(visit: &Visit, form: RulesForm, rules: Rules) -> PageResult {
    let compare = move |conn: &mut Connection| {
        let (theirs, their_lists) = (Settings::load(conn)?, lists::load(conn)?);
        let (mine, my_lists) = (rules.settings.clone(), rules.ready().0);
        let differences = differences((&mine, &my_lists), (&theirs, &their_lists));
        Ok((differences, version(&theirs)))
    };
    let (differences, seen) = visit.app.db.read(compare).await?;
    if differences.is_empty() {
        return visit.go(links::COMMENT_RULES, t!("rules-saved"));
    }
    let both = RulesPage {
        differences,
        ..RulesPage::of(visit, RulesForm { seen, ..form })
    };
    answer(StatusCode::CONFLICT, &both)
}

/// Tries the rules on the latest comments and on a sentence; nothing is saved.
pub async fn try_out(visit: Visit, Form(form): Form<RulesForm>) -> PageResult {
    let rules = match read(&visit, &form).await? {
        Ok(rules) => rules,
        Err(errors) => return again(&visit, form, errors),
    };
    let sentence = form.sentence.clone();
    let ready = tokio::task::spawn_blocking(move || rules.ready());
    let ready = ready.await.map_err(|error| Error::Internal(error.into()));
    let (lists, policy) = ready?;
    let work = move |conn: &mut Connection| {
        let verdict = match sentence.trim().is_empty() {
            true => None,
            false => Some(trial::of_a_sentence(conn, &sentence, &lists, &policy)?),
        };
        let trial = trial::of_the_latest(conn, &lists, &policy, PATIENCE)?;
        Ok((trial, verdict))
    };
    let (trial, verdict) = visit.app.db.read(work).await?;
    page(&RulesPage {
        tried: Some(Tried::of(trial, verdict)),
        ..RulesPage::of(&visit, form)
    })
}

/// Asks about the sentence in the form and says what came back; nothing is saved, and no comment is made.
pub async fn ask_outside(visit: Visit, Form(form): Form<RulesForm>) -> PageResult {
    let Some(outside) = &visit.app.outside else {
        let nobody = t!("rules-heard-nobody");
        return show_heard(StatusCode::OK, &visit, form, nobody.into());
    };
    if let Err(Error::TooMany { retry_after }) = visit.count(Limited::OutsideTrial) {
        let wait = t!("rules-heard-often", count = retry_after);
        return show_heard(StatusCode::TOO_MANY_REQUESTS, &visit, form, wait);
    }
    let author = visit.viewer.account().ok_or(Error::SignInRequired)?;
    let asked = outside.try_out(&form.sentence, &author.name, visit.now());
    match asked.await? {
        Ok(heard) => {
            let told = heard.sentence(visit.frame.policy().holds_unanswered);
            show_heard(StatusCode::OK, &visit, form, told)
        }
        Err(unfit) => {
            let errors = Errors::from(vec![("sentence", unfit.to_string())]);
            again(&visit, form, errors)
        }
    }
}

fn show_heard(status: StatusCode, visit: &Visit, form: RulesForm, heard: String) -> PageResult {
    let page = RulesPage {
        heard: Some(heard),
        ..RulesPage::of(visit, form)
    };
    answer(status, &page)
}

/// Reads the form, away from where pages are served: lists can be long.
async fn read(visit: &Visit, form: &RulesForm) -> Result<Result<Rules, Errors>> {
    let settings = visit.app.db.read(Settings::load).await?;
    let form = form.clone();
    let reading = tokio::task::spawn_blocking(carried(move || form.parse(settings)));
    let read = reading
        .await
        .map_err(|error| Error::Internal(error.into()))?;
    Ok(read.map_err(Errors::from))
}

fn again(visit: &Visit, form: RulesForm, errors: Errors) -> PageResult {
    let again = RulesPage {
        errors: errors.naming(label),
        ..RulesPage::of(visit, form)
    };
    answer(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

fn outside(visit: &Visit) -> String {
    let Some(outside) = &visit.app.outside else {
        return t!("rules-outside-nobody").into();
    };
    let unanswered = match visit.frame.policy().holds_unanswered {
        true => "held",
        false => "taken",
    };
    t!(
        "rules-outside-asked",
        place = outside.place(),
        unanswered = unanswered
    )
}

impl Tried {
    fn of(trial: Trial, verdict: Option<Result<Verdict, Unfit>>) -> Tried {
        let of_all = match trial.looked_at {
            LATEST => "rules-tried-latest",
            _ if trial.is_cut => "rules-tried-cut",
            _ => "rules-tried-all",
        };
        let summary = match trial.looked_at {
            0 => t!("rules-tried-none").into(),
            some => t!(
                of_all,
                count = some,
                rejected = trial.rejected.len(),
                spam = trial.spam.len(),
                held = trial.held.len(),
                flagged = trial.flagged.len()
            ),
        };
        let groups = [
            ("rules-tried-rejected", trial.rejected),
            ("rules-tried-spam", trial.spam),
            ("rules-tried-held", trial.held),
            ("rules-tried-flagged", trial.flagged),
        ];
        let some = |(_, hits): &(&str, Vec<Hit>)| !hits.is_empty();
        Tried {
            summary,
            groups: groups.into_iter().filter(some).map(Group::of).collect(),
            sentence: verdict.map(said),
        }
    }
}

impl Group {
    /// The comments under a heading, which is the name of a message.
    fn of((heading, hits): (&'static str, Vec<Hit>)) -> Group {
        let more = hits.len().saturating_sub(LISTED);
        let view = |hit: Hit| HitView {
            comment: Link::new(hit.excerpt, links::comment(hit.id)),
            state: match hit.status {
                Status::Spam => t!("rules-is-spam"),
                Status::Held => t!("rules-is-held"),
                Status::Published => t!("rules-is-published"),
                Status::Rejected | Status::Removed | Status::Deleted => t!("rules-is-refused"),
            },
            found: hit.found.join(" "),
        };
        Group {
            heading: t!(heading, count = hits.len()),
            more: (more > 0).then(|| t!("rules-tried-more", count = more)),
            hits: hits.into_iter().take(LISTED).map(view).collect(),
        }
    }
}

/// What becomes of the sentence, and why.
fn said(verdict: Result<Verdict, Unfit>) -> String {
    let verdict = match verdict {
        Ok(verdict) => verdict,
        Err(unfit) => return format!("{} {unfit}", t!("rules-would-be-refused")),
    };
    let becomes = match &verdict {
        Verdict::Publish => t!("rules-would-appear"),
        Verdict::Flag(_) => t!("rules-would-be-flagged"),
        Verdict::Hold(_) => t!("rules-would-be-held"),
        Verdict::Spam(_) => t!("rules-would-be-spam"),
        Verdict::Reject(_) => t!("rules-would-be-rejected"),
        Verdict::Refuse(refusal) => {
            return format!("{} {}", t!("rules-would-be-refused"), refusal.sentence());
        }
    };
    let found = verdict.findings().iter().map(Finding::to_moderator);
    let sentences: Vec<String> = std::iter::once(becomes.to_owned()).chain(found).collect();
    sentences.join(" ")
}
