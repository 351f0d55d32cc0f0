//! How a moderator likes to work.

pub mod queries;

use crate::db::schema::moderator_habits;
use diesel::prelude::*;

/// What a moderator has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = moderator_habits)]
pub struct Habits {
    /// Whether queues show one comment at a time.
    pub one_at_a_time: bool,
    /// Whether single keys decide (WCAG 2.1.4).
    pub shortcuts: bool,
}

impl Default for Habits {
    fn default() -> Habits {
        Habits {
            one_at_a_time: false,
            shortcuts: true,
        }
    }
}
