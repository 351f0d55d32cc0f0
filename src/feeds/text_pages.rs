//! Plain texts for programs: what crawlers are asked to leave alone (RFC 9309), what there is to read
//! (llmstxt.org), whom to tell of a hole (RFC 9116), where passwords are changed.

use crate::articles::appearance::queries::unmapped_among;
use crate::articles::listings::queries::listed;
use crate::articles::listings::{Listed, Listing};
use crate::db::Connection;
use crate::error::Error;
use crate::ids::Topic;
use crate::links;
use crate::markdown::in_markdown;
use crate::place::Place;
use crate::web::{PageResult, Visit, redirect, showing};
use actix_web::HttpResponse;
use std::time::Duration;

/// What is no page to be found, and nothing below it either.
const NO_PAGES: [&str; 8] = [
    links::ACCOUNT,
    links::DESK,
    links::JOIN,
    links::MODERATION,
    links::SEARCH,
    links::SETUP,
    links::SIGN_IN,
    links::SIGN_UP,
];

/// What else crawlers are told about pages of ours; no article has such an address.
const OTHERS: &str = "Allow: /moderation/in-numbers\nDisallow: /comments/waiting\n\
    Disallow: /comments/*/reply\nDisallow: /comments/*/report\n";

/// Those who read to train models or to answer in a site's stead, by the names they go by.
const AI_CRAWLERS: [&str; 16] = [
    "AI2Bot",
    "Amazonbot",
    "anthropic-ai",
    "Applebot-Extended",
    "Bytespider",
    "CCBot",
    "ChatGPT-User",
    "ClaudeBot",
    "cohere-ai",
    "Diffbot",
    "Google-Extended",
    "GPTBot",
    "meta-externalagent",
    "OAI-SearchBot",
    "PerplexityBot",
    "Timpibot",
];

/// How many articles are told of.
const TOLD: usize = 100;

/// A security contact is to be looked at anew after so long; less than a year (RFC 9116 §2.5.5).
const HOLDS: Duration = Duration::from_secs(180 * 24 * 3600);

/// What crawlers are asked to leave alone.
pub async fn robots(visit: Visit) -> PageResult {
    let mut text = String::new();
    if !visit.frame.settings.ai_crawlers {
        for name in AI_CRAWLERS {
            text.push_str(&format!("User-agent: {name}\n"));
        }
        text.push_str("Disallow: /\n\n");
    }
    text.push_str("User-agent: *\n");
    for page in NO_PAGES {
        // A rule alone would mean all that begins like it, as the address of an article may (RFC 9309 §2.2.2):
        // these mean the page itself, what it is asked, and what is below it.
        for end in ["$", "?", "/"] {
            text.push_str(&format!("Disallow: {page}{end}\n"));
        }
    }
    let base = visit.base_url().as_str();
    let sitemap = links::SITEMAP;
    text.push_str(&format!("{OTHERS}\nSitemap: {base}{sitemap}\n"));
    Ok(showing([Topic::Site], plain(text)))
}

/// What there is to read, for language models; nothing where they are not welcome.
pub async fn llms(visit: Visit) -> PageResult {
    let settings = &visit.frame.settings;
    if !settings.ai_crawlers {
        return Err(Error::NotFound);
    }
    let mut pages = visit.frame.pages.clone();
    let ask = move |conn: &mut Connection| {
        let mut found = listed(conn, Listing::Home, Place::First, TOLD)?.entries;
        let slugs = found.iter().map(|one| one.article.slug.as_str());
        let slugs = slugs.chain(pages.iter().map(|page| page.url.trim_start_matches('/')));
        let slugs: Vec<String> = slugs.map(str::to_owned).collect();
        let left_out = unmapped_among(conn, &slugs)?;
        found.retain(|one| !left_out.contains(&one.article.slug));
        pages.retain(|page| left_out.iter().all(|slug| page.url != links::article(slug)));
        Ok((found, pages))
    };
    let (found, pages) = visit.app.db.read(ask).await?;
    let base = visit.base_url().as_str();
    let mut text = format!("# {}\n", in_markdown(&settings.title));
    if !settings.description.is_empty() {
        let about = in_markdown(&settings.description);
        text.push_str(&format!("\n> {about}\n"));
    }
    if !found.is_empty() {
        text.push_str(&format!("\n## {}\n\n", t!("feed-articles")));
    }
    for Listed { article, .. } in found {
        let address = links::article_as_markdown(&article.slug);
        let title = in_markdown(&article.title);
        let about = match article.standfirst.as_str() {
            "" => String::new(),
            about => format!(": {}", in_markdown(about)),
        };
        text.push_str(&format!("- [{title}]({base}{address}){about}\n"));
    }
    if !pages.is_empty() {
        text.push_str(&format!("\n## {}\n\n", t!("feed-pages")));
    }
    for page in &pages {
        let title = in_markdown(&page.text);
        text.push_str(&format!("- [{title}]({base}{}.md)\n", page.url));
    }
    Ok(showing([Topic::Listings, Topic::Site], plain(text)))
}

/// Whom to tell of a hole in the site, where the owner names somebody.
pub async fn security(visit: Visit) -> PageResult {
    let contact = visit.app.config.security_contact.as_deref();
    let contact = contact.ok_or(Error::NotFound)?;
    let base = visit.base_url().as_str();
    let expires = visit.now().plus(HOLDS).rfc3339();
    let own = links::SECURITY_TXT;
    Ok(plain(format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en\nCanonical: {base}{own}\n"
    )))
}

/// Where passwords are changed (w3.org, "A Well-Known URL for Changing Passwords").
pub async fn change_password() -> PageResult {
    redirect(links::ACCOUNT)
}

fn plain(text: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body(text)
}
