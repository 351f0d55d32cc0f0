-- What came from elsewhere, so that importing a file again makes nothing twice.
CREATE TABLE imports (
    source TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('account', 'article', 'tag', 'comment')),
    source_id TEXT NOT NULL,
    local_id INTEGER NOT NULL,
    PRIMARY KEY (source, kind, source_id)
) STRICT;

-- Where articles stood on the site they came from.
CREATE TABLE old_paths (
    path TEXT PRIMARY KEY CHECK (length(path) <= 1000),
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX old_paths_of_article ON old_paths (article_id);
