//! Every request is answered in the language of the site, with the dates of its time zone.

use crate::app::App;
use crate::language;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{Error, web};

/// Begins as was spoken last; whoever reads the settings goes over to theirs.
pub async fn begin<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let app = request.app_data::<web::Data<App>>();
    let speech = app.map(|app| app.speech()).unwrap_or_default();
    language::within(speech, next.call(request)).await
}
