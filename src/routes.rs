//! Every URL, who may call it, and how large a form it takes. There is no other list: what moderators do
//! stands in its second half, `moderating`.

mod elsewhere;
mod endpoint;
mod health;
mod moderating;
mod scheme;

pub use endpoint::Endpoint;

use crate::accounts::{account_pages, pages as accounts, setup_pages, standing_pages};
use crate::articles::archive::pages as archive;
use crate::articles::sections::{desk_pages as desk_sections, pages as sections};
use crate::articles::series::{desk_pages as desk_series, pages as series};
use crate::articles::{
    article_pages, desk_pages, editor_pages, pages as articles, withdrawal_pages,
};
use crate::comments::arrivals::pages as arrivals;
use crate::comments::following::pages as following;
use crate::comments::muting::pages as muting;
use crate::comments::reports::pages as reports;
use crate::comments::rules::pages as rules;
use crate::comments::{
    deletion, editing, feed_pages, leaving, pages as comments, permalink_pages, person_pages,
    recommending_pages, thread_pages,
};
use crate::feeds::{
    markdown_pages, oembed_pages, pages as feeds, poster_pages, sitemap_pages, text_pages,
};
use crate::media::pages as media;
use crate::moderation::own_appeal_pages;
use crate::search::pages as search;
use crate::site::{manifest_pages, pages as site};
use crate::web::assets;
use crate::web::guard::{self, Access};
use crate::web::limits::Limited;
use actix_web::middleware::from_fn;
use actix_web::web;
use endpoint::at;
use std::sync::Arc;

/// All of them. The order matters only where patterns overlap: `/{slug}` is the last.
pub fn endpoints() -> Vec<Endpoint> {
    use Access::{Admin, Anyone, BeforeSetup, Editor, Member, Picker, Staff, Writer};
    let mut all = moderating::endpoints();
    all.extend([
        at("/healthz", BeforeSetup).get(health::show),
        at("/static/{file:.*}", BeforeSetup).get(assets::serve),
        at("/media/{name}", BeforeSetup).get(media::serve),
        at("/scheme", BeforeSetup).post(scheme::choose),
        // Accounts
        at("/setup", BeforeSetup)
            .get(setup_pages::show)
            .post(setup_pages::create),
        at("/sign-in", Anyone)
            .get(accounts::show_sign_in)
            .post(accounts::sign_in),
        at("/sign-up", Anyone)
            .get(accounts::show_sign_up)
            .post(accounts::create_account),
        at("/join", Anyone).get(accounts::show_join),
        at("/sign-out", Anyone).post(account_pages::sign_out),
        at("/account", Member).get(account_pages::show),
        at("/account/warning", Member).get(standing_pages::warning),
        at("/account/states/{id}/acknowledgement", Member).post(standing_pages::acknowledge),
        at("/account/deletion", Member)
            .get(leaving::pages::show)
            .post(leaving::pages::ask),
        at("/account/deletion/cancellation", Member).post(leaving::pages::cancel),
        at("/account/states/{id}/appeal", Member)
            .get(own_appeal_pages::show_of_state)
            .post(own_appeal_pages::appeal_state),
        at("/account/clean-ups/{id}/appeal", Member)
            .get(own_appeal_pages::show_of_clean_up)
            .post(own_appeal_pages::appeal_clean_up),
        at("/account/notices/reading", Member).post(standing_pages::read_all),
        at("/account/password", Member).post(account_pages::change_password),
        at("/account/reports", Member).get(reports::list),
        at("/account/muted", Member).get(muting::list),
        at("/account/following", Member).get(following::list),
        at("/account/following/{id}/withdrawal", Member).post(following::end),
        // The desk
        at("/desk", Staff).get(desk_pages::start),
        at("/desk/articles", Writer)
            .get(desk_pages::list)
            .post(editor_pages::create)
            .large(),
        at("/desk/articles/new", Writer).get(editor_pages::new),
        at("/desk/articles/new/publication", Writer)
            .post(editor_pages::create_published)
            .large(),
        at("/desk/articles/preview", Writer)
            .post(editor_pages::preview)
            .limited(Limited::Preview)
            .large(),
        at("/desk/articles/{id}", Writer)
            .get(editor_pages::edit)
            .post(editor_pages::save)
            .large(),
        at("/desk/articles/{id}/publication", Writer)
            .post(editor_pages::publish)
            .large(),
        at("/desk/articles/{id}/unpublication", Writer)
            .post(editor_pages::unpublish)
            .large(),
        at("/desk/articles/{id}/withdrawal", Writer)
            .get(withdrawal_pages::ask_to_withdraw)
            .post(withdrawal_pages::withdraw_it),
        at("/desk/sections", Editor)
            .get(desk_sections::list)
            .post(desk_sections::create),
        at("/desk/sections/{id}", Editor)
            .get(desk_sections::edit)
            .post(desk_sections::save),
        at("/desk/sections/{id}/position", Editor).post(desk_sections::shift),
        at("/desk/sections/{id}/deletion", Editor)
            .get(desk_sections::ask_to_delete)
            .post(desk_sections::delete),
        at("/desk/series", Editor).get(desk_series::list),
        at("/desk/series/{id}", Editor)
            .get(desk_series::edit)
            .post(desk_series::save),
        at("/desk/comments", Admin)
            .get(rules::show)
            .post(rules::save)
            .large(),
        at("/desk/comments/trial", Admin)
            .post(rules::try_out)
            .large(),
        at("/desk/comments/outside-trial", Admin)
            .post(rules::ask_outside)
            .large(),
        at("/desk/site", Admin).get(site::show),
        at("/desk/site/name", Admin).post(site::save_name),
        at("/desk/site/language", Admin).post(site::save_language),
        at("/desk/site/time-zone", Admin).post(site::save_zone),
        at("/desk/site/colour", Admin).post(site::save_colour),
        at("/desk/site/colour/trial", Admin).post(site::try_colour),
        at("/desk/site/machines", Admin).post(site::save_machines),
        // Reading
        at("/feed", Anyone).get(feeds::usual),
        at("/feed.{format:atom|rss|json}", Anyone)
            .get(feeds::of_site)
            .kept(),
        at("/tags/{slug}/feed.{format:atom|rss|json}", Anyone)
            .get(feeds::of_tag)
            .kept(),
        at("/sections/{slug}/feed.{format:atom|rss|json}", Anyone)
            .get(feeds::of_section)
            .kept(),
        at("/authors/{slug}/feed.{format:atom|rss|json}", Anyone)
            .get(feeds::of_author)
            .kept(),
        at("/sitemap.xml", Anyone).get(sitemap_pages::show).kept(),
        at("/sitemap-lists.xml", Anyone)
            .get(sitemap_pages::show_lists)
            .kept(),
        at("/sitemap-{number}.xml", Anyone)
            .get(sitemap_pages::show_part)
            .kept(),
        at("/oembed", Anyone).get(oembed_pages::show),
        at("/robots.txt", Anyone).get(text_pages::robots).kept(),
        at("/llms.txt", Anyone).get(text_pages::llms).kept(),
        at("/.well-known/security.txt", Anyone).get(text_pages::security),
        at("/.well-known/change-password", Anyone).get(text_pages::change_password),
        at("/search", Anyone).get(search::show),
        at("/opensearch.xml", Anyone).get(search::describe).kept(),
        at("/manifest.webmanifest", Anyone)
            .get(manifest_pages::show)
            .kept(),
        at("/", Anyone).get(articles::home).kept(),
        at("/archive", Anyone).get(archive::show).kept(),
        at("/archive/{year}", Anyone).get(archive::show_year).kept(),
        at("/archive/{year}/{month}", Anyone)
            .get(archive::show_month)
            .kept(),
        at("/tags/{slug}", Anyone).get(articles::tagged).kept(),
        at("/sections/{slug}", Anyone).get(sections::show).kept(),
        at("/series/{slug}", Anyone).get(series::show).kept(),
        at("/authors/{slug}", Anyone)
            .get(articles::by_author)
            .kept(),
        // Comments
        at("/comments/waiting", Anyone).get(comments::show_waiting),
        at("/comments/{id}", Anyone).get(permalink_pages::show),
        at("/comments/{id}/reply", Anyone).get(permalink_pages::reply),
        at("/comments/{id}/edit", Member)
            .get(editing::pages::show)
            .post(editing::pages::save)
            .limited(Limited::Comment)
            .with_comment(),
        at("/comments/{id}/edit/preview", Member)
            .post(editing::pages::preview)
            .limited(Limited::Preview)
            .with_comment(),
        at("/comments/{id}/history", Member).get(editing::history_pages::show),
        at("/comments/{id}/deletion", Member).post(deletion::pages::delete),
        at("/comments/{id}/undeletion", Member).post(deletion::pages::undo),
        at("/comments/{id}/recommendation", Member)
            .post(recommending_pages::recommend)
            .takes_part()
            .limited(Limited::Recommendation),
        at("/comments/{id}/recommendation/withdrawal", Member)
            .post(recommending_pages::withdraw)
            .takes_part()
            .limited(Limited::Recommendation),
        at("/comments/{id}/pick", Picker).post(recommending_pages::choose),
        at("/comments/{id}/pick/withdrawal", Picker).post(recommending_pages::unchoose),
        at("/comments/{id}/appeal", Member)
            .get(own_appeal_pages::show_of_comment)
            .post(own_appeal_pages::appeal_comment),
        at("/comments/{id}/report", Member)
            .get(reports::ask)
            .post(reports::create)
            .limited(Limited::Report),
        at("/comments/{id}/thread", Anyone)
            .get(thread_pages::show)
            .kept(),
        at("/people/{slug}", Anyone).get(person_pages::show),
        at("/people/{slug}/muting", Member).post(muting::begin),
        at("/people/{slug}/muting/withdrawal", Member).post(muting::end),
        at("/people/{slug}/comments.{format:atom|rss|json}", Anyone)
            .get(feed_pages::of_person)
            .kept(),
        at("/comments/{id}/following", Member).post(following::begin_thread),
        at("/comments/{id}/following/withdrawal", Member).post(following::end_thread),
        at("/{slug}/following", Member).post(following::begin_article),
        at("/{slug}/following/withdrawal", Member).post(following::end_article),
        at("/{slug}/comments.{format:atom|rss|json}", Anyone)
            .get(feed_pages::of_article)
            .kept(),
        at("/{slug}/comments/since", Anyone)
            .get(arrivals::since)
            .kept(),
        at("/{slug}/comments", Anyone)
            .post(comments::create)
            .limited(Limited::Comment)
            .with_comment(),
        at("/{slug}/comments/sign-out", Anyone)
            .post(comments::sign_out)
            .limited(Limited::Preview)
            .with_comment(),
        at("/{slug}/comments/preview", Anyone)
            .post(comments::preview)
            .limited(Limited::Preview)
            .with_comment(),
        // Articles and static pages
        at("/{slug}.md", Anyone).get(markdown_pages::show).kept(),
        at("/{slug}.png", Anyone).get(poster_pages::show),
        at("/{slug}", Anyone).get(article_pages::show).kept(),
    ]);
    all
}

/// The patterns of the addresses whose pages are kept ready for visitors.
pub fn kept() -> Arc<[&'static str]> {
    let kept = endpoints().into_iter().filter(|endpoint| endpoint.kept);
    kept.map(|endpoint| endpoint.path).collect()
}

/// Puts every endpoint behind its guard.
pub fn configure(config: &mut web::ServiceConfig) {
    for Endpoint {
        path,
        rules,
        routes,
        ..
    } in endpoints()
    {
        let mut resource = web::resource(path);
        for route in routes {
            resource = resource.route(route);
        }
        config.service(resource.wrap(from_fn(move |request, next| {
            guard::check(rules, request, next)
        })));
    }
    config.default_service(web::route().to(elsewhere::nothing_here));
}
