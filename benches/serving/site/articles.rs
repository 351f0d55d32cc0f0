//! Articles: written through the same verbs as everybody's, then copied where there are to be many.

use super::prose::Prose;
use anyhow::{Context, Result, anyhow};
use byline::accounts::Account;
use byline::articles::draft::ArticleForm;
use byline::articles::{Format, NewArticle, create, publish};
use byline::clock::Moment;
use byline::db::Database;
use byline::error::Error;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use std::time::Duration;

/// What articles are about, most of them about the first.
pub const TAGS: [&str; 12] = [
    "harbour", "weather", "trains", "letters", "gardens", "bridges", "clocks", "bread", "maps",
    "rivers", "birds", "radio",
];

/// The address of the most usual tag.
pub const TAG: &str = "harbour";
/// An article with 100 comments of 20 to 60 words.
pub const HUNDRED: &str = "hundred";
/// An article with 100 comments of 5 to 12 words.
pub const HUNDRED_SHORT: &str = "hundred-short";
/// An article with 10,000 comments.
pub const TEN_THOUSAND: &str = "ten-thousand";

/// When the latest article was published: 1 June 2025.
const LATEST: Moment = Moment(1_748_736_000_000);
const HOUR: Duration = Duration::from_secs(3600);
/// So many are written; more are copies of these.
const WRITTEN: usize = 1_000;

/// Writes `number` articles, `story-0` the latest, and the three with threads of their own.
pub async fn write(
    db: &Database,
    prose: &mut Prose,
    authors: &[Account],
    number: usize,
) -> Result<()> {
    let stories = (0..number.min(WRITTEN)).map(|at| (format!("story-{at}"), at as u32));
    let special = [HUNDRED, HUNDRED_SHORT, TEN_THOUSAND].map(String::from);
    let special = special.into_iter().zip([30, 31, 32]);
    for (slug, age) in stories.chain(special) {
        let new = new(prose, &slug)?;
        // Each author has a share, the first the largest.
        let author = prose
            .dice
            .below(authors.len())
            .min(prose.dice.below(authors.len()));
        let author = authors[author].clone();
        let write = db.write(move |tx| {
            tx.now = LATEST.minus(HOUR * age);
            let refused = |why| Error::Internal(anyhow!("{slug}: {why:?}"));
            let made = create(tx, &author, &new)?.map_err(refused)?;
            publish(tx, &author, made.id)
        });
        write.await?;
    }
    Ok(())
}

fn new(prose: &mut Prose, slug: &str) -> Result<NewArticle> {
    // The first tag is on about half of the articles, each further one on fewer.
    let mut tags: Vec<&str> = Vec::new();
    for _ in 0..prose.dice.between(1, 4) {
        let place = (prose.dice.fraction().powi(2) * TAGS.len() as f64) as usize;
        tags.push(TAGS[place.min(TAGS.len() - 1)]);
    }
    let form = ArticleForm {
        title: prose.title(),
        standfirst: prose.comment(15, 25),
        body: prose.article(),
        slug: slug.into(),
        tags: tags.join(", "),
        comments: Some("open".into()),
        ..ArticleForm::default()
    };
    NewArticle::parse(&form, Format::Markdown).map_err(|faults| anyhow!("{slug}: {faults:?}"))
}

/// Copies the stories until there are `number`, each time under other addresses and earlier dates.
/// Whatever columns there are come along.
pub fn copy(conn: &mut SqliteConnection, number: usize) -> Result<()> {
    let articles = columns(conn, "articles")?;
    let tagged = columns(conn, "article_tags")?;
    for copy in 1..number / WRITTEN {
        let first = copy * WRITTEN;
        let earlier = HOUR.as_millis() as usize * first;
        let article = |column: &str| match column {
            "slug" => format!("'story-' || (CAST(substr(slug, 7) AS INTEGER) + {first})"),
            "published_at" | "created_at" | "edited_at" => format!("{column} - {earlier}"),
            other => other.into(),
        };
        let tag = |column: &str| match column {
            "article_id" => "copy.id".into(),
            "published_at" => format!("one.published_at - {earlier}"),
            other => format!("one.{other}"),
        };
        conn.batch_execute(&format!(
            "INSERT INTO articles ({names}) SELECT {values} FROM articles
             WHERE slug GLOB 'story-*' AND CAST(substr(slug, 7) AS INTEGER) < {WRITTEN} ORDER BY id;
             INSERT INTO article_tags ({tag_names}) SELECT {tag_values} FROM article_tags one
             JOIN articles first ON first.id = one.article_id AND first.slug GLOB 'story-*'
               AND CAST(substr(first.slug, 7) AS INTEGER) < {WRITTEN}
             JOIN articles copy ON copy.slug = 'story-' || (CAST(substr(first.slug, 7) AS INTEGER) + {first});",
            names = articles.join(", "),
            values = each(&articles, article),
            tag_names = tagged.join(", "),
            tag_values = each(&tagged, tag),
        ))
        .with_context(|| format!("copy {copy}"))?;
    }
    Ok(())
}

fn each(columns: &[String], value: impl Fn(&str) -> String) -> String {
    let values: Vec<String> = columns.iter().map(|column| value(column)).collect();
    values.join(", ")
}

/// The columns of a table, without its number.
pub fn columns(conn: &mut SqliteConnection, table: &str) -> Result<Vec<String>> {
    #[derive(QueryableByName)]
    struct Column {
        #[diesel(sql_type = Text)]
        name: String,
    }
    let found = diesel::sql_query("SELECT name FROM pragma_table_info(?) WHERE name <> 'id'")
        .bind::<Text, _>(table)
        .load::<Column>(conn)?;
    Ok(found.into_iter().map(|column| column.name).collect())
}
