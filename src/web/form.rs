//! Forms: what the browser sent, and the messages that go back with it.

use super::body::PostedBody;
use crate::error::Error;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use serde::de::DeserializeOwned;
use std::future::{Ready, ready};

/// A form as it was sent, its fields as text. Fields the page does not have are refused by the
/// form's own type (`deny_unknown_fields`).
pub struct Form<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Form<T> {
    type Error = Error;
    type Future = Ready<Result<Form<T>, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let extensions = request.extensions();
        let body = extensions
            .get::<PostedBody>()
            .map(|body| body.0.clone())
            .unwrap_or_default();
        ready(parse(&body))
    }
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<Form<T>, Error> {
    // The parser would replace what is not UTF-8; nobody's words are to change unseen.
    let decoded: Vec<u8> = percent_encoding::percent_decode(body).collect();
    if std::str::from_utf8(&decoded).is_err() {
        return Err(Error::BadRequest(t!("error-form-not-text")));
    }
    serde_urlencoded::from_bytes(body)
        .map(Form)
        .map_err(|_| Error::BadRequest(t!("error-form-fields")))
}

/// One message about a form. `field` is the input's name; empty when it is about the whole form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The input's name.
    pub field: String,
    /// What is wrong, and the way out.
    pub message: String,
    /// What the field is called; empty where the message says it.
    pub name: &'static str,
}

impl FieldError {
    /// The message where the field is not in sight.
    pub fn from_afar(&self) -> String {
        match self.name {
            "" => self.message.clone(),
            name => t!("layout-of-field", field = name, message = self.message),
        }
    }
}

/// The messages about one form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Errors(Vec<FieldError>);

impl Errors {
    /// One message about `field`.
    pub fn one(field: &str, message: impl Into<String>) -> Errors {
        let mut errors = Errors::default();
        errors.add(field, message);
        errors
    }

    /// Adds a message about `field`.
    pub fn add(&mut self, field: &str, message: impl Into<String>) {
        self.0.push(FieldError {
            field: field.to_owned(),
            message: message.into(),
            name: "",
        });
    }

    /// Adds the messages of a list of fields and what is wrong with them.
    pub fn extend(&mut self, faults: Vec<(&'static str, String)>) {
        for (field, message) in faults {
            self.add(field, message);
        }
    }

    /// Keeps the value of `parsed`, or its message about `field`.
    pub fn take<T, E: ToString>(&mut self, field: &str, parsed: Result<T, E>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(error) => {
                self.add(field, error.to_string());
                None
            }
        }
    }

    /// The same for a form on which several fields have the same messages: away from its field each says its name.
    pub fn naming(mut self, name: fn(&str) -> &'static str) -> Errors {
        for error in &mut self.0 {
            error.name = name(&error.field);
        }
        self
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The messages, in the order of the fields.
    pub fn iter(&self) -> std::slice::Iter<'_, FieldError> {
        self.0.iter()
    }

    /// The first message about `field`.
    pub fn on(&self, field: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|error| error.field == field)
            .map(|error| error.message.as_str())
    }
}

impl From<Vec<(&'static str, String)>> for Errors {
    fn from(faults: Vec<(&'static str, String)>) -> Errors {
        let mut errors = Errors::default();
        errors.extend(faults);
        errors
    }
}

/// A field carried through a form unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// The input's name.
    pub name: String,
    /// Its value.
    pub value: String,
}
