//! The tables, as Diesel sees them in both databases.

mod arranging;
mod media;
mod people;
mod screening;
mod search;
mod upkeep;

pub use arranging::{
    appearances, archive_months, old_section_slugs, related_articles, related_due, sections,
    series, series_parts, zone_turns,
};
pub use media::{article_pictures, jobs, picture_files, pictures};
pub use people::{
    account_notes, account_states, appeals, clean_ups, covered_addresses, follows, letters, locks,
    log_entries, mutes, notices, pick_changes, visits,
};
pub use screening::{spam_lessons, spam_tokens, word_lists};
pub use search::{index_backlog, known_words, slips, unindexed};
pub use upkeep::{imports, old_paths, old_slugs, sessions, settings, sign_in_attempts};

diesel::table! {
    accounts (id) {
        id -> BigInt,
        name -> Text,
        name_key -> Text,
        slug -> Text,
        email -> Nullable<Text>,
        email_key -> Nullable<Text>,
        mailbox_key -> Nullable<Text>,
        domain_key -> Nullable<Text>,
        password_hash -> Nullable<Text>,
        role -> Text,
        claimed -> Bool,
        bio -> Text,
        created_at -> BigInt,
        password_changed_at -> BigInt,
        closes_at -> Nullable<BigInt>,
        closing -> Nullable<Text>,
        closed_at -> Nullable<BigInt>,
        thread_sorting -> Nullable<Text>,
        unread_since -> Nullable<BigInt>,
    }
}

diesel::table! {
    articles (id) {
        id -> BigInt,
        kind -> Text,
        status -> Text,
        slug -> Text,
        author_id -> BigInt,
        title -> Text,
        standfirst -> Text,
        format -> Text,
        body -> Text,
        body_html -> Text,
        summary -> Text,
        html_version -> BigInt,
        headings -> Text,
        picture -> Text,
        picture_alt -> Text,
        questions -> Text,
        prompt -> Text,
        body_prompt -> Text,
        words -> BigInt,
        comments_open -> Bool,
        comments_closed_at -> Nullable<BigInt>,
        comment_count -> BigInt,
        version -> BigInt,
        created_at -> BigInt,
        edited_at -> BigInt,
        edited_by -> BigInt,
        published_at -> Nullable<BigInt>,
        withdrawn_at -> Nullable<BigInt>,
        premoderated -> Bool,
        section_id -> Nullable<BigInt>,
        language -> Text,
    }
}

diesel::table! {
    tags (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        description -> Text,
    }
}

diesel::table! {
    article_tags (article_id, tag_id) {
        article_id -> BigInt,
        tag_id -> BigInt,
        position -> BigInt,
        listed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    comments (id) {
        id -> BigInt,
        article_id -> BigInt,
        parent_id -> Nullable<BigInt>,
        depth -> BigInt,
        author_id -> BigInt,
        status -> Text,
        reasons -> Text,
        public_reason -> Text,
        format -> Text,
        body -> Text,
        body_html -> Text,
        html_version -> BigInt,
        body_key -> Binary,
        links -> BigInt,
        submission_key -> Nullable<Binary>,
        created_at -> BigInt,
        decided_at -> Nullable<BigInt>,
        decided_by -> Nullable<BigInt>,
        root_id -> Nullable<BigInt>,
        version -> BigInt,
        edited_at -> Nullable<BigInt>,
        deleted_at -> Nullable<BigInt>,
        deleted_from -> Nullable<Text>,
        erased_at -> Nullable<BigInt>,
        taken_down -> Nullable<Text>,
        recommendations -> BigInt,
        picked_at -> Nullable<BigInt>,
        reported_at -> Nullable<BigInt>,
        report_weight -> BigInt,
        appeared_at -> BigInt,
    }
}

diesel::table! {
    comment_versions (comment_id, version) {
        comment_id -> BigInt,
        version -> BigInt,
        body -> Text,
        body_html -> Text,
        html_version -> BigInt,
        written_at -> BigInt,
    }
}

diesel::table! {
    claims (comment_id) {
        comment_id -> BigInt,
        moderator_id -> BigInt,
        until -> BigInt,
    }
}

diesel::table! {
    moderator_habits (account_id) {
        account_id -> BigInt,
        one_at_a_time -> Bool,
        shortcuts -> Bool,
    }
}

diesel::table! {
    threads (root_id) {
        root_id -> BigInt,
        article_id -> BigInt,
        begun_at -> BigInt,
        published -> BigInt,
        rank -> BigInt,
    }
}

diesel::table! {
    recommendations (account_id, article_id, comment_id) {
        account_id -> BigInt,
        article_id -> BigInt,
        comment_id -> BigInt,
        at -> BigInt,
    }
}

diesel::table! {
    waiting_comments (id) {
        id -> BigInt,
        key_hash -> Binary,
        owner_id -> Nullable<BigInt>,
        article_id -> BigInt,
        parent_id -> Nullable<BigInt>,
        body -> Text,
        form_key -> Text,
        knows_gone -> Bool,
        created_at -> BigInt,
    }
}

diesel::table! {
    decisions (id) {
        id -> BigInt,
        comment_id -> BigInt,
        moderator_id -> BigInt,
        action -> Text,
        status_before -> Text,
        status_after -> Text,
        reason -> Text,
        note -> Text,
        at -> BigInt,
        article_id -> Nullable<BigInt>,
        public_reason_before -> Text,
        reported_before -> Nullable<BigInt>,
        bulk_id -> Nullable<BigInt>,
        undoes -> Nullable<BigInt>,
    }
}

diesel::table! {
    reports (id) {
        id -> BigInt,
        comment_id -> BigInt,
        article_id -> BigInt,
        reporter_id -> Nullable<BigInt>,
        reason -> Text,
        note -> Text,
        weight -> BigInt,
        at -> BigInt,
        outcome -> Nullable<Text>,
        decided_at -> Nullable<BigInt>,
    }
}

diesel::joinable!(old_paths -> articles (article_id));
diesel::joinable!(articles -> accounts (author_id));
diesel::joinable!(article_tags -> articles (article_id));
diesel::joinable!(article_tags -> tags (tag_id));
diesel::joinable!(comments -> accounts (author_id));
diesel::joinable!(comments -> articles (article_id));
diesel::joinable!(spam_lessons -> comments (comment_id));
diesel::joinable!(reports -> comments (comment_id));
diesel::joinable!(reports -> articles (article_id));
diesel::joinable!(old_slugs -> articles (article_id));
diesel::joinable!(article_pictures -> articles (article_id));
diesel::allow_tables_to_appear_in_same_query!(
    appearances,
    archive_months,
    zone_turns,
    related_articles,
    related_due,
    sections,
    old_section_slugs,
    series,
    series_parts,
    word_lists,
    old_paths,
    accounts,
    account_states,
    covered_addresses,
    account_notes,
    notices,
    appeals,
    clean_ups,
    visits,
    mutes,
    follows,
    letters,
    locks,
    log_entries,
    pick_changes,
    sessions,
    sign_in_attempts,
    settings,
    articles,
    old_slugs,
    tags,
    article_tags,
    comments,
    comment_versions,
    threads,
    spam_tokens,
    spam_lessons,
    recommendations,
    waiting_comments,
    decisions,
    reports,
    claims,
    moderator_habits,
    imports,
    article_pictures,
    jobs,
    picture_files,
    pictures
);
