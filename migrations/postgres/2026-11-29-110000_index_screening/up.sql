-- Who said the same, and when.
CREATE INDEX comments_by_text ON comments (body_key, created_at);
-- An author's comments in one state, by time: the first published, the last removed.
CREATE INDEX comments_of_author_in_state ON comments (author_id, status, created_at, id);
