-- Whoever is cleaned up after without a ban is told so once, told when it is undone, and can appeal against the whole.
ALTER TABLE clean_ups ADD COLUMN state_id INTEGER REFERENCES account_states (id);
UPDATE clean_ups SET state_id = (SELECT min(id) FROM account_states WHERE account_states.account_id = clean_ups.account_id
    AND account_states.kind = 'banned' AND account_states.at = clean_ups.asked_at);

-- The words a column may hold are a part of its table: the tables are made anew with what they hold.
CREATE TABLE notices_anew (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    about TEXT NOT NULL CHECK (about IN ('decision', 'state', 'lifting', 'answer', 'clean-up', 'put-back')),
    subject_id INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO notices_anew (id, account_id, about, subject_id, at) SELECT id, account_id, about, subject_id, at FROM notices;
DROP TABLE notices;
ALTER TABLE notices_anew RENAME TO notices;
CREATE INDEX notices_of_account ON notices (account_id, id);

CREATE TABLE appeals_anew (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    comment_id INTEGER REFERENCES comments (id),
    decision_id INTEGER NOT NULL,
    state_id INTEGER REFERENCES account_states (id),
    clean_up_id INTEGER REFERENCES clean_ups (id),
    message TEXT NOT NULL CHECK (length(message) BETWEEN 1 AND 1000),
    at INTEGER NOT NULL,
    answered_at INTEGER,
    answered_by INTEGER REFERENCES accounts (id),
    outcome TEXT CHECK (outcome IN ('upheld', 'turned-down')),
    answer TEXT CHECK (length(answer) BETWEEN 1 AND 1000),
    CHECK ((comment_id IS NOT NULL) + (state_id IS NOT NULL) + (clean_up_id IS NOT NULL) = 1),
    CHECK ((answered_at IS NULL) = (outcome IS NULL))
) STRICT;
INSERT INTO appeals_anew (id, account_id, comment_id, decision_id, state_id, message, at, answered_at, answered_by, outcome, answer)
SELECT id, account_id, comment_id, decision_id, state_id, message, at, answered_at, answered_by, outcome, answer FROM appeals;
DROP TABLE appeals;
ALTER TABLE appeals_anew RENAME TO appeals;
CREATE INDEX appeals_by_answer ON appeals (answered_at, id);
CREATE UNIQUE INDEX appeals_of_comment ON appeals (comment_id, decision_id);
CREATE UNIQUE INDEX appeals_of_state ON appeals (state_id);
CREATE UNIQUE INDEX appeals_of_clean_up ON appeals (clean_up_id);
CREATE TRIGGER appeals_say_the_same BEFORE UPDATE OF id, account_id, comment_id, decision_id, state_id, clean_up_id, message, at ON appeals
BEGIN SELECT RAISE(ABORT, 'appeals are not rewritten'); END;
CREATE TRIGGER appeals_are_answered_once BEFORE UPDATE ON appeals WHEN OLD.answered_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'appeals are not rewritten'); END;
CREATE TRIGGER appeals_are_not_deleted BEFORE DELETE ON appeals
BEGIN SELECT RAISE(ABORT, 'appeals are not rewritten'); END;
