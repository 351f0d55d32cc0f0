//! The numbers that name things, and the topics a change makes stale.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::BigInt;
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
            AsExpression, FromSqlRow,
        )]
        #[diesel(sql_type = BigInt)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<$name> for serde_json::Value {
            fn from(id: $name) -> serde_json::Value {
                id.0.into()
            }
        }

        impl<DB: Backend> FromSql<BigInt, DB> for $name
        where
            i64: FromSql<BigInt, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
                i64::from_sql(bytes).map($name)
            }
        }

        impl<DB: Backend> ToSql<BigInt, DB> for $name
        where
            i64: ToSql<BigInt, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
                self.0.to_sql(out)
            }
        }
    };
}

id!(
    /// Names an account.
    AccountId
);
id!(
    /// Names something that was decided about an account.
    StateId
);
id!(
    /// Names an article or a static page.
    ArticleId
);
id!(
    /// Names a tag.
    TagId
);
id!(
    /// Names a section.
    SectionId
);
id!(
    /// Names a series.
    SeriesId
);
id!(
    /// Names a comment; the number in `/comments/{id}` and `#c-{id}`.
    CommentId
);
id!(
    /// Names a picture.
    PictureId
);
id!(
    /// Names a job.
    JobId
);

impl CommentId {
    /// The number a path ends in, written as we write it.
    pub fn parse(text: &str) -> Option<CommentId> {
        let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let number = text.parse().ok().filter(|_| is_number);
        number.map(CommentId)
    }
}

/// A part of the site that is shown on pages and can become stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// One article and its thread.
    Article(ArticleId),
    /// Every list of articles: home, tags, authors, feeds.
    Listings,
    /// What the owner sets: the site's name and policies.
    Site,
    /// What moderators decided.
    Decisions,
    /// What is to be done outside of transactions.
    Jobs,
    /// Whatever is shown anywhere: somebody else changed the database.
    Everything,
}
