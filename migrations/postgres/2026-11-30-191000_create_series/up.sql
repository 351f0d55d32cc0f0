-- Articles that belong together, to be read in an order.
CREATE TABLE series (
    id BIGSERIAL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 500)
);
CREATE INDEX series_by_name ON series (name, id);

CREATE TABLE series_parts (
    article_id BIGINT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    series_id BIGINT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    part BIGINT NOT NULL CHECK (part BETWEEN 1 AND 9999)
);
CREATE INDEX series_parts_in_order ON series_parts (series_id, part, article_id);
