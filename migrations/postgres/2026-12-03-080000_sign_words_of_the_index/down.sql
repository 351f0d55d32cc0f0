-- An older program has its numbers above zero; it makes its index anew the same way.
TRUNCATE article_index, comment_index;
DELETE FROM slips;
DELETE FROM known_words;
DELETE FROM index_backlog;
INSERT INTO index_backlog (what, subject_id)
SELECT 'article', id FROM articles WHERE status = 'published' ORDER BY id DESC;
INSERT INTO index_backlog (what, subject_id)
SELECT 'comment', id FROM comments WHERE status = 'published' ORDER BY id DESC;
