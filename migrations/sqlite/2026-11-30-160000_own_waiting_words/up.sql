-- Words that somebody signed in laid aside are theirs alone; several people's may wait in one browser. The key is no
-- primary key any more: the table is made anew with what it holds.
CREATE TABLE waiting_comments_anew (
    id INTEGER PRIMARY KEY,
    key_hash BLOB NOT NULL CHECK (length(key_hash) = 32),
    owner_id INTEGER REFERENCES accounts (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    parent_id INTEGER REFERENCES comments (id) ON DELETE CASCADE,
    body TEXT NOT NULL CHECK (length(body) <= 100000),
    form_key TEXT NOT NULL,
    knows_gone INTEGER NOT NULL DEFAULT 0 CHECK (knows_gone IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;
INSERT INTO waiting_comments_anew (key_hash, article_id, parent_id, body, form_key, created_at)
SELECT key_hash, article_id, parent_id, body, form_key, created_at FROM waiting_comments;
DROP TABLE waiting_comments;
ALTER TABLE waiting_comments_anew RENAME TO waiting_comments;
CREATE INDEX waiting_comments_by_key ON waiting_comments (key_hash);
CREATE INDEX waiting_comments_by_age ON waiting_comments (created_at);
CREATE INDEX waiting_comments_by_owner ON waiting_comments (owner_id);
