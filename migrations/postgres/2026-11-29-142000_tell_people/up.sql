-- What people are told about: decisions about their comments and themselves, and answers to their appeals.
CREATE TABLE notices (
    id BIGSERIAL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    about TEXT NOT NULL CHECK (about IN ('decision', 'state', 'lifting', 'answer')),
    subject_id BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX notices_of_account ON notices (account_id, id);
-- Since when there is something they have not said to have read.
ALTER TABLE accounts ADD COLUMN unread_since BIGINT;

-- An appeal and its answer, once for each decision or state; a decision made by a rule is number 0.
CREATE TABLE appeals (
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
CREATE INDEX appeals_by_answer ON appeals (answered_at, id);
CREATE UNIQUE INDEX appeals_of_comment ON appeals (comment_id, decision_id);
CREATE UNIQUE INDEX appeals_of_state ON appeals (state_id);

CREATE FUNCTION refuse_appeal_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'appeals are not rewritten'; END $$;
CREATE TRIGGER appeals_say_the_same BEFORE UPDATE OF id, account_id, comment_id, decision_id, state_id, message, at ON appeals
FOR EACH ROW EXECUTE FUNCTION refuse_appeal_change();
CREATE TRIGGER appeals_are_answered_once BEFORE UPDATE ON appeals
FOR EACH ROW WHEN (OLD.answered_at IS NOT NULL) EXECUTE FUNCTION refuse_appeal_change();
CREATE TRIGGER appeals_are_not_deleted BEFORE DELETE ON appeals
FOR EACH ROW EXECUTE FUNCTION refuse_appeal_change();
CREATE TRIGGER appeals_are_not_emptied BEFORE TRUNCATE ON appeals
FOR EACH STATEMENT EXECUTE FUNCTION refuse_appeal_change();
