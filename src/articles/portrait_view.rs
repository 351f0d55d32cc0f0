//! What stands for an article where others link to it: its picture, or one drawn of its title.

use super::Article;
use crate::colour::Accent;
use crate::picture::{FOLDER, Form, PictureName};
use crate::poster::Poster;
use crate::settings::Settings;
use crate::web::Portrait;

/// As wide as others show a picture. Some take none of more than half a megabyte, which a photograph has in full.
const SHOWN_ELSEWHERE: u32 = 1200;

/// Others show no picture with a shorter side.
const SHORTEST_ELSEWHERE: u32 = 200;

/// The picture that stands for an article elsewhere, if it is one of ours and large enough: what others would make of
/// another is not known. `base_url` has no slash at its end.
pub fn portrait(article: &Article, base_url: &str) -> Option<Portrait> {
    let name = PictureName::at(&article.picture)?;
    let (address, width) = match name.width > SHOWN_ELSEWHERE && name.form != Form::Moving {
        true => {
            let file = name.at_width(SHOWN_ELSEWHERE);
            (format!("{FOLDER}{file}"), SHOWN_ELSEWHERE)
        }
        false => (name.address(), name.width),
    };
    let height = name.height_at(width);
    (width.min(height) >= SHORTEST_ELSEWHERE).then(|| Portrait {
        url: format!("{base_url}{address}"),
        alt: article.picture_alt.clone(),
        width,
        height,
    })
}

/// The words on the picture that stands for an article without one.
pub fn poster(article: &Article, author: &str, settings: &Settings) -> Poster {
    let chosen = Accent::parse(&settings.accent).map(Accent::colour);
    Poster {
        title: article.title.clone(),
        author: author.to_owned(),
        site: settings.title.clone(),
        colour: chosen.unwrap_or_else(|| Accent::ours().0).to_string(),
    }
}
