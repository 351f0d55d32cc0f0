//! A small browser: keeps cookies, sends the headers browsers send, reads forms.

use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use ureq::Agent;
use ureq::http::{HeaderMap, Request, StatusCode};

static VISITORS: AtomicU32 = AtomicU32::new(1);

/// Somebody with a browser. Redirects are not followed unless asked for.
pub struct Visitor {
    address: String,
    client: String,
    agent: Agent,
    cookies: Mutex<BTreeMap<String, String>>,
}

/// What came back.
pub struct Page {
    /// The path it was asked at.
    pub path: String,
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
    /// The body as it came.
    pub bytes: Vec<u8>,
}

#[allow(
    dead_code,
    reason = "what a browser can do, whether a test needs it today or not"
)]
impl Visitor {
    /// Somebody who visits the site at `address`.
    pub fn new(address: &str) -> Visitor {
        let number = VISITORS.fetch_add(1, Ordering::SeqCst);
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .build();
        Visitor {
            address: address.to_owned(),
            client: format!(
                "10.{}.{}.{}",
                number >> 16 & 255,
                number >> 8 & 255,
                number & 255
            ),
            agent: config.into(),
            cookies: Mutex::default(),
        }
    }

    /// Opens a page.
    pub fn get(&self, path: &str) -> Page {
        self.send("GET", path, &[], None)
    }

    /// Opens a page, and follows redirects to where they end.
    pub fn open(&self, path: &str) -> Page {
        self.follow(self.get(path))
    }

    /// Sends a form.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = serde_urlencoded::to_string(fields).unwrap();
        self.post_raw(path, body.into_bytes())
    }

    /// Sends the form on `page` found by `selector` as it stands, with some fields filled in.
    /// The form's own address is used; `button` names the `formaction` of another submit button.
    pub fn fill(&self, page: &Page, selector: &str, fill: &[(&str, &str)]) -> Page {
        let (action, fields) = page.form(selector);
        self.send_form(&action, fields, fill)
    }

    /// The same, through the button whose `formaction` ends in `action`.
    pub fn press(&self, page: &Page, form: &str, action: &str, fill: &[(&str, &str)]) -> Page {
        let (_, fields) = page.form(form);
        let target = page.attr(&format!("{form} [formaction$='{action}']"), "formaction");
        self.send_form(&target, fields, fill)
    }

    /// Sends bytes as a form.
    pub fn post_raw(&self, path: &str, body: Vec<u8>) -> Page {
        let form = ("content-type", "application/x-www-form-urlencoded");
        self.send(
            "POST",
            path,
            &[form, ("sec-fetch-site", "same-origin")],
            Some(body),
        )
    }

    /// Sends any request with these headers besides the cookies.
    pub fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Vec<u8>>,
    ) -> Page {
        let sent = self.try_send(method, path, headers, body);
        sent.unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }

    /// The same to a server that may die meanwhile.
    pub fn try_send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<Vec<u8>>,
    ) -> Result<Page, ureq::Error> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.address));
        if !headers.iter().any(|(name, _)| *name == "x-forwarded-for") {
            request = request.header("x-forwarded-for", &self.client);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let cookies = self.cookie_header();
        if !cookies.is_empty() {
            request = request.header("cookie", cookies);
        }
        let answer = match body {
            Some(body) => self.agent.run(request.body(body).unwrap()),
            None => self.agent.run(request.body(()).unwrap()),
        };
        let mut answer = answer?;
        self.keep_cookies(answer.headers());
        let bytes = answer
            .body_mut()
            .with_config()
            .limit(64 << 20)
            .read_to_vec()?;
        Ok(Page {
            path: path.to_owned(),
            status: answer.status().as_u16(),
            headers: answer.headers().clone(),
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        })
    }

    /// Goes where redirects lead.
    pub fn follow(&self, mut page: Page) -> Page {
        for _ in 0..5 {
            let redirect = StatusCode::from_u16(page.status).unwrap().is_redirection();
            let Some(target) = page.location().filter(|_| redirect) else {
                return page;
            };
            let path = target.split('#').next().unwrap().to_owned();
            page = self.get(&path);
        }
        panic!("redirected in circles at {}", page.path);
    }

    /// Signs in with the password every account made by `make` has.
    pub fn sign_in(&self, email: &str) {
        let page = self.post(
            "/sign-in",
            &[("email", email), ("password", super::make::PASSWORD)],
        );
        assert_eq!(
            page.status,
            303,
            "signing in as {email}: {}",
            page.text("body")
        );
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// Plants a cookie.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies
            .lock()
            .unwrap()
            .insert(name.into(), value.into());
    }

    fn send_form(
        &self,
        action: &str,
        mut fields: Vec<(String, String)>,
        fill: &[(&str, &str)],
    ) -> Page {
        for (name, value) in fill {
            fields.retain(|(field, _)| field != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        let fields: Vec<_> = fields
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        self.post(action, &fields)
    }

    fn cookie_header(&self) -> String {
        let cookies = self.cookies.lock().unwrap();
        cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join("; ")
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        let mut cookies = self.cookies.lock().unwrap();
        for header in headers.get_all("set-cookie") {
            let text = header.to_str().unwrap();
            let (pair, attributes) = text.split_once(';').unwrap_or((text, ""));
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") || value.is_empty() {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

impl Page {
    /// Where it redirects to.
    pub fn location(&self) -> Option<String> {
        Some(self.headers.get("location")?.to_str().unwrap().to_owned())
    }

    /// A header's value, or an empty text.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The parsed page.
    pub fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    /// Whether something on the page matches `selector`.
    pub fn has(&self, selector: &str) -> bool {
        self.count(selector) > 0
    }

    /// How many elements match `selector`.
    pub fn count(&self, selector: &str) -> usize {
        self.html().select(&parsed(selector)).count()
    }

    /// The text of the first element that matches, its spaces made single.
    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// The texts of all elements that match.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.html().select(&parsed(selector)).map(text_of).collect()
    }

    /// An attribute of the first element that matches.
    pub fn attr(&self, selector: &str, name: &str) -> String {
        let html = self.html();
        let element = html.select(&parsed(selector)).next();
        let element = element.unwrap_or_else(|| panic!("no {selector} at {}", self.path));
        element.attr(name).unwrap_or_default().to_owned()
    }

    /// Asserts the status and shows the page when it differs.
    #[track_caller]
    pub fn expect(self, status: u16) -> Page {
        assert_eq!(self.status, status, "{}: {}", self.path, self.text("body"));
        self
    }

    /// The address and the fields of a form as they stand.
    fn form(&self, selector: &str) -> (String, Vec<(String, String)>) {
        let html = self.html();
        let form = html.select(&parsed(selector)).next();
        let form = form.unwrap_or_else(|| panic!("no form {selector} at {}", self.path));
        let action = form.attr("action").unwrap_or(&self.path).to_owned();
        let inputs = parsed("input[name], textarea[name], select[name]");
        let fields = form.select(&inputs).filter_map(field).collect();
        (action, fields)
    }
}

fn field(input: ElementRef) -> Option<(String, String)> {
    let name = input.attr("name")?.to_owned();
    let kind = input.attr("type").unwrap_or("text");
    let ticked = input.attr("checked").is_some();
    if matches!(kind, "checkbox" | "radio") && !ticked {
        return None;
    }
    let value = match input.value().name() {
        "textarea" => {
            let text: String = input.text().collect();
            text.strip_prefix('\n').map(str::to_owned).unwrap_or(text)
        }
        "select" => {
            let chosen = parsed("option[selected]");
            let first = parsed("option");
            let option = input
                .select(&chosen)
                .next()
                .or_else(|| input.select(&first).next())?;
            option
                .attr("value")
                .map(str::to_owned)
                .unwrap_or_else(|| text_of(option))
        }
        _ => input.attr("value").unwrap_or("").to_owned(),
    };
    Some((name, value))
}

fn text_of(element: ElementRef) -> String {
    element
        .text()
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"))
}
