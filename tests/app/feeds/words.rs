//! The words of a feed, as those who read it see them: whatever a writer typed, in whichever language.

use super::{FORMATS, body, read};
use crate::support::{TestApp, make};
use feed_rs::model::{Entry, Link};
use scraper::Html;

/// What a reader sees of HTML.
fn seen(html: &str) -> String {
    Html::parse_fragment(html).root_element().text().collect()
}

#[test]
fn a_standfirst_is_read_as_it_was_typed_in_every_format() {
    let app = TestApp::spawn();
    let standfirst = "Why Vec<T> & &amp; are <b>not</b> the \"same\" – isn’t it 'odd'?";
    make::article(&app).standfirst(standfirst).published();
    let visitor = app.visitor();
    for (ending, _) in FORMATS {
        let feed = read(&visitor.get(&format!("/feed.{ending}")).expect(200));
        let told = &feed.entries[0].summary.as_ref().unwrap().content;
        // Programs take the description of an item for HTML, and in the other formats it says that it is text.
        let told = match ending {
            "rss" => seen(told),
            _ => told.clone(),
        };
        assert_eq!(told, standfirst, "{ending}");
    }
}

#[test]
fn a_text_in_a_language_of_its_own_says_so_and_which_way_it_runs() {
    let app = TestApp::spawn();
    for (slug, tag) in [
        ("own", ""),
        ("same", "en"),
        ("barco", "pt-BR"),
        ("qarib", "ar"),
    ] {
        make::article(&app).slug(slug).language(tag).published();
    }
    let visitor = app.visitor();
    for (ending, _) in FORMATS {
        let feed = read(&visitor.get(&format!("/feed.{ending}")).expect(200));
        let text = |slug: &str| {
            let lies_there = |link: &Link| link.href.ends_with(slug);
            let is_it = |entry: &&Entry| entry.links.iter().any(lies_there);
            body(feed.entries.iter().find(is_it).unwrap())
        };
        for (slug, attributes) in [
            ("/qarib", "<div lang=\"ar\" dir=\"rtl\"><p>"),
            ("/barco", "<div lang=\"pt-BR\" dir=\"ltr\"><p>"),
            ("/own", "<p>"),
            ("/same", "<p>"),
        ] {
            let text = text(slug);
            assert!(text.starts_with(attributes), "{ending}: {text}");
        }
    }
}
