-- The language an article is written in: a tag (BCP 47), or nothing for the language of the site.
ALTER TABLE articles ADD COLUMN language TEXT NOT NULL DEFAULT '' CHECK (length(language) <= 35);
