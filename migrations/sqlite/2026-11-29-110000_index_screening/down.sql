DROP INDEX comments_of_author_in_state;
DROP INDEX comments_by_text;
