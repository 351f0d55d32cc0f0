-- Comments of somebody who was banned are taken down, or put back again, a few at a time.
CREATE TABLE clean_ups (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    asked_by INTEGER NOT NULL REFERENCES accounts (id),
    asked_at INTEGER NOT NULL,
    since INTEGER,
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 50),
    removed INTEGER NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('removing', 'removed', 'restoring', 'restored')),
    restored INTEGER NOT NULL,
    restored_by INTEGER REFERENCES accounts (id),
    restored_down_to INTEGER,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX clean_ups_of_account ON clean_ups (account_id, id);
CREATE INDEX clean_ups_by_stage ON clean_ups (stage, id);
