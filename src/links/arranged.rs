//! The addresses under which articles are found again.

use crate::ids::{SectionId, SeriesId};

/// All that was published, by year and month.
pub const ARCHIVE: &str = "/archive";

/// What was published in a year.
pub fn archive_of_year(year: i16) -> String {
    format!("{ARCHIVE}/{year:04}")
}

/// What was published in a month, which is 1 to 12.
pub fn archive_of_month(year: i16, month: i8) -> String {
    format!("{ARCHIVE}/{year:04}/{month:02}")
}

/// The sections at the desk.
pub const DESK_SECTIONS: &str = "/desk/sections";
/// The series at the desk.
pub const DESK_SERIES: &str = "/desk/series";

/// The articles of a section.
pub fn section(slug: &str) -> String {
    format!("/sections/{slug}")
}

/// Where a section is named and described.
pub fn section_edit(id: SectionId) -> String {
    format!("{DESK_SECTIONS}/{id}")
}

/// Where a section is moved up or down.
pub fn section_position(id: SectionId) -> String {
    format!("{DESK_SECTIONS}/{id}/position")
}

/// Where a section is deleted.
pub fn section_deletion(id: SectionId) -> String {
    format!("{DESK_SECTIONS}/{id}/deletion")
}

/// The parts of a series.
pub fn series(slug: &str) -> String {
    format!("/series/{slug}")
}

/// Where a series is named and described.
pub fn series_edit(id: SeriesId) -> String {
    format!("{DESK_SERIES}/{id}")
}
