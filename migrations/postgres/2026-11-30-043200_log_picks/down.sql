DROP TABLE pick_changes;
DROP FUNCTION log_pick();
DROP TRIGGER log_is_not_changed ON log_entries;
DELETE FROM log_entries WHERE action IN ('pick', 'unpick');
CREATE TRIGGER log_is_not_changed BEFORE UPDATE OR DELETE ON log_entries
FOR EACH ROW EXECUTE FUNCTION refuse_decision_change();
