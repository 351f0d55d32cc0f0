//! What the desk shows of articles.

use super::draft::Faults;
use super::listings::Listed;
use super::placed::{Choices, Placed};
use super::{Article, ArticleForm, Kind, Refusal, Status};
use crate::accounts::Account;
use crate::clock::Moment;
use crate::language::Tongue;
use crate::links;
use crate::web::{Errors, When};

/// One row of the writers' list.
pub struct DeskArticle {
    /// Its title.
    pub title: String,
    /// Where it is changed; where it is read, for those who may not change it any more.
    pub edit_url: String,
    /// Where readers find it, if they do.
    pub url: Option<String>,
    /// Who wrote it.
    pub authors: String,
    /// The language it is written in.
    pub language: Tongue,
    /// Its section or primary tag, or that it is a static page.
    pub tag: Option<String>,
    /// draft, published or withdrawn.
    pub status: String,
    /// When it was last changed.
    pub changed: When,
    /// How many published comments it has.
    pub comments: u64,
}

impl DeskArticle {
    /// The row of an article in the list of `viewer`.
    pub fn of(listed: Listed, viewer: &Account, now: Moment) -> DeskArticle {
        let Listed {
            article,
            author,
            section,
            tags,
            ..
        } = listed;
        let url = links::article(&article.slug);
        let is_draft = article.status == Status::Draft;
        DeskArticle {
            edit_url: if is_draft || viewer.role.may_publish() {
                links::editor(article.id)
            } else {
                url.clone()
            },
            url: (article.status == Status::Published).then_some(url),
            authors: author.map(|author| author.name).unwrap_or_default(),
            tag: match article.kind {
                Kind::Article => {
                    let tag = || tags.into_iter().next().map(|tag| tag.name);
                    section.map(|section| section.name).or_else(tag)
                }
                Kind::Page => Some(t!("editor-kind-page").into()),
            },
            status: article.status.to_string(),
            changed: When::ago(article.edited_at, now),
            comments: article.comment_count.max(0) as u64,
            title: article.title,
            language: article.language,
        }
    }
}

/// The editor's form.
pub struct EditorForm {
    /// Where it is sent.
    pub action: String,
    /// Where its preview is.
    pub preview_action: String,
    /// Where it is sent to be published.
    pub publish_action: Option<String>,
    /// Where it is sent to become a draft again.
    pub unpublish_action: Option<String>,
    /// The page that asks before withdrawing.
    pub withdraw_url: Option<String>,
    /// The article's number, when it has one.
    pub id: Option<i64>,
    /// The version the text began from.
    pub version: i64,
    /// draft, published or withdrawn.
    pub status: String,
    /// The title.
    pub title: String,
    /// The text.
    pub body: String,
    /// The address.
    pub slug: String,
    /// The sentences under the title.
    pub standfirst: String,
    /// The tags, separated by commas.
    pub tags: String,
    /// The number of the section; empty for none.
    pub section: String,
    /// The name of the series; empty for none.
    pub series: String,
    /// Which part of the series it is.
    pub part: String,
    /// The tag of the language it is written in; empty for that of the site.
    pub language: String,
    /// What there is to choose from.
    pub choices: Choices,
    /// The question to the commenters.
    pub prompt: String,
    /// Whether it takes comments.
    pub comments_open: bool,
    /// Whether a person reads every comment on it before it appears.
    pub premoderated: bool,
    /// What search engines show as its title.
    pub search_title: String,
    /// What they show under it.
    pub search_description: String,
    /// Where it was published first.
    pub canonical: String,
    /// Whether search engines are asked not to show it.
    pub hidden: bool,
    /// The beginning of its text, as it is stored.
    pub summary: String,
    /// Whether its writer may make a static page of it, or an article.
    pub may_be_page: bool,
    /// Whether it is a static page.
    pub is_page: bool,
    /// What is wrong.
    pub errors: Errors,
}

impl EditorForm {
    /// The form as it was typed, with what its writer may do with `article`, nothing for a new one.
    pub fn typed(form: ArticleForm, article: Option<&Article>, writer: &Account) -> EditorForm {
        let status = article.map_or(Status::Draft, |article| article.status);
        let was_published = article.is_some_and(|article| article.published_at.is_some());
        let id = article.map(|article| article.id);
        let may_publish = writer.role.may_publish();
        let publisher = id.filter(|_| may_publish);
        let is_published = status == Status::Published;
        let may_be_page = writer.role.may_edit_all();
        let was_page = article.is_some_and(|article| article.kind == Kind::Page);
        EditorForm {
            action: id.map_or(links::DESK_ARTICLES.to_owned(), links::editor),
            preview_action: links::PREVIEW.to_owned(),
            publish_action: (may_publish && !is_published)
                .then(|| id.map_or(links::NEW_PUBLICATION.to_owned(), links::publication)),
            unpublish_action: publisher.filter(|_| is_published).map(links::unpublication),
            withdraw_url: publisher
                .filter(|_| was_published && status != Status::Withdrawn)
                .map(links::withdrawal),
            id: id.map(|id| id.0),
            version: form.version,
            status: status.to_string(),
            title: form.title,
            body: form.body,
            slug: form.slug,
            standfirst: form.standfirst,
            tags: form.tags,
            section: form.section,
            series: form.series,
            part: form.part,
            language: form.language,
            choices: Choices::default(),
            prompt: form.prompt,
            comments_open: form.comments.is_some(),
            premoderated: form.premoderated.is_some(),
            search_title: form.search_title,
            search_description: form.search_description,
            canonical: form.canonical,
            hidden: form.hidden.is_some(),
            summary: article.map_or_else(String::new, |article| article.summary.clone()),
            may_be_page,
            is_page: if may_be_page {
                form.page.is_some()
            } else {
                was_page
            },
            errors: Errors::default(),
        }
    }

    /// The form of an article as it is stored.
    pub fn stored(article: &Article, placed: &Placed, writer: &Account) -> EditorForm {
        let tags = &placed.tags;
        let (series, part) = match &placed.series {
            Some((series, part)) => (series.name.clone(), part.to_string()),
            None => Default::default(),
        };
        let names: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
        let form = ArticleForm {
            id: Some(article.id.0),
            version: article.version,
            title: article.title.clone(),
            body: article.body.clone(),
            slug: article.slug.clone(),
            standfirst: article.standfirst.clone(),
            tags: names.join(", "),
            section: placed
                .section
                .as_ref()
                .map_or_else(String::new, |one| one.id.to_string()),
            series,
            part,
            language: article.language.stored().to_owned(),
            prompt: article.prompt.clone(),
            comments: article.comments_open.then(|| "open".to_owned()),
            premoderated: article.premoderated.then(|| "on".to_owned()),
            search_title: placed.appearance.title.clone(),
            search_description: placed.appearance.description.clone(),
            canonical: placed.appearance.canonical.clone(),
            hidden: placed.appearance.hidden.then(|| "on".to_owned()),
            page: (article.kind == Kind::Page).then(|| "page".to_owned()),
        };
        EditorForm::typed(form, Some(article), writer)
    }

    /// The empty form of a new article, or page: those take no comments unless their writer wants some.
    pub fn blank(kind: Kind, writer: &Account) -> EditorForm {
        let is_page = kind == Kind::Page && writer.role.may_edit_all();
        let form = ArticleForm {
            comments: (!is_page).then(|| "open".to_owned()),
            page: is_page.then(|| "page".to_owned()),
            ..ArticleForm::default()
        };
        EditorForm::typed(form, None, writer)
    }

    /// The same form with what its writer chooses from.
    pub fn choosing(self, choices: Choices) -> EditorForm {
        EditorForm { choices, ..self }
    }

    /// The name of the chosen section.
    pub fn section_name(&self) -> String {
        let all = self.choices.sections.iter();
        let chosen = all.filter(|one| one.number == self.section);
        chosen.map(|one| one.name.clone()).collect()
    }

    /// The same form with what is wrong with it.
    pub fn with(self, errors: Errors) -> EditorForm {
        EditorForm { errors, ..self }
    }
}

/// The messages about what is not valid.
pub fn messages(faults: &Faults) -> Errors {
    let mut errors = Errors::default();
    for (field, fault) in faults {
        errors.add(field, fault.to_string());
    }
    errors
}

/// The message about an address that cannot be had; a stale text has a page of its own.
pub fn refused(refusal: &Refusal) -> Errors {
    let message = match refusal {
        Refusal::SlugTaken => t!("editor-address-taken"),
        Refusal::SlugWasUsed => t!("editor-address-was-used"),
        Refusal::SectionGone => return Errors::one("section", t!("editor-section-gone")),
        Refusal::Stale(_) => return Errors::one("", t!("editor-stale")),
    };
    Errors::one("slug", message)
}
