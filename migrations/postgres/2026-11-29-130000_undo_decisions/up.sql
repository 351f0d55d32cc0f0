-- Each line of the log says how it is undone, and what it undoes. The table is made anew, for its actions
-- grow: their words are the program's to check.
CREATE TEMP TABLE kept_decisions AS SELECT * FROM decisions;
DROP TABLE decisions;
CREATE TABLE decisions (
    id BIGSERIAL PRIMARY KEY,
    comment_id BIGINT NOT NULL REFERENCES comments (id),
    moderator_id BIGINT NOT NULL REFERENCES accounts (id),
    action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 20),
    status_before TEXT NOT NULL,
    status_after TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 50),
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
    at BIGINT NOT NULL,
    article_id BIGINT,
    public_reason_before TEXT NOT NULL DEFAULT '',
    reported_before BIGINT,
    bulk_id BIGINT,
    undoes BIGINT REFERENCES decisions (id)
);
INSERT INTO decisions (id, comment_id, moderator_id, action, status_before, status_after, reason, note, at, article_id)
SELECT kept.id, kept.comment_id, kept.moderator_id, kept.action, kept.status_before, kept.status_after, kept.reason,
    kept.note, kept.at, comments.article_id
FROM kept_decisions AS kept LEFT JOIN comments ON comments.id = kept.comment_id ORDER BY kept.id;
DROP TABLE kept_decisions;
SELECT setval(pg_get_serial_sequence('decisions', 'id'), COALESCE(max(id), 0) + 1, false) FROM decisions;

CREATE INDEX decisions_on_comment ON decisions (comment_id, id);
CREATE INDEX decisions_by_time ON decisions (at, id);
CREATE INDEX decisions_of_moderator ON decisions (moderator_id, id);
CREATE INDEX decisions_under_article ON decisions (article_id, id);
CREATE INDEX decisions_by_action ON decisions (action, id);
CREATE INDEX decisions_of_bulk ON decisions (bulk_id, id);
CREATE UNIQUE INDEX decisions_undone ON decisions (undoes);

CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE OR DELETE ON decisions
FOR EACH ROW EXECUTE FUNCTION refuse_decision_change();
CREATE TRIGGER decisions_are_not_emptied BEFORE TRUNCATE ON decisions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_decision_change();
