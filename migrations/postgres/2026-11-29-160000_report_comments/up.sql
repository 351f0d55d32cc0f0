-- What readers tell moderators about comments; without a reporter, the program noticed it.
CREATE TABLE reports (
    id BIGSERIAL PRIMARY KEY,
    comment_id BIGINT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    reporter_id BIGINT REFERENCES accounts (id) ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (reason IN ('off-topic', 'abusive', 'hateful', 'spam', 'misinformation', 'illegal', 'other')),
    note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
    weight BIGINT NOT NULL CHECK (weight >= 0),
    at BIGINT NOT NULL,
    outcome TEXT CHECK (outcome IN ('upheld', 'dismissed')),
    decided_at BIGINT,
    UNIQUE (comment_id, reporter_id),
    CHECK ((outcome IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX reports_by_program ON reports (comment_id) WHERE reporter_id IS NULL AND outcome IS NULL;
CREATE INDEX reports_by_reporter ON reports (reporter_id, at, id);
CREATE INDEX reports_by_reporter_under ON reports (reporter_id, article_id);
CREATE INDEX reports_by_outcome ON reports (reporter_id, outcome, id);

-- Since when something is reported that nobody has decided about, and how much the reports weigh together.
ALTER TABLE comments ADD COLUMN reported_at BIGINT;
ALTER TABLE comments ADD COLUMN report_weight BIGINT NOT NULL DEFAULT 0;
CREATE INDEX comments_reported ON comments (status, reported_at, id) WHERE reported_at IS NOT NULL;
