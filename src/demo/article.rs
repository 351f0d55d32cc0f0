//! An article: front matter between two `---` lines, one `key: value` each, then Markdown.

use super::Comment;

/// An article or a static page, with the comments under it.
#[derive(Debug, Default)]
pub struct Article {
    /// The headline.
    pub title: String,
    /// Its address, and the name of its files.
    pub slug: String,
    /// The sentence or two under the headline.
    pub standfirst: String,
    /// The key of the person who wrote it.
    pub author: String,
    /// Names of tags, the primary one first; none on pages.
    pub tags: Vec<String>,
    /// The name of its section.
    pub section: Option<String>,
    /// The name of its series, of which it is the next part.
    pub series: Option<String>,
    /// How many days ago it was published (a draft: last saved).
    pub days_ago: u32,
    /// Article or static page.
    pub kind: Kind,
    /// Whether readers see it.
    pub status: Status,
    /// The author's own prompt over the comment form, where it is not the body's `::: question`.
    pub prompt: Option<String>,
    /// Whether comments are still taken.
    pub comments_open: bool,
    /// The text, in the articles' Markdown.
    pub body: String,
    /// The comments, each after the one it replies to.
    pub thread: Vec<Comment>,
}

/// Article or static page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// Listed on the home page and in feeds.
    #[default]
    Article,
    /// Stands by itself, like “About”.
    Page,
}

/// Whether readers see an article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Status {
    /// Everyone sees it.
    #[default]
    Published,
    /// Only the desk sees it.
    Draft,
    /// Taken back; its address answers 410.
    Withdrawn,
}

impl Article {
    /// Reads one file; the error says what is wrong with it.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let (front, body) = text
            .strip_prefix("---\n")
            .and_then(|text| text.split_once("\n---\n"))
            .ok_or("no front matter between two --- lines")?;
        let mut article = Self {
            comments_open: true,
            body: body.trim().to_owned(),
            ..Self::default()
        };
        let mut seen = Vec::new();
        for line in front.lines() {
            let (key, value) = line
                .split_once(": ")
                .ok_or_else(|| format!("not a `key: value` line: {line:?}"))?;
            if seen.contains(&key) {
                return Err(format!("{key:?} is given twice"));
            }
            seen.push(key);
            article.set(key, value.trim())?;
        }
        for key in ["title", "slug", "standfirst", "author", "days_ago"] {
            if !seen.contains(&key) {
                return Err(format!("{key:?} is missing"));
            }
        }
        Ok(article)
    }

    fn set(&mut self, key: &str, value: &str) -> Result<(), String> {
        match (key, value) {
            ("title", _) => self.title = value.to_owned(),
            ("slug", _) => self.slug = value.to_owned(),
            ("standfirst", _) => self.standfirst = value.to_owned(),
            ("author", _) => self.author = value.to_owned(),
            ("prompt", _) => self.prompt = Some(value.to_owned()),
            ("tags", _) => self.tags = value.split(',').map(|tag| tag.trim().to_owned()).collect(),
            ("section", _) => self.section = Some(value.to_owned()),
            ("series", _) => self.series = Some(value.to_owned()),
            ("days_ago", _) => {
                self.days_ago = value
                    .parse()
                    .map_err(|_| format!("not a number of days: {value:?}"))?
            }
            ("kind", "article") => self.kind = Kind::Article,
            ("kind", "page") => self.kind = Kind::Page,
            ("status", "published") => self.status = Status::Published,
            ("status", "draft") => self.status = Status::Draft,
            ("status", "withdrawn") => self.status = Status::Withdrawn,
            ("comments", "open") => self.comments_open = true,
            ("comments", "closed") => self.comments_open = false,
            _ => return Err(format!("not understood: `{key}: {value}`")),
        }
        Ok(())
    }
}
