-- What search engines and those who show links are told of an article, where that is not what stands in it.
CREATE TABLE appearances (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    title TEXT NOT NULL CHECK (length(title) <= 70),
    description TEXT NOT NULL CHECK (length(description) <= 200),
    canonical TEXT NOT NULL CHECK (length(canonical) <= 500),
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT;
