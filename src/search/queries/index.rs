//! The index, as far as both databases keep it alike.

diesel::table! {
    article_index (rowid) {
        rowid -> BigInt,
        title -> Text,
        tags -> Text,
        standfirst -> Text,
        body -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    comment_index (rowid) {
        rowid -> BigInt,
        body -> Text,
        at -> BigInt,
    }
}
