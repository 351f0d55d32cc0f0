CREATE TABLE notices_before (
    id BIGSERIAL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    about TEXT NOT NULL CHECK (about IN ('decision', 'state', 'lifting', 'answer', 'clean-up', 'put-back')),
    subject_id BIGINT NOT NULL,
    at BIGINT NOT NULL
);
INSERT INTO notices_before (id, account_id, about, subject_id, at)
SELECT id, account_id, about, subject_id, at FROM notices WHERE about <> 'letter';
SELECT setval(pg_get_serial_sequence('notices_before', 'id'), (SELECT COALESCE(max(id), 0) + 1 FROM notices_before), false);
DROP TABLE notices;
ALTER TABLE notices_before RENAME TO notices;
CREATE INDEX notices_of_account ON notices (account_id, id);
DROP TABLE letters;
DROP FUNCTION log_letter();
DROP TRIGGER log_is_not_changed ON log_entries;
DELETE FROM log_entries WHERE action = 'letter';
CREATE TRIGGER log_is_not_changed BEFORE UPDATE OR DELETE ON log_entries
FOR EACH ROW EXECUTE FUNCTION refuse_decision_change();
