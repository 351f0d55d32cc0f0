-- What moderators write to people without deciding anything about them: rows are only ever added, and each is a line
-- of the log.
CREATE TABLE letters (
    id BIGSERIAL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    written_by BIGINT NOT NULL REFERENCES accounts (id),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
    at BIGINT NOT NULL
);
CREATE INDEX letters_of_account ON letters (account_id, id);
CREATE TRIGGER letters_are_not_changed BEFORE UPDATE OR DELETE ON letters
FOR EACH ROW EXECUTE FUNCTION refuse_state_change();
CREATE TRIGGER letters_are_not_emptied BEFORE TRUNCATE ON letters
FOR EACH STATEMENT EXECUTE FUNCTION refuse_state_change();
CREATE FUNCTION log_letter() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO log_entries (at, by_id, about_id, action, reason, subject_id)
    VALUES (NEW.at, NEW.written_by, NEW.account_id, 'letter', '', NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER letters_are_logged AFTER INSERT ON letters
FOR EACH ROW EXECUTE FUNCTION log_letter();

-- The words a column may hold are a part of its table: the table is made anew with what it holds.
CREATE TABLE notices_anew (
    id BIGSERIAL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    about TEXT NOT NULL CHECK (about IN ('decision', 'state', 'lifting', 'answer', 'clean-up', 'put-back', 'letter')),
    subject_id BIGINT NOT NULL,
    at BIGINT NOT NULL
);
INSERT INTO notices_anew (id, account_id, about, subject_id, at) SELECT id, account_id, about, subject_id, at FROM notices;
SELECT setval(pg_get_serial_sequence('notices_anew', 'id'), (SELECT COALESCE(max(id), 0) + 1 FROM notices_anew), false);
DROP TABLE notices;
ALTER TABLE notices_anew RENAME TO notices;
CREATE INDEX notices_of_account ON notices (account_id, id);
