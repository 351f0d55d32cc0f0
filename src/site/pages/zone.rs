//! The form by which an admin sets the time zone.

use super::{SitePage, stands};
use crate::language::{self, Speech};
use crate::links;
use crate::settings::Settings;
use crate::site::form::ZoneForm;
use crate::site::{Group, change, time};
use crate::web::{Errors, Form, PageResult, Visit, answer};
use crate::zone::Zone;
use actix_web::http::StatusCode;

/// Stores the time zone: all dates and times are its own from then on.
pub async fn save_zone(visit: Visit, Form(form): Form<ZoneForm>) -> PageResult {
    let Some(zone) = Zone::named(&form.time_zone) else {
        let there = visit.app.db.read(Settings::load).await?;
        let again = SitePage {
            zone: form,
            errors: Errors::one("time_zone", t!("site-zone-unknown")),
            ..SitePage::of(&visit, &there)
        };
        return answer(StatusCode::UNPROCESSABLE_ENTITY, &again);
    };
    let seen = form.seen.clone();
    let set = move |settings: &mut Settings| settings.time_zone = zone;
    let changed = visit.app.db.write(move |tx| {
        let there = change(tx, Group::Zone, &seen, set)?;
        if there.is_none() {
            time::keep(tx, zone)?;
        }
        Ok(there)
    });
    let Some(there) = changed.await? else {
        let language = language::current();
        language::speak(Speech { language, zone });
        return visit.go(links::SITE_ZONE, t!("site-zone-saved", zone = zone.name()));
    };
    let both = SitePage {
        zone: ZoneForm {
            seen: Group::Zone.version(&there),
            ..form
        },
        errors: Errors::one("time_zone", stands(there.time_zone.name())),
        meanwhile: true,
        ..SitePage::of(&visit, &there)
    };
    answer(StatusCode::CONFLICT, &both)
}
