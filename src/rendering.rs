//! Stored HTML follows the pipeline and the language: what an older version made, or another language is in, is
//! rendered again.

use crate::app::App;
use crate::articles::rendering::{self as articles, Rendering};
use crate::comments::rendering as comments;
use crate::db::{Connection, Database};
use crate::error::Result;
use crate::ids::{ArticleId, CommentId};
use crate::language;

/// How many rows are stored together.
const BATCH: i64 = 50;
/// Comes before every version of the pipeline.
const NO_VERSION: i64 = i64::MIN;

impl App {
    /// Renders again what an older pipeline rendered, or this one in another language, and tells of how many
    /// articles and comments.
    /// Each is tried once: what cannot be rendered stays as it is until the next call.
    ///
    /// # Errors
    /// As the database's; what was stored until then stays.
    pub async fn render_anew(&self) -> Result<usize> {
        let speech = self.frame().await?.settings.speech();
        let articles = language::within(speech, articles_anew(&self.db)).await?;
        let comments = comments_anew(&self.db).await?;
        if articles + comments > 0 {
            tracing::info!(articles, comments, "rendered again with the new pipeline");
        }
        Ok(articles + comments)
    }
}

async fn articles_anew(db: &Database) -> Result<usize> {
    let mut after = (NO_VERSION, ArticleId(0));
    let mut stored = 0;
    loop {
        let ask = move |conn: &mut Connection| articles::queries::outdated(conn, after, BATCH);
        let outdated = db.read(ask).await?;
        let Some(last) = outdated.last() else {
            return Ok(stored);
        };
        after = (last.html_version, last.id);
        let mut renewed = Vec::new();
        for old in outdated {
            let name = format!("article {}", old.id);
            let render = move || {
                let rendered = old.format.render(&old.body, &old.language)?;
                let rendering = Rendering::of(&rendered, &old.language)?;
                Ok((old, rendering))
            };
            renewed.extend(done(&name, render).await);
        }
        stored += db.write(move |tx| articles::renew(tx, &renewed)).await?;
    }
}

async fn comments_anew(db: &Database) -> Result<usize> {
    let mut after = (NO_VERSION, CommentId(0));
    let mut stored = 0;
    loop {
        let ask = move |conn: &mut Connection| comments::queries::outdated(conn, after, BATCH);
        let outdated = db.read(ask).await?;
        let Some(last) = outdated.last() else {
            return Ok(stored);
        };
        after = (last.html_version, last.id);
        let mut renewed = Vec::new();
        for old in outdated {
            let name = format!("comment {}", old.id);
            let render = move || {
                let rendered = old.render()?;
                Ok((old, rendered))
            };
            renewed.extend(done(&name, render).await);
        }
        stored += db.write(move |tx| comments::renew(tx, &renewed)).await?;
    }
}

/// Does the work for one row on a blocking thread; whatever is wrong with it, the others go on.
async fn done<T: Send + 'static>(
    name: &str,
    work: impl FnOnce() -> anyhow::Result<T> + Send + 'static,
) -> Option<T> {
    let worked = tokio::task::spawn_blocking(language::carried(work)).await;
    let failed = match worked {
        Ok(Ok(value)) => return Some(value),
        Ok(Err(cause)) => format!("{cause:#}"),
        Err(cause) => cause.to_string(),
    };
    tracing::warn!(
        error = failed,
        "{name} cannot be rendered again; its old HTML stays"
    );
    None
}
