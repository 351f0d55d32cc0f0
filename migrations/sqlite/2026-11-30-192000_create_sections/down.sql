DROP INDEX articles_of_section;
ALTER TABLE articles DROP COLUMN section_id;
DROP TABLE old_section_slugs;
DROP TABLE sections;
