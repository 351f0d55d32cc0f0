-- What came from elsewhere, so that importing a file again makes nothing twice.
CREATE TABLE imports (
    source TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('account', 'article', 'tag', 'comment')),
    source_id TEXT NOT NULL,
    local_id INTEGER NOT NULL,
    PRIMARY KEY (source, kind, source_id)
) STRICT;
