-- Of which conversations somebody wants to hear: all that is said under an article, or one thread of it.
CREATE TABLE follows (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    thread_id INTEGER REFERENCES comments (id) ON DELETE CASCADE,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX follows_of_account ON follows (account_id, id);
CREATE UNIQUE INDEX follows_of_article ON follows (account_id, article_id) WHERE thread_id IS NULL;
CREATE UNIQUE INDEX follows_of_thread ON follows (account_id, article_id, thread_id) WHERE thread_id IS NOT NULL;
