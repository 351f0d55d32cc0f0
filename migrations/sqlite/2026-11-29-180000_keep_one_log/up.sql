-- The moderation log in one list: a line for everything somebody decided about a comment or a person, with what it
-- can be narrowed by. The database writes each line itself beside what it is about, so none is ever missing.
CREATE TABLE log_entries (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    by_id INTEGER NOT NULL REFERENCES accounts (id),
    about_id INTEGER NOT NULL REFERENCES accounts (id),
    article_id INTEGER,
    action TEXT NOT NULL,
    reason TEXT NOT NULL,
    subject_id INTEGER NOT NULL
) STRICT;

INSERT INTO log_entries (at, by_id, about_id, article_id, action, reason, subject_id)
SELECT at, by_id, about_id, article_id, action, reason, subject_id FROM (
    SELECT 0 AS kind, decisions.at AS at, decisions.moderator_id AS by_id, comments.author_id AS about_id,
        comments.article_id AS article_id, decisions.action AS action, decisions.reason AS reason, decisions.id AS subject_id
    FROM decisions JOIN comments ON comments.id = decisions.comment_id
    UNION ALL SELECT 1, at, imposed_by, account_id, NULL, kind, reason, id FROM account_states
    UNION ALL SELECT 2, lifted_at, lifted_by, account_id, NULL, 'lift', '', id FROM account_states WHERE lifted_at IS NOT NULL
    UNION ALL SELECT 3, asked_at, asked_by, account_id, NULL, 'clean-up', reason, id FROM clean_ups
    UNION ALL SELECT 4, changed_at, restored_by, account_id, NULL, 'put-back', '', id FROM clean_ups WHERE restored_by IS NOT NULL
) AS decided ORDER BY at, kind, subject_id;

CREATE INDEX log_by_time ON log_entries (at, id);
CREATE INDEX log_by_moderator ON log_entries (by_id, at, id);
CREATE INDEX log_about ON log_entries (about_id, at, id);
CREATE INDEX log_under_article ON log_entries (article_id, at, id);
CREATE INDEX log_by_action ON log_entries (action, at, id);
CREATE INDEX log_by_reason ON log_entries (reason, at, id);

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log_entries
BEGIN SELECT RAISE(ABORT, 'the moderation log is append-only'); END;
CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log_entries
BEGIN SELECT RAISE(ABORT, 'the moderation log is append-only'); END;

CREATE TRIGGER decisions_are_logged AFTER INSERT ON decisions
BEGIN
    INSERT INTO log_entries (at, by_id, about_id, article_id, action, reason, subject_id)
    SELECT NEW.at, NEW.moderator_id, author_id, article_id, NEW.action, NEW.reason, NEW.id
    FROM comments WHERE id = NEW.comment_id;
END;
CREATE TRIGGER account_states_are_logged AFTER INSERT ON account_states
BEGIN
    INSERT INTO log_entries (at, by_id, about_id, action, reason, subject_id)
    VALUES (NEW.at, NEW.imposed_by, NEW.account_id, NEW.kind, NEW.reason, NEW.id);
END;
CREATE TRIGGER liftings_are_logged AFTER UPDATE OF lifted_at ON account_states
WHEN OLD.lifted_at IS NULL AND NEW.lifted_at IS NOT NULL
BEGIN
    INSERT INTO log_entries (at, by_id, about_id, action, reason, subject_id)
    VALUES (NEW.lifted_at, NEW.lifted_by, NEW.account_id, 'lift', '', NEW.id);
END;
CREATE TRIGGER clean_ups_are_logged AFTER INSERT ON clean_ups
BEGIN
    INSERT INTO log_entries (at, by_id, about_id, action, reason, subject_id)
    VALUES (NEW.asked_at, NEW.asked_by, NEW.account_id, 'clean-up', NEW.reason, NEW.id);
END;
CREATE TRIGGER restorations_are_logged AFTER UPDATE OF restored_by ON clean_ups
WHEN OLD.restored_by IS NULL AND NEW.restored_by IS NOT NULL
BEGIN
    INSERT INTO log_entries (at, by_id, about_id, action, reason, subject_id)
    VALUES (NEW.changed_at, NEW.restored_by, NEW.account_id, 'put-back', '', NEW.id);
END;

-- What these found is found in the one list now.
DROP INDEX decisions_of_moderator;
DROP INDEX decisions_under_article;
DROP INDEX decisions_by_action;
