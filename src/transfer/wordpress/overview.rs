//! What is known of the whole file before anything is written.

use crate::transfer::wxr::content::Picture;
use crate::transfer::wxr::{Author, Item, Kind, Record, Site};
use std::collections::HashMap;
use url::Url;

/// So many items tell a file apart that names neither its site nor a link.
const FIRST: u8 = 3;

/// An uploaded file of the old site.
#[derive(Clone, Debug)]
struct Upload {
    url: String,
    alt: String,
    belongs_to: Option<i64>,
}

/// What later items and comments need to know of earlier ones, and of which site the file is.
#[derive(Default)]
pub(super) struct Overview {
    site: String,
    host: String,
    beginning: String,
    items: u8,
    logins: HashMap<i64, String>,
    uploads: HashMap<i64, Upload>,
}

impl Overview {
    /// Notes one record of the first pass.
    pub(super) fn note(&mut self, record: &Record) {
        match record {
            Record::Site(site) => self.note_site(site),
            Record::Author(author) => self.note_author(author),
            Record::Item(item) => {
                self.note_place(item);
                if item.kind == Kind::Attachment {
                    self.note_upload(item);
                }
            }
            _ => {}
        }
    }

    /// Under what everything of this file is remembered: the site's address, however it is reached;
    /// where the file does not say it, the host its items link to, else how it begins.
    pub(super) fn source(&self) -> String {
        let place = [&self.site, &self.host].into_iter();
        match place.into_iter().find(|place| !place.is_empty()) {
            Some(place) => format!("wordpress {place}"),
            None => format!("wordpress file that begins with {}", self.beginning),
        }
    }

    /// The login of the author with this number in this file; another file may mean another one.
    pub(super) fn login(&self, number: i64) -> Option<&str> {
        self.logins.get(&number).map(String::as_str)
    }

    /// The pictures of a gallery: those asked for, or all that were uploaded to the item.
    pub(super) fn gallery(&self, item: Option<i64>, ids: &[i64]) -> Vec<Picture> {
        let picture = |upload: &Upload| Picture {
            url: upload.url.clone(),
            alt: upload.alt.clone(),
        };
        if !ids.is_empty() {
            return ids
                .iter()
                .filter_map(|id| self.uploads.get(id))
                .map(picture)
                .collect();
        }
        let mut own: Vec<_> = self
            .uploads
            .iter()
            .filter(|(_, upload)| item.is_some() && upload.belongs_to == item)
            .collect();
        own.sort_by_key(|(id, _)| **id);
        own.into_iter().map(|(_, upload)| picture(upload)).collect()
    }

    fn note_site(&mut self, site: &Site) {
        self.beginning.push_str(&site.title);
        if self.site.is_empty() {
            let url = site.base_url.trim().to_lowercase();
            let place = url.split_once("://").map_or(&*url, |(_, place)| place);
            self.site = place.trim_end_matches('/').to_owned();
        }
    }

    fn note_author(&mut self, author: &Author) {
        if let Some(number) = author.id {
            self.logins.insert(number, author.login.clone());
        }
    }

    fn note_place(&mut self, item: &Item) {
        if self.host.is_empty() {
            let host = |url: &String| Url::parse(url).ok()?.host_str().map(str::to_owned);
            let host = host(&item.link).or_else(|| host(&item.guid));
            self.host = host.unwrap_or_default();
        }
        if self.items < FIRST {
            self.items += 1;
            let number = item.id.unwrap_or_default();
            let more = format!("\n{number} {} {} {}", item.guid, item.slug, item.title);
            self.beginning.push_str(&more);
        }
    }

    fn note_upload(&mut self, item: &Item) {
        if let (Some(id), Some(url)) = (item.id, &item.attachment_url) {
            let alt = item.image_alt.clone().unwrap_or_default();
            let upload = Upload {
                url: url.clone(),
                alt,
                belongs_to: item.parent,
            };
            self.uploads.insert(id, upload);
        }
    }
}
