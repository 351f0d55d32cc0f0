-- When somebody last read what is said under an article: what appeared since is marked as new for them. A year
-- later that is forgotten.
CREATE TABLE visits (
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    new_since INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX visits_by_age ON visits (seen_at);
