CREATE TEMP TABLE kept_decisions AS SELECT * FROM decisions;
DROP TABLE decisions;
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    comment_id INTEGER NOT NULL REFERENCES comments (id),
    moderator_id INTEGER NOT NULL REFERENCES accounts (id),
    action TEXT NOT NULL CHECK (action IN ('approve', 'reject', 'spam', 'remove', 'restore')),
    status_before TEXT NOT NULL,
    status_after TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 50),
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
    at INTEGER NOT NULL
) STRICT;
INSERT INTO decisions (id, comment_id, moderator_id, action, status_before, status_after, reason, note, at)
SELECT id, comment_id, moderator_id, action, status_before, status_after, reason, note, at
FROM kept_decisions WHERE action IN ('approve', 'reject', 'spam', 'remove', 'restore') ORDER BY id;
DROP TABLE kept_decisions;
CREATE INDEX decisions_on_comment ON decisions (comment_id, id);
CREATE INDEX decisions_by_time ON decisions (at, id);
CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'the moderation log is append-only'); END;
CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'the moderation log is append-only'); END;
