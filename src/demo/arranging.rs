//! How the demo's articles are arranged: the sections of the site, and what is said of its series.

use super::seed::Seeder;
use super::{Demo, Described};
use crate::articles::sections::{self, NewSection};
use crate::articles::series;
use crate::db::Transaction;
use crate::error::Error;
use crate::slug::slug_of;
use anyhow::anyhow;

impl Seeder<'_> {
    /// Makes the sections, in their order.
    pub(super) async fn divide_the_site(&mut self, demo: &Demo) -> anyhow::Result<()> {
        let parse = |one: &Described| NewSection::parse(&one.name, &one.description, false);
        let parsed: Result<Vec<_>, _> = demo.site.section.iter().map(parse).collect();
        let parsed = parsed.map_err(|faults| anyhow!("a section: {faults:?}"))?;
        let made = self.app.db.write(move |tx| {
            for (position, new) in (0..).zip(&parsed) {
                sections::queries::insert(tx, new, position)?;
            }
            sections::queries::all(tx)
        });
        let named = made.await?.into_iter().map(|one| (one.name, one.id));
        self.sections = named.collect();
        Ok(())
    }

    /// Says of each series what it is about, once it is there.
    pub(super) async fn describe_series(&self, demo: &Demo) -> anyhow::Result<()> {
        for Described { name, description } in &demo.site.series {
            let (name, description) = (name.clone(), description.clone());
            let slug = slug_of(&name).unwrap_or_default();
            let describe = move |tx: &mut Transaction| {
                let found = series::queries::find_by_slug(tx, &slug)?;
                let series = found.ok_or(Error::NotFound)?;
                series::queries::describe(tx, series.id, &name, &description)
            };
            self.app.db.write(describe).await?;
        }
        Ok(())
    }
}
