-- Pictures that writers added. What is shown lies in files; here stands what is known about them.
CREATE TABLE pictures (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (length(key) = 32),
    name TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL CHECK (length(file_name) <= 200),
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    bytes INTEGER NOT NULL,
    alt TEXT CHECK (length(alt) <= 1000),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'refused')),
    reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
    added_at INTEGER NOT NULL,
    added_by INTEGER REFERENCES accounts (id)
) STRICT;
CREATE INDEX pictures_of_adder ON pictures (added_by) WHERE added_by IS NOT NULL;

-- The files of each, as they were written.
CREATE TABLE picture_files (
    name TEXT PRIMARY KEY,
    picture_id INTEGER NOT NULL REFERENCES pictures (id) ON DELETE CASCADE,
    bytes INTEGER NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE INDEX picture_files_of_picture ON picture_files (picture_id);

-- Which article shows which picture; one may be named before it is there, and after it is gone.
CREATE TABLE article_pictures (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    picture_key TEXT NOT NULL,
    PRIMARY KEY (article_id, picture_key)
) STRICT;
CREATE INDEX article_pictures_of_picture ON article_pictures (picture_key, article_id);
