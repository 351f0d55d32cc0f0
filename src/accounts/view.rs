//! The forms to sign in and up, as several pages show them.

use super::SignUpError;
use crate::links;
use crate::web::{Errors, Hidden, Link};

/// The form to sign in.
#[derive(Clone, Debug, Default)]
pub struct SignInForm {
    /// The address as typed.
    pub email: String,
    /// What is wrong.
    pub errors: Errors,
    /// What is carried through.
    pub hidden: Vec<Hidden>,
}

/// The form to sign up.
#[derive(Clone, Debug, Default)]
pub struct SignUpForm {
    /// The name as typed.
    pub name: String,
    /// The address as typed.
    pub email: String,
    /// What is wrong.
    pub errors: Errors,
    /// What is carried through.
    pub hidden: Vec<Hidden>,
}

/// Why no account was made, for the form; `pages` are the site's own ones, by which its people are found.
pub fn refused(refusal: SignUpError, pages: &[Link]) -> Errors {
    let mut words = refusal.to_string();
    if refusal == SignUpError::AddressCovered {
        words.push_str(" If that seems wrong to you, write to the people who run this site.");
        let names: Vec<String> = pages
            .iter()
            .take(3)
            .map(|page| format!("“{}”", page.text))
            .collect();
        if !names.is_empty() {
            let named = names.join(" or ");
            words.push_str(&format!(" Look on {named} for how to reach them."));
        }
    }
    Errors::one(refusal.field(), words)
}

/// Where somebody goes after signing in, carried through a form if it is a page of ours.
pub fn carried(next: Option<&str>) -> Vec<Hidden> {
    let next = next.and_then(links::after_sign_in);
    next.map(|value| Hidden {
        name: "next".into(),
        value: value.into(),
    })
    .into_iter()
    .collect()
}
