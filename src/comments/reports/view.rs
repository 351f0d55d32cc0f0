//! What pages say of reports.

use super::{Outcome, Reason, Report, Unreportable};

/// One of the reasons on the form.
pub struct Choice {
    /// The word that is sent.
    pub word: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Whether it was chosen.
    pub chosen: bool,
}

impl Choice {
    /// All of them; `chosen` is the word that was sent.
    pub fn all(chosen: &str) -> Vec<Choice> {
        let choice = |reason: &Reason| Choice {
            word: reason.word(),
            name: name(*reason),
            meaning: meaning(*reason),
            chosen: reason.word() == chosen,
        };
        Reason::ALL.iter().map(choice).collect()
    }
}

/// What a reason is called.
pub fn name(reason: Reason) -> &'static str {
    match reason {
        Reason::OffTopic => t!("more-reason-off-topic"),
        Reason::Abusive => t!("more-reason-abusive"),
        Reason::Hateful => t!("more-reason-hateful"),
        Reason::Spam => t!("more-reason-spam"),
        Reason::Misinformation => t!("more-reason-misinformation"),
        Reason::Illegal => t!("more-reason-illegal"),
        Reason::Other => t!("more-reason-other"),
    }
}

fn meaning(reason: Reason) -> &'static str {
    match reason {
        Reason::OffTopic => t!("more-meaning-off-topic"),
        Reason::Abusive => t!("more-meaning-abusive"),
        Reason::Hateful => t!("more-meaning-hateful"),
        Reason::Spam => t!("more-meaning-spam"),
        Reason::Misinformation => t!("more-meaning-misinformation"),
        Reason::Illegal => t!("more-meaning-illegal"),
        Reason::Other => t!("more-meaning-other"),
    }
}

/// For its reporter: `You reported this on 3 May 2026. A moderator removed it.`
pub fn told(report: &Report) -> String {
    t!(
        "more-reported-on",
        day = report.at.day(),
        became = became(report.outcome),
    )
}

/// What became of a report.
pub fn became(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        None => t!("more-report-undecided"),
        Some(Outcome::Upheld) => t!("more-report-upheld"),
        Some(Outcome::Dismissed) => t!("more-report-dismissed"),
    }
}

impl Unreportable {
    /// For the reader: why not, and the way on.
    pub fn sentence(&self) -> String {
        match self {
            Unreportable::Own => t!("more-report-own").into(),
            Unreportable::Answered => t!("more-report-answered").into(),
            Unreportable::Already(outcome) => {
                t!("more-report-already", became = became(*outcome))
            }
            Unreportable::Gone => t!("more-report-gone").into(),
            Unreportable::Barred(notice) => notice.sentence(),
            Unreportable::TooMany => t!("more-report-too-many").into(),
        }
    }
}
