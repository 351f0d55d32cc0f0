CREATE TABLE appeals_before (
    id BIGSERIAL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    comment_id BIGINT REFERENCES comments (id),
    decision_id BIGINT NOT NULL,
    state_id BIGINT REFERENCES account_states (id),
    message TEXT NOT NULL CHECK (length(message) BETWEEN 1 AND 1000),
    at BIGINT NOT NULL,
    answered_at BIGINT,
    answered_by BIGINT REFERENCES accounts (id),
    outcome TEXT CHECK (outcome IN ('upheld', 'turned-down')),
    answer TEXT CHECK (length(answer) BETWEEN 1 AND 1000),
    CHECK ((comment_id IS NULL) <> (state_id IS NULL)),
    CHECK ((answered_at IS NULL) = (outcome IS NULL))
);
INSERT INTO appeals_before (id, account_id, comment_id, decision_id, state_id, message, at, answered_at, answered_by, outcome, answer)
SELECT id, account_id, comment_id, decision_id, state_id, message, at, answered_at, answered_by, outcome, answer FROM appeals WHERE clean_up_id IS NULL;
SELECT setval(pg_get_serial_sequence('appeals_before', 'id'), (SELECT COALESCE(max(id), 0) + 1 FROM appeals_before), false);
DROP TABLE appeals;
ALTER TABLE appeals_before RENAME TO appeals;
CREATE INDEX appeals_by_answer ON appeals (answered_at, id);
CREATE UNIQUE INDEX appeals_of_comment ON appeals (comment_id, decision_id);
CREATE UNIQUE INDEX appeals_of_state ON appeals (state_id);
CREATE TRIGGER appeals_say_the_same BEFORE UPDATE OF id, account_id, comment_id, decision_id, state_id, message, at ON appeals
FOR EACH ROW EXECUTE FUNCTION refuse_appeal_change();
CREATE TRIGGER appeals_are_answered_once BEFORE UPDATE ON appeals
FOR EACH ROW WHEN (OLD.answered_at IS NOT NULL) EXECUTE FUNCTION refuse_appeal_change();
CREATE TRIGGER appeals_are_not_deleted BEFORE DELETE ON appeals
FOR EACH ROW EXECUTE FUNCTION refuse_appeal_change();
CREATE TRIGGER appeals_are_not_emptied BEFORE TRUNCATE ON appeals
FOR EACH STATEMENT EXECUTE FUNCTION refuse_appeal_change();

CREATE TABLE notices_before (
    id BIGSERIAL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    about TEXT NOT NULL CHECK (about IN ('decision', 'state', 'lifting', 'answer')),
    subject_id BIGINT NOT NULL,
    at BIGINT NOT NULL
);
INSERT INTO notices_before (id, account_id, about, subject_id, at)
SELECT id, account_id, about, subject_id, at FROM notices WHERE about NOT IN ('clean-up', 'put-back')
    AND (about <> 'answer' OR subject_id IN (SELECT id FROM appeals));
SELECT setval(pg_get_serial_sequence('notices_before', 'id'), (SELECT COALESCE(max(id), 0) + 1 FROM notices_before), false);
DROP TABLE notices;
ALTER TABLE notices_before RENAME TO notices;
CREATE INDEX notices_of_account ON notices (account_id, id);

ALTER TABLE clean_ups DROP COLUMN state_id;
