ALTER TABLE accounts DROP COLUMN thread_sorting;
DROP TABLE recommendations;
DROP INDEX threads_by_rank;
ALTER TABLE threads DROP COLUMN rank;
DROP INDEX comments_picked;
ALTER TABLE comments DROP COLUMN picked_at;
ALTER TABLE comments DROP COLUMN recommendations;
