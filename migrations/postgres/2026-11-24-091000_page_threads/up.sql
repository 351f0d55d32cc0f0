-- The comment that began the thread; nothing on one that began it itself.
ALTER TABLE comments ADD COLUMN root_id BIGINT;

-- Each thread is walked down once from its root, however deep it is: by the index, for reading the
-- whole table on each level would take a day on a long chain.
SET LOCAL enable_seqscan = off;
SET LOCAL enable_hashjoin = off;
SET LOCAL enable_mergejoin = off;
WITH RECURSIVE walk (id, root_id) AS (
    SELECT id, id FROM comments WHERE parent_id IS NULL
    UNION ALL
    SELECT comments.id, walk.root_id FROM walk JOIN comments ON comments.parent_id = walk.id
)
UPDATE comments SET root_id = walk.root_id FROM walk
WHERE comments.id = walk.id AND comments.parent_id IS NOT NULL;

RESET enable_seqscan;
RESET enable_hashjoin;
RESET enable_mergejoin;

-- The threads everybody sees: those with a published comment somewhere.
CREATE TABLE threads (
    root_id BIGINT PRIMARY KEY REFERENCES comments (id) ON DELETE CASCADE,
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    begun_at BIGINT NOT NULL,
    published BIGINT NOT NULL CHECK (published > 0)
);
INSERT INTO threads (root_id, article_id, begun_at, published)
SELECT root.id, root.article_id, root.created_at, told.published
FROM (
    SELECT COALESCE(root_id, id) AS root_id, count(*) AS published
    FROM comments WHERE status = 'published' GROUP BY COALESCE(root_id, id)
) AS told
JOIN comments AS root ON root.id = told.root_id;
CREATE INDEX threads_of_article ON threads (article_id, begun_at, root_id);

-- From here on the counters are changed by steps, so they begin right.
UPDATE articles SET comment_count = told.published
FROM (
    SELECT articles.id, COALESCE(sum(threads.published), 0) AS published
    FROM articles LEFT JOIN threads ON threads.article_id = articles.id GROUP BY articles.id
) AS told
WHERE told.id = articles.id AND told.published <> articles.comment_count;

CREATE INDEX comments_of_root ON comments (root_id, status, created_at, id) WHERE root_id IS NOT NULL;
DROP INDEX comments_of_article;
DROP INDEX comments_of_parent;
CREATE INDEX comments_of_parent ON comments (parent_id, status, created_at, id);
DROP INDEX comments_of_author_by_status;
CREATE INDEX comments_of_author_by_status ON comments (author_id, status, article_id, id);
