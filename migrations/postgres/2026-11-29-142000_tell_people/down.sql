DROP TABLE appeals;
DROP FUNCTION refuse_appeal_change();
ALTER TABLE accounts DROP COLUMN unread_since;
DROP TABLE notices;
