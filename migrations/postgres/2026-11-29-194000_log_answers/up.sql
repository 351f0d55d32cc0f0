-- What somebody answered to an appeal stands in the log as well, on a line of its own.
INSERT INTO log_entries (at, by_id, about_id, article_id, action, reason, subject_id)
SELECT answered_at, answered_by, account_id, (SELECT article_id FROM comments WHERE comments.id = appeals.comment_id),
    'appeal-' || outcome, '', id
FROM appeals WHERE answered_at IS NOT NULL AND answered_by IS NOT NULL ORDER BY answered_at, id;

CREATE FUNCTION log_answer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO log_entries (at, by_id, about_id, article_id, action, reason, subject_id)
    VALUES (NEW.answered_at, NEW.answered_by, NEW.account_id,
        (SELECT article_id FROM comments WHERE id = NEW.comment_id), 'appeal-' || NEW.outcome, '', NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER answers_are_logged AFTER UPDATE OF answered_at ON appeals
FOR EACH ROW WHEN (OLD.answered_at IS NULL AND NEW.answered_at IS NOT NULL) EXECUTE FUNCTION log_answer();
