//! What results can be filtered by: what there is of it.

use crate::articles::{Kind, Status};
use crate::db::Connection;
use crate::db::schema::accounts;
use crate::error::Result;
use crate::ids::AccountId;
use diesel::dsl::not;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// So many of a kind are offered.
pub const OFFERED: i64 = 100;

/// Something that is offered.
#[derive(Clone, Debug, QueryableByName)]
pub struct Offered {
    /// What stands in the address.
    #[diesel(sql_type = Text)]
    pub slug: String,
    /// What it is called.
    #[diesel(sql_type = Text)]
    pub name: String,
}

/// The tags of published articles, by name.
pub fn tags(conn: &mut Connection) -> Result<Vec<Offered>> {
    Ok(diesel::sql_query(
        "SELECT tags.slug AS slug, tags.name AS name FROM tags WHERE EXISTS ( \
         SELECT 1 FROM article_tags WHERE article_tags.tag_id = tags.id \
         AND article_tags.listed_at IS NOT NULL) ORDER BY tags.name, tags.id LIMIT $1",
    )
    .bind::<BigInt, _>(OFFERED)
    .load(conn)?)
}

/// Those who have published an article. Each is found after the one before, so neither their articles nor the readers
/// cost anything.
pub fn authors(conn: &mut Connection) -> Result<Vec<Offered>> {
    let mut authors: Vec<Offered> = diesel::sql_query(
        "WITH RECURSIVE writers (id) AS ( \
         SELECT min(articles.author_id) FROM articles WHERE articles.author_id > 0 UNION ALL \
         SELECT (SELECT min(articles.author_id) FROM articles WHERE articles.author_id > writers.id) \
         FROM writers WHERE writers.id IS NOT NULL) \
         SELECT accounts.slug AS slug, accounts.name AS name \
         FROM writers JOIN accounts ON accounts.id = writers.id WHERE EXISTS ( \
         SELECT 1 FROM articles WHERE articles.author_id = writers.id AND articles.kind = $1 \
         AND articles.status = $2) LIMIT $3",
    )
    .bind::<Text, _>(Kind::Article)
    .bind::<Text, _>(Status::Published)
    .bind::<BigInt, _>(OFFERED)
    .load(conn)?;
    authors.sort_by_cached_key(|author| author.name.to_lowercase());
    Ok(authors)
}

/// Somebody whose name looks like this: who can sign in, or else the first of those whose words were imported.
pub fn find_named(conn: &mut Connection, name_key: &str) -> Result<Option<AccountId>> {
    let named = || {
        let named = accounts::table.filter(accounts::name_key.eq(name_key));
        named.order(accounts::id).select(accounts::id)
    };
    let claimed: Option<AccountId> = named().filter(accounts::claimed).first(conn).optional()?;
    match claimed {
        Some(id) => Ok(Some(id)),
        None => Ok(named()
            .filter(not(accounts::claimed))
            .first(conn)
            .optional()?),
    }
}
