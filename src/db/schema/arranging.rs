//! The tables by which articles are found again.

diesel::table! {
    archive_months (month) {
        month -> BigInt,
        articles -> BigInt,
    }
}

diesel::table! {
    zone_turns (begins_at) {
        begins_at -> BigInt,
        seconds_ahead -> BigInt,
    }
}

diesel::table! {
    series (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        description -> Text,
    }
}

diesel::table! {
    series_parts (article_id) {
        article_id -> BigInt,
        series_id -> BigInt,
        part -> BigInt,
    }
}

diesel::joinable!(series_parts -> series (series_id));
diesel::joinable!(series_parts -> super::articles (article_id));

diesel::table! {
    sections (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        description -> Text,
        premoderated -> Bool,
        position -> BigInt,
        deleted_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    old_section_slugs (slug) {
        slug -> Text,
        section_id -> BigInt,
    }
}

diesel::joinable!(old_section_slugs -> sections (section_id));
diesel::joinable!(super::articles -> sections (section_id));

diesel::table! {
    related_articles (article_id, position) {
        article_id -> BigInt,
        position -> BigInt,
        related_id -> BigInt,
    }
}

diesel::table! {
    related_due (article_id) {
        article_id -> BigInt,
        asked -> BigInt,
        echo -> Bool,
    }
}

diesel::table! {
    appearances (article_id) {
        article_id -> BigInt,
        title -> Text,
        description -> Text,
        canonical -> Text,
        hidden -> Bool,
    }
}
