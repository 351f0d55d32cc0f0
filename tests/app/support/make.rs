//! What tests start from, made through the public verbs.

use super::TestApp;
use byline::accounts::password::NewPassword;
use byline::accounts::{self, Account, DisplayName, Email, NewAccount, Role};

/// The password of every account made here.
pub const PASSWORD: &str = "nine tailed lantern";

/// The admin every test site has.
pub fn admin(app: &TestApp) -> Account {
    account(app, "Ada Stone", "admin@example.org", Role::Admin)
}

/// A reader named after the local part of their address.
pub fn reader(app: &TestApp, email: &str) -> Account {
    let name = email.split('@').next().unwrap().to_owned();
    account(app, &name, email, Role::Reader)
}

/// Somebody with a role.
pub fn account(app: &TestApp, name: &str, email: &str, role: Role) -> Account {
    let password = NewPassword::parse(PASSWORD, &[]).unwrap();
    let new = NewAccount {
        name: DisplayName::parse(name).unwrap(),
        email: Email::parse(email).unwrap(),
        password_hash: app.app.hashery.hash_now(&password).unwrap(),
        role,
    };
    app.write(move |tx| Ok(accounts::sign_up(tx, &new)?.expect("a free name and address")))
}
