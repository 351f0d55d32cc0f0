//! The form under an article, and the comment it answers.

use super::state::line;
use crate::articles::Article;
use crate::clock::Moment;
use crate::comments::answering::Answered;
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
    /// Where whoever is not who is signed in takes the words with them.
    pub sign_out_action: String,
    /// Its age, signed.
    pub form_key: String,
    /// What it answers.
    pub parent_id: Option<i64>,
    /// Whether posting it means: once more, although it was said a moment ago.
    pub insists: bool,
    /// Whether whoever writes was told that what they answer is gone.
    pub knows_gone: bool,
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

/// The line in the place of a comment that is gone.
pub struct LineView {
    /// The comment's number.
    pub id: i64,
    /// What became of it.
    pub sentence: String,
    /// When it was written.
    pub written: When,
    /// Whether that is new to whoever answers it.
    pub is_news: bool,
}

/// What is answered, as it stands over the form: the comment or the line.
pub struct AnsweredView {
    /// The comment.
    pub comment: Option<QuotedComment>,
    /// The line in its place.
    pub line: Option<LineView>,
}

impl CommentForm {
    /// The empty form under `article`, for somebody who `is_known` here or not.
    pub fn under(visit: &Visit, article: &Article, is_known: bool) -> CommentForm {
        let account = visit.viewer.account();
        let staff = account.is_some_and(|account| account.role.is_staff());
        let holds_first = visit.frame.settings.first_held > 0 && !staff && !is_known;
        CommentForm {
            action: links::comments_of(&article.slug),
            preview_action: links::comment_preview(&article.slug),
            sign_out_action: links::comment_sign_out(&article.slug),
            form_key: match account {
                Some(_) => form_key::make_own(&visit.app.keys.form, article.id, visit.now()),
                None => form_key::make(&visit.app.keys.form, article.id, visit.now()),
            },
            parent_id: None,
            insists: false,
            knows_gone: false,
            text: String::new(),
            errors: Errors::default(),
            signed_in_as: account.map(|account| account.name.clone()),
            hint: holds_first.then(|| t!("comments-first-held").to_owned()),
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
        form.knows_gone = words.knows_gone;
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

impl AnsweredView {
    /// What is `answered`, as seen at `now` by somebody who knows that it is gone, if it is, or not.
    pub fn of(answered: Answered, knows_gone: bool, now: Moment) -> AnsweredView {
        let Answered {
            comment, author, ..
        } = answered;
        match author {
            Some(author) => AnsweredView {
                comment: Some(QuotedComment::of(comment, author, now)),
                line: None,
            },
            None => AnsweredView {
                comment: None,
                line: Some(LineView {
                    id: comment.id.0,
                    sentence: line(comment.status, &comment.public_reason),
                    written: When::ago(comment.created_at, now),
                    is_news: !knows_gone,
                }),
            },
        }
    }

    /// Its number.
    pub fn id(&self) -> i64 {
        let comment = self.comment.as_ref().map(|comment| comment.id);
        let line = self.line.as_ref().map(|line| line.id);
        comment.or(line).unwrap_or_default()
    }

    /// Who wrote it, unless only a line is there.
    pub fn author(&self) -> Option<&str> {
        let comment = self.comment.as_ref();
        comment.map(|comment| comment.author.as_str())
    }
}
