-- A WebP of a few pixels that pages show until the picture has come; empty where one sees through the picture, nothing while
-- nobody has made it.
ALTER TABLE pictures ADD COLUMN placeholder BYTEA;
