-- What results can be filtered by, and the words of titles and tags, stand in the index as words that no text has: they are
-- found without looking in which text a word stands. And everything stands under its number below zero: lists are read from
-- their beginning on, and begin with the newest. So everything is indexed anew, the latest first.
TRUNCATE article_index, comment_index;
DELETE FROM slips;
DELETE FROM known_words;
DELETE FROM index_backlog;
INSERT INTO index_backlog (what, subject_id)
SELECT 'article', id FROM articles WHERE status = 'published' ORDER BY id DESC;
INSERT INTO index_backlog (what, subject_id)
SELECT 'comment', id FROM comments WHERE status = 'published' ORDER BY id DESC;
