//! What makes a good password.

use crate::error;
use anyhow::anyhow;
use std::fmt;
use zxcvbn::feedback::Warning;

/// The fewest characters of a password.
pub const SHORTEST: usize = 8;
/// The most characters of a password.
pub const LONGEST: usize = 256;
/// How many characters are looked at to tell how easy it is to guess.
const ESTIMATED: usize = 64;

/// A password that may be chosen.
#[derive(Clone)]
pub struct NewPassword(pub(super) String);

/// Why a password cannot be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordError {
    /// Fewer characters than a password has.
    Short,
    /// More characters than a password has.
    Long,
    /// Too easy to guess; the name of the message that says why, or what would help.
    Weak(&'static str),
}

impl fmt::Display for PasswordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PasswordError::Short => f.write_str(t!("accounts-password-short")),
            PasswordError::Long => f.write_str(t!("accounts-password-long")),
            PasswordError::Weak(help) => {
                f.write_str(&t!("accounts-password-weak", help = t!(*help)))
            }
        }
    }
}

impl NewPassword {
    /// Takes a password as typed, byte for byte, if it is long enough and neither common nor made
    /// of the words in `context` (the site's name, the person's).
    pub fn parse(text: &str, context: &[&str]) -> Result<NewPassword, PasswordError> {
        let length = text.chars().count();
        if length < SHORTEST {
            return Err(PasswordError::Short);
        }
        if length > LONGEST {
            return Err(PasswordError::Long);
        }
        // The estimate takes the longer the more it reads; who types more than that is not weak.
        let head: String = text.chars().take(ESTIMATED).collect();
        let estimate = zxcvbn::zxcvbn(&head, context);
        if u8::from(estimate.score()) < 2 {
            let warning = estimate.feedback().and_then(|feedback| feedback.warning());
            let help = warning.map_or("accounts-weak-add-words", message);
            return Err(PasswordError::Weak(help));
        }
        Ok(NewPassword(text.to_owned()))
    }

    /// The same on a thread that may be busy for a while: some passwords take long to be weighed.
    pub async fn weigh(
        text: &str,
        context: &[&str],
    ) -> error::Result<Result<NewPassword, PasswordError>> {
        let text = text.to_owned();
        let context: Vec<String> = context.iter().map(|word| (*word).to_owned()).collect();
        let weighed = tokio::task::spawn_blocking(move || {
            let context: Vec<&str> = context.iter().map(String::as_str).collect();
            NewPassword::parse(&text, &context)
        });
        Ok(weighed
            .await
            .map_err(|_| anyhow!("weighing a password panicked"))?)
    }
}

/// The name of the message that says what makes a password weak.
fn message(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess => "accounts-weak-rows",
        Warning::ShortKeyboardPatternsAreEasyToGuess => "accounts-weak-patterns",
        Warning::RepeatsLikeAaaAreEasyToGuess => "accounts-weak-repeats",
        Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => "accounts-weak-repeated-parts",
        Warning::ThisIsATop10Password => "accounts-weak-top-10",
        Warning::ThisIsATop100Password => "accounts-weak-top-100",
        Warning::ThisIsACommonPassword => "accounts-weak-common",
        Warning::ThisIsSimilarToACommonlyUsedPassword => "accounts-weak-similar",
        Warning::SequencesLikeAbcAreEasyToGuess => "accounts-weak-sequences",
        Warning::RecentYearsAreEasyToGuess => "accounts-weak-years",
        Warning::AWordByItselfIsEasyToGuess => "accounts-weak-word",
        Warning::DatesAreOftenEasyToGuess => "accounts-weak-dates",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess => "accounts-weak-names-alone",
        Warning::CommonNamesAndSurnamesAreEasyToGuess => "accounts-weak-names",
    }
}

impl fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassword(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::{NewPassword, PasswordError};

    #[test]
    fn common_and_personal_passwords_are_refused() {
        assert_eq!(
            NewPassword::parse("short", &[]).err(),
            Some(PasswordError::Short)
        );
        assert_eq!(
            NewPassword::parse(&"é".repeat(257), &[]).err(),
            Some(PasswordError::Long)
        );
        assert!(matches!(
            NewPassword::parse("password1", &[]),
            Err(PasswordError::Weak(_))
        ));
        let own = NewPassword::parse("beatrizlund", &["Beatriz Lund", "beatrizlund"]);
        assert!(matches!(own, Err(PasswordError::Weak(_))));
        assert!(NewPassword::parse("nine tailed lantern", &[]).is_ok());
    }
}
