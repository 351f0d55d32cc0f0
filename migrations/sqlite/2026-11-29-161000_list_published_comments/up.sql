-- What has come under an article, in the order of time.
CREATE INDEX comments_of_article ON comments (article_id, status, created_at, id);
