CREATE TABLE notices_before (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    about TEXT NOT NULL CHECK (about IN ('decision', 'state', 'lifting', 'answer', 'clean-up', 'put-back')),
    subject_id INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO notices_before (id, account_id, about, subject_id, at)
SELECT id, account_id, about, subject_id, at FROM notices WHERE about <> 'letter';
DROP TABLE notices;
ALTER TABLE notices_before RENAME TO notices;
CREATE INDEX notices_of_account ON notices (account_id, id);
DROP TABLE letters;
DROP TRIGGER log_is_not_deleted;
DELETE FROM log_entries WHERE action = 'letter';
CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log_entries
BEGIN SELECT RAISE(ABORT, 'the moderation log is append-only'); END;
