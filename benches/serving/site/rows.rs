//! The columns that are filled by hand where a million rows have to be made.

diesel::table! {
    /// People.
    accounts (id) {
        id -> BigInt,
        name -> Text,
        name_key -> Text,
        slug -> Text,
        email -> Text,
        email_key -> Text,
        password_hash -> Text,
        role -> Text,
        claimed -> Bool,
        created_at -> BigInt,
        password_changed_at -> BigInt,
    }
}

diesel::table! {
    /// Articles.
    articles (id) {
        id -> BigInt,
        slug -> Text,
        comment_count -> BigInt,
        published_at -> BigInt,
    }
}

diesel::table! {
    /// Comments.
    comments (id) {
        id -> BigInt,
        article_id -> BigInt,
        parent_id -> Nullable<BigInt>,
        depth -> BigInt,
        author_id -> BigInt,
        status -> Text,
        body -> Text,
        body_html -> Text,
        html_version -> BigInt,
        body_key -> Binary,
        links -> BigInt,
        created_at -> BigInt,
    }
}

diesel::table! {
    /// Who is signed in.
    sessions (id_hash) {
        id_hash -> Binary,
        seen_at -> BigInt,
    }
}
