DROP INDEX comments_reported;
ALTER TABLE comments DROP COLUMN report_weight;
ALTER TABLE comments DROP COLUMN reported_at;
DROP TABLE reports;
