-- Who looks at which comment just now; a moderator looks at one at a time.
CREATE TABLE claims (
    comment_id BIGINT PRIMARY KEY REFERENCES comments (id) ON DELETE CASCADE,
    moderator_id BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    until BIGINT NOT NULL
);
CREATE INDEX claims_of_moderator ON claims (moderator_id);

-- How each moderator likes to work.
CREATE TABLE moderator_habits (
    account_id BIGINT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    one_at_a_time BOOLEAN NOT NULL,
    shortcuts BOOLEAN NOT NULL
);

-- The queues of one article.
CREATE INDEX comments_filed_under_article ON comments (article_id, status, created_at, id);
