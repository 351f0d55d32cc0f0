//! The forms to sign in and up, as several pages show them.

use crate::links;
use crate::web::{Errors, Hidden};

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
