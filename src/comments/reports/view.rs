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
        Reason::OffTopic => "Off-topic",
        Reason::Abusive => "Abusive",
        Reason::Hateful => "Hateful",
        Reason::Spam => "Spam",
        Reason::Misinformation => "Misinformation",
        Reason::Illegal => "Illegal",
        Reason::Other => "Something else",
    }
}

fn meaning(reason: Reason) -> &'static str {
    match reason {
        Reason::OffTopic => "It has nothing to do with the article.",
        Reason::Abusive => "It attacks or threatens somebody.",
        Reason::Hateful => "It attacks people for what they are.",
        Reason::Spam => "It is advertising.",
        Reason::Misinformation => "It says something that is not so.",
        Reason::Illegal => "It breaks the law.",
        Reason::Other => "Say what, below.",
    }
}

/// For its reporter: `You reported this on 3 May 2026. A moderator removed it.`
pub fn told(report: &Report) -> String {
    format!(
        "You reported this on {}. {}",
        report.at.day(),
        became(report.outcome)
    )
}

/// What became of a report.
pub fn became(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        None => "A moderator will look at it.",
        Some(Outcome::Upheld) => "A moderator removed it.",
        Some(Outcome::Dismissed) => "A moderator kept it.",
    }
}

impl Unreportable {
    /// For the reader: why not, and the way on.
    pub fn sentence(&self) -> String {
        match self {
            Unreportable::Own => "This is your own comment, so there is nothing to report.".into(),
            Unreportable::Answered => {
                "You answered this comment, so the judgement is left to others. You can report what is \
                 said to you in reply."
                    .into()
            }
            Unreportable::Already(outcome) => {
                format!("You have reported this comment. {}", became(*outcome))
            }
            Unreportable::Gone => {
                "This comment is not shown any more. Thank you all the same.".into()
            }
            Unreportable::Barred(notice) => notice.sentence(),
            Unreportable::TooMany => {
                "You have reported a lot today. The moderators have it all; come back tomorrow for more."
                    .into()
            }
        }
    }
}
