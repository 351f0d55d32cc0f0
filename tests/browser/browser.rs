//! A browser, driven as W3C WebDriver describes: only the handful of commands that are used here.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What WebDriver calls an element's number.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long what is not there yet is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// How many browsers were opened.
static OPENED: AtomicU64 = AtomicU64::new(0);

/// How somebody looks at the site.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// How many CSS pixels wide.
    pub width: u32,
    /// Whether they prefer dark colours.
    pub dark: bool,
    /// Whether scripts run.
    pub scripts: bool,
}

impl Look {
    /// A phone and a desk, light and dark, with scripts and without.
    pub fn all() -> Vec<Look> {
        let mut all = Vec::new();
        for width in [360, 1280] {
            for dark in [false, true] {
                for scripts in [true, false] {
                    all.push(Look {
                        width,
                        dark,
                        scripts,
                    });
                }
            }
        }
        all
    }
}

/// One browser with cookies of its own; closed when dropped.
pub struct Browser {
    agent: ureq::Agent,
    session: String,
}

impl Browser {
    /// Opens one at the driver named by `WEBDRIVER_URL`.
    pub fn open(look: Look) -> Browser {
        let driver = std::env::var("WEBDRIVER_URL")
            .expect("no WEBDRIVER_URL: run this with .ci/browser run …");
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build();
        let mut browser = Browser {
            agent: config.into(),
            session: format!("{driver}/session"),
        };
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
        ];
        let wanted = json!({ "alwaysMatch": {
            "browserName": "chrome",
            "timeouts": { "implicit": PATIENCE.as_millis() as u64, "pageLoad": 30_000, "script": 30_000 },
            "goog:chromeOptions": { "args": arguments },
        }});
        let opened = browser.ask("", json!({ "capabilities": wanted }));
        browser.session = format!("{driver}/session/{}", opened["sessionId"].as_str().unwrap());
        // From an address nobody else has, as everybody in the tests.
        let number = OPENED.fetch_add(1, Ordering::Relaxed);
        let from = format!("198.51.100.{}", number % 250 + 1);
        browser.tell("Network.enable", json!({}));
        browser.tell(
            "Network.setExtraHTTPHeaders",
            json!({ "headers": { "X-Forwarded-For": from } }),
        );
        browser.look(look);
        browser
    }

    /// Looks differently from now on.
    pub fn look(&self, look: Look) {
        self.tell(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": look.width, "height": 800, "deviceScaleFactor": 1, "mobile": look.width < 600 }),
        );
        let scheme = if look.dark { "dark" } else { "light" };
        self.tell(
            "Emulation.setEmulatedMedia",
            json!({ "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                // A page that fades in is not yet the page that is checked.
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ]}),
        );
        self.tell(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": !look.scripts }),
        );
    }

    /// Looks through a narrow window of a desk, not at a phone. A phone's page is scaled as its head says, which may come
    /// a moment after it is first laid out: everything on it would count as moved.
    pub fn narrow(&self, width: u32) {
        self.tell(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false }),
        );
    }

    /// Looks as on paper from now on.
    pub fn print(&self) {
        self.tell("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    }

    /// Everything comes late and slowly from now on, as on a train.
    pub fn far_away(&self) {
        self.tell("Emulation.setCPUThrottlingRate", json!({ "rate": 8 }));
        self.tell(
            "Network.emulateNetworkConditions",
            json!({ "offline": false, "latency": 400, "downloadThroughput": 60_000, "uploadThroughput": 60_000 }),
        );
    }

    /// Goes to an address and waits until it is loaded.
    pub fn go(&self, url: &str) {
        self.ask("/url", json!({ "url": url }));
    }

    /// Where it is.
    pub fn url(&self) -> String {
        self.get("/url").as_str().unwrap().to_owned()
    }

    /// The text that can be seen of what a CSS selector finds first.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let element = self.element(selector);
        let text = self.get(&format!("/element/{element}/text"));
        text.as_str().unwrap().to_owned()
    }

    /// Waits until some text stands in what can be seen.
    #[track_caller]
    pub fn sees(&self, text: &str) {
        let path = format!("//body//*[contains(normalize-space(.), \"{text}\")]");
        let found = self.ask("/element", json!({ "using": "xpath", "value": path }));
        assert!(
            found[ELEMENT].is_string(),
            "no “{text}” on {}:\n{}",
            self.url(),
            self.text("main")
        );
    }

    /// Presses a button that a CSS selector finds first, and waits for the page that comes by it.
    #[track_caller]
    pub fn press(&self, selector: &str) {
        self.leave(|| self.click(selector));
    }

    /// Clicks on what a CSS selector finds first, where the page stays.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        let element = self.element(selector);
        self.ask(&format!("/element/{element}/click"), json!({}));
    }

    /// Follows the first link with this text to its page.
    #[track_caller]
    pub fn follow(&self, text: &str) {
        let found = self.ask("/element", json!({ "using": "link text", "value": text }));
        let element = found[ELEMENT].as_str().unwrap_or_else(|| {
            panic!("no link “{text}” on {}: {found}", self.url());
        });
        self.leave(|| {
            self.ask(&format!("/element/{element}/click"), json!({}));
        });
    }

    /// Waits until there is another page than before. A click alone only waits for one whose coming it has noticed.
    #[track_caller]
    fn leave(&self, act: impl FnOnce()) {
        self.run("document.documentElement.dataset.left = ''");
        act();
        self.element("html:not([data-left])");
    }

    /// Types into what a CSS selector finds first.
    #[track_caller]
    pub fn type_into(&self, selector: &str, text: &str) {
        let element = self.element(selector);
        self.ask(
            &format!("/element/{element}/value"),
            json!({ "text": text }),
        );
    }

    /// What can be seen just now, as a PNG file.
    pub fn picture(&self) -> Vec<u8> {
        let encoded = self.get("/screenshot");
        STANDARD.decode(encoded.as_str().unwrap()).unwrap()
    }

    /// What a function body gives back.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.ask("/execute/sync", json!({ "script": script, "args": [] }))
    }

    /// What a function body gives to the callback that is its last argument.
    #[track_caller]
    pub fn run_and_wait(&self, script: &str) -> Value {
        self.ask("/execute/async", json!({ "script": script, "args": [] }))
    }

    /// Waits until a function body gives back a value, looking once a frame.
    #[track_caller]
    pub fn becomes(&self, script: &str, expected: &Value) {
        let begun = Instant::now();
        loop {
            let seen = self.run(script);
            if seen == *expected {
                return;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "{seen} never became {expected} on {}: {script}",
                self.url()
            );
            self.run_and_wait("requestAnimationFrame(arguments[0])");
        }
    }

    #[track_caller]
    fn element(&self, selector: &str) -> String {
        let found = self.ask(
            "/element",
            json!({ "using": "css selector", "value": selector }),
        );
        found[ELEMENT]
            .as_str()
            .unwrap_or_else(|| panic!("no {selector} on {}: {found}", self.url()))
            .to_owned()
    }

    /// A command of Chromium's own.
    fn tell(&self, command: &str, parameters: Value) {
        self.ask(
            "/goog/cdp/execute",
            json!({ "cmd": command, "params": parameters }),
        );
    }

    fn get(&self, path: &str) -> Value {
        let url = format!("{}{path}", self.session);
        let mut answer = self.agent.get(&url).call().unwrap();
        value(&answer.body_mut().read_to_string().unwrap())
    }

    #[track_caller]
    fn ask(&self, path: &str, question: Value) -> Value {
        let url = format!("{}{path}", self.session);
        let request = self.agent.post(&url).content_type("application/json");
        let mut answer = request.send(question.to_string()).unwrap();
        let found = value(
            &answer
                .body_mut()
                .with_config()
                .limit(100_000_000)
                .read_to_string()
                .unwrap(),
        );
        let missing = found["error"] == "no such element";
        assert!(found["error"].is_null() || missing, "{path}: {found}");
        found
    }
}

fn value(answer: &str) -> Value {
    let mut answer: Value = serde_json::from_str(answer).unwrap();
    answer["value"].take()
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A driver that is gone has closed it already.
        let _ = self.agent.delete(&self.session).call();
    }
}
