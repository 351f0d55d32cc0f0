CREATE TABLE accounts (
    id BIGSERIAL PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    name_key TEXT NOT NULL,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80),
    email TEXT CHECK (length(email) <= 254),
    email_key TEXT,
    password_hash TEXT,
    role TEXT NOT NULL CHECK (role IN ('reader', 'contributor', 'author', 'editor', 'moderator', 'admin')),
    claimed BOOLEAN NOT NULL,
    bio TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    password_changed_at BIGINT NOT NULL,
    CHECK (NOT claimed OR (email_key IS NOT NULL AND password_hash IS NOT NULL)),
    CHECK (claimed OR role = 'reader')
);
-- Names and addresses are unique among people who can sign in; imported people may share them.
CREATE UNIQUE INDEX accounts_name_key ON accounts (name_key) WHERE claimed;
CREATE UNIQUE INDEX accounts_email_key ON accounts (email_key) WHERE claimed;
CREATE INDEX accounts_imported_names ON accounts (name_key) WHERE NOT claimed;
CREATE INDEX accounts_by_role ON accounts (role, id);

CREATE TABLE sessions (
    id_hash BYTEA PRIMARY KEY CHECK (length(id_hash) = 32),
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    idle_until BIGINT NOT NULL,
    absolute_until BIGINT NOT NULL,
    label TEXT NOT NULL DEFAULT '' CHECK (length(label) <= 200),
    state TEXT NOT NULL CHECK (length(state) <= 4096)
);
CREATE INDEX sessions_of_account ON sessions (account_id, created_at);

CREATE TABLE sign_in_attempts (
    id BIGSERIAL PRIMARY KEY,
    account_key TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX sign_in_attempts_of_account ON sign_in_attempts (account_key, at);
CREATE INDEX sign_in_attempts_by_time ON sign_in_attempts (at);

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
