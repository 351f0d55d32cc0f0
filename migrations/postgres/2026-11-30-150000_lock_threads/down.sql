DROP TABLE locks;
DROP FUNCTION log_lock();
DROP FUNCTION log_opened_lock();
DROP TRIGGER log_is_not_changed ON log_entries;
DELETE FROM log_entries WHERE action IN ('close-thread', 'open-thread');
CREATE TRIGGER log_is_not_changed BEFORE UPDATE OR DELETE ON log_entries
FOR EACH ROW EXECUTE FUNCTION refuse_decision_change();
