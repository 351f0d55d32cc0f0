//! Whether the program answers.

use actix_web::HttpResponse;

/// Alive: the process answers. Asks nothing of the database.
pub(super) async fn show() -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body("ok\n")
}
