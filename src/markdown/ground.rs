//! What is shown in the place of our own pictures until they have come. It is put into finished HTML when a page is made, as
//! texts are rendered without asking for anything.

use super::absolute::end_of_tag;
use super::tags::{Piece, Pieces, attribute};
use crate::picture::{Ground, Grounds, PictureName};

/// How each of our own pictures begins; the sanitiser lets no other through.
const BEGINNING: &str = "<picture>";
const END: &str = "</picture>";

/// Whether finished HTML shows pictures of this site.
pub fn has_pictures(html: &str) -> bool {
    html.contains(BEGINNING)
}

/// Finished HTML, with what is in `grounds` under each picture of that key. Everything else stays as it is: only tags
/// are looked at, never what stands in a value, and nothing of the text is written anew.
pub(super) fn grounded(html: &str, grounds: &Grounds) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let (mut rest, mut began, mut is_open) = (html, None, false);
    while let Some(at) = rest.find('<') {
        let (before, from_tag) = rest.split_at(at);
        out.push_str(before);
        let (tag, after) = from_tag.split_at(end_of_tag(from_tag));
        if tag == BEGINNING {
            began = Some(out.len());
        } else if tag.starts_with("<img ")
            && let Some(began) = began.take()
            && let Some(ground) = ground_of(tag, grounds)
        {
            let opening = format!(
                "<span class=\"ground\"><img src=\"{}\" alt=\"\">",
                ground.address()
            );
            out.insert_str(began, &opening);
            is_open = true;
        }
        out.push_str(tag);
        if tag == END && std::mem::take(&mut is_open) {
            out.push_str("</span>");
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// That of the picture an `<img>` shows. What text flows around keeps its place by itself, without one.
fn ground_of<'a>(tag: &str, grounds: &'a Grounds) -> Option<&'a Ground> {
    match Pieces::of(tag).next()? {
        Piece::Start { attributes, .. } if attribute(&attributes, "class").is_none() => {
            let name = PictureName::at(attribute(&attributes, "src")?)?;
            grounds.get(&name.key)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::grounded;
    use crate::markdown::{article, page_html};
    use crate::picture::{Ground, Grounds};
    use proptest::prelude::*;
    use scraper::{Html, Selector};

    const KEY: &str = "0123456789abcdef0123456789abcdef";

    fn grounds() -> Grounds {
        Ground::each(vec![(KEY.to_owned(), b"webp".to_vec())])
    }

    fn count(html: &str, what: &str) -> usize {
        let what = Selector::parse(what).unwrap();
        Html::parse_fragment(html).select(&what).count()
    }

    #[test]
    fn only_pictures_of_which_there_is_one_get_it() {
        let html = |source: &str| {
            let html = page_html(source).unwrap().html;
            grounded(html.as_str(), &grounds())
        };
        let ours = format!("<p><img src=/media/{KEY}-90x60.jpg></p>");
        assert_eq!(count(&html(&ours), "p > span.ground > img + picture"), 1);
        let aside = ours.replace("src", "class=alignleft src");
        assert_eq!(count(&html(&aside), ".ground"), 0);
        let another = ours.replace("0123", "0000");
        assert_eq!(count(&html(&another), ".ground"), 0);
        let elsewhere = ours.replace("/media", "https://else.example/media");
        assert_eq!(count(&html(&elsewhere), ".ground"), 0);
    }

    proptest! {
        #[test]
        fn nothing_else_changes_whatever_is_written(
            parts in prop::collection::vec(prop::sample::select(vec![
                "<picture>", "</picture>", "<source>", "<img src='/media/", KEY, "-90x60.jpg'", "-90x60.jpg\"", ">", "<", " alt='",
                " alt=\"", "![", "](/media/", "-90x60.jpg", ")", "\n\n", "&quot;", "&lt;picture&gt;", "`", "<span class='ground'>", "words ",
            ]), 0..24),
            is_html in any::<bool>(),
        ) {
            let source = parts.concat();
            let made = match is_html {
                true => page_html(&source).map(|made| made.html),
                false => article(&source).map(|made| made.html),
            };
            if let Ok(made) = made {
                let opening = format!("<span class=\"ground\"><img src=\"{}\" alt=\"\">", grounds()[KEY].address());
                let shown = grounded(made.as_str(), &grounds());
                let pictures = count(made.as_str(), "picture > img");
                prop_assert_eq!(count(&shown, ".ground > img:first-child + picture:last-child"), pictures);
                prop_assert_eq!(count(&shown, "img"), count(made.as_str(), "img") + pictures);
                let undone = shown.replace(&opening, "").replace("</picture></span>", "</picture>");
                let before = made.as_str().replace("</picture></span>", "</picture>");
                prop_assert_eq!(undone, before);
            }
        }
    }
}
