//! What holds for every address.

use crate::support::TestApp;

#[test]
fn a_machine_can_ask_whether_the_process_is_alive() {
    let app = TestApp::spawn();
    let page = app.visitor().get("/healthz").expect(200);
    assert_eq!(page.body, "ok\n");
}
