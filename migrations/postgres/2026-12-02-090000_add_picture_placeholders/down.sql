ALTER TABLE pictures DROP COLUMN placeholder;
