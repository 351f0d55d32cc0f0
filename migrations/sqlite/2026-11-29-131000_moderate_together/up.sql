-- Who looks at which comment just now; a moderator looks at one at a time.
CREATE TABLE claims (
    comment_id INTEGER PRIMARY KEY REFERENCES comments (id) ON DELETE CASCADE,
    moderator_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    until INTEGER NOT NULL
) STRICT;
CREATE INDEX claims_of_moderator ON claims (moderator_id);

-- How each moderator likes to work.
CREATE TABLE moderator_habits (
    account_id INTEGER PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    one_at_a_time INTEGER NOT NULL CHECK (one_at_a_time IN (0, 1)),
    shortcuts INTEGER NOT NULL CHECK (shortcuts IN (0, 1))
) STRICT;

-- The queues of one article.
CREATE INDEX comments_filed_under_article ON comments (article_id, status, created_at, id);
