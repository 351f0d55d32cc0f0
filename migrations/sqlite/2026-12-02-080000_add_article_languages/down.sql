ALTER TABLE articles DROP COLUMN language;
