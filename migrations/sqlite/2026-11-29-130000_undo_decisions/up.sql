-- Each line of the log says how it is undone, and what it undoes. The table is made anew, for its actions
-- grow: their words are the program's to check.
CREATE TEMP TABLE kept_decisions AS SELECT * FROM decisions;
DROP TABLE decisions;
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    comment_id INTEGER NOT NULL REFERENCES comments (id),
    moderator_id INTEGER NOT NULL REFERENCES accounts (id),
    action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 20),
    status_before TEXT NOT NULL,
    status_after TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 50),
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
    at INTEGER NOT NULL,
    article_id INTEGER,
    public_reason_before TEXT NOT NULL DEFAULT '',
    reported_before INTEGER,
    bulk_id INTEGER,
    undoes INTEGER REFERENCES decisions (id)
) STRICT;
INSERT INTO decisions (id, comment_id, moderator_id, action, status_before, status_after, reason, note, at, article_id)
SELECT kept.id, kept.comment_id, kept.moderator_id, kept.action, kept.status_before, kept.status_after, kept.reason,
    kept.note, kept.at, comments.article_id
FROM kept_decisions AS kept LEFT JOIN comments ON comments.id = kept.comment_id ORDER BY kept.id;
DROP TABLE kept_decisions;

CREATE INDEX decisions_on_comment ON decisions (comment_id, id);
CREATE INDEX decisions_by_time ON decisions (at, id);
CREATE INDEX decisions_of_moderator ON decisions (moderator_id, id);
CREATE INDEX decisions_under_article ON decisions (article_id, id);
CREATE INDEX decisions_by_action ON decisions (action, id);
CREATE INDEX decisions_of_bulk ON decisions (bulk_id, id);
CREATE UNIQUE INDEX decisions_undone ON decisions (undoes);

CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'the moderation log is append-only'); END;
CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'the moderation log is append-only'); END;
