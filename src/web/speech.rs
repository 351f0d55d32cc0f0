//! Every request is answered in the language of the site.

use crate::app::App;
use crate::language;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{Error, web};

/// Begins in the language that was spoken last; whoever reads the settings goes over to theirs.
pub async fn begin<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let app = request.app_data::<web::Data<App>>();
    let language = app.map(|app| app.language()).unwrap_or_default();
    language::within(language, next.call(request)).await
}
