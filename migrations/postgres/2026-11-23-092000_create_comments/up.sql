CREATE TABLE comments (
    id BIGSERIAL PRIMARY KEY,
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    parent_id BIGINT REFERENCES comments (id),
    depth BIGINT NOT NULL CHECK (depth >= 0),
    author_id BIGINT NOT NULL REFERENCES accounts (id),
    status TEXT NOT NULL CHECK (status IN ('held', 'published', 'rejected', 'spam', 'removed', 'deleted')),
    reasons TEXT NOT NULL DEFAULT '',
    public_reason TEXT NOT NULL DEFAULT '' CHECK (length(public_reason) <= 500),
    format TEXT NOT NULL DEFAULT 'markdown' CHECK (format IN ('markdown', 'html')),
    body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 100000),
    body_html TEXT NOT NULL,
    html_version BIGINT NOT NULL DEFAULT 0,
    body_key BYTEA NOT NULL CHECK (length(body_key) = 32),
    links BIGINT NOT NULL,
    submission_key BYTEA UNIQUE CHECK (length(submission_key) = 32),
    created_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by BIGINT REFERENCES accounts (id)
);
CREATE INDEX comments_of_article ON comments (article_id, status, created_at, id);
CREATE INDEX comments_of_author ON comments (author_id, created_at, id);
CREATE INDEX comments_of_author_by_status ON comments (author_id, status, article_id);
CREATE INDEX comments_by_status ON comments (status, created_at, id);
CREATE INDEX comments_of_parent ON comments (parent_id);
CREATE INDEX comments_by_html_version ON comments (html_version, id);

CREATE TABLE waiting_comments (
    key_hash BYTEA PRIMARY KEY CHECK (length(key_hash) = 32),
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    parent_id BIGINT REFERENCES comments (id) ON DELETE CASCADE,
    body TEXT NOT NULL CHECK (length(body) <= 100000),
    form_key TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX waiting_comments_by_age ON waiting_comments (created_at);
