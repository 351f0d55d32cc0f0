//! What makes a good password.

use std::fmt;

/// The fewest characters of a password.
pub const SHORTEST: usize = 8;
/// The most characters of a password.
pub const LONGEST: usize = 256;

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
    /// Too easy to guess; what would help, in words.
    Weak(String),
}

impl fmt::Display for PasswordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PasswordError::Short => {
                f.write_str("A password has at least 8 characters; 15 are better.")
            }
            PasswordError::Long => f.write_str("A password has at most 256 characters."),
            PasswordError::Weak(help) => write!(f, "This password is easy to guess. {help}"),
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
        // The estimate reads a hundred characters; more than that is not weak for being long.
        let head: String = text.chars().take(100).collect();
        let estimate = zxcvbn::zxcvbn(&head, context);
        if u8::from(estimate.score()) < 2 {
            let help = estimate
                .feedback()
                .and_then(|feedback| feedback.warning().map(|warning| warning.to_string()));
            let help =
                help.unwrap_or_else(|| "Add a word or two that do not belong together.".into());
            return Err(PasswordError::Weak(help));
        }
        Ok(NewPassword(text.to_owned()))
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
