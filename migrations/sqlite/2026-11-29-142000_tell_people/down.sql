DROP TABLE appeals;
ALTER TABLE accounts DROP COLUMN unread_since;
DROP TABLE notices;
