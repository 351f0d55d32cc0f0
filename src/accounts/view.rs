//! The forms to sign in and up, as several pages show them.

use super::{Role, SignUpError};
use crate::links;
use crate::web::{Errors, Hidden, Link};
use serde::Deserialize;

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
        words = format!("{words} {}", t!("accounts-covered-write"));
        if let Some(look) = where_to_look(pages) {
            words = format!("{words} {look}");
        }
    }
    Errors::one(refusal.field(), words)
}

/// On which pages those may be found who run the site.
fn where_to_look(pages: &[Link]) -> Option<String> {
    let names: Vec<&str> = pages.iter().map(|page| page.text.as_str()).collect();
    match names[..] {
        [] => None,
        [one] => Some(t!("accounts-covered-look-one", one = one)),
        [one, two] => Some(t!("accounts-covered-look-two", one = one, two = two)),
        [one, two, three, ..] => Some(t!(
            "accounts-covered-look-three",
            one = one,
            two = two,
            three = three,
        )),
    }
}

/// What a job is called.
pub fn role_name(role: Role) -> &'static str {
    match role {
        Role::Reader => t!("accounts-role-reader"),
        Role::Contributor => t!("accounts-role-contributor"),
        Role::Author => t!("accounts-role-author"),
        Role::Editor => t!("accounts-role-editor"),
        Role::Moderator => t!("accounts-role-moderator"),
        Role::Admin => t!("accounts-role-admin"),
    }
}

/// Where to go after signing in or out, as the address may ask.
#[derive(Deserialize)]
pub struct Next {
    /// A path, if [`links::after_sign_in`] takes it.
    pub next: Option<String>,
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
