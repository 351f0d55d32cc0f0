-- Where a moderator closed the thread under a comment, until somebody opens it again: neither it nor what stands under
-- it takes answers. A row stays, so that the log can say why.
CREATE TABLE locks (
    id BIGSERIAL PRIMARY KEY,
    comment_id BIGINT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    thread_id BIGINT NOT NULL,
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (length(reason) <= 200),
    locked_at BIGINT NOT NULL,
    locked_by BIGINT NOT NULL REFERENCES accounts (id),
    lifted_at BIGINT,
    lifted_by BIGINT REFERENCES accounts (id)
);
CREATE UNIQUE INDEX locks_in_force ON locks (comment_id) WHERE lifted_at IS NULL;
CREATE INDEX locks_under_article ON locks (article_id) WHERE lifted_at IS NULL;
CREATE INDEX locks_of_comment ON locks (comment_id, id);

CREATE FUNCTION log_lock() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO log_entries (at, by_id, about_id, article_id, action, reason, subject_id)
    SELECT NEW.locked_at, NEW.locked_by, author_id, article_id, 'close-thread', '', NEW.id
    FROM comments WHERE id = NEW.comment_id;
    RETURN NULL;
END $$;
CREATE FUNCTION log_opened_lock() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO log_entries (at, by_id, about_id, article_id, action, reason, subject_id)
    SELECT NEW.lifted_at, NEW.lifted_by, author_id, article_id, 'open-thread', '', NEW.id
    FROM comments WHERE id = NEW.comment_id;
    RETURN NULL;
END $$;
CREATE TRIGGER locks_are_logged AFTER INSERT ON locks
FOR EACH ROW EXECUTE FUNCTION log_lock();
CREATE TRIGGER opened_locks_are_logged AFTER UPDATE OF lifted_at ON locks
FOR EACH ROW WHEN (OLD.lifted_at IS NULL AND NEW.lifted_at IS NOT NULL) EXECUTE FUNCTION log_opened_lock();
