//! One request, as handlers see it: the app, who looks, and the frame of the page to come.

use super::client;
use super::flash::{self, Flash};
use super::head::Head;
use super::json_ld::JsonLd;
use super::layout::{Layout, Link, Member, Pager};
use super::limits::Limited;
use super::place::Chosen;
use super::scheme::Scheme;
use super::viewer::Viewer;
use crate::accounts::Role;
use crate::app::{App, Frame, Waiting};
use crate::clock::Moment;
use crate::config::BaseUrl;
use crate::error::{Error, Result};
use crate::place::Stretch;
use crate::sorting::Sorting;
use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_SECURITY_POLICY;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;

/// What a handler needs of its request besides the path, the query and the form.
pub struct Visit {
    /// The app: database, clock, keys.
    pub app: web::Data<App>,
    /// Who looks.
    pub viewer: Viewer,
    /// The site's settings and pages.
    pub frame: Arc<Frame>,
    /// What waits for a moderator; nothing for everybody else.
    pub waiting: Waiting,
    request: HttpRequest,
    flash: Option<Flash>,
}

impl Visit {
    /// The moment of this visit.
    pub fn now(&self) -> Moment {
        self.app.clock.now()
    }

    /// The site's address, for links that leave it.
    pub fn base_url(&self) -> &BaseUrl {
        &self.app.base_url
    }

    /// Where the request comes from.
    pub fn client(&self) -> IpAddr {
        client::address(&self.request, &self.app.config)
    }

    /// The request itself.
    pub fn request(&self) -> &HttpRequest {
        &self.request
    }

    /// Counts this request as one of `kind`, or refuses it.
    pub fn count(&self, kind: Limited) -> Result<()> {
        self.app.limits.count(kind, self.client())
    }

    /// The order in which threads are read here: the one asked for, else the reader's own.
    pub fn sorting(&self, chosen: Chosen) -> Sorting {
        let own = || self.viewer.account().map(|account| account.sorting());
        chosen.0.or_else(own).unwrap_or(Sorting::Oldest)
    }

    /// The frame for a page that machines need not know.
    pub fn layout(&self) -> Layout {
        let settings = &self.frame.settings;
        Layout {
            site_name: settings.title.clone(),
            site_description: Some(settings.description.clone()).filter(|text| !text.is_empty()),
            viewer: self.viewer.account().map(|account| Member {
                name: account.name.clone(),
                may_write: account.role.may_write(),
                may_edit_all: account.role.may_edit_all(),
                may_moderate: account.role.may_moderate(),
                may_erase: account.role == Role::Admin,
                has_unread: account.unread_since.is_some(),
                is_admin: account.role == crate::accounts::Role::Admin,
                to_review: self.waiting.held.plus(self.waiting.reported),
                appeals: self.waiting.appeals,
            }),
            css_url: self.frame.css_url.clone(),
            scheme: Scheme::of(self.request.headers()),
            flash: self.flash.clone(),
            sections: self.frame.sections.clone(),
            pages: self.frame.pages.clone(),
            public_numbers: settings.public_numbers,
            powered: settings.powered,
            ..Layout::bare()
        }
    }

    /// The frame for a page with an address of its own, `path`, that says this of itself.
    pub fn public_layout(&self, path: &str, head: Head) -> Layout {
        Layout {
            head: Head {
                address: Some(self.whole(path)),
                ..head
            },
            ..self.layout()
        }
    }

    /// The frame for the page of the list at `path` on which `found` stands; machines need not know one that shows
    /// nothing of it.
    pub fn list_layout<T>(
        &self,
        path: &str,
        found: &Stretch<T>,
        pager: Option<&Pager>,
        head: Head,
    ) -> Layout {
        if found.is_past_end() {
            return self.layout();
        }
        self.public_layout(&found.place.address(path), head.between(pager))
    }

    /// What a list called `name` says of itself: what it is `described` as, else the message `what` with its name
    /// and the site's.
    pub fn head(&self, name: &str, described: Option<String>, what: &'static str) -> Head {
        let site = &self.frame.settings.title;
        let described = described.unwrap_or_else(|| t!(what, name = name, site = site));
        Head::titled(name, Some(described))
    }

    /// The way from the home page along `links` to the last of them, for machines.
    pub fn trail(&self, links: impl IntoIterator<Item = Link>) -> Vec<JsonLd> {
        JsonLd::trail(self.app.base_url.as_str(), links)
    }

    /// The whole address of `path`.
    pub fn whole(&self, path: &str) -> String {
        format!("{}{path}", self.app.base_url.as_str())
    }

    /// Goes to `path` and shows `message` there.
    pub fn go(&self, path: &str, message: impl Into<String>) -> Result<HttpResponse> {
        self.go_with(path, &Flash::new(message))
    }

    /// Goes to `path` and shows `flash` there.
    pub fn go_with(&self, path: &str, flash: &Flash) -> Result<HttpResponse> {
        let mut response = super::page::see_other(path);
        flash::leave(&self.app, &mut response, flash);
        Ok(response)
    }

    /// Lets something of another site be played on this page.
    pub fn allow_frames(&self, shown: &mut HttpResponse) {
        let policy = self.app.framing_policy.clone();
        shown.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }

    /// The latest articles, for pages that lead on.
    pub fn latest(&self) -> Vec<Link> {
        self.frame.latest.clone()
    }
}

impl FromRequest for Visit {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Visit>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let viewer = Viewer::from_request(&request, payload);
        Box::pin(async move {
            let app = request
                .app_data::<web::Data<App>>()
                .ok_or_else(|| anyhow::anyhow!("a handler without the app"))?
                .clone();
            let viewer = viewer.await?;
            let frame = app.frame().await?;
            let moderates = viewer
                .account()
                .is_some_and(|account| account.role.may_moderate());
            let waiting = match moderates {
                true => app.waiting().await?,
                false => Waiting::default(),
            };
            let flash = flash::find(&app, &request);
            Ok(Visit {
                app,
                viewer,
                frame,
                request,
                flash,
                waiting,
            })
        })
    }
}
