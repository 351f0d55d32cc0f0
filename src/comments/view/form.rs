//! The form under an article, and the comment it answers.

use crate::articles::Article;
use crate::clock::Moment;
use crate::comments::posting::Words;
use crate::comments::{Comment, form_key};
use crate::links;
use crate::markdown::SafeHtml;
use crate::web::{Errors, Visit, When};

/// The form.
pub struct CommentForm {
    /// Where it is sent.
    pub action: String,
    /// Where its preview is.
    pub preview_action: String,
    /// Its age, signed.
    pub form_key: String,
    /// What it answers.
    pub parent_id: Option<i64>,
    /// Whether posting it means: once more, although it was said a moment ago.
    pub insists: bool,
    /// What was typed.
    pub text: String,
    /// What is wrong.
    pub errors: Errors,
    /// Who is signed in.
    pub signed_in_as: Option<String>,
    /// What will happen.
    pub hint: Option<String>,
}

/// A comment quoted on another page.
pub struct QuotedComment {
    /// Its number.
    pub id: i64,
    /// Who wrote it.
    pub author: String,
    /// When.
    pub written: When,
    /// Its text.
    pub body: SafeHtml,
}

impl CommentForm {
    /// The empty form under `article`, for somebody who `is_known` here or not.
    pub fn under(visit: &Visit, article: &Article, is_known: bool) -> CommentForm {
        let account = visit.viewer.account();
        let staff = account.is_some_and(|account| account.role.is_staff());
        let holds_first = visit.frame.settings.first_held > 0 && !staff && !is_known;
        let hint = "A first comment is read by a person before it appears, usually within a day.";
        CommentForm {
            action: links::comments_of(&article.slug),
            preview_action: links::comment_preview(&article.slug),
            form_key: match account {
                Some(_) => form_key::make_own(&visit.app.keys.form, article.id, visit.now()),
                None => form_key::make(&visit.app.keys.form, article.id, visit.now()),
            },
            parent_id: None,
            insists: false,
            text: String::new(),
            errors: Errors::default(),
            signed_in_as: account.map(|account| account.name.clone()),
            hint: holds_first.then(|| hint.to_owned()),
        }
    }

    /// The same form with what was typed into it. A key that can still be used stays: it tells the
    /// same form sent twice from another one. What will happen was said over the first.
    pub fn again(visit: &Visit, article: &Article, words: Words) -> CommentForm {
        let mut form = CommentForm::under(visit, article, true);
        let key = &visit.app.keys.form;
        if form_key::is_valid(key, article.id, &words.form_key, visit.now()) {
            form.form_key = words.form_key;
        }
        form.parent_id = words.parent_id.map(|parent| parent.0);
        form.insists = words.insists;
        form.text = words.body;
        form
    }
}

impl QuotedComment {
    /// A comment by `author`, as seen at `now`.
    pub fn of(comment: Comment, author: String, now: Moment) -> QuotedComment {
        QuotedComment {
            id: comment.id.0,
            author,
            written: When::ago(comment.created_at, now),
            body: SafeHtml::from_stored(comment.body_html),
        }
    }
}
