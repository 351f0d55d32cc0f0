-- An older program knows these words no more than any other; it makes its index anew the same way.
INSERT INTO index_backlog (what, subject_id)
SELECT 'article', id FROM articles WHERE status = 'published' ORDER BY id DESC;
INSERT INTO index_backlog (what, subject_id)
SELECT 'comment', id FROM comments WHERE status = 'published' ORDER BY id DESC;
