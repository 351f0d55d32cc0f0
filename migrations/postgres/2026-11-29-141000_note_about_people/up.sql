-- What staff tell each other about people: rows are only ever added.
CREATE TABLE account_notes (
    id BIGSERIAL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    written_by BIGINT NOT NULL REFERENCES accounts (id),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    at BIGINT NOT NULL
);
CREATE INDEX account_notes_of_account ON account_notes (account_id, id);
CREATE FUNCTION refuse_note_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'notes about people are only added'; END $$;
CREATE TRIGGER account_notes_are_not_changed BEFORE UPDATE OR DELETE ON account_notes
FOR EACH ROW EXECUTE FUNCTION refuse_note_change();
CREATE TRIGGER account_notes_are_not_emptied BEFORE TRUNCATE ON account_notes
FOR EACH STATEMENT EXECUTE FUNCTION refuse_note_change();
