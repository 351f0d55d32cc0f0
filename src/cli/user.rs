//! `byline user`: people, from the command line.

use super::exit::Kind;
use super::open;
use crate::accounts::password::NewPassword;
use crate::accounts::{self, Account, DisplayName, Email, NewAccount, Role, SignUpError, queries};
use crate::app::App;
use crate::comments::leaving;
use crate::error::Error;
use anyhow::{Context, anyhow, bail};
use clap::{Args, Subcommand};
use std::io::{IsTerminal, Read};
use std::path::Path;

/// What can be done about people.
#[derive(Subcommand)]
pub(super) enum User {
    /// Add somebody who can sign in
    Add(Add),
    /// List everybody who can sign in
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Give somebody another role
    Role {
        /// Their e-mail address
        email: String,
        /// reader, contributor, author, editor, moderator or admin
        role: Role,
    },
    /// Make somebody the author of all that another is the author of
    HandOver {
        /// The e-mail address of the one who gives
        from: String,
        /// The e-mail address of the one who is the author from now on
        to: String,
    },
    /// Give somebody a new password, and end all of their sessions
    Reset {
        /// Their e-mail address
        email: String,
        /// Read the password from the first line of standard input
        #[arg(long)]
        password_stdin: bool,
    },
}

/// Who is to be added.
#[derive(Args)]
pub(super) struct Add {
    /// The e-mail address to sign in with
    email: String,
    /// The name shown with their words
    #[arg(long)]
    name: String,
    /// reader, contributor, author, editor, moderator or admin
    #[arg(long, default_value_t = Role::Reader)]
    role: Role,
    /// Read the password from the first line of standard input
    #[arg(long)]
    password_stdin: bool,
}

impl User {
    /// Does it.
    pub(super) fn run(self, file: Option<&Path>) -> anyhow::Result<()> {
        match self {
            User::Add(add) => add.run(&open::app_or_new(file)?),
            User::List { json } => list(&open::app(file)?, json),
            User::Role { email, role } => change_role(&open::app(file)?, &email, role),
            User::HandOver { from, to } => hand_over(&open::app(file)?, &from, &to),
            User::Reset {
                email,
                password_stdin,
            } => reset(&open::app(file)?, &email, password_stdin),
        }
    }
}

impl Add {
    fn run(self, app: &App) -> anyhow::Result<()> {
        let name = DisplayName::parse(&self.name).map_err(refused)?;
        let email = Email::parse(&self.email).map_err(refused)?;
        let password = ask_password(self.password_stdin, &[&self.name, &self.email])?;
        let password_hash = app.hashery.hash_now(&password)?;
        let new = NewAccount {
            name,
            email,
            password_hash,
            role: self.role,
        };
        let made = open::run(app.db.write(move |tx| accounts::sign_up(tx, &new)))??;
        match made {
            Ok(account) => {
                println!("Added {} as {}.", account.name, account.role);
                Ok(())
            }
            Err(SignUpError::EmailTaken) => Err(refused(format!(
                "{} has an account already. `byline user role` gives it another role, \
                 `byline user reset` a new password",
                self.email.trim()
            ))),
            Err(covered @ SignUpError::AddressCovered) => Err(refused(covered)),
            Err(SignUpError::NameTaken | SignUpError::NameImitates) => Err(refused(format!(
                "somebody here is called {} already, or something that looks the same. Give another \
                 name with --name",
                self.name.trim()
            ))),
        }
    }
}

fn list(app: &App, json: bool) -> anyhow::Result<()> {
    let people = open::run(app.db.read(queries::claimed))??;
    if json {
        let rows: Vec<_> = people.iter().map(as_json).collect();
        println!("{}", serde_json::to_string_pretty(&rows)?);
        return Ok(());
    }
    for account in people {
        let email = account.email.unwrap_or_default();
        println!(
            "{:<12} {email:<32} {} (since {})",
            account.role.word(),
            account.name,
            account.created_at.day()
        );
    }
    Ok(())
}

fn as_json(account: &Account) -> serde_json::Value {
    serde_json::json!({
        "id": account.id,
        "name": account.name,
        "email": account.email,
        "role": account.role.word(),
        "created_at": account.created_at.rfc3339(),
    })
}

fn hand_over(app: &App, from: &str, to: &str) -> anyhow::Result<()> {
    let (from, to) = (find(app, from)?, find(app, to)?);
    let names = (from.name.clone(), to.name.clone());
    let given = open::run(app.db.write(move |tx| leaving::hand_over(tx, from.id, &to)))?;
    match given {
        Ok(given) => {
            println!("{} has {given} articles of {} now.", names.1, names.0);
            Ok(())
        }
        Err(Error::Conflict(why)) => Err(refused(why)),
        Err(error) => Err(error.into()),
    }
}

fn change_role(app: &App, email: &str, role: Role) -> anyhow::Result<()> {
    let account = find(app, email)?;
    let done = open::run(
        app.db
            .write(move |tx| accounts::change_role(tx, account.id, role)),
    )?;
    match done {
        Err(Error::Conflict(why)) => Err(refused(why)),
        other => {
            other?;
            println!("{} is {role} now.", account.name);
            Ok(())
        }
    }
}

fn reset(app: &App, email: &str, from_stdin: bool) -> anyhow::Result<()> {
    let account = find(app, email)?;
    let password = ask_password(from_stdin, &[&account.name, email])?;
    let hash = app.hashery.hash_now(&password)?;
    let id = account.id;
    open::run(
        app.db
            .write(move |tx| accounts::change_password(tx, id, &hash)),
    )??;
    println!(
        "{} has a new password and is signed out everywhere.",
        account.name
    );
    Ok(())
}

fn find(app: &App, email: &str) -> anyhow::Result<Account> {
    let key = Email::parse(email).map_err(refused)?.key().to_owned();
    let found = open::run(app.db.read(move |conn| queries::find_by_email(conn, &key)))??;
    found.ok_or_else(|| {
        refused(format!(
            "nobody signs in as {email}; `byline user list` says who does"
        ))
    })
}

/// Reads a password without showing it, twice on a terminal; never from an argument.
fn ask_password(from_stdin: bool, context: &[&str]) -> anyhow::Result<NewPassword> {
    let typed = if from_stdin {
        let mut text = String::new();
        std::io::stdin()
            .take(4096)
            .read_to_string(&mut text)
            .context("no password came in")?;
        text.lines().next().unwrap_or_default().to_owned()
    } else if std::io::stdin().is_terminal() {
        let first = rpassword::prompt_password("Password: ")?;
        if rpassword::prompt_password("Once more: ")? != first {
            bail!("the two passwords differ");
        }
        first
    } else {
        bail!("there is no terminal to ask on: give the password with --password-stdin");
    };
    NewPassword::parse(&typed, context).map_err(refused)
}

fn refused(why: impl ToString) -> anyhow::Error {
    anyhow!(why.to_string()).context(Kind::Data)
}
