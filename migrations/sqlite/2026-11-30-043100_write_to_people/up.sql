-- What moderators write to people without deciding anything about them: rows are only ever added, and each is a line
-- of the log.
CREATE TABLE letters (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    written_by INTEGER NOT NULL REFERENCES accounts (id),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX letters_of_account ON letters (account_id, id);
CREATE TRIGGER letters_are_not_changed BEFORE UPDATE ON letters
BEGIN SELECT RAISE(ABORT, 'what was decided about people is not rewritten'); END;
CREATE TRIGGER letters_are_not_deleted BEFORE DELETE ON letters
BEGIN SELECT RAISE(ABORT, 'what was decided about people is not rewritten'); END;
CREATE TRIGGER letters_are_logged AFTER INSERT ON letters
BEGIN
    INSERT INTO log_entries (at, by_id, about_id, action, reason, subject_id)
    VALUES (NEW.at, NEW.written_by, NEW.account_id, 'letter', '', NEW.id);
END;

-- The words a column may hold are a part of its table: the table is made anew with what it holds.
CREATE TABLE notices_anew (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    about TEXT NOT NULL CHECK (about IN ('decision', 'state', 'lifting', 'answer', 'clean-up', 'put-back', 'letter')),
    subject_id INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO notices_anew (id, account_id, about, subject_id, at) SELECT id, account_id, about, subject_id, at FROM notices;
DROP TABLE notices;
ALTER TABLE notices_anew RENAME TO notices;
CREATE INDEX notices_of_account ON notices (account_id, id);
