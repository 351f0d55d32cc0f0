-- In how many comments that people decided about each word stood, and in how many of those that they
-- called spam. The empty word stands in all of them.
CREATE TABLE spam_tokens (
    token TEXT PRIMARY KEY NOT NULL CHECK (length(token) <= 100),
    spam INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX spam_tokens_by_rarity ON spam_tokens (seen, since, token);

-- What each of those comments taught, so that it can be taken back as it was.
CREATE TABLE spam_lessons (
    comment_id INTEGER PRIMARY KEY REFERENCES comments (id) ON DELETE CASCADE,
    is_spam INTEGER NOT NULL CHECK (is_spam IN (0, 1)),
    tokens TEXT NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;
