-- Readers recommend comments; editors pick some of them.
ALTER TABLE comments ADD COLUMN recommendations INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comments ADD COLUMN picked_at INTEGER;
CREATE INDEX comments_picked ON comments (article_id, picked_at, id) WHERE picked_at IS NOT NULL;

-- By what the best threads come first, the least of all: see comments/recommending/best.rs.
ALTER TABLE threads ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
CREATE INDEX threads_by_rank ON threads (article_id, rank, root_id);

CREATE TABLE recommendations (
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    comment_id INTEGER NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    PRIMARY KEY (account_id, article_id, comment_id)
) STRICT, WITHOUT ROWID;

-- In which order somebody last chose to read threads.
ALTER TABLE accounts ADD COLUMN thread_sorting TEXT CHECK (thread_sorting IN ('oldest', 'newest', 'best'));
