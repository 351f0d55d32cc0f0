//! What screening goes by: lists of words, and what the score has learnt.

diesel::table! {
    word_lists (name) {
        name -> Text,
        entries -> Text,
        changed_at -> BigInt,
    }
}

diesel::table! {
    spam_tokens (token) {
        token -> Text,
        spam -> BigInt,
        seen -> BigInt,
        since -> BigInt,
    }
}

diesel::table! {
    spam_lessons (comment_id) {
        comment_id -> BigInt,
        is_spam -> Bool,
        tokens -> Text,
        version -> BigInt,
        at -> BigInt,
    }
}
