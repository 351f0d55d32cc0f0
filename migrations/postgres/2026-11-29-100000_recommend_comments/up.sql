-- Readers recommend comments; editors pick some of them.
ALTER TABLE comments ADD COLUMN recommendations BIGINT NOT NULL DEFAULT 0;
ALTER TABLE comments ADD COLUMN picked_at BIGINT;
CREATE INDEX comments_picked ON comments (article_id, picked_at, id) WHERE picked_at IS NOT NULL;

-- By what the best threads come first, the least of all: see comments/recommending/best.rs.
ALTER TABLE threads ADD COLUMN rank BIGINT NOT NULL DEFAULT 0;
CREATE INDEX threads_by_rank ON threads (article_id, rank, root_id);

CREATE TABLE recommendations (
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    comment_id BIGINT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (account_id, article_id, comment_id)
);

-- In which order somebody last chose to read threads.
ALTER TABLE accounts ADD COLUMN thread_sorting TEXT CHECK (thread_sorting IN ('oldest', 'newest', 'best'));
