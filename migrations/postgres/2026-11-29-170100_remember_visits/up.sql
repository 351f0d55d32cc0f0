-- When somebody last read what is said under an article: what appeared since is marked as new for them. A year
-- later that is forgotten.
CREATE TABLE visits (
    account_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    new_since BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, article_id)
);
CREATE INDEX visits_by_age ON visits (seen_at);
