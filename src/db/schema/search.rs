//! What search goes by, but for the index itself, which each database keeps in its own way.

diesel::table! {
    unindexed (id) {
        id -> BigInt,
        what -> Text,
        subject_id -> BigInt,
    }
}

diesel::table! {
    index_backlog (id) {
        id -> BigInt,
        what -> Text,
        subject_id -> BigInt,
    }
}

diesel::table! {
    known_words (word) {
        word -> Text,
        articles -> BigInt,
    }
}

diesel::table! {
    slips (slip, word) {
        slip -> Text,
        word -> Text,
    }
}
