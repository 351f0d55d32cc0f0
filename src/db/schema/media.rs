//! Pictures, and what is to be done outside of transactions.

diesel::table! {
    jobs (id) {
        id -> BigInt,
        kind -> Text,
        payload -> Text,
        unique_key -> Nullable<Text>,
        created_at -> BigInt,
        run_at -> BigInt,
        attempts -> BigInt,
        locked_until -> Nullable<BigInt>,
        locked_by -> Nullable<Text>,
        last_error -> Text,
        failed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    pictures (id) {
        id -> BigInt,
        key -> Text,
        name -> Text,
        file_name -> Text,
        width -> BigInt,
        height -> BigInt,
        bytes -> BigInt,
        alt -> Nullable<Text>,
        state -> Text,
        reason -> Text,
        added_at -> BigInt,
        added_by -> Nullable<BigInt>,
        placeholder -> Nullable<Binary>,
    }
}

diesel::table! {
    picture_files (name) {
        name -> Text,
        picture_id -> BigInt,
        bytes -> BigInt,
        digest -> Binary,
    }
}

diesel::table! {
    article_pictures (article_id, picture_key) {
        article_id -> BigInt,
        picture_key -> Text,
    }
}
