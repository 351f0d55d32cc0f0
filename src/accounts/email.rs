//! E-mail addresses, as far as they can be checked without sending mail.

use super::providers;
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// An address of the common form `local@domain` (RFC 5321 §4.1.2, without quoting).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    text: String,
    key: String,
}

/// Why an address cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailError {
    /// Nothing was given.
    Empty,
    /// There is no @ in it.
    NoAt,
    /// It is no address mail can be sent to.
    Malformed,
}

impl fmt::Display for EmailError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            EmailError::Empty => t!("accounts-email-missing"),
            EmailError::NoAt => t!("accounts-email-no-at"),
            EmailError::Malformed => t!("accounts-email-malformed"),
        })
    }
}

impl Email {
    /// Reads an address. International domains are stored in their ASCII form (IDNA, UTS #46).
    pub fn parse(text: &str) -> Result<Email, EmailError> {
        let text: String = text.trim().nfkc().collect();
        if text.is_empty() {
            return Err(EmailError::Empty);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(EmailError::NoAt)?;
        let sign = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b);
        let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
        if local.is_empty() || local.len() > 64 || dots || !local.bytes().all(sign) {
            return Err(EmailError::Malformed);
        }
        let domain = match url::Host::parse(domain) {
            Ok(url::Host::Domain(domain)) if domain.contains('.') => domain,
            _ => return Err(EmailError::Malformed),
        };
        let labels = |label: &str| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let text = format!("{local}@{domain}");
        if text.len() > 254 || !domain.split('.').all(labels) {
            return Err(EmailError::Malformed);
        }
        Ok(Email {
            key: text.to_ascii_lowercase(),
            text,
        })
    }

    /// The address as it is shown and mailed to.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Equal for spellings of the same address.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Equal for addresses that lead to one mailbox, as far as is known.
    pub fn mailbox(&self) -> String {
        providers::mailbox(&self.key)
    }

    /// What stands behind the @, in small ASCII letters.
    pub fn domain(&self) -> &str {
        self.key.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// The domain backwards and ended by a dot, so that it begins with every domain above it: `gro.elpmaxe.liam.`.
    pub fn domain_key(&self) -> String {
        self.domain().chars().rev().chain(['.']).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Email;

    #[test]
    fn spellings_of_one_address_have_one_key() {
        let key = |text| Email::parse(text).unwrap().key().to_owned();
        assert_eq!(key(" Ana@Example.org "), key("ana@example.ORG"));
        assert_eq!(key("ana＠example.org"), key("ana@example.org"));
        assert_eq!(key("ana@bücher.example"), "ana@xn--bcher-kva.example");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "ana",
            "ana@",
            "@example.org",
            "ana@example",
            "a b@example.org",
            "ana@exa mple.org",
            "ana@example.org\nBcc: x@example.org",
            "ana@[127.0.0.1]",
            "ana@127.0.0.1",
            "a..b@example.org",
            "ana@-x.org",
            "ana\u{0}@example.org",
            "ána@example.org",
        ] {
            assert!(Email::parse(text).is_err(), "{text:?}");
        }
    }
}
