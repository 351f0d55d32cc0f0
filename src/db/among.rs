//! Whether a column is one of some values: one statement, prepared once, however many there are. The
//! databases have no way in common to take an array apart.

use super::Backend;
use super::connection::AnyBackend;
use diesel::QueryResult;
use diesel::expression::{AppearsOnTable, Expression, ValidGrouping};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use serde_json::Value;

/// Whether `column` is one of `values`, which are sent as one array. Diesel's `eq_any` binds each by
/// itself, and the statement is prepared anew each time.
pub fn among<C, V>(column: C, values: &[V]) -> Among<C>
where
    V: Clone + Into<Value>,
{
    let values: Value = values.iter().cloned().collect();
    Among {
        column,
        values: values.to_string(),
    }
}

/// What [`among`] makes.
#[derive(Clone, Debug, QueryId, ValidGrouping)]
pub struct Among<C> {
    column: C,
    /// An array in JSON.
    values: String,
}

/// The type of a column that can be one of some values.
pub trait Member {
    /// PostgreSQL's name for many of them.
    const ARRAY: &'static str;
}

impl Member for BigInt {
    const ARRAY: &'static str = "bigint[]";
}

impl Member for Text {
    const ARRAY: &'static str = "text[]";
}

impl<T: Member> Member for Nullable<T> {
    const ARRAY: &'static str = T::ARRAY;
}

impl<C: Expression> Expression for Among<C> {
    type SqlType = Bool;
}

impl<C, From> AppearsOnTable<From> for Among<C> where C: AppearsOnTable<From> {}

impl<C> QueryFragment<Backend> for Among<C>
where
    C: Expression + QueryFragment<Backend>,
    C::SqlType: Member,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Backend>) -> QueryResult<()> {
        self.column.walk_ast(out.reborrow())?;
        match out.backend() {
            AnyBackend::Sqlite(_) => {
                out.push_sql(" IN (SELECT value FROM json_each(");
                out.push_bind_param::<Text, _>(&self.values)?;
                out.push_sql("))");
            }
            #[cfg(feature = "postgres")]
            AnyBackend::Postgres(_) => {
                out.push_sql(" = ANY (ARRAY(SELECT jsonb_array_elements_text(");
                out.push_bind_param::<Text, _>(&self.values)?;
                out.push_sql("::jsonb))::");
                out.push_sql(<C::SqlType as Member>::ARRAY);
                out.push_sql(")");
            }
        }
        Ok(())
    }
}
