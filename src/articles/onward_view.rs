//! What leads on from an article, and into one: titles, offers, the parts beside it.

use super::around::Around;
use super::listings::{Offer, Titled};
use super::series::Installment;
use super::view::reading;
use crate::language::Tongue;
use crate::links;
use crate::web::{Link, When};

/// One article among those that are offered to be read next.
pub struct OfferCard {
    /// Where it is.
    pub url: String,
    /// Its title.
    pub title: String,
    /// When it was published.
    pub published: Option<When>,
    /// How long it takes to read.
    pub reading: String,
    /// The language it is written in.
    pub language: Tongue,
}

impl OfferCard {
    /// The card of an article.
    pub fn of(offer: Offer) -> OfferCard {
        OfferCard {
            url: links::article(&offer.slug),
            title: offer.title,
            published: offer.published_at.map(When::day),
            reading: reading(offer.words),
            language: offer.language,
        }
    }
}

/// An article in a list of titles.
pub struct TitledLink {
    /// Where it is.
    pub url: String,
    /// Its title.
    pub title: String,
    /// When it was published.
    pub published: Option<When>,
    /// The language it is written in.
    pub language: Tongue,
}

/// Where an article stands in its series.
pub struct SeriesLine {
    /// Which of the published parts it is, from 1.
    pub position: usize,
    /// How many of those there are.
    pub count: usize,
    /// The series.
    pub series: Link,
}

impl SeriesLine {
    /// The line of an article.
    pub fn of(installment: &Installment) -> SeriesLine {
        let series = &installment.series;
        SeriesLine {
            position: installment.position,
            count: installment.count,
            series: Link::new(&series.name, links::series(&series.slug)),
        }
    }
}

/// The ways on from the end of an article.
pub struct AroundView {
    /// To what stands before it.
    pub before: Option<Link>,
    /// To what stands after it.
    pub after: Option<Link>,
    /// Whether both are parts of its series.
    pub in_series: bool,
}

impl AroundView {
    /// The ways there are, if there are any.
    pub fn of(around: Around) -> Option<AroundView> {
        let link =
            |one: Titled| Link::new(one.title, links::article(&one.slug)).written_in(one.language);
        let view = AroundView {
            before: around.before.map(link),
            after: around.after.map(link),
            in_series: around.in_series,
        };
        (view.before.is_some() || view.after.is_some()).then_some(view)
    }
}
