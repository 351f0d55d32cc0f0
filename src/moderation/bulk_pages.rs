//! The buttons under a queue, for all comments that are chosen.

use super::bulk::{MOST, Pick, Wish, decide_all};
use super::queue::Spot;
use super::{Because, DecideError};
use crate::error::Error;
use crate::links;
use crate::web::flash::Flash;
use crate::web::{Form, PageResult, Visit};
use serde::Deserialize;

/// What is chosen, and what is to be done with it. One field may stand there many times; others than
/// these are refused.
#[derive(Deserialize)]
#[serde(try_from = "Vec<(String, String)>", deny_unknown_fields)]
pub struct BulkForm {
    comments: Vec<String>,
    action: String,
    reason: Option<String>,
    note: Option<String>,
    from: Option<String>,
}

impl TryFrom<Vec<(String, String)>> for BulkForm {
    type Error = String;

    fn try_from(fields: Vec<(String, String)>) -> Result<BulkForm, String> {
        let mut form = BulkForm {
            comments: Vec::new(),
            action: String::new(),
            reason: None,
            note: None,
            from: None,
        };
        for (name, value) in fields {
            match name.as_str() {
                "comment" => form.comments.push(value),
                "action" => form.action = value,
                "reason" => form.reason = Some(value),
                "note" => form.note = Some(value),
                "from" => form.from = Some(value),
                _ => return Err(format!("there is no field {name}")),
            }
        }
        Ok(form)
    }
}

/// Decides about all that is chosen.
pub async fn decide(visit: Visit, form: Form<BulkForm>) -> PageResult {
    let moderator = visit.viewer.require()?.clone();
    let form = form.0;
    let wish = Wish::from_word(&form.action)
        .ok_or_else(|| Error::BadRequest(t!("moderation-form-no-action")))?;
    let picks: Option<Vec<Pick>> = form.comments.iter().map(|text| Pick::parse(text)).collect();
    let picks = picks.ok_or_else(|| Error::BadRequest(t!("moderation-form-no-picks")))?;
    if picks.len() > MOST {
        return Err(Error::BadRequest(t!("moderation-bulk-too-many")));
    }
    let because = Because::parse(form.reason.as_deref(), form.note.as_deref())?;
    let mut spot = Spot::of_form(form.from.as_deref());
    spot.selected.clear();
    if picks.is_empty() {
        let told = Flash::failed(t!("moderation-bulk-none"));
        return visit.go_with(&spot.address(), &told);
    }
    let chosen: Vec<_> = picks.iter().map(|pick| pick.id).collect();
    let decided = visit
        .app
        .db
        .write(move |tx| decide_all(tx, &moderator, &picks, wish, &because))
        .await?;
    match decided {
        Ok(outcome) => {
            let query = match spot.query() {
                none if none.is_empty() => none,
                query => format!("?{query}"),
            };
            let flash = Flash {
                undo: (!outcome.done.is_empty())
                    .then(|| format!("{}{query}", links::bulk_reversal(outcome.bulk))),
                ..Flash::new(outcome.sentence(wish.did()))
            };
            visit.go_with(&spot.address(), &flash)
        }
        Err(DecideError::Unexplained) => {
            spot.selected = chosen;
            let told = Flash::failed(t!("moderation-bulk-unexplained"));
            visit.go_with(&format!("{}#bulk", spot.address()), &told)
        }
        Err(_) => Err(Error::Impossible(t!("moderation-bulk-undecided"))),
    }
}
