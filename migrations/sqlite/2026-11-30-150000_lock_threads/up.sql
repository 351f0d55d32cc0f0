-- Where a moderator closed the thread under a comment, until somebody opens it again: neither it nor what stands under
-- it takes answers. A row stays, so that the log can say why.
CREATE TABLE locks (
    id INTEGER PRIMARY KEY,
    comment_id INTEGER NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    thread_id INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (length(reason) <= 200),
    locked_at INTEGER NOT NULL,
    locked_by INTEGER NOT NULL REFERENCES accounts (id),
    lifted_at INTEGER,
    lifted_by INTEGER REFERENCES accounts (id)
) STRICT;
CREATE UNIQUE INDEX locks_in_force ON locks (comment_id) WHERE lifted_at IS NULL;
CREATE INDEX locks_under_article ON locks (article_id) WHERE lifted_at IS NULL;
CREATE INDEX locks_of_comment ON locks (comment_id, id);

CREATE TRIGGER locks_are_logged AFTER INSERT ON locks
BEGIN
    INSERT INTO log_entries (at, by_id, about_id, article_id, action, reason, subject_id)
    SELECT NEW.locked_at, NEW.locked_by, author_id, article_id, 'close-thread', '', NEW.id
    FROM comments WHERE id = NEW.comment_id;
END;
CREATE TRIGGER opened_locks_are_logged AFTER UPDATE OF lifted_at ON locks
WHEN OLD.lifted_at IS NULL AND NEW.lifted_at IS NOT NULL
BEGIN
    INSERT INTO log_entries (at, by_id, about_id, article_id, action, reason, subject_id)
    SELECT NEW.lifted_at, NEW.lifted_by, author_id, article_id, 'open-thread', '', NEW.id
    FROM comments WHERE id = NEW.comment_id;
END;
