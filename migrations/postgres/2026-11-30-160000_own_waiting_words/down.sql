-- Only what belongs to nobody can be given to whoever has the key.
CREATE TABLE waiting_comments_before (
    key_hash BYTEA PRIMARY KEY CHECK (length(key_hash) = 32),
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    parent_id BIGINT REFERENCES comments (id) ON DELETE CASCADE,
    body TEXT NOT NULL CHECK (length(body) <= 100000),
    form_key TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
INSERT INTO waiting_comments_before (key_hash, article_id, parent_id, body, form_key, created_at)
SELECT key_hash, article_id, parent_id, body, form_key, created_at FROM waiting_comments
WHERE id IN (SELECT max(id) FROM waiting_comments WHERE owner_id IS NULL GROUP BY key_hash);
DROP TABLE waiting_comments;
ALTER TABLE waiting_comments_before RENAME TO waiting_comments;
CREATE INDEX waiting_comments_by_age ON waiting_comments (created_at);
