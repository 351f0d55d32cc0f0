-- Who picked a comment and who took that back: rows are only ever added, and each is a line of the log.
CREATE TABLE pick_changes (
    id INTEGER PRIMARY KEY,
    comment_id INTEGER NOT NULL REFERENCES comments (id),
    editor_id INTEGER NOT NULL REFERENCES accounts (id),
    action TEXT NOT NULL CHECK (action IN ('pick', 'unpick')),
    at INTEGER NOT NULL
) STRICT;
CREATE TRIGGER pick_changes_are_not_changed BEFORE UPDATE ON pick_changes
BEGIN SELECT RAISE(ABORT, 'the moderation log is append-only'); END;
CREATE TRIGGER pick_changes_are_not_deleted BEFORE DELETE ON pick_changes
BEGIN SELECT RAISE(ABORT, 'the moderation log is append-only'); END;
CREATE TRIGGER picks_are_logged AFTER INSERT ON pick_changes
BEGIN
    INSERT INTO log_entries (at, by_id, about_id, article_id, action, reason, subject_id)
    SELECT NEW.at, NEW.editor_id, author_id, article_id, NEW.action, '', NEW.id
    FROM comments WHERE id = NEW.comment_id;
END;
