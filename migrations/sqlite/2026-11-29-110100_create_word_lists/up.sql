-- Words and sites that are looked for in comments, an entry on each line, as they were typed.
CREATE TABLE word_lists (
    name TEXT PRIMARY KEY CHECK (name IN ('banned', 'suspect')),
    entries TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
