//! Tables about people: what was decided about them, what they are told, their appeals, the log of it all, and
//! what they read, mute and follow; and the threads that were closed.

diesel::table! {
    account_states (id) {
        id -> BigInt,
        account_id -> BigInt,
        kind -> Text,
        reason -> Text,
        message -> Text,
        note -> Text,
        imposed_by -> BigInt,
        at -> BigInt,
        expires_at -> Nullable<BigInt>,
        lifted_at -> Nullable<BigInt>,
        lifted_by -> Nullable<BigInt>,
        acknowledged_at -> Nullable<BigInt>,
        in_force_until -> BigInt,
        replaces -> Nullable<BigInt>,
    }
}

diesel::table! {
    covered_addresses (id) {
        id -> BigInt,
        state_id -> BigInt,
        cover -> Text,
        key -> Text,
    }
}

diesel::table! {
    account_notes (id) {
        id -> BigInt,
        account_id -> BigInt,
        written_by -> BigInt,
        text -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    letters (id) {
        id -> BigInt,
        account_id -> BigInt,
        written_by -> BigInt,
        text -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    notices (id) {
        id -> BigInt,
        account_id -> BigInt,
        about -> Text,
        subject_id -> BigInt,
        at -> BigInt,
    }
}

diesel::table! {
    appeals (id) {
        id -> BigInt,
        account_id -> BigInt,
        comment_id -> Nullable<BigInt>,
        decision_id -> BigInt,
        state_id -> Nullable<BigInt>,
        clean_up_id -> Nullable<BigInt>,
        message -> Text,
        at -> BigInt,
        answered_at -> Nullable<BigInt>,
        answered_by -> Nullable<BigInt>,
        outcome -> Nullable<Text>,
        answer -> Nullable<Text>,
    }
}

diesel::table! {
    clean_ups (id) {
        id -> BigInt,
        account_id -> BigInt,
        asked_by -> BigInt,
        asked_at -> BigInt,
        since -> Nullable<BigInt>,
        reason -> Text,
        removed -> BigInt,
        stage -> Text,
        restored -> BigInt,
        restored_by -> Nullable<BigInt>,
        restored_down_to -> Nullable<BigInt>,
        changed_at -> BigInt,
        state_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    visits (account_id, article_id) {
        account_id -> BigInt,
        article_id -> BigInt,
        new_since -> BigInt,
        seen_at -> BigInt,
    }
}

diesel::table! {
    mutes (account_id, muted_id) {
        account_id -> BigInt,
        muted_id -> BigInt,
        at -> BigInt,
    }
}

diesel::table! {
    follows (id) {
        id -> BigInt,
        account_id -> BigInt,
        article_id -> BigInt,
        thread_id -> Nullable<BigInt>,
        at -> BigInt,
    }
}

diesel::table! {
    pick_changes (id) {
        id -> BigInt,
        comment_id -> BigInt,
        editor_id -> BigInt,
        action -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    log_entries (id) {
        id -> BigInt,
        at -> BigInt,
        by_id -> BigInt,
        about_id -> BigInt,
        article_id -> Nullable<BigInt>,
        action -> Text,
        reason -> Text,
        subject_id -> BigInt,
    }
}

diesel::table! {
    locks (id) {
        id -> BigInt,
        comment_id -> BigInt,
        thread_id -> BigInt,
        article_id -> BigInt,
        reason -> Text,
        locked_at -> BigInt,
        locked_by -> BigInt,
        lifted_at -> Nullable<BigInt>,
        lifted_by -> Nullable<BigInt>,
    }
}
