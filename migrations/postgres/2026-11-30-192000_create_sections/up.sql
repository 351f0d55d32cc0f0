-- The sections of the site, beside tags: an article is in one at most. A deleted one stays as a row, so that deleting it
-- costs the same however many articles were in it: nobody is shown it, and its name and address are free.
CREATE TABLE sections (
    id BIGSERIAL PRIMARY KEY,
    slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 80),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    description TEXT NOT NULL CHECK (length(description) <= 500),
    premoderated BOOLEAN NOT NULL,
    position BIGINT NOT NULL,
    deleted_at BIGINT
);
CREATE UNIQUE INDEX sections_by_slug ON sections (slug) WHERE deleted_at IS NULL;
CREATE INDEX sections_in_order ON sections (position, id) WHERE deleted_at IS NULL;

CREATE TABLE old_section_slugs (
    slug TEXT PRIMARY KEY CHECK (length(slug) BETWEEN 1 AND 80),
    section_id BIGINT NOT NULL REFERENCES sections (id) ON DELETE CASCADE
);
CREATE INDEX old_section_slugs_of_section ON old_section_slugs (section_id);

ALTER TABLE articles ADD COLUMN section_id BIGINT REFERENCES sections (id);
CREATE INDEX articles_of_section ON articles (section_id, kind, status, published_at DESC, id DESC);
