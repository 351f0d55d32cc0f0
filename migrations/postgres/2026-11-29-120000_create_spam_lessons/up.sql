-- In how many comments that people decided about each word stood, and in how many of those that they
-- called spam. The empty word stands in all of them.
CREATE TABLE spam_tokens (
    token TEXT PRIMARY KEY NOT NULL CHECK (length(token) <= 100),
    spam BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    since BIGINT NOT NULL
);
CREATE INDEX spam_tokens_by_rarity ON spam_tokens (seen, since, token);

-- What each of those comments taught, so that it can be taken back as it was.
CREATE TABLE spam_lessons (
    comment_id BIGINT PRIMARY KEY REFERENCES comments (id) ON DELETE CASCADE,
    is_spam BOOLEAN NOT NULL,
    tokens TEXT NOT NULL,
    version BIGINT NOT NULL,
    at BIGINT NOT NULL
);
