//! A site on which everything is somebody's: articles and comments in each state they can be in, and
//! in each of their texts a word that stands nowhere else.

use super::make;
use super::{Page, TestApp};
use byline::accounts::{Account, Role};
use byline::articles::sections::{self, NewSection};
use byline::articles::{self, Article, ArticleForm, Format, NewArticle};
use byline::comments::{self, Comment, Status};
use byline::moderation::{self, Action, Because, Reason};
use diesel::{QueryableByName, RunQueryDsl};
use std::collections::{BTreeMap, BTreeSet};

/// What every one of the words begins with.
const MARK: &str = "zq";
/// The tag all articles share, so that each would be offered to the readers of the others.
const SHARED: &str = "Boats";

/// The site.
pub struct WholeSite {
    /// Where it is served.
    pub app: TestApp,
    /// The author of all articles; `wanda@example.org`.
    pub wanda: Account,
    /// The words, and what each of them is a part of.
    words: BTreeMap<String, &'static str>,
    slugs: Vec<String>,
    articles: Vec<i64>,
    comments: Vec<i64>,
}

impl WholeSite {
    /// Builds it. What its words are parts of: articles that are `draft`, `published`, `unpublished`
    /// again, `withdrawn`, or `discussed` and unpublished then (their titles and addresses being the
    /// `discussed name`); the static pages `draft page` and `page`; comments that are `visible`,
    /// `held`, `rejected`, marked as `spam`, `removed`, the same `… but answered` by somebody visible,
    /// `deleted` by their authors, `erased` after that; or `hidden` together with their article, `buried`
    /// with a withdrawn one, or `deleted and hidden`.
    pub fn build() -> WholeSite {
        let app = TestApp::spawn();
        let wanda = make::account(&app, "Wanda Writer", "wanda@example.org", Role::Author);
        let mut site = WholeSite {
            app,
            wanda,
            words: BTreeMap::new(),
            slugs: Vec::new(),
            articles: Vec::new(),
            comments: Vec::new(),
        };
        // Older than what matters, and as many as fill two pages of ten together with the one article
        // that is there for everybody.
        for number in 0..19 {
            make::article(&site.app)
                .title(&format!("Filler {number}"))
                .tags(SHARED)
                .by(&site.wanda)
                .published();
        }
        let ada = make::the_admin(&site.app);
        let shore = NewSection::parse("Shore", "By the sea.", false).unwrap();
        let made = site.app.write(move |tx| sections::create(tx, &ada, &shore));
        made.unwrap();
        site.write_articles();
        site
    }

    fn write_articles(&mut self) {
        self.article("draft", false);
        let published = self.article("published", true);
        let unpublished = self.article("unpublished", true);
        self.unpublish(&unpublished);
        let withdrawn = self.article("withdrawn", true);
        let discussed = self.article("discussed", true);
        let pia = make::account(&self.app, "Pia Pages", "pia@example.org", Role::Editor);
        self.page("draft page", &pia, false);
        self.page("page", &pia, true);
        self.write_comments(&published, &discussed);
        let buried = self.comment("buried", &withdrawn).published();
        self.comments.push(buried.id.0);
        let (id, version, wanda) = (withdrawn.id, withdrawn.version, self.wanda.clone());
        self.app
            .write(move |tx| articles::withdraw(tx, &wanda, id, version));
        self.unpublish(&discussed);
    }

    fn write_comments(&mut self, under: &Article, discussed: &Article) {
        let visible = self.comment("visible", under).published();
        let held = self.comment("held", under).posted();
        let rejected = self.comment("rejected", under).posted();
        self.reject(&rejected);
        let spam = self.comment("spam", under).posted();
        make::decide(&self.app, &spam, Action::Spam);
        let removed = self.comment("removed", under).removed();
        let hidden = self.comment("hidden", discussed).published();
        for one in [visible, held, rejected, spam, removed, hidden] {
            self.comments.push(one.id.0);
        }
        for (row, is_answered, is_erased) in [
            ("deleted", false, false),
            ("deleted but answered", true, false),
            ("erased", false, true),
            ("erased but answered", true, true),
        ] {
            self.deleted(row, is_answered, is_erased, under);
        }
        let hidden = self.comment("deleted and hidden", discussed).published();
        self.delete(&hidden);
        for (row, status) in [
            ("held but answered", Status::Held),
            ("rejected but answered", Status::Rejected),
            ("spam but answered", Status::Spam),
            ("removed but answered", Status::Removed),
        ] {
            self.answered(row, status, under);
        }
    }

    /// A comment that its author deleted, perhaps thirty days ago.
    fn deleted(&mut self, row: &'static str, is_answered: bool, is_erased: bool, under: &Article) {
        let comment = self.comment(row, under).published();
        if is_answered {
            let answerer = self.commenter("visible");
            let answer = make::comment(&self.app, under).by(&answerer);
            answer
                .answering(&comment)
                .saying(&format!("An answer to what is {row} now."))
                .published();
        }
        self.delete(&comment);
        if is_erased {
            self.app.write(move |tx| {
                let comment = comments::queries::by_id(tx, comment.id)?;
                comments::erasure::erase(tx, &comment)
            });
        }
    }

    fn delete(&mut self, comment: &Comment) {
        self.comments.push(comment.id.0);
        let (id, author) = (comment.id, comment.author_id);
        self.app.write(move |tx| {
            let author = byline::accounts::queries::by_id(tx, author)?;
            comments::deletion::delete(tx, &author, id)
        });
    }

    /// A comment that everybody saw and somebody answered, before it came to stand at `status`.
    fn answered(&mut self, row: &'static str, status: Status, under: &Article) {
        let comment = self.comment(row, under).published();
        let answerer = self.commenter("visible");
        let answer = make::comment(&self.app, under).by(&answerer);
        answer
            .answering(&comment)
            .saying(&format!("An answer to what is {status} now."))
            .published();
        self.comments.push(comment.id.0);
        // Not every way there is one that moderators can go: some are imported as they are.
        self.app.write(move |tx| {
            diesel::sql_query("UPDATE comments SET status = $1 WHERE id = $2")
                .bind::<diesel::sql_types::Text, _>(status.word())
                .bind::<diesel::sql_types::BigInt, _>(comment.id.0)
                .execute(&mut **tx)?;
            let now = comments::queries::by_id(tx, comment.id)?;
            comments::tally::count(tx, &now, Some(comment.status))
        });
    }

    /// The words that stand on a page or in its headers, and what they are parts of; none of those
    /// that whoever asked for it knew already.
    pub fn words_on(&self, page: &Page) -> BTreeSet<(&'static str, String)> {
        let headers = page
            .headers
            .iter()
            // What is signed is no word, and is read out on the next page.
            .filter(|(name, _)| *name != "set-cookie")
            .filter_map(|(_, value)| value.to_str().ok());
        let text: String = headers
            .chain([page.body.as_str()])
            .collect::<Vec<_>>()
            .join("\n");
        let text = text.to_lowercase();
        let begins = text.match_indices(MARK).map(|(at, _)| &text[at..]);
        let ends = |c: char| !c.is_ascii_alphanumeric();
        begins
            .map(|rest| rest.split(ends).next().unwrap_or_default())
            .filter(|word| !page.path.contains(word))
            .map(|word| {
                let row = self.words.get(word);
                let row = row.unwrap_or_else(|| panic!("nobody wrote {word} at {}", page.path));
                (*row, word.to_owned())
            })
            .collect()
    }

    /// The number of the first comment by whoever wrote the comment of this row.
    pub fn comment_of(&self, row: &str) -> i64 {
        #[derive(QueryableByName)]
        struct First {
            #[diesel(sql_type = diesel::sql_types::BigInt)]
            id: i64,
        }
        let author = self.commenter(row).id.0;
        let first = self.app.read(move |conn| {
            let sql = "SELECT min(id) AS id FROM comments WHERE author_id = $1";
            let asked = diesel::sql_query(sql).bind::<diesel::sql_types::BigInt, _>(author);
            Ok(asked.get_result::<First>(conn)?)
        });
        first.id
    }

    /// All words, and what they are parts of.
    pub fn words(&self) -> BTreeSet<(&'static str, String)> {
        let all = self.words.iter();
        all.map(|(word, row)| (*row, word.clone())).collect()
    }

    /// Every address that an endpoint's pattern and its questions make with what is here.
    pub fn addresses(&self, pattern: &str) -> Vec<String> {
        let fill = |name: &str, with: &[String]| -> Vec<String> {
            with.iter().map(|one| pattern.replace(name, one)).collect()
        };
        let numbers = |all: &[i64]| all.iter().map(i64::to_string).collect::<Vec<_>>();
        let ask = |questions: &[&str]| -> Vec<String> {
            let asked = questions.iter().map(|one| format!("{pattern}?{one}"));
            asked.chain([pattern.to_owned()]).collect()
        };
        let around = |numbers: &[i64]| -> Vec<String> {
            let places = numbers
                .iter()
                .flat_map(|id| ["after", "before"].map(|way| format!("{way}={id}")));
            // Besides what is here, the middle of what fills the lists.
            places
                .chain(["after=11", "before=11", "before=end"].map(str::to_owned))
                .collect()
        };
        let walk = |numbers: &[i64]| -> Vec<String> {
            let places = around(numbers);
            ask(&places.iter().map(String::as_str).collect::<Vec<_>>())
        };
        if let Some((stem, _)) = pattern.split_once("{format:") {
            let stems = match stem {
                "/feed." => vec![stem.to_owned()],
                "/{slug}/comments." => self
                    .slugs
                    .iter()
                    .map(|one| stem.replace("{slug}", one))
                    .collect(),
                _ => {
                    let words = self.words.keys().map(String::as_str);
                    let words =
                        words.filter(|word| word.ends_with("tag") || word.ends_with("name"));
                    let words = words.chain(["boats", "wanda-writer"]);
                    words.map(|word| stem.replace("{slug}", word)).collect()
                }
            };
            let formats = ["atom", "rss", "json"];
            let each = |stem: &String| formats.map(|format| format!("{stem}{format}"));
            return stems.iter().flat_map(each).collect();
        }
        match pattern {
            "/" => walk(&self.articles),
            // What people look for begins like everything here, and like what is not for all.
            "/search" => {
                let hidden = [
                    "draft",
                    "unpublished",
                    "withdrawn",
                    "discussed",
                    "held",
                    "rejected",
                    "spam",
                    "removed",
                    "hidden",
                    "buried",
                    "deleted",
                    "erased",
                ];
                let words = hidden.iter().map(|row| format!("q={MARK}{row}"));
                let words: Vec<_> = words
                    .chain(["page=1", "page=2"].map(|page| format!("q={MARK}&{page}")))
                    .flat_map(|asked| [format!("{asked}&in=comments"), asked])
                    .collect();
                ask(&words.iter().map(String::as_str).collect::<Vec<_>>())
            }
            "/account" => walk(&self.comments),
            "/moderation/log" => {
                [ask(&["reason=abuse", "action=remove"]), walk(&[1, 2, 3])].concat()
            }
            "/account/states/{id}/appeal" | "/account/clean-ups/{id}/appeal" => {
                fill("{id}", &numbers(&[1]))
            }
            "/moderation/people" => [ask(&["name=zq", "state=banned"]), walk(&[1, 2, 3])].concat(),
            "/moderation/people/{slug}" => {
                let names = self.words.keys().filter(|word| word.ends_with("name"));
                let places = around(&self.comments).into_iter();
                let places = places.map(|at| format!("zqheldname?{at}"));
                fill("{slug}", &names.cloned().chain(places).collect::<Vec<_>>())
            }
            "/sign-in" | "/sign-up" => ask(&["next=/desk"]),
            "/desk/articles/new" => ask(&["kind=page"]),
            "/desk/articles" => {
                let states = ["status=draft", "status=published", "status=withdrawn"];
                [ask(&states), walk(&self.articles)].concat()
            }
            "/moderation" => {
                let states = [
                    "state=held",
                    "state=published",
                    "state=rejected",
                    "state=spam",
                    "state=removed",
                    "state=deleted",
                ];
                [ask(&states), walk(&self.comments)].concat()
            }
            "/{slug}.md" | "/{slug}.png" => fill("{slug}", &self.slugs),
            "/oembed" => {
                let about = |slug: &String| format!("url={}/{slug}", self.app.address);
                let all: Vec<_> = self.slugs.iter().map(about).collect();
                let all = all
                    .iter()
                    .flat_map(|one| [one.clone(), format!("{one}&format=xml")]);
                ask(&all
                    .collect::<Vec<_>>()
                    .iter()
                    .map(String::as_str)
                    .collect::<Vec<_>>())
            }
            "/sitemap-{number}.xml" => fill("{number}", &numbers(&[1, 2])),
            "/static/{file:.*}" => vec!["/static/none.css".to_owned()],
            "/sections/{slug}" | "/series/{slug}" => {
                let places = around(&self.articles).into_iter();
                let places = places.map(|at| pattern.replace("{slug}", &format!("shore?{at}")));
                let plain = pattern.replace("{slug}", "shore");
                places.chain([plain]).collect()
            }
            "/sections/{slug}/feed.{format:atom|rss|json}" => {
                let ends = ["atom", "rss", "json"];
                let feed = |end: &str| format!("/sections/shore/feed.{end}");
                ends.map(feed).into()
            }
            _ if pattern.starts_with("/desk/sections/{id}")
                || pattern.starts_with("/desk/series/{id}") =>
            {
                fill("{id}", &numbers(&[1]))
            }
            "/archive/{year}" => vec!["/archive/2026".to_owned(), "/archive/2025".to_owned()],
            "/archive/{year}/{month}" => {
                let places = around(&self.articles).into_iter();
                let places = places.map(|at| format!("/archive/2026/03?{at}"));
                places.chain(["/archive/2026/03".to_owned()]).collect()
            }
            "/media/{name}" => vec!["/media/none.jpg".to_owned()],
            "/tags/{slug}" => {
                let tags = self.words.keys().filter(|word| word.ends_with("tag"));
                let shared = around(&self.articles)
                    .into_iter()
                    .map(|at| format!("boats?{at}"));
                let shared = shared.chain(["boats".to_owned()]);
                fill("{slug}", &tags.cloned().chain(shared).collect::<Vec<_>>())
            }
            "/authors/{slug}" => {
                let names = self.words.keys().filter(|word| word.ends_with("name"));
                let wanda = around(&self.articles)
                    .into_iter()
                    .map(|at| format!("wanda-writer?{at}"));
                let wanda = wanda.chain(["wanda-writer".to_owned()]);
                fill("{slug}", &names.cloned().chain(wanda).collect::<Vec<_>>())
            }
            "/people/{slug}" => {
                let names = self.words.keys().filter(|word| word.ends_with("name"));
                fill("{slug}", &names.cloned().collect::<Vec<_>>())
            }
            "/{slug}/comments/since" => {
                let places = around(&self.comments).into_iter();
                let places = places.map(|at| format!("zqpublishedslug/comments/since?{at}"));
                let plain = fill("{slug}", &self.slugs).into_iter();
                plain.chain(places.map(|at| format!("/{at}"))).collect()
            }
            "/{slug}" => {
                let places = around(&self.comments).into_iter();
                let places = places.map(|at| format!("zqpublishedslug?{at}"));
                let slugs = self.slugs.iter().cloned().chain(places);
                fill("{slug}", &slugs.collect::<Vec<_>>())
            }
            _ if pattern.starts_with("/desk/articles/{id}") => {
                fill("{id}", &numbers(&self.articles))
            }
            "/moderation/comments/{id}/erasure" => fill("{id}", &numbers(&self.comments)),
            _ if pattern.starts_with("/comments/{id}") => fill("{id}", &numbers(&self.comments)),
            _ if pattern.contains('{') => panic!("say here what is to be put into {pattern}"),
            _ => vec![pattern.to_owned()],
        }
    }

    fn word(&mut self, row: &'static str, of: &'static str, field: &str) -> String {
        let word = format!("{MARK}{}{field}", row.replace(' ', ""));
        self.words.insert(word.clone(), of);
        word
    }

    fn article(&mut self, row: &'static str, published: bool) -> Article {
        let name = match row {
            "discussed" => "discussed name",
            "withdrawn" => "withdrawn name",
            _ => row,
        };
        let form = ArticleForm {
            title: self.word(row, name, "title"),
            slug: self.word(row, name, "slug"),
            standfirst: self.word(row, row, "standfirst"),
            body: self.word(row, row, "body"),
            tags: format!("{SHARED}, {}", self.word(row, row, "tag")),
            section: "1".into(),
            series: "Shore".into(),
            prompt: self.word(row, row, "prompt"),
            comments: Some("open".into()),
            ..ArticleForm::default()
        };
        self.keep(&form, &self.wanda.clone(), published)
    }

    /// A static page, by an editor: authors make none. It has neither tags nor a standfirst.
    fn page(&mut self, row: &'static str, editor: &Account, published: bool) {
        let form = ArticleForm {
            title: self.word(row, row, "title"),
            slug: self.word(row, row, "slug"),
            body: self.word(row, row, "body"),
            page: Some("page".into()),
            ..ArticleForm::default()
        };
        self.keep(&form, editor, published);
    }

    fn keep(&mut self, form: &ArticleForm, writer: &Account, published: bool) -> Article {
        let maker = make::article(&self.app).filled(form).by(writer);
        let article = match published {
            true => maker.published(),
            false => maker.draft(),
        };
        self.articles.push(article.id.0);
        self.slugs.push(article.slug.clone());
        article
    }

    /// Makes an article a draft again, which then moves: its old address leads to the new one.
    fn unpublish(&mut self, article: &Article) {
        let row = if article.slug.contains("discussed") {
            "discussed name"
        } else {
            "unpublished"
        };
        let moved = self.word(row, row, "moved");
        let (id, wanda) = (article.id, self.wanda.clone());
        let form = ArticleForm {
            title: article.title.clone(),
            slug: moved.clone(),
            standfirst: article.standfirst.clone(),
            body: article.body.clone(),
            tags: format!("{SHARED}, {}", article.slug.replace("slug", "tag")),
            section: "1".into(),
            series: "Shore".into(),
            prompt: article.prompt.clone(),
            comments: Some("open".into()),
            ..ArticleForm::default()
        };
        let new = NewArticle::parse(&form, Format::Markdown).unwrap();
        let saved = self.app.write(move |tx| {
            let draft = articles::unpublish(tx, &wanda, id)?;
            articles::save(tx, &wanda, id, draft.version, &new)
        });
        saved.unwrap();
        // Where it was before, everybody could know.
        self.words.remove(&article.slug);
        self.slugs.push(moved);
    }

    /// A comment by somebody of its own.
    fn comment(&mut self, row: &'static str, under: &Article) -> make::CommentMaker<'_> {
        // Moderators read in the log, and over answers, who wrote what is erased.
        let named = match row {
            "erased" | "erased but answered" => "erased name",
            _ => row,
        };
        let (name, body) = (self.word(row, named, "name"), self.word(row, row, "body"));
        let email = format!("{}@example.org", row.replace(' ', "-"));
        let author = make::account(&self.app, &name, &email, Role::Reader);
        make::comment(&self.app, under).by(&author).saying(&body)
    }

    fn commenter(&self, row: &str) -> Account {
        let email = format!("{}@example.org", row.replace(' ', "-"));
        let ask = move |conn: &mut byline::db::Connection| {
            byline::accounts::queries::find_by_email(conn, &email)
        };
        self.app.read(ask).unwrap()
    }

    /// Rejects a comment with a note to its author.
    fn reject(&mut self, comment: &Comment) {
        let because = Because {
            reason: Some(Reason::Other),
            note: self.word("rejected", "rejected", "note"),
        };
        let (id, seen, admin) = (comment.id, comment.status, make::the_admin(&self.app));
        let decided = self
            .app
            .write(move |tx| moderation::decide(tx, &admin, id, seen, Action::Reject, &because));
        decided.unwrap();
    }
}
