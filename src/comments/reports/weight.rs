//! How much a report weighs: enough of it hides a comment before a moderator has looked.

use crate::comments::trust::Trust;

/// Reports that weigh this much together hide a comment of somebody who is new or little known here.
pub const HIDES: i64 = 3;

/// So many decided reports say something about a reporter.
const TELLING: u64 = 3;

/// What became of somebody's earlier reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// How many led to a removal.
    pub upheld: u64,
    /// How many did not.
    pub dismissed: u64,
}

/// What a report by somebody `trusted` so far weighs, by their `record`. Somebody who reports back at the
/// person who has reported them hides nothing by it.
pub fn weight(trusted: Trust, record: Record, reports_back: bool) -> i64 {
    let full = match trusted {
        Trust::Staff => return HIDES,
        _ if reports_back => return 0,
        Trust::Trusted => 2,
        Trust::Basic => 1,
        // Accounts are made in minutes; being right takes longer.
        Trust::New => i64::from(record.upheld > record.dismissed),
    };
    let is_poor = record.upheld + record.dismissed >= TELLING && record.dismissed > record.upheld;
    (full - i64::from(is_poor)).max(0)
}

/// Whether reports that weigh so much together hide a comment of somebody `trusted` so far. Once a
/// moderator has kept it, no more of them do.
pub fn hides(weight: i64, trusted: Trust, was_kept: bool) -> bool {
    let is_shielded = matches!(trusted, Trust::Trusted | Trust::Staff);
    weight >= HIDES && !is_shielded && !was_kept
}

#[cfg(test)]
mod tests {
    use super::{Record, hides, weight};
    use crate::comments::trust::Trust::{self, Basic, New, Staff, Trusted};

    #[test]
    fn a_report_weighs_what_its_reporter_is_trusted_and_has_been_right() {
        // Trust, upheld, dismissed, what it weighs, what it weighs when reporting back.
        let table: [(Trust, u64, u64, i64, i64); 17] = [
            (New, 0, 0, 0, 0),
            (New, 1, 0, 1, 0),
            (New, 1, 1, 0, 0),
            (New, 9, 1, 1, 0),
            (New, 0, 9, 0, 0),
            (Basic, 0, 0, 1, 0),
            (Basic, 0, 2, 1, 0),
            (Basic, 0, 3, 0, 0),
            (Basic, 2, 2, 1, 0),
            (Basic, 2, 3, 0, 0),
            (Basic, 50, 3, 1, 0),
            (Trusted, 0, 0, 2, 0),
            (Trusted, 1, 2, 1, 0),
            (Trusted, 3, 3, 2, 0),
            (Staff, 0, 0, 3, 3),
            (Staff, 0, 90, 3, 3),
            (Staff, 90, 0, 3, 3),
        ];
        for (trusted, upheld, dismissed, expected, back) in table {
            let record = Record { upheld, dismissed };
            let found = weight(trusted, record, false);
            assert_eq!(found, expected, "{trusted:?} {record:?}");
            let found = weight(trusted, record, true);
            assert_eq!(found, back, "{trusted:?} {record:?}, reporting back");
        }
    }

    #[test]
    fn only_what_is_written_by_the_little_known_is_hidden_and_only_until_somebody_has_kept_it() {
        let table = [
            (2, New, false, false),
            (3, New, false, true),
            (4, Basic, false, true),
            (3, Basic, true, false),
            (99, Trusted, false, false),
            (99, Staff, false, false),
        ];
        for (weight, trusted, was_kept, expected) in table {
            let found = hides(weight, trusted, was_kept);
            assert_eq!(found, expected, "{weight} {trusted:?} {was_kept}");
        }
    }
}
