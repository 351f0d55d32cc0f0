DROP TABLE locks;
DROP TRIGGER log_is_not_deleted;
DELETE FROM log_entries WHERE action IN ('close-thread', 'open-thread');
CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log_entries
BEGIN SELECT RAISE(ABORT, 'the moderation log is append-only'); END;
