-- What was written to somebody goes when their account is closed, and nothing else about it ever changes. A bound on a column is a
-- part of its table: the table is made anew with what it holds.
CREATE TABLE letters_anew (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    written_by INTEGER NOT NULL REFERENCES accounts (id),
    text TEXT NOT NULL CHECK (length(text) <= 1000),
    at INTEGER NOT NULL
) STRICT;
INSERT INTO letters_anew (id, account_id, written_by, text, at) SELECT id, account_id, written_by,
    CASE WHEN EXISTS (SELECT 1 FROM accounts WHERE accounts.id = account_id AND closed_at IS NOT NULL) THEN '' ELSE text END, at
FROM letters;
DROP TABLE letters;
ALTER TABLE letters_anew RENAME TO letters;
CREATE INDEX letters_of_account ON letters (account_id, id);
CREATE TRIGGER letters_are_not_changed BEFORE UPDATE ON letters
WHEN NOT (NEW.text = '' AND NEW.id = OLD.id AND NEW.account_id = OLD.account_id AND NEW.written_by = OLD.written_by
    AND NEW.at = OLD.at AND EXISTS (SELECT 1 FROM accounts WHERE id = OLD.account_id AND closed_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'what was decided about people is not rewritten'); END;
CREATE TRIGGER letters_are_not_deleted BEFORE DELETE ON letters
BEGIN SELECT RAISE(ABORT, 'what was decided about people is not rewritten'); END;
CREATE TRIGGER letters_are_logged AFTER INSERT ON letters
BEGIN
    INSERT INTO log_entries (at, by_id, about_id, action, reason, subject_id)
    VALUES (NEW.at, NEW.written_by, NEW.account_id, 'letter', '', NEW.id);
END;
CREATE TRIGGER letters_go_with_the_account AFTER UPDATE OF closed_at ON accounts
WHEN NEW.closed_at IS NOT NULL
BEGIN UPDATE letters SET text = '' WHERE account_id = NEW.id; END;
