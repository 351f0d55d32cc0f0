DROP TABLE comment_versions;
DROP INDEX comments_to_erase;
ALTER TABLE comments DROP COLUMN erased_at;
ALTER TABLE comments DROP COLUMN deleted_from;
ALTER TABLE comments DROP COLUMN deleted_at;
ALTER TABLE comments DROP COLUMN edited_at;
ALTER TABLE comments DROP COLUMN version;
