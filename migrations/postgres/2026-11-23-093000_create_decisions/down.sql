DROP TRIGGER decisions_are_not_changed ON decisions;
DROP TRIGGER decisions_are_not_emptied ON decisions;
DROP FUNCTION refuse_decision_change();
DROP TABLE decisions;
