-- What staff tell each other about people: rows are only ever added.
CREATE TABLE account_notes (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    written_by INTEGER NOT NULL REFERENCES accounts (id),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX account_notes_of_account ON account_notes (account_id, id);
CREATE TRIGGER account_notes_are_not_changed BEFORE UPDATE ON account_notes
BEGIN SELECT RAISE(ABORT, 'notes about people are only added'); END;
CREATE TRIGGER account_notes_are_not_deleted BEFORE DELETE ON account_notes
BEGIN SELECT RAISE(ABORT, 'notes about people are only added'); END;
