ALTER TABLE comments DROP COLUMN taken_down;
DROP INDEX accounts_to_close;
ALTER TABLE accounts DROP COLUMN closed_at;
ALTER TABLE accounts DROP COLUMN closing;
ALTER TABLE accounts DROP COLUMN closes_at;
