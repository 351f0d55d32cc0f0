-- Since when everybody could see a comment; 0 for those nobody ever could.
ALTER TABLE comments ADD COLUMN appeared_at BIGINT NOT NULL DEFAULT 0;
UPDATE comments SET appeared_at = created_at WHERE COALESCE(deleted_from, status) IN ('published', 'removed');
-- What has come under an article, in the order in which it appeared. By the time of writing, the index over the
-- queues of one article leads to the same rows.
DROP INDEX comments_of_article;
CREATE INDEX comments_of_article ON comments (article_id, status, appeared_at, id);
