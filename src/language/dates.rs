//! Days as they are read. A long thread has thousands of them, so each is written at once.

use super::{Language, current, said};
use jiff::civil::Date;

/// The names of the months, as messages.
const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];

/// The name of a month of the year, 1 to 12: `November`.
pub fn month(number: i8) -> &'static str {
    let at = usize::try_from(number).unwrap_or(1).clamp(1, 12) - 1;
    said(MONTHS[at])
}

/// `12 November 2026`.
pub fn day(date: Date) -> String {
    let (day, month, year) = (date.day(), month(date.month()), date.year());
    match current() {
        Language::English => format!("{day} {month} {year}"),
        Language::German => format!("{day}. {month} {year}"),
        Language::Spanish => format!("{day} de {month} de {year}"),
    }
}

/// `12 November`.
pub fn day_of_year(date: Date) -> String {
    let (day, month) = (date.day(), month(date.month()));
    match current() {
        Language::English => format!("{day} {month}"),
        Language::German => format!("{day}. {month}"),
        Language::Spanish => format!("{day} de {month}"),
    }
}

/// `November 2026`.
pub fn month_of_year(year: i16, number: i8) -> String {
    let month = month(number);
    match current() {
        Language::English | Language::German => format!("{month} {year}"),
        Language::Spanish => format!("{month} de {year}"),
    }
}

/// A text that begins a line: `Noviembre`, though in a sentence Spanish writes months small.
pub fn beginning(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
