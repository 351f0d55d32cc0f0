-- What was written to somebody goes when their account is closed, and nothing else about it ever changes. A bound on a
-- column is a part of its table: the table is made anew with what it holds.
CREATE TABLE letters_anew (
    id BIGSERIAL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    written_by BIGINT NOT NULL REFERENCES accounts (id),
    text TEXT NOT NULL CHECK (length(text) <= 1000),
    at BIGINT NOT NULL
);
INSERT INTO letters_anew (id, account_id, written_by, text, at) SELECT id, account_id, written_by,
    CASE WHEN EXISTS (SELECT 1 FROM accounts WHERE accounts.id = account_id AND closed_at IS NOT NULL) THEN '' ELSE text END, at
FROM letters;
SELECT setval(pg_get_serial_sequence('letters_anew', 'id'), (SELECT COALESCE(max(id), 0) + 1 FROM letters_anew), false);
DROP TABLE letters;
ALTER TABLE letters_anew RENAME TO letters;
CREATE INDEX letters_of_account ON letters (account_id, id);
CREATE FUNCTION refuse_letter_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.text = '' AND NEW.id = OLD.id AND NEW.account_id = OLD.account_id AND NEW.written_by = OLD.written_by
        AND NEW.at = OLD.at AND EXISTS (SELECT 1 FROM accounts WHERE id = OLD.account_id AND closed_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'what was decided about people is not rewritten';
END $$;
CREATE TRIGGER letters_are_not_changed BEFORE UPDATE ON letters
FOR EACH ROW EXECUTE FUNCTION refuse_letter_change();
CREATE TRIGGER letters_are_not_deleted BEFORE DELETE ON letters
FOR EACH ROW EXECUTE FUNCTION refuse_state_change();
CREATE TRIGGER letters_are_not_emptied BEFORE TRUNCATE ON letters
FOR EACH STATEMENT EXECUTE FUNCTION refuse_state_change();
CREATE TRIGGER letters_are_logged AFTER INSERT ON letters
FOR EACH ROW EXECUTE FUNCTION log_letter();
CREATE FUNCTION wipe_letters() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE letters SET text = '' WHERE account_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER letters_go_with_the_account AFTER UPDATE OF closed_at ON accounts
FOR EACH ROW WHEN (NEW.closed_at IS NOT NULL) EXECUTE FUNCTION wipe_letters();
