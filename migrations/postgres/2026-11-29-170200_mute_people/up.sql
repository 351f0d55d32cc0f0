-- Whose comments somebody does not want to read.
CREATE TABLE mutes (
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    muted_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (account_id, muted_id),
    CHECK (account_id <> muted_id)
);
