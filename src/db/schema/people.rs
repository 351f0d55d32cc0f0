//! Tables about people: what was decided about them, what they are told, and their appeals.

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
    }
}
