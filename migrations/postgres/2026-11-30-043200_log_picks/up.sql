-- Who picked a comment and who took that back: rows are only ever added, and each is a line of the log.
CREATE TABLE pick_changes (
    id BIGSERIAL PRIMARY KEY,
    comment_id BIGINT NOT NULL REFERENCES comments (id),
    editor_id BIGINT NOT NULL REFERENCES accounts (id),
    action TEXT NOT NULL CHECK (action IN ('pick', 'unpick')),
    at BIGINT NOT NULL
);
CREATE TRIGGER pick_changes_are_not_changed BEFORE UPDATE OR DELETE ON pick_changes
FOR EACH ROW EXECUTE FUNCTION refuse_decision_change();
CREATE TRIGGER pick_changes_are_not_emptied BEFORE TRUNCATE ON pick_changes
FOR EACH STATEMENT EXECUTE FUNCTION refuse_decision_change();
CREATE FUNCTION log_pick() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO log_entries (at, by_id, about_id, article_id, action, reason, subject_id)
    SELECT NEW.at, NEW.editor_id, author_id, article_id, NEW.action, '', NEW.id
    FROM comments WHERE id = NEW.comment_id;
    RETURN NULL;
END $$;
CREATE TRIGGER picks_are_logged AFTER INSERT ON pick_changes
FOR EACH ROW EXECUTE FUNCTION log_pick();
