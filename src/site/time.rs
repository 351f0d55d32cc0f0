//! What goes by the clock of the site's time zone, and is kept ready by it.

use crate::articles::archive::counting::{count_by, is_by};
use crate::db::{Connection, Transaction};
use crate::error::Result;
use crate::jobs;
use crate::settings::Settings;
use crate::zone::Zone;

/// Has the archive and the search go by the clock of a zone, where they do not yet.
pub fn keep(tx: &mut Transaction, zone: Zone) -> Result<()> {
    if is_by(tx, zone)? {
        return Ok(());
    }
    count_by(tx, zone)?;
    jobs::later(tx, jobs::Kind::IndexAnew, "")
}

/// Whether they go by that of the site's.
pub fn is_kept(conn: &mut Connection) -> Result<bool> {
    let zone = Settings::zone(conn)?;
    is_by(conn, zone)
}

/// Has them go by that of the site's.
pub fn keep_own(tx: &mut Transaction) -> Result<()> {
    let zone = Settings::load_to_change(tx)?.time_zone;
    keep(tx, zone)
}
