-- A letter without its text was not allowed before.
DROP TRIGGER letters_go_with_the_account;
CREATE TABLE letters_anew (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    written_by INTEGER NOT NULL REFERENCES accounts (id),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    at INTEGER NOT NULL
) STRICT;
INSERT INTO letters_anew (id, account_id, written_by, text, at) SELECT id, account_id, written_by, CASE text WHEN '' THEN 'Deleted' ELSE text END, at FROM letters;
DROP TABLE letters;
ALTER TABLE letters_anew RENAME TO letters;
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
