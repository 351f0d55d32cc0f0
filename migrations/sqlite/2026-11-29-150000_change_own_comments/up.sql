-- What authors do with their own comments. The number of the text, and when it was last changed.
ALTER TABLE comments ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE comments ADD COLUMN edited_at INTEGER;
-- When its author deleted it, and where it would stand else.
ALTER TABLE comments ADD COLUMN deleted_at INTEGER;
ALTER TABLE comments ADD COLUMN deleted_from TEXT
    CHECK (deleted_from IN ('held', 'published', 'rejected', 'spam', 'removed'));
-- When its text was wiped for good; nothing wiped is shown.
ALTER TABLE comments ADD COLUMN erased_at INTEGER
    CHECK (erased_at IS NULL OR status NOT IN ('held', 'published'));
CREATE INDEX comments_to_erase ON comments (deleted_at, id) WHERE deleted_at IS NOT NULL AND erased_at IS NULL;

-- The texts a comment had before it was changed.
CREATE TABLE comment_versions (
    comment_id INTEGER NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version >= 1),
    body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 100000),
    body_html TEXT NOT NULL,
    html_version INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    PRIMARY KEY (comment_id, version)
) STRICT;
