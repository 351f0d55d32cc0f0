DROP INDEX comments_of_article;
CREATE INDEX comments_of_article ON comments (article_id, status, created_at, id);
ALTER TABLE comments DROP COLUMN appeared_at;
