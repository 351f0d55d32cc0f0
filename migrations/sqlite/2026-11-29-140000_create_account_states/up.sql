-- What moderators decided about people: a row may end, but none goes away or says something else later.
CREATE TABLE account_states (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    kind TEXT NOT NULL CHECK (kind IN ('premoderated', 'warned', 'suspended', 'banned', 'untrusted')),
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 50),
    message TEXT NOT NULL CHECK (length(message) <= 1000),
    note TEXT NOT NULL CHECK (length(note) <= 1000),
    imposed_by INTEGER NOT NULL REFERENCES accounts (id),
    at INTEGER NOT NULL,
    expires_at INTEGER,
    lifted_at INTEGER,
    lifted_by INTEGER REFERENCES accounts (id),
    acknowledged_at INTEGER,
    in_force_until INTEGER NOT NULL
) STRICT;
CREATE INDEX account_states_of_account ON account_states (account_id, in_force_until);
CREATE INDEX account_states_by_kind ON account_states (kind, in_force_until, id);

CREATE TRIGGER account_states_say_the_same BEFORE UPDATE OF id, account_id, kind, reason, message, note, imposed_by, at, expires_at ON account_states
BEGIN SELECT RAISE(ABORT, 'what was decided about people is not rewritten'); END;
CREATE TRIGGER account_states_are_not_deleted BEFORE DELETE ON account_states
BEGIN SELECT RAISE(ABORT, 'what was decided about people is not rewritten'); END;
