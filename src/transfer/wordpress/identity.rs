//! Which item is which.
//!
//! A number means one item of one installation; an address may have had several, and hand-made files
//! have no numbers. So an item is remembered under its number together with what else names it.

use crate::db::Transaction;
use crate::error::Result;
use crate::ids::ArticleId;
use crate::transfer::queries::{self, Origin};
use crate::transfer::wxr::Item;
use std::borrow::Cow;
use url::Url;

/// The names an item is known by; any of them is enough.
pub(super) struct Identity {
    names: Vec<String>,
}

impl Identity {
    /// What names `item`. Its guid never changes and its link seldom does. Where they only repeat the
    /// number, as `?p=1`, its link, its slug or its title has to be the same: one export after the
    /// other, an item changes them, but seldom all at once.
    pub(super) fn of(item: &Item) -> Identity {
        let number = item.id.map(|id| id.to_string()).unwrap_or_default();
        let kind = item.kind.name();
        let name = |what: &str, text: &str| format!("{kind}:{number}:{what}:{text}");
        let says_more = |url: &str| !url.is_empty() && !repeats(url, &number);
        let names = if says_more(&item.guid) {
            vec![name("guid", &item.guid)]
        } else if item.guid.is_empty() && says_more(&item.link) {
            vec![name("link", &item.link)]
        } else if number.is_empty() {
            let date = item.published_at.map(|at| at.to_string());
            let text = [&*item.slug, &*item.title, &date.unwrap_or_default()].join(" ");
            vec![name("text", &text)]
        } else {
            let link = Some(&*item.link).filter(|link| says_more(link));
            let texts = [
                ("link", link.unwrap_or_default()),
                ("slug", &item.slug),
                ("title", &item.title),
            ];
            let given = texts.into_iter().filter(|(_, text)| !text.is_empty());
            let names: Vec<_> = given.map(|(what, text)| name(what, text)).collect();
            match names.is_empty() {
                true => vec![name("number", "")],
                false => names,
            }
        };
        Identity { names }
    }

    /// The article made of the item before; what it is called now is remembered as well.
    pub(super) fn find(&self, tx: &mut Transaction, source: &str) -> Result<Option<ArticleId>> {
        for name in &self.names {
            if let Some(id) = queries::find_imported(tx, origin(source, name))? {
                let id = ArticleId(id);
                self.remember(tx, source, id)?;
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// Remembers the article made of the item under every name that is not another one's.
    pub(super) fn remember(
        &self,
        tx: &mut Transaction,
        source: &str,
        article: ArticleId,
    ) -> Result<()> {
        for name in &self.names {
            let origin = origin(source, name);
            if queries::find_imported(tx, origin)?.is_none() {
                queries::remember(tx, origin, article.0)?;
            }
        }
        Ok(())
    }
}

fn origin<'a>(source: &'a str, id: &'a str) -> Origin<'a> {
    Origin {
        source,
        kind: "article",
        id,
    }
}

/// Whether an address only repeats the number, as `?p=1` and `?page_id=1` do.
fn repeats(url: &str, number: &str) -> bool {
    let is_number =
        |(key, value): (Cow<str>, Cow<str>)| ["p", "page_id"].contains(&&*key) && value == number;
    Url::parse(url).is_ok_and(|url| url.query_pairs().any(is_number))
}
