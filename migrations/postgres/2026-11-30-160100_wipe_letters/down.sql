-- A letter without its text was not allowed before.
DROP TRIGGER letters_go_with_the_account ON accounts;
DROP FUNCTION wipe_letters();
CREATE TABLE letters_anew (
    id BIGSERIAL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    written_by BIGINT NOT NULL REFERENCES accounts (id),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    at BIGINT NOT NULL
);
INSERT INTO letters_anew (id, account_id, written_by, text, at) SELECT id, account_id, written_by,
    CASE text WHEN '' THEN 'Deleted' ELSE text END, at
FROM letters;
SELECT setval(pg_get_serial_sequence('letters_anew', 'id'), (SELECT COALESCE(max(id), 0) + 1 FROM letters_anew), false);
DROP TABLE letters;
ALTER TABLE letters_anew RENAME TO letters;
CREATE INDEX letters_of_account ON letters (account_id, id);
DROP FUNCTION refuse_letter_change();
CREATE TRIGGER letters_are_not_changed BEFORE UPDATE OR DELETE ON letters
FOR EACH ROW EXECUTE FUNCTION refuse_state_change();
CREATE TRIGGER letters_are_not_emptied BEFORE TRUNCATE ON letters
FOR EACH STATEMENT EXECUTE FUNCTION refuse_state_change();
CREATE TRIGGER letters_are_logged AFTER INSERT ON letters
FOR EACH ROW EXECUTE FUNCTION log_letter();
