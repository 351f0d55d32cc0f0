//! Tables that nobody reads about: who is signed in, what is set, where things stood and came from.

diesel::table! {
    sessions (id_hash) {
        id_hash -> Binary,
        account_id -> BigInt,
        created_at -> BigInt,
        seen_at -> BigInt,
        idle_until -> BigInt,
        absolute_until -> BigInt,
        label -> Text,
        state -> Text,
    }
}

diesel::table! {
    sign_in_attempts (id) {
        id -> BigInt,
        account_key -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    settings (key) {
        key -> Text,
        value -> Text,
    }
}

diesel::table! {
    old_slugs (slug) {
        slug -> Text,
        article_id -> BigInt,
    }
}

diesel::table! {
    imports (source, kind, source_id) {
        source -> Text,
        kind -> Text,
        source_id -> Text,
        local_id -> BigInt,
    }
}

diesel::table! {
    old_paths (path) {
        path -> Text,
        article_id -> BigInt,
    }
}
