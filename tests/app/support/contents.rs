//! All that a database holds, to tell whether something changed it.

use super::TestApp;
use byline::db::Connection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;

/// When a session was last used, and how long it lasts since: every page may note it.
const NOTED_BY_READING: [&str; 2] = ["seen_at", "idle_until"];

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// Each row of each table with each column, but for when a session was last used.
pub fn contents(app: &TestApp) -> Vec<String> {
    let postgres = app.database.is_postgres();
    app.read(move |conn| {
        let mut all = Vec::new();
        for table in lines(conn, tables(postgres))? {
            // Who looks at a comment just now, and who read an article when, is when somebody was here, too.
            if table == "claims" || table == "visits" {
                continue;
            }
            let columns = lines(conn, &columns(postgres, &table))?;
            let kept = columns.iter().filter(|column| {
                table != "sessions" || !NOTED_BY_READING.contains(&column.as_str())
            });
            let shown: Vec<_> = kept.map(|column| shown(postgres, column)).collect();
            let row = shown.join(" || ' | ' || ");
            let ask = format!("SELECT '{table}: ' || {row} AS line FROM {table} ORDER BY line");
            all.extend(lines(conn, &ask)?);
        }
        Ok(all)
    })
}

fn lines(conn: &mut Connection, question: &str) -> byline::error::Result<Vec<String>> {
    let lines: Vec<Line> = sql_query(question).load(conn)?;
    Ok(lines.into_iter().map(|line| line.line).collect())
}

fn tables(postgres: bool) -> &'static str {
    if postgres {
        "SELECT table_name::text AS line FROM information_schema.tables WHERE table_schema = 'public' ORDER BY line"
    } else {
        "SELECT name AS line FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY line"
    }
}

fn columns(postgres: bool, table: &str) -> String {
    if postgres {
        format!(
            "SELECT column_name::text AS line FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY ordinal_position"
        )
    } else {
        format!("SELECT name AS line FROM pragma_table_info('{table}') ORDER BY cid")
    }
}

fn shown(postgres: bool, column: &str) -> String {
    if postgres {
        format!("COALESCE(quote_literal(\"{column}\"::text), 'NULL')")
    } else {
        format!("quote(\"{column}\")")
    }
}
