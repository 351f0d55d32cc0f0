DROP INDEX comments_of_author_by_status;
CREATE INDEX comments_of_author_by_status ON comments (author_id, status, article_id);
DROP INDEX comments_of_parent;
CREATE INDEX comments_of_parent ON comments (parent_id);
CREATE INDEX comments_of_article ON comments (article_id, status, created_at, id);
DROP INDEX comments_of_root;
DROP TABLE threads;
ALTER TABLE comments DROP COLUMN root_id;
