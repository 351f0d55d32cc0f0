ALTER TABLE articles DROP COLUMN premoderated;
