CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('article', 'page')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'withdrawn')),
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80),
    author_id INTEGER NOT NULL REFERENCES accounts (id),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    standfirst TEXT NOT NULL CHECK (length(standfirst) <= 500),
    format TEXT NOT NULL CHECK (format IN ('markdown', 'html')),
    body TEXT NOT NULL,
    body_html TEXT NOT NULL,
    summary TEXT NOT NULL,
    html_version INTEGER NOT NULL DEFAULT 0,
    headings TEXT NOT NULL,
    picture TEXT NOT NULL DEFAULT '',
    picture_alt TEXT NOT NULL DEFAULT '',
    questions TEXT NOT NULL,
    prompt TEXT NOT NULL CHECK (length(prompt) <= 500),
    body_prompt TEXT NOT NULL,
    words INTEGER NOT NULL,
    comments_open INTEGER NOT NULL CHECK (comments_open IN (0, 1)),
    comments_closed_at INTEGER,
    comment_count INTEGER NOT NULL DEFAULT 0 CHECK (comment_count >= 0),
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    edited_at INTEGER NOT NULL,
    edited_by INTEGER NOT NULL REFERENCES accounts (id),
    published_at INTEGER,
    withdrawn_at INTEGER,
    CHECK (status <> 'published' OR published_at IS NOT NULL)
) STRICT;
CREATE INDEX articles_listed ON articles (kind, status, published_at DESC, id DESC);
CREATE INDEX articles_of_author ON articles (author_id, kind, status, published_at DESC, id DESC);
CREATE INDEX articles_by_edit ON articles (status, edited_at DESC, id DESC);
CREATE INDEX articles_by_html_version ON articles (html_version, id);

CREATE TABLE old_slugs (
    slug TEXT PRIMARY KEY CHECK (length(slug) BETWEEN 1 AND 80),
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX old_slugs_of_article ON old_slugs (article_id);

CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 500)
) STRICT;

CREATE TABLE article_tags (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (article_id, tag_id)
) STRICT;
CREATE INDEX article_tags_of_tag ON article_tags (tag_id, article_id);
