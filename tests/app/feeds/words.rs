//! The words of a feed, as those who read it see them: whatever a writer typed.

use super::{FORMATS, read};
use crate::support::{TestApp, make};
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
