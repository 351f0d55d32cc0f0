-- What is to be done outside of a transaction, put here by the transaction that wants it. A row goes when it is done;
-- one that failed too often stays, with why.
CREATE TABLE jobs (
    id BIGSERIAL PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT,
    created_at BIGINT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    locked_until BIGINT,
    locked_by TEXT,
    last_error TEXT NOT NULL DEFAULT '' CHECK (length(last_error) <= 2000),
    failed_at BIGINT
);
CREATE INDEX jobs_due ON jobs (run_at, id) WHERE failed_at IS NULL;
CREATE UNIQUE INDEX jobs_once ON jobs (unique_key) WHERE failed_at IS NULL AND unique_key IS NOT NULL;
