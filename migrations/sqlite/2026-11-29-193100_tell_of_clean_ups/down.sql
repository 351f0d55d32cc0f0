CREATE TABLE appeals_before (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    comment_id INTEGER REFERENCES comments (id),
    decision_id INTEGER NOT NULL,
    state_id INTEGER REFERENCES account_states (id),
    message TEXT NOT NULL CHECK (length(message) BETWEEN 1 AND 1000),
    at INTEGER NOT NULL,
    answered_at INTEGER,
    answered_by INTEGER REFERENCES accounts (id),
    outcome TEXT CHECK (outcome IN ('upheld', 'turned-down')),
    answer TEXT CHECK (length(answer) BETWEEN 1 AND 1000),
    CHECK ((comment_id IS NULL) <> (state_id IS NULL)),
    CHECK ((answered_at IS NULL) = (outcome IS NULL))
) STRICT;
INSERT INTO appeals_before (id, account_id, comment_id, decision_id, state_id, message, at, answered_at, answered_by, outcome, answer)
SELECT id, account_id, comment_id, decision_id, state_id, message, at, answered_at, answered_by, outcome, answer FROM appeals WHERE clean_up_id IS NULL;
DROP TABLE appeals;
ALTER TABLE appeals_before RENAME TO appeals;
CREATE INDEX appeals_by_answer ON appeals (answered_at, id);
CREATE UNIQUE INDEX appeals_of_comment ON appeals (comment_id, decision_id);
CREATE UNIQUE INDEX appeals_of_state ON appeals (state_id);
CREATE TRIGGER appeals_say_the_same BEFORE UPDATE OF id, account_id, comment_id, decision_id, state_id, message, at ON appeals
BEGIN SELECT RAISE(ABORT, 'appeals are not rewritten'); END;
CREATE TRIGGER appeals_are_answered_once BEFORE UPDATE ON appeals WHEN OLD.answered_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'appeals are not rewritten'); END;
CREATE TRIGGER appeals_are_not_deleted BEFORE DELETE ON appeals
BEGIN SELECT RAISE(ABORT, 'appeals are not rewritten'); END;

CREATE TABLE notices_before (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    about TEXT NOT NULL CHECK (about IN ('decision', 'state', 'lifting', 'answer')),
    subject_id INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO notices_before (id, account_id, about, subject_id, at)
SELECT id, account_id, about, subject_id, at FROM notices WHERE about NOT IN ('clean-up', 'put-back')
    AND (about <> 'answer' OR subject_id IN (SELECT id FROM appeals));
DROP TABLE notices;
ALTER TABLE notices_before RENAME TO notices;
CREATE INDEX notices_of_account ON notices (account_id, id);

ALTER TABLE clean_ups DROP COLUMN state_id;
