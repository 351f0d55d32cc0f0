-- Comments of somebody who was banned are taken down, or put back again, a few at a time.
CREATE TABLE clean_ups (
    id BIGSERIAL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    asked_by BIGINT NOT NULL REFERENCES accounts (id),
    asked_at BIGINT NOT NULL,
    since BIGINT,
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 50),
    removed BIGINT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('removing', 'removed', 'restoring', 'restored')),
    restored BIGINT NOT NULL,
    restored_by BIGINT REFERENCES accounts (id),
    restored_down_to BIGINT,
    changed_at BIGINT NOT NULL
);
CREATE INDEX clean_ups_of_account ON clean_ups (account_id, id);
CREATE INDEX clean_ups_by_stage ON clean_ups (stage, id);
